"""Things by name that stand too shallow: beside the head of their list, or their keys beside them.

They are read on where they belong.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem

_FEWEST_KEYS = 2


def with_outside(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put things that stand beside the head of their list below it.

    Returns:
        The mapping, and a problem where some stood too shallow.
    """
    indexes = range(len(node.entries))
    start = next((index for index in indexes if _is_head(node, index, model)), -1)
    if start < 0:
        return node, []
    end = start + 1
    while _is_outside(node, end, model):
        end += 1
    (head, above), things = node.entries[start], node.entries[start + 1 : end]
    first = things[0][0]
    held = Node("mapping", first.position, entries=(*above.entries, *things))
    whole = replace(node, entries=(*node.entries[:start], (head, held), *node.entries[end:]))
    message = f"`{first.text}` stands beside `{head.text}`, and belongs below it"
    hint = f"indent it by {head.position.column + 1}, and what belongs to it deeper still"
    return whole, [Problem(first.position, "wrong-type", message, hint=hint)]


def _is_head(node: Node, index: int, model: type[Model]) -> bool:
    """Tell whether an entry is a list of things by name, and the first of them stands beside it.

    Behind some that stand below it, only what has keys of theirs is one of them.
    """
    key, value = node.entries[index]
    things = model.shape[key.text].model if key.text in model.shape else None
    if not things or not things.keyed_by or not _is_outside(node, index + 1, model):
        return False
    known = [word for word, _ in node.entries[index + 1][1].entries if word.text in things.shape]
    is_below = value.kind == "mapping" and not value.in_brackets and len(known) >= _FEWEST_KEYS
    return value.is_empty or is_below


def _is_outside(node: Node, index: int, model: type[Model]) -> bool:
    """Tell whether an entry is a thing with keys, under a name that is no key here."""
    if index >= len(node.entries):
        return False
    key, value = node.entries[index]
    return value.kind == "mapping" and key.text not in model.shape


def with_shallow(key: Node, value: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put what stands beside the names and is none of them into the thing above it."""
    held: list[tuple[Node, Node]] = []
    problems = []
    for word, item in value.entries:
        owner = held[-1] if held and held[-1][1].kind == "mapping" else None
        is_own = word.text in model.shape and item.kind != "mapping" and not model.short_form
        if owner is None or not is_own or owner[1].get(word.text):
            held.append((word, item))
            continue
        inside = replace(owner[1], entries=(*owner[1].entries, (word, item)))
        held[-1] = owner[0], inside
        message = f"`{word.text}` stands beside the names of `{key.text}`, and is none"
        hint = f"indent it like the keys below `{owner[0].text}` of line {owner[0].position.line}"
        problems.append(Problem(word.position, "wrong-type", message, hint=hint))
    return replace(value, entries=tuple(held)), problems[:1]
