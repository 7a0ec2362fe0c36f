"""Entries of one list that stand in another one: a claim below `timeline:`, or among evidence.

By its keys each is told from the others there. It is read on where it belongs, so that whatever
names it finds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.gather import Items
from casefiles.core.read.runs import Pair, lines_of

_ID = "id"
_MOST_ENTRIES = 5
"""Of those whose lines are told; who has moved these will look again."""
Parts = Mapping[str, type[Model]]
"""The lists of a mapping that are there, and what their entries are meant for."""


def with_strangers(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put entries of other lists of a mapping into those.

    Returns:
        The mapping, and a problem for each list with such entries, and each to which they belong.
    """
    shapes = ((key.text, model.shape.get(key.text)) for key, _ in node.entries)
    parts = {name: shape.model for name, shape in shapes if shape and shape.is_list and shape.model}
    moved: dict[tuple[str, str], list[Node]] = {}
    entries = list[Pair]()
    for key, value in node.entries:
        kept = list[Node]()
        for item in value.items:
            home = _home_of(item, parts, key.text)
            (moved.setdefault((key.text, home), []) if home else kept).append(item)
        is_gone = value.items and not kept and not model.shape[key.text].required
        if not is_gone:
            entries.append((key, replace(value, items=tuple(kept)) if value.items else value))
    if not moved:
        return node, []
    heads = {key.text: (key, value) for key, value in node.entries}
    problems = [
        _told(items, heads[name], heads[home][0], parts[home])
        for (name, home), items in moved.items()
    ]
    found = {home: [*_found(moved, home)] for home in parts}
    whole = [
        (key, _with(value, found.get(key.text, []), parts.get(key.text))) for key, value in entries
    ]
    return replace(node, entries=tuple(whole)), problems


def _found(moved: Mapping[tuple[str, str], list[Node]], home: str) -> Iterator[Node]:
    for (_, target), items in moved.items():
        yield from items if target == home else ()


def _home_of(item: Node, parts: Parts, name: str) -> str:
    """Return the one other list whose entries have all keys of an entry, and need no more."""
    keys = {key.text for key, _ in item.entries}
    own = parts.get(name)
    if own is None or own.keyed_by or not keys or keys <= {*own.shape}:
        return ""
    homes = [home for home, part in parts.items() if home != name and _is_entry(keys, part)]
    return homes[0] if len(homes) == 1 else ""


def _is_entry(keys: set[str], model: type[Model]) -> bool:
    known = {_ID if key == model.keyed_by else key: shape for key, shape in model.shape.items()}
    return {key for key, shape in known.items() if shape.required} <= keys <= set(known)


def _with(value: Node, items: list[Node], model: type[Model] | None) -> Node:
    """Return a list, or things by name, with more entries."""
    if not items or model is None:
        return value
    if not model.keyed_by:
        return replace(value, kind="sequence", text="", items=(*value.items, *items))
    named = ((item.get(_ID), item) for item in items)
    others = (
        (name, replace(item, entries=tuple(pair for pair in item.entries if pair[1] is not name)))
        for name, item in named
        if name
    )
    return replace(value, kind="mapping", text="", entries=(*value.entries, *others))


def _told(items: list[Node], above: Pair, home: Node, model: type[Model]) -> Problem:
    key, value = above
    message = f"this is no entry of `{key.text}`, but one of `{home.text}`"
    lines = " and ".join(lines_of(item, item) for item in items[:_MOST_ENTRIES])
    hint = f"move {lines} to the end of `{home.text}:` of line {home.position.line}"
    if model.keyed_by and (name := items[0].get(_ID)):
        hint = f"{hint}, and write `{name.text}:` in the place of `- id: {name.text}`"
    if len(items) == len(value.items):
        hint = f"{hint}; remove the line `{key.text}:`"
    return Problem(items[0].position, "wrong-type", message, hint=hint)


def with_deeper(key: Node, items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Put entries that stand among those of a list in the entry above behind that.

    Returns:
        The entries, and a problem for each run of such entries.
    """
    held, problems = list[Node](), list[Problem]()
    for item in items:
        entries, deep = list[Pair](), list[Node]()
        for name, value in item.entries:
            inner = model.shape[name.text].model if name.text in model.shape else None
            found, kept = list[Node](), list[Node]()
            for each in value.items:
                (found if inner and _is_deep(each, inner, model) else kept).append(each)
            entries.append((name, replace(value, items=tuple(kept)) if found else value))
            if found:
                by = found[0].position.column - item.position.column
                message = f"this is no entry of `{name.text}`, but one of `{key.text}`"
                hint = f"indent {lines_of(found[0], found[-1])} by {by} spaces less"
                problems.append(Problem(found[0].position, "wrong-type", message, hint=hint))
            deep += found
        held += [replace(item, entries=tuple(entries)) if deep else item, *deep]
    return tuple(held), problems


def _is_deep(item: Node, inner: type[Model], model: type[Model]) -> bool:
    keys = {key.text for key, _ in item.entries}
    return bool(keys) and not keys <= {*inner.shape} and _is_entry(keys, model)
