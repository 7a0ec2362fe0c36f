"""A file with thousands of mistakes: the first of each kind are told, and reading it stays cheap.

Nothing is timed: steps are counted, or the text is of a size that the careless way never ends at.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace

import pytest

from casefiles.core.check import check_draft, likely, near_names
from casefiles.core.check.labels import names_somebody
from casefiles.core.check.names import KnownNames
from casefiles.core.edtf import hints
from casefiles.core.model import Case
from casefiles.core.nodes import Node, SourceText, read_nodes
from casefiles.core.nodes.line import read_line, without_comment
from casefiles.core.problem import MOST_TOLD, Position, Problem, without_floods
from casefiles.core.read import keys, read_document
from casefiles.core.site import read_draft
from casefiles.core.spelling import nearest
from support.reading import TODAY, ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
ANNS = ", ".join(f"ann-{number}" for number in range(99))
HTML = "<i> " * 99
LEAFLET = "schema: 1\ntype: article-newspaper\ntitle: Leaflet\nlicence: public\n"


def case(old: str, new: str) -> dict[str, str | bytes]:
    assert old in CASE
    return {"content/cases/bridge.yml": CASE.replace(old, new, 1)}


def problem(line: int, code: str = "bad-id", path: str = "a.yml") -> Problem:
    return Problem(Position(path, line), code, "no id", hint="write one")


def test_tells_the_first_of_a_kind_in_a_file_and_counts_the_rest():
    few = [*(problem(line, path="b.yml") for line in range(1, 21)), problem(1, "bad-day")]
    many = [problem(line) for line in range(1, 1_101)]

    told = without_floods([*reversed(many), *few, *few])

    assert told == sorted([*many[:20], told[21], *few])
    assert str(told[21]) == (
        "a.yml:21:1: error: 1,080 more of this kind in this file, the first of them here [bad-id]"
        "\n    hint: mend those above, and look again"
    )


def test_counts_no_flood_twice():
    told = without_floods(problem(line) for line in range(1, 1_101))

    assert without_floods([*told, problem(1, path="b.yml")]) == [*told, problem(1, path="b.yml")]


def test_a_flood_that_the_settings_raised_stays_an_error():
    raised = [replace(problem(line, "possible-name"), level="error") for line in range(1, 30)]

    assert {one.severity for one in without_floods(raised)} == {"error"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("status: preliminary", "status: final\n" * 99, "repeated-key", id="yaml"),
        pytest.param("topics: [bridges]", "topics:\n" + "  -\n" * 99, "empty-value", id="shape"),
        pytest.param(
            "    by: city",
            f"    via: [{ANNS}]",
            "unknown-entity",
            id="ids",
        ),
        pytest.param("claims:\n", f"narrative: |\n  {HTML}\nclaims:\n", "raw-html", id="prose"),
    ],
)
def test_every_stage_is_held_to_the_same_limit(old, new, code):
    found = [one for one in read_world(case(old, new))[1] if one.code == code]

    assert len(found) == 21
    assert "more of this kind" in found[20].message


def listed(names: Iterable[str]) -> str:
    return ", ".join(names)


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Collect the words that known ones are compared with; each id is, as it is and as a slug."""
    words = []
    for module in (likely, keys):
        monkeypatch.setattr(module, "nearest", lambda word, *_: words.append(word) or "")
    return words


def test_looks_for_what_was_meant_by_the_first_unknown_ids_of_a_file_only(asked):
    names = [f"none-{number}" for number in range(100)]
    files = case("claims: [closed]", f"claims: [{listed(['none-0', *names, *names])}]")

    read_world({**files, "content/cases/again.yml": files["content/cases/bridge.yml"]})

    assert sorted(asked) == sorted(names[:20] * 4)


def test_each_file_has_guesses_of_its_own(asked):
    marks = {name: [f"@{name}-{number}" for number in range(15)] for name in "ab"}
    notes = "notes: [{kind: context, text: '%s'}]\n"
    read_world(
        {
            f"content/sources/{name}.yml": LEAFLET + notes % " ".join(f"[{m}]" for m in listing)
            for name, listing in marks.items()
        }
    )

    assert len(set(asked)) == 30


def test_looks_for_what_was_meant_by_the_first_strange_keys_only(asked):
    strange = "".join(f"    k{number}: x\n" for number in range(1_000))

    read_world(case("    by: city\n", f"    by: city\n{strange}"))

    assert len(asked) == 40  # Once before the models see them, once for the hint.


