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


@dataclass(frozen=True)
class Year:
    """The entries of one year."""

    year: int | None
    """The year in which the entries begin at the earliest; `None` where it is not known."""
    keys: tuple[str, ...]


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries in the order of time, unknown dates last."""
    return tuple(sorted(entries, key=lambda entry: (entry.date.sort_key, entry.key)))


def by_year(entries: Iterable[Entry]) -> tuple[Year, ...]:
    """Return the entries by the year of their first day, each year in order, unknown years last."""
    ordered = in_order(entries)
    dated = sorted((entry for entry in ordered if entry.date.first), key=_year)
    undated = tuple(entry.key for entry in ordered if not entry.date.first)
    years = [
        Year(year, tuple(entry.key for entry in group)) for year, group in groupby(dated, _year)
    ]
    return (*years, Year(None, undated)) if undated else tuple(years)


def _year(entry: Entry) -> int:
    return entry.date.first[0] if entry.date.first else 0
