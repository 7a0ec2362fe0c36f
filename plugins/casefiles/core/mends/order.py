"""Keys in the order of the format; comments above a key move with it.

A mapping stays as it is where nobody can tell what one of its comments belongs to: one with a blank
line below it, or at another indent than the keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from casefiles.core.edits import Edit, apply_edits
from casefiles.core.mends.sheet import Part, Sheet
from casefiles.core.nodes import Node, Text

_Span = tuple[int, int]


@dataclass(frozen=True)
class _Entry:
    """A key with its value in the text."""

    blank: str
    """Empty lines above it."""
    start: int
    """Where its comments begin, or where it does."""
    end: int


def mend_order(sheet: Sheet) -> None:
    """Put the keys of each mapping into the order in which the format has them."""
    text = sheet.manuscript.text
    edits: list[Edit] = []
    # Inner ones first: what is moved takes its own changes with it.
    for part in reversed([*sheet.parts]):
        wanted = _wanted(part)
        if not wanted:
            continue
        span = _span(text, part.node)
        inside = [edit for edit in edits if span[0] <= edit.start < span[1]]
        moved = _moved(text, part.node, wanted, inside)
        if moved is not None:
            edits = [edit for edit in edits if edit not in inside]
            edits.append(Edit(*span, moved))
            sheet.tell(part.node.position, _words(part.node, wanted))
    for edit in edits:
        sheet.manuscript.rewrite(edit.start, edit.end, edit.text)


def _wanted(part: Part) -> list[int]:
    """Return the places of a mapping's keys in the order of the format; nothing if they have it."""
    names = [key.text for key, _ in part.node.entries]
    order = list(part.model.shape)
    if not set(names) <= set(order) or any(value.is_empty for _, value in part.node.entries):
        return []
    wanted = sorted(range(len(names)), key=lambda place: order.index(names[place]))
    return wanted if wanted != list(range(len(names))) else []


def _words(node: Node, wanted: Sequence[int]) -> str:
    """Say which keys moved up: those that stood behind one that follows them now."""
    names = [node.entries[place][0].text for place in wanted]
    up = [name for now, (name, was) in enumerate(zip(names, wanted, strict=True)) if was > now]
    return f"{', '.join(f'`{name}`' for name in up)} moved up, into the order of the format"


def _span(text: Text, node: Node) -> _Span:
    key, _ = node.entries[0]
    end = _span_of(text, *node.entries[-1])[1]
    return text.index_of(key.position), end if node.in_brackets else _end_of_line(text, end)


def _moved(text: Text, node: Node, wanted: Sequence[int], inside: Sequence[Edit]) -> str | None:
    """Return the text of a mapping in another order; `None` where it can't be moved for sure."""

    def piece(start: int, end: int) -> str:
        edits = [
            Edit(edit.start - start, edit.end - start, edit.text)
            for edit in inside
            if start <= edit.start < end
        ]
        return apply_edits(text.text[start:end], edits)

    if node.in_brackets:
        spans = [_span_of(text, key, value) for key, value in node.entries]
        if "\n" in text.text[spans[0][0] : spans[-1][1]]:
            return None
        between = [text.text[a[1] : b[0]] for a, b in pairwise(spans)]
        pieces = [piece(*spans[place]) for place in wanted]
        return "".join(a + b for a, b in zip(pieces, [*between, ""], strict=True))
    entries = _entries(text, node)
    if entries is None or not _may_lead(text, node, entries, wanted):
        return None
    # The first one has no empty lines above it: it takes those of the one that gets its place.
    blanks = [entry.blank for entry in entries]
    blanks[0], blanks[wanted[0]] = blanks[wanted[0]], ""
    column = node.entries[0][0].position.column - 1
    lines = [
        blanks[place] + " " * column + piece(entries[place].start, entries[place].end)
        for place in wanted
    ]
    return "\n".join(lines)[column:]


def _span_of(text: Text, key: Node, value: Node) -> _Span:
    return text.index_of(key.position), text.index_of(value.end or value.position)


def _entries(text: Text, node: Node) -> list[_Entry] | None:
    """Return the entries of a mapping in a block; `None` where a comment's home is not sure."""
    entries, line = [], node.position.line
    column = node.entries[0][0].position.column - 1
    for place, (key, value) in enumerate(node.entries):
        above = list(range(line, key.position.line)) if place else []
        last = (value.end or value.position).line
        gap = [text.line(number) for number in above]
        blank = next((at for at, row in enumerate(gap) if row.strip()), len(gap))
        comments = gap[blank:]
        if any(not row[column:].startswith("#") or row[:column].strip() for row in comments):
            return None
        first = key.position.line - len(comments)
        start = text.start_of(first) + column
        entries.append(
            _Entry("\n" * blank, start, _end_of_line(text, _span_of(text, key, value)[1]))
        )
        line = last + 1
    return entries


def _may_lead(text: Text, node: Node, entries: Sequence[_Entry], wanted: Sequence[int]) -> bool:
    """Tell whether the first key may give its place to another one."""
    if wanted[0] == 0:
        return True
    first, new = node.entries[0][0].position, node.entries[wanted[0]][0].position
    has_comment = entries[wanted[0]].start < text.start_of(new.line)
    above = text.line(first.line - 1).lstrip() if first.line > 1 else ""
    is_ours = above.startswith("#") and not above.startswith("# yaml-language-server:")
    stands_alone = not text.line(first.line)[: first.column - 1].strip()
    # Behind the dash of an entry no comment can stand; one above it may be of the whole entry.
    return not (has_comment and not stands_alone) and not (is_ours and stands_alone)


def _end_of_line(text: Text, index: int) -> int:
    line = text.at(index).line
    return text.start_of(line) + len(text.line(line))
