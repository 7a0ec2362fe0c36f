"""Names that nothing is called by, told once a file: whoever renamed a thing made one mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casefiles.core.problem import Problem, also_on


def told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of one file; of those that say the same, the first, with all lines."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.code, problem.message), []).append(problem)
    for (code, _), group in groups.items():
        first, *others = sorted(group) if code.startswith("unknown-") else (group[0],)
        again = also_on(other.position.line for other in others)
        yield replace(first, hint=f"{first.hint}{again}") if again else first
        if not code.startswith("unknown-"):
            yield from group[1:]
