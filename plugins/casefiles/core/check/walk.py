"""Walking a document's node tree by the shape of its models.

The checks that walk need no valid model, so a file with a wrong date still hears of its unknown
source. A file is walked once, and what was visited is handed from check to check.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from casefiles.core.check.several import Held
from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape, ProseText, Ref, Verbatim
from casefiles.core.nodes import Node
from casefiles.core.web import is_web_address


@dataclass(frozen=True)
class Visit:
    """One mapping of the tree and the model it is meant for."""

    model: type[Model]
    node: Node
    listing: Node | None = None
    """The list of which it is an entry."""

    def text(self, key: str) -> str | None:
        """Return the text of a key, or nothing if it is missing or no text."""
        value = self.node.get(key)
        return value.text if value is not None and value.kind == "scalar" else None

    def called(self, kind: str) -> str:
        """Return what a message calls the mapping: by its id where it has one."""
        name = self.text("id")
        return f"the {kind} `{name}`" if name else f"this {kind}"

    def items(self, key: str) -> tuple[Node, ...]:
        """Return the items of a list, or none if it is missing or no list."""
        value = self.node.get(key)
        return value.items if value is not None else ()

    def lacks(self, key: str) -> bool:
        """Tell whether nothing stands under a key; what can't be read there is told elsewhere."""
        value = self.node.get(key)
        return value is None or (value.kind == "sequence" and not value.items)

    @cached_property
    def fields(self) -> tuple[tuple[FieldShape, Node], ...]:
        """Each text that the mapping holds, alone or in a list, with its field's shape."""
        return tuple(self._fields())

    def _fields(self) -> Iterator[tuple[FieldShape, Node]]:
        for key, value in self.node.entries:
            shape = self.model.shape.get(key.text)
            if shape and shape.model is None:
                for item in value.items if shape.is_list else (value,):
                    if item.kind == "scalar" and not item.is_empty:
                        yield shape, item

    def references(self) -> Iterator[tuple[str, Node]]:
        """Yield the kind and the node of each id that refers to something."""
        yield from ((kind, node) for kind, node, _ in self.named())

    def named(self) -> Iterator[tuple[str, Node, Held]]:
        """Yield the same, and how many could stand there."""
        for shape, node in self.fields:
            for mark in shape.marks:
                if isinstance(mark, Ref):
                    yield mark.kind, node, self._held(shape, node)

    def _held(self, shape: FieldShape, node: Node) -> Held:
        is_entry = self.node.position == node.position
        listing = self.node.get(shape.key) if shape.is_list else self.listing if is_entry else None
        if listing is None:
            return "one"
        return "list" if listing.position == node.position else "item"

    def prose(self) -> Iterator[tuple[Node, bool]]:
        """Yield each text that is prose, and whether it stays inside one line."""
        for shape, node in self.fields:
            for mark in shape.marks:
                if isinstance(mark, ProseText):
                    yield node, mark.line

    def their_words(self) -> Iterator[Node]:
        """Yield each text that is somebody else's: quotations, titles, names of papers."""
        for shape, node in self.fields:
            if shape.meant is None and any(isinstance(mark, Verbatim) for mark in shape.marks):
                yield node

    def addresses(self) -> Iterator[Node]:
        """Yield each address on the web."""
        for shape, node in self.fields:
            if shape.meant is not None and is_web_address(node.text):
                yield node

    def own_words(self) -> Iterator[Node]:
        """Yield each text that is neither prose, nor of a form, nor somebody else's words."""
        for shape, node in self.fields:
            if not shape.marks and shape.meant is None:
                yield node


def walk(node: Node, model: type[Model], listing: Node | None = None) -> Iterator[Visit]:
    """Yield every mapping of a tree with its model, in the order of the file."""
    if node.kind != "mapping":
        return
    yield Visit(model, node, listing)
    for key, value in node.entries:
        shape = model.shape.get(key.text)
        if shape and shape.model:
            for item in value.items if shape.is_list else (value,):
                yield from walk(item, shape.model, value if shape.is_list else None)
