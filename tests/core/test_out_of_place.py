"""Keys and entries that stand where others belong: one message, and its hint done to the letter."""

from __future__ import annotations

import re

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import judge_draft, read_draft
from support.guide import KEY, SOURCE, TEXT, TODAY
from support.told import Others, settings_read, told

OTHER = SOURCE.replace(f"  {KEY}:", "  herald-2024-03-04:", 1).replace("closed", "shut")
MARK = f"{KEY}, para. 2"
QUESTION = "  - id: why\n    question: Why was the bridge closed?\n"
TIMELINE = f"""\

timeline:
  - id: vote
    date: "2024-02"
    title: The council votes
    sources: [{KEY}]
  - id: closing
    date: "2024-03-01"
    bounds:
      date: 2024-03-01/2024-03-02
      why: The article names the day.
      sources:
        - source: {KEY}
          locator: para. 1
    public: "2024-03-02"
    title: The bridge is closed
    claims: [bridge-closed]
"""
CONFLICTS = f"""\
conflicts:
  - id: days
    about: The day of the vote
    values:
      - {{value: Monday, source: {KEY}}}
      - {{value: Tuesday, source: herald-2024-03-04}}
"""
SECOND = """\
  - id: bridge-open
    text: The bridge was opened again.
    voice: testimony
    by:
      label: Member of the council
      private: true
    standing: uncorroborated
    evidence:
      - source: herald-2024-03-04
        locator: para. 3
        quote:
          exact: open again
          suffix: as it was
"""
ARCHIVED = """\
    archived:
      url: https://web.archive.org/web/20240305120000/https://example.org/bridge-shut
      date: "2024-03-05"
"""
WHOLE = (
    TEXT.replace(SOURCE, SOURCE + OTHER.replace("    licence", f"{ARCHIVED}    licence"))
    .replace("\nopen_questions", f"{SECOND}{TIMELINE}{CONFLICTS}\nopen_questions")
    .replace("[audits]", "[audits]")
)
_MOVED = re.compile(r"lines? (\d+)(?:-(\d+))?(?: by (\d+) spaces (more|less))?")


@pytest.fixture(scope="module")
def others() -> Others:
    return settings_read()


def shifted(text: str, first: str, last: str, by: int) -> str:
    """Move the lines from one to another that begin so, in the order of the file."""
    lines = text.splitlines(keepends=True)
    start = next(at for at, line in enumerate(lines) if line.lstrip().startswith(first))
    end = next(
        at for at, line in enumerate(lines) if at >= start and line.lstrip().startswith(last)
    )
    return "".join(
        line if not start <= at <= end else " " * by + line if by > 0 else line[-by:]
        for at, line in enumerate(lines)
    )


def done(text: str, hint: str) -> str:
    """Move the lines that a hint names, all by what it says of the first."""
    lines = text.splitlines(keepends=True)
    by, way = 0, ""
    for start, end, number, more in _MOVED.findall(
        hint.partition(", below")[0] + hint[hint.find("; and so") :]
    ):
        by, way = int(number or by), more or way
        for at in range(int(start) - 1, int(end or start)):
            lines[at] = " " * by + lines[at] if way == "more" else lines[at][by:]
    return "".join(lines)


def test_the_case_itself_is_right(others):
    assert told(others, WHOLE) == []


@pytest.mark.parametrize(
    ("moves", "message"),
    [
        # Keys of a part beside its head, be there others of their name or not.
        ([("date: 2024-03-01/", "locator: para. 1", -2)], "`date` stands beside `bounds`"),
        ([("exact:", "suffix:", -2)], "`exact` stands beside `quote`"),
        ([("label: Member", "private:", -2)], "`label` stands beside `by`"),
        ([("url:", 'date: "2024-03-05"', -2)], "`url` stands beside `archived`"),
        # Keys of sources beside their names.
        ([("type:", "licence:", -2)], "`type` stands beside the names of `sources`"),
        ([("archived:", 'date: "2024-03-05"', -2)], "`archived` stands beside the names"),
        ([("archived:", "licence:", -2)], "`archived` stands beside the names"),
        # Sources beside the head of their list, or among the keys of another one.
        ([(f"{KEY}:", "licence:", -2)], f"`{KEY}` stands beside `sources`"),
        ([("herald-2024-03-04:", "licence:", -2)], "`herald-2024-03-04` stands beside `sources`"),
        ([("herald-2024-03-04:", "licence:", 2)], "`herald-2024-03-04` is indented like the keys"),
    ],
)
def test_lines_at_another_depth_are_told_once_with_their_numbers(others, moves, message):
    text = WHOLE
    for first, last, by in moves:
        text = shifted(text, first, last, by)
    (problem,) = told(others, text)

    assert problem.message.startswith(message)
    assert problem.position.line == int(re.search(r"lines? (\d+)", problem.hint)[1])
    assert done(text, problem.hint) == WHOLE


