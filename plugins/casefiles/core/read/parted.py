"""Entries that a dash too many parted: `- voice:` below the `text:` of the same claim.

Each half lacks what the other one has. They are read on as the one entry that was meant.
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import QUOTED, Node
from casefiles.core.problem import Problem, also_on
from casefiles.core.read.gather import Items


def join_parted(items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Join the halves of entries.

    Returns:
        The entries; and a problem where some were parted, with the lines of the others, and of each
        that begins twice.
    """
    needed = [
        key for key, shape in model.shape.items() if shape.required and key not in model.supplied
    ]
    held: list[Node] = []
    parted: list[tuple[Node, Node]] = []
    twice: list[Problem] = []
    for item in items:
        if held and _is_begun(held[-1], item, set(needed)):
            twice.append(_begins_twice(held.pop(), item))
            held.append(item)
        elif held and _is_half(held[-1], item, model, set(needed)):
            parted.append((held[-1], item))
            held[-1] = replace(held[-1], entries=(*held[-1].entries, *item.entries))
        else:
            held.append(item)
    return tuple(held), [*twice, _told(parted, needed)] if parted else twice


def join_bare(items: Items, model: type[Model]) -> tuple[Items, list[Problem]]:
    """Join keys that stand in brackets without the braces of their entry: `[label: A, private: b]`.

    Returns:
        The entries, and a problem for each whose braces are missing.
    """
    held, joined = list[Node](), set[int]()
    for item in items:
        above = held[-1] if held and _is_bare(held[-1], model) and _is_bare(item, model) else None
        if above and _keys(above).isdisjoint(_keys(item)):
            held[-1] = replace(above, entries=(*above.entries, *item.entries))
            joined.add(len(held) - 1)
        else:
            held.append(item)
    return tuple(held), [_without_braces(held[index]) for index in sorted(joined)]


def _is_bare(item: Node, model: type[Model]) -> bool:
    """Tell whether an entry is a known key that stands in brackets without braces."""
    return bool(
        item.in_brackets
        and item.entries
        and not model.keyed_by
        and item.entries[0][0].position == item.position
        and {key.text for key, _ in item.entries} <= {*model.shape}
    )


def _without_braces(item: Node) -> Problem:
    whole = ", ".join(f"{name.text}: {_shown(value)}" for name, value in item.entries)
    first = item.entries[0][0].text
    message = f"braces are missing around the keys of the entry that begins with `{first}`"
    return Problem(item.position, "wrong-type", message, hint=f"write `{{{whole}}}`")


def _is_half(above: Node, item: Node, model: type[Model], needed: set[str]) -> bool:
    """Tell whether two entries have no key in common, and one has what the other one needs.

    What is whole and says more than it must was not parted, nor what can't stand in one entry.
    """
    first, second = _keys(above), _keys(item)
    lacks = (needed & first) - second or (needed & second) - first
    if not (first and second and lacks) or not first.isdisjoint(second):
        return False
    is_bare = second <= needed or not _is_whole(second, model, needed)
    return second <= {*model.shape} and is_bare and _may_join(first | second, model)


def _is_whole(keys: set[str], model: type[Model], needed: set[str]) -> bool:
    named = [set(rule.keys) for rule in model.asks if rule.kind in ("one", "some", "party")]
    return needed <= keys and all(keys & one for one in named)


def _may_join(keys: set[str], model: type[Model]) -> bool:
    """Tell whether no keys exclude each other: who has a page has no label."""
    for rule in model.asks:
        is_named = rule.kind == "party" and rule.keys[0] in keys
        if len(keys & {*rule.keys}) > 1 and (is_named or rule.kind in ("one", "apart")):
            return False
    return True


def _is_begun(above: Node, item: Node, needed: set[str]) -> bool:
    """Tell whether an entry is no more than the beginning of the next one, and lacks something."""
    texts = [[(key.text, value.text) for key, value in each.entries] for each in (above, item)]
    are_texts = all(value.kind == "scalar" for _, value in above.entries)
    is_whole = needed <= _keys(above)
    return (
        bool(texts[0])
        and not is_whole
        and are_texts
        and texts[1][: len(texts[0])] == texts[0] != texts[1]
    )


def _begins_twice(above: Node, item: Node) -> Problem:
    message = f"an entry begins here, and the same one again on line {item.position.line}"
    hint = "remove what stands twice"
    return Problem(above.position, "repeated-key", message, hint=hint)


def _keys(item: Node) -> set[str]:
    return {key.text for key, _ in item.entries}


def _shown(value: Node) -> str:
    """Return a text as it is written in braces, or dots in the place of anything else."""
    if value.style in QUOTED:
        return "..." if {'"', "\\"} & {*value.text} else f'"{value.text}"'
    return value.text or "..."


def _told(parted: list[tuple[Node, Node]], needed: list[str]) -> Problem:
    (above, item), *others = parted
    key = item.entries[0][0]
    names = (name for name in needed if name in _keys(above))
    lacking = " and ".join(f"`{name}:`" for name in names)
    message = f"the dash before `{key.text}` begins an entry of its own"
    hint = (
        f"put a space in the place of the dash if it belongs to the entry of line "
        f"{above.position.line}"
    )
    if above.in_brackets and above.position.line == item.position.line:
        pairs = (*above.entries, *item.entries)
        whole = ", ".join(f"{name.text}: {_shown(value)}" for name, value in pairs)
        message = f"`{key.text}` stands behind the braces of an entry, and begins one of its own"
        hint = f"write `{{{whole}}}` in the place of both if it belongs there"
    if lacking:
        hint = f"{hint}; else add {lacking}"
    again = also_on(other.position.line for _, other in others)
    return Problem(key.position, "wrong-type", message, hint=f"{hint}{again}")