def test_of_strange_keys_in_many_places_the_first_get_a_hint_of_their_own(asked):
    questions = "".join(f"  - {{id: q{n}, question: Why?, k{n}: x}}\n" for n in range(100))

    read_world(case("claims:\n", f"open_questions:\n{questions}claims:\n"))

    assert len(asked) == 100 + 20


def test_the_same_slip_in_many_places_is_guessed_once(asked):
    questions = "".join(f"  - {{id: q{n}, question: Why?, foo: x}}\n" for n in range(100))

    read_world(case("claims:\n", f"open_questions:\n{questions}claims:\n"))

    assert asked == ["foo"] * (1 + 20)


def test_what_a_date_may_mean_is_asked_once_for_each(monkeypatch):
    texts: list[str] = []
    monkeypatch.setattr(hints, "human_forms", lambda text: texts.append(text) or [])

    read_world(case('date: "2024-01-09"', "date: long ago"))

    assert texts == ["long ago"]


def test_no_more_strange_keys_are_carried_on_than_are_told():
    text = CASE + "".join(f"k{number}: x\n" for number in range(1_000))
    node, _ = read_nodes(SourceText("content/cases/bridge.yml", text.encode()))
    assert node is not None

    document = read_document(node, Case, "bridge")

    assert len(document.node.entries) == len(node.entries) - 980
    assert len(document.problems) == 1_000


def test_an_archive_that_looks_for_no_names_in_texts_reads_none_for_them(monkeypatch):
    monkeypatch.setattr(KnownNames, "unknown_in", None)
    config = (
        ground()["site_config.yml"].decode().replace("rules: {", 'rules: {possible_name: "off", ')
    )
    files = case("[@gazette]", "[@gazette] by Joe Bloggs")

    assert read_world({**files, "site_config.yml": config})[1] == []


class Counted(tuple):
    """Documents that count how often somebody goes through them."""

    __slots__ = ()
    walks = 0

    def __iter__(self):
        Counted.walks += 1
        return super().__iter__()


def walks(monkeypatch, cases: int) -> int:
    """Return how often a check of so many cases goes through all shared sources."""
    more = {f"content/cases/bridge-{number}.yml": CASE for number in range(cases)}
    files = {**{path: data.decode() for path, data in ground().items()}, **more}
    texts = [SourceText(path, text.encode()) for path, text in files.items()]
    draft = read_draft([*texts, SourceText("content/sources/a.yml", LEAFLET.encode())], TODAY)
    monkeypatch.setattr(Counted, "walks", 0)
    assert draft is not None
    assert list(check_draft(replace(draft, sources=Counted(draft.sources))))
    return Counted.walks


def test_the_shared_sources_are_not_gone_through_for_each_case(monkeypatch):
    assert walks(monkeypatch, 1) == walks(monkeypatch, 5)


def looks(monkeypatch, events: int) -> int:
    """Return how often a key is looked up where a head stands too deep below many claims."""
    count = 0
    get = Node.get

    def counted(node: Node, key: str) -> Node | None:
        nonlocal count
        count += 1
        return get(node, key)

    claims = CASE[CASE.index("  - id: closed") : CASE.index("timeline:")]
    numbered = "".join(claims.replace("closed", f"c{number}", 1) for number in range(events))
    event = "  - {id: a%s, date: '2024', title: A, sources: [gazette]}\n"
    timeline = "    timeline:\n" + "".join(event % number for number in range(events))
    text = CASE[: CASE.index("timeline:")] + numbered + timeline
    monkeypatch.setattr(Node, "get", counted)
    read_world({"content/cases/bridge.yml": text})
    monkeypatch.setattr(Node, "get", get)
    return count


def test_a_list_below_another_one_is_found_in_steps_of_its_length(monkeypatch):
    few, more, most = (looks(monkeypatch, events) for events in (20, 40, 60))

    # The same number of entries more, the same number of steps more.
    assert most - more == more - few


