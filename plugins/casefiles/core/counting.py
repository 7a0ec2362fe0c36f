"""Numbers with their nouns, as sentences have them."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 claim`, `27 claims`.

    Args:
        number: How many.
        one: The noun of one.
        many: That of several, where it is not made with an `s`.
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
