"""Keys and things by name that stand too shallow: beside the head below which they belong.

They are read on where they belong, and told once, with their lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node, joined_keys, written_keys
from casefiles.core.problem import Problem
from casefiles.core.read.levels import is_made_up
from casefiles.core.read.runs import STEP, Pair, depth_of, lines_of, moved_lines

_FEWEST_KEYS = 2
_MOST_RUNS = 5
"""Of those that are told; who has mended these will look again."""


def with_below(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put the keys of a part below its head where they stand beside it: `exact:` beside `quote:`.

    Returns:
        The mapping, and a problem for each part whose keys stood too shallow.
    """
    pairs, problems, index = written_keys(node), list[Problem](), 0
    held, above, names = list[Pair](), set[str](), Counter(key.text for key, _ in pairs)
    while index < len(pairs) and not node.in_brackets:
        head, value = pairs[index]
        above.add(head.text)
        run = _run_below(pairs, index, model, above, names)
        if run:
            start = run[0][0].position
            value = replace(node, position=start, entries=tuple(run), end=run[-1][1].end, twice=())
            problems.append(_beside(run[0][0], head, moved_lines(run, head.position.column + STEP)))
        held.append((head, value))
        index += 1 + len(run)
    return (joined_keys(node, held), problems) if problems else (node, [])


def _run_below(
    pairs: Sequence[Pair],
    index: int,
    model: type[Model],
    above: AbstractSet[str],
    names: Counter[str],
) -> list[Pair]:
    """Return the pairs behind a key without a value that are the keys of its part.

    What both can have is taken along where it is not missed, if it stands among such keys.
    """
    head, value = pairs[index]
    shape = model.shape.get(head.text)
    part = shape.model if shape and not shape.is_list else None
    if part is None or not value.is_empty or is_made_up(head, value):
        return []
    run = list[Pair]()
    for pair in pairs[index + 1 :]:
        name = pair[0].text
        is_own = name not in model.shape or name in above
        is_shared = run and name in model.shape and not _is_needed(name, model, names)
        if name not in part.shape or not (is_own or is_shared):
            break
        run.append(pair)
    return run


def _is_needed(name: str, model: type[Model], names: Counter[str]) -> bool:
    """Tell whether a mapping would lack a key, or one of several, without one of its name."""
    if names[name] > 1:
        return False
    asked = [rule.keys for rule in model.asks if rule.kind == "some" and name in rule.keys]
    is_asked = any(not any(names[key] for key in keys if key != name) for keys in asked)
    return model.shape[name].required or is_asked


