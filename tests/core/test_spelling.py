"""Which known word was meant."""

import pytest

from casefiles.core.spelling import is_slip, nearest


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("titel", ["title", "text"], "title"),
        ("TITLE", ["Title"], "Title"),
        ("weight", ["title"], ""),
        ("a" * 100, ["a" * 99], "a" * 99),
        ("a" * 101, ["a" * 99], ""),
        # What says something else by what stands before it is no slip.
        ("undisputed", ["disputed"], ""),
        ("not disputed", ["disputes"], ""),
        ("Non-final", ["final"], ""),
        ("never established", ["established"], ""),
        ("asked", ["not-asked"], ""),
        ("no rights reserved", ["all-rights-reserved"], ""),
        ("facebook", ["book"], ""),
        ("retitle", ["title", "titles"], ""),
        # With a slip behind that, or in it, it is one.
        ("uncoroborated", ["uncorroborated", "corroborated"], "uncorroborated"),
        ("not-aksed", ["not-asked"], "not-asked"),
        ("desputed", ["disputed"], "disputed"),
        ("not", ["note"], "note"),
    ],
)
def test_finds_the_word_that_is_most_alike(word, known, found):
    assert nearest(word, known) == found


@pytest.mark.parametrize(
    ("word", "meant", "is_one"),
    [
        ("license", "licence", True),
        ("titel", "title", True),
        ("Narative", "narrative", True),
        ("quotte", "quote", True),
        ("topic", "topics", True),
        ("voices", "voice", True),
        ("evidecen", "evidence", False),
        ("timelien", "timeline", True),
        ("title", "title", False),
        ("published", "publisher", False),
        ("quoted", "quote", False),
        ("atitle", "title", False),
        ("update", "date", False),
        ("unchecked", "checked", False),
        ("original", "origin", False),
        ("created", "related", False),
    ],
)
def test_tells_one_slip_of_the_pen_from_another_word(word, meant, is_one):
    assert is_slip(word, meant) == is_one
