"""Below which keys a key belongs that stands too shallow."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from casefiles.core.model import Model
from casefiles.core.model.base import ProseText
from casefiles.core.nodes import Node
from casefiles.core.problem import Position
from casefiles.core.read.cited import entry_in_braces
from casefiles.core.read.headless import COUNTED
from casefiles.core.read.keys import other_word, spelt_key
from casefiles.core.read.locators import NO_PLACE, PLACE, located, place_behind, stands_for_place

_MOST_HOMES = 2
_NOTHING = (Node("scalar", Position("")), Node("scalar", Position("")))

Homes = Mapping[str, type[Model]]
"""What the parts are meant for in which a key may stand, by their keys."""


def home_of(name: str, holder: Node, model: type[Model]) -> str:
    """Say below which keys of a mapping, or of entries in it, a key belongs; or nothing."""
    inner = parts_with(name, holder, model)
    if spelt_key(name, model) or other_word(name, model):
        inner = {key: part for key, part in inner.items() if _lacks(name, holder.get(key))}
    there = {key: part for key, part in inner.items() if holder.get(key) is not None}
    deeper = homes_deeper(name, holder, model)
    named = {**there, **deeper, **there} or inner
    if not named or len(named) > _MOST_HOMES:
        return ""
    first = next(iter(named))
    if len(named) == 1 and (whole := _in_full(first, holder, model)):
        return whole
    if not there and not deeper:
        return f"`{name}` belongs to {_either(named)}, which is not here yet"
    return _below(name, holder, named)


def _below(name: str, holder: Node, homes: Homes) -> str:
    """Say how a key gets into one of the parts that are there."""
    words, (place, more) = _either(homes), ("", "")
    if not any(name in part.shape for part in homes.values()):
        place, more = place_behind(name, _text_of(name, holder))
    so = f", as `{PLACE}: {place}`" if place else ""
    entry, own = _only_entry(holder.get(next(iter(homes)))), PLACE if place else name
    if entry and entry.get(own):
        mine = f"`{own}: {place}`" if place else "this"
        return f"{words} has `{own}:` already; write {mine} in an entry of its own, with its source"
    is_on_lines = entry and entry.entries[0][0].position != entry.entries[0][1].position
    if is_on_lines and not _stands_above(name, holder, homes):
        return f"`{name}` belongs below {words}{so}: indent it like the keys there{more}"
    return f"`{name}` belongs to an entry of {words}{so}: move it there{more}"


def _either(homes: Homes) -> str:
    return " or ".join(f"`{key}`" for key in homes)


def _stands_above(name: str, holder: Node, homes: Collection[str]) -> bool:
    """Tell whether the entries of lists, one of which may be meant, all follow a key."""
    lists = [key for key, value in holder.entries if key.text in homes and value.items]
    place = next(key.position for key, _ in holder.entries if key.text == name)
    return bool(lists) and all(place < key.position for key in lists)


def parts_with(name: str, holder: Node, model: type[Model]) -> Homes:
    """Return the parts of a mapping that can have one of its keys, or a place by its name."""
    parts = ((key, shape.model) for key, shape in model.shape.items())
    return {key: part for key, part in parts if part and _may_have(name, holder, part)}


def _may_have(name: str, holder: Node, part: type[Model]) -> bool:
    if name in part.shape:
        return True
    key, value = next((pair for pair in holder.entries if pair[0].text == name), _NOTHING)
    is_place = stands_for_place(key, value, part)
    return is_place and place_behind(name, value.text)[0] != NO_PLACE


def homes_deeper(name: str, holder: Node, model: type[Model]) -> Homes:
    """Return the parts, in entries of the parts of a mapping, that are there and can have a key.

    What may as well be said of the whole is meant for none of them.
    """
    homes: dict[str, type[Model]] = {}
    for key, value in holder.entries:
        entry = model.shape[key.text].model if key.text in model.shape else None
        for home, part in (parts_with(name, holder, entry) if entry else {}).items():
            is_own = name not in part.shape or ProseText() not in part.shape[name].marks
            if is_own and any(item.get(home) for item in (value, *value.items)):
                homes[home] = part
    return homes


def _in_full(home: str, holder: Node, model: type[Model]) -> str:
    """Say how a part in its short form is written with the keys that belong to it; or nothing."""
    shape, held = model.shape.get(home), holder.get(home)
    part = shape.model if shape else None
    if shape is None or held is None or part is None or not part.short_form:
        return ""
    only = held.items[0] if len(held.items) == 1 else held
    if len(only.entries) != 1:
        return ""
    key, value = only.entries[0]
    if key.text != part.short_form or key.position != value.position:  # It was written in full.
        return ""
    astray = [
        pair
        for pair in holder.entries
        if pair[0].text not in model.shape and _may_have(pair[0].text, holder, part)
    ]
    inside, more = located(key, astray, part)
    whole = entry_in_braces([(key, value), *inside])
    whole = f"[{whole}]" if shape.is_list else whole
    count = COUNTED.get(len(astray) + 1, "all of them")
    return f"write `{home}: {whole}` in the place of {count}{more}"


def _only_entry(part: Node | None) -> Node | None:
    """Return the entry of a part that has one alone, or what is no list."""
    if part is None or part.in_brackets or len(part.items) > 1:
        return None
    only = part.items[0] if part.items else part
    return only if only.entries and not only.in_brackets else None


def _text_of(name: str, holder: Node) -> str:
    value = holder.get(name)
    return value.text if value else ""


def _lacks(name: str, part: Node | None) -> bool:
    return part is not None and bool(part.entries) and part.get(name) is None
