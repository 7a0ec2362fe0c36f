"""A case that is changed in the browser: what is written then, and that the core reads it so."""

import json
import re
from difflib import unified_diff

import pytest

from casefiles.core.edits import Manuscript, write_entries
from casefiles.core.model import Case, Entity
from casefiles.core.nodes import SourceText, packed
from casefiles.core.outputs.names import render_names
from casefiles.core.read import read_file
from casefiles.core.schema import schema_of
from casefiles.core.view.sentence import lead_of
from support.bridges import read_bridges
from support.builds import PROJECT
from support.node import answers

BRIDGE = (PROJECT / "tests/both/form.yml").read_text(encoding="utf-8")
CASES = {
    "bridge": BRIDGE,
    "other-lines": BRIDGE.replace("\n", "\r\n").rstrip(),
    **{
        path.stem: path.read_text()
        for path in sorted((PROJECT / "content/cases").glob("*.yml"))[:2]
    },
}
CHANGES = (
    "nothing",
    "a title",
    "a sentence",
    "the end of a paragraph",
    "a new key",
    "a quotation",
    "an address and a remark",
    "a new entry at the end",
    "a new entry in between",
    "an entry taken out",
    "an entry moved and changed",
    "entries with comments in them moved and changed",
    "sources in another order, one renamed",
    "a list taken out",
    "keys in the place of others",
    "two claims and two events under one id",
    "all of it anew",
)
TWICE = "two sources under one key"
KEPT = json.loads((PROJECT / "tests/both/kept.json").read_text())


def source_of(text):
    manuscript = Manuscript.open(SourceText("a.yml", text.encode()))
    assert manuscript is not None
    return {"text": text, "tree": packed(text, manuscript.root)}


@pytest.fixture(scope="module")
def changed():
    """Make all changes in one run: of each, for each case, the text and what it is to hold."""
    asked = {"schema": schema_of(Case), "sources": [source_of(text) for text in CASES.values()]}
    made = answers(asked, "form.mjs")
    assert tuple(made) == (*CHANGES[:-1], TWICE, CHANGES[-1])
    return made


def read(text, name):
    """Return the case that a text holds, without how its lines are broken."""
    document = read_file(SourceText(f"{name}.yml", text.encode()), Case)
    assert document.value is not None, (name, document.problems)
    return in_one_line(document.value.model_dump())


def in_one_line(value):
    if isinstance(value, dict):
        return {key: in_one_line(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [in_one_line(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_written_holds_what_was_typed(changed, change):
    for name, (text, typed) in zip(CASES, changed[change], strict=True):
        assert read(text, name) == read(write_entries(typed), name), name


def test_what_stands_twice_is_written_twice_and_told(changed):
    for name, (text, typed) in zip(CASES, changed[TWICE], strict=True):
        key = typed["sources"][0]["key"]
        problems = read_file(SourceText(f"{name}.yml", text.encode()), Case).problems
        told = [problem.code for problem in problems if problem.severity == "error"]
        assert told == ["repeated-key", "repeated-key"], name
        mended = text.replace("\r\n", "\n")
        for other in ("second", "third"):
            first, mended = mended.split(f"\n  {key}:\n", 1)
            # The last of what stands twice gets another name first.
            mended = f"{first}\n  {key}:\n" + mended.replace(f"\n  {key}:\n", f"\n  {other}:\n", 1)
        sources = [one["key"] for one in typed["sources"]]
        assert sources.count(key) == 3, name
        assert len(read(mended, name)["sources"]) == len(sources), name


@pytest.mark.parametrize("change", [change for change in CHANGES if "moved" in change])
def test_what_is_moved_takes_its_comments_with_it(changed, change):
    for before, (after, _) in zip(CASES.values(), changed[change], strict=True):
        comments = [line.partition("#")[2] for line in before.splitlines() if "#" in line]
        assert [words for words in comments if f"#{words}" not in after] == []


def diff(change, changed):
    lines = unified_diff(
        CASES["bridge"].splitlines(), changed[change][0][0].splitlines(), lineterm="", n=0
    )
    return "".join(f"{line}\n" for line in [*lines][2:])


def test_what_was_not_changed_stays_as_it_was_written(changed):
    for text, (written, _) in zip(CASES.values(), changed["nothing"], strict=True):
        assert written == text


def test_changes_only_the_lines_that_were_changed(golden, changed):
    golden(
        "form.diff", "\n".join(f"{name}\n{diff(name, changed)}" for name in (*CHANGES[1:-1], TWICE))
    )


def with_evidence(written):
    """Return a file with a claim that rests on something which is written so."""
    indented = written.replace("\n", f"\n{' ' * 6}")
    start = f"\n{' ' * 6}" if written.startswith("-") else " "
    return f"claims:\n  - id: shut\n    evidence:{start}{indented}\n    standing: new\n"


@pytest.fixture(scope="module")
def kept():
    asked = [
        {"source": source_of(with_evidence(one["before"])), "path": one["path"], "to": one["to"]}
        for one in KEPT
    ]
    return answers({"schema": schema_of(Case), "asked": asked}, "kept.mjs")


@pytest.mark.parametrize("place", range(len(KEPT)), ids=lambda place: KEPT[place]["what"])
def test_keeps_what_was_written_though_it_holds_anyhow(kept, place):
    assert kept[place] == with_evidence(KEPT[place]["after"])


def test_leads_a_claim_in_with_the_same_words():
    archive = read_bridges()
    names = json.loads(render_names(archive))
    claims = [claim for case in archive.cases.values() for claim in case.claims]
    typed = [claim.model_dump(mode="json", exclude_none=True) for claim in claims]

    shown = answers([("form-sentence", "sentenceOf", claim, names) for claim in typed])

    assert [one["lead"] for one in shown] == [lead_of(claim, archive) for claim in claims]
    assert any(claim.via for claim in claims)


def test_has_plain_words_for_nothing_that_the_format_lacks():
    schema, entity = schema_of(Case), schema_of(Entity)
    parts = {"Case": schema, "Entity": entity, **schema["$defs"], **entity["$defs"]}
    keys = {name: set(part["properties"]) for name, part in parts.items() if "properties" in part}
    (named,) = answers([("form-words", "NAMED")])

    for label in (*named["LABELS"], *named["HELPS"]):
        part, _, key = label.rpartition(".")
        assert any(key in known for known in ([keys[part]] if part else keys.values())), label
    assert set(named["NOUNS"]) <= set(keys)
    for part, first in named["FIRST"].items():
        assert set(first) <= keys[part], part
    for part, ways in named["WAYS"].items():
        assert {key for way in ways for key in way["keys"]} <= keys[part], part


def test_asks_in_words_that_need_no_manual():
    (format_,) = answers([("form-schema", "formatOf", schema_of(Case))])
    helps = {
        f"{part}.{field['key']}": field["help"]
        for part, fields in format_.items()
        for field in fields
    }
    strange = re.compile(r"\b(EDTF|CiTO|NTSB|ISO|CSL|BCP|settings|mapping|true)\b|content/|_config")

    assert {key: words for key, words in helps.items() if strange.search(words)} == {}
