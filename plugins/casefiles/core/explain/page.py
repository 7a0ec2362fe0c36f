"""An explanation as a page of documentation, and as a terminal shows it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from casefiles.core.explain.explanation import Explanation
from casefiles.core.reference.codes import severity_of

_WIDTH = 80
_Part = tuple[str, str, str]
"""Words, the lines below them, and what these are written in."""


def render_page(explained: Explanation) -> str:
    """Return the page of a problem code, in Markdown."""
    entry = explained.entry
    lines = [
        f"# `{explained.code}`",
        "",
        "<!-- Made by `casefiles docs` from plugins/casefiles/core/explain. -->",
        "",
        f"**{severity_of(explained.code).capitalize()}.** {entry.meaning} {entry.why}",
    ]
    for words, code, language in _parts(explained):
        lines += ["", words]
        if code:
            lines += ["", f"```{language}", code, "```"]
    return "\n".join([*lines, "", "[All codes](../problems.md)", ""])


def render_text(explained: Explanation) -> str:
    """Return the same for a terminal."""
    entry = explained.entry
    lines = [f"{explained.code}: {severity_of(explained.code)}", ""]
    lines += textwrap.wrap(f"{entry.meaning} {entry.why}", _WIDTH)
    for words, code, _ in _parts(explained):
        lines += ["", *textwrap.wrap(words, _WIDTH)]
        if code:
            lines += ["", textwrap.indent(code, "    ")]
    return "\n".join([*lines, ""])


def _parts(explained: Explanation) -> Iterator[_Part]:
    where = f", in `{explained.path}`" if explained.path else ""
    language = "yaml" if explained.path.endswith(".yml") else ""
    yield f"For example{where}:", explained.bad, language
    yield "`casefiles check` says:", explained.told, ""
    if explained.mended:
        yield "Mended:", explained.mended, language
    if explained.mend:
        yield explained.mend, "", ""
