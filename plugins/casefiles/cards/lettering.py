"""The theme's fonts as Pillow draws them: sizes, weights, widths, and which signs they have."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import ImageFont

from casefiles.cards.wrapping import Measure

_NO_SIGN = "\uffff"
"""A code point that no font has a sign for."""


class Typeface:
    """One variable font.

    Each size and weight of it is made once (`at`), and so is what tells how wide a text is in it
    (`measure`): both cost more than to draw.
    """

    def __init__(self, font: bytes) -> None:
        self._font = font
        self.at = cache(self._at)
        self.measure = cache(self._measure)
        self._signs = self.at(40, 400)
        self._missing = self._look(_NO_SIGN)
        self._has = cache(lambda sign: self._look(sign) != self._missing)

    def has(self, text: str) -> bool:
        """Tell whether there is a sign for each character of a text.

        Fonts draw a blank or a box in the place of a sign that they lack, and Pillow does not
        tell: what looks like the sign of nothing is taken for lacking.
        """
        return all(map(self._has, set(text)))

    def _at(self, size: int, weight: int) -> ImageFont.FreeTypeFont:
        font = ImageFont.truetype(BytesIO(self._font), size)
        font.set_variation_by_axes([weight])
        return font

    def _measure(self, size: int, weight: int) -> Measure:
        return cache(self.at(size, weight).getlength)

    def _look(self, sign: str) -> tuple[tuple[int, int], bytes]:
        drawn = self._signs.getmask(sign)
        return drawn.size, bytes(drawn)
