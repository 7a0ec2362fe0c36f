"""A memory of one state of an archive tells nothing else of another one than who has none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.core import check
from casefiles.core.archive import Archive, Draft
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import Memory, finish, judge_draft, read_archive, read_draft
from support.bridges import CASE, TODAY, bridge_files

CONFIG = "site_config.yml"
OTHER = "content/cases/other.yml"
CITY, FERRY, MAYOR, SQUARE = (
    f"content/entities/{name}.yml" for name in ("city", "ferry", "mayor", "square")
)
LEDGER = "content/sources/ledger.yml"
Edit = tuple[str, str, str]
UNREAD: Edit = (LEDGER, "schema: 1", "schema: 1\nnonsense: x")
"""Leaves nothing of a shared source but what its text tells."""
LONG = " ".join(["word"] * 200)

GROUNDS: Mapping[str, tuple[str, tuple[Edit, ...], Edit]] = {
    "settings": (
        OTHER,
        ((CONFIG, '{standing: "off"}', "{standing: warning}"),),
        (CONFIG, "One origin., needs: one origin", "One origin., needs: a refutation"),
    ),
    "ids": (
        OTHER,
        ((OTHER, "noindex: true", "related: [bridge]"),),
        (CASE, "path", "content/cases/brige.yml"),
    ),
    "ids that are like one": (
        OTHER,
        ((OTHER, "noindex: true", "related: [new-brige]"),),
        (CASE, "copy", "content/cases/new-bridge.yml"),
    ),
    "called": (
        OTHER,
        ((OTHER, "evidence: [gazette]", "evidence: [gazette, Ledger of bridges]"),),
        (LEDGER, "title: Ledger of bridges", "title: Book of bridges"),
    ),
    "the order of words": (
        OTHER,
        ((OTHER, "topics: [bridges]", "topics: [xyzzq]"),),
        (
            CONFIG,
            "{bridges: Bridges, repairs: Repairs}",
            "{repairs: Repairs, bridges: Bridges}",
        ),
    ),
    "one of two files with an id": (
        OTHER,
        (
            (CONFIG, '{standing: "off"}', "{standing: warning}"),
            (OTHER, "evidence: [gazette]", "evidence: [gazette, ledger]"),
            (OTHER, "standing: uncorroborated", "standing: refuted"),
            (LEDGER, "copy", "content/sources/ledger.yaml"),
            UNREAD,
        ),
        (LEDGER, "path", "content/sources/other-ledger.yml"),
    ),
    "whether all names are known": (
        OTHER,
        ((OTHER, "summary: The city", "summary: Carol Danvers"), (SQUARE, "schema: 1", "\tschema")),
        (SQUARE, "\tschema", "schema: 1"),
    ),
    "moved": (
        CASE,
        ((CASE, "{case: other, why", "{case: elsewhere, why"),),
        (OTHER, "noindex: true", "aliases: [elsewhere]"),
    ),
    "kinds": (CASE, (), (SQUARE, "kind: place", "kind: organisation")),
    "callings": (
        OTHER,
        ((OTHER, "text: The other bridge was", "text: The authority said that it was"),),
        (CITY, "short: the city", "short: the port authority"),
    ),
    "licences": (
        CASE,
        (
            UNREAD,
            (CONFIG, "licences: {", "licences: {public: {label: P, public_domain: true}, "),
            (CASE, "locator: pp. 3-4}", f"quote: {LONG}}}"),
        ),
        (LEDGER, "licence: all-rights-reserved", "licence: public"),
    ),
    "shared": (
        OTHER,
        (
            (CONFIG, '{standing: "off"}', "{standing: warning}"),
            (OTHER, "licence: all-rights-reserved}", "licence: all-rights-reserved, origin: wire}"),
            (OTHER, "standing: uncorroborated", "standing: corroborated"),
            (OTHER, "evidence: [gazette]", "evidence: [gazette, ledger]"),
        ),
        (LEDGER, "status: live", "status: live\norigin: wire"),
    ),
    "in_prose": (
        OTHER,
        (UNREAD, (OTHER, "summary: The city", "summary: Carol Danvers")),
        (LEDGER, "{family: Byron, given: Ada}", "{family: Danvers, given: Carol}"),
    ),
    "last_names": (
        OTHER,
        ((OTHER, "summary: The city", "summary: Mr. Danvers"),),
        (MAYOR, "name: Ada Byron", "name: Ada Danvers"),
    ),
    "near": (  # Neither of the two words is in the text as the name has it.
        OTHER,
        (UNREAD, (OTHER, "summary: The city", "summary: Caroll Danvrs")),
        (LEDGER, "{family: Byron, given: Ada}", "{family: Danvers, given: Carol}"),
    ),
    "in_labels": (
        CASE,
        (
            (CONFIG, '{standing: "off"}', '{possible_name: "off"}'),
            (CASE, "label: Walker", "label: Friend of Carol Danvers"),
        ),
        (OTHER, "noindex: true", "places: [{name: Carol Danvers}]"),
    ),
}
"""By what a verdict rests on, alone: a file that is judged, what is so from the start, and what
then differs in another file; a `path` is that file's new name, a `copy` that of another one."""


