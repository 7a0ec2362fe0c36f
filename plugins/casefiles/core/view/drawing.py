"""The drawn timeline as plain numbers and names: a template prints them as SVG.

Places along the axis are percents and heights are pixels, so that a drawing can be made wider
without its marks and letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.counting import counted
from casefiles.core.timeline import (
    ZOOMS,
    Break,
    Density,
    Lane,
    Mark,
    Piece,
    Strip,
    Tick,
    Timeline,
)
from casefiles.core.view.fades import Fade, all_fades
from casefiles.core.view.legend import Sign, legend_of
from casefiles.core.view.shape import BARS, SLIM_BARS, Kind, Shape, percent, shape_of
from casefiles.core.view.values import Name

_TALLEST = 72
"""The height of the highest column."""
_LOWEST = 2
"""That of the lowest, however few it has: the line around columns leaves one of its pixels."""
_COLUMNS = _TALLEST + 24
"""The height of a drawing of columns: the number of the highest stands above it."""


@dataclass(frozen=True)
class Placed:
    """One entry on the strip."""

    sign: Name
    """What it is, and where the page tells of it."""
    label: str
    """Its number in the list, where it stands beside the mark."""
    x: str
    middle: int
    reach: tuple[str, str] | None
    """From where to where a finger can hit it, where it has no number beside it."""
    link: tuple[str, str] | None
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class DrawnLane:
    """The marks of what belongs together, and what that is."""

    name: Name | None
    height: int
    bands: tuple[Placed, ...]
    marks: tuple[Placed, ...]


@dataclass(frozen=True)
class DrawnColumn:
    """One year, and how much it has."""

    sign: Name
    label: str
    """Its number, where there is room for it."""
    x: str
    middle: str
    width: str
    y: int
    height: int


@dataclass(frozen=True)
class Scale:
    """The labels of the axis and where they stand."""

    zooms: tuple[int, ...]
    """How many times as wide the drawing is that has them."""
    ticks: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drawing:
    """Lanes or columns over an axis."""

    scales: tuple[Scale, ...]
    breaks: tuple[tuple[str, str], ...]
    """Where it begins, and its width."""
    lanes: tuple[DrawnLane, ...] = ()
    columns: tuple[DrawnColumn, ...] = ()
    height: int = 0
    """That of the columns."""


@dataclass(frozen=True)
class Drawn:
    """All that is drawn on a page."""

    strip: Drawing | None
    """`None` where nothing is dated."""
    lens: Drawing | None
    """The most crowded days once more, enlarged."""
    gaps: tuple[str, ...]
    """What the strip leaves out, in words."""
    fades: tuple[Fade, ...]
    """Every way in which a bar can be filled."""
    legend: tuple[Sign, ...] = ()
    """What the marks mean that it has."""

    @property
    def is_named(self) -> bool:
        """Whether its lanes are those of several cases, each with its name."""
        return any(lane.name for lane in self.strip.lanes) if self.strip else False


def draw_timeline(
    timeline: Timeline, signs: Mapping[str, Name], lanes: Mapping[str, Name]
) -> Drawn:
    """Return a timeline as shapes.

    Args:
        timeline: The timeline.
        signs: What each entry is, and where the page tells of it, by key.
        lanes: What each lane is of; one without a name fills the drawing, and its marks have
            the numbers of the list.
    """
    strip, lens = (_strip(part, signs, lanes) for part in (timeline.strip, timeline.lens))
    gaps = timeline.strip.breaks if timeline.strip else ()
    drawn = filter(None, (timeline.strip, timeline.lens))
    return Drawn(strip, lens, _words(gaps), all_fades(), legend_of(drawn))


def draw_density(density: Density | None, address: str) -> Drawn:
    """Return years as columns that lead to the years of the list on the page at an address."""
    if density is None:
        return Drawn(None, None, (), ())
    most = max(column.count for column in density.columns)
    columns = tuple(
        DrawnColumn(
            Name(
                f"{column.year}: {counted(column.count, 'event')}",
                urls.link(address, address, urls.year_anchor(column.year)),
            ),
            f"{column.count:,}" if column.labelled else "",
            percent(column.x),
            percent(column.x + column.width / 2),
            percent(column.width),
            _COLUMNS - _height(column.count, most),
            _height(column.count, most),
        )
        for column in density.columns
    )
    drawing = Drawing(
        _scales(density.scales), _breaks(density.breaks), columns=columns, height=_COLUMNS
    )
    return Drawn(drawing, None, _words(density.breaks), ())


def _height(count: int, most: int) -> int:
    return max(round(count * _TALLEST / most), _LOWEST)


def _words(breaks: tuple[Break, ...]) -> tuple[str, ...]:
    return tuple(part.words for part in breaks)


def _scales(scales: tuple[tuple[Tick, ...], ...]) -> tuple[Scale, ...]:
    zooms: dict[tuple[Tick, ...], list[int]] = {}
    for zoom, ticks in zip(ZOOMS, scales, strict=False):
        zooms.setdefault(ticks, []).append(zoom)
    return tuple(
        Scale(tuple(same), tuple((percent(tick.x), tick.label) for tick in ticks))
        for ticks, same in zooms.items()
    )


def _breaks(breaks: tuple[Break, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((percent(part.x), percent(part.width)) for part in breaks)


def _strip(
    strip: Strip | None, signs: Mapping[str, Name], lanes: Mapping[str, Name]
) -> Drawing | None:
    if strip is None:
        return None
    drawn = tuple(_lane(lane, signs, lanes.get(lane.name)) for lane in strip.lanes)
    return Drawing(_scales(strip.scales), _breaks(strip.breaks), drawn)


def _lane(lane: Lane, signs: Mapping[str, Name], name: Name | None) -> DrawnLane:
    bands, marks = (
        tuple(_placed(mark, signs[mark.key], is_alone=name is None) for mark in part)
        for part in (lane.bands, lane.marks)
    )
    return DrawnLane(name, lane.height, bands, marks)


def _placed(mark: Mark, sign: Name, *, is_alone: bool) -> Placed:
    bars = BARS if is_alone else SLIM_BARS
    pieces: tuple[tuple[Kind, Piece | None], ...] = (
        ("date", mark.date),
        ("inferred", mark.inferred),
        ("public", mark.public),
    )
    shapes = tuple(shape_of(kind, piece, mark.y, bars) for kind, piece in pieces if piece)
    link = (percent(mark.link[0]), percent(mark.link[1])) if mark.link else None
    reach = None if is_alone else (percent(mark.left), percent(mark.right))
    label = str(mark.number) if is_alone else ""
    return Placed(sign, label, percent(mark.left), mark.y, reach, link, shapes)
