"""Problems in SARIF 2.1.0 (OASIS), which GitHub's code scanning and editors read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.problem import Problem

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render_sarif(problems: Sequence[Problem]) -> str:
    """Return a log with one run; its rules are the codes of the problems in it."""
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {"driver": {"name": "Casefiles", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, object]:
    known = CATALOGUE[code]
    return {
        "id": code,
        "shortDescription": {"text": known.meaning},
        "help": {"text": known.why},
        "defaultConfiguration": {"level": known.severity},
    }


def _result(problem: Problem, rule: int) -> dict[str, object]:
    place = problem.position
    text = f"{problem.message}: {problem.hint}" if problem.hint else problem.message
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.path)},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }
