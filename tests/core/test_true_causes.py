"""Mistakes of structure: one message with the true cause, and its hint taken at its word is right.

Each row changes the case of CONTRIBUTING.md; then come the line, what is said, and the change that
the hint asks for, which makes the case one in which nothing is wrong.
"""

from __future__ import annotations

import re

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from support.guide import KEY, MARK, PROJECT, SOURCE, TEXT
from support.told import Changes, Others, made, settings_read
from support.told import told as told_with

EVIDENCE = TEXT[TEXT.index("    evidence:") : TEXT.index("\nopen_questions")]
QUESTION = "  - id: why\n    question: Why was the bridge closed?\n"
OTHER = SOURCE.replace(f"  {KEY}:", "  gazette-two:", 1)
OTHER = OTHER.replace("Bridge closed", "Bridge open").replace("bridge-closed", "bridge-open")
ENTITY = SourceText("content/entities/gao.yml", (PROJECT / "content/entities/gao.yml").read_bytes())

Row = tuple[Changes, int, str, str]


@pytest.fixture(scope="module")
def others() -> Others:
    return settings_read()


def told(others: Others, text: str) -> list[Problem]:
    return told_with(others, text, ENTITY)


def only(others: Others, *changes: str) -> Problem:
    """Return the one problem of the case with changes."""
    (problem,) = told(others, made(changes))
    return problem


def below(part: str) -> Changes:
    """Return the change that puts a part at the end of the case."""
    return QUESTION, f"{QUESTION}{part}"


BIBTEX = """\
@article{poe_2024,
%stitle = {The bridge},
%surl = {https://example.com/x},
%sdate = {2024-03-09},
}
"""
FIELDS = ("title: The bridge", "URL: https://example.com/x", 'issued: "2024-03-09"')


@pytest.mark.parametrize("indent", ["  ", "\t"])
@pytest.mark.parametrize(
    ("changes", "line", "where"),
    [
        ((SOURCE, f"{SOURCE}BIB{OTHER}"), 22, "in its place"),
        ((SOURCE, f"{SOURCE}BIB"), 22, "in its place"),
        (("sources:\n", "sources:\nBIB"), 15, "in its place"),
        (below("narrative: |\n  It was closed.\nBIB"), 39, "below `sources:`"),
        (below("narrative: |\n  It was closed.\n\nBIB"), 40, "below `sources:`"),
        (below("BIB"), 37, "below `sources:`"),
    ],
)
def test_an_entry_of_bibtex_is_told_wherever_it_stands(others, changes, line, where, indent):
    pasted = BIBTEX.replace("%s", indent)
    problem = only(others, *(each.replace("BIB", pasted) for each in changes))

    assert (problem.position.line, problem.position.column) == (line, 1)
    assert problem.message == "`@article` begins an entry of BibTeX, which is no YAML"
    fields = ", ".join(f"`{field}`" for field in FIELDS)
    assert problem.hint.startswith("save it as a file `x.bib`, and `casefiles new source")
    assert f"or write `poe-2024:` {where}, with {fields}, `type: ...`" in problem.hint


@pytest.mark.parametrize("field", ["url = {https://a.example/x},", "author = {Poe, J. (2024)},"])
def test_a_field_of_bibtex_is_no_line_of_a_list_of_literature(others, field):
    assert "as in BibTeX" in only(others, SOURCE, f"{SOURCE}  {field}\n").message


@pytest.mark.parametrize("words", ["@anna (who saw it)", "@anna{x}", "@article{poe, said"])
def test_a_text_may_begin_a_line_like_an_entry_of_bibtex(others, words):
    assert told(others, made(below(f"narrative: |\n  It was closed.\n  {words}\n"))) == []
    assert told(others, made(below(f'narrative: "It was\n  {words[:12]}."\n'))) == []


FOURTH, FIFTH = (f"{{source: {KEY}, locator: {place}}}" for place in ("p. 4", "para. 5"))
QUOTED = "        quote: closed until further notice    # exact, at most 25 words\n"
MOVED = EVIDENCE.replace("    evidence:", "evidence:", 1)
PLACE_LINE = "        locator: para. 2\n"
STANDING = "    standing: uncorroborated\n"
ON_LINES = f"    source: {KEY}\n    locator: para. 2\n"
SHORT = f"    evidence: [{KEY}]\n"
EVENT = '  - id: closing\n    date: "2024-03-01"\n    title: The bridge is closed\n'
ON_TIME = f"{EVENT}    claims: [bridge-closed]\n"
BOUNDS = 'bounds: {date: "2024-03-01", why: So it says.}\n'
NOTES = "notes:\n  - {kind: context, text: One case of three.}\n"


