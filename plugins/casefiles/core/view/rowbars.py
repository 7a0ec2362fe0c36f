"""The small drawing beside each entry of a list, on the scale that all of them share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core.timeline import Bar, Row
from casefiles.core.view.fades import fade_of

_BARS: Mapping[str, tuple[int, int]] = {"date": (2, 6), "inferred": (9, 2), "public": (3, 4)}
_NARROWEST = 3


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


def draw_row(row: Row) -> tuple[RowShape, ...]:
    """Return the dates of one entry as shapes beside its words."""
    bars = (("date", row.bar), ("inferred", row.inferred), ("public", row.public))
    return tuple(_shape(kind, bar) for kind, bar in bars if bar)


def _shape(kind: str, bar: Bar) -> RowShape:
    width = max(bar.end - bar.start, _NARROWEST)
    top, height = _BARS[kind]
    fade = fade_of(bar.start_side, bar.end_side)
    return RowShape(kind, bar.is_point, bar.lasting, bar.start, top, width, height, fade)
