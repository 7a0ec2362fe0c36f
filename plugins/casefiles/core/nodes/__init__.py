"""A file's bytes become a tree of nodes, each with its place, and a list of what is wrong.

The way in to YAML. The steps are `door` (may a parser see this at all), `events` (the
tree) and `mistakes` (what an author did wrong where YAML can't be read).
"""

from __future__ import annotations

from dataclasses import replace

from casefiles.core.nodes.dashes import ODD_DASH, WORD_SIGN, odd_dash_at
from casefiles.core.nodes.door import MOST_BYTES, open_source, open_text
from casefiles.core.nodes.entries import with_keys
from casefiles.core.nodes.events import EventReader
from casefiles.core.nodes.packed import packed
from casefiles.core.nodes.plan import Plan
from casefiles.core.nodes.quotes import CURLY_QUOTES
from casefiles.core.nodes.references import pasted_reference
from casefiles.core.nodes.repeats import joined_keys, written_keys
from casefiles.core.nodes.source_lines import in_braces, line_of
from casefiles.core.nodes.text import Text, split_text
from casefiles.core.nodes.tree import Node, SourceText, text_node
from casefiles.core.nodes.written import BLOCKS, QUOTED
from casefiles.core.problem import Position, Problem

__all__ = [
    "BLOCKS",
    "CURLY_QUOTES",
    "MOST_BYTES",
    "ODD_DASH",
    "QUOTED",
    "WORD_SIGN",
    "Node",
    "Plan",
    "SourceText",
    "Text",
    "in_braces",
    "joined_keys",
    "line_of",
    "odd_dash_at",
    "open_text",
    "packed",
    "read_nodes",
    "split_text",
    "text_node",
    "with_keys",
    "written_keys",
]


def read_nodes(source: SourceText, plan: Plan | None = None) -> tuple[Node | None, list[Problem]]:
    """Read one file.

    Args:
        source: The file.
        plan: What may stand where in a file of its kind, if that is known.

    Returns:
        The tree, `None` where nothing sure can be said of the file's content; and all problems,
        from top to bottom.
    """
    text, problems = open_source(source)
    if text is None:
        return None, _hiding(problems)
    if pasted := pasted_reference(text):
        return None, _hiding([*problems, pasted])
    reader = EventReader(text, plan)
    reader.run()
    refused = {problem.position.line for problem in problems}
    problems += [each for each in reader.problems if not _follows(each, refused)]
    if reader.usable and (reader.root is None or reader.root.is_empty):
        problems.append(
            Problem(
                Position(source.path),
                "empty-file",
                "the file holds nothing",
                hint="write the case or remove the file",
            )
        )
        return None, sorted(problems)
    return (reader.root, sorted(problems)) if reader.usable else (None, _hiding(problems))


def _hiding(problems: list[Problem]) -> list[Problem]:
    """Return problems in order, of a file of which nothing else is known."""
    return [replace(problem, hides=True) for problem in sorted(problems)]


def _follows(problem: Problem, refused: set[int]) -> bool:
    """Tell whether a line fails because of a character in it that was refused."""
    return problem.code == "yaml-syntax" and problem.position.line in refused
