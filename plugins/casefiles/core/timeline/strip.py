"""Marks in lanes over an axis, so that nothing stands on anything else.

Places along the axis are units of the drawing's width, heights are pixels: a drawing that is made
wider keeps the size of its marks and letters. Room is reckoned in the narrowest drawing, so that
it is enough in every other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from casefiles.core.timeline.axis import PIXEL, Axis, Break
from casefiles.core.timeline.entry import Entry
from casefiles.core.timeline.piece import Piece, place_piece
from casefiles.core.timeline.ticks import Tick, axis_ticks

Numbered = tuple[int, Entry]
"""An entry and its place in the order of time, from 1."""


@dataclass(frozen=True)
class Style:
    """How much room the marks of a lane take, in pixels."""

    row: int
    """The height of a row of marks."""
    label: int
    """What stands left of a mark: its number."""
    air: int
    """Around a mark: half of the sign of a single day and some air."""


ALONE = Style(row=30, label=26, air=12)
"""A lane without a name fills the drawing: its marks have numbers, and room for a finger."""
AMONG = Style(row=24, label=0, air=12)
"""A lane with a name, which stands beside it, among others: each mark has the 24 pixels in both
directions that a finger needs (WCAG 2.2, 2.5.8), and no more."""


@dataclass(frozen=True)
class Mark:
    """An entry in its row: its date, and the date on which it became public."""

    key: str
    number: int
    """The place of the entry in the order of time, from 1."""
    y: int
    """The middle of its row, in pixels from the top of its lane."""
    date: Piece | None
    inferred: Piece | None
    public: Piece | None
    link: tuple[int, int] | None
    """From where to where a line joins the date and the public date."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its dates that are drawn; at least one."""
        return tuple(piece for piece in (self.date, self.inferred, self.public) if piece)

    @property
    def left(self) -> int:
        """Where its first piece begins."""
        return min(piece.x for piece in self.pieces)

    @property
    def right(self) -> int:
        """Where its last piece ends."""
        return max(piece.right for piece in self.pieces)


@dataclass(frozen=True)
class Lane:
    """The marks of what belongs together."""

    name: str
    height: int
    bands: tuple[Mark, ...]
    """Periods, in rows of their own above the events."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Strip:
    """A drawing of lanes over an axis."""

    scales: tuple[tuple[Tick, ...], ...]
    """The labels of the axis, for each zoom that the drawing can have."""
    breaks: tuple[Break, ...]
    lanes: tuple[Lane, ...]


def make_strip(numbered: Sequence[Numbered], axis: Axis, zooms: Sequence[int] = (1,)) -> Strip:
    """Return the drawing of the entries that have a place on the axis.

    Lanes come in the order of their first entries.
    """
    names = dict.fromkeys(entry.lane for _, entry in numbered)
    style = AMONG if any(names) else ALONE
    groups = {name: [each for each in numbered if each[1].lane == name] for name in names}
    lanes = (_make_lane(name, group, axis, style) for name, group in groups.items())
    scales = tuple(axis_ticks(axis, zoom) for zoom in zooms)
    return Strip(scales, axis.breaks, tuple(lane for lane in lanes if lane.bands or lane.marks))


def _make_lane(name: str, numbered: Sequence[Numbered], axis: Axis, style: Style) -> Lane:
    placed = [(entry, _place(number, entry, axis)) for number, entry in numbered]
    drawn = [(entry, mark) for entry, mark in placed if mark]
    bands = _in_rows([mark for entry, mark in drawn if entry.kind == "period"], 0, style)
    top = _bottom(bands, 0, style)
    marks = _in_rows([mark for entry, mark in drawn if entry.kind == "event"], top, style)
    return Lane(name, _bottom(marks, top, style), bands, marks)


def _bottom(marks: Sequence[Mark], top: int, style: Style) -> int:
    return max((mark.y + style.row // 2 for mark in marks), default=top)


def _place(number: int, entry: Entry, axis: Axis) -> Mark | None:
    """Return the mark before it has a row, `None` where the axis shows nothing of the entry."""
    when = place_piece(entry.date, axis)
    inferred = place_piece(entry.bounds, axis) if entry.bounds else None
    public = place_piece(entry.public, axis) if entry.public else None
    if when or inferred or public:
        return Mark(entry.key, number, 0, when, inferred, public, _link(when, public))
    return None


def _link(when: Piece | None, public: Piece | None) -> tuple[int, int] | None:
    if when is None or public is None:
        return None
    first, second = sorted((when, public), key=lambda piece: (piece.x, piece.right))
    return (first.right, second.x) if first.right < second.x else None


def _in_rows(marks: Sequence[Mark], top: int, style: Style) -> tuple[Mark, ...]:
    """Give each mark the uppermost row in which its room is free."""
    taken: list[tuple[float, int]] = []  # where a row becomes free, and which
    free: list[int] = []
    placed = []
    before, behind = (style.label + style.air) * PIXEL, style.air * PIXEL
    for mark in sorted(marks, key=lambda mark: (mark.left, mark.number)):
        while taken and taken[0][0] <= mark.left - before:
            heappush(free, heappop(taken)[1])
        row = heappop(free) if free else len(taken)
        heappush(taken, (mark.right + behind, row))
        placed.append(replace(mark, y=top + row * style.row + style.row // 2))
    return tuple(sorted(placed, key=lambda mark: mark.number))
