"""Names that nothing is called by, told once a file: whoever renamed a thing made one mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casefiles.core.problem import Problem

_MOST_LINES = 10
"""Of the lines on which a name stands again; who has mended these will look again."""


def told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of one file; of those that say the same, the first, with all lines."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.code, problem.message), []).append(problem)
    for (code, _), group in groups.items():
        first, *others = sorted(group) if code.startswith("unknown-") else (group[0],)
        yield replace(first, hint=f"{first.hint}{_again(others)}") if others else first
        if not code.startswith("unknown-"):
            yield from group[1:]


def _again(others: list[Problem]) -> str:
    lines = list(dict.fromkeys(str(problem.position.line) for problem in others))
    more = len(lines) - _MOST_LINES
    told = ", ".join(lines[:_MOST_LINES]) + (f" and {more:,} more" if more > 0 else "")
    return f" (so also on line{'s' if len(lines) > 1 else ''} {told})"
