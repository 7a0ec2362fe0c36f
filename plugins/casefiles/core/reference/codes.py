"""The page of all problem codes."""

from __future__ import annotations

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.reference.markdown import table

_OPENING = """\
# Problem codes

<!-- Made by `casefiles docs` from plugins/casefiles/core/catalogue.py. -->

An **error** stops the build. A **warning** is listed and never stops it. `rules:` in
`site_config.yml` switches some warnings off, or makes errors of them."""


def render_problem_codes() -> str:
    """Return the page of all problem codes, in Markdown."""
    rows = [
        (f"`{code}`", entry.severity, entry.meaning, entry.why) for code, entry in CATALOGUE.items()
    ]
    heads = ("code", "severity", "what is wrong", "why, and what to do")
    return "\n".join([_OPENING, *table(heads, rows)])
