"""Lines of a file that belong together, and by how much they are to be moved to the side."""

from __future__ import annotations

from collections.abc import Sequence

from casefiles.core.nodes import Node

Pair = tuple[Node, Node]
STEP = 2
"""By how much what belongs below a key stands deeper, where nothing shows it."""


def lines_of(first: Node, last: Node) -> str:
    """Return the lines from the start of one value to the end of another, for a hint."""
    start, end = first.position.line, (last.end or last.position).line
    return f"lines {start}-{end}" if end > start else f"line {start}"


def moved_lines(pairs: Sequence[Pair], column: int) -> str:
    """Say how lines of keys are moved, with all that is below them.

    Args:
        pairs: The keys and their values, one behind the other.
        column: Where the first key is to stand.
    """
    by = column - pairs[0][0].position.column
    more = "more" if by > 0 else "less"
    return f"indent {lines_of(pairs[0][0], pairs[-1][1])} by {abs(by)} spaces {more}"


def depth_of(things: Sequence[Node], head: Node) -> int:
    """Return the column of what stands below a head as other mappings have it, or two deeper."""
    below = (thing.entries[0][0].position.column for thing in things if thing.entries)
    return next((column for column in below if column > head.position.column), _deeper(head))


def _deeper(head: Node) -> int:
    return head.position.column + STEP