def test_keys_of_several_sources_beside_their_names_are_told_at_once(others):
    text = WHOLE
    for first in (f"  {KEY}:", "  herald-2024-03-04:"):
        head, rest = text[: text.index(first)], text[text.index(first) :]
        text = head + shifted(rest, "type:", "licence:", -2)
    (problem,) = told(others, text)

    assert problem.hint.endswith("; and so lines 23-31")
    assert done(text, problem.hint) == WHOLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Nothing shows that these belong below the key above them.
        ("    bounds:\n", '    about:\n    date: "2024-03"\n    bounds:\n'),
        ("    title: Bridge shut", "    titel: Bridge shut\n    extra:\n      a: b\n      c: d"),
    ],
)
def test_other_keys_are_told_as_before(others, old, new):
    assert not [
        each for each in told(others, WHOLE.replace(old, new)) if "stands beside" in each.message
    ]


@pytest.mark.parametrize(
    ("old", "new", "hint", "mends"),
    [
        (
            "voice: testimony",
            "voice: testimony, report",
            "write one of them alone: `testimony`, ",
            (),
        ),
        (
            "voice: testimony",
            "voice: testimony ; rumour",
            "write one of them alone: `testimony`. ",
            (),
        ),
        (
            f"source: {KEY}",
            f"source: {KEY}, herald-2024-03-04",
            "cite each in an entry of its own: ",
            (),
        ),
        (f"source: {KEY}", f"source: {KEY} and herald-2024-03-05", "cite each in an entry", ()),
        (
            f"sources: [{KEY}]",
            f"sources: [{KEY}; herald-2024-03-04]",
            f"make an entry of each: `{KEY}`, `herald-2024-03-04`",
            (f"sources: [{KEY}, herald-2024-03-04]",),
        ),
        (
            "topics: [audits]",
            "topics:\n  - audits and impeachmnt",
            "make an entry of each: `audits`, `impeachment`. Else",
            ("topics:\n  - audits\n  - impeachment",),
        ),
        (
            "topics: [audits]",
            "topics: audits and impeachment",
            "write a comma between the names, in brackets: `[audits, impeachment]`",
            ("topics: [audits, impeachment]",),
        ),
    ],
)
def test_several_names_in_one_text_are_written_as_their_place_holds_them(
    others, old, new, hint, mends
):
    (problem,) = told(others, WHOLE.replace(old, new, 1))

    assert problem.hint.startswith(hint)
    assert told(others, WHOLE.replace(old, (mends or (old,))[0], 1)) == []


def test_of_several_entries_one_that_nobody_knows_is_not_guessed(others):
    (problem,) = told(others, WHOLE.replace("[audits]", "[audits; prisons]"))

    assert "entry of each" not in problem.hint


@pytest.mark.parametrize(
    ("old", "new", "hint", "mend"),
    [
        ("URL: https://example.org/bridge-closed", "URL: [{}]", "write `{}`, without brackets", ""),
        ("id: vote", "id: [{}]", "write `{}`, without brackets", ""),
        ("about: The day of the vote", "about: [{}]", "write `{}`, without brackets", ""),
        ("about: The day of the vote", "about: {{{}}}", "write `{}`, without brackets", ""),
        ('date: "2024-02"', "date: [{}]", "write `{}`, without brackets", ""),
        (
            "text: The bridge was opened again.",
            "text:\n      - {}",
            "write `{}`, without a dash",
            "",
        ),
        (
            'date: "2024-02"',
            "date: {{2024-02-01,2024-02-02}}",
            'put it in quotation marks: `date: "[2024-02-01,2024-02-02]"`',
            'date: "[2024-02-01,2024-02-02]"',
        ),
        (
            'occurred: "2024-03-01"',
            "occurred: [..2024-03-01]",
            'put it in quotation marks: `occurred: "[..2024-03-01]"`',
            'occurred: "[..2024-03-01]"',
        ),
        (
            'date: "2024-02"',
            "date:\n      - 2024-02-01\n      - 2024-02-02",
            'write one of them alone; or `date: "[2024-02-01,2024-02-02]"` if it was one of these',
            'date: "[2024-02-01,2024-02-02]"',
        ),
        (
            "locator: para. 3",
            "locator: [para. 3, para. 4]",
            "write an entry for each, with its `source:` and `locator:`; an entry holds one place",
            "",
        ),
        (
            "about: The day of the vote",
            "about: [The day, The vote]",
            "write one of them alone; put it in quotation marks if all of it is one text",
            'about: "[The day, The vote]"',
        ),
        (
            "by:\n      label: Member of the council\n      private: true",
            "by:\n      - label: Member of the council\n        private: true",
            "put a space in the place of the dash",
            "by:\n        label: Member of the council\n        private: true",
        ),
        (
            "by: {label: Member of the council, private: true}",
            "by: [{}]",
            "take the `[` before it away, and the `]` behind it",
            "",
        ),
    ],
)
def test_a_value_of_another_kind_is_written_as_its_key_wants_it(others, old, new, hint, mend):
    text = old.partition(": ")[2]
    assert old in WHOLE
    (problem,) = told(others, WHOLE.replace(old, new.format(text.strip('"')), 1))

    assert problem.hint == hint.format(old)
    assert told(others, WHOLE.replace(old, mend or old, 1)) == []


