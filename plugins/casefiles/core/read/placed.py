"""A source with a place behind a comma where its key alone is wanted: `evidence: gazette, p. 4`.

So citation marks have it, and so it is read on.
"""

from __future__ import annotations

import re
from dataclasses import replace

from casefiles.core.locator import spelt_place
from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.gather import Items
from casefiles.core.slugs import SLUG

_SOURCE, _PLACE = "source", "locator"
_KEY = re.compile(SLUG)
_BOTH = re.compile(rf"(?:\[ ?)?@?(?P<key>{SLUG}) ?, ?(?P<place>[^\[\]@;]+?) ?\]?")


def with_places(items: Items, model: type[Model], *, is_alone: bool) -> tuple[Items, list[Problem]]:
    """Part such texts into source and place.

    Args:
        items: The items of a list.
        model: What they are meant for.
        is_alone: Whether it is no list, but one text behind its key.
    """
    if not {_SOURCE, _PLACE} <= {*model.shape}:
        return items, []
    problems: list[Problem] = []
    held: list[Node] = []
    for item in items:
        # evidence: [gazette, p. 4]
        above = held[-1] if held and model.short_form else None
        place = "" if above is None or _KEY.fullmatch(item.text) else spelt_place(item.text)
        if above is not None and place and _KEY.fullmatch(above.text):
            problems.append(_loose(item, above.text, place))
            held[-1] = _in_two(above, above, above.text, place)
        else:
            held.append(_parted(item, model, problems, is_alone=is_alone))
    return tuple(held), problems


def _loose(item: Node, key: str, place: str) -> Problem:
    message = f"`{item.text}` is a place in `{key}`, and no source"
    hint = f"write `{{{_SOURCE}: {key}, {_PLACE}: {place}}}` in the place of both"
    return Problem(item.position, "bad-value", message, hint=hint)


def _parted(item: Node, model: type[Model], problems: list[Problem], *, is_alone: bool) -> Node:
    named = item.get(_SOURCE) if item.entries else item if model.short_form else None
    text = " ".join(named.text.split()) if named else ""
    both = _BOTH.fullmatch(text)
    place = spelt_place(both["place"]) if both else ""
    if named is None or not both or not place:
        return item
    message = f"`{text}` is a source and a place in it"
    hint = _hint(item, both["key"], place, is_alone=is_alone)
    problems.append(Problem(named.position, "bad-value", message, hint=hint))
    return _in_two(item, named, both["key"], place)


def _hint(item: Node, key: str, place: str, *, is_alone: bool) -> str:
    if item.get(_PLACE):
        return f"write `{_SOURCE}: {key}`; its place stands behind `{_PLACE}:`"
    inside = f"{_SOURCE}: {key}, {_PLACE}: {place}"
    if item.in_brackets:
        return f"write `{inside}`"
    if item.entries:
        return f"write `{_SOURCE}: {key}`, and `{_PLACE}: {place}` on a line below"
    return f"write `[{{{inside}}}]`" if is_alone else f"write `{{{inside}}}`"


def _in_two(item: Node, named: Node, key: str, place: str) -> Node:
    head, source, behind, where = (
        replace(named, text=text, style="plain", written=None)
        for text in (_SOURCE, key, _PLACE, place)
    )
    if not item.entries:
        return replace(item, kind="mapping", text="", entries=((head, source), (behind, where)))
    entries = [(name, source if held is named else held) for name, held in item.entries]
    more = () if item.get(_PLACE) else ((behind, where),)
    return replace(item, entries=(*entries, *more))
