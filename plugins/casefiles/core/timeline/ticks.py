"""The labels of an axis: days, months or years, as close as they can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from casefiles.core.edtf.days import MONTHS
from casefiles.core.timeline.axis import Axis, Stretch

_CLOSEST = 80
"""The least distance of two labels."""
_MARGIN = 20
_MONTH_DAYS, _YEAR_DAYS = 28, 365
_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True)
class Tick:
    """A labelled place on the axis: the beginning of the day, month or year that it names."""

    x: int
    label: str


def axis_ticks(axis: Axis) -> tuple[Tick, ...]:
    """Return the ticks from left to right; each stretch has at least one."""
    return tuple(tick for stretch in axis.stretches for tick in _stretch_ticks(axis, stretch))


def _stretch_ticks(axis: Axis, stretch: Stretch) -> list[Tick]:
    ticks: list[Tick] = []
    for day, label in _marks(stretch, _CLOSEST / axis.scale):
        x = axis.place(day.toordinal())
        far = not ticks or x - ticks[-1].x >= _CLOSEST
        if far and stretch.left + _MARGIN <= x <= stretch.right - _MARGIN:
            ticks.append(Tick(x, label))
    if ticks:
        return ticks
    day = date.fromordinal(round((stretch.first + stretch.last) / 2))
    return [Tick(axis.place(day.toordinal()), _day_label(day))]


def _marks(stretch: Stretch, closest: float) -> Iterator[tuple[date, str]]:
    """Yield the days that deserve a label where labels must be `closest` days apart."""
    first = date.fromordinal(max(int(stretch.first), date.min.toordinal()))
    last = date.fromordinal(min(int(stretch.last) + 1, date.max.toordinal()))
    for step in _DAY_STEPS:
        if step >= closest:
            return _days(first, last, step)
    for step in _MONTH_STEPS:
        if step * _MONTH_DAYS >= closest:
            return _months(first, last, step)
    fitting = [step for step in _YEAR_STEPS if step * _YEAR_DAYS >= closest]
    return _years(first, last, fitting[0] if fitting else _YEAR_STEPS[-1])


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