def test_an_empty_list_is_told_what_a_part_holds(others):
    by = "by: {label: Member of the council, private: true}"
    (problem,) = told(others, WHOLE.replace(by, "by: []"))

    assert problem.hint == "write `by: {entity: ...}`, or the same on lines below"


CLAIM = SECOND
EVENT = WHOLE[WHOLE.index("  - id: vote") : WHOLE.index("  - id: closing")]
NEW_SOURCE = """\
  - id: minutes-2024-03-05
    type: report
    title: Minutes of the council
    issued: "2024-03-05"
    licence: unchecked
"""
_MOVE = re.compile(r"move lines (\d+)-(\d+)(?: and lines (\d+)-(\d+))? to the end of `(\w+):`")


def in_list(text: str, name: str, part: str, *, at_end: bool) -> str:
    """Put a part at the start of a list of the case, or at its end."""
    head = f"\n{name}:\n"
    start = text.index(head) + len(head)
    end = re.compile(r"^(?=\S)|^\n(?=\S)|\Z", re.MULTILINE).search(text, start).start()
    at = end if at_end else start
    return text[:at] + part + text[at:]


def with_moves(text: str, hint: str) -> str:
    """Move the lines that a hint names to the list that it names."""
    (found,) = _MOVE.findall(hint)
    *numbers, name = found
    lines = text.splitlines(keepends=True)
    part = ""
    for start, end in zip(numbers[::2], numbers[1::2], strict=True):
        if start:
            part += "".join(lines[int(start) - 1 : int(end)])
            lines[int(start) - 1 : int(end)] = [""] * (int(end) - int(start) + 1)
    if written := re.search(r"write `(.+?:)` in the place of `(- id: .+?)`", hint):
        part = part.replace(written[2], written[1])
    if gone := re.search(r"remove the line `(\w+:)`", hint):
        lines.remove(f"{gone[1]}\n")
    return in_list("".join(lines), name, part, at_end=True)


@pytest.mark.parametrize("at_end", [True, False])
@pytest.mark.parametrize(
    ("part", "home", "name"),
    [
        (CLAIM, "claims", "timeline"),
        (CLAIM, "claims", "conflicts"),
        (EVENT, "timeline", "claims"),
        (QUESTION, "open_questions", "conflicts"),
        (QUESTION, "open_questions", "timeline"),
        (NEW_SOURCE, "sources", "claims"),
    ],
)
def test_an_entry_of_another_list_is_told_with_its_own(others, part, home, name, at_end):
    more = "  - id: more\n    question: Who asked?\n" if home == "open_questions" else ""
    kept = in_list(WHOLE.replace(part, ""), home, more, at_end=False)
    cited = "minutes-2024-03-05" if part is NEW_SOURCE else ""
    kept = kept.replace(f"sources: [{KEY}]", f"sources: [{KEY}, {cited}]") if cited else kept
    text = in_list(kept, name, part, at_end=at_end)
    (problem,) = told(others, text)

    assert problem.message == f"this is no entry of `{name}`, but one of `{home}`"
    assert told(others, with_moves(text, problem.hint)) == []


