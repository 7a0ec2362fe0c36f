"""Contacts, and marks without a comma: the form tells of them before they are sent."""

import copy
import json

import pytest

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.edits import write_entries
from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.rules import render_rules
from casefiles.core.schema import render_schema
from casefiles.core.sentences import say
from casefiles.core.sentences.early import EARLY
from support.builds import PROJECT
from support.node import answers
from support.reading import read_world

CASE = json.loads((PROJECT / "tests/both/rules.json").read_text())["case"]
TOLD = (
    *("Write to a.b@example.org.", "(ann+x@mail.example.org)", "é@example.org, b@example.org"),
    *("Call 555-867-5309 now", "(555) 867-5309", "+1 555.867.5309", "+44 20 7946 0958"),
    *(
        "Two: 555-867-5309 and 555-867-5310",
        "By a@example.org or 555 867 5309",
        "Ask: 555 867 5309",
    ),
)
UNTOLD = (
    *("A sum of 555-867-5309.5", "No. 555-867-5309", "no 555-867-5309", "\u00a7 555-867-5309"),
    *("555-867.5309", "$555-867-5309", "155-867-5309", "+1 23", "a@b", "https://a@example.org/b"),
    *(
        "page 555-867-53091",
        "at 10:30",
        "2024-01-10",
        "a/555-867-5309",
        "x@example.org/a",
        "no555-867-5309",
    ),
)
OF_PROSE = (
    *("Call 555-867-5309 [@gazette].", "Call (555)\n867-5309 now", "One.\n\nTo a@example.org."),
    *("[Here](https://example.org/555-867-5309)", "No *a@example.org* more.", "[a@example.org](x)"),
)


def told_by_core(text, *, is_prose):
    case = copy.deepcopy(CASE)
    if is_prose:
        case["narrative"] = text
    else:
        case["conflicts"][0]["about"] = text
    _, problems = read_world({"content/cases/bridge.yml": write_entries(case) + "\n"})
    # The same code tells of other things too that were pasted.
    return [
        (one.message, one.hint)
        for one in problems
        if one.code == "pasted-post" and one.hint.startswith("take it out: somebody")
    ]


@pytest.fixture(scope="module")
def published():
    archive, problems = read_world({})
    assert archive is not None, problems
    schema = json.loads(render_schema("case", archive.settings))
    (form,) = answers([("form-schema", "formatOf", schema)])
    return form, json.loads(render_rules(archive.settings))


def told_by_form(published, case):
    form, rules = published
    (found,) = answers([("rules-early", "textProblems", form, case, rules)])
    return found


@pytest.mark.parametrize("text", [*TOLD, *UNTOLD])
def test_says_the_same_of_our_own_texts(text, published):
    case = {"conflicts": [{"about": text}]}
    theirs = told_by_form(published, case)

    assert [(one["message"], one["hint"]) for one in theirs] == told_by_core(text, is_prose=False)
    assert bool(theirs) == (text in TOLD)
    assert all(one["path"] == ["conflicts", 0, "about"] for one in theirs)
    assert {one["level"] for one in theirs} <= {"warning"}


@pytest.mark.parametrize("text", [*TOLD, *UNTOLD, *OF_PROSE])
def test_says_no_more_of_prose_than_the_check(text, published):
    theirs = told_by_form(published, {"narrative": text})
    ours = told_by_core(text, is_prose=True)

    assert {(one["message"], one["hint"]) for one in theirs} <= {*ours}
    if text not in UNTOLD:
        assert len(theirs) == len(ours)


def test_says_nothing_of_what_is_quoted_or_of_a_title(published):
    case = {
        "sources": [{"key": "a", "title": {"text": "Write to a@example.org"}}],
        "claims": [{"evidence": [{"quote": {"exact": "call 555-867-5309"}}]}],
    }

    assert told_by_form(published, case) == []


MARKS = (
    *(
        "Shut [@gazette p. 4].",
        "Shut [@gazette, p. 4; @record p. 4].",
        "[@gazette para. 2][@record]",
    ),
    *("Shut [@gazette, p. 4].", r"Shut \[@gazette p. 4].", "`[@gazette p. 4]`", "[@gazette]"),
)


@pytest.mark.parametrize("text", MARKS)
def test_tells_of_a_mark_without_its_comma_as_the_check_does(text, published):
    case = copy.deepcopy(CASE)
    case["narrative"] = text
    _, problems = read_world({"content/cases/bridge.yml": write_entries(case) + "\n"})
    ours = [(p.message, p.hint, p.severity) for p in problems if p.code == "bad-citation"]

    theirs = told_by_form(published, {"narrative": text})
    assert [(one["message"], one["hint"], one["level"]) for one in theirs] == ours
    assert len(ours) == (text in MARKS[:3])


