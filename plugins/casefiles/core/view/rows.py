"""Lists of what has a page of its own: people, topics, years and the like, one a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casefiles.core.counting import counted
from casefiles.core.view.values import Head, Name


@dataclass(frozen=True)
class Row:
    """One line of the list."""

    name: Name
    note: str
    """What it is, in plain text."""
    counts: str
    """`12 claims, 3 events, 2 cases`; empty where there is nothing of it."""


@dataclass(frozen=True)
class RowsPage:
    """The whole list."""

    head: Head
    lead: str
    rows: tuple[Row, ...]


def counts_of(*numbers: tuple[int, str]) -> str:
    """Return those numbers that are not 0, each with its noun."""
    return ", ".join(counted(number, noun) for number, noun in numbers if number)


def view_rows(
    address: str, kind: tuple[str, str], rows: Iterable[Row], order: str, about: str
) -> RowsPage:
    """Arrange a list.

    Args:
        address: Where it stands.
        kind: What a row is, and what many are: `Person`, `People`.
        rows: The rows in order.
        order: How they are ordered, for the end of the lead: `in the order of their names`.
        about: What the page is, for search engines.
    """
    found = tuple(rows)
    one, many = map(str.lower, kind)
    lead = f"{counted(len(found), one, many)}, {order}." if found else "None yet."
    return RowsPage(Head(address, "rows", kind[1], about), lead, found)
