"""What was meant by a mark or a link that can't be read: what has a name that is known here.

Markdown knows no names, so it can only say how marks and links are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casefiles.core.check.known import Known
from casefiles.core.check.lost_marks import mark_of
from casefiles.core.locator import spelt_place
from casefiles.core.nodes import Node
from casefiles.core.problem import on_one_line
from casefiles.core.prose import Fault, Prose
from casefiles.core.slugs import SLUG

_ITEM = re.compile(r"@(?P<name>[^;\[\]]++)")
_ADDRESS = re.compile(r"https?://\S", re.IGNORECASE)
# As in `herald-2024`, `#herald-2024` and `source:herald-2024`
_TARGET = re.compile(rf"<?(?:source:|[#@])?(?P<name>{SLUG})(?=\s*>?\s*\))")
# [The Herald](source:herald-2024, p. 4)
_WITH_PLACE = re.compile(
    rf"\[[^\[\]]*+\]\(\s*+(?:source:|@)(?P<name>{SLUG})\s*+,(?P<place>[^\[\]()]++)\)"
)
_LINKED = ("claim", "event", "entity", "case")
"""Kinds of what a link leads to, in the words of an address."""
_AT_ITS_KEY = (
    "cite a page by the key of its source, as in `[@key, para. 2]`; one that is no source yet is"
    " added to `sources:`"
)


@dataclass(frozen=True)
class Meant:
    """What to do about a refused mark or link."""

    hint: str
    key: str = ""
    """That of the source that is cited, where one is."""


def meant_by(text: str, fault: Fault, known: Known) -> Meant | None:
    """Return what was meant in a text where Markdown has refused something; nothing if unknown."""
    if fault.code == "bad-citation":
        item = _ITEM.match(text, fault.offset)
        return _by_name(on_one_line(item["name"]), known) if item else None
    if fault.code != "bad-link":
        return None
    if found := _WITH_PLACE.match(text, fault.offset):
        return _cited(found["name"], spelt_place(found["place"]), known)
    target = _TARGET.match(text, fault.offset)
    return _linked(target["name"], known) if target else None


def meant_keys_in(passages: Iterable[tuple[Node, Prose]], known: Known) -> Iterator[str]:
    """Yield the keys of the sources that refused marks and links mean: each of them is used."""
    for node, prose in passages:
        found = (meant_by(node.text, fault, known) for fault in prose.faults)
        yield from (meant.key for meant in found if meant and meant.key)


def _by_name(item: str, known: Known) -> Meant | None:
    """Return what is cited by an address, a number or a title, with a place or without one."""
    name, _, rest = item.rpartition(",")
    place = spelt_place(rest)
    for named, where in ((item, ""), (name.strip(), place)):
        key = known.source_called(named) if named else ""
        if key and (place or named == item):
            return Meant(f"write `{mark_of([(key, where)])[1:-1]}`", key)
    return Meant(_AT_ITS_KEY) if _ADDRESS.match(item) else None


def _linked(name: str, known: Known) -> Meant | None:
    kinds = [kind for kind in _LINKED if name in known.ids.get(kind, ())]
    if name in known.ids.get("source", ()) and not kinds:
        return _cited(name, "", known)
    # A name of two kinds may be either.
    return Meant(f"write `{kinds[0]}:{name}`") if len(kinds) == 1 else None


def _cited(key: str, place: str, known: Known) -> Meant | None:
    if key not in known.ids.get("source", ()):
        return None
    mark = mark_of([(key, place)])
    return Meant(f"write `{mark}`, without the words and brackets before it, to cite a source", key)
