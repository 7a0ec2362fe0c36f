"""Seasons that read like two years: `2023-24` is a winter in EDTF, and elsewhere a year of schools.

The number of a season is that of the year behind it from 2020 to 2023, as in each century.
"""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.check.walk import Visit
from casefiles.core.edtf import (
    Single,
    date_or_none,
    date_words,
    read_value,
    sure_date,
    sure_end,
    sure_start,
)
from casefiles.core.problem import Problem

_DATES = frozenset((sure_date, sure_start, sure_end))
"""What knows the spelling of a date."""
_OTHER_NAMES = {"autumn": ("autumn", "fall")}
_YEARS = range(1000, 10_000)
"""Those of four digits."""


def check_seasons(visit: Visit) -> Iterator[Problem]:
    """Ask whether a season is one, or the two years that it looks like.

    Nothing is asked where a text beside it names the season.
    """
    for shape, node in visit.fields:
        when = date_or_none(node.text) if shape.meant in _DATES else None
        season = when.singles[0] if when and when.kind == "date" else None
        if when is None or season is None or not _reads_as_years(season):
            continue
        words = date_words(read_value(season.text.removesuffix(season.qualifier)))
        name = words.partition(" ")[0].casefold()
        if _is_named(visit, _OTHER_NAMES.get(name, (name,))):
            continue
        message = f"`{node.text}` is {words} in EDTF, and reads like two years"
        hint = _hint(season, name, is_one=shape.meant is not sure_date)
        yield Problem(node.position, "season-or-years", message, hint=hint)


def _hint(season: Single, name: str, *, is_one: bool) -> str:
    """Say how the years and the season are written; one date where no two can stand."""
    mark, year = season.qualifier, season.first[0]
    first, last = f"{year}{mark}", f"{year + 1}{mark}"
    begin, end = (f"{day[0]}-{day[1]:02}{mark}" for day in (season.first, season.last))
    if is_one:
        years, months = f"`{first}` or `{last}` if one of these is", f"a month such as `{begin}`"
        return f"write {years} meant, or {months} if the {name} is"
    return f"write `{first}/{last}` if these are meant, or `{begin}/{end}` if the {name} is"


def _reads_as_years(season: Single) -> bool:
    number = season.text.removesuffix(season.qualifier)[-2:]
    year = season.first[0]
    is_season = season.precision == "season" and year in _YEARS
    return is_season and str(year + 1)[-2:] == number


def _is_named(visit: Visit, names: tuple[str, ...]) -> bool:
    texts = " ".join(node.text for _, node in visit.node.entries).casefold()
    return any(name in texts for name in names)