def test_a_list_with_entries_of_another_one_alone_is_taken_away(others):
    conflicts = WHOLE[WHOLE.index("conflicts:") : WHOLE.index("\nopen_questions")]
    wrong = "conflicts:\n  - id: who\n    question: Who?\n  - id: how\n    question: How?\n"
    text = WHOLE.replace(conflicts, wrong)
    (problem,) = told(others, text)

    assert problem.hint.endswith("; remove the line `conflicts:`")
    assert told(others, with_moves(text, problem.hint)) == []


def test_claims_may_not_be_taken_away(others):
    claims = WHOLE[WHOLE.index("  - id: bridge-closed") : WHOLE.index("\ntimeline")]
    found = told(others, WHOLE.replace(claims, EVENT.replace("vote", "count")))

    assert "nothing stands in this list" in [each.message for each in found]


def test_a_claim_among_evidence_stands_too_deep(others):
    again = CLAIM.replace("bridge-open", "bridge-gone").replace("was opened again", "fell down")
    text = WHOLE.replace(CLAIM, CLAIM + "".join(f"    {line}\n" for line in again.splitlines()))
    (problem,) = told(others, text)

    assert problem.message == "this is no entry of `evidence`, but one of `claims`"
    assert done(text, problem.hint) == WHOLE.replace(CLAIM, CLAIM + again)


@pytest.mark.parametrize(
    "notes", ["", "    notes:\n      - {kind: context, text: So it is said.}\n"]
)
def test_a_first_line_among_evidence_is_told_alone(others, notes):
    head = "  - id: bridge-open\n"
    right = WHOLE.replace(CLAIM, CLAIM + notes)
    text = right.replace(head, f"    {head}")
    (problem,) = told(others, text)

    assert problem.message == "the dash before `id` stands deeper than what belongs to its entry"
    assert problem.position.line == text[: text.index(head)].count("\n") + 1
    assert problem.hint == "indent this line like line 34, where the entry above begins"


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("- id: bridge-open\n", "- bridge-open:\n", "write `- id: bridge-open`"),
        ("- id: vote\n", "- vote:\n", "write `- id: vote`"),
        (
            QUESTION,
            "  - why:\n      question: Why?\n  - how:\n      question: How?\n",
            "write `- id: why`, and indent the lines below it like `id` (so also on line {})",
        ),
    ],
)
def test_an_id_in_the_place_of_its_key_is_told_as_that(others, old, new, hint):
    text = WHOLE.replace(old, new)
    (problem,) = told(others, text)

    line = text[: text.rindex("  - ")].count("\n") + 1
    assert problem.hint == hint.format(line)


@pytest.mark.parametrize(
    "line", ["- strange: one\n", "- Strange words:\n", "- strange:\n    id: b\n"]
)
def test_other_first_keys_are_no_ids(others, line):
    found = told(others, WHOLE.replace("- id: bridge-open\n", line))

    assert not any("is the id of" in each.message for each in found)


@pytest.mark.parametrize(
    ("new", "hint", "mend"),
    [
        (
            "[{source: KEY}, locator: para. 2]",
            "write `{source: KEY, locator: para. 2}` in the place of both if it belongs there",
            "[{source: KEY, locator: para. 2}]",
        ),
        (
            '[{source: KEY}, {locator: "para. 2"}]',
            'write `{source: KEY, locator: "para. 2"}` in the place of both if it belongs there',
            '[{source: KEY, locator: "para. 2"}]',
        ),
        (
            "[{source: KEY; locator: para. 2}]",
            "write a comma in the place of the `;`",
            "[{source: KEY, locator: para. 2}]",
        ),
    ],
)
def test_what_stands_in_braces_is_parted_by_commas(others, new, hint, mend):
    old = f"sources: [{KEY}]"
    (problem,) = told(others, WHOLE.replace(old, f"sources: {new.replace('KEY', KEY)}"))

    assert problem.hint.removesuffix("; else add `source:`") == hint.replace("KEY", KEY)
    assert told(others, WHOLE.replace(old, f"sources: {mend.replace('KEY', KEY)}")) == []


def test_of_other_values_in_braces_nothing_is_made_up(others):
    old, new = f"sources: [{KEY}]", f"[{{source: {KEY}}}, locator: 'a \"b\"']"
    (problem, *_) = told(others, WHOLE.replace(old, f"sources: {new}"))
    assert f"`{{source: {KEY}, locator: ...}}`" in problem.hint
    (problem, *_) = told(others, WHOLE.replace(old, f"sources: [{{source: {KEY}}}, locator: [a]]"))
    assert f"`{{source: {KEY}, locator: ...}}`" in problem.hint


