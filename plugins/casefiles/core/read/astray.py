"""Keys that stand in another mapping than the entry of a list to which they belong.

`evidence:` at the margin behind the claims is that of the last one, and `source:` in a claim is one
of an entry of `evidence:`. They are read on where they belong, so that nobody is told as well that
something is missing there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read.headless import (
    Found,
    Pair,
    by_other_name,
    listed,
    of_entries,
    without_head,
)
from casefiles.core.read.homes import homes_deeper, parts_with


def with_astray(node: Node, model: type[Model], meant: Collection[str]) -> Found:
    """Put such keys where they belong.

    Args:
        node: A mapping.
        model: What it is meant for.
        meant: Its keys that are known ones misspelt.

    Returns:
        The mapping, and a problem for each place with such keys.
    """
    problems = []
    rules: tuple[Callable[[Node, type[Model], set[str]], Found], ...]
    rules = (_behind_list, by_other_name, without_head)
    for rule in rules:
        strange = {key.text for key, _ in node.entries} - {*model.shape, *meant}
        if strange:
            node, found = rule(node, model, strange)
            problems += found
    return node, problems


def _behind_list(node: Node, model: type[Model], strange: set[str]) -> Found:
    """Put keys behind a list into the entry above them, where that lacks them."""
    held: list[Pair] = []
    moved: dict[Node, list[Node]] = {}
    for pair in node.entries:
        longer = None
        if pair[0].text in strange and held and held[-1][1].items:
            longer = _longer(held[-1], pair, model, _own_home(pair, node, model))
        if longer is None:
            held.append(pair)
            continue
        held[-1] = held[-1][0], longer[0]
        moved.setdefault(longer[1], []).append(pair[0])
    problems = [_too_shallow(keys, first) for first, keys in moved.items()]
    return replace(node, entries=tuple(held)), problems


def _own_home(pair: Pair, node: Node, model: type[Model]) -> str:
    """Return the one list to whose entries a key surely belongs; empty where that is not sure.

    What several kinds of parts can have may be meant for one of the others, and a word alone for
    the whole file, if it does not belong deeper than that.
    """
    (key, value), parts = pair, parts_with(pair[0].text, node, model)
    if value.kind != "scalar":
        return next(iter(parts)) if len(parts) == 1 else ""
    deeper = homes_deeper(key.text, node, model)
    is_sure = len(deeper) == 1 and not any(map(node.get, parts))
    return next(iter(deeper)) if is_sure else ""


def _longer(above: Pair, pair: Pair, model: type[Model], home: str) -> tuple[Node, Node] | None:
    """Return a list with a key in its last entry, or in that of the list with which this ends.

    Args:
        above: The list, and its key.
        pair: The key, and what stands behind it.
        model: What the mapping is meant for in which the list stands.
        home: The list to whose entries the key surely belongs.

    Returns:
        The list, and the first key of the entry; `None` where no entry lacks the key for sure.
    """
    (name, value), owner = above, of_entries(model.shape.get(above[0].text))
    last = value.items[-1] if value.items and not value.in_brackets else None
    if owner is None or last is None or not last.entries or last.in_brackets:
        return None
    *others, (end, inside) = last.entries
    if _lacks(owner, last, pair[0].text, is_home=name.text == home):
        entries, first = (*last.entries, pair), last.entries[0][0]
    elif inner := _longer((end, inside), pair, owner, home):
        entries, first = (*others, (end, inner[0])), inner[1]
    else:
        return None
    return replace(value, items=(*value.items[:-1], replace(last, entries=entries))), first


def _lacks(owner: type[Model], entry: Node, name: str, *, is_home: bool) -> bool:
    """Tell whether an entry lacks a key that it needs, or that surely belongs to it."""
    shape = owner.shape.get(name)
    if shape is None or entry.get(name) is not None:
        return False
    asked = [rule.keys for rule in owner.asks if rule.kind == "some" and name in rule.keys]
    is_asked = any(not any(map(entry.get, keys)) for keys in asked)
    return shape.required or is_asked or is_home


def _too_shallow(moved: Sequence[Node], entry: Node) -> Problem:
    first, *others = moved
    so = f", and so {listed([key.text for key in others])}" if others else ""
    home = (
        f"`{first.text}` belongs to the entry of line {entry.position.line}: indent it by "
        f"{entry.position.column - 1} spaces{so}, and what stands below deeper still"
    )
    return problem_of(first.position, "misplaced-key", key=first.text, home=home)
