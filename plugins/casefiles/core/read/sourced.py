"""Entries that begin with the key of a source, as those of `sources:` do: `gazette-2024: p. 4`.

They are read on as `{source: gazette-2024, locator: p. 4}`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node, line_of
from casefiles.core.problem import Problem
from casefiles.core.read.cited import SOURCE, Citation, entry_in_braces
from casefiles.core.read.locators import NO_PLACE, PLACE, place_in
from casefiles.core.slugs import is_slug

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
    cited = _cited(name, inside)
    hint = f"write `{key.text}: [{', '.join(map(_whole, found))}]`"
    if not value.in_brackets:
        first = f"{SOURCE}: {name.text}" if inside.entries else cited.whole
        so = ", and so for each" if others else ""
        hint = f"write `- {first}` in the place of `{_written(name, inside)}`{so}"
    message = f"`{key.text}` wants a list"
    return found, [Problem(value.position, "wrong-type", message, hint=f"{hint}{cited.more}")]


def _by_values(
    key: Node, value: Node, model: type[Model]
) -> tuple[tuple[Node, ...], list[Problem]] | None:
    """Return the entries of a list by sources behind which stands what each of them says."""
    needed = [name for name, shape in model.shape.items() if shape.required and name != SOURCE]
    are_texts = all(
        is_slug(name.text) and name.text not in model.shape and text.kind == "scalar" and text.text
        for name, text in value.entries
    )
    if SOURCE not in model.shape or len(needed) != 1 or not value.entries or not are_texts:
        return None
    entries = tuple(
        Node(
            "mapping",
            name.position,
            entries=((replace(name, text=needed[0]), text), (replace(name, text=SOURCE), name)),
        )
        for name, text in value.entries
    )
    name, text = value.entries[0]
    line = line_of(needed[0], text.text)
    hint = f"write `- {line}` and below it `{SOURCE}: {name.text}`, and so for each source"
    return entries, [Problem(value.position, "wrong-type", f"`{key.text}` wants a list", hint=hint)]


def with_source(item: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Return an entry that begins with its source as it is meant, and what is wrong with it."""
    entry = _entry_of(item.entries[0], item.entries[1:], model) if item.entries else None
    if entry is None:
        return item, []
    (key, value), *others = item.entries
    cited = _cited(key, value)
    hint = f"write `{cited.inside}` in the place of `{_written(key, value)}`"
    if item.in_brackets and not others:
        hint = f"write `{_whole(entry)}`"
    elif value.entries:
        hint = f"{hint}, and indent what stands below like that"
    elif value.text and not item.in_brackets:
        hint = f"write {cited.on_lines}"
    message = f"`{key.text}` is a source, and no key"
    return entry, [Problem(key.position, "unknown-key", message, hint=f"{hint}{cited.more}")]


def _entry_of(pair: _Pair, others: Sequence[_Pair], model: type[Model]) -> Node | None:
    """Return what a source with its place or its keys is meant for; `None` where it is none.

    A word without a hyphen is sooner a key that the format lacks.
    """
    needed = [key for key, shape in model.shape.items() if shape.required]
    if needed != [SOURCE] or model.short_form != SOURCE or "-" not in pair[0].text:
        return None
    (key, value), inside = pair, (*pair[1].entries, *others)
    keys = [name.text for name, _ in inside]
    place = _cited(*pair).place
    is_whole = value.is_empty or value.entries or (place and PLACE not in keys)
    is_known = {PLACE, *keys} <= {*model.shape} and SOURCE not in keys
    if not (is_whole and is_known and is_slug(key.text)):
        return None
    entries = [(replace(key, text=SOURCE), key)]
    if place not in ("", NO_PLACE):
        entries.append((replace(value, text=PLACE), replace(value, text=place)))
    return Node("mapping", key.position, entries=(*entries, *inside))


def _cited(key: Node, value: Node) -> Citation:
    return Citation(key.text, *place_in(value.text))


def _whole(entry: Node) -> str:
    return entry_in_braces(entry.entries) if len(entry.entries) > 1 else entry.entries[0][1].text


def _written(key: Node, value: Node) -> str:
    return f"{key.text}: {value.text}".strip()
