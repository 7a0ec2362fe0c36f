"""One date as it is drawn on a timeline: plain numbers, percents along it and pixels across it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from casefiles.core.timeline import NARROW, Piece
from casefiles.core.view.fades import fade_of

Kind = Literal["date", "inferred", "public"]
Bars = Mapping[Kind, tuple[int, int]]
"""Top of a bar, from the middle of its row, and its height; what is inferred stands below."""
BARS: Bars = MappingProxyType({"date": (-5, 10), "inferred": (7, 2), "public": (-3, 6)})
SLIM_BARS: Bars = MappingProxyType({"date": (-3, 6), "inferred": (4, 2), "public": (-2, 4)})
"""Those of a lane among others."""


@dataclass(frozen=True)
class Shape:
    """One date on the strip."""

    kind: Kind
    point: bool
    sure: bool
    """Whether nothing about it is approximate or open."""
    narrow: bool
    """Whether it could vanish; it is drawn with an outline."""
    x: str
    y: int
    width: str
    height: int
    paint: Literal["fill", "stroke"]
    """What of a bar fades: when something became public is hollow."""
    fade: str


def shape_of(kind: Kind, piece: Piece, middle: int, bars: Bars) -> Shape:
    """Return a date as a shape in a row whose middle is so many pixels from the top."""
    fade = fade_of(piece.start, piece.end)
    top, height = bars[kind]
    point = middle + top + height // 2
    return Shape(
        kind,
        piece.is_point,
        fade == "none-none",
        piece.width < NARROW,
        percent(piece.x),
        point if piece.is_point else middle + top,
        percent(piece.width),
        height,
        "stroke" if kind == "public" else "fill",
        fade,
    )


def percent(units: float) -> str:
    """Return a place on a drawing as a share of its width."""
    return f"{units / 100:g}%"
