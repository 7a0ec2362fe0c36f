"""The page of all problem codes."""

from __future__ import annotations

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.reference.markdown import table
from casefiles.core.settings import Rules

_OPENING = """\
# Problem codes

<!-- Made by `casefiles docs` from plugins/casefiles/core/catalogue. -->

An **error** stops the build. A **warning** is listed and never stops it. In brackets
stands the [house rule](fields.md#rules), which `rules:` in `site_config.yml` switches to `off`,
`warning` or `error`. Each code has a page with an example, which `casefiles explain CODE` shows at
a terminal."""


def render_problem_codes() -> str:
    """Return the page of all problem codes, in Markdown."""
    rows = [
        (f"[`{code}`](problems/{code}.md)", severity_of(code), entry.meaning, entry.why)
        for code, entry in CATALOGUE.items()
    ]
    heads = ("code", "severity", "what is wrong", "why, and what to do")
    return "\n".join([_OPENING, *table(heads, rows)])


def severity_of(code: str) -> str:
    """Return `error` or `warning`, and the house rule that switches it if there is one."""
    severity, rule = CATALOGUE[code].severity, Rules.of_code.get(code)
    return f"{severity} (`{rule}`)" if rule else severity
