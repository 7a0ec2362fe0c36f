"""Several names in one text: `source: gazette, herald`. How they are written depends on the place.

Where a list stands, each is an entry; where one alone is held, brackets would be the next mistake.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Literal

from casefiles.core.check.likely import MOST_NAMES
from casefiles.core.sentences import guess

Held = Literal["list", "item", "one"]
"""What a name stands in: a text in the place of a list, an entry of one, a key that holds one."""

_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")
"""What stands between names that are written as one text."""


def names_in(text: str) -> list[str]:
    """Return the names that are written as one text, or nothing where it is one name."""
    parts = list(filter(None, _BETWEEN.split(text.strip("[] "))))
    return parts if 1 < len(parts) <= MOST_NAMES else []


def all_known(text: str, ids: Container[str]) -> list[str]:
    """Return the names in a text, whatever parts them, if each of them is known."""
    for parts in (names_in(text), text.strip("[] ").replace(",", " ").split()):
        if len(parts) > 1 and all(part in ids for part in parts):
            return parts
    return []


def each_of(names: Sequence[str], kind: str, held: Held) -> str:
    """Say how several names are written that all are known."""
    if held == "list":
        return guess("commas", names=", ".join(names))
    listed = ", ".join(f"`{name}`" for name in dict.fromkeys(names))
    if held == "item":
        return guess("entries", names=listed)
    return guess("one-source" if kind == "source" else "one", names=listed)
