"""Problems as GitHub's workflow commands, which it shows beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from casefiles.core.problem import Problem

_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(problems: Sequence[Problem]) -> str:
    """Return one command a problem, those that stop a build first: GitHub shows ten of a step."""
    errors_first = sorted(problems, key=lambda problem: problem.severity != "error")
    return "".join(map(_command, errors_first))


def _command(problem: Problem) -> str:
    place = problem.position
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.code,
    }
    pairs = (f"{key}={value.translate(_IN_PROPERTY)}" for key, value in properties.items())
    text = "\n".join(filter(None, (problem.message, problem.hint)))
    return f"::{problem.severity} {','.join(pairs)}::{text.translate(_IN_TEXT)}\n"