def calls(text: str) -> int:
    """Return how many functions are called to read a case."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        node, _ = read_nodes(SourceText("content/cases/bridge.yml", text.encode()))
        assert node is not None
        assert read_document(node, Case, "bridge").problems
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("part", "first", "entry"),
    [
        pytest.param("sources:", "  - URL: a\n", "  - type: a\n    title: b\n", id="no-key"),
        pytest.param("timeline:", "", "  - 2024-01-10: Bridge {}\n", id="dated"),
    ],
)
def test_each_entry_that_begins_otherwise_is_looked_at_once(part, first, entry):
    above = f"{CASE[: CASE.index(part)]}{part}\n{first}"
    texts = (above + "".join(map(entry.format, range(size))) for size in (100, 200, 400))
    few, more, most = map(calls, texts)

    assert most - more < 2.2 * (more - few)


def test_a_line_that_stands_again_and_again_is_read_as_entries_as_often_as_it_is_told():
    line = "    strange: So.\n"
    above = f"{CASE}related:\n  - case: other\n"
    few, more, most = (calls(above + line * size) for size in (200, 400, 800))
    assert most - more < 2.2 * (more - few)

    text = above.replace("Another", "One more", 1) + line * 3_000
    _, problems = read_world({"content/cases/bridge.yml": text})
    found = [one.code for one in problems if one.code == "repeated-key"]
    assert len(found) == MOST_TOLD + 1


@pytest.mark.parametrize("word", ["Aa", "Ab-", "Ab--", "aa van ", "A. ", "A", "’", "van "])
def test_a_text_of_one_word_over_and_over_holds_no_name(word):
    assert list(KnownNames(()).unknown_in(word * 100_000)) == []


@pytest.mark.unmeasured
def test_a_long_label_is_gone_through_once():
    long = "AB " * 300_000

    assert not names_somebody(f"{long}a", KnownNames(()))
    assert names_somebody(f"{long}maria", KnownNames(()))


@pytest.mark.unmeasured
def test_fifty_thousand_names_are_known_at_once():
    names = KnownNames(f"Ann Quill{number}" for number in range(50_000))

    assert list(names.unknown_in("Ann Quill7 met Ann Quill. " * 20_000)) == ["Ann Quill"]


def compared(monkeypatch, names: list[str], run: str) -> tuple[str, int]:
    """Return which of some names a run is like, and how many words were compared for that."""
    words: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(
            near_names, "nearest", lambda word, *_: words.append(word) or nearest(word, *_)
        )
        return KnownNames(names).near(run), len(words)


def test_of_many_known_names_few_are_compared_letter_by_letter(monkeypatch):
    names = [f"Anna{number} Quill{number}" for number in range(1_000)]

    assert compared(monkeypatch, names[:90], "Annax Quillx")[1] >= 90
    assert compared(monkeypatch, names, "Annax Quillx Annay Quilly")[1] == 0
    # All but one of their words are still found, if those are few.
    assert compared(monkeypatch, [*names, "Abel Quillary"], "Abel Quilary") == ("Abel Quillary", 1)
    assert compared(monkeypatch, [*names, "Abel Quillary"], "Abl Quilary")[0] == ""
    alike = [f"Abel Quill{number}" for number in range(200)]
    assert compared(monkeypatch, alike, "Abel Quillx") == ("", 0)


@pytest.mark.parametrize(
    ("dashes", "more"),
    [(11, " 20, 22)"), (12, " 20, 22 and 1 more)"), (1_200, " 20, 22 and 1,189 more)")],
)
def test_of_many_dashes_before_names_ten_more_are_told(dashes, more):
    entries = "".join(f"  - gazette-{n}:\n      title: A\n" for n in range(dashes))
    text = f"sources:\n{entries}  leaflet:\n      title: B\n"

    hint = read_nodes(SourceText("a.yml", text.encode()))[1][0].hint

    assert hint.startswith("write `gazette-0:` without a dash (so also on lines 4, 6, 8, ")
    assert hint.endswith(more)


@pytest.mark.parametrize("sign", [" ", "\t", " -", " #", "  #a", '"', "a ", "- "])
def test_a_line_is_parted_at_once(sign):
    long = sign * (2_000_000 // len(sign))

    assert read_line(f"a{long}b").key == ""
    assert read_line(f"a{long}: b").key == f"a{long}".rstrip(" \t")
    assert without_comment(f"a{long}b") == f"a{long}b"
    assert without_comment(f"a{long}  # b") == without_comment(f"a{long}").rstrip()


def test_a_long_run_is_shown_by_its_beginning():
    files = case("[@gazette]", "[@gazette] by " + "Joe Bloggs " * 20 + "with others " * 20)

    assert [one.message for one in read_world(files)[1]] == [
        f"`{('Joe Bloggs ' * 20)[:60]}...` is no name that this archive knows"
    ]
