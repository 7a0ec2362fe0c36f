"""What is said of mistakes, as data."""

import re

import pytest

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.sentences import GUESSES, SENTENCES, Sentence, guess, say


def test_every_code_is_in_the_catalogue():
    codes = {said.code for said in SENTENCES.values()} - {"unknown-{kind}"}
    assert codes <= set(CATALOGUE)


def test_fills_slots_and_leaves_other_braces():
    assert say("nearly-id", text="A b", near="a-b") == Sentence(
        "bad-id", "`A b` can't be an id", "write `a-b`"
    )
    assert say("missing-part", key="by", keys="entity: ...").hint == (
        "write `by: {entity: ...}`, or the same on lines below"
    )
    assert say("no-copy", text="a").hint == "add `archived: {url: ..., date: ...}`"
    assert guess("moved", now="{text}") == "its id is now `{text}`"


def test_wants_something_for_every_slot():
    with pytest.raises(KeyError):
        say("nearly-id", text="A b")


def test_no_sentence_ends_in_a_full_stop_but_where_another_follows():
    said = [*SENTENCES.values()]
    assert not [one for one in said if re.search(r"\.$", one.message + one.hint)]
    ended = {name for name, text in GUESSES.items() if text.endswith(".")}
    assert ended == {"known", "alone", "some", "left-over", "called-so"}
