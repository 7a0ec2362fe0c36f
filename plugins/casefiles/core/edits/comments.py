"""Where a new key belongs among comments.

Files are begun with every key that they may have, most of them behind a `#`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TO_CODE = re.compile(r"[^\n]*(?:\n[ \t\r]*(?:#[^\n]*)?(?=\n|\Z))*")


def commented_key(text: str, key: str, indent: int, gaps: Iterable[tuple[int, int]]) -> int | None:
    """Return the index of the line on which a key is commented out; `None` where it is not.

    Args:
        text: The text of the file.
        key: The key.
        indent: How many spaces stand before the keys beside it.
        gaps: From where to where there is no value of these.
    """
    line = f"\n{' ' * indent}# {key}:"
    found = (text.find(line, start, end) for start, end in gaps)
    return next((place + 1 for place in found if place >= 0), None)


def end_of_comments(text: str, index: int) -> int:
    """Return the index behind the lines after an index that hold no more than comments."""
    return _TO_CODE.match(text, index).end()  # type: ignore[union-attr]  # it matches nothing, too


def end_of_inner_comments(text: str, index: int, indent: int) -> int:
    """Return the index behind the comments that stand below a value, from the end of its line.

    Args:
        text: The text of the file.
        index: The end of the line on which the value ends.
        indent: How many spaces stand before its key; such comments are deeper, or are behind
            their `#`.
    """
    inner = re.compile(rf"(?:{_deeper(indent)}|\r?\n {{{indent}}}#  [^\r\n]*)*")
    return inner.match(text, index).end()  # type: ignore[union-attr]  # it matches nothing, too


def end_of_deeper_comments(text: str, index: int, indent: int) -> int:
    """Return the same as `end_of_inner_comments` without those that are behind their `#`."""
    deeper = re.compile(rf"(?:{_deeper(indent)})*")
    return deeper.match(text, index).end()  # type: ignore[union-attr]  # it matches nothing, too


def _deeper(indent: int) -> str:
    """Return the pattern of a line with a comment, and of blank ones above it."""
    return rf"(?:\r?\n[ \t]*)*\r?\n {{{indent + 1},}}#[^\r\n]*"
