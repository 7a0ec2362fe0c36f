"""Entries that begin with the key of a source, as those of `sources:` do: `gazette: p. 4`.

They are read on as `{source: gazette, locator: p. 4}`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node, line_of
from casefiles.core.problem import Problem
from casefiles.core.read.locators import NO_PLACE, PLACE, is_place, place_in
from casefiles.core.slugs import is_slug
from casefiles.core.spelling import nearest

_SOURCE = "source"
_Pair = tuple[Node, Node]


def sources_by_key(
    key: Node, value: Node, model: type[Model]
) -> tuple[tuple[Node, ...], list[Problem]] | None:
    """Return the entries of a list that is written as a mapping by its sources; `None` if none is.

    Args:
        key: The key of the list.
        value: The mapping.
        model: What the entries are meant for.

    Returns:
        The entries, and the problem of the list.
    """
    entries = [_entry_of(pair, (), model) for pair in value.entries]
    found = tuple(entry for entry in entries if entry)
    if not found or len(found) < len(entries):
        return _by_values(key, value, model)
    (name, inside), *others = value.entries
    whole = ", ".join(_in_full(*pair) for pair in value.entries)
    hint = f"write `{key.text}: [{whole}]`"
    if not value.in_brackets:
        first = f"{_SOURCE}: {name.text}" if inside.entries else _in_full(name, inside)
        so = ", and so for each" if others else ""
        written = f"{name.text}: {inside.text}".strip()
        hint = f"write `- {first}` in the place of `{written}`{so}"
    message = f"`{key.text}` wants a list"
    return found, [Problem(value.position, "wrong-type", message, hint=hint)]


def _by_values(
    key: Node, value: Node, model: type[Model]
) -> tuple[tuple[Node, ...], list[Problem]] | None:
    """Return the entries of a list by sources behind which stands what each of them says."""
    needed = [name for name, shape in model.shape.items() if shape.required and name != _SOURCE]
    are_texts = all(
        is_slug(name.text) and name.text not in model.shape and text.kind == "scalar" and text.text
        for name, text in value.entries
    )
    if _SOURCE not in model.shape or len(needed) != 1 or not value.entries or not are_texts:
        return None
    entries = tuple(
        Node(
            "mapping",
            name.position,
            entries=((replace(name, text=needed[0]), text), (replace(name, text=_SOURCE), name)),
        )
        for name, text in value.entries
    )
    name, text = value.entries[0]
    line = line_of(needed[0], text.text)
    hint = f"write `- {line}` and below it `{_SOURCE}: {name.text}`, and so for each source"
    return entries, [Problem(value.position, "wrong-type", f"`{key.text}` wants a list", hint=hint)]


def with_source(item: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Return an entry that begins with its source as it is meant, and what is wrong with it."""
    entry = _entry_of(item.entries[0], item.entries[1:], model) if item.entries else None
    if entry is None:
        return item, []
    key, value = item.entries[0]
    place, more = place_in(value.text)
    hint = f"write `{_SOURCE}: {key.text}` in the place of `{key.text}:`"
    if item.in_brackets:
        hint = f"write `{_in_full(key, value)}`"
    elif value.entries:
        hint = f"{hint}, and indent what stands below like that"
    elif value.text:
        hint = f"write `{_SOURCE}: {key.text}`, and `{PLACE}: {place}` on a line below"
    message = f"`{key.text}` is a source, and no key"
    return entry, [Problem(key.position, "unknown-key", message, hint=f"{hint}{more}")]


def _entry_of(pair: _Pair, others: Sequence[_Pair], model: type[Model]) -> Node | None:
    """Return what a source with its place or its keys is meant for; `None` where it is none."""
    (key, value), inside = pair, (*pair[1].entries, *others)
    keys = [name.text for name, _ in inside]
    place, _ = place_in(value.text)
    is_whole = value.is_empty or value.entries or (place and PLACE not in keys)
    is_known = {_SOURCE, PLACE, *keys} <= {*model.shape} and _SOURCE not in keys
    is_key = is_slug(key.text) and key.text not in model.shape and not is_place(key.text, model)
    if not (is_whole and is_known and is_key) or nearest(key.text, model.shape):
        return None
    entries = [(replace(key, text=_SOURCE), key)]
    if place and place != NO_PLACE:
        entries.append((replace(value, text=PLACE), replace(value, text=place)))
    return Node("mapping", key.position, entries=(*entries, *inside))


def _in_full(key: Node, value: Node) -> str:
    """Return an entry in braces, or a source alone."""
    inside = [(name.text, held.text) for name, held in value.entries]
    if value.text:
        inside = [(PLACE, place_in(value.text)[0])]
    text = ", ".join(f"{name}: {held or '...'}" for name, held in [(_SOURCE, key.text), *inside])
    return f"{{{text}}}" if inside else key.text
