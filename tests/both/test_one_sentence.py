"""The form tells of what is no sentence, or no question, as the check does."""

import json

import pytest

from casefiles.core.outputs.rules import render_rules
from support.builds import PROJECT
from support.node import answers
from support.reading import read_world

TABLE = json.loads((PROJECT / "tests/both/sentences.json").read_text())


@pytest.fixture(scope="module")
def rules():
    archive, problems = read_world({})
    assert archive is not None, problems
    return json.loads(render_rules(archive.settings))


def test_finds_the_same_second_sentence(rules):
    expected = dict.fromkeys([*TABLE["whole"], *dict(TABLE["mended"])], "") | dict(TABLE["second"])
    told = answers([("rules-sentences", "secondIn", text, rules["ends"]) for text in expected])

    assert dict(zip(expected, told, strict=True)) == expected


def test_gives_the_same_capital_and_full_stop(rules):
    expected = dict.fromkeys(TABLE["whole"], "") | dict(TABLE["mended"])
    particles = rules["names"]["particles"]
    told = answers([("rules-sentences", "whole", text, particles) for text in expected])

    assert dict(zip(expected, told, strict=True)) == expected


def test_knows_the_same_questions():
    expected = dict.fromkeys(TABLE["questions"], True) | dict.fromkeys(TABLE["no-questions"], False)
    told = answers([("rules-sentences", "isQuestion", text) for text in expected])

    assert dict(zip(expected, told, strict=True)) == expected