@pytest.mark.parametrize(
    ("changes", "at", "hint", "mend"),
    [
        (
            (EVIDENCE, MOVED),
            (29, "evidence"),
            "`evidence` belongs to the entry of line 24: indent it by 4 spaces, and what stands",
            (),
        ),
        (
            (STANDING + EVIDENCE, STANDING.lstrip() + MOVED),
            (28, "standing"),
            "`standing` belongs to the entry of line 24: indent it by 4 spaces, and so `evidence`",
            (),
        ),
        (
            (EVIDENCE, f"    source: {KEY}\n"),
            (29, "source"),
            f"write `evidence: [{KEY}]` in its place",
            (EVIDENCE, SHORT),
        ),
        (
            (EVIDENCE, ON_LINES + QUOTED[4:]),
            (29, "source"),
            (
                f"write `evidence:` on a line above it, `- source: {KEY}` in its place, and "
                "`locator` and `quote` below that, indented like `source`"
            ),
            (
                EVIDENCE,
                f"    evidence:\n    - source: {KEY}\n      locator: para. 2\n{QUOTED[2:]}",
            ),
        ),
        (
            (EVIDENCE, f"    source: {KEY}, p. 4\n"),
            (29, "source"),
            f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in its place",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            (EVIDENCE, f"    source: {KEY}, p. 4\n{QUOTED[4:]}"),
            (29, "source"),
            (
                f"write `evidence:` on a line above it, `- source: {KEY}` in its place, and "
                "`locator: p. 4` and `quote` below that, indented like `source`"
            ),
            (
                EVIDENCE,
                f"    evidence:\n    - source: {KEY}\n      locator: p. 4\n{QUOTED[2:]}",
            ),
        ),
        (
            (EVIDENCE, f"    source: {KEY}, p. 2\n    locator: p. 2\n"),
            (29, "source"),
            (
                f"write `evidence:` on a line above it, `- source: {KEY}` in its place, and "
                "`locator` below that, indented like `source`"
            ),
            (EVIDENCE, f"    evidence:\n    - source: {KEY}\n      locator: p. 2\n"),
        ),
        (
            (EVIDENCE, f"    source: {KEY}, pages 4 and 5\n"),
            (29, "source"),
            (
                f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in its place, and cite the "
                "source once more for `p. 5`; or `pp. 4-5` for all from one to the other"
            ),
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            (EVIDENCE, f"    source: {KEY} p. 4\n"),
            (29, "source"),
            f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in its place",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            (EVIDENCE, f"    source: {KEY}\n    page: 4\n"),
            (29, "source"),
            f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in the place of both",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            (EVIDENCE, f"    source: {KEY}\n    page: back\n"),
            (29, "source"),
            f"write `evidence: [{{source: {KEY}, locator: ...}}]` in the place of both; write `p.",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 12}}]\n"),
        ),
        (
            (EVIDENCE, f"    source: {KEY}\n    pages: 4-6\n{QUOTED[4:]}"),
            (29, "source"),
            (
                f"write `evidence:` on a line above it, `- source: {KEY}` in its place, and "
                "`locator: pp. 4-6` for `pages: 4-6` and `quote` below that, indented like `source`"
            ),
            (
                EVIDENCE,
                f"    evidence:\n    - source: {KEY}\n      locator: pp. 4-6\n{QUOTED[2:]}",
            ),
        ),
        (
            (EVIDENCE, f"    source: [{KEY}]\n"),
            (29, "source"),
            "write `evidence:` in its place",
            (EVIDENCE, SHORT),
        ),
        (
            (EVIDENCE, f"    source: {{{KEY}: p. 4}}\n"),
            (29, "source"),
            "write `evidence:` in its place",
            None,
        ),
        (
            (EVIDENCE, f"    citation: [{KEY}]\n"),
            (29, "citation"),
            "did you mean `evidence`?",
            (EVIDENCE, SHORT),
        ),
        (
            (QUOTED, QUOTED.lstrip()),
            (32, "quote"),
            "`quote` belongs to the entry of line 30: indent it by 8 spaces, and what stands",
            (),
        ),
        (
            (f"{PLACE_LINE}{QUOTED}", f"{PLACE_LINE.lstrip()}{QUOTED.lstrip()}"),
            (31, "locator"),
            "`locator` belongs to the entry of line 30: indent it by 8 spaces, and so `quote`",
            (),
        ),
        (
            (QUOTED, QUOTED[4:]),
            (32, "quote"),
            "`quote` belongs below `evidence`: indent it like the keys there",
            (),
        ),
        (
            below("relation: disputes\n"),
            (37, "relation"),
            "`relation` belongs to an entry of `evidence`: move it there",
            None,
        ),
        (
            ("claims:\n", "was: Three.\nclaims:\n"),
            (23, "was"),
            "`was` belongs to `corrections`, which is not here yet",
            None,
        ),
        (
            (EVIDENCE, "no_evidence: Nothing was found.\n"),
            (29, "no_evidence"),
            "`no_evidence` belongs to the entry of line 24: indent it by 4 spaces",
            (EVIDENCE, "    no_evidence: Nothing was found.\n"),
        ),
        (
            (PLACE_LINE + QUOTED, f"{QUOTED}    pages: 4 and 6\n"),
            (32, "pages"),
            (
                "`pages` belongs below `evidence`, as `locator: p. 4`: indent it like the keys "
                "there, and cite the source once more for `p. 6`"
            ),
            (PLACE_LINE, "        locator: p. 4\n"),
        ),
        (
            (STANDING, f"{STANDING}    page: 4\n"),
            (29, "page"),
            (
                "`evidence` has `locator:` already; write `locator: p. 4` in an entry of its own, "
                "with its source"
            ),
            None,
        ),
        (
            (STANDING, f"{STANDING}    relation: context\n"),
            (29, "relation"),
            "`relation` belongs to an entry of `evidence`: move it there",
            (),
        ),
        (
            (QUOTED, f"{QUOTED}    locator: p. 4\n"),
            (33, "locator"),
            "`evidence` has `locator:` already; write this in an entry of its own, with its source",
            None,
        ),
        (
            (EVIDENCE, f"    evidence: [{KEY}, {FIFTH}]\n    page: 4\n"),
            (30, "page"),
            "`page` belongs to an entry of `evidence`, as `locator: p. 4`: move it there",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}, {FIFTH}]\n"),
        ),
        (
            below(f"timeline:\n{EVENT}    sources: [{KEY}]\npage: 4\n"),
            (42, "page"),
            "`page` belongs to an entry of `sources` or `evidence`: move it there",
            None,
        ),
        (
            below(f"timeline:\n{ON_TIME}    {BOUNDS[:-2]}, sources: [{KEY}]}}\n    page: 4\n"),
            (43, "page"),
            "`page` belongs to an entry of `sources`, as `locator: p. 4`: move it there",
            None,
        ),
        (
            (EVIDENCE, f"{SHORT}    page: 4\n    relation: context\n"),
            (30, "page"),
            (
                f"write `evidence: [{{source: {KEY}, locator: p. 4, relation: context}}]` in the "
                "place of all three"
            ),
            None,
        ),
        *(
            (
                (EVIDENCE, f"    source: {KEY}{lines}"),
                (29, "source"),
                (
                    f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in the place of {count}"
                    f", and cite the source once more for `{place}`"
                ),
                (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
            )
            for lines, count, place in (
                (", p. 4\n    page: 5\n", "both", "p. 5"),
                ("\n    page: 4\n    paragraph: 5\n", "all three", "para. 5"),
                ("\n    page: 4\n    section: 2\n    line: 3\n", "all of them", "sec. 2"),
            )
        ),
        (
            (EVIDENCE, f"    Source: {KEY}\n    Page: 4\n"),
            (29, "Source"),
            f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in the place of both",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        *(
            (
                below(f"timeline:\n{EVENT}    time: {time}\n    sources: [{KEY}]\n"),
                (41, "time"),
                "dates go down to the day: put the time into `text:`; or, if it is one in a recor",
                below(f"timeline:\n{EVENT}    text: At {time}.\n    sources: [{KEY}]\n"),
            )
            for time in ("14h30", "9 h")
        ),
        (
            below(f"timeline:\n{EVENT}    timestamp: 2024-03-01T14:30\n    sources: [{KEY}]\n"),
            (41, "timestamp"),
            "known here: `id`",
            None,
        ),
        *(
            ((EVIDENCE, f"{SHORT}    {line}\n"), (30, line.partition(":")[0]), hint, None)
            for line, hint in (
                ("p: testimony", "known here: `id`"),
                ("section: Bridges", "known here: `id`"),
                ("footnote: As was said.", "did you mean `notes`?"),
            )
        ),
        (
            (EVIDENCE, f"{SHORT}    pages: 4 and 5\n"),
            (30, "pages"),
            f"write `evidence: [{{source: {KEY}, locator: p. 4}}]` in the place of both, and cite",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            ("    evidence:\n", "    sources:\n"),
            (29, "sources"),
            "write `evidence:` in its place; `sources:` is for events",
            (),
        ),
        (
            below(f"timeline:\n{EVENT}{SHORT}"),
            (41, "evidence"),
            "write `sources:` in its place; `evidence:` is for claims",
            below(f"timeline:\n{EVENT}{SHORT.replace('evidence', 'sources')}"),
        ),
        (
            below(f"timeline:\n{EVENT}{ON_LINES}"),
            (41, "source"),
            (
                f"write `sources:` on a line above it, `- source: {KEY}` in its place, and "
                "`locator` below that, indented like `source`"
            ),
            below(f"timeline:\n{EVENT}    sources:\n    - source: {KEY}\n      locator: para. 2\n"),
        ),
        (
            below(f"timeline:\n{EVENT}    source: {KEY}\n    page: 2\n"),
            (41, "source"),
            f"write `sources: [{{source: {KEY}, locator: p. 2}}]` in the place of both",
            below(f"timeline:\n{EVENT}    sources: [{{source: {KEY}, locator: p. 2}}]\n"),
        ),
        (
            below(f"timeline:\n{EVENT}    sources: {KEY}\n    timestamp: 1:02:03\n"),
            (42, "timestamp"),
            f"write `sources: [{{source: {KEY}, locator: 01:02:03}}]` in the place of both",
            below(f"timeline:\n{EVENT}    sources: [{{source: {KEY}, locator: 01:02:03}}]\n"),
        ),
        (
            below(f"timeline:\n{EVENT}    source: {KEY}\n"),
            (41, "source"),
            "did you mean `sources`?",
            below(f"timeline:\n{EVENT}    sources: {KEY}\n"),
        ),
        (
            below(f"timeline:\n{ON_TIME}{BOUNDS}"),
            (42, "bounds"),
            "`bounds` belongs to the entry of line 38: indent it by 4 spaces",
            below(f"timeline:\n{ON_TIME}    {BOUNDS}"),
        ),
        (
            below("case: town-2\n"),
            (37, "case"),
            "write `related: [town-2]` in its place",
            None,
        ),
    ],
)
def test_what_belongs_to_an_entry_is_told_once(others, changes, at, hint, mend):
    text = made(changes)
    problem, *more = told(others, text)

    assert (problem.position.line, problem.message) == (at[0], f"`{at[1]}` is not a known key")
    assert problem.hint.startswith(hint)
    if mend is not None:
        assert more == []
        assert told(others, made(mend)) == []


