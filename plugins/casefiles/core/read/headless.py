"""Sources of a claim or an event without the list to which they belong, or under its other name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read.locators import NO_PLACE, PLACE, is_place, place_behind
from casefiles.core.read.placed import cited_in

_OF_OTHERS = MappingProxyType(
    {"sources": ("evidence", "events"), "evidence": ("sources", "claims")}
)
"""A list that has another name here, and what has it by its own."""

Pair = tuple[Node, Node]
Found = tuple[Node, list[Problem]]


def by_other_name(node: Node, model: type[Model], strange: set[str]) -> Found:
    """Read a list of sources by the name that it has here."""
    for pair in node.entries:
        key, value = pair
        if key.text not in strange:
            continue
        near, owners = _OF_OTHERS.get(key.text, ("", ""))
        only = f"; `{key.text}:` is for {owners}" if near else ""
        if not near and value.kind != "scalar":  # source: [gazette, post]
            near = _list_of(key.text, node, model)
        if of_entries(model.shape.get(near)) and node.get(near) is None:
            whole = (replace(key, text=near), value)
            entries = tuple(whole if each is pair else each for each in node.entries)
            home = f"write `{near}:` in its place{only}"
            problem = problem_of(key.position, "misplaced-key", key=key.text, home=home)
            return replace(node, entries=entries), [problem]
    return node, []


def without_head(node: Node, model: type[Model], strange: set[str]) -> Found:
    """Make keys the entry of the list that is missing here, where all that it needs is there."""
    for head, text in node.entries:
        name = _list_of(head.text, node, model) if head.text in strange else ""
        inner = of_entries(model.shape.get(name))
        if inner is None or text.kind != "scalar":
            continue
        ours = [pair for pair in node.entries if pair[0].text in strange]
        taken, meant, more = _entry_of(ours, (head, text), inner)
        read = tuple(pair for pair in meant if pair[1].text != NO_PLACE)
        entry = replace(node, position=head.position, entries=read, in_brackets=False)
        held = Node("sequence", head.position, items=(entry,))
        left = tuple(pair for pair in node.entries if pair not in taken)
        whole = replace(node, entries=(*left, (replace(head, text=name), held)))
        home = f"{_as_entry(name, taken, meant)}{more}"
        return whole, [problem_of(head.position, "misplaced-key", key=head.text, home=home)]
    return node, []


def of_entries(shape: FieldShape | None) -> type[Model] | None:
    """Return what each entry of a list is meant for; nothing of another key, or of names."""
    return (
        shape.model
        if shape and shape.is_list and shape.model and not shape.model.keyed_by
        else None
    )


def _list_of(first: str, node: Node, model: type[Model]) -> str:
    """Return the list that is missing here and whose entries need one key alone; or nothing."""
    for name, shape in model.shape.items():
        inner = of_entries(shape) if node.get(name) is None else None
        needed = {key for key, known in inner.shape.items() if known.required} if inner else set()
        if inner and inner.short_form == first and needed == {first}:
            return name
    return ""


def _entry_of(
    keys: Sequence[Pair], head: Pair, model: type[Model]
) -> tuple[list[Pair], list[Pair], str]:
    """Make an entry of a list of keys.

    Args:
        keys: Keys that have no use where they are.
        head: The one with which the entry begins.
        model: What the entry is meant for.

    Returns:
        Those that it can have, or that stand for its place; the same as they are meant, that with
        which it begins first; and what else there is to say of the place.
    """
    taken = [pair for pair in keys if pair[0].text in model.shape or is_place(pair[0].text, model)]
    meant = [pair for pair in taken if pair[0].text in model.shape and pair[0] is not head[0]]
    places = [
        (key, *place_behind(key.text, value.text))
        for key, value in taken
        if is_place(key.text, model)
    ]
    if cited := cited_in(head[1].text):
        head = head[0], replace(head[1], text=cited.key)
        places.insert(0, (head[0], cited.place, cited.more))
    if not places or any(key.text == PLACE for key, _ in meant):
        return taken, [head, *meant], ""
    key, place, more = places[0]
    where = (replace(key, text=PLACE), replace(key, text=place))
    return taken, [head, where, *meant], more


def _as_entry(name: str, taken: Sequence[Pair], meant: Sequence[Pair]) -> str:
    """Say how the entry of a list is written."""
    (head, text), *others = meant
    inside = [f"{key.text}: {value.text}" for key, value in others if (key, value) not in taken]
    there = [key.text for key, value in others if (key, value) in taken]
    if there:
        return (
            f"write `{name}:` on a line above it, `- {head.text}: {text.text}` in its place, and "
            f"{listed([*inside, *there])} below that, indented like `{head.text}`"
        )
    short = ", ".join((f"{head.text}: {text.text}", *inside))
    whole = f"{{{short}}}" if inside else text.text or "..."
    return f"write `{name}: [{whole}]` in {'its place' if len(taken) == 1 else 'the place of both'}"


def listed(words: Sequence[str]) -> str:
    """Return words of a file in a sentence."""
    *others, last = (f"`{word}`" for word in words)
    return f"{', '.join(others)} and {last}" if others else last
