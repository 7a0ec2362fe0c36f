"""Texts of strangers on one line, without what a terminal would obey or nobody would see."""

from __future__ import annotations

from casefiles.core.problem import in_line, on_one_line


def one_line(text: str) -> str:
    r"""Return a text with single spaces, and written out what does not show, as in `\x1b`."""
    return in_line(on_one_line(text))
