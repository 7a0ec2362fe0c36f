"""Days of any year, before and after the years that Python's `date` covers.

A `Day` is a plain tuple, so it compares as the calendar runs. Years count as in ISO 8601: year 0 is
1 BCE, and the Gregorian rules hold for every year.
"""

from __future__ import annotations

from calendar import isleap
from datetime import MAXYEAR, MINYEAR, date
from types import MappingProxyType

Day = tuple[int, int, int]
"""Year, month and day."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = MappingProxyType(
    {21: ("spring", 3, 5), 22: ("summer", 6, 8), 23: ("autumn", 9, 11), 24: ("winter", 12, 2)},
)
"""EDTF's number of a season: its name, first month and last month."""

_FEBRUARY = 2
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(year: int, month: int) -> int:
    """Return how many days the month has."""
    return 29 if month == _FEBRUARY and isleap(year) else _LENGTHS[month - 1]


def month_days(year: int, month: int) -> tuple[Day, Day]:
    """Return the first and the last day of a month."""
    return (year, month, 1), (year, month, month_length(year, month))


def season_days(year: int, season: int) -> tuple[Day, Day]:
    """Return the first and the last day of season 21 (spring) to 24 (winter).

    EDTF gives seasons no days. These are the meteorological seasons of the northern hemisphere;
    winter begins in December of its year and ends in the next.
    """
    _, opening, closing = SEASONS[season]
    end_year = year if opening < closing else year + 1
    return (year, opening, 1), (end_year, closing, month_length(end_year, closing))


def date_not_after(day: Day) -> date | None:
    """Return Python's latest date that is not after the day, `None` where it has none."""
    if day[0] > MAXYEAR:
        return date.max
    return date(*day) if day[0] >= MINYEAR else None


def date_not_before(day: Day) -> date | None:
    """Return Python's earliest date that is not before the day, `None` where it has none."""
    if day[0] < MINYEAR:
        return date.min
    return date(*day) if day[0] <= MAXYEAR else None
