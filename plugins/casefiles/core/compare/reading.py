"""Texts in Markdown as readers meet them: without its marks, and with the names of sources.

Who only needs to know that a text differs reads none: Markdown takes its time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from casefiles.core.locator import Locator
from casefiles.core.prose import Prose, Reference, RememberingReader, links_of, told_prose

Name = Callable[[str, str], str]
"""What something is called, by its kind and its id."""


class Reading:
    """Reads texts for people; each text of paragraphs once."""

    def __init__(self) -> None:
        self._reader = RememberingReader()

    def told(self, text: str, name: Name, *, line: bool) -> str:
        """Return what a text says, a paragraph a line; one with faults as it is written.

        Args:
            text: The text.
            name: What its sources are called.
            line: Whether the field holds one line.
        """
        prose = self._read(text, line=line)

        def cite(use: Reference) -> str:
            return with_place(name("source", use.key), use.locator)

        return text if prose.faults else told_prose(prose, cite)

    def links(self, text: str, name: Name, *, line: bool) -> Counter[str]:
        """Return where those links of a text lead that stay in the archive, and how often."""
        return Counter(name(*link) for link in links_of(self._read(text, line=line)))

    def _read(self, text: str, *, line: bool) -> Prose:
        return self._reader.read_line(text) if line else self._reader.read_block(text)


def with_place(name: str, locator: Locator | None) -> str:
    """Return the name of a source, and the place in it."""
    return f"{name}, {locator.words}" if locator else name
