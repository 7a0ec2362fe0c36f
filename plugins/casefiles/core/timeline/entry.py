"""What a timeline is made of, its order, and its years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from casefiles.core.edtf import Edtf


@dataclass(frozen=True)
class Entry:
    """One event or period."""

    key: str
    date: Edtf
    """When it happened, as the sources say."""
    public: Edtf | None = None
    """When it became public, where that differs."""
    bounds: Edtf | None = None
    """A narrower date that is inferred."""
    kind: Literal["event", "period"] = "event"
    """A period is a band behind the events."""
    lane: str = ""
    """Whose row of the drawing it stands in, such as a case's."""


@dataclass(frozen=True)
class Year:
    """The entries of one year."""

    year: int | None
    """The year of the day by which the entries have their place; `None` for those without any."""
    keys: tuple[str, ...]


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries in the order of time, of one date as they came, undated last."""
    return tuple(sorted(entries, key=lambda entry: entry.date.sort_key))


def by_year(entries: Iterable[Entry]) -> tuple[Year, ...]:
    """Return the entries in the order of time by year, those without any date last."""
    groups = groupby(in_order(entries), _year)
    return tuple(Year(year, tuple(entry.key for entry in group)) for year, group in groups)


def _year(entry: Entry) -> int | None:
    day = entry.date.placed_by
    return day[0] if day else None
