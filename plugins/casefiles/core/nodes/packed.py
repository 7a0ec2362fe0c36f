"""A file's tree as one short list, for a browser that edits the file and can't read YAML.

The list holds the nodes in the order of the file. Each is an optional sign, how many characters
lie between it and the node before (or the start of what holds it), and its length:

- a text that is what stands there has no sign, or `s` or `d` where it stands in single or double
  marks;
- any other text has `p` (plain), `'`, `"`, `|` or `>`, and its text behind the length;
- a list has `-` or `[` and behind its length the number of its entries, which follow;
- a mapping has `:` or `{` and the number of its keys; key and value follow in turns.

Characters are counted as JavaScript counts them: in units of UTF-16.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from types import MappingProxyType

from casefiles.core.nodes.text import split_text
from casefiles.core.nodes.tree import Node
from casefiles.core.nodes.written import Style
from casefiles.core.problem import Position

_SIGNS: MappingProxyType[Style, str] = MappingProxyType(
    {"plain": "p", "single": "'", "double": '"', "literal": "|", "folded": ">"}
)
_BETWEEN_MARKS: MappingProxyType[Style, str] = MappingProxyType({"single": "s", "double": "d"})
_LAST_OF_ONE_UNIT = "\uffff"


def packed(text: str, root: Node) -> list[str | int]:
    """Return the list of a tree.

    Args:
        text: The whole file.
        root: Its tree as it was read from it, with all places.
    """
    return list(_Packer(text).node(root))


class _Packer:
    def __init__(self, text: str) -> None:
        self._text = split_text("", text)
        self._wide = [i for i, sign in enumerate(text) if sign > _LAST_OF_ONE_UNIT]
        self._last = 0
        """Behind the node before."""

    def node(self, node: Node) -> Iterator[str | int]:
        start, stop = self._index(node.position), self._index(node.end or node.position)
        first, end = self._units(start), self._units(stop)
        place = (first - self._last, end - first)
        if node.kind == "scalar":
            self._last = end
            written = self._text.text[start:stop]
            if node.style == "plain" and node.text == written:
                yield from place
            elif node.style in _BETWEEN_MARKS and node.text == written[1:-1]:
                yield from (_BETWEEN_MARKS[node.style], *place)
            else:
                yield from (_SIGNS[node.style], *place, node.text)
            return
        self._last = first
        parts = node.items or node.entries
        signs = "-[" if node.kind == "sequence" else ":{"
        yield from (signs[node.in_brackets], *place, len(parts))
        for item in node.items:
            yield from self.node(item)
        for key, value in node.entries:
            yield from self.node(key)
            yield from self.node(value)
        self._last = end

    def _index(self, place: Position) -> int:
        return self._text.index_of(place)

    def _units(self, index: int) -> int:
        return index + bisect_left(self._wide, index)