def changed(files: Mapping[str, str], edit: Edit) -> Mapping[str, str]:
    path, before, after = edit
    if before == "copy":
        return {**files, after: files[path]}
    if before == "path":
        return {after if name == path else name: text for name, text in files.items()}
    assert files[path].count(before) == 1
    return {**files, path: files[path].replace(before, after)}


def texts_of(files: Mapping[str, str]) -> list[SourceText]:
    return [SourceText(path, text.encode()) for path, text in sorted(files.items())]


def told_of(problems: list[Problem], path: str) -> list[str]:
    return [str(problem) for problem in problems if problem.position.path == path]


def kept(memory: Memory, _draft: Draft | None) -> Memory:
    """Hold a memory."""
    return memory


def written(memory: Memory, draft: Draft | None) -> Memory:
    """Write a memory down, and read it again."""
    text = memory.written(draft) if draft else None
    is_right = draft is not None and draft.settings.value is not None
    assert (text is not None) == is_right
    return Memory(text) if text else memory


MEMORIES = pytest.mark.parametrize("again", [kept, written])
Again = Callable[[Memory, Draft | None], Memory]


def states(
    again: Again, *all_files: Mapping[str, str], days: Sequence[date] = ()
) -> list[tuple[Archive | None, list[Problem]]]:
    """Judge one state of an archive after another."""
    memory, found = Memory(), []
    for files, today in zip(all_files, days or [TODAY] * len(all_files), strict=True):
        draft = read_draft(texts_of(files), today, memory)
        problems = judge_draft(draft, memory)
        found.append((finish(draft, problems), problems))
        memory = again(memory, draft)
    return found


@pytest.mark.unmeasured
@MEMORIES
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_file_is_judged_again_where_what_it_is_judged_by_differs(ground, again):
    path, start, edit = GROUNDS[ground]
    before = bridge_files()
    for each in start:
        before = changed(before, each)
    after = changed(before, edit)
    answers = [read_archive(texts_of(files), TODAY) for files in (before, after)]

    first, second, third = states(again, before, after, before)

    assert told_of(answers[0][1], path) != told_of(answers[1][1], path)
    assert [first, second, third] == [answers[0], answers[1], answers[0]]


@MEMORIES
@pytest.mark.parametrize(
    "days",
    [
        (TODAY, TODAY.replace(year=TODAY.year + 9)),
        (TODAY.replace(year=TODAY.year + 9), TODAY),
        (date(1970, 1, 1), date(1970, 1, 2), TODAY),
        (date(2019, 1, 1), date(2019, 1, 2), date(2019, 12, 10), date(2023, 12, 12), TODAY),
    ],
)
def test_a_file_is_judged_again_on_a_day_on_which_something_is_due(days, again):
    files = bridge_files()
    answers = [read_archive(texts_of(files), day) for day in days]

    assert states(again, *[files] * len(days), days=days) == answers
    assert answers[0] != answers[-1]


