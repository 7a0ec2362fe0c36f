"""Which known word was meant."""

import pytest

from casefiles.core.spelling import nearest


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("titel", ["title", "text"], "title"),
        ("TITLE", ["Title"], "Title"),
        ("weight", ["title"], ""),
        ("a" * 100, ["a" * 99], "a" * 99),
        ("a" * 101, ["a" * 99], ""),
    ],
)
def test_finds_the_word_that_is_most_alike(word, known, found):
    assert nearest(word, known) == found