def test_words_in_braces_are_a_list_in_brackets(others):
    (problem,) = told(others, WHOLE.replace("topics: [audits]", "topics: {audits, impeachment}"))

    assert problem.hint == "write `topics: [audits, impeachment]`"


BY = "by: {label: Member of the council, private: true}"
NOTES = "    notes:\n      - {kind: context, text: So it is said.}\n"


@pytest.mark.parametrize(
    ("old", "new", "hint", "mend"),
    [
        (
            "    standing",
            "    quote: again\n    standing",
            "`evidence` has `quote:` already; write this in an entry of its own, with its source",
            "    standing",
        ),
        (
            "    title: The council votes",
            "    time: 00:41:10\n    title: The council votes",
            f"write `sources: [{{source: {KEY}, locator: 00:41:10}}]` in the place of both",
            "",
        ),
        (
            "    title: The council votes",
            "    time: 7 pm\n    title: The council votes",
            (
                "dates go down to the day: put the time into `text:`; or, if it is one in a "
                "recording, as `locator: 00:41:10` behind its source"
            ),
            "    title: The council votes at 7 pm",
        ),
        (
            "\ntimeline",
            "".join(f"    {line}\n" for line in NOTES.splitlines()) + "\ntimeline",
            "`notes` belongs beside `evidence` of line 50: indent it like that",
            f"{NOTES}\ntimeline",
        ),
        (
            "    title: Bridge shut",
            "    locator: p. 2\n    title: Bridge shut",
            (
                "a place in a source stands where it is cited, in the same entry; `page:` of the "
                "source is for the pages of an article"
            ),
            "    page: 2\n    title: Bridge shut",
        ),
        (BY, BY.replace("label", "name"), "did you mean `label`?", BY),
        (BY, BY.replace("label", "description"), "did you mean `label`?", BY),
        (
            BY,
            "by: {name: Member of the council}",
            (
                "write `entity:` with the id of its page; or, of a private person, `label:` with "
                "words that describe it, and `private: true`"
            ),
            BY,
        ),
        (BY, f"author{BY[2:]}", "did you mean `by`?", BY),
        (
            "    URL: https://example.org/bridge-shut",
            "    by: P. Roe\n    URL: https://example.org/bridge-shut",
            "did you mean `author`?",
            "    author: P. Roe\n    URL: https://example.org/bridge-shut",
        ),
        (
            "    claims: [bridge-closed]",
            "    claims: [bridge-closed]\n    location: {name: The bridge}",
            "did you mean `place`?",
            "    claims: [bridge-closed]\n    place: {name: The bridge}",
        ),
        (
            "    claims: [bridge-closed]",
            "    claims: [bridge-closed]\n    summary: It was shut.",
            "did you mean `text`?",
            "    claims: [bridge-closed]\n    text: It was shut.",
        ),
    ],
)
def test_a_key_elsewhere_is_told_with_what_can_be_done(others, old, new, hint, mend):
    assert old in WHOLE
    (problem,) = told(others, WHOLE.replace(old, new, 1))

    assert problem.hint == hint
    assert told(others, WHOLE.replace(old, mend or old, 1)) == []


VALUES = WHOLE[WHOLE.index("    values:") : WHOLE.index("\nopen_questions")]
PARTY = "{label: Painter, private: true}"


@pytest.mark.parametrize(
    ("old", "new", "hints", "mend"),
    [
        (
            VALUES,
            f"    values:\n      {KEY}: Monday\n      herald-2024-03-04: Tuesday\n",
            (f"write `- value: Monday` and below it `source: {KEY}`, and so for each source",),
            (
                f"    values:\n      - value: Monday\n        source: {KEY}\n"
                "      - value: Tuesday\n        source: herald-2024-03-04\n"
            ),
        ),
        (
            "    standing",
            "    via: [label: Painter, private: true]\n    standing",
            (f"write `{PARTY}`",),
            f"    via: [{PARTY}]\n    standing",
        ),
        (
            "    standing",
            "    via: [label: Painter, private: true, label: Roofer, private: true]\n    standing",
            (f"write `{PARTY}`", f"write `{PARTY.replace('Painter', 'Roofer')}`"),
            f"    via: [{PARTY}, {PARTY.replace('Painter', 'Roofer')}]\n    standing",
        ),
        (
            f"sources: [{KEY}]",
            f"sources: [source: {KEY}, locator: para. 2]",
            (f"write `{{source: {KEY}, locator: para. 2}}`",),
            f"sources: [{{source: {KEY}, locator: para. 2}}]",
        ),
    ],
)
def test_one_mistake_in_a_list_is_told_once(others, old, new, hints, mend):
    assert old in WHOLE
    found = told(others, WHOLE.replace(old, new, 1))

    assert tuple(each.hint for each in found) == hints
    assert told(others, WHOLE.replace(old, mend, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (VALUES, f"    values:\n      {KEY}: [Monday]\n", "`values` wants a list"),
        (f"sources: [{KEY}]", "sources: {gazette: back page}", "`sources` wants a list"),
    ],
)
def test_other_mappings_in_the_place_of_a_list_are_told_as_before(others, old, new, message):
    (problem, *_) = (
        each for each in told(others, WHOLE.replace(old, new)) if "list" in each.message
    )

    assert problem.message == message
    assert "for each source" not in problem.hint


