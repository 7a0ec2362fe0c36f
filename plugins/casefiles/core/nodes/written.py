"""Where each character of a text stands in its file, however the text was written.

YAML folds lines, drops indents and reads escapes; but whatever is no white space it keeps in its
order, and adds none. So the tenth such character of a text is the tenth that was written.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from casefiles.core.nodes.characters import ESCAPE, STAND_IN, unescape
from casefiles.core.nodes.text import Text, split_text
from casefiles.core.problem import Position

Style = Literal["plain", "single", "double", "literal", "folded"]
QUOTED = ("single", "double")
BLOCKS = ("literal", "folded")

_WHITE = re.compile(f"[ \t\r\n{STAND_IN}]")
_INK = f"[^ \t\r\n{STAND_IN}]"
_IN_LINES = re.compile(_INK)
_IN_SINGLE = re.compile(f"''|{_INK}")
_IN_DOUBLE = re.compile(f"{ESCAPE.pattern}|{_INK}", re.DOTALL)


@dataclass(frozen=True)
class Written:
    """A text, and what was written for it: without quotation marks, from its first line on."""

    text: str
    raw: str
    start: Position
    style: Style

    def at(self, offset: int) -> Position:
        """Return the place of one character; for white space, of what follows it."""
        if not self._raw_ink:
            return self.start
        number = min(bisect_left(self._ink, offset), len(self._raw_ink) - 1)
        place = self._lines.at(self._raw_ink[number])
        column = place.column + (self.start.column - 1 if place.line == 1 else 0)
        return Position(place.path, self.start.line + place.line - 1, column)

    # Kept, since a long text with many mistakes asks for many places; most texts ask for none.
    @cached_property
    def _ink(self) -> array[int]:
        return array("L", (found.start() for found in _IN_LINES.finditer(self.text)))

    @cached_property
    def _raw_ink(self) -> array[int]:
        return array("L", _ink_in(self.raw, self.style))

    @cached_property
    def _lines(self) -> Text:
        return split_text(self.start.path, self.raw)


def _ink_in(raw: str, style: Style) -> Iterator[int]:
    """Yield where each character that is no white space was written."""
    pattern = {"single": _IN_SINGLE, "double": _IN_DOUBLE}.get(style, _IN_LINES)
    for found in pattern.finditer(raw):
        is_escape = style == "double" and found[0][0] == "\\"
        if not (is_escape and _WHITE.fullmatch(unescape(found))):
            yield found.start()
