"""What was meant as a citation, and the mark that says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NO_CITATION = "names a source, but is no citation"


@dataclass(frozen=True)
class Lost:
    """What was meant as a citation, and where it stands in its text."""

    keys: Sequence[str]
    """Of the sources that are named; of several with one name, all."""
    start: int
    end: int
    mend: str = ""
    """The mark that was meant; empty where that is not sure."""
    hint: str = ""
    """What to do where there is no mend."""
    what: str = NO_CITATION
    """What is wrong with it where Markdown is read."""


def mark_of(named: Iterable[tuple[str, str]]) -> str:
    """Return the mark that cites sources by their keys, each with a place or without one."""
    items = (f"@{key}{', ' * bool(place)}{place}" for key, place in named)
    return f"[{'; '.join(items)}]"
