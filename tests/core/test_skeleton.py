"""Skeletons: complete, made from the models, and green once each blank is filled in."""

import re

import pytest

from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.nodes import SourceText, read_nodes
from casefiles.core.problem import Problem
from casefiles.core.read import read_document
from casefiles.core.site import read_archive, read_draft
from casefiles.core.skeleton import (
    Choice,
    NewRecord,
    TakenKeys,
    called,
    choices_in,
    choices_of,
    dates_of,
    draft_case,
    draft_entity,
    draft_source,
    framed,
    judge,
    judge_all,
    meant,
    news,
    no_day,
    pick,
    same_sources,
    some_of,
    speakers_of,
)
from support.reading import TODAY, ground

TEXTS = [SourceText(path, data) for path, data in ground().items()]
DRAFT = read_draft([text for text in TEXTS if "/cases/" not in text.path], TODAY)
SETTINGS = DRAFT.settings.value
ANSWERS = {
    "by": "city",
    "id": "closed",
    "jurisdictions": "US",
    "key": "gazette",
    "kind": "organisation",
    "licence": "all-rights-reserved",
    "locator": "p. 3",
    "name": "Bridge Office",
    "occurred": '"2024-01-09"',
    "quote": "the bridge was closed",
    "reviewed": '"2024-06-01"',
    "source": "gazette",
    "standing": "uncorroborated",
    "summary": "The city closed a bridge [@gazette].",
    "text": "The bridge was closed.",
    "title": "A bridge is closed",
    "topics": "bridges",
    "type": "article-newspaper",
    "voice": "report",
}


def case(**given) -> NewRecord:
    return draft_case("closed-bridge", given, TODAY, SETTINGS)


def problems_of(record: NewRecord, text: str) -> list[Problem]:
    files = [*TEXTS, SourceText(record.path, text.encode())]
    return [p for p in read_archive(files, TODAY)[1] if p.code != "unused-source"]


def fill(record: NewRecord) -> tuple[str, int]:
    """Walk from blank to blank as the check tells of them, and write an answer into each."""
    text, filled = record.text, 0
    while found := problems_of(record, text):
        assert {problem.code for problem in found} == {"blank"}
        place, key = found[0].position, re.findall("`(.*?)`", found[0].message)[0]
        lines = text.splitlines()
        line = lines[place.line - 1]
        assert line[place.column - 1 :].startswith("___")
        lines[place.line - 1] = line.replace("___", ANSWERS[key], 1)
        text, filled = "\n".join(lines) + "\n", filled + 1
    return text, filled


BEHIND_A_SIGN = re.compile(r"^( *)# (?= *(?:- )?[\w-]+:(?: |$))")
SKELETONS = {
    "case": case(),
    "entity": draft_entity("bridge-office", {}, SETTINGS),
    "person": draft_entity("bridge-keeper", {"kind": "person"}, SETTINGS),
    "place": draft_entity("mill-road", {"kind": "place"}, SETTINGS),
    "source": draft_source("gazette-2", {}, SETTINGS),
}
NOT_OF = {"bridge-keeper": ("coordinates", "within"), "mill-road": ("offices",)}
"""Keys that records of a kind can't have, by their ids."""


@pytest.mark.parametrize("record", SKELETONS.values(), ids=SKELETONS)
def test_passes_the_check_once_each_blank_is_filled_in(record):
    assert record.blanks == fill(record)[1] > 0
    assert judge(record, DRAFT) == []


def test_what_is_known_leaves_no_blank():
    sources = {
        "gazette": {
            "type": "article-newspaper",
            "title": "Bridge closed",
            "author": ({"family": "Poe", "given": "Alma"},),
            "licence": "all-rights-reserved",
        },
        "herald": {"URL": "https://example.org/herald", "status": "unchecked"},
    }
    claim = {"id": "closed", "text": "The bridge was closed.", "voice": "report", "by": "city"}
    record = case(title="A bridge is closed", sources=sources, claims=(claim, claim))
    filled, _ = fill(case(title="A bridge is closed", sources={"gazette": sources["gazette"]}))

    assert "title: A bridge is closed  " in record.text
    assert "    author:\n      - family: Poe\n        given: Alma\n" in record.text
    # What nobody needs is shown in the first entry of a list alone.
    assert record.text.count("# accessed:") == record.text.count("# via:") == 1
    assert "type: ___" in record.text.partition("  herald:")[2]
    assert "\n  gazette:" in filled
    assert 'opened: "2024-06-01"' in filled


def test_sources_of_the_archive_need_none_of_its_own():
    record = case(sources={}, claims=({"evidence": ({"source": "gazette"},)},))

    assert "\n# sources:" in record.text
    assert "\n#   hearing-record-2024:" in record.text
    assert "      - source: gazette  " in record.text


