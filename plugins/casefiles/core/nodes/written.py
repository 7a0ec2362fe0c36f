"""Where each character of a text stands in its file, however the text was written.

YAML folds lines, drops indents and reads escapes; but whatever is no white space it keeps in its
order, and adds none. So the tenth such character of a text is the tenth that was written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from casefiles.core.nodes.characters import ESCAPE, STAND_IN, unescape
from casefiles.core.nodes.text import split_text
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
        if not self._places:
            return self.start
        number = min(bisect_left(self._offsets, offset), len(self._places) - 1)
        return self._places[number]

    @cached_property
    def _offsets(self) -> list[int]:
        return [found.start() for found in _IN_LINES.finditer(self.text)]

    @cached_property
    def _places(self) -> list[Position]:
        lines = split_text(self.start.path, self.raw)
        return [self._in_file(lines.at(index)) for index in _ink_in(self.raw, self.style)]

    def _in_file(self, place: Position) -> Position:
        column = place.column + (self.start.column - 1 if place.line == 1 else 0)
        return Position(place.path, self.start.line + place.line - 1, column)


def _ink_in(raw: str, style: Style) -> list[int]:
    """Return where each character that is no white space was written."""
    if style == "double":
        found = _IN_DOUBLE.finditer(raw)
        return [m.start() for m in found if m[0][0] != "\\" or not _WHITE.fullmatch(unescape(m))]
    pattern = _IN_SINGLE if style == "single" else _IN_LINES
    return [match.start() for match in pattern.finditer(raw)]
