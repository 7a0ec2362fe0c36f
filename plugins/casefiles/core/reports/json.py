"""Problems for programs, in JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from casefiles.core.problem import Problem, errors_in


def render_json(problems: Sequence[Problem]) -> str:
    """Return an object with all `problems` and how many are `errors` and `warnings`."""
    errors = len(errors_in(list(problems)))
    whole = {
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": [problem_data(problem) for problem in problems],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def problem_data(problem: Problem) -> dict[str, object]:
    """Return one problem as an object of JSON."""
    return {
        "path": problem.position.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