def with_outside(node: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put things that stand beside the head of their list below it.

    Returns:
        The mapping, and a problem where some stood too shallow.
    """
    indexes = range(len(node.entries))
    start = next((index for index in indexes if _is_head(node, index, model)), -1)
    if start < 0:
        return node, []
    end = start + 1
    while _is_outside(node, end, model):
        end += 1
    (head, above), found = node.entries[start], node.entries[start + 1 : end]
    part = model.shape[head.text].model or model
    # Those behind it, at the right depth, are for YAML things in it.
    things = list(_apart(found, part))
    cut = next((at for at, each in enumerate(things) if _is_deeper(each, things[0])), len(things))
    first = things[0][0]
    held = Node("mapping", first.position, entries=(*above.entries, *things))
    whole = replace(node, entries=(*node.entries[:start], (head, held), *node.entries[end:]))
    names = (name for name, _ in (*above.entries, *things[cut:]))
    column = next((name.position.column for name in names), head.position.column + STEP)
    return whole, [_beside(first, head, moved_lines(things[:cut], column))]


def _is_deeper(pair: Pair, other: Pair) -> bool:
    return pair[0].position.column > other[0].position.column


def _is_head(node: Node, index: int, model: type[Model]) -> bool:
    """Tell whether an entry is a list of things by name, and the first of them stands beside it.

    Behind some that stand below it, only what has keys of theirs is one of them.
    """
    key, value = node.entries[index]
    things = model.shape[key.text].model if key.text in model.shape else None
    if not things or not things.keyed_by or not _is_outside(node, index + 1, model):
        return False
    is_below = value.kind == "mapping" and not value.in_brackets
    return value.is_empty or (is_below and _is_thing(node.entries[index + 1], things))


def _is_outside(node: Node, index: int, model: type[Model]) -> bool:
    """Tell whether an entry is a thing with keys, under a name that is no key here."""
    if index >= len(node.entries):
        return False
    key, value = node.entries[index]
    return value.kind == "mapping" and key.text not in model.shape


def _is_thing(pair: Pair, model: type[Model]) -> bool:
    """Tell whether a name that is no key of a thing has keys of one below it."""
    known = [word for word, _ in pair[1].entries if word.text in model.shape]
    return pair[0].text not in model.shape and len(known) >= _FEWEST_KEYS


def _apart(pairs: Iterable[Pair], model: type[Model]) -> Iterable[Pair]:
    """Yield things, and behind each those that stand among its keys."""
    for name, thing in pairs:
        inside, own = list[Pair](), list[Pair]()
        for each in thing.entries:
            (inside if _is_thing(each, model) else own).append(each)
        is_parted = own and inside
        yield (name, replace(thing, entries=tuple(own), end=own[-1][1].end) if is_parted else thing)
        yield from inside if is_parted else ()


def with_deep(value: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put things that stand among the keys of another one beside it."""
    things = list(_apart(value.entries, model)) if not value.in_brackets else []
    deep = [each for each in things if _is_deeper(each, things[0])]
    if not deep or len(things) == len(value.entries):
        return value, []
    first = deep[0][0]
    message = (
        f"`{first.text}` is indented like the keys of a thing, and is the name of the next one"
    )
    hint = moved_lines(deep, things[0][0].position.column)
    problem = Problem(first.position, "wrong-type", message, hint=hint)
    return replace(value, entries=tuple(things), twice=()), [problem]


def with_shallow(key: Node, value: Node, model: type[Model]) -> tuple[Node, list[Problem]]:
    """Put what stands beside the names and is none of them into the thing above it."""
    held: list[Pair] = []
    runs: list[tuple[Node, list[Pair]]] = []
    owner: Node | None = None
    for word, item in written_keys(value):
        # A name has no text: behind keys of a thing, such a one is a key misspelt.
        is_strange = owner is not None and item.kind == "scalar" and not item.is_empty
        own = ((word, item),) if is_strange else _own_keys(word, item, model)
        if not held or not own or value.in_brackets or not _may_own(held[-1], word, model):
            held.append((word, item))
            owner = None
            continue
        name, thing = held[-1]
        entries = (*thing.entries, *own)
        start = thing if thing.entries else replace(value, position=word.position, twice=())
        held[-1] = name, replace(start, entries=entries)
        if owner is None:
            owner = name
            runs.append((name, []))
        runs[-1][1].append((word, own[0][1]))
    if not runs:
        return value, []
    (name, run), *others = runs
    things = [thing for head, thing in held if head is not name]
    first = run[0][0]
    also = ", ".join(lines_of(moved[0][0], moved[-1][1]) for _, moved in others[:_MOST_RUNS])
    again = f"; and so {also}" if also else ""
    hint = moved_lines(run, depth_of(things, name))
    message = f"`{first.text}` stands beside the names of `{key.text}`, and is none"
    hint = f"{hint}, below `{name.text}` of line {name.position.line}{again}"
    problem = Problem(first.position, "wrong-type", message, hint=hint)
    return joined_keys(value, held), [problem]


def _may_own(pair: Pair, word: Node, model: type[Model]) -> bool:
    name, thing = pair
    is_thing = thing.kind == "mapping" or (thing.is_empty and name.text not in model.shape)
    return is_thing and not is_made_up(name, thing) and thing.get(word.text) is None


def _own_keys(word: Node, item: Node, model: type[Model]) -> tuple[Pair, ...]:
    """Return a key beside the names as one of a thing; and what stands below it by mistake.

    Below `archived:`, where that alone was moved with its lines, are the other keys of its source.
    """
    shape = model.shape.get(word.text)
    if shape is None or model.short_form:
        return ()
    if item.kind != "mapping":
        return ((word, item),)
    part = shape.model.shape if shape.model else {}
    inside = tuple(pair for pair in item.entries if pair[0].text in part)
    others = tuple(pair for pair in item.entries if pair[0].text not in part)
    if not inside or item.entries[: len(inside)] != inside:
        return ()
    return ((word, replace(item, entries=inside, end=inside[-1][1].end)), *others)


def _beside(first: Node, head: Node, hint: str) -> Problem:
    message = f"`{first.text}` stands beside `{head.text}`, and belongs below it"
    return Problem(first.position, "wrong-type", message, hint=hint)
