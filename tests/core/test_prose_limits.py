"""How much a hand-written page may hold before any Markdown sees it."""

from __future__ import annotations

import pytest

from casefiles.core.prose.limits import overfull_page

PARAGRAPH = "Words [@key, p. 1] and *more* of [them](about.md), at length and\nso on. " * 12
LINK = "- [a bill of that year](https://example.org/bill) and what it is\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{PARAGRAPH}\n\n" * 65,
        LINK * 500,
        "| a cell of a table | and another one, with some words |\n" * 1_000,
        "A word <https://example.org/> and so on, for a line.\n\n" * 1_100,
    ],
)
def test_keeps_pages_of_sixty_kilobytes(text):
    assert overfull_page(text) is None


@pytest.mark.parametrize("unit", ["[", "![", "[@", "[a](", "[\n", "<a ", "<a \n\n", "# a\n"])
def test_refuses_what_would_take_long_at_the_sign_that_is_too_much(unit):
    fault = overfull_page(unit * 20_000)

    assert fault is not None
    assert fault.code == "too-many-marks"
    assert (unit * 20_000)[fault.offset] in "[<\n"
    assert 0 < fault.offset < 20_000


def test_counts_a_bracket_as_far_as_its_paragraph_goes():
    assert overfull_page(("[" * 400 + "\n \n") * 100) is None
    assert overfull_page("[" * 40_000) is not None
