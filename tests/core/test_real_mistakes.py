"""Mistakes that people make in real cases: each gives one message with its cause and its mend.

Each is made in a copy of a case of this archive. The answers stand in tests/golden/mistakes.txt.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.site import Memory, judge_draft, read_draft

PROJECT = Path(__file__).parents[2]
CASE = "content/cases/ice-docket-letter-gonzales-2024.yml"
TEXT = (PROJECT / CASE).read_text(encoding="utf-8")
TODAY = date(2026, 12, 1)
CONVICTED = "    text: Of the people on the national docket, 435,719 had been convicted.\n"
LONG = " ".join(["word"] * 26)

Change = tuple[str, str]
MISTAKES: dict[str, tuple[Change, ...] | bytes] = {
    # The file.
    "saved on Windows, line ends": TEXT.replace("\n", "\r\n").encode(),
    "saved on Windows, cp1252": TEXT.replace("“Non-detained”", "“Non-détained”").encode("cp1252"),
    "a byte order mark": b"\xef\xbb\xbf" + TEXT.encode(),
    "saved as UTF-16": TEXT.encode("utf-16"),
    "a zero-width space": (("status: preliminary", "status: \u200bpreliminary"),),
    "a zero-width space in prose": (("In a letter to", "In a\u200b letter to"),),
    "an emoji": (("In a letter to", "\U0001f6a8 In a letter to"),),
    # Space and dashes.
    "a tab": (("    voice: figure\n    by: ice", "\tvoice: figure\n    by: ice"),),
    "a moved indent": ((f"{CONVICTED}    voice", f"{CONVICTED}     voice"),),
    "an indent moved left": ((f"{CONVICTED}    voice", f"{CONVICTED}  voice"),),
    "a missing dash": (("  - id: convicted\n", "    id: convicted\n"),),
    "a missing dash before evidence": (
        (
            "- {source: zerohedge-2024-09-27, relation: q",
            "{source: zerohedge-2024-09-27, relation: q",
        ),
    ),
    "a dash without a space": (("      - cis-arthur\n", "      -cis-arthur\n"),),
    # Quotation marks and colons.
    "a colon in a title": (("title: ICE letter lists", "title: ICE letter: it lists"),),
    "a colon in a claim": (("docket, 435,719 had", "docket: 435,719 had"),),
    "Word quotes around a text": (
        (
            'opened: "2026-11-24"',
            "opened: \N{LEFT DOUBLE QUOTATION MARK}2026-11-24\N{RIGHT DOUBLE QUOTATION MARK}",
        ),
    ),
    "an unclosed quote": (('reviewed: "2026-11-24"', 'reviewed: "2026-11-24'),),
    "an unclosed quote in a note": (('note: "Prints 435,729."', 'note: "Prints 435,729.'),),
    "an apostrophe in single quotes": (
        ("text: The table itself was not seen.", "text: 'The letter's table was not seen.'"),
    ),
    # Dates.
    "a date as in the US": (('occurred: "2024-09-25"', "occurred: 9/25/2024"),),
    "a date in words": (('occurred: "2024-09-25"', "occurred: September 25, 2024"),),
    "a day as in the US": (('reviewed: "2026-11-24"', "reviewed: 11/24/2026"),),
    "a date with long dashes": (('occurred: "2024-09-25"', "occurred: 2024\u201309\u201325"),),
    "a date of a spreadsheet": (('occurred: "2024-09-25"', "occurred: 45560"),),
    "a date with a time": (('issued: "2024-09-27"', "issued: 2024-09-27 00:00:00"),),
    "a range with a long dash": (('occurred: "2024-09-25"', "occurred: 2023\u20132024"),),
    "no such day": (('occurred: "2024-09-25"', 'occurred: "2024-09-31"'),),
    # Values.
    "yes for a flag": (("noindex: false", "noindex: no"),),
    "Yes for private": (("private: true", "private: Yes"),),
    "an address without its scheme": (
        ("URL: https://dailynyreporters.com/?p=10517", "URL: dailynyreporters.com/?p=10517"),
    ),
    "an address with a space": (
        (
            "URL: http://capecoddaily.com/news/339390",
            "URL: http://capecoddaily.com/news/339390 (read in part)",
        ),
    ),
    "an address in angle brackets": (
        ("URL: http://capecoddaily.com/news/339390", "URL: <http://capecoddaily.com/news/339390>"),
    ),
    "an empty value": ((f"{CONVICTED}    voice: figure\n", f"{CONVICTED}    voice:\n"),),
    "a standing that is no word of the archive": (
        ("    standing: uncorroborated\n", "    standing: alleged\n"),
    ),
    # Keys.
    "a key twice": ((CONVICTED, CONVICTED + CONVICTED),),
    "a misspelt required key": ((CONVICTED, CONVICTED.replace("text:", "txet:")),),
    "a required key by another name": ((CONVICTED, CONVICTED.replace("text:", "statement:")),),
    "a required key in another language": (
        ("title: ICE letter lists", "Überschrift: ICE letter lists"),
    ),
    "a key in capitals": ((CONVICTED, CONVICTED.replace("text:", "TEXT:")),),
    # What is named.
    "a claim without evidence": (
        (
            (
                "    evidence:\n      - drudge-forum-comment\n      - "
                '{source: zerohedge-2024-09-27, relation: qualifies, note: "Prints 435,729."}\n'
            ),
            "",
        ),
    ),
    "a source that is cited and missing": (
        ("convicted [@drudge-forum-comment]", "convicted [@tulsa-world-2024]"),
    ),
    "a renamed claim": (("  - id: convicted\n", "  - id: had-been-convicted\n"),),
    "a renamed source": (("  cis-arthur:\n", "  cis-arthur-2024:\n"),),
    "an entity by an old or wrong id": (("{entity: ice, role", "{entity: us-ice, role"),),
    "a citation without brackets": (
        ("sum checks [@drudge-forum-comment]", "sum checks @drudge-forum-comment"),
    ),
    # What is pasted.
    "a pasted tweet": (
        (
            CONVICTED,
            "    text: RT @RepTonyG: BREAKING: 435,719 convicted \U0001f6a8 #Border https://t.co/abc\n",
        ),
    ),
    "a pasted tweet in prose": (
        ("In a letter to a", "RT @RepTonyG: BREAKING \U0001f6a8 #BorderCrisis https://t.co/abc a"),
    ),
    "pasted HTML": (("In a letter to", "<b>In a</b> letter to"),),
    "a Markdown picture": (("In a letter to", "![letter](letter.png) In a letter to"),),
    "a quotation of more than 25 words": (
        (
            'quote: "The data goes back decades; it',
            f'quote: "{LONG} The data goes back decades; it',
        ),
    ),
    "a quotation in Word quotes": (
        ('quote: "The data goes back', 'quote: "\u201cThe data goes back'),
        ('the past 40 years"', 'the past 40 years\u201d"'),
    ),
    "a private name": (("label: People counted on the docket", "label: John Doe"),),
    "a private name in small letters": (
        ("label: People counted on the docket", "label: john doe"),
    ),
    "a private name in prose": (("Some are said to have done so.", "Joe Bloggs is said to have."),),
}


@pytest.fixture(scope="module")
def others() -> tuple[list[SourceText], Memory]:
    """The settings, the case and the entities of the archive, and what was read of them."""
    paths = [PROJECT / "site_config.yml", PROJECT / CASE]
    paths += sorted((PROJECT / "content/entities").glob("*.yml"))
    # One case alone need not reach the share of cited claims that is asked of all together.
    asked = re.compile(rb"^  coverage: .*\n", re.MULTILINE)
    texts = [
        SourceText(path.relative_to(PROJECT).as_posix(), asked.sub(b"", path.read_bytes()))
        for path in paths
    ]
    return texts, Memory()


def told(others: tuple[list[SourceText], Memory], data: bytes) -> dict[str, None]:
    texts, memory = others
    changed = [SourceText(CASE, data) if text.path == CASE else text for text in texts]
    problems = judge_draft(read_draft(changed, TODAY, memory), memory)
    return {f"{problem}\n": None for problem in problems}


def made(changes: tuple[Change, ...] | bytes) -> bytes:
    if isinstance(changes, bytes):
        return changes
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


@pytest.mark.unmeasured
def test_each_mistake_in_a_real_case_gives_its_cause_and_its_mend(others, golden):
    sound = told(others, TEXT.encode())
    assert not any(CASE in problem for problem in sound)

    answers = []
    for name, changes in MISTAKES.items():
        answers.append(f"\n# {name}\n")
        answers += [each for each in told(others, made(changes)) if each not in sound]

    golden("mistakes.txt", "".join(answers).replace(f"{CASE}:", ""))
