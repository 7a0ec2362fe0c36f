"""Values of another form: one message with what was meant, which taken at its word is right.

Each row changes a page of an entity, or the case of CONTRIBUTING.md; then come the line, what is
said, and the change that the hint asks for, which makes the file one in which nothing is wrong.
"""

from __future__ import annotations

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import Memory, judge_draft, read_draft
from support.guide import CASE, PROJECT, TEXT, TODAY

PAGE = "content/entities/jane-roe.yml"
ENTITY = """\
schema: 1
kind: person
name: Jane Roe
other_names: [J. M. Roe]
description: Mayor of a town whose bridge was closed.
offices:
  - title: Mayor of a town
    from: "2021"
    to: 2023-05
"""
FILES = {PAGE: ENTITY, CASE: TEXT}

Change = tuple[str, str]
Others = tuple[SourceText, Memory]


@pytest.fixture(scope="module")
def others() -> Others:
    """The settings of the archive, and what was read of them."""
    return SourceText("site_config.yml", (PROJECT / "site_config.yml").read_bytes()), Memory()


def told(others: Others, path: str, text: str) -> list[Problem]:
    settings, memory = others
    files = {**FILES, path: text}
    sources = [SourceText(name, held.encode()) for name, held in files.items()]
    draft = read_draft([settings, *sources], TODAY, memory)
    return [each for each in judge_draft(draft, memory) if each.position.path == path]


def made(path: str, change: Change) -> str:
    old, new = change
    assert FILES[path].count(old) == 1
    return FILES[path].replace(old, new)


@pytest.mark.parametrize("path", FILES)
def test_the_files_themselves_are_right(others, path):
    assert told(others, path, FILES[path]) == []


NAME = "name: Jane Roe\n"
PARTED = "name: {given: Jane, family: Roe}\n"
LINES = "name:\n  last: Roe\n  First: Jane\n"
WHOLE = "name: {literal: Jane Roe}\n"
LISTED = "name: {given: Jane, family: [Roe]}\n"
OTHER = "J. M. Roe"
OURS = "The council closed the bridge."
FROM, TO, STILL = 'from: "2021"', "to: 2023-05", '".."'
AT = "    URL: https://example.org/bridge-closed\n"
BEHIND = "    URL: https://example.org/bridge-\n      closed\n"
BELOW = "    URL:\n      https://example.org/\n      bridge-\n      closed\n"
QUOTED = '    URL: "https://example.org/\n      bridge-closed"\n'
JOINED = "write `https://example.org/bridge-closed` in one line without a space, or"


@pytest.mark.parametrize(
    ("path", "changes", "line", "hint"),
    [
        # A name in its parts, where one text is wanted.
        (PAGE, (NAME, PARTED, NAME), 3, "write `name: Jane Roe` in its place"),
        (PAGE, (NAME, LINES, NAME), 4, "write `name: Jane Roe` in its place"),
        (PAGE, (NAME, WHOLE, NAME), 3, "write one text, without braces and keys"),
        (PAGE, (NAME, LISTED, NAME), 3, "write one text, without braces and keys"),
        # An address that is broken over lines.
        (CASE, (AT, BEHIND, AT), 20, JOINED),
        (CASE, (AT, BELOW, AT), 21, JOINED),
        (CASE, (AT, QUOTED, AT), 20, JOINED),
        # An office, whose two ends stand at two keys.
        (PAGE, (FROM, 'from: "2021-"', FROM), 8, f"write `2021`, and `{STILL}` behind `to:`"),
        (PAGE, (FROM, "from: since 2021", FROM), 8, f"write `2021`, and `{STILL}` behind `to:`"),
        (PAGE, (FROM, "from: 2021/2023-05", FROM), 8, "write `2021`, and `2023-05` behind `to:`"),
        (PAGE, (FROM, "from: 2021/", FROM), 8, "write `2021`"),
        (PAGE, (FROM, "from: Jan 2021", "from: 2021-01"), 8, "write `2021-01`"),
        (
            PAGE,
            (TO, "to: 2021-", f"to: {STILL}"),
            9,
            f"write `{STILL}` while it lasts, and `2021` behind `from:`",
        ),
        (PAGE, (TO, "to: 2021/2023-05", TO), 9, "write `2023-05`, and `2021` behind `from:`"),
        (PAGE, (TO, "to: until May 2023", TO), 9, "write `2023-05`"),
        (PAGE, (TO, "to: present", f"to: {STILL}"), 9, f"write `{STILL}` as long as it has not"),
        (PAGE, (TO, "to: 05/06/2023", "to: 2023-06-05"), 9, "write `2023-06-05` for"),
        (PAGE, (TO, "to: when he left", TO), 9, "write `2024-01-10`, `2024-01` or `2024`"),
        (PAGE, (f"{FROM}\n    {TO}", "from: ../2023-05", TO), 8, "write `2023-05` behind `to:`"),
        (PAGE, (f"{FROM}\n    {TO}", "to: 2021/", FROM), 8, "write `2021` behind `from:`, and"),
        (PAGE, (OTHER, "{given: J. M., family: Roe}", OTHER), 4, f"write `{OTHER}` in its place"),
    ],
)
def test_a_value_is_what_its_hint_says(others, path, changes, line, hint):
    old, new, mend = changes
    (problem,) = told(others, path, made(path, (old, new)))

    assert problem.position.line == line
    assert problem.hint.startswith(hint)
    assert told(others, path, made(path, (old, mend))) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("https://example.org/bridge closed",),
        ("https://example.org/bridge", "as it was closed"),
        ("https://example.org/bridge", "https://example.org/closed"),
        ("https://example.org/bridge", "a" * 2000),
    ],
)
def test_an_address_and_other_words_are_no_broken_address(others, lines):
    text = "    URL: " + "\n      ".join(lines) + "\n"
    (problem,) = told(others, CASE, made(CASE, (AT, text)))

    assert problem.hint.startswith("write one address alone")


def test_a_long_address_is_not_told_by_half(others):
    text = f"    URL: https://example.org/\n      {'a' * 300}\n"
    (problem,) = told(others, CASE, made(CASE, (AT, text)))

    assert problem.message == "this address continues on line 21, and a space stands between"
    assert problem.hint.startswith("write it in one line without a space")


@pytest.mark.parametrize(
    "written",
    [
        "TBD",
        "tbd",
        "Tbd.",
        "TBA",
        "TODO",
        "fixme",
        "xxx",
        '"???"',
        "N/A",
        "To be written",
        "to come",
    ],
)
def test_a_text_of_ours_that_is_to_come_is_told_as_such(others, written):
    (problem,) = told(others, CASE, made(CASE, (OURS, written)))

    assert problem.code == "blank"
    assert problem.hint.startswith(f"write it in the place of `{written.strip(chr(34))}`")


@pytest.mark.parametrize("title", ["XXX", "Todo", "N/A", "To be determined"])
def test_words_of_others_may_be_such(others, title):
    assert told(others, CASE, made(CASE, ("Bridge closed until further notice", title))) == []
