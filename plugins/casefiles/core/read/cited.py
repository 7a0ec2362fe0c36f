"""A source where it is cited, and the place in it: read in one text, and written by their keys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from casefiles.core.locator import ONE_PLACE, leading_place
from casefiles.core.nodes import Node, in_braces
from casefiles.core.read.locators import NO_PLACE, PLACE, place_in
from casefiles.core.slugs import SLUG, is_slug

SOURCE = "source"
"""The key of a source where it is cited."""
_BOTH = re.compile(
    rf"(?:\[ ?)?@?(?P<key>{SLUG})(?: ?(?P<sign>[,;:(\[]) ?| )(?P<place>[^\[\]@;]+?)[)\]]? ?\]?"
)
_NUMBER = re.compile("[0-9]+")
_OWN_KEYS = "under a key of its own, such as `quote:` or `relation:`, or in an entry of its own"


@dataclass(frozen=True)
class Citation:
    """A source, and the place in it."""

    key: str
    place: str = ""
    """As it is spelt, or `NO_PLACE`; empty where there is none."""
    more: str = ""
    """What else there is to say of the place."""

    @property
    def by_keys(self) -> list[tuple[str, str]]:
        """The keys of both, and what stands behind them."""
        return [(SOURCE, self.key), *([(PLACE, self.place)] if self.place else [])]

    @property
    def inside(self) -> str:
        """How both are written in braces."""
        return ", ".join(f"{key}: {text}" for key, text in self.by_keys)

    @property
    def whole(self) -> str:
        """How an entry of a list is written."""
        return f"{{{self.inside}}}" if self.place else self.key

    @property
    def on_lines(self) -> str:
        """How both are written on lines of their own."""
        where = f", and `{PLACE}: {self.place}` on a line below" if self.place else ""
        return f"`{SOURCE}: {self.key}`{where}"


def cited_in(text: str) -> Citation | None:
    """Return the source and the place in a text that holds both, or nothing."""
    both = _BOTH.fullmatch(" ".join(text.split()))
    # `gazette 2` and `gazette (2)` may be a second one.
    if both is None or (_NUMBER.fullmatch(both["place"]) and both["sign"] not in (*",:",)):
        return None
    place, more = place_in(both["place"])
    if more == ONE_PLACE:
        rest = both["place"].removeprefix(leading_place(both["place"])).strip(" ,;:")
        more = f"; `{rest}` belongs {_OWN_KEYS}"
    return Citation(both["key"], place, more) if place else None


def all_cited_in(text: str) -> list[Citation]:
    """Return the sources that a text names, with signs between them; empty where it is another."""
    found: list[Citation] = []
    for part in map(str.strip, text.strip("[] ").split(";")):
        name = part.removeprefix("@")
        cited = cited_in(part) or (Citation(name) if name != part and is_slug(name) else None)
        if cited is None and found:  # gazette, p. 4; p. 5
            place, more = place_in(part)
            cited = Citation(found[-1].key, place, more) if place else None
        if cited is None:
            return []
        found.append(cited)
    return found if len(found) > 1 else []


def entry_in_braces(pairs: Sequence[tuple[Node, Node]]) -> str:
    """Return how an entry of a list is written in braces, with all its keys."""
    return f"{{{', '.join(f'{key.text}: {_value(value)}' for key, value in pairs)}}}"


def _value(node: Node) -> str:
    if node.entries:
        return entry_in_braces(node.entries)
    return NO_PLACE if node.text in ("", NO_PLACE) else in_braces(node.text)
