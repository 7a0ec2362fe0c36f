"""Below which keys a key belongs that stands too shallow."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from casefiles.core.model import Model
from casefiles.core.model.base import ProseText
from casefiles.core.nodes import Node
from casefiles.core.read.keys import other_word, spelt_key
from casefiles.core.read.locators import PLACE, is_place, place_behind

_MOST_HOMES = 2

Homes = Mapping[str, type[Model]]
"""What the parts are meant for in which a key may stand, by their keys."""


def home_of(name: str, holder: Node, model: type[Model]) -> str:
    """Say below which keys of a mapping, or of entries in it, a key belongs; or nothing."""
    inner = parts_with(name, model)
    if spelt_key(name, model) or other_word(name, model):
        inner = {key: part for key, part in inner.items() if _lacks(name, holder.get(key))}
    there = {key: part for key, part in inner.items() if holder.get(key) is not None}
    there = {**there, **homes_deeper(name, holder, model)}
    named = there or inner
    if not named or len(named) > _MOST_HOMES:
        return ""
    if len(named) == 1 and (whole := _in_full(name, next(iter(named)), holder, model)):
        return whole
    words = " or ".join(f"`{key}`" for key in named)
    if not there:
        return f"`{name}` belongs to {words}, which is not here yet"
    is_known = any(name in part.shape for part in named.values())
    so = "" if is_known else f", as `{PLACE}: {place_behind(name, _value_of(name, holder))[0]}`"
    if _stands_above(name, holder, named):
        return f"`{name}` belongs to an entry of {words}{so}: move it there"
    return f"`{name}` belongs below {words}{so}: indent it like the keys there"


def _stands_above(name: str, holder: Node, homes: Collection[str]) -> bool:
    """Tell whether the entries of lists, one of which may be meant, all follow a key."""
    lists = [key for key, value in holder.entries if key.text in homes and value.items]
    place = next(key.position for key, _ in holder.entries if key.text == name)
    return bool(lists) and all(place < key.position for key in lists)


def parts_with(name: str, model: type[Model]) -> Homes:
    """Return the parts of a mapping that can have a key, or a place by its name."""
    parts = ((key, shape.model) for key, shape in model.shape.items())
    return {
        key: part for key, part in parts if part and (name in part.shape or is_place(name, part))
    }


def homes_deeper(name: str, holder: Node, model: type[Model]) -> Homes:
    """Return the parts, in entries of the lists of a mapping, that are there and can have a key.

    What may as well be said of the whole is meant for none of them.
    """
    homes: dict[str, type[Model]] = {}
    for key, value in holder.entries:
        entry = model.shape[key.text].model if key.text in model.shape else None
        for home, part in (parts_with(name, entry) if entry else {}).items():
            is_own = name not in part.shape or ProseText() not in part.shape[name].marks
            if is_own and any(item.get(home) for item in value.items):
                homes[home] = part
    return homes


def _in_full(name: str, home: str, holder: Node, model: type[Model]) -> str:
    """Say how a part is written together with a key, where its short form stands; or nothing."""
    shape, held, text = model.shape.get(home), holder.get(home), _value_of(name, holder)
    part = shape.model if shape else None
    if shape is None or held is None or part is None or not part.short_form or not text:
        return ""
    only = held.items[0] if len(held.items) == 1 else held
    if len(only.entries) != 1:
        return ""
    key, value = only.entries[0]
    if key.text != part.short_form or key.position != value.position:  # It was written in full.
        return ""
    more = ""
    if name not in part.shape:
        text, more = place_behind(name, text)
        name = PLACE
    whole = f"{{{part.short_form}: {value.text}, {name}: {text}}}"
    return f"write `{home}: {f'[{whole}]' if shape.is_list else whole}` in the place of both{more}"


def _value_of(name: str, holder: Node) -> str:
    value = holder.get(name)
    return value.text if value else ""


def _lacks(name: str, part: Node | None) -> bool:
    return part is not None and bool(part.entries) and part.get(name) is None
