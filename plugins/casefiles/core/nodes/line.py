"""One line as its author wrote it, in its parts, and the line that should stand there instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casefiles.core.nodes.quotes import CURLY_QUOTES, bare, quote

# Nothing is tried twice: a line may have 60,000 spaces.
_LINE = re.compile(
    r"(?P<lead>[ \t]*+(?:-[ \t]++)*+)"
    r"(?P<key>(?:\"[^\"]*+\"|'[^']*+')[ \t]*+|(?!-[ \t])[^\s\"'\[\]{}#:][^:]*+)"
    r":(?:[ \t]++|$)"
)
# What the format's own examples show: two spaces and more. One space is a text that YAML cut.
_COMMENT = re.compile(r"(?<=[ \t]{2})#(?:[ \t].*)?$")
_WHOLE_COMMENT = re.compile(r"#(?:\s|$)")
_LEAD = re.compile(r"[ \t]*+(?:-[ \t]++)*+")
_LONGEST_HINT = 100
PIPE = "or write `|` behind its key, with the text indented below"


@dataclass(frozen=True, slots=True)
class Line:
    """The parts of a line; `key` is empty where the line has none."""

    indent: int
    dashes: str
    key: str
    value: str
    value_column: int

    @property
    def starts_entry(self) -> bool:
        """Whether the line is an entry of a list."""
        return bool(self.dashes)


def read_line(text: str) -> Line:
    """Split a line into its parts."""
    match = _LINE.match(text)
    lead = match["lead"] if match else _LEAD.match(text)[0]  # type: ignore[index]  # matches the empty text too
    key = match["key"].rstrip(" \t") if match else ""
    start = match.end() if match else len(lead)
    return Line(
        indent=len(lead) - len(lead.lstrip()),
        dashes=lead.lstrip(),
        key=key,
        value="" if _WHOLE_COMMENT.match(text, start) else without_comment(text[start:].rstrip()),
        value_column=start + 1,
    )


def without_comment(text: str) -> str:
    """Take away a comment at the end; what stands in quotation marks is none."""
    comment = _COMMENT.search(text)
    if comment is None:
        return text
    mark = text[:1] if text[:1] in ('"', "'") else ""
    is_inside = bool(mark) and mark not in text[1 : comment.start()] and mark in comment[0]
    return text if is_inside else text[: comment.start()].rstrip()


def curly_quote(line: Line) -> str:
    """Return the typographic quotation mark that a value starts with, or an empty text."""
    return line.value[0] if line.value and line.value[0] in CURLY_QUOTES else ""


def quoted_line(line: Line) -> str:
    """Return a hint: the line with its whole value in quotation marks, ready to paste."""
    label = f"{line.key}: " if line.key else line.dashes
    whole = f"put the whole text after `{label.strip()[:40]}` in quotation marks"
    if not line.value or len(line.value) > 2 * _LONGEST_HINT:
        return whole
    text = bare(line.value)
    if not text:
        mark = line.value.strip()[0]
        return (
            f'put the text in plain quotation marks (`"`), without `{mark}` or with its other one'
        )
    fixed = f"{label}{quote(text)}"
    return whole if len(fixed) > _LONGEST_HINT else f"put the text in quotation marks: `{fixed}`"


def quoted_part(text: str, column: int) -> str:
    """Return a hint: the line with the text at a column in quotation marks."""
    line = read_line(text)
    in_list = (
        line.value.startswith(("{", "["))
        and line.value.endswith(("}", "]"))
        and not line.value.startswith("[@")
    )
    if not in_list:
        return quoted_line(line)
    part = re.split(r"[,\]}]", text[column - 1 :])[0].strip()
    mark = part[:1] if part[:1] in ('"', "'", "`") else ""
    return f"put the text in quotation marks: `{quote(part.removeprefix(mark).removesuffix(mark))}`"
