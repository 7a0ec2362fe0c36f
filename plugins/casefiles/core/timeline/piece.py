"""One date on an axis: where it begins and ends, and how sure each end is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Literal

from casefiles.core.edtf import Day, Edge, Edtf, Single
from casefiles.core.timeline.axis import LEFT, PIXEL, RIGHT, Axis

NARROW = 3 * PIXEL
"""A bar that is not wider could vanish."""

Side = Literal["sharp", "soft", "open", "unknown", "cut"]
"""How an end is drawn: exact; approximate or uncertain; without end; with an end that nobody has
written down; going on beyond what is drawn."""


@dataclass(frozen=True)
class Piece:
    """A date as a point or a bar on the axis."""

    x: int
    width: int
    start: Side
    end: Side
    is_point: bool
    """One day, even where nobody is sure of it; a bar may be narrow but is never one day."""
    lasting: bool
    """A bar of something that went on all the time, not of a moment somewhere within."""

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.x + self.width


def known_days(value: Edtf) -> tuple[int, int] | None:
    """Return the first and last day that an axis must show, `None` where there is none."""
    days = [
        date(*day).toordinal()
        for day in (value.first, value.last)
        if day is not None and MINYEAR <= day[0] <= MAXYEAR
    ]
    return (days[0], days[-1]) if days else None


def place_piece(value: Edtf, axis: Axis) -> Piece | None:
    """Return the date on the axis, `None` where the axis shows no day that it names."""
    days = known_days(value)
    if days is None or not (axis.holds(days[0]) or axis.holds(days[1])):
        return None
    start, x = _end(value, axis, 0)
    end, right = _end(value, axis, 1)
    is_point = value.first == value.last
    return Piece(x, right - x, start, end, is_point, value.kind in {"interval", "all-of"})


def _end(value: Edtf, axis: Axis, index: Literal[0, 1]) -> tuple[Side, int]:
    day = (value.first, value.last)[index]
    if day is None:
        return _unwritten(value, index), (LEFT, RIGHT)[index]
    if not MINYEAR <= day[0] <= MAXYEAR or not axis.holds(date(*day).toordinal()):
        return "cut", (LEFT, RIGHT)[index]
    return _written(value, day, index), axis.place(date(*day).toordinal())


def _unwritten(value: Edtf, index: Literal[0, 1]) -> Side:
    ends = {(span.start, span.end)[index] for span in value.spans}
    return "open" if Edge.OPEN in ends else "unknown"


def _written(value: Edtf, day: Day, index: Literal[0, 1]) -> Side:
    ends = [(span.start, span.end)[index] for span in value.spans]
    days = [(end, (end.first, end.last)[index]) for end in ends if isinstance(end, Single)]
    return "soft" if any(end.soft for end, at in days if at == day) else "sharp"
