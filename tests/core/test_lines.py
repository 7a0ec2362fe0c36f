"""Mistakes of single lines in a whole case: one message at the true line, whose hint mends it.

Each row changes one line, or the indent of some; then come the line that is told and the hint. The
case before the change is what the hint, followed to the letter, gives back.
"""

from __future__ import annotations

import re

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import Memory, judge_draft, read_draft
from support.guide import CASE, KEY, PROJECT, TEXT, TODAY

WHOLE = (
    TEXT.replace("  #", "    #")
    .replace(
        "    container-title",
        "    author:\n      - {family: Pell, given: Nora}\n      - City desk\n    container-title",
    )
    .replace(
        "\nopen_questions:\n",
        f"""      - source: {KEY}
        locator: para. 3
        quote:
          exact: it was shut at noon
          prefix: That day
    notes:
      - {{kind: context, text: It was a Friday.}}
  - id: bridge-old
    text: The bridge was built in 1901.
    voice: report
    by: {{label: Reporter of the paper, private: true}}
    standing: uncorroborated
    evidence:
      - source: {KEY}
        locator: para. 4

timeline:
  - id: closing
    date: "2024-03-01~"
    bounds:
      date: 2024-02-29/2024-03-02
      why: The article does not name the day.
      sources: [{{source: {KEY}, locator: para. 3}}]
    public: "2024-03-02"
    title: The bridge is closed
    claims: [bridge-closed]
  - id: article
    date: "2024-03-02"
    title: An article tells of it
    sources: [{KEY}]

conflicts:
  - id: age
    about: When the bridge was built
    values:
      - {{value: in 1901, source: {KEY}, locator: para. 4}}
      - {{value: in 1911, source: {KEY}, locator: para. 5}}
    used: none
    why: Nobody says which is right.
    claims: [bridge-old]
open_questions:
""",
    )
)
LINES = WHOLE.splitlines()
Others = tuple[SourceText, Memory]


@pytest.fixture(scope="module")
def others() -> Others:
    """The settings of the archive, and what was read of them."""
    return SourceText("site_config.yml", (PROJECT / "site_config.yml").read_bytes()), Memory()


def told(others: Others, text: str) -> list[Problem]:
    settings, memory = others
    draft = read_draft([settings, SourceText(CASE, text.encode())], TODAY, memory)
    return [each for each in judge_draft(draft, memory) if each.position.path == CASE]


def number_of(line: str) -> int:
    """Return the number of the one line that is so but for its indent and comment."""
    (number,) = (number for number, each in enumerate(LINES, 1) if each.strip() == line)
    return number


def changed(line: str, now: str) -> tuple[int, str]:
    """Return the number of a line, and the case with another one in its place."""
    number = number_of(line)
    was = LINES[number - 1]
    lines = [*LINES[: number - 1], was.replace(line, now), *LINES[number:]]
    return number, "\n".join([*lines, ""])


def test_the_case_itself_is_right(others):
    assert told(others, WHOLE) == []


@pytest.mark.parametrize(
    "head",
    [
        *("sources", "claims", "timeline", "conflicts", "open_questions", "author", "notes"),
        *("bounds", "values"),
    ],
)
def test_a_head_that_lost_its_colon_gets_it(others, head):
    number, text = changed(f"{head}:", head)
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint == f"write `{head}:`"


@pytest.mark.parametrize("sign", [";", " =", " ;", ""])
def test_another_sign_than_the_colon_is_told(others, sign):
    number, text = changed("voice: report", f"voice{sign} report")
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint.startswith("write `voice: report` if it is a key; ")


@pytest.mark.parametrize("dashes", ["- - ", "-- ", "-  -   ", "--- "])
@pytest.mark.parametrize(
    "entry",
    ["id: bridge-old", "source: gazette-2024-03-02", "id: closing", "id: article", "id: why"],
)
def test_a_dash_too_many_is_told(others, dashes, entry):
    (number, *_) = (n for n, each in enumerate(LINES, 1) if each.strip() == f"- {entry}")
    lines = [*LINES]
    lines[number - 1] = lines[number - 1].replace("- ", dashes)
    (problem,) = told(others, "\n".join([*lines, ""]))

    assert problem.position.line == number
    assert problem.message == f"`{dashes.strip()}` begins no entry of a list; one dash does"
    assert problem.hint == f"write `- {entry}`"


def test_two_dashes_before_each_are_told_once(others):
    (problem,) = told(others, WHOLE.replace("  - id", "  - - id"))
    numbers = [n for n, each in enumerate(LINES, 1) if each.startswith("  - id")]

    assert problem.position.line == numbers[0]
    also = re.findall(r"\d+", problem.hint.partition("so also")[2])
    assert list(map(int, also)) == numbers[1:]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("      - City", "      - - City", "author"),
        ("      - {kind", "      - - {kind", "notes"),
        ("topics: [audits]", "topics:\n  - - audits", "topics"),
    ],
)
def test_two_dashes_that_yaml_reads_are_told_as_well(others, old, new, key):
    (problem,) = told(others, WHOLE.replace(old, new))

    assert problem.message == f"two dashes stand before this entry of `{key}`"
    assert problem.hint == "write one dash alone"
