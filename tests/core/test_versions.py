"""Older versions of a case: what can be read of them, and that pieces make the same whole."""

from datetime import date, timedelta
from textwrap import dedent

import pytest

from casefiles.core.model import Case
from casefiles.core.nodes import MOST_BYTES, SourceText
from casefiles.core.read import Edition, Version, read_editions, read_file
from casefiles.core.read import versions as module
from support.bridges import BRIDGE

DAY = date(2024, 1, 1)
TEXT = dedent(BRIDGE)
SMALL = """\
schema: 1
title: Bridge
summary: Nothing is known of it.
status: preliminary
opened: "2024-01-10"
reviewed: "2024-01-12"
topics: [bridges]
jurisdictions: [US]
occurred: XXXX
claims:
- id: stands
  text: The bridge stands.
  voice: rumour
  standing: uncorroborated
  no_evidence: Nobody wrote it down.
"""


def version(text: str | bytes, day: date = DAY) -> Version:
    return Version(day, SourceText("bridge.yml", text.encode() if isinstance(text, str) else text))


def whole(text: str) -> Case | None:
    return read_file(version(text).source, Case).value


def read(*texts: str | bytes) -> list[Case]:
    return [edition.case for edition in read_editions("bridge", map(version, texts))]


@pytest.fixture
def in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("read as a whole")

    monkeypatch.setattr(module, "_whole", refuse)


@pytest.mark.usefixtures("in_pieces")
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="as it is"),
        pytest.param(TEXT.replace("claims:\n", "claims:\n  # First.\n\n"), id="a remark above"),
        pytest.param(TEXT.replace("  - id: crack", "  # Next.\n  - id: crack"), id="one between"),
        pytest.param(SMALL, id="not indented"),
    ],
)
def test_pieces_make_the_same_whole(text: str):
    assert read(text) == [whole(text)]
    assert whole(text) is not None


def test_reads_a_piece_once_for_all_versions(monkeypatch: pytest.MonkeyPatch):
    pieces = []
    read_piece = module._read_piece
    monkeypatch.setattr(module, "_read_piece", lambda text: pieces.append(text) or read_piece(text))

    first, second = read(TEXT, TEXT.replace("A crack was seen.", "A gap was seen."))

    assert len(pieces) == len(set(pieces))
    assert sum("- id: crack" in piece for piece in pieces) == 2
    assert sum("- id: rumour" in piece for piece in pieces) == 1
    assert (first.claims[1].text, second.claims[1].text) == ("A crack was seen.", "A gap was seen.")


def test_keeps_the_days_and_leaves_out_what_cannot_be_read():
    days = [DAY - timedelta(number) for number in range(4)]
    texts = [TEXT, TEXT.replace("schema: 1", "schema: 0"), "titel: x", TEXT]

    assert read_editions("bridge", map(version, texts, days)) == (
        Edition(days[0], whole(TEXT)),
        Edition(days[3], whole(TEXT)),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("- a\n", id="no mapping"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(TEXT + "#" * MOST_BYTES, id="too large"),
        pytest.param(TEXT.replace("id: crack", "id: A crack"), id="a mistake in a piece"),
        pytest.param(
            TEXT.replace("    text: A crack was seen.\n", ""), id="a part of it is missing"
        ),
        pytest.param(TEXT.replace("locator: para. 2", "locater: para. 2"), id="a misspelt key"),
        pytest.param(TEXT.replace("title: Bridge closed", "title: [Bridge"), id="an open bracket"),
        pytest.param(TEXT.replace("occurred:", "occured:"), id="a misspelt key at the top"),
    ],
)
def test_what_cannot_be_read_is_no_version(text: str | bytes):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SMALL + "places:\n  [{name: a,\n  note: b}]\n", id="brackets over lines"),
        pytest.param(SMALL.replace("claims:", "claims:  # All."), id="a remark"),
    ],
)
def test_what_does_not_come_apart_is_read_as_a_whole(text: str):
    assert read(text) == [whole(text)]
    assert whole(text) is not None


def test_very_many_pieces_are_read_as_a_whole(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_MOST_PIECES", 3)
    monkeypatch.setattr(module, "_read_piece", None)

    assert read(TEXT) == [whole(TEXT)]
