"""The drawn timeline as plain numbers and names: a template prints them as SVG.

How sure each end of a date is, is told by a fade: none where the day is known, a short one where
it is approximate, a long one where there is no end or nobody knows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core.timeline import Bar, Mark, Piece, Row, Side, Strip
from casefiles.core.timeline.strip import LANE

_FADES: Mapping[Side, str] = {
    "sharp": "none",
    "cut": "none",
    "soft": "short",
    "open": "long",
    "unknown": "long",
}
_BARS: Mapping[str, tuple[int, int]] = {"date": (-5, 10), "inferred": (8, 3), "public": (-3, 6)}
"""Top of a bar, from the middle of its lane, and its height; what is inferred stands below."""
_ROW_BARS: Mapping[str, tuple[int, int]] = {"date": (2, 6), "inferred": (9, 2), "public": (3, 4)}
_NARROWEST = 3
_LABEL_DROP = 4
"""From the middle of a line of text to its base line."""


@dataclass(frozen=True)
class Fade:
    """How a bar of some kind of date is filled, from left to right."""

    name: str
    stops: tuple[tuple[int, float], ...]
    """Place in per cent, and strength from 0 to 1."""


@dataclass(frozen=True)
class Shape:
    """One date on the strip."""

    kind: str
    """`date`, `inferred` or `public`."""
    point: bool
    sure: bool
    """Whether nothing about it is approximate or open."""
    lasting: bool
    x: int
    y: int
    width: int
    height: int
    fade: str


@dataclass(frozen=True)
class Placed:
    """One entry on the strip."""

    number: int
    label_x: int
    label_y: int
    middle: int
    link: tuple[int, int] | None
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Drawing:
    """A strip; all numbers are units of its view box."""

    width: int
    height: int
    axis_y: int
    text_y: int
    ticks: tuple[tuple[int, str], ...]
    breaks: tuple[tuple[int, int], ...]
    """Where it begins, and its width."""
    bands: tuple[Placed, ...]
    marks: tuple[Placed, ...]


@dataclass(frozen=True)
class RowShape:
    """One date of a row, in thousandths of the row's width."""

    kind: str
    point: bool
    lasting: bool
    start: int
    y: int
    width: int
    height: int
    fade: str


def all_fades() -> tuple[Fade, ...]:
    """Return every way in which a bar can be filled."""
    return tuple(
        Fade(f"{start}-{end}", (*_rise(start), *_fall(end)))
        for start in ("none", "short", "long")
        for end in ("none", "short", "long")
    )


def draw_strip(strip: Strip | None) -> Drawing | None:
    """Return a strip as shapes, or nothing where nothing is dated."""
    if strip is None:
        return None
    return Drawing(
        strip.width,
        strip.height,
        strip.axis_y,
        strip.axis_y + LANE * 2 // 3,
        tuple((tick.x, tick.label) for tick in strip.ticks),
        tuple((part.x, part.width) for part in strip.breaks),
        tuple(_placed(mark) for mark in strip.bands),
        tuple(_placed(mark) for mark in strip.marks),
    )


def draw_row(row: Row) -> tuple[RowShape, ...]:
    """Return the dates of one entry as shapes beside its words."""
    bars = (("date", row.bar), ("inferred", row.inferred), ("public", row.public))
    return tuple(_row_shape(kind, bar) for kind, bar in bars if bar)


def _row_shape(kind: str, bar: Bar) -> RowShape:
    width = max(bar.end - bar.start, _NARROWEST)
    fade = f"{_FADES[bar.start_side]}-{_FADES[bar.end_side]}"
    top, height = _ROW_BARS[kind]
    return RowShape(kind, bar.is_point, bar.lasting, bar.start, top, width, height, fade)


def _placed(mark: Mark) -> Placed:
    pieces = (("date", mark.date), ("inferred", mark.inferred), ("public", mark.public))
    shapes = tuple(_shape(kind, piece, mark.y) for kind, piece in pieces if piece)
    return Placed(mark.number, mark.label_x, mark.y + _LABEL_DROP, mark.y, mark.link, shapes)


def _shape(kind: str, piece: Piece, middle: int) -> Shape:
    fade = f"{_FADES[piece.start]}-{_FADES[piece.end]}"
    top, height = _BARS[kind]
    return Shape(
        kind,
        piece.is_point,
        fade == "none-none",
        piece.lasting,
        piece.x,
        middle if piece.is_point else middle + top,
        max(piece.width, _NARROWEST),
        height,
        fade,
    )


def _rise(start: str) -> tuple[tuple[int, float], ...]:
    return {"none": ((0, 1),), "short": ((0, 0.15), (18, 1)), "long": ((0, 0), (60, 1))}[start]


def _fall(end: str) -> tuple[tuple[int, float], ...]:
    return {"none": ((100, 1),), "short": ((82, 1), (100, 0.15)), "long": ((60, 1), (100, 0))}[end]
