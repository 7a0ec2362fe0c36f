"""Where records name something: in fields, and in the marks and links of prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casefiles.core.check.passages import read_passages
from casefiles.core.check.walk import walk
from casefiles.core.edits import Manuscript
from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Position
from casefiles.core.prose import ProseReader
from casefiles.core.read import Document


@dataclass(frozen=True)
class Place:
    """One place where a file names something."""

    kind: str
    """`case`, `claim`, `entity`, `source` ..."""
    id: str
    anchor: str
    """The part of a case that a link leads to, as in `case:bridge#claim-closed`; mostly empty."""
    position: Position
    node: Node | None
    """The text of a field; `None` for a mark or link in prose."""

    @property
    def written(self) -> str:
        """What stands in prose."""
        return _written(self.kind, self.id, self.anchor)


def places_in(document: Document[Model], reader: ProseReader) -> Iterator[Place]:
    """Yield every place of a record that names something: fields first, then prose."""
    visits = tuple(walk(document.node, document.type))
    for visit in visits:
        for kind, node in visit.references():
            yield Place(kind, node.text, "", node.position, node)
    for passage in read_passages(visits, reader):
        for use in passage.prose.references:
            place = passage.node.line_of(use.offset)
            yield Place(use.kind, use.id, use.anchor, place, None)


def write_name(manuscript: Manuscript, place: Place, name: str, anchor: str = "") -> bool:
    """Name something else in a place.

    Returns:
        Whether that could be done; a mark that is written with escapes is left as it is.
    """
    if place.node is None:
        now = _written(place.kind, name, anchor)
        return manuscript.replace(place.position, place.written, now)
    manuscript.set_text(place.node, name)
    return True


def _written(kind: str, name: str, anchor: str) -> str:
    return f"@{name}" if kind == "source" else f"{kind}:{name}{'#' if anchor else ''}{anchor}"