def keys_in(model: type[Model], seen: set[type[Model]]) -> set[str]:
    seen.add(model)
    inner = (shape.model for shape in model.shape.values() if shape.model)
    below = set[str]().union(*(keys_in(part, seen) for part in inner if part not in seen))
    return below | (set(model.shape) - model.supplied)


@pytest.mark.parametrize(
    ("model", "record"),
    [(Case, case()), (Entity, SKELETONS["entity"]), (SharedSource, SKELETONS["source"])],
)
def test_shows_every_key_of_the_format(model, record):
    shown = set(re.findall(r"^[ #-]*([\w-]+):(?= |$)", record.text, re.MULTILINE))
    shown |= set(re.findall(r"[{,] ?([\w-]+): ", record.text))

    assert keys_in(model, set()) - shown == set()


@pytest.mark.parametrize("record", SKELETONS.values(), ids=SKELETONS)
def test_each_line_behind_a_sign_counts_without_it(record):
    lines = re.sub(r"___(.*; or, without the blank:)", r"\1", record.text).splitlines()[4:]
    text = "\n".join(BEHIND_A_SIGN.sub(r"\1", line) for line in lines)
    tree, problems = read_nodes(SourceText(record.path, text.encode()))
    document = read_document(tree, record.model, record.id)

    assert problems == []
    # Of keys that exclude each other one counts then; the others stand behind a second sign.
    assert {problem.code for problem in document.problems} <= {"blank"}
    shown = {key.text for key, _ in document.node.entries}
    assert shown >= set(record.model.shape) - {"id", "key", *NOT_OF.get(record.id, ())}


def test_says_which_keys_stand_in_the_place_of_another():
    below = case().text.partition("\n# involved:")[2].splitlines()[1:6]

    assert [re.sub(r" {2,}# (?=[A-Z`]).*", "", line) for line in below] == [
        "#   - entity: jane-roe",
        "#     # or, in the place of `entity:`",
        "#     # label: Witness",
        "#     # private: true",
        "#     role: witness",
    ]


@pytest.mark.parametrize("name", ["person", "place"])
def test_shows_no_key_that_only_another_kind_has(name):
    record = SKELETONS[name]

    for key in NOT_OF[record.id]:
        assert f"{key}:" not in record.text


def test_names_its_schema_first_and_its_lines_fit_into_an_editor():
    for name, record in (("case", case()), ("entity", SKELETONS["entity"])):
        first = f"# yaml-language-server: $schema=../../schema/{name}.schema.json\n"
        assert record.text.startswith(first)
        assert max(map(len, record.text.splitlines())) <= 118
        assert not re.search(r"[ \t]$|\n\n\n", record.text, re.MULTILINE)


def test_offers_the_words_of_the_settings_where_there_are_few():
    many = [
        *SETTINGS.topics,
        *(SETTINGS.topics[0].model_copy(update={"id": f"long-topic-{n}"}) for n in range(9)),
    ]
    wide = SETTINGS.model_copy(update={"topics": tuple(many)})

    assert "at least one; here bridges\n" in case().text
    text = draft_case("x", {}, TODAY, wide).text
    assert "at least one; one of `topics:` in site_config.yml\n" in text


def test_writes_what_has_several_lines_below_what_it_is_for():
    text = case(summary="Two lines\nof a summary.\n").text

    assert "established\nsummary: |\n  Two lines\n  of a summary.\n" in text


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (case(title="A bridge", occurred="yesterday"), ["bad-date"]),
        (draft_case("A Bridge", {}, TODAY, SETTINGS), ["bad-file-name"]),
        (draft_entity("x", {"kind": "person", "website": "x"}, SETTINGS), ["bad-url"]),
        (draft_source("x", {"type": "book"}, SETTINGS), ["unknown-source-type"]),
        (case(claims=({"by": {"label": "John Smith", "private": True}},)), ["named-private"]),
    ],
)
def test_judges_as_the_check_does(record, told):
    assert [problem.code for problem in judge(record, DRAFT)] == told


def test_news_are_what_was_not_told_before():
    before = judge(case(occurred="yesterday"), DRAFT)
    after = judge(case(title="A bridge", occurred="yesterday", opened="x"), DRAFT)

    assert [problem.code for problem in news(after, before)] == ["bad-day"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about May 2023", [("2023-05~", "about May 2023")]),
        ("05/06/2024", [("2024-06-05", "5 June 2024"), ("2024-05-06", "6 May 2024")]),
        ("one of these days", []),
        ("published 2 March 2024", []),
        ("Last updated: 4 May 2024, 14:30", []),
        ("10:30 2024", []),
        ("noon, May 2024", []),
        ("4 May 2024 at 6:02 p.m.", [("2024-05-04", "4 May 2024")]),
    ],
)
def test_reads_dates_in_plain_words(text, found):
    assert [(one.id, one.label) for one in dates_of(text)] == found


