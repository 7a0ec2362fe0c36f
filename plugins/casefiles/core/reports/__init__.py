"""Problems as others read them: people at a terminal, programs, GitHub, tools that speak SARIF.

One module a format, each a function from problems in order to a text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from casefiles.core.problem import Problem
from casefiles.core.reports.github import render_github
from casefiles.core.reports.json import render_json
from casefiles.core.reports.markdown import render_markdown
from casefiles.core.reports.sarif import render_sarif
from casefiles.core.reports.text import render_text
from casefiles.core.reports.unread import unread_words

__all__ = ["REPORTS", "render_text", "unread_words"]

REPORTS: Mapping[str, Callable[[Sequence[Problem]], str]] = MappingProxyType(
    {
        "text": render_text,
        "json": render_json,
        "github": render_github,
        "markdown": render_markdown,
        "sarif": render_sarif,
    }
)
"""What writes problems, by the name of the format; each text ends its last line, if it has one."""
