"""The labels of an axis: days, months or years, as close as they can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from casefiles.core.edtf.days import MONTHS
from casefiles.core.timeline.axis import BREAK_WIDTH, LEFT, PIXEL, RIGHT, Axis, Stretch

ZOOMS = (1, 2, 4, 8)
"""How many times as wide a drawing can be made; each has labels of its own."""

_DAY_ROOM, _MONTH_ROOM, _YEAR_ROOM = 84 * PIXEL, 62 * PIXEL, 44 * PIXEL
"""The least distance of two labels: `30 Sep 2021`, `Sep 2021`, `2021`."""
_YEAR_DAYS = 365
_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = {1: 28, 2: 59, 3: 90, 6: 181}
"""Numbers of months, and the fewest days that each has."""
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True)
class Tick:
    """A labelled place on the axis: the beginning of the day, month or year that it names."""

    x: int
    label: str


def axis_ticks(axis: Axis, zoom: int = 1) -> tuple[Tick, ...]:
    """Return the ticks from left to right; each stretch has at least one.

    Args:
        axis: The axis.
        zoom: How many times as wide it is drawn, so that more labels find room.
    """
    return tuple(tick for stretch in axis.stretches for tick in _stretch_ticks(axis, stretch, zoom))


def _stretch_ticks(axis: Axis, stretch: Stretch, zoom: int) -> list[Tick]:
    ticks: list[Tick] = []
    days, room = _marks(stretch, axis.scale * zoom)
    # Between two labels stand both margins and a break; beyond the axis there is room enough.
    margin = (room - BREAK_WIDTH) / 2 / zoom / axis.scale
    first = stretch.first + (margin if stretch.left > LEFT else 0)
    last = stretch.last - (margin if round(stretch.right) < RIGHT else 0)
    for day, label in days:
        if first <= day.toordinal() <= last:
            x = axis.place(day.toordinal())
            if not ticks or x - ticks[-1].x >= room / zoom:
                ticks.append(Tick(x, label))
    if ticks:
        return ticks
    day = date.fromordinal(round((stretch.first + stretch.last) / 2))
    return [Tick(axis.place(day.toordinal()), _day_label(day))]


def _marks(stretch: Stretch, scale: float) -> tuple[Iterator[tuple[date, str]], float]:
    """Return the days that deserve a label where a day is so wide, and the room of each label."""
    first = date.fromordinal(max(int(stretch.first), date.min.toordinal()))
    last = date.fromordinal(min(int(stretch.last) + 1, date.max.toordinal()))
    for step in _DAY_STEPS:
        if step * scale >= _DAY_ROOM:
            return _days(first, last, step), _DAY_ROOM
    for step, days in _MONTH_STEPS.items():
        if days * scale >= _MONTH_ROOM:
            return _months(first, last, step), _MONTH_ROOM
    fitting = [step for step in _YEAR_STEPS if step * _YEAR_DAYS * scale >= _YEAR_ROOM]
    return _years(first, last, fitting[0] if fitting else _YEAR_STEPS[-1]), _YEAR_ROOM


def _days(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if (day.day - 1) % step == 0:
            yield day, _day_label(day)


def _months(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    for year in range(first.year, last.year + 1):
        for month in range(1, len(MONTHS) + 1, step):
            yield date(year, month, 1), f"{MONTHS[month - 1][:3]} {year}"


def _years(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    for year in range(first.year // step * step, last.year + 1, step):
        if MINYEAR <= year <= MAXYEAR:
            yield date(year, 1, 1), str(year)


def _day_label(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
