"""A file's bytes become a tree of nodes, each with its place, and a list of what is wrong.

The way in to YAML. The steps are `door` (may a parser see this at all), `events` (the
tree) and `mistakes` (what an author did wrong where YAML can't be read).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from casefiles.core.nodes.door import open_source
from casefiles.core.nodes.events import EventReader
from casefiles.core.nodes.tree import Node, SourceText
from casefiles.core.problem import Position, Problem

__all__ = ["Node", "SourceText", "read_nodes"]

_MOST_OF_A_CODE = 20


def read_nodes(source: SourceText) -> tuple[Node | None, list[Problem]]:
    """Read one file.

    Returns:
        The tree, `None` where nothing sure can be said of the file's content; and all problems,
        from top to bottom.
    """
    text, problems = open_source(source)
    if text is None:
        return None, _without_floods(problems)
    reader = EventReader(text)
    reader.run()
    problems = [*problems, *reader.problems]
    if reader.usable and (reader.root is None or reader.root.is_empty):
        problems.append(
            Problem(
                Position(source.path),
                "empty-file",
                "the file holds nothing",
                hint="write the case or remove the file",
            )
        )
        return None, _without_floods(problems)
    return (reader.root if reader.usable else None), _without_floods(problems)


def _without_floods(problems: list[Problem]) -> list[Problem]:
    """Keep the first problems of each code; the last one kept says how many more there are."""
    ordered = sorted(problems)
    totals = Counter(problem.code for problem in ordered)
    seen: Counter[str] = Counter()
    kept = []
    for problem in ordered:
        seen[problem.code] += 1
        more = totals[problem.code] - _MOST_OF_A_CODE
        if seen[problem.code] < _MOST_OF_A_CODE or (
            more == 0 and seen[problem.code] == _MOST_OF_A_CODE
        ):
            kept.append(problem)
        elif seen[problem.code] == _MOST_OF_A_CODE:
            kept.append(replace(problem, hint=f"{problem.hint}; {more:,} more of these follow"))
    return kept