@pytest.mark.parametrize(
    ("changes", "line", "hint", "mend"),
    [
        (
            (QUOTED, QUOTED[6:]),
            32,
            "indent it by 8 spaces",
            (),
        ),
        (
            (EVIDENCE, f"  evidence:\n  - source: {KEY}\n    locator: p. 4\n"),
            29,
            "indent it by 4 spaces",
            (EVIDENCE, f"    evidence:\n      - source: {KEY}\n        locator: p. 4\n"),
        ),
        (
            (EVIDENCE, f"    source: [@{KEY}, p. 4]\n"),
            29,
            f"write `evidence: [{{source: {KEY}, locator: p. 4}}]`",
            (EVIDENCE, f"    evidence: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            below(f"timeline:\n{EVENT}    source: {KEY}: p. 4\n"),
            41,
            f"write `sources: [{{source: {KEY}, locator: p. 4}}]`",
            below(f"timeline:\n{EVENT}    sources: [{{source: {KEY}, locator: p. 4}}]\n"),
        ),
        (
            (EVIDENCE, f"    evidence:\n      - relation: disputes\n        source: {KEY}: p. 4\n"),
            31,
            f"write `source: {KEY}`, and `locator: p. 4` on a line below",
            (
                EVIDENCE,
                f"    evidence:\n      - source: {KEY}\n        locator: p. 4\n",
            ),
        ),
        (
            (EVIDENCE, f"    evidence:\n      - source: [@{KEY}, p. 4; @{KEY}]\n"),
            30,
            f"write an entry for each: `- {{source: {KEY}, locator: p. 4}}` and `- {KEY}`",
            (
                EVIDENCE,
                f"    evidence:\n      - {{source: {KEY}, locator: p. 4}}\n      - {KEY}\n",
            ),
        ),
        (
            (EVIDENCE, f"{SHORT}    notes:\n      - kind: context\n        source: {KEY}: p. 4\n"),
            32,
            "put the text in quotation marks",
            (),
        ),
    ],
)
def test_what_yaml_refuses_of_an_entry_is_told_once_too(others, changes, line, hint, mend):
    problem = only(others, *changes)

    assert (problem.code, problem.position.line) == ("yaml-syntax", line)
    assert problem.hint.startswith(hint)
    assert told(others, made(mend)) == []


def test_a_number_in_the_place_of_a_source_is_told_to_be_no_name(others):
    hint = only(others, EVIDENCE, f"    evidence: [{KEY}, 4]\n").hint
    assert hint.startswith("write a name alone, as it is listed.")


def test_of_each_list_the_entry_above_is_told(others):
    found = told(others, made((EVIDENCE, MOVED, *below(f"timeline:\n{ON_TIME}{BOUNDS}"))))

    assert [(each.position.line, each.hint.partition(":")[0]) for each in found] == [
        (29, "`evidence` belongs to the entry of line 24"),
        (42, "`bounds` belongs to the entry of line 38"),
    ]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        # What may be meant for the whole file stays there.
        (("\nopen_questions", '\ndate: "2024"\nopen_questions'), "date"),
        # A list that is there already.
        ((EVIDENCE, f"{EVIDENCE}    source: {KEY}\n"), "source"),
        ((EVIDENCE, f"{EVIDENCE}    sources: [{KEY}]\n"), "sources"),
        # An entry in braces ends where its brace does.
        (("\nclaims:", "\nconflicts: [{id: x}]\nvalues: []\nclaims:"), "values"),
        # A list that other parts have too: it may be about something else.
        (below(f"timeline:\n{ON_TIME}about: [gao]\n"), "about"),
        (("\nopen_questions", f"{NOTES}open_questions"), "notes"),
        # No place that is known.
        ((EVIDENCE, f"    evidence: [{{{KEY}: Table 2}}]\n"), KEY),
        # An entry that needs more.
        (below("entity: gao\n"), "entity"),
    ],
)
def test_what_may_belong_elsewhere_stays(others, changes, key):
    problems = told(others, made(changes))
    assert f"`{key}` is not a known key" in [problem.message for problem in problems]
    assert not any("in its place" in each.hint or "of line" in each.hint for each in problems)


