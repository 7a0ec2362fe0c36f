"""Each claim is one sentence, and each question is one."""

import json

import pytest

from casefiles.core.check.one_sentence import check_question, check_sentence
from casefiles.core.nodes import Node
from casefiles.core.problem import Position
from support.builds import PROJECT

TABLE = json.loads((PROJECT / "tests/both/sentences.json").read_text())


def node(text):
    return Node("scalar", Position("content/cases/bridge.yml", 3, 11), text=text)


def told(text):
    return [(one.code, one.message, one.hint) for one in check_sentence(node(text), "no-sentence")]


@pytest.mark.parametrize("text", TABLE["whole"])
def test_passes_by_what_may_be_one_sentence(text):
    assert told(text) == []


@pytest.mark.parametrize(("text", "words"), TABLE["second"])
def test_tells_where_a_second_sentence_begins(text, words):
    ((code, message, hint),) = told(text)

    assert code == "not-one-sentence"
    assert message.endswith(f"another begins with `{words}`")
    assert "a claim of each" in hint


@pytest.mark.parametrize(("text", "near"), TABLE["mended"])
def test_gives_the_sentence_with_capital_and_full_stop(text, near):
    ((code, _, hint),) = told(text)

    assert (code, hint) == ("not-one-sentence", f"write `{near}`")
    assert told(near) == []


@pytest.mark.parametrize("text", TABLE["questions"] + TABLE["no-questions"])
def test_a_question_has_its_mark(text):
    found = [one.code for one in check_question(node(text), "no-question")]

    assert found == ["not-one-sentence"] * (text in TABLE["no-questions"])
