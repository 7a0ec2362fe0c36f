"""What the marks of a drawn timeline mean: each that it has, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from casefiles.core.timeline import NARROW, Mark, Piece, Side, Strip
from casefiles.core.timeline.axis import WIDTH
from casefiles.core.view.shape import BARS, Kind, Shape, percent, shape_of

_MIDDLES: Mapping[Kind, int] = MappingProxyType({"date": 8, "public": 8, "inferred": 0})
"""Of samples, in pixels from the top; what stands below the middle is drawn in it."""
_LEFT, _RIGHT = WIDTH // 10, WIDTH - WIDTH // 10


@dataclass(frozen=True)
class Sign:
    """A mark, drawn once more as a sample, and what it means."""

    words: str
    shapes: tuple[Shape, ...] = ()
    link: tuple[str, str] | None = None
    """From where to where a line goes that joins two dates."""
    row: str = "event"
    """`event`, or `band` for periods."""


def _day(kind: Kind, side: Side = "sharp") -> tuple[Shape, ...]:
    piece = Piece(WIDTH // 2, 0, side, side, is_point=True, lasting=False)
    return (shape_of(kind, piece, _MIDDLES[kind], BARS),)


def _bar(
    kind: Kind, end: Side = "sharp", left: int = _LEFT, right: int = _RIGHT
) -> tuple[Shape, ...]:
    piece = Piece(left, right - left, "sharp", end, is_point=False, lasting=False)
    return (shape_of(kind, piece, _MIDDLES[kind], BARS),)


def _stroke(kind: Kind) -> tuple[Shape, ...]:
    return _bar(kind, left=WIDTH // 2, right=WIDTH // 2 + 100)


_SIGNS = {
    "day": Sign("Dot: one day", _day("date")),
    "day unsure": Sign("Dashed: a day that is approximate or uncertain", _day("date", "soft")),
    "within": Sign("Bar: the time within which it happened, such as a month", _bar("date")),
    "lasting": Sign("Bar: all the time that it took", _bar("date")),
    "either": Sign(
        "Bar: the time within which it happened, such as a month, or all that it took",
        _bar("date"),
    ),
    "narrow": Sign("Upright stroke: a time too short to be drawn to scale", _stroke("date")),
    "soft": Sign("Softer end: approximate or uncertain", _bar("date", "soft")),
    "open": Sign("Fading out: an end that is open or not known", _bar("date", "open")),
    "cut": Sign("Broken end: it goes on beyond the days that are drawn", _bar("date", "cut")),
    "public day": Sign("Ring: the day it became public", _day("public")),
    "public day unsure": Sign(
        "Dashed ring: the day it became public, approximate or uncertain", _day("public", "soft")
    ),
    "public bar": Sign("Hollow bar: the time within which it became public", _bar("public")),
    "public narrow": Sign(
        "Short stroke: a time within which it became public, too short to be drawn to scale",
        _stroke("public"),
    ),
    "link": Sign(
        "Dotted line: between when it happened and when it became public",
        link=(percent(_LEFT), percent(_RIGHT)),
    ),
    "inferred bar": Sign("Thin bar below: a narrower time that is inferred", _bar("inferred")),
    "inferred day": Sign("Small dot below: a day that is inferred", _day("inferred")),
    "band": Sign("Pale bar: a period, such as a fiscal year", _bar("date"), row="band"),
}
"""All signs in the order of a legend."""


def legend_of(strips: Iterable[Strip]) -> tuple[Sign, ...]:
    """Return the signs of the marks that drawings have."""
    found: set[str] = set()
    for strip in strips:
        for lane in strip.lanes:
            for mark in lane.bands:
                found.update(_of_mark(mark, is_band=True))
            for mark in lane.marks:
                found.update(_of_mark(mark, is_band=False))
    if {"within", "lasting"} <= found:
        found = found - {"within", "lasting"} | {"either"}
    return tuple(sign for name, sign in _SIGNS.items() if name in found)


def _of_mark(mark: Mark, *, is_band: bool) -> Iterator[str]:
    if mark.date:
        yield from _of_date(mark.date, is_band=is_band)
    if mark.public:
        yield from _of_public(mark.public)
    if mark.inferred:
        yield from _of_inferred(mark.inferred)
    if mark.link:
        yield "link"


def _of_date(piece: Piece, *, is_band: bool) -> Iterator[str]:
    if piece.is_point:
        yield "day unsure" if _ends(piece) else "day"
    elif is_band:
        yield "band"
        yield from _ends(piece)
    elif piece.width < NARROW:
        yield "narrow"
    else:
        yield "lasting" if piece.lasting else "within"
        yield from _ends(piece)


def _of_public(piece: Piece) -> Iterator[str]:
    if piece.is_point:
        yield "public day unsure" if _ends(piece) else "public day"
    elif piece.width < NARROW:
        yield "public narrow"
    else:
        yield "public bar"
        yield from _ends(piece)


def _of_inferred(piece: Piece) -> Iterator[str]:
    if piece.is_point:
        yield "inferred day"
        yield from ("day unsure" for _ in _ends(piece))
    else:
        yield "inferred bar"
        yield from _ends(piece)


def _ends(piece: Piece) -> set[str]:
    """Return what the ends of a piece are called that are drawn otherwise than sharp."""
    names = {"soft": "soft", "cut": "cut", "open": "open", "unknown": "open"}
    return {names[side] for side in (piece.start, piece.end) if side in names}
