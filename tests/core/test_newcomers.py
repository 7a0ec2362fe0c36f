"""Mistakes of somebody who begins with the case of CONTRIBUTING.md: each gives one message.

The answers stand in tests/golden/newcomers.txt; they are all that a newcomer has.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.site import Memory, judge_draft, read_draft

PROJECT = Path(__file__).parents[2]
CASE = "content/cases/town-closes-bridge-2024.yml"
TODAY = date(2026, 12, 1)


def example() -> str:
    found = re.search(r"```yaml\n(.*?)```", (PROJECT / "CONTRIBUTING.md").read_text(), re.DOTALL)
    assert found is not None
    return found[1]


TEXT = example()
CLAIM = TEXT[TEXT.index("  - id: bridge-closed") : TEXT.index("\nopen_questions")]
CLAIMS = TEXT[TEXT.index("claims:\n") : TEXT.index("\nopen_questions")]
EVIDENCE = CLAIM[CLAIM.index("    evidence:") :]
SOURCE = TEXT[TEXT.index("  gazette-2024-03-02:") : TEXT.index("\nclaims:")]
SUMMARY = TEXT[TEXT.index("summary:") : TEXT.index("status:")]
WORDS = TEXT[TEXT.index("text: The council") : TEXT.index("\n    voice:")]
BY = "{label: Member of the council, private: true}"
POST = "Rep. @annapoe\nBREAKING: the bridge is closed \U0001f6a8\n#Bridge https://t.co/abc"
TITLE = "title: Town council closes a bridge, member testifies"
KEY = "gazette-2024-03-02"
MARK = f"[@{KEY}, para. 2]"


def curly(text: str) -> str:
    return re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text)


Changes = tuple[str, ...]
MISTAKES: dict[str, Changes | bytes] = {
    # What is pasted.
    "a post as a claim, at the margin": (WORDS, f"text: {POST}"),
    "a post as a claim, indented": (WORDS, "text: " + POST.replace("\n", "\n      ")),
    "a post below the key of a claim": (WORDS, f"text:\n{POST}"),
    "a post as a quotation": ("closed until further notice    #", f"{POST}  #"),
    "a post as a title": (TITLE, f"title: {POST}"),
    "a post that begins with an account": (WORDS, f"text: @anna: closed\n\n{POST}"),
    "a post in one line": (WORDS, "text: BREAKING: closed @mill #bridge https://t.co/x"),
    "a hashtag": (WORDS, "text: #bridge the council closed it"),
    "an article": (WORDS, "text: It met on Monday\nIt closed the bridge: why?\n\nMore to come."),
    "a summary without its pipe": ("summary: |\n  A member", "summary:\n  A member: he"),
    "a fence of Markdown": (TEXT, f"```yaml\n{TEXT}```\n"),
    "words above": (TEXT, f"Here is my case:\n\n{TEXT}"),
    "words above, without a colon": (TEXT, f"Here is my case\n\n{TEXT}"),
    "words below": (TEXT, f"{TEXT}\nThanks for reading\n"),
    "an unfinished merge": (
        "status: preliminary\n",
        "<<<<<<< HEAD\nstatus: preliminary\n=======\nstatus: final\n>>>>>>> mine\n",
    ),
    "a Word file": b"PK\x03\x04\x14\x00",
    # Quotation marks of a word processor.
    "all quotation marks from Word": (TEXT, curly(TEXT)),
    "a date in marks of Word": ('opened: "2024-03-05"', "opened: \u201c2024-03-05\u201d"),
    "a date in single marks of Word": ('opened: "2024-03-05"', "opened: \u20182024-03-05\u2019"),
    "a set in marks of Word": ('occurred: "2024-03-01"', "occurred: \u201c[..2024-03-01]\u201d"),
    "an id in marks of Word": ("id: bridge-closed", "id: \u201cbridge-closed\u201d"),
    "a topic in marks of Word": ("[audits]", "[\u201caudits\u201d]"),
    "a name of a source in marks of Word": (f"  {KEY}:", f"  \u201c{KEY}\u201d:"),
    "a key in marks of Word": ("status:", "\u201cstatus\u201d:"),
    "an address in marks of Word": (
        "https://example.org/bridge-closed",
        "\u201chttps://example.org/bridge-closed\u201d",
    ),
    "a comma in marks of Word": ("Member of the council", "\u201cMember, council, town\u201d"),
    "the first mark from Word": ('opened: "2024-03-05"', 'opened: \u201c2024-03-05"'),
    "the last mark from Word": ('opened: "2024-03-05"', 'opened: "2024-03-05\u201d'),
    "a date in backticks": ('opened: "2024-03-05"', "opened: `2024-03-05`"),
    "a date in doubled marks": ('opened: "2024-03-05"', "opened: ''2024-03-05''"),
    # Dashes.
    "a dash before a key": ("    voice: testimony", "  - voice: testimony"),
    "a dash before two keys": (
        *("    voice: testimony", "  - voice: testimony"),
        *("    standing:", "  - standing:"),
    ),
    "a dash before the evidence": ("    evidence:\n", "  - evidence:\n"),
    "a dash before the quotation": ("        quote: closed", "      - quote: closed"),
    "a dash without a space": ("  - id: bridge", "  -id: bridge"),
    "a dash with a space from the web": ("  - id: bridge", "  -\u00a0id: bridge"),
    "a bullet": ("  - id: bridge", "  \u2022 id: bridge"),
    "no space behind the first key": ("- id: bridge", "- id:bridge"),
    "no first line of an entry": ("  - id: bridge-closed", "  #"),
    "no first line of a second entry": (
        EVIDENCE,
        EVIDENCE + EVIDENCE[EVIDENCE.index("        locator") :],
    ),
    "the first line of an entry twice": ("  - id: why\n", "  - id: why\n  - id: why\n"),
    "a dash in a source": ("    title: Bridge", "  - title: Bridge"),
    "a dash too deep": ("  - id: why", "    - id: why"),
    # Indent.
    "the first line indented": ("schema: 1", " schema: 1"),
    "a key of a source too shallow": ("    issued:", "  issued:"),
    "the name of a source like its keys": (f"  {KEY}:", f"    {KEY}:"),
    "the name of a source at the margin": (f"  {KEY}:", f"{KEY}:"),
    "a key behind spaces from the web": ("    licence:", "\u00a0\u00a0\u00a0\u00a0licence:"),
    "a list's head too deep": ("open_questions:\n", "  open_questions:\n"),
    "a key at the indent of the dashes": ("        locator: para", "      locator: para"),
    "evidence at the indent of the dashes": (EVIDENCE, EVIDENCE.replace("\n    ", "\n  ")[2:]),
    "the last key of a source too shallow": ("    licence: all", "  licence: all"),
    "the name of a source too deep": (
        f"\n{SOURCE}",
        f"\n{SOURCE}{SOURCE.replace('  gazette', '    gazette-again')}",
    ),
    "the first key of a source too deep": ("    type: article", "     type: article"),
    "all keys of a claim too deep": ("  - id: bridge", "- id: bridge"),
    "a summary at the margin": ("  A member of a town", "A member of a town"),
    "the second line of a summary at the margin": (f"  {MARK}", MARK),
    "spaces from the web": (TEXT, re.sub("(?m)^ +", lambda m: "\u00a0" * len(m[0]), TEXT)),
    # Brackets and signs.
    "no opening brace": ("{label", "label"),
    "no closing bracket": ("[audits]", "[audits"),
    "another closing bracket": ("[audits]", "[audits}"),
    "a sign before the key of a source": (f"source: {KEY}", f"source: @{KEY}"),
    "a citation mark as a source": (f"source: {KEY}", f"source: [@{KEY}]"),
    "a link as an address": (
        "https://example.org/bridge-closed",
        "[Bridge](https://example.org/bridge-closed)",
    ),
    "no colon in braces": ("{label: Member", "{label Member"),
    "a colon behind braces": (BY, f"{BY}: or so"),
    "a colon behind an entry in braces": ("  - id: why\n", "  - {id: why}: more\n"),
    "no colon before braces": ("by: {", "by {"),
    "no colon behind the first key": ("- id: bridge", "- id bridge"),
    "no colon behind another key": ("    text: The", "    text The"),
    "no colon before a text of lines": ("summary: |", "summary |"),
    "no space before a text of lines": ("summary: |", "summary:|"),
    "no space behind the key below an address": ("    licence: all", "    licence:all"),
    "no space before braces": ("by: {", "by:{"),
    # Values.
    "two codes without brackets": ("[US]", "US, US-OK"),
    "two codes with a semicolon": ("[US]", "[US; US-OK]"),
    "two topics without a bracket": ("[audits]", "audits, impeachment]"),
    "a set without quotation marks": ('occurred: "2024-03-01"', "occurred: [..2024-03-01]"),
    "brackets around the key of a source": (f"source: {KEY}", f"source: [{KEY}]"),
    "brackets around a title": (TITLE, "title: [Town council closes a bridge]"),
    "an address with a space": ("bridge-closed\n    licence", "bridge closed\n    licence"),
    "an address with a slip": ("https://example.org/bridge", "htps://example.org/bridge"),
    "a source by its title": (f"source: {KEY}", "source: Bridge closed until further notice"),
    "a source by its address": (f"source: {KEY}", "source: https://example.org/bridge-closed"),
    "a source by its outlet": (f"source: {KEY}", "source: The Gazette"),
    "a speaker by name": (BY, "{name: Jane Roe}"),
    "a speaker in words": (BY, "Member of the council"),
    "a key that nobody knows, empty": ("    voice:", "    remarks:\n    voice:"),
    # Ids and marks.
    "a source renamed with underscores": (
        *(f"  {KEY}:", "  gazette_2024:", f"source: {KEY}", "source: gazette_2024"),
        *(f"@{KEY}", "@gazette_2024"),
    ),
    "a mark that is not closed": ("para. 2]. Why", "para. 2. Why"),
    "a mark as a link": (MARK, f"[Gazette](@{KEY})"),
    "a mark with a title": (MARK, "[@The Gazette, para. 2]"),
    "marks with a comma between": (MARK, f"[@{KEY}, @{KEY}]"),
    "a claim in braces": ("Why it did", "{bridge-closed} Why it did"),
    "a link with a space in it": (
        "Why it did",
        "[So](claim:bridge-closed) [why] (claim:bridge-closed)",
    ),
    "a link without its kind": ("Why it did", "[why](bridge-closed) it did"),
    "a mark in capitals, and a word in braces": ("Why it did", "{why} it did [@Gazette_2]; it"),
    "a mark in braces": (MARK, f"{{@{KEY}, para. 2}}"),
    "a mark in round brackets": (MARK, f"({KEY}, para. 2)"),
    "a mark with the name of the outlet": (MARK, "[The Gazette, para. 2]"),
    "a mark in a claim": ("closed the bridge.", f"closed the bridge ({KEY}, para. 2)."),
    # Signs.
    "a headline with marks of its own": (TITLE, "title: \u201cClosed: why?\u201d, asks the mayor"),
    "a topic with the sign of a hashtag": ("[audits]", "#audits"),
    "a question mark for a date": ('occurred: "2024-03-01"', "occurred: ?"),
    "a claim that begins with emphasis": ("text: The council", "text: **The council**"),
    "emphasis in a claim": ("text: The council", "text: The **council**"),
    "HTML in a claim": ("text: The council", "text: The <b>council</b>"),
    # Entries that are named.
    "the first of two claims by its name": (
        CLAIM,
        CLAIM.replace("- id: bridge-closed", "bridge-closed:") + CLAIM.replace("bridge-", "road-"),
    ),
    "a dash before the first of two sources": (
        SOURCE,
        SOURCE.replace(f"  {KEY}", f"  - {KEY}") + SOURCE.replace(KEY, "gazette-again"),
    ),
    "evidence in words": (f"source: {KEY}", "source: The Evening Herald, 2 March 2024"),
    # What is there twice, or not at all.
    "the claims twice": (CLAIMS, CLAIMS + CLAIMS),
    "the head of the claims twice": ("claims:\n", "claims:\nclaims:\n"),
    "a claim without evidence": (EVIDENCE, ""),
    # What can't be seen.
    "characters that can't be seen": (WORDS, "text: The\u200b council\u200b closed it.\u200b"),
    "one in a key": ("status:", "sta\u200dtus:"),
    "a form feed": (TEXT, f"{TEXT}\f"),
}


@pytest.fixture(scope="module")
def others() -> tuple[list[SourceText], Memory]:
    """The settings and an entity of the archive, and what was read of them."""
    paths = [PROJECT / "site_config.yml", PROJECT / "content/entities/gao.yml"]
    texts = [SourceText(path.relative_to(PROJECT).as_posix(), path.read_bytes()) for path in paths]
    return texts, Memory()


def told(others: tuple[list[SourceText], Memory], data: bytes) -> list[str]:
    texts, memory = others
    draft = read_draft([*texts, SourceText(CASE, data)], TODAY, memory)
    problems = judge_draft(draft, memory)
    return [str(problem) for problem in problems if problem.code != "withdrawn-lead"]


def made(changes: Changes | bytes) -> bytes:
    if isinstance(changes, bytes):
        return changes
    text = TEXT
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


def test_each_mistake_in_the_example_gives_one_message_with_its_mend(others, golden):
    sound = told(others, TEXT.encode())
    answers, several = [], []
    for name, changes in MISTAKES.items():
        found = [problem for problem in told(others, made(changes)) if problem not in sound]
        answers.append(f"# {name}\n" + "".join(f"{problem}\n" for problem in found))
        several += [name] if len(found) != 1 else []

    assert not any(CASE in problem for problem in sound)
    golden("newcomers.txt", "\n".join(answers).replace(f"{CASE}:", ""))
    assert several == []
