"""From days to places on a line.

One scale holds for the whole axis: a day is equally wide everywhere. A long time in which nothing
is dated would squeeze everything else, so it is cut out and drawn as a break that says how long it
is. A day here is its ordinal (`date.toordinal`), so the axis covers the years 1 to 9999.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 10_000
"""A drawing is so many units wide, however wide it is on the page: 100 units are a percent."""
NARROWEST = 640
"""The fewest pixels that a drawing is wide; what has room in these has room in more."""
PIXEL = WIDTH / NARROWEST
"""Units in a pixel of the narrowest drawing."""
LEFT, RIGHT = 600, 9400
"""Where the axis begins and ends; labels stand in the margins."""

BREAK_WIDTH = 24 * PIXEL
_SHORTEST = 84 * PIXEL
"""A stretch has room for at least one label of the axis."""
_LONGEST_GAP = 0.25
"""A gap is cut out when it would take more than this part of the axis."""
_PADDING = 0.03
"""Part of the longest stretch; enough for a label at its first day."""
_ALONE = 30
"""Days around a single date."""
_FOREVER = float("inf")
_MONTH, _YEAR = 30.44, 365.25
_WEEKS_OF_DAYS = 60
"""Up to here days are counted."""


@dataclass(frozen=True)
class Stretch:
    """A part of the axis without a break; both ends are padded beyond the dates on it."""

    first: float
    last: float
    left: float
    right: float
    dated: tuple[int, int]
    """The first and last day on it that an entry names."""


@dataclass(frozen=True)
class Break:
    """A time in which nothing is dated and which is not drawn."""

    x: int
    width: int
    days: int
    """How many days lie between the dates on both sides."""
    words: str


@dataclass(frozen=True)
class Axis:
    """Stretches from left to right, all of one scale."""

    stretches: tuple[Stretch, ...]
    scale: float
    """The width of a day."""

    @property
    def breaks(self) -> tuple[Break, ...]:
        """What is cut out between the stretches."""
        pairs = zip(self.stretches, self.stretches[1:], strict=False)
        gaps = [(round(one.right), two.dated[0] - one.dated[1] - 1) for one, two in pairs]
        width = round(BREAK_WIDTH)
        return tuple(Break(x, width, days, f"{_length(days)} not drawn") for x, days in gaps)

    def holds(self, day: int) -> bool:
        """Tell whether the day is drawn."""
        return any(stretch.first <= day <= stretch.last for stretch in self.stretches)

    def place(self, day: int) -> int:
        """Return where the day stands; one that is not drawn, at the nearest end of a stretch."""
        later = [stretch for stretch in self.stretches if day <= stretch.last]
        stretch = later[0] if later else self.stretches[-1]
        held = min(max(day, stretch.first), stretch.last)
        return round(stretch.left + (held - stretch.first) * self.scale)


def make_axis(spans: Iterable[tuple[int, int]]) -> Axis:
    """Return an axis on which all the spans of days find their place.

    Args:
        spans: First and last day of each dated thing; at least one.
    """
    ordered = sorted(spans)
    gap = (max(last for _, last in ordered) - ordered[0][0]) * _LONGEST_GAP
    runs = _runs(ordered, gap)
    if all(first == last for first, last in runs):
        runs = _runs(ordered, _FOREVER)  # nothing is crowded, so a break would gain nothing
    width = RIGHT - LEFT - BREAK_WIDTH * (len(runs) - 1)
    # Far less than the shortest gap, so that the padding of two stretches never meets.
    padding = max(last - first for first, last in runs) * _PADDING or _ALONE
    lengths = [last - first + 2 * padding for first, last in runs]
    scale = _scale(lengths, width)
    return Axis(tuple(_placed(runs, lengths, scale)), scale)


def _runs(spans: list[tuple[int, int]], gap: float) -> list[tuple[int, int]]:
    """Join the spans into runs with no gap longer than this inside."""
    runs = [spans[0]]
    for first, last in spans[1:]:
        if first - runs[-1][1] > gap:
            runs.append((first, last))
        else:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
    return runs


def _scale(lengths: list[float], width: float) -> float:
    """Return the width of a day if no stretch may be narrower than a label needs."""
    scale = width / sum(lengths)
    for _ in lengths:
        long = [length for length in lengths if length * scale >= _SHORTEST]
        scale = (width - _SHORTEST * (len(lengths) - len(long))) / sum(long)
    return scale


def _placed(runs: list[tuple[int, int]], lengths: list[float], scale: float) -> Iterable[Stretch]:
    left: float = LEFT
    for run, length in zip(runs, lengths, strict=True):
        days = max(length, _SHORTEST / scale)
        first = (run[0] + run[1] - days) / 2
        yield Stretch(first, first + days, left, left + days * scale, run)
        left += days * scale + BREAK_WIDTH


def _length(days: int) -> str:
    if days < _WEEKS_OF_DAYS:
        return f"{days} days" if days > 1 else "1 day"
    if days < 2 * _YEAR:
        return f"about {round(days / _MONTH)} months"
    return f"about {round(days / _YEAR)} years"