TOGGLES: Mapping[str, Edit] = {
    "another entity": (
        CITY,
        "name: City of Bridges",
        "name: Town of Bridges",
    ),
    "an alias": (
        CITY,
        "kind: organisation",
        "kind: organisation\naliases: [town]",
    ),
    "a kind": (SQUARE, "kind: place", "kind: organisation"),
    "no kind": (CITY, "kind: organisation", "kind: bridge"),
    "an entity moves": ("content/entities/mayor.yml", "path", "content/entities/lord-mayor.yml"),
    "nothing of an entity": (SQUARE, "schema: 1", "\tschema: 1"),
    "a source moves": (LEDGER, "path", "content/sources/book.yml"),
    "a source is not whole": UNREAD,
    "a source of the same origin": (LEDGER, "status: live", "status: live\norigin: wire"),
    "a source with another address": (LEDGER, "city.example/ledger", "city.example/book"),
    "a source twice": (LEDGER, "copy", "content/sources/ledger.yaml"),
    "topics in another order": (
        CONFIG,
        "{bridges: Bridges, repairs: Repairs}",
        "{repairs: Repairs, bridges: Bridges}",
    ),
    "a topic that is not there": (OTHER, "topics: [bridges]", "topics: [xyzzq]"),
    "a case moves": (OTHER, "path", "content/cases/further.yml"),
    "a case moves with its old name": (OTHER, "noindex: true", "aliases: [elsewhere]"),
    "a case names somebody": (OTHER, "summary: The city", "summary: Carol Danvers"),
    "a case makes a name known": (OTHER, "noindex: true", "places: [{name: Carol Danvers}]"),
    "a case names a page": (OTHER, "noindex: true", "related: [bridge, elsewhere]"),
    "a case cites": (OTHER, "evidence: [gazette]", "evidence: [gazette, ledger]"),
    "a case states more": (OTHER, "standing: uncorroborated", "standing: corroborated"),
    "a topic is gone": (CONFIG, ", repairs: Repairs", ""),
    "another name of the archive": (CONFIG, "name: Bridges", "name: The Bridges"),
    "a role is called otherwise": (CONFIG, "owner: Owner", "owner: Walker"),
    "a lead": (CONFIG, "address: https", "lead: other\naddress: https"),
    "a licence": (CONFIG, "all-rights-reserved: All rights", "all-rights: All rights"),
    "loaded words": (CONFIG, "names: [", "wording: {closed: shut}\nnames: ["),
    "rules": (CONFIG, '{standing: "off"}', "{standing: warning}"),
    "names": (CONFIG, "names: [Ada Byron, ", "names: ["),
}


@pytest.mark.unmeasured
@MEMORIES
@settings(max_examples=12, deadline=None)
@given(st.lists(st.sets(st.sampled_from(sorted(TOGGLES)), max_size=5), min_size=2, max_size=5))
def test_whatever_was_remembered_tells_nothing_else(again, steps):
    all_files = [edited(bridge_files(), step) for step in steps]

    found = states(again, *all_files)

    assert found == [read_archive(texts_of(files), TODAY) for files in all_files]


def edited(files: Mapping[str, str], names: Collection[str]) -> Mapping[str, str]:
    """Make those edits that can be made beside each other; files move at last."""
    for name in sorted(names, key=lambda name: (TOGGLES[name][1] in ("path", "copy"), name)):
        path, before, _ = TOGGLES[name]
        if path in files and (before in ("path", "copy") or files[path].count(before) == 1):
            files = changed(files, TOGGLES[name])
    return files


