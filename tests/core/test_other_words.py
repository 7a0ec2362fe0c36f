"""Words of other people and programs for keys and values, and what is said of them."""

import re
import typing

import pytest

from casefiles.core.locator import NO_HINT
from casefiles.core.model import Case, Entity, SharedSource
from casefiles.core.model.other_words import INSTEAD, KEYS, PLACES, TERMS, VALUES
from casefiles.core.nodes import SourceText
from casefiles.core.site import Memory, judge_draft, read_draft
from casefiles.core.slugs import as_slug
from support.guide import CASE as GUIDED
from support.guide import PROJECT, TEXT, TODAY
from support.reading import ground, read_world

PATH = "content/cases/other.yml"
CASE = ground()[PATH].decode()
CLAIM = next(line for line in CASE.splitlines() if line.startswith("    text:"))


THERE = "which stands here already: write it there, or take it out"


def parts_of(model):
    yield model.__name__, model
    for shape in model.shape.values():
        if shape.model:
            yield from parts_of(shape.model)


PARTS = {name: part for top in (Case, Entity, SharedSource) for name, part in parts_of(top)}
CHOICES = {
    (key, word)
    for part in PARTS.values()
    for key, field in part.model_fields.items()
    if typing.get_origin(field.annotation) is typing.Literal
    for word in typing.get_args(field.annotation)
}


@pytest.mark.parametrize("name", KEYS)
def test_each_key_is_one_of_its_part_and_no_other_word_is(name):
    shape = PARTS[name].shape

    assert set(KEYS[name].values()) <= set(shape)
    assert not {*KEYS[name], *INSTEAD.get(name, ())} & set(shape)


def test_no_other_word_for_a_place_is_a_key_where_places_stand():
    assert not any({*PLACES} & {*part.shape} for part in PARTS.values() if "locator" in part.shape)


@pytest.mark.parametrize("key", VALUES)
def test_each_value_may_stand_under_its_key(key):
    known = {word for at, word in CHOICES if at == key}

    assert set(VALUES[key].values()) <= known
    assert not set(VALUES[key]) & known


def told(old, new):
    assert old in CASE
    found = read_world({PATH: CASE.replace(old, new, 1)})[1]
    return [(problem.code, problem.hint) for problem in found]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("topics:", "tags:", "topics"),
        ("topics:", "Keywords:", "topics"),
        ("claims:\n", "statements:\n", "claims"),
        ("    text:", "    statement:", "text"),
        ("    by:", "    said-by:", "by"),
    ],
)
def test_a_key_by_another_word_is_read_on_as_the_one_that_is_meant(old, new, meant):
    assert told(old, new) == [("unknown-key", f"did you mean `{meant}`?")]


def test_where_the_one_that_is_meant_stands_already_both_are_named():
    assert told("topics:", "tags: [bridges]\ntopics:") == [
        ("unknown-key", f"the format calls that `topics`, {THERE}")
    ]


@pytest.mark.parametrize("slip", ["titel", "tittle", "titles"])
def test_a_slip_of_a_key_that_stands_already_is_guessed_to_be_no_other_one(slip):
    assert told("topics:", f"{slip}: The bridge\ntopics:") == [
        ("unknown-key", f"the format calls that `title`, {THERE}")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # By what stands before them these say something else.
        ("title:", "subtitle:"),
        ("opened:", "reopened:"),
        # Most like one that is there.
        ("opened:", "claiming: x\nopened:"),
    ],
)
def test_a_word_of_its_own_is_guessed_to_be_no_key(old, new):
    assert ("unknown-key", f"known here: {', '.join(f'`{key}`' for key in Case.shape)}") in [
        (code, hint[hint.index("known here") :]) for code, hint in told(old, new)
    ]


ISSUED = '    issued: "2024-01-10"\n'
COPY = (
    "    archived:\n      url: https://web.archive.org/web/20240110000000/https://example.org/x\n"
)


def test_of_two_words_for_one_key_the_first_is_read_on_as_that():
    assert told(ISSUED, "    year: 2024\n    date: 2024-01-10\n") == [
        ("unknown-key", "did you mean `issued`?"),
        ("unknown-key", f"the format calls that `issued`, {THERE}"),
    ]


def test_a_word_for_a_key_that_stands_there_may_be_the_key_that_a_part_lacks():
    assert told(ISSUED, f"{ISSUED}{COPY}    date: 2024-01-11\n") == [
        ("unknown-key", "`date` belongs below `archived`: indent it like the keys there")
    ]
    whole = f'{ISSUED}{COPY}      date: "2024-01-10"\n    date: 2024-01-11\n'
    assert told(ISSUED, whole) == [("unknown-key", f"the format calls that `issued`, {THERE}")]


