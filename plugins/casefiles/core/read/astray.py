"""Keys that stand in another mapping than the entry of a list to which they belong.

`evidence:` at the margin behind the claims is that of the last one, and `source:` in a claim is one
of an entry of `evidence:`. They are read on where they belong, so that nobody is told as well that
something is missing there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from types import MappingProxyType

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read.keys import parts_with
from casefiles.core.read.placed import with_places

_OF_OTHERS = MappingProxyType(
    {"sources": ("evidence", "events"), "evidence": ("sources", "claims")}
)
"""A list that has another name here, and what has it by its own."""

_Pair = tuple[Node, Node]
_Found = tuple[Node, list[Problem]]


def with_astray(node: Node, model: type[Model], meant: Collection[str]) -> _Found:
    """Put such keys where they belong.

    Args:
        node: A mapping.
        model: What it is meant for.
        meant: Its keys that are known ones misspelt.

    Returns:
        The mapping, and a problem for each place with such keys.
    """
    problems = []
    rules: tuple[Callable[[Node, type[Model], set[str]], _Found], ...]
    rules = (_behind_list, _by_other_name, _without_head)
    for rule in rules:
        strange = {key.text for key, _ in node.entries} - {*model.shape, *meant}
        if strange:
            node, found = rule(node, model, strange)
            problems += found
    return node, problems


def _behind_list(node: Node, model: type[Model], strange: set[str]) -> _Found:
    """Put keys behind a list into its last entry, where that lacks them."""
    held: list[_Pair] = []
    moved: dict[int, list[Node]] = {}
    for key, value in node.entries:
        last = _last_entry(held[-1], model) if held and key.text in strange else None
        if last is None or not _lacks(*last, key, value, model):
            held.append((key, value))
            continue
        entry = replace(last[1], entries=(*last[1].entries, (key, value)))
        name, above = held[-1]
        held[-1] = name, replace(above, items=(*above.items[:-1], entry))
        moved.setdefault(len(held) - 1, []).append(key)
    problems = [
        _too_shallow(keys, held[index][1].items[-1].entries[0][0]) for index, keys in moved.items()
    ]
    return replace(node, entries=tuple(held)), problems


def _last_entry(pair: _Pair, model: type[Model]) -> tuple[type[Model], Node] | None:
    """Return what the last entry of a list on lines is meant for, and the entry."""
    owner, value = _of_entries(model.shape.get(pair[0].text)), pair[1]
    last = value.items[-1] if value.items and not value.in_brackets else None
    return (owner, last) if owner and last and last.entries and not last.in_brackets else None


def _lacks(owner: type[Model], entry: Node, key: Node, value: Node, around: type[Model]) -> bool:
    """Tell whether an entry surely lacks a key.

    A word alone may be meant for the whole file, and what several kinds of parts can have for one
    of the others; not so what the entry needs.
    """
    shape = owner.shape.get(key.text)
    if shape is None or entry.get(key.text) is not None:
        return False
    return shape.required or (value.kind != "scalar" and len(parts_with(key.text, around)) == 1)


def _of_entries(shape: FieldShape | None) -> type[Model] | None:
    """Return what each entry of a list is meant for; nothing of another key, or of names."""
    return (
        shape.model
        if shape and shape.is_list and shape.model and not shape.model.keyed_by
        else None
    )


def _too_shallow(moved: Sequence[Node], entry: Node) -> Problem:
    first, *others = moved
    so = f", and so {_listed([key.text for key in others])}" if others else ""
    home = (
        f"`{first.text}` belongs to the entry of line {entry.position.line}: indent it by "
        f"{entry.position.column - 1} spaces{so}, and what stands below deeper still"
    )
    return problem_of(first.position, "misplaced-key", key=first.text, home=home)


def _by_other_name(node: Node, model: type[Model], strange: set[str]) -> _Found:
    """Read a list of sources by the name that it has here."""
    for key, value in node.entries:
        near, owners = _OF_OTHERS.get(key.text, ("", ""))
        is_free = _of_entries(model.shape.get(near)) and node.get(near) is None
        if key.text in strange and is_free:
            home = f"write `{near}:` in its place; `{key.text}:` is for {owners}"
            entries = tuple(
                (replace(key, text=near), value) if name is key else (name, held)
                for name, held in node.entries
            )
            problem = problem_of(key.position, "misplaced-key", key=key.text, home=home)
            return replace(node, entries=entries), [problem]
    return node, []


def _without_head(node: Node, model: type[Model], strange: set[str]) -> _Found:
    """Make keys the entry of the list that is missing here, where all that it needs is there."""
    for name, shape in model.shape.items():
        inner = _of_entries(shape) if node.get(name) is None else None
        if inner is None or inner.short_form not in strange:
            continue
        found = [pair for pair in node.entries if pair[0].text in strange & {*inner.shape}]
        if {key for key, known in inner.shape.items() if known.required} == {inner.short_form}:
            return _with_list(node, found, name, inner)
    return node, []


def _with_list(node: Node, found: Sequence[_Pair], name: str, inner: type[Model]) -> _Found:
    first = inner.short_form or ""
    head = next(key for key, _ in found if key.text == first)
    entry = replace(node, position=head.position, entries=tuple(found), in_brackets=False)
    # What stands behind a comma there is told here, in the words for the whole entry.
    held = Node("sequence", head.position, items=with_places((entry,), inner, is_alone=False)[0])
    left = [pair for pair in node.entries if pair not in found]
    whole = replace(node, entries=(*left, (replace(head, text=name), held)))
    home = _as_entry(name, first, held.items[0], found)
    return whole, [problem_of(head.position, "misplaced-key", key=first, home=home)]


def _as_entry(name: str, first: str, entry: Node, found: Sequence[_Pair]) -> str:
    """Say how an entry of a list is written whose keys were found without the list."""
    text = entry.get(first)
    shown = text.text if text and text.text else "..."
    there = [key.text for key, _ in found if key.text != first]
    added = [f"{key.text}: {held.text}" for key, held in entry.entries[len(found) :]]
    if not there:
        short = ", ".join((f"{first}: {shown}", *added))
        return f"write `{name}: [{f'{{{short}}}' if added else shown}]` in its place"
    return (
        f"write `{name}:` on a line above it, `- {first}: {shown}` in its place, and "
        f"{_listed([*added, *there])} below that, indented like `{first}`"
    )


def _listed(words: Sequence[str]) -> str:
    *others, last = (f"`{word}`" for word in words)
    return f"{', '.join(others)} and {last}" if others else last
