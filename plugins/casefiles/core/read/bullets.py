"""Entries that begin with the bullet of a word processor: `– source: x` below `evidence:`.

For YAML such a sign is a letter of the key or text behind it. They are read on as entries.
"""

from __future__ import annotations

import re
from dataclasses import replace

from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import ODD_DASH, WORD_SIGN, Node, odd_dash_at
from casefiles.core.problem import Problem
from casefiles.core.read.gather import Items

_PIECE = re.compile(r"\S+")


def with_entries(key: Node, value: Node, shape: FieldShape) -> tuple[Node, list[Problem]]:
    """Return the list that was meant.

    Returns:
        The value; a list where its entries begin with such a sign, and the problem of the first.
    """
    if value.position.line == key.position.line:
        return value, []
    if shape.model and not shape.model.keyed_by and _is_begun(value):
        items, first = _parts(value), value.entries[0]
        sign, name = first[0].text.split(maxsplit=1)
        rest = f"{name}: {first[1].text or '...'}"
    elif not shape.model and shape.is_word and (words := _words(value)):
        items, sign, rest = words, value.text.split()[0], words[0].text
    else:
        return value, []
    also = [item.position.line for item in items[1:]]
    problem = odd_dash_at(value.position, sign, rest, also)
    return replace(value, kind="sequence", text="", entries=(), items=items), [problem]


def _is_begun(value: Node) -> bool:
    return bool(value.entries) and ODD_DASH.match(value.entries[0][0].text) is not None


def _parts(value: Node) -> Items:
    """Cut a mapping before each key that has such a sign, and take the sign away."""
    items: list[Node] = []
    for key, held in value.entries:
        entry = (replace(key, text=_bare(key.text)), held)
        if ODD_DASH.match(key.text):
            items.append(replace(value, position=key.position, entries=(entry,)))
        else:
            items[-1] = replace(items[-1], entries=(*items[-1].entries, entry))
    return tuple(items)


def _words(value: Node) -> Items:
    """Return the words of a text that has such a sign before each; none of another one."""
    pieces = list(_PIECE.finditer(value.text)) if value.style == "plain" else []
    is_listed = all(WORD_SIGN.fullmatch(piece[0]) for piece in pieces[::2])
    if not is_listed or len(pieces) % 2:
        return ()
    return tuple(
        replace(value, text=word[0], position=value.line_of(sign.start()), written=None)
        for sign, word in zip(pieces[::2], pieces[1::2], strict=True)
    )


def _bare(text: str) -> str:
    return ODD_DASH.sub("", text, count=1)