SHARED = """\
schema: 1
type: report
title: The audit
licence: unchecked
"""
OF_SHARED = "content/sources/audit-2024.yml"


def told_of_source(others: Others, text: str) -> list[Problem]:
    return [each for each in told(others, text, path=OF_SHARED) if each.severity == "error"]


def indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            f"schema: 1\naudit-2024:\n{indented(SHARED.partition(chr(10))[2])}",
            "`audit-2024` stands above the keys of this file, whose name says that already",
            "remove line 2, and indent lines 3-5 by 2 spaces less",
        ),
        (
            f"audit-2024:\n{indented(SHARED)}",
            "`audit-2024` stands above the keys of this file, whose name says that already",
            "remove line 1, and indent lines 2-5 by 2 spaces less",
        ),
        (
            f"- {indented(SHARED)[2:]}",
            "a dash stands before the keys of this file",
            "take it and its space away, and indent lines 2-4 by 2 spaces less",
        ),
        (
            "- {schema: 1, type: report, title: The audit, licence: unchecked}\n",
            "a dash stands before the keys of this file",
            "take it and its space away",
        ),
    ],
)
def test_the_keys_of_a_file_below_a_name_are_told_once(others, text, message, hint):
    assert told_of_source(others, SHARED) == []
    (problem,) = told_of_source(others, text)

    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    "text", ["- a: b\n", "audit: {type: report}\n", "audit:\n  type: report\n  title: A\n", "- a\n"]
)
def test_what_makes_no_source_even_without_a_name_is_told_as_before(others, text):
    assert not any(
        "keys of this file" in problem.message for problem in told_of_source(others, text)
    )


def test_a_file_of_another_program_is_told_by_which_command_it_becomes_a_source(others):
    (problem,) = told_of_source(others, "@report{a,\n title={The audit},\n year={2024}\n}\n")

    assert "; `casefiles new source --source x.bib` makes one of BibTeX" in problem.hint


OFFICIAL = """\
schema: 1
kind: person
name: Ann Roe
sort: Roe, Ann
description: Mayor of Wren Springs when the bridge was closed.
offices:
  - title: Mayor of Wren Springs
"""
OF_ENTITY = "content/entities/ann-roe.yml"


@pytest.mark.parametrize(
    ("offices", "hint"),
    [
        (
            "offices: Mayor of Wren Springs\n",
            (
                "write `offices:` and below it `- title: Mayor of Wren Springs`, and its other "
                "keys on lines below"
            ),
        ),
        (
            "offices:\n  - Mayor of Wren Springs\n",
            "write `- title: Mayor of Wren Springs`, and its other keys on lines below",
        ),
    ],
)
def test_an_office_that_is_a_text_names_what_it_names(others, offices, hint):
    right = OFFICIAL[OFFICIAL.index("offices") :]
    for text, hints in ((OFFICIAL, []), (OFFICIAL.replace(right, offices), [hint])):
        draft = read_draft([others[0], SourceText(OF_ENTITY, text.encode())], TODAY, others[1])
        found = [each for each in judge_draft(draft, others[1]) if each.position.path == OF_ENTITY]

        assert [each.hint for each in found] == hints


def test_a_key_that_stands_behind_as_well_belongs_below_the_head(others):
    claims = "    claims: [bridge-closed]\n"
    right = WHOLE.replace(claims, f"    sources: [{KEY}]\n")
    (problem,) = told(others, shifted(right, "date: 2024-03-01/", "locator: para. 1", -2))

    assert problem.message == "`date` stands beside `bounds`, and belongs below it"
    assert done(shifted(right, "date: 2024-03-01/", "locator: para. 1", -2), problem.hint) == right
