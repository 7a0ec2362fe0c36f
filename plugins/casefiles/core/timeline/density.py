"""How many entries each year has: what is drawn where single marks would be too many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from casefiles.core.timeline.axis import PIXEL, Break, make_axis
from casefiles.core.timeline.entry import Entry, by_year
from casefiles.core.timeline.ticks import ZOOMS, Tick, axis_ticks

_DIGIT = 8
"""The pixels that a digit takes."""
_AIR = 4


@dataclass(frozen=True)
class Column:
    """One year, and how many entries it has in the list by year."""

    year: int
    count: int
    x: int
    width: int
    labelled: bool
    """Whether its number has room above it."""


@dataclass(frozen=True)
class Density:
    """A drawing of columns over an axis."""

    scales: tuple[tuple[Tick, ...], ...]
    breaks: tuple[Break, ...]
    columns: tuple[Column, ...]


def count_years(entries: Iterable[Entry]) -> Density | None:
    """Return the columns of all years that an axis can show, `None` where there are none."""
    counts = {
        year.year: len(year.keys)
        for year in by_year(entries)
        if year.year is not None and MINYEAR <= year.year <= MAXYEAR
    }
    if not counts:
        return None
    days = {year: (date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()) for year in counts}
    axis = make_axis(days.values())
    places = {year: (axis.place(first), axis.place(last)) for year, (first, last) in days.items()}
    labelled = _labelled(counts, places)
    columns = tuple(
        Column(year, count, places[year][0], places[year][1] - places[year][0], year in labelled)
        for year, count in counts.items()
    )
    scales = tuple(axis_ticks(axis, zoom) for zoom in ZOOMS)
    return Density(scales, axis.breaks, columns)


def _labelled(counts: dict[int, int], places: dict[int, tuple[int, int]]) -> set[int]:
    """Choose the years whose numbers have room beside each other and above all columns."""
    taken: dict[int, tuple[float, float]] = {}
    for year in sorted(counts, key=lambda year: (-counts[year], year)):
        middle = sum(places[year]) / 2
        half = (len(f"{counts[year]:,}") * _DIGIT + _AIR) * PIXEL / 2
        room = middle - half, middle + half
        higher = [places[other] for other in counts if counts[other] > counts[year]]
        if not any(_meet(room, other) for other in (*taken.values(), *higher)):
            taken[year] = room
    return set(taken)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