def test_a_list_of_sources_by_the_name_of_one_is_that_of_the_evidence(others):
    found = told(others, made((EVIDENCE, "    source: [gazette]\n")))
    hints = [problem.hint.partition(" Else")[0] for problem in found]
    assert hints == ["write `evidence:` in its place", f"did you mean `{KEY}`?"]


@pytest.mark.parametrize(
    ("mark", "rest", "meant"),
    [
        (f"[@{KEY}, @{KEY}]", f"@{KEY}", f"[@{KEY}; @{KEY}]"),
        (
            f"[@{KEY}, p. 4, @{KEY}, paragraph 2]",
            f"@{KEY}, paragraph 2",
            f"[@{KEY}, p. 4; @{KEY}, para. 2]",
        ),
        (f"[@{KEY}, p. 4 , -@{KEY}]", f"@{KEY}", f"[@{KEY}, p. 4; @{KEY}]"),
    ],
)
def test_a_comma_between_two_sources_keeps_both(others, mark, rest, meant):
    problem = only(others, MARK, mark)

    assert problem.message == f"a comma stands before `{rest}`, where another source begins"
    assert problem.hint == f"write `{meant}`"
    assert told(others, made((MARK, meant))) == []


TWICE = "write `p. {}`, and cite the source once more for `p. {}`"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("page 4 to 6", "write `pp. 4-6`"),
        ("paras. 4 through 6", "write `paras. 4-6`"),
        ("pages 4 and 6", f"{TWICE.format(4, 6)}; or `pp. 4-6` for all from one to the other"),
        ("pp. 6 & 4", TWICE.format(6, 4)),
        ("page 4 to the end", "write `p. 4`, one place alone"),
        ("page 6 to 4", "write `p. 6`, one place alone"),
        ("page 4 and more", "write `p. 4`, one place alone"),
    ],
)
def test_of_two_places_none_is_lost(others, written, hint):
    assert only(others, "locator: para. 2", f"locator: {written}").hint == hint
    for place in re.findall("`([^`]+)`", hint):
        assert told(others, made(("locator: para. 2", f"locator: {place}"))) == []


QUOTE = "quote: closed until further notice    # exact, at most 25 words"
PARTY = (
    "{label: Member of the council, private: true}    # or the id of a file in content/entities/"
)
SEVERAL = "`{}` holds one alone, and 2 stand here"


def test_of_two_quotations_none_is_lost(others):
    problem = only(others, QUOTE, "quote:\n          - closed until\n          - further notice")

    assert (problem.position.line, problem.message) == (33, SEVERAL.format("quote"))
    assert problem.hint.startswith("write an entry for each, with its `source:` and `quote:`")
    more = f"      - source: {KEY}\n        locator: para. 3\n        quote: further notice\n"
    assert told(others, made((QUOTE, "quote: closed until", "\nopen_", f"{more}\nopen_"))) == []


def test_of_two_speakers_none_is_lost(others):
    problem = only(others, PARTY, "[gao, {label: Member of the council, private: true}]")

    assert (problem.position.line, problem.message) == (27, SEVERAL.format("by"))
    assert problem.hint.startswith(
        "write an entry of its own for each speaker, or, in a claim, `via"
    )
    assert told(others, made((PARTY, "gao\n    via: [{label: Member, private: true}]"))) == []


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ((PARTY, "[gao]"), "write `by: gao`, without a list"),
        (("Bridge closed until further notice", "[Closed, but why]"), "write one of them"),
    ],
)
def test_of_a_list_for_one_thing_what_can_be_meant_is_told(others, changes, hint):
    assert only(others, *changes).hint.startswith(hint)


ON_FOURTH = f"\n      - source: {KEY}\n        locator: p. 4\n"
OWN = "belongs under a key of its own, such as `quote:` or `relation:`, or in an entry of its own"
ONCE_MORE, ALL = ", and cite the source once more", " for all from one to the other"
PLACED = f"{{source: {KEY}, locator: paras. 9-10}}"
SOURCE_LINE = f"source: {KEY}\n        locator: para. 2\n"
ON_TWO = f"source: {KEY}\n        locator: p. 9\n"