def test_says_of_a_day_that_its_month_does_not_have_how_many_it_has():
    assert no_day("2023-02-30").startswith("February 2023 has 28 days")
    assert no_day("2023-02-28") == ""


CHOICES = (Choice("US", "United States"), Choice("US-NY", "New York"), Choice("US-OK", "Oklahoma"))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("us", ["US"]),
        (" new  york", ["US-NY"]),
        ("york", ["US-NY"]),
        ("us-", ["US-NY", "US-OK"]),
        ("unit", ["US"]),
        ("ork", []),
        ("y", []),
        ("ok", []),
        ("Texas", []),
        (" ", []),
    ],
)
def test_picks_by_id_by_label_or_by_the_beginning_of_a_word(word, found):
    assert [one.id for one in pick(word, CHOICES)] == found


def test_is_called_by_the_whole_id_or_label_alone():
    assert called(" new  york", CHOICES) == called("us-ny", CHOICES) == CHOICES[1:2]
    assert called("york", CHOICES) == called("", CHOICES) == ()


def test_offers_all_of_few_choices_and_of_many_the_nearest():
    many = tuple(Choice(f"topic-{number}", "T") for number in range(30))

    assert some_of("Texas", CHOICES) == ("US", "US-NY", "US-OK")
    assert some_of("topics", many)[0].startswith("topic-")
    assert len(some_of("topics", many)) < len(many)
    assert some_of("qqqq" * 1000, many) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said that  it is closed.", ("The mayor said that", "It is closed.")),
        ("It is closed, the mayor said.", ("the mayor said", "It is closed.")),
        ("The bridge is closed.", ("", "")),
        ("", ("", "")),
    ],
)
def test_parts_a_claim_from_who_says_so(text, found):
    assert framed(text) == found


def test_says_which_sources_have_the_address_of_a_new_one():
    known = draft_source("ledger", {"URL": "https://a.example/1/"}, SETTINGS)
    own = case(sources={"gazette": {"URL": "http://www.a.example/1#top"}, "other": {}})
    draft = read_draft([*(text for text in TEXTS), known.source_text], TODAY)
    cases = [text for text in TEXTS if "/cases/" in text.path] + [own.source_text]

    def told(address):
        given = {"URL": address} if address else {}
        return [*same_sources([draft_source("new", given, SETTINGS)], draft, cases)]

    assert told("https://a.example/1") == [
        "`ledger`, a shared source, has this address: cite that one",
        (
            "`gazette`, a source of the case `closed-bridge`, has this address: cite `new` there in"
            " its place, and remove `gazette`"
        ),
    ]
    assert told("https://a.example/") == told("") == []


def test_says_it_of_all_addresses_of_one_page_and_of_the_same_key():
    own = case(sources={"gazette": {"URL": "https://a.example/view/?id=3"}, "post": {}})
    new = ("gazette", "post", "ledger")
    given = {"URL": "https://A.example/view?id=3&utm_source=x"}
    records = [draft_source(key, given if key != "post" else {}, SETTINGS) for key in new]
    draft = read_draft(TEXTS, TODAY)

    told = [*same_sources(records, draft, [own.source_text])]

    assert [words.partition(":")[0] for words in told] == [
        "the case `closed-bridge` has a source `gazette` of its own",
        "the case `closed-bridge` has a source `post` of its own",
        "`gazette`, a shared source, has this address",
        "`gazette`, a source of the case `closed-bridge`, has this address",
    ]


def test_a_key_of_a_case_is_taken_for_shared_sources():
    own = case(sources={"gazette": {}}).source_text
    taken = TakenKeys(["ledger"], [own])

    assert "gazette" in taken
    assert "ledger" in taken
    assert "summary" not in taken
    assert "post" not in taken


def test_says_what_there_is_to_choose_from():
    assert choices_of(SETTINGS, "topic") == (Choice("bridges", "Bridges"),)
    assert "city" in [one.id for one in speakers_of(DRAFT)]
    assert meant("UZ-NY", CHOICES) == "US-NY"
    assert choices_in(Entity, "kind")[0] == "person"


def test_records_that_are_begun_together_name_each_other():
    page = draft_entity("council", {"kind": "person", "name": "Ann Quill"}, SETTINGS)
    named = case(claims=({"id": "closed", "by": "council"},))

    assert [problem.code for problem in judge(named, DRAFT)] == ["unknown-entity"]
    assert judge_all((named, page), DRAFT) == []
    place = draft_entity("council", {"kind": "place", "name": "Council"}, SETTINGS)
    told = [(problem.position.path, problem.code) for problem in judge_all((named, place), DRAFT)]
    assert told == [("content/cases/closed-bridge.yml", "wrong-kind")]
