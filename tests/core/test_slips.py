"""Slips that come in company: each is told once, where it was made, and nothing else is."""

import pytest

from casefiles.core.check.labels import names_somebody
from casefiles.core.check.names import KnownNames
from casefiles.core.edtf.hints import form_hint
from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
TEXT = ground()[OTHER].decode()
SHARED = """\
schema: 1
type: article-newspaper
title: Bridge closed
licence: all-rights-reserved
"""
ADDRESS = 'archived: {url: https://example.net/a, date: "2024-01-11"}\n'
WITH_ADDRESS = TEXT.replace(
    "    licence: all", f"    URL: https://example.org/a/\n    {ADDRESS}    licence: all"
)
DAY = 'write `2024-09-25` for "25 September 2024", or `Y45560` for "the year 45,560"'
OURS = "stands in a text of our own"


def told(text: str, more: dict[str, str] | None = None) -> list[str]:
    _, problems = read_world({OTHER: text, **(more or {})})
    return [f"{problem.message} [{problem.code}]" for problem in problems]


def hints(text: str) -> list[str]:
    return [problem.hint for problem in read_world({OTHER: text})[1]]


@pytest.mark.parametrize("uses", [1, 2, 3, 13])
def test_a_name_that_is_gone_is_told_once_with_its_lines(uses):
    first = len(TEXT.splitlines()) + 2
    prose = "\n\n".join(["  [@nothing]"] * uses)
    lines = [str(first + 2 * step) for step in range(1, uses)]

    found = hints(f"{TEXT}narrative: |\n{prose}\n")

    more = " and 2 more" if len(lines) > 10 else ""
    again = f" (so also on line{'s' if uses > 2 else ''} {', '.join(lines[:10])}{more})"
    assert found == [
        f"add it to `sources:` of the case or to content/sources/{again if uses > 1 else ''}"
    ]


def test_other_mistakes_are_told_each_time():
    assert len(told(f"{TEXT}narrative: <b>A</b> <b>B</b>\n")) == 2


def test_a_strange_key_where_one_is_missing_is_one_mistake():
    renamed = TEXT.replace("    text: The bridge", "    utterance: The bridge")

    assert told(renamed) == ["`utterance` is not a known key [unknown-key]"]
    assert hints(renamed)[0].startswith("`text:` is missing here; write that if it is meant")


def test_two_strange_keys_stand_for_two_that_are_missing():
    renamed = TEXT.replace("    text: The bridge", "    utterance: The bridge")
    renamed = renamed.replace("    voice: report", "    manner: report")

    assert told(renamed) == [
        "`utterance` is not a known key [unknown-key]",
        "`manner` is not a known key [unknown-key]",
    ]
    assert hints(renamed)[0].startswith("`text:` and `voice:` are missing here; ")


def test_where_more_is_missing_than_strange_all_is_told():
    renamed = TEXT.replace("    text: The bridge", "    utterance: The bridge")
    renamed = renamed.replace("    voice: report\n", "")

    assert sorted(told(renamed)) == [
        "`text` and `voice` are missing [missing-key]",
        "`utterance` is not a known key [unknown-key]",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.org/a#top",
        "https://m.example.org/a",
        "https://amp.example.org/a/",
        "HTTPS://EXAMPLE.org/a",
    ],
)
def test_a_copy_of_a_shared_source_is_told(address):
    shared = f"{SHARED}URL: {address}\n{ADDRESS}"
    text = WITH_ADDRESS.replace("[@gazette]", "[@gazette; @paper]")

    assert told(text, {"content/sources/paper.yml": shared}) == [
        "`paper`, a shared source, has the same address as `gazette` [copied-source]"
    ]


def test_a_shared_key_is_told_as_that_alone():
    assert told(WITH_ADDRESS, {"content/sources/gazette.yml": SHARED}) == [
        "the source `gazette` stands in content/sources/gazette.yml too [duplicate-id]"
    ]


def test_an_older_copy_of_a_page_is_a_source_of_its_own():
    source = WITH_ADDRESS[WITH_ADDRESS.index("  gazette:") : WITH_ADDRESS.index("claims:")]
    older = source.replace("gazette", "older").replace("    URL", "    genre: older copy\n    URL")
    text = WITH_ADDRESS.replace(source, source + older)

    assert told(text.replace("[@gazette]", "[@gazette; @older]")) == []


def test_one_address_with_two_dates_is_asked_about():
    source = WITH_ADDRESS[WITH_ADDRESS.index("  gazette:") : WITH_ADDRESS.index("claims:")]
    later = source.replace("gazette", "later").replace('"2024-01-10"', '"2024-01-11"', 1)
    again = later.replace("later", "again")
    text = WITH_ADDRESS.replace(source, source + later + again)
    text = text.replace("[@gazette]", "[@gazette; @later; @again]")
    asked = "`gazette`, a source of this case, has the same address as `later`, and another date"

    assert later != source
    assert told(text) == [
        f"{asked} [copied-source]",
        "`later`, a source of this case, has the same address as `again` [copied-source]",
    ]
    assert hints(text)[0].startswith("if they are one text, keep one of them; if the page has")


@pytest.mark.parametrize(
    ("label", "is_name"),
    [
        ("john doe", True),
        ("the brother of maria", True),
        ("john’s neighbour", True),
        ("neighbour of the farm", False),
        ("officer from saint john", False),
    ],
)
def test_a_first_name_in_small_letters_is_seen(label, is_name):
    assert names_somebody(label, KnownNames(["saint john"])) is is_name


@pytest.mark.parametrize(
    ("text", "hint"), [("45560", DAY), ("45560.75", DAY), ("99999", "write `Y99999`")]
)
def test_the_number_of_a_day_in_a_spreadsheet_is_read(text, hint):
    assert form_hint(text) == hint


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("See https://example.org/1.", f"an address {OURS}: `https://example.org/1`"),
        ("Closed \U0001f6a8", f"an emoji {OURS}: `\U0001f6a8`"),
        (
            "RT @mill: closed #bridges",
            "this looks like a post that was pasted: an account (`@mill`), a hashtag (`#bridges`)",
        ),
        ("Written by @mill.", ""),
        ("Gate #2 and a@example", ""),
        ("[a link](https://example.org/1)", ""),
    ],
)
def test_a_post_among_our_own_words_is_told(text, wrong):
    found = told(f"{TEXT}narrative: |\n  {text}\n")

    assert found == ([f"{wrong} [pasted-post]"] if wrong else [])


def test_a_citation_without_brackets_is_told():
    assert told(f"{TEXT}narrative: As told @gazette, and [@gazette; @gazette].\n") == [
        "`@gazette` names a source, but is no citation [lost-citation]"
    ]
