"""Documentation made from the code, so that it can't lag behind."""

from __future__ import annotations

from casefiles.core.catalogue import CATALOGUE


def render_problem_codes() -> str:
    """Return the page of all problem codes, in Markdown."""
    lines = ["# Problem codes", ""]
    lines += ["<!-- Made by `casefiles docs` from plugins/casefiles/core/catalogue.py. -->", ""]
    lines += ["An **error** stops the build. A **warning** is listed and never stops it.", ""]
    lines += [
        "| code | severity | what is wrong | why, and what to do |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| `{code}` | {entry.severity} | {_cell(entry.meaning)} | {_cell(entry.why)} |"
        for code, entry in CATALOGUE.items()
    ]
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
