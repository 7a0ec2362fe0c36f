"""The examples of the format: each key has one, and it may be written as it is shown."""

from itertools import chain

import pytest
from jsonschema import Draft202012Validator

from casefiles.core.model import Case, Model
from casefiles.core.model.claim import Claim
from casefiles.core.model.entity import Coordinates
from casefiles.core.model.examples import example_of
from casefiles.core.model.party import Party
from casefiles.core.nodes import SourceText, read_nodes
from casefiles.core.read import read_document
from casefiles.core.reference.fields import example_line
from casefiles.core.schema import SCHEMAS, schema_of
from casefiles.core.settings import Coverage, SiteSettings


def parts_of(model: type[Model], seen: set[type[Model]]):
    if model not in seen:
        seen.add(model)
        yield model
        for shape in model.shape.values():
            if shape.model:
                yield from parts_of(shape.model, seen)


SEEN: set[type[Model]] = set()
KEYS = [
    (model, key)
    for model in chain.from_iterable(parts_of(model, SEEN) for model in SCHEMAS.values())
    for key in model.shape
]


def faults(model: type[Model], lines: list[str]) -> list[str]:
    """Return what is wrong with a part that is written in these lines."""
    source = SourceText("f.yml", "\n".join(lines).encode())
    tree, problems = read_nodes(source)
    assert tree, problems
    document = read_document(tree, model, "bridge-closed")
    return [str(problem) for problem in [*problems, *document.problems]] or (
        [] if document.value is not None else ["not read"]
    )


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("model", "key"), KEYS, ids=[f"{model.__name__}.{key}" for model, key in KEYS]
)
def test_each_key_has_an_example_that_may_be_written(model, key):
    assert example_of(model, key) is not None
    needed = [name for name, shape in model.shape.items() if shape.required and name != key]
    lines = [example_line(model, name) for name in (key, *needed)]
    # Of some keys one is needed that is not named; of others, one excludes another.
    tries = [lines, *([*lines, example_line(model, name)] for name in model.shape)]

    assert [] in [faults(model, each) for each in tries]


@pytest.mark.parametrize(
    ("model", "key", "line"),
    [
        (Case, "topics", "topics: [immigration-detainers]"),
        (Case, "schema", "schema: 1"),
        (Case, "status", "status: preliminary"),
        (Case, "noindex", "noindex: true"),
        (
            Case,
            "sources",
            (
                "sources: {hearing-record-2024: {type: article-newspaper, "
                "title: Hearing on releases from custody, licence: all-rights-reserved}}"
            ),
        ),
        (Claim, "by", "by: jane-roe"),
        (Claim, "via", "via: [jane-roe]"),
        (Party, "label", "label: Witness"),
        (Coordinates, "lat", "lat: 40.767"),
        (SiteSettings, "branch", "branch: trunk"),
        (Coverage, "level", "level: off"),
    ],
)
def test_an_example_is_shown_as_it_is_written(model, key, line):
    shown = example_line(model, key)

    assert shown.replace('"', "") == line
    assert read_nodes(SourceText("f.yml", shown.encode()))[1] == []


def test_what_counts_anyhow_is_no_example():
    assert example_of(Coverage, "level") != "error"


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_example_of_a_schema_passes_it(name):
    schema = schema_of(SCHEMAS[name])
    fields = [
        (key, field)
        for part in [schema, *schema["$defs"].values()]
        for key, field in [("", part), *part.get("properties", {}).items()]
        if "examples" in field
    ]

    assert len(fields) > 8
    for key, field in fields:
        check = Draft202012Validator({**field, "$defs": schema["$defs"]})
        assert [
            error.message for each in field["examples"] for error in check.iter_errors(each)
        ] == [], key
