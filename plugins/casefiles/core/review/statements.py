"""What differs in one part, a statement each; of a text that is there twice, the words that differ.

A statement is runs of words with a space between them, so that a format can show what went and
what came. None of them begins or ends with a space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from casefiles.core.compare import Detail

_ONE_A_LINE = frozenset({"evidence", "offices"})
"""Lists whose items are judged one by one, however short they are."""
_FEWEST_SAME = 2
"""Words in a row that count as the same; a lone one between others that differ only disturbs."""
_LEAST_SAME = 1 / 3
"""Of the longer text: with less in common it is another text, and no word of it is the news."""
_ARROW = "→"


@dataclass(frozen=True)
class Run:
    """Words in a row."""

    text: str
    fate: Literal["", "gone", "new"] = ""
    """Whether only the earlier text has them, or only the later one."""


Statement = tuple[Run, ...]


def statements_of(details: Iterable[Detail]) -> Iterator[Statement]:
    """Yield what differs, a line each, but for short things of one kind that came together."""
    for (what, is_short), group in groupby(details, lambda it: (it.what, _is_short(it))):
        alike = list(group)
        if is_short and len(alike) > 1:
            values = "; ".join(detail.now for detail in alike)
            yield _statement(Detail(f"{what} ({len(alike)})", now=values))
        else:
            yield from map(_statement, alike)


def from_to(was: str, now: str) -> Iterator[Run]:
    """Yield two texts with an arrow between them, and mark what only one of them has."""
    old, new = was.split(), now.split()
    blocks = [
        (one, other, size)
        for one, other, size in SequenceMatcher(
            None, old, new, autojunk=False
        ).get_matching_blocks()
        if size >= _FEWEST_SAME
        or {one, other} == {0}
        or (one + size, other + size) == (len(old), len(new))
    ]
    same = sum(size for *_, size in blocks)
    if same < max(len(old), len(new)) * _LEAST_SAME:
        yield Run(f"{was} {_ARROW} {now}")
        return
    yield from _marked(old, [(one, size) for one, _, size in blocks], "gone")
    yield Run(_ARROW)
    yield from _marked(new, [(other, size) for _, other, size in blocks], "new")


def _marked(
    words: list[str], same: list[tuple[int, int]], fate: Literal["gone", "new"]
) -> Iterator[Run]:
    end = 0
    for start, size in same:
        if start > end:
            yield Run(" ".join(words[end:start]), fate)
        end = start + size
        if size:
            yield Run(" ".join(words[start:end]))


def _is_short(detail: Detail) -> bool:
    """Tell whether its name says all of a thing that came."""
    is_new = detail.fate == "new" and bool(detail.now)
    return is_new and not detail.was and not detail.has and detail.key not in _ONE_A_LINE


def _statement(detail: Detail) -> Statement:
    what = f"{detail.what[0].upper()}{detail.what[1:]}"
    what = {"renamed": "Its name in links", "moved from": "Date moved from"}.get(detail.what, what)
    if detail.was and detail.now and detail.joint == _ARROW:
        return (Run(f"{what}:"), *from_to(detail.was, detail.now))
    words = replace(detail, what=what).words
    if detail.had and detail.has:
        return (Run(f"{words}:"), *from_to(detail.had, detail.has))
    more = detail.had or detail.has
    joint = ": " if more.startswith("“") else ", "
    return (Run(f"{words}{joint}{more}" if more else words),)
