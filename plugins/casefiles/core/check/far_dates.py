"""Years that lie far from all others of a case, and look like one of them with a wrong digit.

History may be told of: nothing is said of a year near one that the texts of the case name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from casefiles.core.check.walk import Visit
from casefiles.core.edtf import Edtf
from casefiles.core.model import Case, Claim, Event, Source
from casefiles.core.problem import Position, Problem
from casefiles.core.read import Document

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


def check_far(
    document: Document[Case],
    visits: Iterable[Visit],
    shared: Mapping[str, Source],
    used: Iterable[str],
) -> Iterator[Problem]:
    """Warn of an event or a statement far before or after everything else of its case.

    Args:
        document: The case.
        visits: All of it.
        shared: The shared sources.
        used: The keys of all sources that it uses.
    """
    case = document.value
    issued = _years(case, shared, used) if case else ()
    if case is None or not issued:
        return
    around = _Around(min(issued), max(*issued, case.opened.year, case.reviewed.year))
    far = [each for each in _dates(document, case) if around.is_far(around.year(each[2]))]
    named = _named(visits) if far else set()
    for part, key, when, place in far:
        year = around.year(when)
        # What has not happened yet, or was not said yet, is told of as a day that lies ahead.
        is_ahead = year > around.last and part != "timeline"
        meant = {one for one in (*issued, case.opened.year) if _is_slip(str(year), str(one))}
        is_far = bool(meant) or around.gap(year) > _FOR_SURE
        if (
            not is_ahead
            and is_far
            and all(abs(year - other) >= around.near(year) for other in named)
        ):
            message = f"`{key}: {when}` lies {around.words(year)}"
            yield Problem(place, "far-date", message, hint=_hint(key, meant))


def _dates(document: Document[Case], case: Case) -> Iterator[tuple[str, str, Edtf, Position]]:
    """Yield the dates of a case, of its events and its claims, and where each stands."""
    yield "", "occurred", case.occurred, document.at("occurred")
    parts: Mapping[str, Sequence[Event | Claim]]
    parts = {"timeline": case.timeline, "claims": case.claims}
    for part, items in parts.items():
        for index, item in enumerate(items):
            if item.date:
                yield part, "date", item.date, document.at(part, index, "date")


def check_keys(visits: Iterable[Visit]) -> Iterator[Problem]:
    """Warn of a source whose key ends in another year than that in which it was issued."""
    for visit in visits:
        issued = visit.node.get("issued") if issubclass(visit.model, Source) else None
        key = visit.text("key") or ""
        of_key = _OF_KEY.search(key)
        if issued is None or of_key is None or of_key.end() < len(key):
            continue
        years = _FULL_YEAR.findall(issued.text)
        if years and of_key[1] not in years and all(_is_slip(one, of_key[1]) for one in years):
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


def _years(case: Case, shared: Mapping[str, Source], used: Iterable[str]) -> Sequence[int]:
    """Return the years in which the sources of a case were issued."""
    others = [shared[key] for key in sorted(used) if key in shared]
    dates = [source.issued for source in (*case.sources, *others) if source.issued]
    days = (day for when in dates for day in (when.bounds.first, when.bounds.last) if day)
    return sorted({day.year for day in days})


def _named(visits: Iterable[Visit]) -> set[int]:
    """Return the years that the texts of a case name; a date alone is no text."""
    texts = (node.text for visit in visits for _, node in visit.fields)
    return {int(year) for text in texts if _LETTER.search(text) for year in _YEAR.findall(text)}


def _hint(key: str, meant: set[int]) -> str:
    guess = f"did you mean {meant.pop()}? Else" if len(meant) == 1 else "look at the year; else"
    where = "`summary:`" if key == "occurred" else "`title:` or `text:`"
    return f"{guess} name the year in its {where}"


def _is_slip(written: str, meant: str) -> bool:
    """Tell a wrong century, one wrong digit, and two that changed places."""
    pairs = list(zip(written, meant, strict=False))
    swapped = (
        "".join((written[:a], written[b], written[a + 1 : b], written[a], written[b + 1 :]))
        for a, b in combinations(range(len(written)), 2)
    )
    is_near = sum(a != b for a, b in pairs) == 1
    return written[2:] == meant[2:] or is_near or meant in swapped