@pytest.mark.parametrize(
    ("old", "written", "hint", "mend"),
    [
        *(
            (EVIDENCE, f"    evidence:{before}{words}\n", f"write `{meant}`", f"{before}{meant}\n")
            for words in (f"{KEY}, paras. 9-10", f'"[@{KEY}, paras. 9-10]"', f"{KEY} , para 9–10")
            for before, meant in ((" ", f"[{PLACED}]"), ("\n      - ", PLACED))
        ),
        *(
            (EVIDENCE, f"    evidence: {words}\n", f"write `[{FOURTH}]`{more}", f" [{FOURTH}]\n")
            for words, more in (
                (f"{KEY} p. 4", ""),
                (f"{KEY}; page 4", ""),
                (f"{KEY} (p. 4)", ""),
                (f"{KEY} [p. 4]", ""),
                (f"{KEY}, 4", ", if a page is meant"),
                (f"{KEY}, p. 4, p. 5", f"{ONCE_MORE} for `p. 5`"),
                (f"{KEY}, p. 4, disputes", f"; `disputes` {OWN}"),
                (f'"{KEY}, p. 4: closed"', f"; `closed` {OWN}"),
                (f"{KEY}, S. 4", ", or `sec. 4` if a section is meant"),
                (f"{KEY}, pages 4 and 6", f"{ONCE_MORE} for `p. 6`; or `pp. 4-6`{ALL}"),
                (f'"[@{KEY}, pp. 4 and 6]"', f"{ONCE_MORE} for `p. 6`; or `pp. 4-6`{ALL}"),
            )
        ),
        *(
            (EVIDENCE, f"    evidence: [{KEY}, {places}]\n", f"write `{FOURTH}`{more}", after)
            for places, more, after in (
                ("p. 4", " in the place of both", f" [{FOURTH}]\n"),
                (
                    "pages 4 and 6",
                    f" in the place of both{ONCE_MORE} for `p. 6`; or `pp. 4-6`{ALL}",
                    f" [{FOURTH}]\n",
                ),
                (
                    "p. 4, para. 5",
                    f" in the place of both, and `{FIFTH}` in that of `para. 5`",
                    f" [{FOURTH}, {FIFTH}]\n",
                ),
                (
                    f"p. 4, {KEY}",
                    " in the place of both",
                    f" [{FOURTH}, {KEY}]\n",
                ),
            )
        ),
        (
            EVIDENCE,
            f"    evidence: {KEY}, 61:99\n",
            f"write `[{{source: {KEY}, locator: ...}}]`; write hours, minutes, seconds: `00:41:10`",
            f" [{{source: {KEY}, locator: 00:41:10}}]\n",
        ),
        *(
            (EVIDENCE, f"    evidence:{words}\n", f"write `{meant}`{more}", after)
            for words, meant, more, after in (
                (
                    f' "[@{KEY}, p. 4; @{KEY}]"',
                    f"[{FOURTH}, {KEY}]",
                    "",
                    f" [{FOURTH}, {KEY}]\n",
                ),
                (
                    f" [@{KEY}, p. 4; @{KEY}]",
                    f"evidence: [{FOURTH}, {KEY}]",
                    "",
                    f" [{FOURTH}, {KEY}]\n",
                ),
                (
                    f'\n      - "@{KEY}, p. 4; @{KEY}"',
                    f"{FOURTH}, {KEY}",
                    ", each as an entry",
                    f"\n      - {FOURTH}\n      - {KEY}\n",
                ),
                (
                    f"\n      - [@{KEY}, p. 4; @{KEY}]",
                    f"- {FOURTH}",
                    f", and `- {KEY}` on a line of its own",
                    f"\n      - {FOURTH}\n      - {KEY}\n",
                ),
                (f" {KEY}: p. 4", f"evidence: [{FOURTH}]", "", f" [{FOURTH}]\n"),
                (f" {KEY}: 4", f"evidence: [{FOURTH}]", ", if a page is meant", f" [{FOURTH}]\n"),
                (
                    f" [@{KEY}, page 4 and 6]",
                    f"evidence: [{FOURTH}]",
                    f"{ONCE_MORE} for `p. 6`; or `pp. 4-6`{ALL}",
                    f" [{FOURTH}]\n",
                ),
                (
                    f" {KEY}, p. 4; para. 5",
                    f"[{FOURTH}, {FIFTH}]",
                    "",
                    f" [{FOURTH}, {FIFTH}]\n",
                ),
                (
                    f" [{{{KEY}: p. 4, relation: supports}}]",
                    f"source: {KEY}, locator: p. 4",
                    f" in the place of `{KEY}: p. 4`",
                    f" [{{source: {KEY}, locator: p. 4, relation: supports}}]\n",
                ),
                (
                    f" {{{KEY}: {{locator: p. 4, quote: {{exact: 'a, b', prefix: was}}}}}}",
                    f'evidence: [{FOURTH[:-1]}, quote: {{exact: "a, b", prefix: was}}}}]',
                    "",
                    f" [{FOURTH}]\n",
                ),
                (
                    f"\n      {KEY}: pages 4 and 6",
                    f"- {FOURTH}",
                    (
                        f" in the place of `{KEY}: pages 4 and 6`{ONCE_MORE} for `p. 6`; or "
                        f"`pp. 4-6`{ALL}"
                    ),
                    f"\n      - {FOURTH}\n",
                ),
                (f"\n      - {KEY}\n        locator: p. 4", f"- source: {KEY}", "", ON_FOURTH),
                (
                    f"\n      {KEY}: p. 4",
                    f"- {FOURTH}",
                    f" in the place of `{KEY}: p. 4`",
                    f"\n      - {FOURTH}\n",
                ),
                (
                    f"\n      {KEY}:\n        locator: p. 4\n      leaflet-2024:",
                    f"- source: {KEY}",
                    f" in the place of `{KEY}:`, and so for each",
                    None,
                ),
                (f" {{{KEY}: p. 4}}", f"evidence: [{FOURTH}]", "", f" [{FOURTH}]\n"),
                (f" [{KEY}: p. 4]", FOURTH, "", f" [{FOURTH}]\n"),
                (f" [{{{KEY}: page 4}}]", FOURTH, "", f" [{FOURTH}]\n"),
                (
                    f"\n      - {KEY}: 4",
                    f"source: {KEY}`, and `locator: p. 4",
                    " on a line below, if a page is meant",
                    ON_FOURTH,
                ),
                (
                    f"\n      - {KEY}:\n        locator: p. 4",
                    f"source: {KEY}",
                    f" in the place of `{KEY}:`",
                    ON_FOURTH,
                ),
                (
                    f"\n      - {KEY}:\n          locator: p. 4",
                    f"source: {KEY}",
                    f" in the place of `{KEY}:`, and indent what stands below like that",
                    ON_FOURTH,
                ),
            )
        ),
        *(
            (EVIDENCE, f"    evidence:{before}[@{KEY}, paras. 9-10]\n", f"write `{meant}`", after)
            for before, meant, after in (
                (" ", f"evidence: [{PLACED}]", f" [{PLACED}]\n"),
                ("\n      - ", f"- {PLACED}", f"\n      - {PLACED}\n"),
            )
        ),
        (
            SOURCE_LINE,
            f"source: {KEY}, p. 9\n",
            f"write `source: {KEY}`, and `locator: p. 9` on a line below",
            ON_TWO,
        ),
        (
            SOURCE_LINE,
            f"source: [@{KEY}, p. 9]\n",
            f"write `source: {KEY}`, and `locator: p. 9` on a line below",
            ON_TWO,
        ),
        (
            SOURCE_LINE,
            f"source: {KEY}, p. 9\n        locator: p. 9\n",
            f"write `source: {KEY}`; its place stands behind `locator:`",
            ON_TWO,
        ),
        (
            EVIDENCE,
            f'    evidence: [{{source: "{KEY}, p. 9"}}]\n',
            f"write `source: {KEY}, locator: p. 9`",
            f" [{{source: {KEY}, locator: p. 9}}]\n",
        ),
    ],
)
def test_the_place_in_a_source_gets_a_key_of_its_own(others, old, written, hint, mend):
    problem, *more = told(others, made((old, written)))
    assert problem.hint == hint
    if mend is None:
        assert [each.code for each in more] == ["unknown-source"]
        return
    assert more == []

    after = made((old, f"    evidence:{mend}" if old == EVIDENCE else mend))
    assert told(others, after) == []


