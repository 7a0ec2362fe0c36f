"""Entries that begin with their date, as a diary has them: `- 2025-03-04: The man is let go`.

They are read on with the keys that are meant; what they lack beside is told with that.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.edtf import EdtfError, human_forms, read_value
from casefiles.core.model import Model
from casefiles.core.nodes import Node, line_of
from casefiles.core.problem import Problem

_DATE, _WORDS = "date", "title"


def with_dates(value: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Give such entries of a list their keys.

    Args:
        value: The list, or the mapping of dates in its place.
        model: What its entries are meant for.

    Returns:
        The list; and one problem, at the first of them.
    """
    if _DATE not in model.shape or not model.shape[_DATE].required:
        return value, []
    items = value.items
    if value.entries and all(_date_of(key, held, model) for key, held in value.entries):
        items = tuple(
            replace(value, position=key.position, entries=((key, held),))
            for key, held in value.entries
        )
    dated = [bool(item.entries and _date_of(*item.entries[0], model)) for item in items]
    if not any(dated):
        return value, []
    held = tuple(
        _with_keys(item, model) if is_dated else item
        for item, is_dated in zip(items, dated, strict=True)
    )
    problem = _told(items[dated.index(True)], model, is_one=sum(dated) == 1)
    return replace(value, kind="sequence", entries=(), items=held), [problem]


def _date_of(key: Node, held: Node, model: type[Model]) -> str:
    """Return the date that a key is, with words behind it; empty where it is none."""
    if key.text in model.shape or held.kind != "scalar":
        return ""
    try:
        read_value(key.text)
    except EdtfError:
        forms = human_forms(key.text)
        return forms[0] if len(forms) == 1 else ""
    return key.text


def _lines(item: Node, model: type[Model]) -> dict[str, str]:
    """Return what stands, or is to stand, below each key that the entry needs and lacks."""
    (key, held), *others = item.entries
    there = {name.text for name, _ in others}
    texts = {_DATE: _date_of(key, held, model), _WORDS: held.text}
    needed = [name for name, shape in model.shape.items() if shape.required]
    return {name: texts.get(name, "") for name in needed if name not in there}


def _asked(item: Node, model: type[Model]) -> tuple[str, ...]:
    """Return the keys of which the entry needs one more."""
    asked = (rule.keys for rule in model.asks if rule.kind == "some")
    return next((keys for keys in asked if not any(map(item.get, keys))), ())


def _with_keys(item: Node, model: type[Model]) -> Node:
    (key, held), *others = item.entries
    whole = replace(held, text="", style="plain", position=key.position, written=None)
    nodes = {_DATE: replace(key, style="double"), _WORDS: held}
    lines = {**_lines(item, model), **dict.fromkeys(_asked(item, model)[:1], "")}
    entries = tuple(
        (replace(key, text=name), replace(nodes.get(name, key), text=text) if text else whole)
        for name, text in lines.items()
    )
    return replace(item, entries=(*entries, *others))


def _told(item: Node, model: type[Model], *, is_one: bool) -> Problem:
    key = item.entries[0][0]
    first, *more = (line_of(name, text) for name, text in _lines(item, model).items())
    below = [f"`{line}`" for line in more]
    if asked := _asked(item, model):
        below.append(" or ".join(f"`{name}:`" for name in asked))
    hint = f"write `- {first}` in its place, with {', '.join(below)} on lines below"
    message = f"`{key.text}` is the date of an entry, and no key"
    so = "" if is_one else "; and so for each that begins with its date"
    return Problem(key.position, "unknown-key", message, hint=f"{hint}{so}")
