"""Marks in lanes over an axis, so that nothing stands on anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from casefiles.core.timeline.axis import Axis, Break
from casefiles.core.timeline.entry import Entry
from casefiles.core.timeline.piece import Piece, place_piece
from casefiles.core.timeline.ticks import Tick, axis_ticks

WIDTH = 1000
LANE = 30
"""The height of a lane."""
LABEL = 30
"""The room of a number, left of its mark."""
_AXIS_ROOM = 30
_AIR = 8
"""The room around a mark: half of the sign of a single day and some air."""


@dataclass(frozen=True)
class Mark:
    """An entry in its lane: its number, then its date, then the date it became public."""

    key: str
    number: int
    """The place of the entry in the order of time, from 1."""
    label_x: int
    """The middle of its number."""
    y: int
    """The middle of its lane."""
    date: Piece | None
    inferred: Piece | None
    public: Piece | None
    link: tuple[int, int] | None
    """From where to where a line joins the date and the public date."""

    @property
    def left(self) -> int:
        """Where the room of its number begins."""
        return self.label_x - LABEL // 2

    @property
    def right(self) -> int:
        """Where its last piece ends."""
        pieces = (self.date, self.inferred, self.public)
        return max(piece.right for piece in pieces if piece)


@dataclass(frozen=True)
class Strip:
    """A drawing of marks over an axis; all numbers are units of its view box."""

    width: int
    height: int
    axis_y: int
    ticks: tuple[Tick, ...]
    breaks: tuple[Break, ...]
    bands: tuple[Mark, ...]
    """Periods, in lanes of their own above the events."""
    marks: tuple[Mark, ...]


def make_strip(numbered: Sequence[tuple[int, Entry]], axis: Axis) -> Strip:
    """Return the drawing of the entries that have a place on the axis."""
    placed = [_place(number, entry, axis) for number, entry in numbered]
    drawn = [(entry, mark) for (_, entry), mark in zip(numbered, placed, strict=True) if mark]
    bands = _in_lanes([mark for entry, mark in drawn if entry.kind == "period"], 0)
    top = max((mark.y + LANE // 2 for mark in bands), default=0)
    marks = _in_lanes([mark for entry, mark in drawn if entry.kind == "event"], top)
    axis_y = max((mark.y + LANE // 2 for mark in marks), default=top)
    return Strip(WIDTH, axis_y + _AXIS_ROOM, axis_y, axis_ticks(axis), axis.breaks, bands, marks)


def _place(number: int, entry: Entry, axis: Axis) -> Mark | None:
    """Return the mark before it has a lane, `None` where the axis shows nothing of the entry."""
    when = place_piece(entry.date, axis)
    inferred = place_piece(entry.bounds, axis) if entry.bounds else None
    public = place_piece(entry.public, axis) if entry.public else None
    pieces = [piece for piece in (when, inferred, public) if piece]
    if not pieces:
        return None
    label_x = min(piece.x for piece in pieces) - _AIR - LABEL // 2
    return Mark(entry.key, number, label_x, 0, when, inferred, public, _link(when, public))


def _link(when: Piece | None, public: Piece | None) -> tuple[int, int] | None:
    if when is None or public is None:
        return None
    first, second = sorted((when, public), key=lambda piece: (piece.x, piece.right))
    return (first.right, second.x) if first.right < second.x else None


def _in_lanes(marks: Sequence[Mark], top: int) -> tuple[Mark, ...]:
    """Give each mark the uppermost lane in which its room is free."""
    taken: list[tuple[int, int]] = []  # where a lane becomes free, and which
    free: list[int] = []
    laned = []
    for mark in sorted(marks, key=lambda mark: (mark.left, mark.number)):
        while taken and taken[0][0] <= mark.left:
            heappush(free, heappop(taken)[1])
        lane = heappop(free) if free else len(taken)
        heappush(taken, (mark.right + _AIR, lane))
        laned.append(replace(mark, y=top + lane * LANE + LANE // 2))
    return tuple(sorted(laned, key=lambda mark: mark.number))
