"""The whole timeline of a page: rows with small bars, the strip, and a lens on crowded days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casefiles.core.edtf import Edtf
from casefiles.core.timeline.axis import LEFT, PIXEL, RIGHT, Axis, make_axis
from casefiles.core.timeline.entry import Entry, in_order
from casefiles.core.timeline.piece import Side, known_days, place_piece
from casefiles.core.timeline.strip import Numbered, Strip, make_strip
from casefiles.core.timeline.ticks import ZOOMS

_FULL = 1000
_CROWDED = 10 * PIXEL
"""Days closer than this on the strip can't be told apart at a glance."""
_FEWEST = 3
"""So many crowded days deserve a lens."""
_WIDEST = 96 * PIXEL
"""A lens on more of the strip than this would show nothing new."""


@dataclass(frozen=True)
class Bar:
    """A date on the scale that all rows share, in thousandths of its width."""

    start: int
    end: int
    start_side: Side
    end_side: Side
    is_point: bool
    lasting: bool


@dataclass(frozen=True)
class Row:
    """One entry of the list, with its bars; `None` where nothing can be drawn."""

    key: str
    number: int
    """Its place in the order of time, from 1; the number of its mark on the strip."""
    bar: Bar | None
    inferred: Bar | None
    public: Bar | None


@dataclass(frozen=True)
class Timeline:
    """Entries in the order of time, drawn to scale."""

    rows: tuple[Row, ...]
    """Every entry, unknown dates last."""
    strip: Strip | None
    """`None` where no entry has a date."""
    lens: Strip | None
    """The most crowded days of a single lane once more, enlarged; `None` where none are crowded."""

    @property
    def order(self) -> tuple[str, ...]:
        """The keys in the order of time."""
        return tuple(row.key for row in self.rows)


def lay_out(entries: Iterable[Entry]) -> Timeline:
    """Return the timeline of some entries: those of one case, or of several, each in its lane."""
    numbered = tuple(enumerate(in_order(entries), 1))
    spans = [
        days for _, entry in numbered for value in _dates(entry) if (days := known_days(value))
    ]
    if not spans:
        rows = tuple(Row(entry.key, number, None, None, None) for number, entry in numbered)
        return Timeline(rows, None, None)
    axis = make_axis(spans)
    rows = tuple(_row(number, entry, axis) for number, entry in numbered)
    is_alone = not any(entry.lane for _, entry in numbered)
    lens = _lens(numbered, axis) if is_alone else None
    return Timeline(rows, make_strip(numbered, axis, ZOOMS), lens)


def _dates(entry: Entry) -> tuple[Edtf, ...]:
    return tuple(value for value in (entry.date, entry.bounds, entry.public) if value)


def _row(number: int, entry: Entry, axis: Axis) -> Row:
    bars = (_bar(value, axis) for value in (entry.date, entry.bounds, entry.public))
    return Row(entry.key, number, *bars)


def _bar(value: Edtf | None, axis: Axis) -> Bar | None:
    piece = place_piece(value, axis) if value else None
    if piece is None:
        return None
    ends = _share(piece.x), _share(piece.right)
    return Bar(*ends, piece.start, piece.end, piece.is_point, piece.lasting)


def _share(x: int) -> int:
    return round((x - LEFT) * _FULL / (RIGHT - LEFT))


def _lens(numbered: Sequence[Numbered], axis: Axis) -> Strip | None:
    """Enlarge the run of exact days that holds the most of them."""
    days = sorted({day for _, entry in numbered for day in _exact_days(entry)})
    runs: list[list[int]] = []
    for day in days:
        if runs and axis.place(day) - axis.place(runs[-1][-1]) <= _CROWDED:
            runs[-1].append(day)
        else:
            runs.append([day])
    fitting = [run for run in runs if axis.place(run[-1]) - axis.place(run[0]) <= _WIDEST]
    crowd = max(fitting, key=len, default=[])
    if len(crowd) < _FEWEST:
        return None
    return make_strip(numbered, make_axis([(crowd[0], crowd[-1])]))


def _exact_days(entry: Entry) -> set[int]:
    """Return the days that an event names as days."""
    if entry.kind == "period":
        return set()
    exact = [value for value in _dates(entry) if value.precision in {"time", "day"}]
    return {day for value in exact for day in known_days(value) or ()}
