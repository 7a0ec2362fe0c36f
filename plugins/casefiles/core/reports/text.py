"""Problems for people: one line each, and below it what to do."""

from __future__ import annotations

from collections.abc import Sequence

from casefiles.core.problem import Problem


def render_text(problems: Sequence[Problem]) -> str:
    """Return `file:line:column: severity: message [code]`, with its hint on the next line."""
    return "".join(f"{problem}\n" for problem in problems)