@MEMORIES
def test_only_what_asked_about_a_change_is_judged_again(again, monkeypatch):
    judged, judge = [], check.judge
    monkeypatch.setattr(check, "judge", lambda it, *rest: judged.append(it.id) or judge(it, *rest))
    before = {
        **bridge_files(),
        FERRY: "schema: 1\nkind: place\nname: Ferry\n",
    }

    states(again, before)
    judged.clear()
    states(again, before, before, changed(before, (FERRY, "Ferry", "Quay")))
    # The first time all, and then what is no other for a name that no text holds.
    assert judged[len(before) - 1 :] == ["ferry"]

    judged.clear()
    square = (SQUARE, "kind: place", "kind: organisation")
    states(again, before, changed(before, square), changed(before, square))
    assert sorted(judged[len(before) - 1 :]) == ["bridge", "square"]


@pytest.mark.unmeasured
@MEMORIES
@pytest.mark.parametrize(
    ("edit", "names"),
    [
        ((CONFIG, "name: Bridges", "name: The Bridges"), []),
        (
            (CONFIG, 'rules: {standing: "off"}', 'rules: {standing: "off", coverage: {floor: 1}}'),
            [],
        ),
        ((CONFIG, "holder: the bridge keepers", "holder: the keepers"), []),
        ((CONFIG, "repository: keepers/bridges", "repository: keepers/others"), []),
        ((CONFIG, "names: [Ada Byron, ", "names: [Nobody Else, Ada Byron, "), []),
        ((CONFIG, "repairs: Repairs", "repairs: Works"), ["bridge"]),
        ((CONFIG, "owner: Owner", "owner: Keeper"), ["bridge"]),
        ((CONFIG, "US-NY: New York", "US-NY: York"), ["bridge", "city"]),
    ],
)
def test_settings_that_no_file_asked_for_judge_none_anew(again, edit, names, monkeypatch):
    judged, judge = [], check.judge
    monkeypatch.setattr(check, "judge", lambda it, *rest: judged.append(it.id) or judge(it, *rest))
    before = bridge_files()
    after = changed(before, edit)

    assert states(again, before, after)[1] == read_archive(texts_of(after), TODAY)
    assert sorted(judged[len(before) - 1 : -(len(after) - 1)]) == names


@MEMORIES
def test_no_day_is_asked_for_where_nothing_is_due(again, monkeypatch):
    files, judged, judge = bridge_files(), [], check.judge
    states(again, files)
    monkeypatch.setattr(check, "judge", lambda it, *rest: judged.append(it.id) or judge(it, *rest))

    states(again, files, files, days=(date(2034, 6, 1), date(2035, 6, 1)))

    assert len(judged) == len(files) - 1


def test_what_is_written_is_read_only_where_it_is_whole():
    memory, other = Memory(), Memory()
    draft = read_draft(texts_of(bridge_files()), TODAY, memory)
    judge_draft(draft, memory)
    text = memory.written(draft)
    assert text is not None

    assert other.written(draft) is None
    for broken in (
        text[:-1],
        text.replace(b'"content/cases/bridge.yml":{', b'"x":{'),
        b"[]",
        b"\xff",
        b"{}",
    ):
        assert Memory(broken).kept._remembered is None
    assert Memory(text).written(draft) is None
    assert Memory(text.replace(b'"unarchived-source"', b'"x"')).kept._remembered is None


def test_nothing_is_written_of_a_file_whose_name_is_no_text():
    memory = Memory()
    files = {**bridge_files(), "content/cases/b\udcffd.yml": "schema: 1\n"}
    draft = read_draft(texts_of(files), TODAY, memory)

    assert len(judge_draft(draft, memory)) > 1
    assert memory.written(draft) is None


def test_what_is_remembered_of_files_that_are_gone_is_forgotten():
    memory = Memory()
    for files in (bridge_files(), changed(bridge_files(), (OTHER, "path", "content/cases/x.yml"))):
        draft = read_draft(texts_of(files), TODAY, memory)
        judge_draft(draft, memory)

    assert b"cases/other" not in memory.written(draft)


def test_shared_sources_are_listed_without_being_read():
    draft = read_draft(texts_of(bridge_files()), TODAY)
    models = check._Models({source.id: source for source in draft.sources})

    assert (list(models), len(models)) == (["ledger"], 1)
    assert "content" not in vars(draft.sources[0])
