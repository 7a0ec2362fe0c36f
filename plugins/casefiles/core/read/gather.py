"""Entries that stand too shallow: `- source:` below `evidence:`, at the indent of the claims."""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem

Items = tuple[Node, ...]


def gather(items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Put such entries into the empty list at the end of the entry above them.

    Returns:
        The entries that belong to the list itself; and a problem where others did not.
    """
    held: list[Node] = []
    below: dict[int, list[Node]] = {}
    for item in items:
        inner = _empty_list(held[-1], model) if held else None
        if inner and inner.model and _belongs(item, inner.model):
            below.setdefault(len(held) - 1, []).append(item)
        else:
            held.append(item)
    problems = [
        _too_shallow(entries[0], held[index].entries[-1][0]) for index, entries in below.items()
    ]
    for index, entries in below.items():
        held[index] = _with(held[index], tuple(entries))
    return tuple(held), problems[:1]


def _empty_list(item: Node, model: type[Model]) -> FieldShape | None:
    """Return the shape of a list that an entry ends with and that has nothing in it."""
    if not item.entries or not item.entries[-1][1].is_empty:
        return None
    shape = model.shape.get(item.entries[-1][0].text)
    return shape if shape and shape.is_list else None


def _belongs(item: Node, model: type[Model]) -> bool:
    keys = {key.text for key, _ in item.entries}
    return bool(keys) and keys <= set(model.shape)


def _with(above: Node, items: Items) -> Node:
    key, value = above.entries[-1]
    longer = replace(value, kind="sequence", items=items)
    return replace(above, entries=(*above.entries[:-1], (key, longer)))


def _too_shallow(item: Node, key: Node) -> Problem:
    message = f"this entry belongs below `{key.text}` of line {key.position.line}"
    hint = f"indent its dash deeper than `{key.text}`, and so what follows of that list"
    return Problem(item.position, "wrong-type", message, hint=hint)
