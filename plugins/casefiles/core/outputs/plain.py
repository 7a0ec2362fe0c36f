"""Texts of strangers on one line, without what a terminal would obey or nobody would see."""

from __future__ import annotations


def one_line(text: str) -> str:
    r"""Return a text with single spaces, and written out what does not show, as in `\x1b`."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
