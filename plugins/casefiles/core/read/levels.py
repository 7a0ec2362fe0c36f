"""The mappings around a place, and what was found too deep inside of them.

A key that stands too deep is read on where it belongs, and so is the list below a head such as
`timeline:` that was indented into the list above it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem


@dataclass
class Level:
    """A mapping that is being written out."""

    model: type[Model]
    taken: set[str]
    """The keys that it has, and those that are never written."""
    key: Node
    """The key whose value is being written out."""
    lifted: list[tuple[Node, Node]] = field(default_factory=list)
    """What was found too deep inside of it."""
    is_cut: bool = False
    """Whether a comma was told that parts one of its texts."""

    @property
    def shape(self) -> Mapping[str, FieldShape]:
        """The keys that it can have."""
        return self.model.shape


Levels = tuple[Level, ...]


def level_of(node: Node, names: set[str], model: type[Model]) -> Level:
    """Return the level of a mapping whose keys mean the names."""
    return Level(model, names | model.supplied, node.entries[0][0])


def lift(key: Node, value: Node, above: Levels) -> str:
    """Move a key to the nearest mapping around that knows and lacks it; say where it belongs."""
    for level in reversed(above):
        if key.text in level.shape and key.text not in level.taken:
            level.taken.add(key.text)
            level.lifted.append((key, unless_unlike(key, value, level.shape[key.text])))
            beside, line = level.key.text, level.key.position.line
            return f"`{key.text}` belongs beside `{beside}` of line {line}: indent it like that"
    return ""


def take(items: tuple[Node, ...], start: int, levels: Levels) -> bool:
    """Give the rest of a list to the head of another one that was lifted out of it."""
    for level in levels:
        if start < len(items) and level.lifted and _is_head(*level.lifted[-1]):
            key, empty = level.lifted[-1]
            level.lifted[-1] = key, replace(empty, kind="sequence", items=items[start:])
            return True
    return False


def part_lists(
    items: tuple[Node, ...], model: type[Model], level: Level
) -> tuple[tuple[Node, ...], Problem | None]:
    """Cut a list where the entries of another one begin, whose head is missing between them."""
    known, above = set(model.shape), set[str]()
    for index, item in enumerate(items):
        keys = {key.text for key, _ in item.entries}
        name = "" if keys <= known else _list_of(keys, level)
        # A head that was indented into an entry above is there, and told when it is lifted.
        if name and name not in above:
            head = replace(level.key, text=name, position=item.position)
            level.taken.add(name)
            level.lifted.append((head, Node("sequence", item.position, items=items[index:])))
            message = f"this is no entry of `{level.key.text}`, but one of `{name}`"
            hint = f"write the line `{name}:` above it, indented like `{level.key.text}:`"
            return items[:index], Problem(item.position, "wrong-type", message, hint=hint)
        above |= keys
    return items, None


def _list_of(keys: set[str], level: Level) -> str:
    """Return the list that a mapping lacks and whose entries have such keys."""
    for name, shape in level.shape.items():
        if name not in level.taken and shape.is_list and shape.model:
            known = shape.model.shape
            if {key for key in known if known[key].required} <= keys <= set(known):
                return name
    return ""


def unless_unlike(key: Node, value: Node, shape: FieldShape) -> Node:
    """Return nothing where a guessed key wants a value of another kind: the guess may be wrong."""
    wants_mapping = shape.model is not None and not shape.model.short_form
    is_unlike = (value.kind == "scalar" and wants_mapping and not value.is_empty) or (
        value.kind == "sequence" and not shape.is_list
    )
    return Node("scalar", key.position) if is_unlike else value


def is_made_up(key: Node, value: Node) -> bool:
    """Tell a value that was left out, which is told already, from one that was never written."""
    return value.is_empty and value.position == key.position


def _is_head(key: Node, value: Node) -> bool:
    return value.is_empty and not is_made_up(key, value)
