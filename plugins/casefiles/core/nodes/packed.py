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

import re
from bisect import bisect_left
from types import MappingProxyType

from casefiles.core.nodes.text import split_text
from casefiles.core.nodes.tree import Node
from casefiles.core.nodes.written import Style

_SIGNS: MappingProxyType[Style, str] = MappingProxyType(
    {"plain": "p", "single": "'", "double": '"', "literal": "|", "folded": ">"}
)
_BETWEEN_MARKS: MappingProxyType[Style, str] = MappingProxyType({"single": "s", "double": "d"})
# Each of these is two units.
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def packed(text: str, root: Node) -> list[str | int]:
    """Return the list of a tree.

    Args:
        text: The whole file.
        root: Its tree as it was read from it, with all places.
    """
    packer = _Packer(text)
    packer.pack(root)
    return packer.packed


class _Packer:
    def __init__(self, text: str) -> None:
        self.packed: list[str | int] = []
        self._text = split_text("", text)
        self._wide = [match.start() for match in _WIDE.finditer(text)]
        self._last = 0
        """Behind the node before."""

    def pack(self, node: Node) -> None:
        start, stop = map(self._text.index_of, (node.position, node.end or node.position))
        first, end = self._units(start), self._units(stop)
        if node.kind == "scalar":
            self._scalar(node, self._text.text[start:stop], first - self._last, end - first)
        else:
            held = node.items or node.entries
            signs = "-[" if node.kind == "sequence" else ":{"
            self.packed += (signs[node.in_brackets], first - self._last, end - first, len(held))
            self._last = first
            for item in node.items:
                self.pack(item)
            for key, value in node.entries:
                self.pack(key)
                self.pack(value)
        self._last = end

    def _scalar(self, node: Node, written: str, gap: int, length: int) -> None:
        if node.style == "plain" and node.text == written:
            self.packed += (gap, length)
        elif node.style in _BETWEEN_MARKS and node.text == written[1:-1]:
            self.packed += (_BETWEEN_MARKS[node.style], gap, length)
        else:
            self.packed += (_SIGNS[node.style], gap, length, node.text)

    def _units(self, index: int) -> int:
        return index + bisect_left(self._wide, index) if self._wide else index
