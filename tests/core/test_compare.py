"""What changed between two versions of a case, in readers' words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.compare import Change, Detail, compare_cases, summary_of, with_new_ids
from casefiles.core.compare.alike import pair_items
from casefiles.core.compare.words import _MODELS
from casefiles.core.model import Case, Evidence, Model
from support.bridges import BRIDGE, bridge_of, read_bridges
from support.mutations import mutations

ARCHIVE = read_bridges()
CASE = bridge_of(ARCHIVE)
CRACK = "Claim crack (A crack was seen.): "


def changes(*edits: tuple[str, str], back: bool = False) -> list[str]:
    """Return in words what becomes of the bridge when parts of its text are replaced."""
    text = BRIDGE
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    edited = bridge_of(read_bridges(text))
    pair = (edited, CASE) if back else (CASE, edited)
    return [change.words for change in compare_cases(*pair, ARCHIVE)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "A crack was seen.",
            "A gap was seen.",
            ("Claim crack (A gap was seen.): text “A crack was seen.” → “A gap was seen.”"),
        ),
        ("paraphrase: true", "paraphrase: false", (f"{CRACK}marked as paraphrase yes → no")),
        (
            'date: "2024-01-09"\n        paraphrase',
            'date: "2024-01-09~"\n        paraphrase',
            (f"{CRACK}date 9 January 2024 → about 9 January 2024"),
        ),
        (
            "via: [city]\n        date",
            "date",
            f"{CRACK}original speaker taken out: City of Bridges",
        ),
        (
            "no_evidence: Only heard.",
            "no_evidence: Only told.",
            (
                "Claim rumour (It will fall.): reason for having no evidence"
                " “Only heard.” → “Only told.”"
            ),
        ),
        (
            "locator: para. 2",
            "locator: para. 3",
            (
                "Claim closed (The bridge was closed.): evidence Daily Post, paragraph 3:"
                " place in it paragraph 2 → paragraph 3"
            ),
        ),
        (
            "relation: disputes",
            "relation: refutes",
            (
                "Claim closed (The bridge was closed.): evidence City of Bridges, pages 3 to 4:"
                " relation Disputes → Refutes"
            ),
        ),
        (
            "          - {source: flyer, quote: closed}\n",
            "",
            ("Claim closed (The bridge was closed.): evidence taken out: Byron (Supports)"),
        ),
        (
            'prefix: "At noon,", ',
            "",
            (
                "Claim closed (The bridge was closed.): evidence Daily Post, paragraph 2:"
                " quotation “it was closed”: prefix taken out: “At noon,”"
            ),
        ),
        (
            "note: In its own words.",
            "note: In other words.",
            ("Claim closed (The bridge was closed.): evidence The Weekly: note rewritten"),
        ),
        (
            "It had been closed before",
            "It had been shut before",
            ("Claim closed (The bridge was closed.): note Context: text rewritten"),
        ),
        (
            "aliases: [shut]",
            "aliases: [shut, barred]",
            ("Claim closed (The bridge was closed.): new earlier name in links: barred"),
        ),
        (
            'date: "[..2024-01-08]"',
            'date: "2024-01-08"',
            (
                "Event seen (The crack is seen): moved from on or before 8 January 2024"
                " to 8 January 2024"
            ),
        ),
        (
            'date: "2023-12/2024-01-08"',
            'date: "2024-01-01/2024-01-08"',
            (
                "Event seen (The crack is seen): narrower date December 2023 to 8 January 2024"
                " → 1 to 8 January 2024"
            ),
        ),
        (
            "The ice came then.",
            "The ice came.",
            (
                "Event seen (The crack is seen): narrower date December 2023 to 8 January 2024:"
                " reason rewritten"
            ),
        ),
        (
            "place: {name: the river}",
            "place: {name: the bank}",
            ("Event sign (A sign is put up): place the river → the bank"),
        ),
        (
            "title: Is the bridge safe?",
            "title: {described: Is the bridge safe?}",
            (
                "Source post (Is the bridge safe?): title “Is the bridge safe?”"
                " → “Is the bridge safe?” (our words)"
            ),
        ),
        (
            "URL: https://post.example/bridge",
            "URL: https://post.example/b",
            (
                "Source post (Is the bridge safe?): address https://post.example/bridge"
                " → https://post.example/b"
            ),
        ),
        (
            "used: none",
            "used: the first",
            "Conflict length (Length of the crack): value used rewritten",
        ),
        (
            "note: Seen from below.",
            "note: Seen from above.",
            ("Conflict length (Length of the crack): value Daily Post, page 4: note rewritten"),
        ),
        (
            'The ledger, date: "2024-01-11"',
            'The ledger, date: "2024-01-12"',
            (
                "Open question cause (What made the crack?): search 12 January 2024:"
                " date 11 January 2024 → 12 January 2024"
            ),
        ),
        (
            "\n      - {id: when, question: When will it open?}",
            "",
            ("Open question when (When will it open?): closed"),
        ),
        (
            "state: none-found",
            "state: declined",
            ("Reply mayor (Ada Byron): state No reply was found → Declined to reply"),
        ),
        ("why: A slip.", "why: A mistake.", "Correction day (11 January 2024): reason rewritten"),
        (
            "status: preliminary",
            "status: final",
            ("Record: status Preliminary record → Final record"),
        ),
        ("topics: [bridges, repairs]", "topics: [bridges]", "Record: topic taken out: Repairs"),
        (
            "jurisdictions: [US, US-NY]",
            "jurisdictions: [US]",
            ("Record: jurisdiction taken out: New York"),
        ),
        (
            "role: owner",
            "role: witness",
            ("Record: person or body City of Bridges (Witness): role Owner → Witness"),
        ),
        (
            "The city closed the bridge [@post, para. 1]",
            "It was closed [@post]",
            ("Record: summary rewritten"),
        ),
        (
            "{case: other, why: The same river.}",
            "{case: other}",
            ("Record: related case Another bridge is closed: reason taken out: “The same river.”"),
        ),
        (
            "{name: the river}]",
            "{name: the rivers}]",
            "Record: place the rivers: name “the river” → “the rivers”",
        ),
        (
            "{label: Walker, role",
            "{label: Neighbour, role",
            "Record: person or body Neighbour (Witness): wording “Walker” → “Neighbour”",
        ),
        (
            "{kind: context, text",
            "{kind: editorial, text",
            (
                "Claim closed (The bridge was closed.): note About this record:"
                " kind Context → About this record"
            ),
        ),
        (
            "where: The ledger,",
            "where: Newspapers,",
            ("Open question cause (What made the crack?): search 11 January 2024: where rewritten"),
        ),
        (
            "author: [{family: Byron}]",
            "author: [{family: Byron, given: Ada}]",
            "Source flyer (Flyer): author Ada Byron: new given: “Ada”",
        ),
        (
            "author: [The Weekly]",
            "author: [Weekly]",
            (
                "Source weekly (article on the bridge): author Weekly: literal"
                " “The Weekly” → “Weekly”"
            ),
        ),
    ],
)
def test_tells_a_change_in_readers_words(old: str, new: str, words: str):
    assert changes((old, new)) == [words]


def test_tells_what_is_new_and_what_came_to_it():
    evidence = "evidence: [post]\n      - id: rumour"
    with_weekly = "evidence: [post, {source: weekly, relation: disputes}]\n      - id: rumour"

    assert changes((evidence, with_weekly)) == [f"{CRACK}new evidence: The Weekly (Disputes)"]
    assert changes(("\n      - {id: when, question: When will it open?}", ""), back=True) == [
        "Open question when (When will it open?): opened"
    ]
    assert changes(
        ("note: the north end", "note: the end"), ("        paraphrase: true\n", ""), back=True
    ) == [
        "Record: place Bridge Square: note “the end” → “the north end”",
        f"{CRACK}marked as paraphrase no → yes",
    ]
    assert changes(("        text: Frost is likely.\n", ""), back=True) == [
        "Open question cause (What made the crack?): text added"
    ]


def test_what_names_another_source_person_or_place_is_another():
    assert changes(("{source: flyer, quote: closed}", "{source: map, quote: closed}")) == [
        (
            "Claim closed (The bridge was closed.): new evidence: Land office (Supports);"
            " evidence taken out: Byron (Supports)"
        )
    ]
    assert changes(("{entity: city, role: owner}", "{entity: office, role: owner}")) == [
        (
            "Record: new person or body: Office of Public Works (Owner);"
            " person or body taken out: City of Bridges (Owner)"
        )
    ]
    assert changes(("{name: the river}]", "{name: a mill}]")) == [
        "Record: new place: a mill; place taken out: the river"
    ]


def test_each_entry_goes_with_the_one_that_it_is_most_like():
    notes = CASE.claims[0].notes * 3
    was = [note.model_copy(update={"text": text}) for note, text in zip(notes, "abc", strict=True)]
    first, second, third = was
    now = [third.model_copy(update={"kind": "editorial"}), first.model_copy(update={"text": "d"})]

    assert pair_items(was, now) == ([(third, now[0]), (first, now[1])], [second])
    assert pair_items(was[:2], [second, first]) == ([], [])


def test_of_very_many_entries_only_those_of_one_name_are_the_same():
    def evidence(source: str, number: int) -> Evidence:
        return Evidence(source=source, note=str(number))

    was = [evidence("post", number) for number in range(40)]
    now = [evidence("post", number) for number in range(40, 79)] + [evidence("map", 1)]

    pairs, gone = pair_items(was, now)

    assert pairs == [*zip(was, now[:39], strict=False), (None, now[39])]
    assert gone == was[39:]
    texts = [f"a text {number}" for number in range(80)]
    assert pair_items(texts[:40], texts[40:]) == ([(None, it) for it in texts[40:]], texts[:40])


class Counted(str):
    """Texts that count how often one is held to another."""

    __slots__ = ()
    looks = 0

    def __eq__(self, other: object) -> bool:
        Counted.looks += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def looks(monkeypatch, items: int) -> int:
    monkeypatch.setattr(Counted, "looks", 0)
    was, now = ([Counted(number) for number in range(items)] for _ in "ab")
    assert pair_items(was, now[::-1]) == ([], [])
    return Counted.looks


def test_equal_entries_are_found_in_steps_of_their_number(monkeypatch):
    assert looks(monkeypatch, 200) < 200 * 10
    assert looks(monkeypatch, 400) < 400 * 10


def test_of_equal_entries_as_many_stay_as_there_were():
    was, now = ["mill", "inn", "mill", "mill"], ["mill", "inn", "inn"]

    assert pair_items(was, now) == ([(None, "inn")], ["mill", "mill"])


def test_a_long_text_is_like_no_other():
    long = "a bridge " * 20

    assert pair_items([long], [f"{long}!"]) == ([(None, f"{long}!")], [long])


def test_a_source_loses_its_archived_copy():
    copy = 'archived: {url: https://archive.example/b, date: "2024-02-01"}\n        page: "4"'

    assert changes(('page: "4"', copy), back=True) == [
        "Source post (Is the bridge safe?): lost its archived copy: copy of 1 February 2024"
    ]
    assert changes(('page: "4"', copy)) == [
        "Source post (Is the bridge safe?): new archived copy: copy of 1 February 2024"
    ]


def test_a_long_text_that_differs_behind_what_is_shown_has_changed_all_the_same():
    long = "A crack was seen" + " again" * 100
    case = CASE.model_copy(update={"title": f"{long}."})

    (change,) = compare_cases(case, case.model_copy(update={"title": f"{long}!"}), ARCHIVE)

    assert change.details == (Detail("title changed", key="title"),)


def test_a_renamed_claim_is_one_change_wherever_it_was_named():
    edits = (
        ("- id: closed\n", "- id: barred\n"),
        ("aliases: [shut]", "aliases: [shut, closed]"),
        ("claims: [closed]\n        about", "claims: [barred]\n        about"),
        (
            "sources: [weekly]\n        claims: [closed]",
            "sources: [weekly]\n        claims: [barred]",
        ),
        ("affects: [closed]", "affects: [barred]"),
    )

    assert changes(*edits) == ["Claim barred (The bridge was closed.): renamed closed → barred"]


def test_a_renamed_source_is_found_by_its_title_and_followed_into_prose():
    case = CASE.model_copy(update={"summary": "It fell [@map; @maps]."})
    sources = tuple(
        source.model_copy(update={"key": "chart"}) if source.key == "map" else source
        for source in CASE.sources
    )
    weekly = sources[1].model_copy(
        update={
            "notes": (
                sources[1]
                .notes[0]
                .model_copy(update={"text": "It has the day wrong [@post; @chart]."}),
            )
        }
    )
    renamed = case.model_copy(
        update={
            "summary": "It fell [@chart; @maps].",
            "sources": (sources[0], weekly, *sources[2:]),
        }
    )

    assert [change.words for change in compare_cases(case, renamed, ARCHIVE)] == [
        "Source chart (Map): renamed map → chart"
    ]


def test_what_was_renamed_is_followed_into_fields_and_prose():
    renames = {"entity": {"city": "town"}, "case": {"other": "span"}}
    narrative = (CASE.narrative or "").replace("entity:city", "entity:town")

    followed = with_new_ids(CASE, renames)

    assert followed.narrative == narrative.replace("case:other", "case:span")
    assert [related.case for related in followed.related] == ["span", "span"]
    assert followed.involved[0].entity == "town"
    assert with_new_ids(CASE, {"entity": {}}) is CASE


def test_two_parts_of_one_title_are_not_taken_for_a_rename():
    first, second, *others = CASE.conflicts
    twice = CASE.model_copy(
        update={"conflicts": (first, second.model_copy(update={"about": first.about}))}
    )
    parts = tuple(part.model_copy(update={"id": f"{part.id}-2"}) for part in twice.conflicts)

    found = compare_cases(twice, twice.model_copy(update={"conflicts": parts}), ARCHIVE)

    assert others == []
    assert [change.fate for change in found] == ["new", "new", "gone", "gone"]


def test_a_renamed_case_says_so_once():
    moved = CASE.model_copy(update={"id": "span", "aliases": ("bridge",)})

    assert compare_cases(CASE, moved, ARCHIVE) == (
        Change(
            "record",
            "span",
            "",
            "changed",
            "",
            (Detail("renamed", "bridge", "span", key="id"),),
            True,
        ),
    )


def test_words_that_the_archive_no_longer_knows_stand_for_themselves():
    claims = (CASE.claims[0].model_copy(update={"voice": "gossip", "about": ("harbour",)}),)
    old = CASE.model_copy(update={"claims": (*claims, *CASE.claims[1:])})

    (change,) = compare_cases(old, CASE, ARCHIVE)

    assert change.details == (
        Detail("voice", "gossip", "Report", key="voice"),
        Detail("new subject", now="Bridge Square", key="about", fate="new"),
        Detail("subject taken out", "harbour", key="about", fate="gone"),
    )


def test_sums_up_in_one_line():
    bare = CASE.model_copy(update={"claims": CASE.claims[:2], "sources": (), "title": "Bridge"})

    assert summary_of(compare_cases(bare, CASE, ARCHIVE)) == (
        "record changed, 2 claims added, 5 sources added"
    )
    assert summary_of(compare_cases(CASE, bare, ARCHIVE)) == (
        "record changed, 2 claims taken out, 5 sources taken out"
    )
    assert summary_of(()) == ""


def test_a_case_is_no_other_than_itself():
    assert compare_cases(CASE, CASE.model_copy(deep=True), ARCHIVE) == ()


def test_evidence_in_another_order_is_the_same():
    closed = CASE.claims[0]
    moved = closed.model_copy(update={"evidence": tuple(reversed(closed.evidence))})

    assert moved != closed
    claims = (moved, *CASE.claims[1:])
    assert compare_cases(CASE, CASE.model_copy(update={"claims": claims}), ARCHIVE) == ()


@given(st.data())
def test_what_only_moved_has_not_changed(data: st.DataObject):
    lists = [name for name in Case.model_fields if isinstance(getattr(CASE, name), tuple)]
    closed = CASE.claims[0]
    evidence = tuple(reversed(closed.evidence))
    claims = (closed.model_copy(update={"evidence": evidence}), *CASE.claims[1:])
    case = CASE.model_copy(update={"claims": claims})
    moved = case.model_copy(
        update={name: tuple(data.draw(st.permutations(getattr(case, name)))) for name in lists}
    )

    assert compare_cases(CASE, moved, ARCHIVE) == ()


MUTATIONS = dict(mutations(CASE))


@pytest.mark.parametrize("path", MUTATIONS)
def test_each_change_is_told_and_no_other(path: str):
    for pair in ((CASE, MUTATIONS[path]), (MUTATIONS[path], CASE)):
        (change,) = compare_cases(*pair, ARCHIVE)
        assert change.words
        assert bool(change.details) == (change.fate == "changed")


def test_every_kind_of_part_can_be_named():
    def below(model: type[Model]) -> Iterator[type[Model]]:
        for shape in model.shape.values():
            if shape.model:
                yield shape.model
                yield from below(shape.model)

    named = tuple(kind for kind, _ in _MODELS)
    parts = {
        "Claim", "Event", "Source", "Conflict", "OpenQuestion", "Response", "Correction",
    }  # fmt: skip

    assert {m.__name__ for m in below(Case) if not issubclass(m, named)} == parts