def test_a_key_that_is_only_spelt_otherwise_comes_before_what_it_is_called_elsewhere():
    assert told(ISSUED, '    date: "2024-01-11"\n    Issued: "2024-01-10"\n') == [
        ("unknown-key", f"the format calls that `issued`, {THERE}"),
        ("unknown-key", "did you mean `issued`?"),
    ]
    assert told(ISSUED, f'{ISSUED}    Issued: "2024-01-10"\n') == [
        ("unknown-key", f"the format calls that `issued`, {THERE}")
    ]


def test_a_place_beside_the_source_of_an_event_is_written_with_it():
    whole = "write `sources: [{source: gazette, locator: p. 2}]` in the place of both"
    at = "    claims: [closed]\n"
    for sources in ("gazette", "[gazette]"):
        found = told(at, f"    sources: {sources}\n    locator: p. 2\n")
        assert found == [("unknown-key", whole)]
    several = told(at, "    sources: [gazette, gazette]\n    locator: p. 2\n")
    hint = "`locator` belongs to an entry of `sources`: move it there"
    assert ("unknown-key", hint) in several


def test_a_place_among_sources_is_one_in_the_source_before_it():
    old = "    evidence:\n      - source: gazette\n        quote: the bridge was closed\n"
    hint = "write `{source: gazette, locator: p. 4}` in the place of both"
    assert told(old, "    evidence: [gazette, p. 4]\n") == [("bad-value", hint)]
    codes = [code for code, _ in told(old, "    evidence: [p. 4, gazette]\n")]
    assert codes == ["unknown-source"]


EVIDENCE = "      - source: gazette\n"
BEHIND = "a place stands behind `locator:`; "


def told_of(*lines):
    return told(EVIDENCE, EVIDENCE + "".join(f"        {line}\n" for line in lines))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("page: 4", "p. 4"),
        ("page: p. 4", "p. 4"),
        ("Page: pp4", "p. 4"),
        ("pages: 12", "p. 12"),
        ("page: 3-5", "pp. 3-5"),
        ("page: A1", "p. A1"),
        ("page: S5023", "p. S5023"),
        ("page: para. 4", "para. 4"),
        ("paragraph: 9-10", "paras. 9-10"),
        ("timestamp: 00:41:10", "00:41:10"),
        ("section: 2", "sec. 2"),
        ("sec: 2.1", "sec. 2.1"),
        ("footnote: 3", "fn. 3"),
        ("line: 18", "line 18"),
        ("lines: 3-4", "lines 3-4"),
        ("para: 4", "para. 4"),
    ],
)
def test_a_number_of_a_page_is_written_as_a_place(line, place):
    assert told_of(line) == [("unknown-key", f"write `locator: {place}`")]
    assert told_of(f"locator: {place}") == []


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("page: 4, 7", "write `locator: p. 4`, and cite the source once more for `p. 7`"),
        ("page: 12-3", "write `locator: pp. 12-13`, if that is meant"),
        ("page: page 3 of 5", "write `locator: p. 3`, one place alone"),
        (
            "paragraph: 4 and 5",
            (
                "write `locator: para. 4`, and cite the source once more for `para. 5`; or "
                "`paras. 4-5` for all from one to the other"
            ),
        ),
        ("time: 12 minutes", "write `locator: 00:12:00`"),
        ("page: back", f"{BEHIND}{NO_HINT}"),
        ("page: [3, 4]", f"{BEHIND}{NO_HINT}"),
        ("time: 61:99", f"{BEHIND}write hours, minutes, seconds: `00:41:10`"),
    ],
)
def test_of_what_is_not_surely_a_place_it_is_told_how_places_are_written(line, hint):
    assert told_of(line) == [("unknown-key", hint)]


def test_no_second_place_is_asked_for():
    there = ("unknown-key", f"the format calls that `locator`, {THERE}")

    assert told_of("locator: p. 4", "page: 4") == [there]
    assert told_of("page: 4", "paragraph: 2") == [("unknown-key", "write `locator: p. 4`"), there]


def test_a_place_in_a_source_of_an_event_is_written_so_too():
    found = told("claims: [closed]", "sources: [{source: gazette, page: 4}]")

    assert found == [("unknown-key", "write `locator: p. 4`")]


def test_a_claim_is_taken_back_by_its_standing():
    ((code, hint),) = told(CLAIM, f"    withdrawn: true\n{CLAIM}")

    assert code == "unknown-key"
    assert "by its `standing:`" in hint


@pytest.mark.parametrize(
    ("written", "meant"), [("confirms", "corroborates"), ("Denies", "disputes")]
)
def test_a_value_by_another_word_is_the_one_that_is_meant(written, meant):
    source = "      - source: gazette\n"
    ((code, hint),) = told(source, f"{source}        relation: {written}\n")

    assert code == "bad-value"
    assert hint.startswith(f"did you mean `{meant}`?")