@pytest.mark.parametrize(
    "words",
    [
        "gazette, of the town",
        "The Gazette, p. 3",
        f"{KEY}, Table 2",
        "gazette 2024",
        "gazette, 2024",
        "gazette (2)",
        f"[{KEY}, '2024 ']",
        f'"[@{KEY}, Table 2; @{KEY}]"',
    ],
)
def test_other_words_behind_a_comma_are_no_place(others, words):
    assert only(others, EVIDENCE, f"    evidence: {words}\n").code == "unknown-source"


def test_a_citation_mark_in_brackets_elsewhere_is_a_text(others):
    hint = only(others, "text: The council closed the bridge.", f"text: [@{KEY}, p. 2] so").hint
    assert hint.startswith("put the text in quotation marks")


ONE_DAY = "timeline:\n  - 2025-03-04: The man is let go\n"
DIARY = f'{ONE_DAY}  - March 5, 2025: It is "so"\n'
DATED = (
    'timeline:\n  - id: a\n    date: "2025-03-04"\n    title: The man is let go\n'
    "    claims: [bridge-closed]\n"
)
DAY = "    claims: [bridge-closed]\n"
OF_DATE = (
    'write `- id: ...` in its place, with `date: "2025-03-04"`, `title: The man is let go`{} on '
    "lines below"
)
CITES = ", `sources:` or `claims:`"
SO = "; and so for each that begins with its date"
MENDED = """\
corrections:
  - id: a
    date: "2024-05-20"
    was: So.
    now: No.
    why: It was.
"""


@pytest.mark.parametrize(
    ("part", "hint", "mend"),
    [
        (
            DIARY,
            OF_DATE.format(CITES) + SO,
            f'{DATED}  - id: b\n    date: "2025-03-05"\n    title: It is so\n{DAY}',
        ),
        (DIARY.replace("  - ", "  "), OF_DATE.format(CITES) + SO, DATED),
        (ONE_DAY, OF_DATE.format(CITES), DATED),
        (ONE_DAY + DAY, OF_DATE.format(""), DATED),
        (
            f"{DATED}  - 2024~: One\n    id: b\n{DAY}",
            'write `- date: "2024~"` in its place, with `title: One` on lines below',
            f'{DATED}  - date: "2024~"\n    title: One\n    id: b\n{DAY}',
        ),
        (
            "corrections:\n  - 2024-05-20: It was wrong\n",
            (
                'write `- id: ...` in its place, with `date: "2024-05-20"`, `was: ...`, '
                "`now: ...`, `why: ...` on lines below"
            ),
            MENDED,
        ),
    ],
)
def test_an_entry_that_begins_with_its_date_is_told_with_all_keys(others, part, hint, mend):
    problem = only(others, *below(part))

    assert problem.message.endswith("` is the date of an entry, and no key")
    assert problem.hint == hint
    assert told(others, made(below(mend))) == []


@pytest.mark.parametrize(
    "part",
    [
        "timeline:\n  - soon: The man is let go\n",
        "timeline:\n  - 2025-03-04: {title: The man}\n",
        f"timeline:\n{EVENT}{DAY}    2025-03-04: words\n",
        "involved:\n  - 2025-03-04: words\n",
    ],
)
def test_what_is_no_date_or_stands_elsewhere_is_told_as_a_key(others, part):
    found = [problem.message for problem in told(others, made(below(part)))]
    assert any("is not a known key" in message for message in found)
    assert not any("is the date of an entry" in message for message in found)


NAMED = f"  {KEY}:                 # a key of your own; [@...] and `source:` cite by it\n"
LISTED = SOURCE.replace(f"{NAMED}    type", "  - type")
NO_KEY = (
    "write `a-key:` in its place, indented by 2, with `{}` and the lines below by 4; and so for "
    "each, with a key of its own"
)


@pytest.mark.parametrize(
    ("old", "new", "line", "first"),
    [
        (SOURCE, LISTED, 15, "type: article-newspaper"),
        (SOURCE, LISTED + LISTED, 15, "type: article-newspaper"),
        (SOURCE, LISTED + OTHER, 15, "type: article-newspaper"),
        (SOURCE, f"{SOURCE}\n{LISTED}", 23, "type: article-newspaper"),
        (
            SOURCE,
            SOURCE + OTHER.partition("newspaper\n")[2].replace("    title", "  - title"),
            22,
            "title: Bridge open until further notice",
        ),
        (SOURCE, LISTED.replace("newspaper", "newspaper  # so"), 15, "type: article-newspaper"),
    ],
)
def test_a_source_without_a_key_gets_one(others, old, new, line, first):
    problem = only(others, old, new)

    assert (problem.position.line, problem.position.column) == (line, 3)
    assert problem.message == f"`- {first}` begins a source of a list, and no key stands before it"
    assert problem.hint == NO_KEY.format(first)


def test_the_key_of_a_source_makes_it_right(others):
    keyed = LISTED.replace("  - type", f"  {KEY}:\n    type")
    assert told(others, made((SOURCE, keyed))) == []


def test_a_dash_too_many_in_a_source_is_no_source(others):
    assert "begins a source" not in only(others, "    title: Bridge", "  - title: Bridge").message
    found = told(others, made(("    type: article-newspaper\n", "  - type: article-newspaper\n")))
    assert not any("begins a source" in problem.message for problem in found)


@pytest.mark.parametrize("signs", [("1.", "2."), ("1)", "2)"), ("a.", "b."), "**", "++", "••"])
def test_words_in_lines_of_their_own_begin_with_a_dash(others, signs):
    codes = "\n  {} US\n  {} US-PA"
    problem = only(others, "[US]", codes.format(*signs))

    assert (problem.position.line, problem.position.column) == (12, 3)
    assert problem.message == f"`{signs[0]}` begins no entry of a list"
    assert problem.hint == "write `- US`, with a plain hyphen (so also on line 13)"
    assert told(others, made(("[US]", codes.format("-", "-")))) == []


