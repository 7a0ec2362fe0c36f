"""Entries that a dash too many parted: `- voice:` below the `text:` of the same claim.

Each half lacks what the other one has. They are read on as the one entry that was meant.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.gather import Items


def join_parted(items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Join the halves of entries.

    Returns:
        The entries; and a problem where some were parted, with the lines of the others.
    """
    needed = [
        key for key, shape in model.shape.items() if shape.required and key not in model.supplied
    ]
    held: list[Node] = []
    parted: list[tuple[Node, Node]] = []
    for item in items:
        if held and _is_half(held[-1], item, model, set(needed)):
            parted.append((held[-1], item))
            held[-1] = replace(held[-1], entries=(*held[-1].entries, *item.entries))
        else:
            held.append(item)
    return tuple(held), [_told(parted, needed)] if parted else []


def _is_half(above: Node, item: Node, model: type[Model], needed: set[str]) -> bool:
    """Tell whether two entries have no key in common, and one has what the other one needs."""
    first, second = _keys(above), _keys(item)
    lacks = (needed & first) - second or (needed & second) - first
    return (
        bool(first and second and lacks) and first.isdisjoint(second) and second <= {*model.shape}
    )


def _keys(item: Node) -> set[str]:
    return {key.text for key, _ in item.entries}


def _told(parted: list[tuple[Node, Node]], needed: list[str]) -> Problem:
    (above, item), *others = parted
    key = item.entries[0][0]
    names = (name for name in needed if name in _keys(above))
    lacking = " and ".join(f"`{name}:`" for name in names)
    message = f"the dash before `{key.text}` begins an entry of its own"
    hint = (
        f"put a space in the place of the dash if it belongs to the entry of line "
        f"{above.position.line}"
    )
    if lacking:
        hint = f"{hint}; else add {lacking}"
    lines = ", ".join(str(other.position.line) for _, other in others)
    again = f" (so also on line{'s' if len(others) > 1 else ''} {lines})" if others else ""
    return Problem(key.position, "wrong-type", message, hint=f"{hint}{again}")
