"""Years that lie far from all others of a case, and look like one of them with a wrong digit.

History may be told of: nothing is said of a year near one that the texts of the case name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from casefiles.core.check.walk import Visit
from casefiles.core.edtf import Edtf, date_or_none
from casefiles.core.model import Case, Claim, Event, Model, Source
from casefiles.core.problem import Position, Problem

_LONG_BEFORE = 31
"""Years before the first source: what was told of so much later is history."""
_LONG_AFTER = 10
"""Years after all else, from which on nobody plans."""
_FOR_SURE = 100
"""Years from which on they are told of, whatever they look like."""
_YEAR = re.compile(r"(?<![\w.,/-])[12][0-9]{3}(?![0-9/]|[.,][0-9])")
_FULL_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_LETTER = re.compile(r"[^\W\d_]{2}")
_OF_KEY = re.compile(r".-((?:19|20)[0-9]{2})(?:-[0-9]{2}){0,2}")
"""The date at the end of a source's key."""


_Written = tuple[type[Model], str, Edtf | None, Position]
"""A date by the kind of part and the key that it stands in, and its place; none that is no date."""


def check_far(
    visits: Sequence[Visit], shared: Mapping[str, Source], used: Iterable[str]
) -> Iterator[Problem]:
    """Warn of an event or a statement far before or after everything else of its case.

    Nothing is told where the day of a source can't be read.

    Args:
        visits: All of the case.
        shared: The shared sources.
        used: The keys of all sources that it uses.
    """
    issued = _years(visits, shared, used)
    if not issued:
        return
    opened, reviewed = (_first_years(_dates(visits, Case, [key])) for key in ("opened", "reviewed"))
    around = _Around(min(issued), max((*issued, *opened, *reviewed)))
    dates = (*_dates(visits, Case, ("occurred",)), *_dates(visits, Event), *_dates(visits, Claim))
    far = [
        (model, key, when, place)
        for model, key, when, place in dates
        if when and around.is_far(around.year(when))
    ]
    named = _named(visits) if far else set()
    for model, key, when, place in far:
        year = around.year(when)
        # What has not happened yet, or was not said yet, is told of as a day that lies ahead.
        is_ahead = year > around.last and model is not Event
        meant = {one for one in (*issued, *opened) if _is_mistyped(str(year), str(one))}
        is_far = bool(meant) or around.gap(year) > _FOR_SURE
        if (
            not is_ahead
            and is_far
            and all(abs(year - other) >= around.near(year) for other in named)
        ):
            message = f"`{key}: {when}` lies {around.words(year)}"
            yield Problem(place, "far-date", message, hint=_hint(key, meant))


def _dates(
    visits: Iterable[Visit], model: type[Model], keys: Iterable[str] = ("date",)
) -> Iterator[_Written]:
    """Yield the dates of each part of a kind and where each stands; none of what is no date."""
    for visit in visits:
        for key in keys if issubclass(visit.model, model) else ():
            node = visit.node.get(key)
            if node is not None and node.text:
                yield model, key, date_or_none(node.text), node.position


def _first_years(dates: Iterable[_Written]) -> list[int]:
    return [when.bounds.first.year for _, _, when, _ in dates if when and when.bounds.first]


def check_year_of_key(visits: Iterable[Visit]) -> Iterator[Problem]:
    """Warn of a source whose key ends in another year than that in which it was issued."""
    for visit in visits:
        issued = visit.node.get("issued") if issubclass(visit.model, Source) else None
        key = visit.text("key") or ""
        of_key = _OF_KEY.search(key)
        if issued is None or of_key is None or of_key.end() < len(key):
            continue
        years = _FULL_YEAR.findall(issued.text)
        if years and of_key[1] not in years and all(_is_mistyped(one, of_key[1]) for one in years):
            message = f"`issued: {issued.text}` is of another year than its key `{key}`"
            hint = f"did you mean {of_key[1]}? Else `casefiles rename` gives it another key"
            yield Problem(issued.position, "far-date", message, hint=hint)


@dataclass(frozen=True)
class _Around:
    """The years in which a case was written of."""

    first: int
    """That of the first source."""
    last: int

    def year(self, when: Edtf) -> int:
        """Return the year of a date that is nearest to the first source."""
        first, last = when.bounds.first, when.bounds.last
        if last and last.year < self.first:
            return last.year
        return max(first.year, self.first) if first else self.first

    def near(self, year: int) -> int:
        """Return how many years may lie between one and what belongs to it."""
        return _LONG_BEFORE if year < self.first else _LONG_AFTER

    def gap(self, year: int) -> int:
        """Return how many years one lies before the first source or after all else."""
        return max(self.first - year, year - self.last)

    def is_far(self, year: int) -> bool:
        """Tell whether a year does not belong to them by itself."""
        return self.gap(year) >= self.near(year)

    def words(self, year: int) -> str:
        """Say how far away a year lies."""
        what = "before the first source" if year < self.first else "after all else of the case"
        return f"{self.gap(year)} years {what}"


def _years(
    visits: Iterable[Visit], shared: Mapping[str, Source], used: Iterable[str]
) -> Sequence[int]:
    """Return the years in which the sources of a case were issued; none if one can't be read."""
    dates = [when for _, _, when, _ in _dates(visits, Source, ("issued",))]
    dates += [shared[key].issued for key in sorted(used) if key in shared and shared[key].issued]
    if None in dates:
        return ()
    bounds = [when.bounds for when in dates if when]
    return sorted({day.year for each in bounds for day in (each.first, each.last) if day})


def _named(visits: Iterable[Visit]) -> set[int]:
    """Return the years that the texts of a case name; a date alone is no text."""
    texts = (node.text for visit in visits for _, node in visit.fields)
    return {int(year) for text in texts if _LETTER.search(text) for year in _YEAR.findall(text)}


def _hint(key: str, meant: set[int]) -> str:
    guess = f"did you mean {meant.pop()}? Else" if len(meant) == 1 else "look at the year; else"
    where = "`summary:`" if key == "occurred" else "`title:` or `text:`"
    return f"{guess} name the year in its {where}"


def _is_mistyped(written: str, meant: str) -> bool:
    """Tell a wrong century, one wrong digit, and two that changed places."""
    pairs = list(zip(written, meant, strict=False))
    swapped = (
        "".join((written[:a], written[b], written[a + 1 : b], written[a], written[b + 1 :]))
        for a, b in combinations(range(len(written)), 2)
    )
    is_near = sum(a != b for a, b in pairs) == 1
    return written[2:] == meant[2:] or is_near or meant in swapped
