"""What Markdown takes out of a text while it works: escapes, code spans, finished elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER_RE

_ESCAPED = re.compile("\x02([0-9]+)\x03")


def taken_out(md: Markdown, data: str) -> Iterator[Element | str]:
    """Yield what was taken out of a piece of text, in order."""
    stash = _stash(md)
    for found in INLINE_PLACEHOLDER_RE.finditer(data):
        yield stash[found[1]]


def put_back(md: Markdown, data: str) -> str:
    """Return a piece of text with its escaped characters in their places."""
    stash = _stash(md)
    whole = INLINE_PLACEHOLDER_RE.sub(lambda found: cast("str", stash[found[1]]), data)
    return _ESCAPED.sub(lambda found: chr(int(found[1])), whole)


def _stash(md: Markdown) -> dict[str, Element | str]:
    return cast("InlineProcessor", md.treeprocessors["inline"]).stashed_nodes
