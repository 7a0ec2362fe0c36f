"""What Markdown's processors write down while one text is converted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from casefiles.core.prose.offsets import offset_at, untag
from casefiles.core.prose.tokens import holes_in, token
from casefiles.core.prose.values import Cited, Fault, Hole, Inside, Prose, Reference


@dataclass
class Collector:
    """Holes and faults of the text that is being converted; mutable, never leaves the package."""

    text: str = ""
    holes: list[Hole] = field(default_factory=list)
    faults: set[Fault] = field(default_factory=set)
    """A set, since Markdown reads some parts twice."""

    def start(self, text: str) -> None:
        """Forget the text before."""
        self.text = text
        self.holes = []
        self.faults = set()

    def keep(self, hole: Hole) -> Element:
        """Keep what will stand in a place, and return the element that holds the place free."""
        self.holes.append(hole)
        return token(hole, len(self.holes) - 1)

    def refuse(self, code: str, offset: int, message: str, hint: str) -> None:
        """Write down a mistake."""
        self.faults.add(Fault(offset, code, message, hint))

    def offset(self, data: str, start: int, end: int) -> int:
        """Return where in the text a piece of Markdown's data begins.

        Without tags, as in a page of the host, that is the first place where the text has these
        words.
        """
        tagged = offset_at(data[start:end])
        if tagged is not None:
            return tagged
        return max(self.text.find(data[start:end]), 0)

    def prose(self, html: str) -> Prose:
        """Return what was read, now that the HTML is known."""
        skeleton, holes = untag(html), tuple(self.holes)
        references = tuple(_references(skeleton, holes))
        return Prose(references, tuple(sorted(self.faults)), skeleton, holes)


def _references(skeleton: str, holes: tuple[Hole, ...]) -> Iterator[Reference]:
    for hole in holes_in(skeleton, holes):
        if isinstance(hole, Cited):
            yield from hole.references
        elif isinstance(hole, Inside):
            yield hole.reference