def test_says_each_sentence_that_only_a_form_says(published):
    form, rules = published
    archive, _ = read_world({})
    names = {**json.loads(render_names(archive)), "entity": {"ada": {"label": "Ada Roe"}}}
    case = {
        "claims": [{"by": {"label": "Maria Lopez", "private": True}, "text": "To a@example.org"}],
        "summary": "Shut [@gazette p. 4].",
    }
    table = {**rules, "levels": {**rules["levels"], "pasted-post": "error"}}
    (found,) = answers([("rules-early", "earlyProblems", form, case, names, table)])

    said = {(one["code"], one["message"], one["hint"], one["level"]) for one in found}
    expected = {
        "contact": {"kind": "an e-mail address", "text": "a@example.org"},
        "unreadable-mark": {"text": "@gazette p. 4", "near": "[@gazette, p. 4]"},
        **{name: {} for name in ("like-a-name", "unnamed-file")},
    }
    # Those of new pages are held by tests/js/form-desk.test.mjs and below.
    assert set(expected) | {
        "title-before",
        "title-behind",
        "has-page",
        "has-new-page",
        "name-in-office",
        "name-as-office",
        "shown-mark",
    } == set(EARLY)
    levels = {code: table["levels"][code] for code in CATALOGUE}
    ours = [say(name, **parts) for name, parts in expected.items()]
    assert said == {(one.code, one.message, one.hint, levels[one.code]) for one in ours}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("Sheriff Ada Roe", "title-before"), ("Ada Roe, sheriff", "title-behind")],
)
def test_tells_of_a_title_beside_a_name_as_the_check_does(name, sentence):
    page = f"schema: 1\nkind: person\nname: {name}\noffices: [{{title: Sheriff}}]\n"
    _, problems = read_world({"content/entities/roe.yml": page})
    said = say(sentence, name=name, near="Ada Roe")

    assert [(one.code, one.message, one.hint) for one in problems] == [
        (said.code, said.message, said.hint)
    ]


SHOWN = (
    *("A bridge [@gazette] is shut", "Shut [@gazette, p. 4; @record]", "Two [@gazette] [@pots]"),
    *("Twice [@gazette] and [@gazette]", "Apart [ @gazette ]"),
)
NOT_SHOWN = ("A bridge [gazettes] shut", "`[@gazette]`", "[@Gazette]", "Shut [@gazette", "[]")


@pytest.mark.parametrize("text", [*SHOWN, *NOT_SHOWN])
def test_tells_of_a_mark_in_a_text_that_shows_none_as_the_check_does(text, published):
    case = copy.deepcopy(CASE)
    case["title"] = case["claims"][0]["text"] = text
    _, problems = read_world({"content/cases/bridge.yml": write_entries(case) + "\n"})
    ours = {(p.message, p.hint, p.severity) for p in problems if p.code == "lost-citation"}

    theirs = told_by_form(published, {"title": text, "claims": [{"text": text}]})
    assert {(one["message"], one["hint"], one["level"]) for one in theirs} == ours
    assert {tuple(one["path"]) for one in theirs} == (
        {("title",), ("claims", 0, "text")} if text in SHOWN else set()
    )
    assert bool(ours) == (text in SHOWN)


BIBTEX, RIS = "@article{roe2024, title = {Bridge shut}}", "TY  - NEWS\nTI  - Bridge shut\nER  -"
APA = "Roe, A. (2024, March 4). Bridge closed. The Gazette. https://example.org/a"
ENTRIES = (APA, BIBTEX, f" {BIBTEX}", BIBTEX.replace("{", " {", 1), RIS, " ".join(RIS.split("\n")))
NO_ENTRIES = ("@article on a bridge", "TY - a town", "Ty - NEWS", "The TY  - NEWS", "A {bridge}")


@pytest.mark.parametrize("text", [*ENTRIES, *NO_ENTRIES])
def test_tells_of_a_whole_entry_in_the_place_of_a_title_as_the_check_does(text, published):
    archive, _ = read_world({})
    schema, names = json.loads(render_schema("case", archive.settings)), render_names(archive)
    case = copy.deepcopy(CASE)
    case["title"] = case["sources"]["gazette"]["title"] = text
    _, problems = read_world({"content/cases/bridge.yml": write_entries(case) + "\n"})
    ours = [(p.message, p.hint, p.severity) for p in problems if "whole entry" in p.message]

    (found,) = answers([("rules", "judge", schema, case, json.loads(names), published[1])])
    theirs = [one for one in found if one["code"] == "pasted-post"]
    assert [(one["message"], one["hint"], one["level"]) for one in theirs] == ours
    places = [["sources", "gazette", "title"], ["title"]]
    assert [one["path"] for one in theirs] == (places if text in ENTRIES else [])
    kind = "RIS" if "TY" in text else "the style of APA" if text == APA else "BibTeX"
    assert [f"in {kind}, and no title" in message for message, *_ in ours] == [True] * len(theirs)
