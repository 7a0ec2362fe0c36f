"""What an EDTF date is, once it is read.

An `Edtf` holds spans, a span holds two ends, an end is a written date or says that it is open or
unknown. A qualifier (`~`, `?`, `%`) never moves a bound: the bounds are those of the date as
written, and `approximate` and `uncertain` say that the truth may lie a little outside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from casefiles.core.edtf.days import Day, date_not_after, date_not_before
from casefiles.core.edtf.span import Edge, Precision, Single, Span

Kind = Literal["date", "interval", "one-of", "all-of", "unknown"]
SortKey = tuple[tuple[int, ...], str]

_COARSENESS: tuple[Precision, ...] = (
    "time", "day", "month", "season", "year", "decade", "century",
)  # fmt: skip
_JOINTS = {"date": "", "interval": "/", "one-of": "..", "all-of": ".."}


class EdtfError(ValueError):
    """A text that is not EDTF: what is wrong with it, and the nearest right forms in backticks."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class DateBounds:
    """The first and last day that a value can mean; `None` sets no limit.

    `None` is an open or unknown end, or one beyond the years 1 to 9999 of Python's calendar.
    A bound never cuts off a day of the value: for a year after 9999 `first` is 9999-12-31 and
    `last` is `None`, for a year before 1 `first` is `None` and `last` is 0001-01-01.
    """

    first: date | None
    last: date | None

    @classmethod
    def of_days(cls, first: Day | None, last: Day | None) -> DateBounds:
        """Return the bounds of days in any year as Python's dates."""
        return cls(first and date_not_after(first), last and date_not_before(last))

    def overlaps(self, other: DateBounds) -> bool:
        """Tell whether some day lies within both."""
        return _in_order(self.first, other.last) and _in_order(other.first, self.last)


@dataclass(frozen=True)
class Edtf:
    """A date of the archive; `str()` gives its canonical text."""

    kind: Kind
    spans: tuple[Span, ...]
    """One for a date or an interval, one for each member of a set, none where nothing is known."""

    @cached_property
    def singles(self) -> tuple[Single, ...]:
        """Every date that is written, in the order of the text."""
        return tuple(single for span in self.spans for single in span.singles)

    @cached_property
    def first(self) -> Day | None:
        """The first day it can mean, in any year; `None` is open or unknown."""
        days = [span.first for span in self.spans]
        known = [day for day in days if day is not None]
        return min(known) if known and len(known) == len(days) else None

    @cached_property
    def last(self) -> Day | None:
        """The last day it can mean, in any year; `None` is open or unknown."""
        days = [span.last for span in self.spans]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None

    @property
    def bounds(self) -> DateBounds:
        """The first and last day as Python's dates."""
        return DateBounds.of_days(self.first, self.last)

    @property
    def approximate(self) -> bool:
        """Whether any of its dates is an estimate."""
        return any(single.approximate for single in self.singles)

    @property
    def uncertain(self) -> bool:
        """Whether any of its dates is doubted."""
        return any(single.uncertain for single in self.singles)

    @property
    def is_unknown(self) -> bool:
        """Whether it says that nothing is known of the date."""
        return self.kind == "unknown"

    @property
    def is_day(self) -> bool:
        """Whether it is exactly one day, neither approximate nor uncertain."""
        sharp = not any(single.soft for single in self.singles)
        return sharp and self.first is not None and self.first == self.last

    @property
    def precision(self) -> Precision:
        """The precision of the coarsest of its dates."""
        if not self.singles:
            return "unknown"
        return max((single.precision for single in self.singles), key=_COARSENESS.index)

    @property
    def placed_by(self) -> Day | None:
        """The day by which it has its place in time; `None` where it names none.

        It is the first day. Where the start is open, the last day stands for it: "on or before
        9 January" stands at 9 January.
        """
        return self.first or self.last

    @cached_property
    def sort_key(self) -> SortKey:
        """A total order: by the day of its place, then last day, then time; unknown dates last.

        "On or before 9 January" comes just before 9 January.
        """
        first, last = self.first, self.last
        anchor = self.placed_by
        if anchor is None:
            return (1,), str(self)
        side = -1 if first is None else 0
        end = (1,) if last is None else (0, *last)
        return (0, *anchor, side, *end), f"{self.singles[0].time} {self}"

    def overlaps(self, days: DateBounds) -> bool:
        """Tell whether it can mean a day within the bounds.

        Exact in any year, and between the members of a set. An unknown date can mean any day.
        """
        return self.is_unknown or any(_meets(span, days) for span in self.spans)

    def __str__(self) -> str:
        if self.kind == "unknown":
            return "XXXX"
        text = ",".join(_span_text(span, self.kind) for span in self.spans)
        return {"one-of": f"[{text}]", "all-of": f"{{{text}}}"}.get(self.kind, text)


def _in_order(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def _meets(span: Span, days: DateBounds) -> bool:
    starts_after = span.first and days.last and span.first > _as_day(days.last)
    ends_before = span.last and days.first and span.last < _as_day(days.first)
    return not starts_after and not ends_before


def _as_day(day: date) -> Day:
    return day.year, day.month, day.day


def _span_text(span: Span, kind: Kind) -> str:
    if kind != "interval" and span.start == span.end:
        return str(_end_text(span.start, kind))
    return f"{_end_text(span.start, kind)}{_JOINTS[kind]}{_end_text(span.end, kind)}"


def _end_text(end: Single | Edge, kind: Kind) -> str:
    if isinstance(end, Single):
        return end.text
    return end.value if kind == "interval" else ""
