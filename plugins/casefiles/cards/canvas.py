"""A picture of few colours: each ink in steps from the paper to itself, so that a PNG stays small.

What is drawn is exact, since no picture of all colours is ever reduced. Inks must not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
_STEPS = 15
"""Shades of an ink; 17 inks fit into a palette."""
_MOST = 255


class Canvas:
    """A picture that is drawn upon; numbers of the palette stand in it in place of colours."""

    def __init__(self, size: tuple[int, int], paper: Colour) -> None:
        self._image = Image.new("L", size, 0)
        self._paper = paper
        self._inks: list[Colour] = []

    def fill(self, box: tuple[int, int, int, int], ink: Colour) -> None:
        """Fill a box: left, top, right and bottom, the last two outside of it."""
        self._image.paste(self._shade(ink, _STEPS), box)

    def stamp(self, shape: Image.Image, place: tuple[int, int], ink: Colour) -> None:
        """Draw a shape, whose whiteness tells how much of the ink there is."""
        shades = shape.point(_table(self._shade(ink, 1)))
        self._image.paste(shades, place, shades.point(_COVERED))

    def write(
        self, text: str, place: tuple[int, int], font: ImageFont.FreeTypeFont, ink: Colour
    ) -> None:
        """Write one line; the place is where its baseline begins."""
        left, top, right, bottom = map(int, font.getbbox(text, anchor="ls"))
        shape = Image.new("L", (max(1, right - left), max(1, bottom - top)))
        ImageDraw.Draw(shape).text((-left, -top), text, 255, font, anchor="ls")
        self.stamp(shape, (place[0] + left, place[1] + top), ink)

    def png(self) -> bytes:
        """Return the picture as a file."""
        self._image.putpalette(bytes(self._palette()))
        file = BytesIO()
        # Packed as hard as can be, a card takes five times as long for a sixteenth less.
        self._image.save(file, "PNG")
        return file.getvalue()

    def _shade(self, ink: Colour, step: int) -> int:
        if ink == self._paper:
            return 0
        if ink not in self._inks:
            self._inks.append(ink)
        return self._inks.index(ink) * _STEPS + step

    def _palette(self) -> Iterator[int]:
        yield from self._paper
        for ink in self._inks:
            for step in range(1, _STEPS + 1):
                for paper, full in zip(self._paper, ink, strict=True):
                    yield round(paper + (full - paper) * step / _STEPS)


_COVERED = [0, *[_MOST] * _MOST]


@cache
def _table(first: int) -> list[int]:
    """Return the number of the palette for each whiteness, from the lightest shade on."""
    steps = [round(white * _STEPS / _MOST) for white in range(_MOST + 1)]
    return [first + step - 1 if step else 0 for step in steps]
