"""Entries of a list that are a text alone where keys are wanted: `- Were others let go?`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.nodes.dashes import holder_of, written_above
from casefiles.core.nodes.line import Line, read_line
from casefiles.core.nodes.mistake import Mistake, start_of, syntax
from casefiles.core.nodes.source_lines import line_of
from casefiles.core.problem import Problem
from casefiles.core.slugs import is_slug

_TEXT_OF: Mapping[str, str] = MappingProxyType(
    {"claims": "text", "open_questions": "question", "timeline": "title", "conflicts": "about"}
)
"""The key that holds what an entry of a list says, by the list."""
_CITING = ("evidence", "sources")
"""Lists whose entries each begin with a source."""


def with_keys(name: str, text: str, there: str = "") -> str:
    """Return the hint for an entry of a list that is a text; empty where nobody knows one.

    Args:
        name: The key of the list.
        text: The text.
        there: A key that stands below it.
    """
    key = _TEXT_OF.get(name, "")
    if key == there or not key:
        return f"write `- id: ...` in its place; `{key}:` below holds the text" if key else ""
    return f"write `- id: ...` in its place, and `{line_of(key, text)}` on a line below"


def text_above_keys(mistake: Mistake) -> Problem | None:
    """Keys stand below an entry that begins with a text, with no key before it."""
    here = read_line(mistake.line)
    numbered = [(number, read_line(mistake.text.line(number))) for number in written_above(mistake)]
    number, first = next((each for each in numbered if each[1].key or each[1].dashes), (0, here))
    if not _is_text(first) or first.indent + len(first.dashes) != here.indent:
        return None
    texts = [line.value for above, line in numbered if above >= number]
    text = " ".join(texts[::-1])
    holder = holder_of(mistake, number)
    hint = with_keys(holder.key, text, here.key)
    # The case's own `sources:` stand at the margin, and there no source is cited.
    if holder.key in _CITING and holder.indent and is_slug(text):
        hint = f"write `- source: {text}`"
    if not hint:
        return None
    below = map(read_line, mistake.text.lines[number:])
    so = "; and so for each that begins with a text"
    more = so if any(_is_text(line) and line.indent == first.indent for line in below) else ""
    message = f"a text stands before `{here.key}:`, where this entry wants a key"
    return syntax(start_of(mistake, number), message, f"{hint}{more}")


def _is_text(line: Line) -> bool:
    return bool(line.dashes and line.value) and not line.key
