"""Numbers sources by their first use on a page, and remembers each use for the way back.

Mutable while a page is arranged: the order of the calls is the reading order.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.locator import Locator
from casefiles.core.model import Source
from casefiles.core.prose import Citation, LinkKind
from casefiles.core.view.values import Name


class Citations:
    """The resolver of one page's prose."""

    def __init__(self, archive: Archive, address: str, sources: Mapping[str, Source]) -> None:
        self.sources = sources
        self._archive = archive
        self._address = address
        self._numbers: dict[str, int] = {}
        self._uses: dict[str, int] = {}

    def number(self, key: str) -> int:
        """Return a source's number; a source that has none yet gets the next."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def cite(self, key: str, locator: Locator | None) -> Citation:  # noqa: ARG002 - Resolver's signature
        """Count one use of a source."""
        number = self.number(key)
        use = self._uses[key] = self._uses.get(key, 0) + 1
        anchor = urls.citation_anchor(number, use)
        return Citation(number, anchor, f"#{urls.anchor('source', key)}")

    def address(self, kind: LinkKind, key: str) -> str:
        """Return the address of something in the archive.

        Claims and events are those of the page's own case.
        """
        name, _, part = key.partition("#")
        if kind == "case":
            return urls.link(self._address, urls.case_address(name), part)
        if kind == "entity":
            entity = self._archive.entities[name]
            return urls.link(self._address, urls.entity_address(entity.kind, name))
        return f"#{urls.anchor(kind, name)}"

    @property
    def cited(self) -> tuple[str, ...]:
        """The sources so far, in the order of their numbers."""
        return tuple(self._numbers)

    def uses(self, key: str) -> tuple[Name, ...]:
        """Return the ways back from a source to each of its uses: a, b, c."""
        number = self.number(key)
        return tuple(
            Name(_letters(use), f"#{urls.citation_anchor(number, use)}")
            for use in range(1, self._uses.get(key, 0) + 1)
        )


def _letters(number: int) -> str:
    """Return 1 as `a`, 26 as `z`, 27 as `aa`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_lowercase))
        letters = ascii_lowercase[rest] + letters
    return letters
