"""The parts of an EDTF value: written dates, ends that name none, spans between two ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from casefiles.core.edtf.days import Day

Precision = Literal["time", "day", "month", "season", "year", "decade", "century", "unknown"]
Qualifier = Literal["", "?", "~", "%"]
Unspecified = Literal["", "day", "month", "year"]


class Edge(Enum):
    """The end of a span that names no date."""

    OPEN = ".."
    """It has no end on this side: going on, or any time before."""
    UNKNOWN = ""
    """It has an end that nobody has written down."""


@dataclass(frozen=True)
class Single:
    """One written date: a year, month, season, day or time, perhaps with digits left open."""

    text: str
    """Canonical EDTF, with the qualifier."""
    precision: Precision
    """The smallest part that is known: that of `2023-05-XX`, a day in May, is a month."""
    first: Day
    last: Day
    qualifier: Qualifier = ""
    unspecified: Unspecified = ""
    """What is meant but left open: one day, month or year within the bounds."""
    time: str = ""
    zone: str = ""
    """`Z` or an offset as written; empty where none is."""

    @property
    def approximate(self) -> bool:
        """Whether the date is an estimate, near the truth."""
        return self.qualifier in {"~", "%"}

    @property
    def uncertain(self) -> bool:
        """Whether it is doubted that the date is right at all."""
        return self.qualifier in {"?", "%"}

    @property
    def soft(self) -> bool:
        """Whether the bounds are not sharp: it is qualified, or a season, which has no days."""
        return self.qualifier != "" or self.precision == "season"


@dataclass(frozen=True)
class Span:
    """From one end to the other; a single date has itself at both ends."""

    start: Single | Edge
    end: Single | Edge

    @property
    def first(self) -> Day | None:
        """The first day, `None` where the start is open or unknown."""
        return None if isinstance(self.start, Edge) else self.start.first

    @property
    def last(self) -> Day | None:
        """The last day, `None` where the end is open or unknown."""
        return None if isinstance(self.end, Edge) else self.end.last

    @property
    def singles(self) -> tuple[Single, ...]:
        """The dates that are written, each once."""
        ends = (self.start,) if self.start == self.end else (self.start, self.end)
        return tuple(end for end in ends if isinstance(end, Single))
