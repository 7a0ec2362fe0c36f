"""Words of the format in the quotation marks of a word processor: `opened: “2024-01-10”`.

For YAML they are letters. Texts may hold them; ids, dates, addresses and the like are read on
without them, and a file is told once, with all lines: whoever wrote one so mostly wrote all.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.nodes import CURLY_QUOTES, Node
from casefiles.core.problem import Problem

_MOST_LINES = 10
"""Who has mended these will look again."""


def curly_key(key: Node, near: str) -> Problem | None:
    """Tell of a key in such marks, which is read as the known one in them."""
    marks = [letter for letter in key.text if letter in CURLY_QUOTES]
    if not marks:
        return None
    message = f"`{marks[0]}` is no quotation mark in YAML, so it is taken for a part of this key"
    return Problem(key.position, "unknown-key", message, hint=f"write `{near}`")


def without_curly(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Take such marks away from the words of a tree in long form.

    Returns:
        The tree, and the problem of all that were found.
    """
    taker = _Taker()
    whole = taker.taken(node, model)
    return whole, [_told(taker.found)] if taker.found else []


@dataclass
class _Taker:
    found: list[tuple[Node, str]] = field(default_factory=list)
    """Each text as it was written, and what is meant."""

    def taken(self, node: Node, model: type[Model]) -> Node:
        entries = []
        for key, value in node.entries:
            shape = model.shape.get(key.text)
            if shape is None or not (shape.model or shape.is_word):
                entries.append((key, value))
                continue
            if shape.is_list:
                items = tuple(self._one(item, shape.model) for item in value.items)
                entries.append((key, replace(value, items=items) if items else value))
            else:
                entries.append((key, self._one(value, shape.model)))
        return replace(node, entries=tuple(entries)) if node.entries else node

    def _one(self, node: Node, model: type[Model] | None) -> Node:
        return self.taken(node, model) if model else self._word(node)

    def _word(self, node: Node) -> Node:
        if node.kind != "scalar" or not (set(node.text[:1] + node.text[-1:]) & set(CURLY_QUOTES)):
            return node
        meant = node.text.strip(f"{CURLY_QUOTES}\"' ")
        if not meant or any(mark in meant for mark in CURLY_QUOTES):
            return node
        self.found.append((node, meant))
        return replace(node, text=meant)


def _told(found: list[tuple[Node, str]]) -> Problem:
    (node, meant), *others = sorted(found, key=lambda each: each[0].position)
    mark = next(letter for letter in node.text if letter in CURLY_QUOTES)
    message = f"`{mark}` is no quotation mark in YAML, so it is taken for a part of `{node.text}`"
    hint = f'write `"{meant}"`, with the plain marks of a keyboard, or `{meant}` without any'
    if meant.startswith(("[", "{")):
        hint = f'write `"{meant}"`, with the plain marks of a keyboard'
    lines = list(dict.fromkeys(str(other.position.line) for other, _ in others))
    more = len(lines) - _MOST_LINES
    shown = ", ".join(lines[:_MOST_LINES]) + (f" and {more:,} more" if more > 0 else "")
    again = f" (so also on line{'s' if len(lines) > 1 else ''} {shown})" if lines else ""
    return Problem(node.position, "bad-value", message, hint=f"{hint}{again}")
