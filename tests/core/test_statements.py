"""Statements of a review: texts as their readers meet them, and which words of them differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casefiles.core.compare.reading import Reading
from casefiles.core.outputs.alone import AloneWriter
from casefiles.core.outputs.review_markdown import render_review_markdown
from casefiles.core.outputs.review_text import render_review_text
from casefiles.core.review import Account, Entry, Run, Section
from casefiles.core.review.statements import from_to

OLD = "The council closed the bridge on Friday."


def marked(was: str, now: str) -> str:
    """Return two texts with what went in square brackets, and what came in round ones."""
    signs = {"": "{}", "gone": "[{}]", "new": "({})"}
    return " ".join(signs[run.fate].format(run.text) for run in from_to(was, now))


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (
            "The council closed the bridge on Monday.",
            (
                "The council closed the bridge on [Friday.]"
                " → The council closed the bridge on (Monday.)"
            ),
        ),
        (
            "Then the council closed the bridge on Friday.",
            (
                "[The] council closed the bridge on Friday."
                " → (Then the) council closed the bridge on Friday."
            ),
        ),
        (
            "The council closed it.",
            "The council closed [the bridge on Friday.] → The council closed (it.)",
        ),
        # One word in the middle that both have is no island between two others.
        (
            "The council closed a small bridge near town.",
            (
                "The council closed [the bridge on Friday.]"
                " → The council closed (a small bridge near town.)"
            ),
        ),
        # With a third in common or less it is another text.
        ("The crack was seen by nobody.", f"{OLD} → The crack was seen by nobody."),
        ("", f"{OLD} → "),
    ],
)
def test_marks_the_words_that_only_one_of_two_texts_has(now: str, words: str):
    assert marked(OLD, now) == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It fell [@post, para. 3].", "It fell [Name of post, paragraph 3]."),
        ("It fell [@post; @map, p. 2].", "It fell [Name of post; Name of map, page 2]."),
        ("The [city](entity:city) *closed* it.", "The city closed it."),
        ("See [a page](https://a.example/b).", "See a page (https://a.example/b)."),
        ("See <https://a.example/b>.", "See https://a.example/b."),
        ("One\nline.\n\n- Two\n- Three\n\nFour", "One line.\nTwo\nThree\nFour"),
        ("5 < 6 & 7 > 6", "5 < 6 & 7 > 6"),
        ("It fell [@post].\n\n\n<b>Bold</b>", "It fell [@post].\n\n\n<b>Bold</b>"),
    ],
)
def test_a_text_is_told_as_readers_meet_it(text: str, told: str):
    assert Reading().told(text, lambda _, key: f"Name of {key}", line=False) == told


def test_a_line_holds_no_list():
    assert Reading().told("1. April", lambda _, key: key, line=True) == "1. April"


def test_links_are_counted_by_what_they_lead_to():
    text = "[a](claim:a), [b](case:bridge#claim-b), [a](claim:a), [c](https://a.example)"

    links = Reading().links(text, lambda kind, key: f"{kind} {key}", line=False)

    assert links == {"claim a": 2, "case bridge#claim-b": 1}


ACCOUNT = Account(
    "1 case changed.",
    (),
    (),
    (
        Section(
            "Case",
            "Bridge",
            "changed",
            "bridge",
            (),
            (Entry("", "", "", ((Run("Text: “It"), Run("<b>fell”", "gone"), Run("2*", "new")),)),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("render", "line"),
    [
        (render_review_text, "  - Text: “It <b>fell” 2*"),
        (render_review_markdown, r"- Text: “It <del>&lt;b&gt;fell”</del> <ins>2\*</ins>"),
        (
            AloneWriter("").write_review,
            "<li>Text: “It <del>&lt;b&gt;fell”</del> <ins>2*</ins></li>",
        ),
    ],
)
def test_each_format_shows_what_went_and_what_came(render: Callable[[Account], str], line: str):
    assert line in render(ACCOUNT).splitlines()
