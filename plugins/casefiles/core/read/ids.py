"""Entries that begin with their id, as things by name do: `- bridge-closed:` for `- id: ...`.

They are read on with that as their `id:`.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, also_on
from casefiles.core.read.gather import Items
from casefiles.core.slugs import is_slug

_ID = "id"


def with_ids(items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Give such entries their ids.

    Returns:
        The entries, and one problem for all of them.
    """
    if _ID not in model.shape:
        return items, []
    found = [item for item in items if _begins_with_id(item, model)]
    if not found:
        return items, []
    first, *others = (item.entries[0] for item in found)
    message = f"`{first[0].text}` is the id of this entry, and no key"
    hint = f"write `- id: {first[0].text}`"
    if first[1].entries:
        hint = f"{hint}, and indent the lines below it like `id`"
    again = also_on(key.position.line for key, _ in others)
    problem = Problem(first[0].position, "unknown-key", message, hint=f"{hint}{again}")
    named = {item.position: _with_id(item) for item in found}
    return tuple(named.get(item.position, item) for item in items), [problem]


def _begins_with_id(item: Node, model: type[Model]) -> bool:
    """Tell whether an entry begins with an id and has keys of its kind behind it, or below."""
    if not item.entries or item.in_brackets or item.get(_ID) is not None:
        return False
    (key, value), *others = item.entries
    inside = [name.text for name, _ in (*value.entries, *others)]
    is_date = not any(map(str.isalpha, key.text))
    is_id = is_slug(key.text) and not is_date and key.text not in model.shape
    return (
        is_id and bool(inside) and not (value.text or value.items) and {*inside} <= {*model.shape}
    )


def _with_id(item: Node) -> Node:
    (key, value), *others = item.entries
    head = (replace(key, text=_ID), key)
    return replace(item, entries=(head, *value.entries, *others))
