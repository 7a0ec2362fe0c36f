"""The page that a preview shows while the content has mistakes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from casefiles.core.problem import Problem, errors_in

_HEAD = Markup(
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Problems</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>'
)


def render_problems(problems: Sequence[Problem], failure: str) -> str:
    """Return the page: each error at its place with its hint, or else the failure."""
    errors = errors_in(list(problems))
    items = Markup("").join(
        Markup("<li><p><strong>{}</strong><br>{}</p><p>{}</p></li>").format(
            problem.position, problem.message, problem.hint
        )
        for problem in errors
    )
    body = Markup("<ol>{}</ol>").format(items) if errors else Markup("<p>{}</p>").format(failure)
    count = f"{len(errors)} problems to mend" if errors else "The site can't be built"
    return str(_HEAD + Markup("<h1>{}</h1>{}</body></html>").format(escape(count), body))
