"""What is said of files that can't be read: all that is in them is judged only after that."""

from __future__ import annotations

from collections.abc import Iterable

from casefiles.core.counting import counted
from casefiles.core.problem import Problem, in_line


def unread_words(problems: Iterable[Problem]) -> str:
    """Return what is still to come for files of which the rest was not judged; empty for none."""
    paths = sorted({problem.position.path for problem in problems if problem.hides})
    if not paths:
        return ""
    one, *more = paths
    named = counted(len(paths), "file") if more else in_line(one)
    return f"the rest of {named} is judged once {'they' if more else 'it'} can be read"
