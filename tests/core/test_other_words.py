"""Words of other people and programs for keys and values, and what is said of them."""

import typing

import pytest

from casefiles.core.model import Case, Entity, SharedSource
from casefiles.core.model.other_words import INSTEAD, KEYS, VALUES
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


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("page: 4", "write `locator: p. 4`"),
        ("page: p. 4", "write `locator: p. 4`"),
        ("paragraph: 9-10", "write `locator: para. 9-10`"),
        ("timestamp: 00:41:10", "write `locator: 00:41:10`"),
    ],
)
def test_a_number_of_a_page_is_written_as_a_place(line, hint):
    source = "      - source: gazette\n"

    assert told(source, f"{source}        {line}\n") == [("unknown-key", hint)]


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
