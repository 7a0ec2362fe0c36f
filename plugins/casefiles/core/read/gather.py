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
    problems: list[Problem] = []
    inner: tuple[Node, FieldShape] | None = None
    for item in items:
        if inner and _belongs(item, inner[1], model):
            held[-1] = _with(held[-1], item)
            problems += [] if problems else [_too_shallow(item, inner[0])]
            continue
        held.append(item)
        inner = _empty_list(item, model)
    return tuple(held), problems


def _empty_list(item: Node, model: type[Model]) -> tuple[Node, FieldShape] | None:
    """Return the key of a list that an entry ends with and that has nothing in it."""
    if not item.entries or not item.entries[-1][1].is_empty:
        return None
    key = item.entries[-1][0]
    shape = model.shape.get(key.text)
    return (key, shape) if shape and shape.is_list and shape.model else None


def _belongs(item: Node, shape: FieldShape, model: type[Model]) -> bool:
    keys = {key.text for key, _ in item.entries}
    inner = set(shape.model.shape) if shape.model else set()
    return bool(keys) and keys <= inner and not keys <= set(model.shape)


def _with(above: Node, item: Node) -> Node:
    key, value = above.entries[-1]
    longer = replace(value, kind="sequence", items=(*value.items, item))
    return replace(above, entries=(*above.entries[:-1], (key, longer)))


def _too_shallow(item: Node, key: Node) -> Problem:
    message = f"this entry belongs below `{key.text}` of line {key.position.line}"
    hint = f"indent its dash deeper than `{key.text}`, and so what follows of that list"
    return Problem(item.position, "wrong-type", message, hint=hint)
