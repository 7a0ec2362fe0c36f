"""The new pages of a case: judged in the browser as by the command line, and read by it."""

import json

import pytest

from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.rules import LATER, render_rules
from casefiles.core.schema import render_schema
from support.builds import PROJECT
from support.heard import heard, sentence_of
from support.node import answers
from support.reading import read_world

TABLE = json.loads((PROJECT / "tests/both/entities.json").read_text())
MORE = {
    "content/entities/river.yml": "schema: 1\nkind: place\nname: The river\naliases: [stream]\n",
    "content/entities/city.yml": (
        "schema: 1\nkind: organisation\nname: City of Bridges\naliases: [town]\n"
    ),
}
every_example = pytest.mark.parametrize(
    "place", range(len(TABLE["examples"])), ids=lambda i: TABLE["examples"][i]["what"]
)


def with_changes(changes):
    entity = {**TABLE["entity"], **changes}
    return {key: value for key, value in entity.items() if value is not None}


@pytest.fixture(scope="module")
def answered():
    """Of each example what the browser says of it, and the file that it writes."""
    archive, problems = read_world(MORE)
    assert archive is not None, problems
    schema = json.loads(render_schema("entity", archive.settings))
    names, rules = json.loads(render_names(archive)), json.loads(render_rules(archive.settings))
    (form,) = answers([("form-newcomers", "entityFormat", schema)])
    entities = [with_changes(example["changes"]) for example in TABLE["examples"]]
    told = [("rules", "judgeEntity", schema, one, names, rules, names) for one in entities]
    texts = [("form-newcomers", "entityText", form, one) for one in entities]
    return list(zip(answers(told), answers(texts), strict=True))


def told_by_core(entity, text):
    path = f"content/entities/{entity['id']}.yml"
    with heard() as names:
        _, problems = read_world({**MORE, path: text})
    ours = [one for one in problems if one.position.path == path and one.code not in LATER]
    return ours, names


@every_example
def test_says_the_same(place, answered):
    example = TABLE["examples"][place]
    theirs, text = answered[place]
    ours, names = told_by_core(with_changes(example["changes"]), text)

    if example["found"] == [["duplicate-id", ["id"], "repeated-id"]]:
        # The command line tells it of the file that has the alias.
        assert [(one["code"], one["path"]) for one in theirs] == [("duplicate-id", ["id"])]
        return
    assert sorted((one["code"], one["message"], one["hint"], one["level"]) for one in theirs) == (
        sorted((one.code, one.message, one.hint, one.severity) for one in ours)
    )
    found = [[one.code, sentence_of(one, names)] for one in ours]
    assert sorted([one["code"], one["path"]] for one in theirs) == sorted(
        one[:2] for one in example["found"]
    )
    assert sorted(found) == sorted([code, name] for code, _, name in example["found"])


def test_asks_only_for_what_the_format_has_and_writes_offices_of_people_alone():
    names = {"entity": {"city": {"label": "City"}}, "moved": {}}
    office = {"id": "a", "kind": "organisation", "name": "A", "offices": [{"title": "Mayor"}]}
    archive, _ = read_world({})
    schema = json.loads(render_schema("entity", archive.settings))
    (form,) = answers([("form-newcomers", "entityFormat", schema)])
    body, person, known = answers(
        [
            ("form-newcomers", "entityText", form, office),
            ("form-newcomers", "entityText", form, {**office, "kind": "person"}),
            ("form-newcomers", "withNewcomers", names, [{**office, "in_sentence": "an A"}, {}]),
        ]
    )

    assert "offices" not in body
    assert "offices:\n  - title: Mayor\n" in person
    assert set(form["Entity"][0]) == set(form["Office"][0])
    assert known["entity"] == {
        "city": {"label": "City"},
        "a": {"label": "A", "kind": "organisation", "sentence": "an A"},
    }
