"""Problems as a summary in Markdown: GitHub shows ten annotations of a step, and this whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from casefiles.core.problem import Problem, errors_in
from casefiles.core.reports.unread import unread_words

MOST_BYTES = 900_000
"""What the problems may take up; GitHub throws a summary away that is larger than 1 MiB."""


def render_markdown(problems: Sequence[Problem]) -> str:
    """Return a heading that counts, and below it every problem in a block of code.

    Nothing in such a block is a link, a mention or HTML, whoever wrote what is repeated there.
    Where not all fit, a last line says how many are missing; another one of which files nobody
    knows yet what else is wrong.
    """
    errors = len(errors_in(list(problems)))
    heading = f"### Errors: {errors:,}, warnings: {len(problems) - errors:,}\n"
    if not problems:
        return heading
    told = _that_fit([f"{problem}\n" for problem in problems])
    left = len(problems) - len(told)
    block = "".join(told) + (f"... and {left:,} more\n" if left else "")
    unread = unread_words(problems)
    block += f"\n{unread}\n" if unread else ""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", block)), default=0))
    return f"{heading}\n{fence}text\n{block}{fence}\n"


def _that_fit(texts: Sequence[str]) -> Sequence[str]:
    sizes = accumulate(len(text.encode()) for text in texts)
    return texts[: sum(size <= MOST_BYTES for size in sizes)]
