"""Texts alone in a list whose entries have keys, of which each needs one: `offices: [Mayor]`."""

from __future__ import annotations

from casefiles.core.model import Model
from casefiles.core.nodes import Node, line_of
from casefiles.core.problem import Problem
from casefiles.core.read.blanks import is_blank
from casefiles.core.read.gather import Items
from casefiles.core.read.lists import under


def with_their_key(key: Node, items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Read such texts as what stands behind that key.

    Returns:
        The entries, and a problem for each that was a text.
    """
    needed = [name for name, shape in model.shape.items() if shape.required]
    if model.short_form or model.keyed_by or model.asks or len(needed) != 1:
        return items, []
    found = [item for item in items if _is_text(item)]
    problems = [
        Problem(
            item.position,
            "wrong-type",
            f"each entry of `{key.text}` has keys; a text stands here",
            hint=f"write `{_entry(key, item, needed[0])}`, and its other keys on lines below",
        )
        for item in found
    ]
    return tuple(under(needed[0], item) if _is_text(item) else item for item in items), problems


def _is_text(item: Node) -> bool:
    return item.kind == "scalar" and bool(item.text.strip()) and not is_blank(item)


def _entry(key: Node, item: Node, name: str) -> str:
    line = f"- {line_of(name, item.text)}"
    on_line = key.position.line == item.position.line
    return f"{key.text}:` and below it `{line}" if on_line else line
