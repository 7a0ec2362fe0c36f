"""A decoded file that can tell line and column of each of its characters.

Lines end where libyaml and editors end them: at LF, CR LF and CR. `str.splitlines` ends them at
more places.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import cast

import yaml

from casefiles.core.problem import Position

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file, with its lines."""

    path: str
    text: str
    lines: tuple[str, ...]
    """Without their line breaks."""
    starts: tuple[int, ...]
    """The index in `text` at which each line starts."""

    def at(self, index: int) -> Position:
        """Return the place of the character at an index of `text`."""
        line = bisect_right(self.starts, index)
        return Position(self.path, line, index - self.starts[line - 1] + 1)

    def at_mark(self, mark: object) -> Position:
        """Return the place of one of libyaml's marks, which PyYAML's types say may be missing."""
        sure = cast("yaml.Mark", mark)
        return Position(self.path, sure.line + 1, sure.column + 1)

    def index_of(self, position: Position) -> int:
        """Return the index in `text` of a place."""
        return self.start_of(position.line) + position.column - 1

    def start_of(self, number: int) -> int:
        """Return the index in `text` at which a line starts; its end where the file has ended."""
        return self.starts[number - 1] if number <= len(self.starts) else len(self.text)

    @property
    def at_end(self) -> Position:
        """The place after the last character."""
        return self.at(len(self.text))

    def line(self, number: int) -> str:
        """Return a line by its number, counted from 1; empty where the file has ended."""
        return self.lines[number - 1] if number <= len(self.lines) else ""


def split_text(path: str, text: str) -> Text:
    """Split a text into its lines."""
    starts = (0, *(match.end() for match in _BREAK.finditer(text)))
    return Text(path, text, tuple(_BREAK.split(text)), starts)
