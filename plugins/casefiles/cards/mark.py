"""The archive's mark on cards: the blocks of the theme's `icon.svg`.

The file holds `<rect>` alone, in units of which its width is 32; the first is the ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PIL import Image, ImageDraw

from casefiles.cards.canvas import Canvas, Colour

UNITS = 32
_FINER = 8
"""Round corners are drawn so much larger, then made smooth."""


@dataclass(frozen=True)
class Block:
    """One rectangle of the mark, in its units."""

    colour: Colour
    x: float
    y: float
    width: float
    height: float
    radius: float

    def box(self, scale: float) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom on a larger scale, the last two outside of it."""
        return (
            round(self.x * scale),
            round(self.y * scale),
            round((self.x + self.width) * scale),
            round((self.y + self.height) * scale),
        )


def read_mark(svg: bytes) -> tuple[Block, ...]:
    """Read the blocks of the mark, as they are in the light scheme."""
    return tuple(
        Block(
            colour_of(rect.get("fill", "")),
            *(float(rect.get(name, "0")) for name in ("x", "y", "width", "height", "rx")),
        )
        for rect in ET.fromstring(svg).iterfind("{*}rect")  # noqa: S314 # the theme's own file
    )


def colour_of(words: str) -> Colour:
    """Return a colour that is written as `#1c5070`."""
    red, green, blue = bytes.fromhex(words.removeprefix("#"))
    return red, green, blue


def stamp_mark(canvas: Canvas, mark: Sequence[Block], place: tuple[int, int], size: int) -> None:
    """Draw the mark on a card; sizes that leave its blocks on whole pixels are sharp."""
    ground, *blocks = mark
    fine = Image.new("L", (size * _FINER, size * _FINER))
    radius = ground.radius * size * _FINER / UNITS
    ImageDraw.Draw(fine).rounded_rectangle((0, 0, fine.width - 1, fine.height - 1), radius, 255)
    canvas.stamp(fine.reduce(_FINER), place, ground.colour)
    x, y = place
    for block in blocks:
        left, top, right, bottom = block.box(size / UNITS)
        canvas.fill((x + left, y + top, x + right, y + bottom), block.colour)