@pytest.mark.parametrize("written", ["not disputed", "undisputed", "unrefuted", "nondisputes"])
def test_a_value_that_says_the_opposite_is_guessed_to_be_none(written):
    source = "      - source: gazette\n"
    ((code, hint),) = told(source, f"{source}        relation: {written}\n")

    assert code == "bad-value"
    assert hint.startswith("write one of `supports`")


@pytest.fixture(scope="module")
def shipped():
    """The settings of the archive, and what was read of them."""
    return SourceText("site_config.yml", (PROJECT / "site_config.yml").read_bytes()), Memory()


@pytest.mark.parametrize("kind", TERMS)
def test_words_of_vocabularies_are_those_of_the_archive_and_no_other_word_is(kind, shipped):
    settings, memory = shipped
    value = read_draft([settings], TODAY, memory).settings.value
    ids = {*value.vocabulary(kind)}

    assert {word for words in TERMS[kind].values() for word in words} <= ids
    assert not {*TERMS[kind]} & ids
    assert {as_slug(word) for word in TERMS[kind]} == {*TERMS[kind]}


TYPE = "    type: article-newspaper\n"
LICENCE = "    licence: all-rights-reserved\n"
ARTICLES = "`article-newspaper`, `article-magazine`, `article-journal`"


def written_as(text, key, value):
    (line,) = re.findall(rf"    {key}: [^\n#]+(?<! )", text)
    return text.replace(line, f"    {key}: {value}", 1)


def judged(shipped, text):
    settings, memory = shipped
    draft = read_draft([settings, SourceText(GUIDED, text.encode())], TODAY, memory)
    found = [one for one in judge_draft(draft, memory) if one.position.path == GUIDED]
    return [(one.code, one.hint) for one in found]


@pytest.mark.parametrize(
    ("key", "value", "rests", "alone"),
    [
        ("type", "law", ("standing", "established"), "overclaimed-standing"),
        ("licence", "public domain", ("    quote", "to be " * 14 + "it"), "long-quote"),
    ],
)
def test_what_rests_on_a_word_that_nobody_knows_is_judged_once_it_is_known(
    key, value, rests, alone, shipped
):
    text = written_as(TEXT, *rests)

    assert [code for code, _ in judged(shipped, text)] == [alone]
    found = judged(shipped, written_as(text, key, value))
    assert [code for code, _ in found] == [f"unknown-{'source-' * (key == 'type')}{key}"]


@pytest.mark.parametrize(
    ("key", "written", "hint"),
    [
        ("type", "news report", "did you mean `article-newspaper`?"),
        ("type", "newspaper", "did you mean `article-newspaper`?"),
        ("type", "law", "did you mean `legislation`?"),
        ("type", "E-Mail", "did you mean `personal_communication`?"),
        ("type", "Facebook", "did you mean `post`?"),
        ("type", "recording", "did you mean `motion_picture`?"),
        ("type", "boook", "did you mean `book`?"),
        ("type", "motion-picture", "did you mean `motion_picture`?"),
        ("type", "press release", "did you mean one of `report`, `webpage`?"),
        ("type", "Article", f"did you mean one of {ARTICLES}?"),
        ("type", "article-online", f"did you mean one of {ARTICLES}?"),
        ("type", "court paper", "known: `article-newspaper`"),
        ("licence", "public domain", "did you mean one of `pd-usgov`, `pd-edict`?"),
        ("licence", "no rights reserved", "known: `pd-usgov`"),
        ("licence", "some rights reserved", "known: `pd-usgov`"),
        ("standing", "retracted", "did you mean `withdrawn`?"),
        ("standing", "recanted", "did you mean `withdrawn`?"),
        ("standing", "Taken back", "did you mean `withdrawn`?"),
        ("standing", "unestablished", "did you mean `uncorroborated`?"),
        ("standing", "undisputed", "known: `established`"),
        ("standing", "unrefuted", "known: `established`"),
        ("standing", "partly disputed", "known: `established`"),
        ("standing", "dispute", "did you mean `disputed`?"),
    ],
)
def test_a_word_of_a_vocabulary_is_guessed_by_what_it_is_called_or_by_a_slip(
    key, written, hint, shipped
):
    found = judged(shipped, written_as(TEXT, key, written))

    assert [said[: len(hint)] for _, said in found] == [hint]


def test_a_word_of_a_vocabulary_is_guessed_only_where_the_archive_has_it():
    ((_, hint),) = told("type: article-newspaper", "type: tweet")

    assert hint.startswith("known: `article-newspaper`")
