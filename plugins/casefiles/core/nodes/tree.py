"""The values between YAML and the models: a file's bytes, and its tree with places.

Nothing here has a type but text, list and mapping: what is written is what is read, and `no` stays
the text "no".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from casefiles.core.nodes.written import QUOTED, Style, Written
from casefiles.core.problem import Position

Kind = Literal["scalar", "sequence", "mapping"]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file as it lies on disk."""

    path: str
    """Relative to the project, with `/`: `content/cases/bridge.yml`."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file: a text, a list or a mapping."""

    kind: Kind
    position: Position
    text: str = ""
    """A scalar's value; empty for the others."""
    style: Style = "plain"
    items: tuple[Node, ...] = ()
    """What a sequence holds."""
    entries: tuple[tuple[Node, Node], ...] = ()
    """What a mapping holds, in the order of the file: a key (always a scalar) and its value."""
    end: Position | None = field(default=None, compare=False, repr=False)
    """Where it ends, behind its last character; `None` where it was never written."""
    in_brackets: bool = False
    """Whether a list or mapping is written in brackets or braces, on the line of its key."""
    is_cut: bool = False
    """Whether a mapping lacks what its author wrote, since nobody can tell where it belongs."""
    twice: tuple[tuple[Node, Node], ...] = field(default=(), compare=False, repr=False)
    """All keys of a mapping in which one stands twice, as they are written, with their values."""
    written: Written | None = field(default=None, compare=False, repr=False)
    """How a text was written; `None` where it stands there as it is."""

    @property
    def is_empty(self) -> bool:
        """Whether a key has no value at all, as in `by:`."""
        return self.kind == "scalar" and self.style == "plain" and not self.text

    @property
    def is_null(self) -> bool:
        """Whether "nothing" is written out, as in `withdrawn: null`."""
        return self.kind == "scalar" and self.style == "plain" and self.text in ("null", "~")

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or `None` where the mapping lacks it."""
        return next((value for name, value in self.entries if name.text == key), None)

    def at(self, loc: Sequence[str | int]) -> Node:
        """Return the deepest node that there is on a path such as `("claims", 0, "id")`."""
        node = self
        for step in loc:
            if isinstance(step, int):
                below = node.items[step] if step < len(node.items) else None
            else:
                below = node.get(step)
            if below is None:
                break
            node = below
        return node

    def line_of(self, offset: int) -> Position:
        """Return the place of one character of `text`; for white space, of what follows it."""
        if self.written is not None:
            return self.written.at(offset)
        mark = 1 if self.style in QUOTED else 0
        return replace(self.position, column=self.position.column + mark + offset)

    def place_of(self, words: str) -> Position:
        """Return the place of words of `text`, however its lines part them; else of its start."""
        parted = re.search(r"\s+".join(map(re.escape, words.split())), self.text)
        return self.line_of(parted.start() if parted else 0)


def text_node(text: str, position: Position) -> Node:
    """Return a text that stands in its file as it is, from the start of a line on."""
    written = Written(text, text, position, "literal")
    return Node("scalar", position, text, "literal", written=written)
