"""Keys that stand twice in a mapping: what was forgotten between them, and how to read on.

Where a dash is missing, two entries of a list run together and the keys of the first begin again.
The mapping is read on as if its author had mended it, since whatever is left out here would be
missed elsewhere: entries are parted, two lists under one key are joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from casefiles.core.nodes.tree import Kind, Node
from casefiles.core.problem import MOST_TOLD, Position, Problem

Pair = tuple[Node, Node]
_LONGEST_VALUE = 40


@dataclass(frozen=True, slots=True)
class Holder:
    """What a mapping stands in: a list, a mapping, or nothing where it is the whole file."""

    kind: Kind | None
    is_flow: bool
    """Whether the mapping itself is written in braces."""


def part_entries(
    place: Position, pairs: Sequence[Pair], holder: Holder
) -> tuple[list[Node], list[Problem]]:
    """Part a mapping where its keys begin again, and join what stands twice for another reason.

    Returns:
        A mapping for each entry that was meant, one where nothing is missing; and the problems.
    """
    nodes: list[Node] = []
    problems: list[Problem] = []
    in_list = holder.kind == "sequence" and not holder.is_flow
    # Of more than are told there may be as many as lines: they are read as one.
    for _ in range(MOST_TOLD if in_list else 0):
        texts = [key.text for key, _ in pairs]
        if deep := _deep_head(pairs):
            run, head = deep
            entry, told = _parted(place, run, holder)
            nodes += entry
            problems += [*told, _dash_too_deep(head, place)]
            place, pairs = head.position, [*head.entries, *pairs[len(run) :]]
            continue
        headless = _headless(texts)
        if not headless:
            break
        entry, told = _parted(place, pairs[:headless], holder)
        above = next(key for key, _ in pairs if key.text == texts[headless])
        nodes += entry
        problems += [*told, _without_head(pairs[headless][0], above, texts[0])]
        place, pairs = pairs[headless][0].position, _with_head(pairs[headless:], texts[0])
    entries, told = _parted(place, pairs, holder)
    return [*nodes, *entries], [*problems, *told]


def _parted(
    place: Position, pairs: Sequence[Pair], holder: Holder
) -> tuple[list[Node], list[Problem]]:
    """Part a mapping where its first key, or several, stand again."""
    starts = _starts([key.text for key, _ in pairs], holder)
    ends = [*starts[1:], len(pairs)]
    runs = [pairs[start:end] for start, end in zip(starts, ends, strict=True)]
    problems = [_begins_again(run[0], above, holder) for above, run in pairwise(runs)]
    if len(runs) > 1 and holder.kind == "mapping" and runs[0][-1][1].is_empty:
        *runs[0], (name, _) = runs[0]
        problems[0] = _too_deep(name, runs[1][0][0])
    nodes = []
    # Outside a list a second entry has no name of its own, so nothing more can be said of it.
    for run in runs if holder.kind == "sequence" else runs[:1]:
        start = place if run is runs[0] else run[0][0].position
        nodes.append(_mapping(start, run))
        problems += _twice(run[0][0], _grouped(run), holder)
    if len(nodes) < len(runs):
        nodes = [replace(nodes[0], is_cut=True)]
    return nodes, problems


def _deep_head(pairs: Sequence[Pair]) -> tuple[list[Pair], Node] | None:
    """Return an entry, and the first line of the next one, whose dash stands in a list of its."""
    texts = [key.text for key, _ in pairs]
    first = _first_again(texts)
    name, value = pairs[first - 1]
    head = value.items[-1] if first and value.items and not value.in_brackets else None
    if head is None or [key.text for key, _ in head.entries] != texts[:1]:
        return None
    return [*pairs[: first - 1], (name, replace(value, items=value.items[:-1]))], head


def _dash_too_deep(head: Node, above: Position) -> Problem:
    key = head.entries[0][0]
    message = f"the dash before `{key.text}` stands deeper than what belongs to its entry"
    hint = f"indent this line like line {above.line}, where the entry above begins"
    return Problem(head.position, "repeated-key", message, hint=hint)


def _first_again(texts: Sequence[str]) -> int:
    """Return where a key stands that stood before; 0 where none does."""
    seen = set[str]()
    for index, text in enumerate(texts):
        if text in seen:
            return index
        seen.add(text)
    return 0


def _headless(texts: Sequence[str]) -> int:
    """Return where the keys of an entry stand again but for the first; 0 where they do not."""
    first = _first_again(texts)
    is_again = len(texts) - first > 1 and all(text in texts[:first] for text in texts[first:])
    return first if first and is_again and texts[0] not in texts[first:] else 0


def _with_head(pairs: Sequence[Pair], text: str) -> list[Pair]:
    """Give an entry the key that it lacks; one that stands where it has no value is not missed."""
    head = replace(pairs[0][0], text=text)
    return [(head, replace(head, text="")), *pairs]


def _without_head(key: Node, above: Node, first: str) -> Problem:
    message = (
        f"a second entry begins here without its first line: `{key.text}` stands on line "
        f"{above.position.line} already"
    )
    return Problem(
        key.position,
        "repeated-key",
        message,
        hint=f"write the line `- {first}: ...` above it; or remove what repeats",
    )


def _starts(texts: Sequence[str], holder: Holder) -> list[int]:
    """List where entries begin: at a key that stands there again, if the first key does too.

    One key that stands twice is no entry; two are, and so is a list in which nothing else stands.
    """
    in_list = holder.kind == "sequence"
    counts, last = Counter(texts), {text: index for index, text in enumerate(texts)}
    others = (last[text] for text, count in counts.items() if count > 1 and text != texts[0])
    other = max(others, default=0)
    starts, seen = [0], set[str]()
    for index, text in enumerate(texts):
        is_entry = text != texts[0] or other > index or (in_list and len(counts) == 1)
        if text in seen and last[texts[0]] >= index and is_entry:
            starts.append(index)
            seen.clear()
        seen.add(text)
    return starts


def _mapping(place: Position, pairs: Sequence[Pair]) -> Node:
    """Join what stands under one key: both lists, both mappings, or the first text alone."""
    groups = _grouped(pairs)
    entries = tuple((group[0][0], _joined([value for _, value in group])) for group in groups)
    is_cut = any(value.text for group in groups for _, value in group[1:])
    twice = tuple(pairs) if len(groups) < len(pairs) else ()
    return Node("mapping", place, entries=entries, is_cut=is_cut, twice=twice)


def _grouped(pairs: Sequence[Pair]) -> list[list[Pair]]:
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(pair[0].text, []).append(pair)
    return list(groups.values())


def written_keys(node: Node) -> Sequence[Pair]:
    """Return all keys of a mapping as they are written; of one that was changed, what it holds."""
    names = {key.text for key, _ in node.entries}
    return node.twice if names == {key.text for key, _ in node.twice} else node.entries


def joined_keys(node: Node, pairs: Sequence[Pair]) -> Node:
    """Return a mapping with other keys, those that stand twice joined."""
    whole = _mapping(node.position, pairs)
    return replace(whole, end=node.end, in_brackets=node.in_brackets)


def _content(node: Node) -> object:
    """Return what a node holds, wherever it stands."""
    entries = tuple((key.text, _content(value)) for key, value in node.entries)
    return node.kind, node.text, tuple(map(_content, node.items)), entries


def _joined(values: Sequence[Node]) -> Node:
    # Of a head that was written twice the first has nothing below it.
    first = next(
        (value for value in values if value.text.strip() or value.kind != "scalar"), values[0]
    )
    alike = [value for value in values if value.kind == first.kind]
    if len(alike) == 1 or first.kind == "scalar":
        return first
    items: dict[object, Node] = {}
    for item in (item for value in alike for item in value.items):
        items.setdefault(_content(item), item)  # What was pasted twice is told once.
    entries: dict[str, Pair] = {}
    for value in alike:
        for pair in value.entries:
            entries.setdefault(pair[0].text, pair)
    return replace(first, items=tuple(items.values()), entries=tuple(entries.values()))


def _too_deep(name: Node, key: Node) -> Problem:
    message = f"`{name.text}` is indented like the keys of a thing, and is the name of the next one"
    hint = f"indent it by {max(key.position.column - 3, 0)} spaces, like the name above"
    return Problem(name.position, "repeated-key", message, hint=hint)


def _begins_again(pair: Pair, above: Sequence[Pair], holder: Holder) -> Problem:
    key = pair[0]
    line = next(name.position.line for name, _ in above if name.text == key.text)
    stands = f"`{key.text}` stands on line {line} already"
    if holder.kind is None:
        message = f"a second record begins here: {stands}"
        hint = "put it into a file of its own; or remove what repeats"
    elif holder.kind == "mapping":
        message = f"a second entry begins here: {stands}"
        hint = "its dash is missing, or a line above with its name; or remove what repeats"
    elif holder.is_flow:
        message = f"a second entry begins here without its brace: {stands}"
        hint = "end the entry above with `}` and begin this one with `{`"
    else:
        message = f"a second entry begins here without its dash: {stands}"
        hint = f"write `- {_shown(pair)}`, with the dash below that of the entry above"
    return Problem(key.position, "repeated-key", message, hint=hint)


def _twice(first: Node, groups: Iterable[Sequence[Pair]], holder: Holder) -> list[Problem]:
    problems = []
    for (above, held), *more in groups:
        for pair in more:
            line = above.position.line
            message = f"`{above.text}` stands twice in this mapping, first on line {line}"
            hint = "join the two, or rename one"
            if _content(pair[1]) == _content(held):
                hint = "remove one of the two"
            elif holder.kind == "sequence" and above is first:
                hint = f"write `- {_shown(pair)}` if a second entry begins here; else {hint}"
            problems.append(Problem(pair[0].position, "repeated-key", message, hint=hint))
    return problems


def _shown(pair: Pair) -> str:
    key, value = pair
    is_short = value.kind == "scalar" and value.style == "plain"
    shown = value.text if is_short and len(value.text) <= _LONGEST_VALUE else "..."
    return f"{key.text}: {shown}"
