"""A file that is to be mended: as it is written, as it is meant, and what was done to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from casefiles.core.edits import Manuscript
from casefiles.core.model import Model
from casefiles.core.nodes import Node, SourceText
from casefiles.core.problem import Position
from casefiles.core.read import Content, Document, data_of, read_meant


@dataclass(frozen=True, order=True)
class Mend:
    """One thing that was mended."""

    position: Position
    """Where it stood."""
    words: str
    """What was done, without a full stop."""

    def __str__(self) -> str:
        return f"{self.position}: {self.words}"


@dataclass(frozen=True)
class Part:
    """A mapping as it is written, and where it stands."""

    node: Node
    model: type[Model]
    key: Node | None = None
    """The key that it stands behind; `None` for an entry of a list, and for the whole file."""


class Sheet:
    """One file on the desk; `mends` tells what its manuscript is to change."""

    def __init__(self, source: SourceText, model: type[Model], manuscript: Manuscript) -> None:
        self.source, self.model, self.manuscript = source, model, manuscript
        self.root = manuscript.root
        self.mends: list[Mend] = []

    @classmethod
    def open(cls, source: SourceText, model: type[Model]) -> Sheet | None:
        """Open a file; `None` where nobody can tell for sure what it says."""
        manuscript = Manuscript.open(source)
        return cls(source, model, manuscript) if manuscript else None

    @cached_property
    def meant(self) -> Node:
        """The tree with its short forms written out."""
        return read_meant(self.root, self.model)[0]

    @property
    def document(self) -> Document[Model]:
        """The file as what walks and reads a record wants it."""
        name, path = PurePosixPath(self.source.path).stem, self.source.path
        return Document(name, self.model, path, lambda: Content(self.meant))

    @property
    def data(self) -> object:
        """What the file says, however it is written."""
        return data_of(self.meant)

    @property
    def parts(self) -> Iterator[Part]:
        """Every mapping of the file as it is written, outer ones first."""
        return _parts(Part(self.root, self.model))

    def spell(self, node: Node, text: str) -> None:
        """Write a text, or the name of a thing, as it has to be spelt."""
        if text in ("true", "false"):
            self.manuscript.set_flag(node, on=text == "true")
        else:
            self.manuscript.set_text(node, text)
        self.tell(node.position, f"`{text}` in the place of `{node.text}`")

    def tell(self, place: Position, words: str) -> None:
        """Note what was done."""
        self.mends.append(Mend(place, words))


def _parts(part: Part) -> Iterator[Part]:
    if part.node.kind != "mapping":
        return
    yield part
    for key, value in part.node.entries:
        shape = part.model.shape.get(key.text)
        if shape is None or shape.model is None:
            continue
        if shape.is_list and value.kind == "sequence":
            inside = [Part(item, shape.model) for item in value.items]
        elif shape.is_list and shape.model.keyed_by:
            inside = [Part(item, shape.model, name) for name, item in value.entries]
        else:
            inside = [Part(value, shape.model, key)]
        for each in inside:
            yield from _parts(each)
