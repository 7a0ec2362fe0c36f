"""Pages as a terminal reads them: what their HTML says, and no more."""

from __future__ import annotations

import re

import pytest

from casefiles.core.outputs.page_text import plain_text
from casefiles.core.site import show, suggest
from support.bridges import BRIDGE, read_bridges

ARCHIVE = read_bridges()
CASE = ARCHIVE.cases["bridge"]


def joined(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["bridge", "city", "ledger"])
def test_a_page_as_plain_text(golden, name):
    golden(f"plain-{name}.txt", show(ARCHIVE, name, 80))


def test_nothing_of_a_case_is_lost():
    text = joined(show(ARCHIVE, "bridge", 60))

    for claim in CASE.claims:
        assert claim.text in text
    for event in CASE.timeline:
        assert event.title in text
    for question in CASE.open_questions:
        assert question.question in text
    for source in CASE.sources:
        assert (source.url or "") in text


@pytest.mark.parametrize("width", [40, 72, 200])
def test_no_line_is_longer_than_the_terminal_but_for_an_address(width):
    for name in ("bridge", "city", "ledger"):
        long = [line for line in show(ARCHIVE, name, width).splitlines() if len(line) > width]
        assert all(re.fullmatch(r" *\S+", line) for line in long)


def test_no_two_lines_are_empty_and_none_ends_in_a_space():
    text = show(ARCHIVE, "bridge", 72)

    assert "\n\n\n" not in text
    assert not re.search(r" $", text, re.MULTILINE)
    assert "<" not in text


@pytest.mark.parametrize(
    ("name", "cited"), [("closed", "1234"), ("shut", "1234"), ("crack", "1"), ("rumour", "")]
)
def test_a_claim_is_shown_with_what_it_cites_alone(name, cited):
    text = show(ARCHIVE, f"bridge#{name}", 200)
    shown = [claim for claim in CASE.claims if name in (claim.id, *claim.aliases)]

    assert [claim for claim in CASE.claims if f": {claim.text}" in text] == shown
    assert re.findall(r"^\[(\d+)\]", text, re.MULTILINE) == [*cited]
    assert show(ARCHIVE, f"bridge#claim-{name}", 200) == text


def test_a_claim_is_shown_with_what_its_notes_cite():
    note = "{kind: context, text: 'It had been closed before [@ledger].'}"
    evidence = "        no_evidence: Only heard."
    assert BRIDGE.count(evidence) == 1
    archive = read_bridges(BRIDGE.replace(evidence, f"{evidence}\n        notes: [{note}]"))

    assert "\n[3] " in show(archive, "bridge#rumour", 200)


@pytest.mark.parametrize("name", ["bridge#nothing", "city#closed", "#closed", "bridge#"])
def test_no_other_claim_is_shown(name):
    assert show(ARCHIVE, name, 80) == ""


def test_a_claim_is_suggested_with_its_case():
    assert suggest(ARCHIVE, "bridge#crak") == "bridge#crack"
    assert suggest(ARCHIVE, "brigde#claim-crack") == "bridge#crack"
    assert suggest(ARCHIVE, "zzzzzz#qqq") == ""
    assert suggest(ARCHIVE, "bridge#event-winter") == suggest(ARCHIVE, "bridge#lamp") == ""


def test_a_source_of_one_case_is_shown_alone():
    own = CASE.sources[0]

    text = joined(show(ARCHIVE, own.key, 80))

    assert own.title.words in text
    assert CASE.title in text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\ntwo.</p>\n<p>Three.</p>", "One two.\nThree."),
        ("<ul>\n<li>One</li>\n<li>Two</li>\n</ul>", "- One\n- Two"),
        (
            '<p>See <a href="https://example.org/?a&amp;b" rel="x">it</a>.</p>',
            "See it (https://example.org/?a&b).",
        ),
        ('<p>See <a href="#claim-a">it</a> &lt;b&gt;.</p>', "See it <b>."),
        ("", ""),
    ],
)
def test_prose_is_taken_out_of_its_html(html, text):
    assert plain_text(html) == text


def test_an_old_id_does_as_well():
    for case in ARCHIVE.cases.values():
        for alias in case.aliases:
            assert show(ARCHIVE, alias, 80) == show(ARCHIVE, case.id, 80)


@pytest.mark.parametrize(
    ("name", "meant"), [("brigde", "bridge"), ("led", "ledger"), ("qqqq", ""), ("", "")]
)
def test_what_is_unknown_is_guessed(name, meant):
    assert show(ARCHIVE, name, 80) == ""
    assert suggest(ARCHIVE, name) == meant
