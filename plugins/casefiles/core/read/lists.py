"""What stands where a list is wanted: a list, a mapping by name, one thing alone, or a mistake.

A mapping in the place of a list is read on as the list that was meant, so that the ids in it are
known to whatever names them.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.gather import Items, gather
from casefiles.core.read.shallow import with_deep, with_shallow
from casefiles.core.read.sourced import sources_by_key

_LONGEST_LINE = 80
EMPTY_HINT = "give it a value, or remove the line"


def items_of(
    key: Node, value: Node, model: type[Model] | None
) -> tuple[Items | None, list[Problem]]:
    """Return what stands in a list.

    Returns:
        The items, `None` where nothing like a list is there; and the problem of a list that had to
        be made out of something else.
    """
    if value.kind == "sequence":
        written, empty = _without_values(value.items)
        held, problems = _listed(key, written, model)
        return held, [*empty, *problems]
    if value.kind == "scalar":
        return (value,), []
    if model is None:
        return None, []
    if model.keyed_by:
        return _named(key, value, model, model.keyed_by)
    if by_key := sources_by_key(key, value, model):
        return by_key
    items: Items = (value,)
    hint = _dash_before(value)
    first = next((key for key, shape in model.shape.items() if shape.required), "")
    if value.entries and first and value.get(first) is None and not _is_by_id(value, model):
        hint = f"begin it with a line `- {first}: ...`, with the other keys below"
        head = replace(value.entries[0][0], text=first)
        nothing = replace(head, text="", style="plain")
        items = (replace(value, entries=((head, nothing), *value.entries)),)
    if _is_by_id(value, model):
        items, name = _by_name(value, model, "id"), value.entries[0][0].text
        hint = f"write `- id: {name}` in the place of `{name}:`, and so for each"
    message = f"`{key.text}` wants a list"
    return items, [Problem(value.position, "wrong-type", message, hint=hint)]


def _dash_before(value: Node) -> str:
    """Say how one thing is written as the entry of a list, whose dash is missing."""
    if value.in_brackets:
        return "put `[` before it, and `]` behind it"
    (key, held), *others = value.entries
    line = f"{key.text}: {held.text}"
    is_as_written = held.kind == "scalar" and held.style == "plain" and held.written is None
    if not is_as_written or len(line) > _LONGEST_LINE:
        line = f"{key.text}: ..."
    more = ", and indent the lines below it by two more" if others else ""
    return f"write `- {line}`{more}"


def _listed(key: Node, items: Items, model: type[Model] | None) -> tuple[Items, list[Problem]]:
    if model is None:
        return items, []
    return _undashed(key, items, model, model.keyed_by) if model.keyed_by else gather(items, model)


def _without_values(items: Items) -> tuple[Items, list[Problem]]:
    """Tell of items that hold nothing; `null` written out is no item either."""
    problems = [
        Problem(item.position, "empty-value", "a list item has no value", hint=EMPTY_HINT)
        for item in items
        if item.is_empty or item.is_null
    ]
    return tuple(replace(item, text="") if item.is_null else item for item in items), problems


def under(key: str, scalar: Node) -> Node:
    """Return the mapping that a text in short form stands for."""
    name = replace(scalar, text=key, style="plain")
    return replace(scalar, kind="mapping", text="", style="plain", entries=((name, scalar),))


def _undashed(
    key: Node, items: Items, model: type[Model], name: str
) -> tuple[Items, list[Problem]]:
    """Return the items of a list; names with dashes before them are read as names."""
    dashed = [item.entries[0][0] for item in items if _begins_with_name(item, model)]
    if not dashed:
        return items, []
    first = dashed[0]
    message = f"a dash stands before the name of an entry of `{key.text}`"
    hint = f"write `{first.text}:` without a dash, and so before each; indent the rest below it"
    held = tuple(
        _with_name(item.entries[0][0], _behind_name(item), model, name)
        if _begins_with_name(item, model)
        else item
        for item in items
    )
    return held, [Problem(first.position, "wrong-type", message, hint=hint)]


def _begins_with_name(item: Node, model: type[Model]) -> bool:
    if item.kind != "mapping" or not item.entries or item.entries[0][0].text in model.shape:
        return False
    value = item.entries[0][1]
    return value.kind == "mapping" or (value.is_empty and len(item.entries) > 1)


def _behind_name(item: Node) -> Node:
    value = item.entries[0][1]
    return value if value.kind == "mapping" else replace(item, entries=item.entries[1:])


def _named(key: Node, value: Node, model: type[Model], name: str) -> tuple[Items, list[Problem]]:
    """Return things by their names; or one whose name is missing, with an empty one."""
    value, deep = with_deep(value, model)
    value, shallow = with_shallow(key, value, model)
    if told := [*deep, *shallow]:
        return _by_name(value, model, name), told
    texts = {word.text for word, item in value.entries if item.kind == "scalar"}
    if model.short_form or texts.isdisjoint(model.shape):
        problems = [
            Problem(word.position, "empty-value", f"`{word.text}` has no value", hint=EMPTY_HINT)
            for word, item in value.entries
            if item.is_empty or item.is_null
        ]
        return _by_name(value, model, name), problems
    first = value.entries[0][0]
    nameless = (replace(first, text=name), replace(first, text="", style="plain"))
    message = f"`{key.text}` wants a name above each of its entries"
    hint = f"write a name with a colon above `{first.text}`, and indent the lines below it"
    problem = Problem(first.position, "wrong-type", message, hint=hint)
    return (replace(value, entries=(nameless, *value.entries)),), [problem]


def _is_by_id(value: Node, model: type[Model]) -> bool:
    """Tell a mapping of things by their ids from one thing whose dash is missing."""
    names = {key.text for key, item in value.entries if item.kind == "mapping"}
    is_all = len(names) == len(value.entries) and bool(names)
    return is_all and "id" in model.shape and names.isdisjoint(model.shape)


def _by_name(value: Node, model: type[Model], name: str) -> Items:
    return tuple(_with_name(key, item, model, name) for key, item in value.entries)


def _with_name(key: Node, item: Node, model: type[Model], name: str) -> Node:
    if item.is_empty or item.is_null:
        return replace(item, position=key.position, text="")
    if item.kind == "scalar" and model.short_form:
        item = under(model.short_form, item)
    if item.kind != "mapping":
        return item
    named = (replace(key, text=name), key)
    return replace(item, position=key.position, entries=(named, *item.entries))
