"""What changes in a file, as `diff -u` writes it and `patch` reads it."""

from __future__ import annotations

import re
from difflib import unified_diff

from casefiles.core.nodes import SourceText
from casefiles.core.problem import in_line

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\n\\ No newline at end of file\n"
# Tabs, the ends of lines on Windows, byte order marks and joiners do no harm, and `patch` needs
# them as they are.
_OBEYED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069]|\r(?!\n)"
)
"""What moves the cursor of a terminal, breaks a line there or turns its direction."""


def difference(before: SourceText, after: SourceText) -> str:
    r"""Return the lines that change between two states of a file, with three lines around each.

    What a terminal would obey is written out, as in `\x1b`, and so are bytes that are no UTF-8;
    whoever has such a file can look at the difference, and not apply it.
    """
    # Behind a blank, `patch` takes the rest of a name for a date, unless a tab stands there.
    path = in_line(before.path) + "\t" * (" " in before.path)
    lines = unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    whole = "".join(line if line.endswith("\n") else f"{line}{_NO_END}" for line in lines)
    return _OBEYED.sub(lambda obeyed: in_line(obeyed[0]), whole)


def _lines(source: SourceText) -> list[str]:
    # Not `splitlines`, which breaks a line where `patch` does not, as at a form feed.
    return _LINES.findall(source.data.decode(errors="backslashreplace"))
