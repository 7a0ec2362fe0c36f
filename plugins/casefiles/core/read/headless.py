"""Sources of a claim or an event without the list to which they belong, or under its other name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read.cited import SOURCE, Citation, cited_in, entry_in_braces
from casefiles.core.read.locators import NO_PLACE, located, stands_for_place

_OF_OTHERS = MappingProxyType(
    {"sources": ("evidence", "events"), "evidence": ("sources", "claims")}
)
"""A list that has another name here, and what has it by its own."""
COUNTED = MappingProxyType({2: "both", 3: "all three"})
"""How many lines are written as one."""

Pair = tuple[Node, Node]
Found = tuple[Node, list[Problem]]


def by_other_name(node: Node, model: type[Model], strange: set[str]) -> Found:
    """Read a list of sources by the name that it has here."""
    lists = _lists_of(node, model)
    for pair in node.entries:
        key, value = pair
        if key.text not in strange:
            continue
        near, owners = _OF_OTHERS.get(key.text, ("", ""))
        only = f"; `{key.text}:` is for {owners}" if near else ""
        if not near and value.kind != "scalar":  # source: [gazette, post]
            near = lists.get(key.text.casefold(), "")
        if near in lists.values():
            whole = (replace(key, text=near), value)
            entries = tuple(whole if each is pair else each for each in node.entries)
            home = f"write `{near}:` in its place{only}"
            problem = problem_of(key.position, "misplaced-key", key=key.text, home=home)
            return replace(node, entries=entries), [problem]
    return node, []


def without_head(node: Node, model: type[Model], strange: set[str]) -> Found:
    """Make keys the entry of the list that is missing here, where all that it needs is there."""
    lists = _lists_of(node, model)
    for head, text in node.entries:
        name = lists.get(head.text.casefold(), "") if head.text in strange else ""
        inner = of_entries(model.shape.get(name))
        if inner is None or text.kind != "scalar":
            continue
        beside = [
            pair
            for pair in node.entries
            if pair[0].text in strange and pair[0] is not head and _is_part(pair, inner)
        ]
        cited = cited_in(text.text) or Citation(text.text)
        before = [(cited.place, cited.more)] if cited.place else []
        meant, more = located(head, beside, inner, before)
        first = (replace(head, text=SOURCE), replace(text, text=cited.key))
        read = [pair for pair in meant if pair in beside or pair[1].text != NO_PLACE]
        entry = Node("mapping", head.position, entries=(first, *read))
        held = Node("sequence", head.position, items=(entry,))
        left = tuple(pair for pair in node.entries if pair[0] is not head and pair not in beside)
        home = f"{_as_entry(name, first, meant, beside)}{more}"
        return replace(node, entries=(*left, (replace(head, text=name), held))), [
            problem_of(head.position, "misplaced-key", key=head.text, home=home)
        ]
    return node, []


def _is_part(pair: Pair, entry: type[Model]) -> bool:
    return pair[0].text in entry.shape or stands_for_place(*pair, entry)


def _as_entry(name: str, first: Pair, meant: Sequence[Pair], beside: Sequence[Pair]) -> str:
    """Say how an entry of a list is written whose keys stand without the list.

    Args:
        name: The key of the list.
        first: The source, by its key.
        meant: The other keys of the entry.
        beside: What was written of them beside the source.
    """
    there = [key.text for key, _ in meant if any(key is each for each, _ in beside)]
    if not there:
        whole = entry_in_braces([first, *meant]) if meant else first[1].text or NO_PLACE
        count = COUNTED.get(len(beside) + 1, "all of them")
        return f"write `{name}: [{whole}]` in {f'the place of {count}' if beside else 'its place'}"
    written = [f"{key.text}: {value.text}" for key, value in beside if key.text not in there]
    place = [f"`{key.text}: {value.text}`" for key, value in meant if key.text not in there]
    instead = f" for `{written[0]}`" if written else ""
    below = [*(f"{each}{instead}" for each in place), *(f"`{key}`" for key in there)]
    return (
        f"write `{name}:` on a line above it, `- {SOURCE}: {first[1].text}` in its place, and "
        f"{in_words(below)} below that, indented like `{SOURCE}`"
    )


def of_entries(shape: FieldShape | None) -> type[Model] | None:
    """Return what each entry of a list is meant for; nothing of another key, or of names."""
    return (
        shape.model
        if shape and shape.is_list and shape.model and not shape.model.keyed_by
        else None
    )


def _lists_of(node: Node, model: type[Model]) -> Mapping[str, str]:
    """Return the lists that are missing in a mapping, by the one key that their entries need."""
    lists: dict[str, str] = {}
    for name, shape in model.shape.items():
        inner = of_entries(shape)
        needed = [key for key, known in inner.shape.items() if known.required] if inner else []
        if inner and needed == [inner.short_form] and node.get(name) is None:
            lists.setdefault(needed[0], name)
    return lists


def in_words(parts: Sequence[str]) -> str:
    """Return parts of a sentence, with an `and` before the last one."""
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


def listed(words: Sequence[str]) -> str:
    """Return words of a file in a sentence."""
    return in_words([f"`{word}`" for word in words])
