"""The browser finds the word that was meant as the core does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.core.spelling import nearest
from support.node import answers

_words = st.builds(
    "".join,
    st.tuples(st.sampled_from(["", "", "un", "not ", "De-"]), st.text("abcdeAB-é", max_size=9)),
)


@settings(max_examples=3)
@given(st.lists(st.tuples(_words, st.lists(_words, max_size=6)), min_size=150, max_size=150))
def test_finds_the_same_word(asked):
    assert answers([("spelling", "nearest", *one) for one in asked]) == [nearest(*o) for o in asked]


def test_tells_capitals_apart_no_more_than_the_core():
    letters = [
        chr(code) for code in (*range(0x1000), *range(0x1E00, 0x2200), *range(0xFB00, 0xFFFE))
    ]
    # At the end of a word a sigma has a form of its own.
    texts = [*letters, "Straße", "ΟΔΟΣ", "οδός", "İı", "a\nÉ"]
    assert answers([("spelling", "folded", text) for text in texts]) == [
        t.casefold() for t in texts
    ]
