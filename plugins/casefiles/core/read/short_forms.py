"""Short forms written out on the node tree: models have no unions, a mistake has one problem.

A text for a mapping (`sources: [key]`), one text for a list (`topics: cannabis`), and a mapping
for a list of things with ids (`sources: {key: {...}}`) mean the same as their long forms. Places
stay those of what was written.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Position, Problem

Emptied = set[tuple[Position, str]]
"""Keys without a value: the place of their mapping and the key."""


def write_out(node: Node, model: type[Model]) -> tuple[Node, Emptied, list[Problem]]:
    """Return a tree in long form without empty values, the emptied keys, and a problem for each."""
    writer = _Writer()
    return writer.whole(node, model), writer.emptied, writer.problems


@dataclass
class _Writer:
    problems: list[Problem] = field(default_factory=list)
    emptied: Emptied = field(default_factory=set)

    def whole(self, node: Node, model: type[Model]) -> Node:
        if node.kind == "scalar" and model.short_form:
            node = _mapping(node, model.short_form)
        if node.kind != "mapping":
            return node
        entries = []
        for key, value in node.entries:
            if value.is_empty:
                self._empty(key.position, f"`{key.text}` has no value", _comma_hint(key.text))
                self.emptied.add((node.position, key.text))
            elif not value.is_null:
                entries.append((key, self._field(value, model.shape.get(key.text))))
        return replace(node, entries=tuple(entries))

    def _field(self, value: Node, shape: FieldShape | None) -> Node:
        if shape is None:
            return value
        if not shape.is_list:
            return self.whole(value, shape.model) if shape.model else value
        items = _items(value, shape.model)
        if items is None:
            return value
        present = []
        for item in items:
            if item.is_empty or item.is_null:
                self._empty(item.position, "a list item has no value")
            else:
                present.append(self.whole(item, shape.model) if shape.model else item)
        return replace(value, kind="sequence", text="", entries=(), items=tuple(present))

    def _empty(self, place: Position, message: str, hint: str = "") -> None:
        hint = hint or "give it a value, or remove the line"
        self.problems.append(Problem(place, "empty-value", message, hint=hint))


def _comma_hint(key: str) -> str:
    """Name the usual cause of a key of several words: `{where: a farm, no county}` is two keys."""
    return "put a text that holds a comma in quotation marks" if " " in key else ""


def _items(value: Node, model: type[Model] | None) -> tuple[Node, ...] | None:
    """Return what stands in a list, in a mapping by key, or alone where a list is wanted."""
    if value.kind == "sequence":
        return value.items
    if value.kind == "scalar":
        return (value,)
    if model and model.keyed_by:
        return tuple(_keyed(key, item, model) for key, item in value.entries)
    return None


def _keyed(key: Node, item: Node, model: type[Model]) -> Node:
    if item.is_empty or item.is_null:
        return replace(item, position=key.position)
    if item.kind == "scalar" and model.short_form:
        item = _mapping(item, model.short_form)
    if item.kind != "mapping":
        return item
    name = replace(key, text=str(model.keyed_by))
    return replace(item, position=key.position, entries=((name, key), *item.entries))


def _mapping(scalar: Node, key: str) -> Node:
    name = replace(scalar, text=key, style="plain")
    return replace(scalar, kind="mapping", text="", style="plain", entries=((name, scalar),))