QUESTIONS = "  - Were others let go?\n{}    text: Nobody says.\n"
NEW = '  - id: a\n    question: "Were others let go?"\n    text: Nobody says.\n'
ASKED = 'write `- id: ...` in its place, and `question: "Were others let go?"` on a line below'


@pytest.mark.parametrize(
    ("written", "hint", "mend"),
    [
        (QUESTIONS.format(""), ASKED, NEW),
        (QUESTIONS.replace("let go?", "let\n    go?").format(""), ASKED, NEW),
        (
            QUESTIONS.format("") + "  - Why?\n    text: It is open.\n",
            f"{ASKED}; and so for each that begins with a text",
            f'{NEW}  - id: b\n    question: "Why?"\n    text: It is open.\n',
        ),
        ("  - Were others let go?\n", ASKED, NEW),
        (
            "  - others\n    question: Were others let go?\n",
            "write `- id: ...` in its place; `question:` below holds the text",
            NEW,
        ),
    ],
)
def test_an_entry_that_begins_with_its_text_gets_its_keys(others, written, hint, mend):
    problem = only(others, QUESTION, written)

    assert (problem.position.line, problem.hint) == (35, hint)
    assert told(others, made((QUESTION, mend))) == []


def test_of_a_list_of_other_things_nobody_knows_what_a_text_is(others):
    part = "involved:\n  - Someone\n    role: witness\n"
    assert "- id" not in only(others, *below(part)).hint
    assert "write `- {entity: ..., role: ...}`" in only(others, *below("involved: [x]\n")).hint


def test_who_is_named_and_described_is_told_once(others):
    problem = only(others, PARTY, "{entity: gao, label: Office, private: true}")

    assert problem.message == "`label` stands beside `entity: gao`, whose name is shown"
    assert problem.hint.endswith("if nobody may be named, else remove `label:` and `private:`")
    assert told(others, made((PARTY, "{entity: gao}"))) == []


COPY = (
    "archived: {url: https://web.archive.org/web/20250612000000/https://example.org/bridge-closed, "
    "date: "
)


@pytest.mark.parametrize("day", ["2027-06-12", "2025-01-12"])
def test_the_day_of_a_copy_is_told_by_its_address_alone(others, day):
    licence = "    licence: all"
    problem = only(others, licence, f'    {COPY}"{day}"}}\n{licence}')

    assert (problem.code, problem.hint) == ("date-order", "write `2025-06-12`")
    assert told(others, made((licence, f'    {COPY}"2025-06-12"}}\n{licence}'))) == []


def test_the_day_of_a_copy_that_is_to_come_is_told(others):
    copy = 'archived: {url: https://archive.today/abc, date: "2027-06-12"}\n'
    assert only(others, "    licence: all", f"    {copy}    licence: all").code == "future-date"


POST = (
    '<blockquote class="twitter-tweet"><p lang="en">It is closed <a href="https://t.co/x">x</a>'
    '</p>&mdash; A (@a) <a href="https://twitter.com/a/1">2024</a></blockquote> '
    '<script async src="https://platform.twitter.com/widgets.js"></script>'
)
VIDEO = '<IFRAME width="560" src="https://www.youtube.com/embed/x"></IFRAME>'
STORY = "narrative: |\n  It was closed.\n\n  {}\n"


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        (POST, "blockquote"),
        (POST.replace("</p>", "</p>\n  ").replace(" <script", "\n  <script"), "blockquote"),
        (VIDEO, "iframe"),
        ('<script src="https://a.example/x.js"></script>', "script"),
        ('So <embed src="https://a.example/x">', "embed"),
    ],
)
def test_the_code_of_a_post_is_told_as_a_whole(others, code, tag):
    problem = only(others, *below(STORY.format(code)))

    assert problem.position.line == 40
    assert problem.message.startswith(
        f"`<{tag}` begins the code by which another site shows a post"
    )
    assert problem.hint.startswith("remove all of it; the post is a source")
    assert told(others, made(below(STORY.format("")))) == []


def test_other_html_beside_the_code_of_a_post_is_told_as_well(others):
    story = (
        f"<b>So</b> {POST} <b>no</b> {POST} and <sup>1</sup> <b>it</b> <embed src=x> <embed src=y>"
    )
    found = told(others, made(below(STORY.format(story))))

    assert sum("is HTML" in problem.message for problem in found) == 4
    assert sum("begins the code" in problem.message for problem in found) == 4
    quotation = "<blockquote><p>So.</p></blockquote>"
    found = told(others, made(below(STORY.format(quotation))))
    assert found[0].message == "`<blockquote` is HTML"


def test_a_number_of_a_footnote_in_the_code_of_a_post_is_a_part_of_it(others):
    code = VIDEO.replace("></", "><sup>1</sup></")
    assert "begins the code" in only(others, *below(STORY.format(code))).message


@pytest.mark.parametrize(
    ("written", "number"),
    [("<sup>1</sup>", "1"), ('<sup><a href="#fn1">[12]</a></sup>', "[12]")],
)
def test_the_number_of_a_footnote_is_to_be_a_citation(others, written, number):
    problem = only(others, MARK, written)

    assert problem.message == f"`{written}` is HTML, and looks like the number of a footnote"
    assert problem.hint == (
        f"cite the source with `[@key]` in its place; or write `{number}` if it is none"
    )
    assert told(others, made((MARK, f"[@{KEY}]"))) == []


@pytest.mark.parametrize("before", ["10", "5 m", "5m", "5 km", "2 in"])
def test_a_power_is_to_be_written_in_words(others, before):
    problem = only(others, MARK, f"{MARK} {before}<sup>2</sup> of it")

    assert problem.message == "`<sup>2</sup>` is HTML, and looks like a power"
    assert problem.hint == (
        "write a power in words, as in `10 to the power of 6` or `square metres`; if it is the"
        " number of a footnote, cite the source with `[@key]`"
    )
    assert only(others, "closed the bridge.", f"closed {before}<sup>2</sup>.").hint == (
        "take it out if it is the number of a footnote; else write a power in words, as in `10 to"
        " the power of 6` or `square metres`"
    )
    for word in ("I'm", "the team", "came in"):
        assert "footnote" in only(others, MARK, f"{MARK} {word}<sup>2</sup>").message


@pytest.mark.parametrize("raised", ["-6", "\u22126", "&minus;6", "n"])
def test_a_power_may_be_less_than_nothing_or_a_letter(others, raised):
    problem = only(others, MARK, f"{MARK} 10<sup>{raised}</sup> of it")
    assert problem.hint.startswith("write a power in words")

    if raised != "&minus;6":  # There the escape is told, too.
        problem = only(others, "closed the bridge.", f"closed 10<sup>{raised}</sup>.")
        assert problem.hint.startswith("write a power in words")


def test_what_stands_behind_the_code_of_a_post_is_told_whatever_letters_stand_before(others):
    # In small letters this one is two.
    story = f"{'İ' * 40} {VIDEO} <b>so</b>"
    codes = [problem.message for problem in told(others, made(below(STORY.format(story))))]

    assert codes == [
        "`<iframe` begins the code by which another site shows a post or a video",
        "`<b>so</b>` is HTML",
    ]


def test_what_else_is_raised_is_no_number_of_a_footnote(others):
    assert only(others, MARK, f"{MARK} the 2<sup>nd</sup>").hint == "write `nd`"
    assert only(others, "closed the bridge.", "closed the bridge<sup>1</sup>.").hint == (
        "take it out if it is the number of a footnote; else write `1`"
    )


@pytest.mark.parametrize(
    "name", ["Saint-Aubin-sur-Loup", "Springfield", "St. Mary", "A county road"]
)
def test_a_place_of_one_word_may_be_named_without_a_page(others, name):
    hint = only(others, *below(f"places:\n  - {name}\n")).hint

    assert hint.endswith(f"; a place without a page is `{{name: {name}}}`")
    assert told(others, made(below(f"places:\n  - {{name: {name}}}\n"))) == []
    assert "without a page" not in only(others, *below("places: [springfield]\n")).hint


def test_of_one_line_twice_one_is_to_be_removed(others):
    status = "status: preliminary\n"

    assert only(others, status, status * 2).hint == "remove one of the two"
    assert only(others, status, f"{status}status: final\n").hint == "join the two, or rename one"


@pytest.mark.parametrize("written", ["[`audits`]", "\n  - `audits`", "[audits, `audits`]"])
def test_a_word_is_given_without_its_backticks(others, written):
    assert '"audits"`' in only(others, "[audits]", written).hint
    assert told(others, made(("[audits]", '["audits"]'))) == []


def test_who_is_described_is_private(others):
    problem = only(others, PARTY, "{label: Spokeswoman}")

    assert problem.message == "this person is described, and not marked as private"
    assert problem.hint == "add `private: true`"
    assert told(others, made((PARTY, "{label: Spokeswoman, private: true}"))) == []


def test_an_old_id_that_is_the_one_of_today_is_to_be_removed(others):
    problem = only(others, *below("aliases: [town-closes-bridge-2024, old-one]\n"))

    assert problem.message == "`town-closes-bridge-2024` is the id of this file, and no old one"
    assert problem.hint == "remove it from `aliases:`"
    assert told(others, made(below("aliases: [old-one]\n"))) == []


CITED = (
    "{{{{cite news |last={} |first=Jane |last2=Roe |first2=Al |date={} |title=The bridge"
    " |work=The Courier |url=https://example.org/x |access-date=2024-05-01}}}}\n"
)


@pytest.mark.parametrize(
    ("date", "meant"),
    [
        ("2 March 2024", "2024-03-02"),
        ("March 12, 2024", "2024-03-12"),
        ("Sept. 2024", "2024-09"),
        ("2024-03-02", "2024-03-02"),
    ],
)
def test_a_template_of_a_wiki_gives_its_names_and_dates(others, date, meant):
    problem = only(others, "sources:\n", f"sources:\n  {CITED.format('Doe', date)}")
    lines = re.findall("`([^`]+)`", problem.hint)

    assert lines[1:4] == [
        "author: [{family: Doe, given: Jane}, {family: Roe, given: Al}]",
        f'issued: "{meant}"',
        "title: The bridge",
    ]
    assert lines[-4:-2] == ["URL: https://example.org/x", 'accessed: "2024-05-01"']
    lines[-2:] = ["type: article-newspaper", "licence: all-rights-reserved"]
    whole = "".join(f"    {line}\n" for line in lines[1:])
    cited = ("para. 2]", "para. 2; @key]")
    if "Sept" not in date:
        assert told(others, made(("sources:\n", f"sources:\n  key:\n{whole}", *cited))) == []


@pytest.mark.parametrize("date", ["Lenz 2024", "soon"])
def test_of_a_template_no_name_and_no_date_is_made_up(others, date):
    hint = only(others, "sources:\n", f"sources:\n  {CITED.format('', date)}").hint
    assert "with `author: ...`, `issued: ...`, " in hint


def test_the_example_of_a_source_is_whole(others):
    line = "  Doe, J. (2024, March 2). Bridge closed. The Courier. https://example.org/b\n"
    hint = only(others, "sources:\n", f"sources:\n{line}").hint
    (example,) = re.findall("`a-key: ([^`]+)`", hint)
    values = ("article-newspaper", "Closed", "The Courier", '"2024-03-02"', "https://a.example/b")
    for value in (*values, "all-rights-reserved"):
        example = example.replace("...", value, 1)
    cited = ("para. 2]", "para. 2; @a-key]")
    assert told(others, made(("sources:\n", f"sources:\n  a-key: {example}\n", *cited))) == []


@pytest.mark.parametrize("head", ["@article(poe_2024,", "@article{poe_2024"])
def test_an_entry_of_bibtex_that_is_not_as_usual_is_told_where_yaml_stops(others, head):
    pasted = BIBTEX.replace("@article{poe_2024,", head).replace("%s", "  ")
    problem = only(others, *below(pasted.replace("  url = {https://example.com/x},\n", "")))

    assert problem.message == "`@article` begins an entry of BibTeX, which is no YAML"
    assert "or write `poe-2024:` in its place" in problem.hint


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The mayor admitted that the council closed the bridge.", "leave out `admitted that` and"),
        (
            "The council closed the bridge after its mayor admitted that it was old.",
            "instead: said that; ",
        ),
    ],
)
def test_a_claim_is_told_without_who_says_it(others, text, begins):
    problem = only(others, "The council closed the bridge.", text)

    assert problem.code == "overclaimed-wording"
    assert problem.hint.startswith(begins)
