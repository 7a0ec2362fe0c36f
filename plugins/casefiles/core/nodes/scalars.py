"""One scalar: its text, its place, and what is wrong with how it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

import yaml

from casefiles.core.nodes.characters import DASH_WITH_ODD_SPACE, STAND_IN, find_escaped
from casefiles.core.nodes.colons import find_missing_space
from casefiles.core.nodes.line import PIPE, quoted_part, read_line, without_comment
from casefiles.core.nodes.text import Text
from casefiles.core.nodes.tree import Node
from casefiles.core.nodes.written import BLOCKS, QUOTED, Style, Written
from casefiles.core.problem import Position, Problem

_MOST_CHARACTERS = 64 * 1024
_STYLES: MappingProxyType[str | None, Style] = MappingProxyType(
    {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}
)
_DASH_WITHOUT_SPACE = re.compile(r"-[A-Za-z\"'\[{]")
_HASHTAG = re.compile(r"[ \t]+#(?=[^\s#])")
_COMMENT = re.compile(r"[ \t]+#(.*)")
_WORDS_OF_A_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar node and what is wrong with it."""

    node: Node
    end: Position
    problems: list[Problem]
    usable: bool
    """Whether the node's text is what the author meant."""


def read_scalar(text: Text, event: yaml.ScalarEvent) -> Scalar:
    """Read a scalar event."""
    style = _STYLES[event.style]
    position = text.at_mark(event.start_mark)
    end = text.at_mark(event.end_mark)
    spoilt = _too_long(position, event.value)
    problems: list[Problem] = []
    if style == "plain":
        spoilt = spoilt or _misread(text, position, end, event.value)
        problems = _taken_for_comment(text, position, end, event.value)
        problems = problems or _lost_to_comment(text, position, end, event.value)
    elif style == "double":
        problems = find_escaped(text, text.index_of(position), text.index_of(end))
    value = event.value.replace(STAND_IN, "")
    written = _written(text, value, style, position, end)
    if problems and not value:  # Told as that; it is no missing value.
        position = problems[0].position if style == "plain" else end
        rest = text.line(position.line)[position.column - 1 :]
        value, style, written = without_comment(rest.rstrip()), "literal", None
    node = Node("scalar", position, value, style, end=_end(text, style, end), written=written)
    return Scalar(node, end, spoilt + problems, usable=not spoilt)


def _end(text: Text, style: Style, end: Position) -> Position:
    """Return where a text ends; libyaml ends one in a block at the line that follows it."""
    if style not in BLOCKS:
        return end
    return text.at(len(text.text[: text.index_of(end)].rstrip()))


def _too_long(position: Position, value: str) -> list[Problem]:
    if len(value) <= _MOST_CHARACTERS:
        return []
    message = (
        f"this text has {len(value):,} characters; {_MOST_CHARACTERS:,} are the most "
        "a text may have"
    )
    hint = "shorten or split it; if it should be short, a quotation mark is not closed"
    return [Problem(position, "scalar-too-long", message, hint=hint)]


def _misread(text: Text, position: Position, end: Position, value: str) -> list[Problem]:
    """Find `-entry` and `key:value` without their space, which YAML takes for text."""
    if text.line(position.line)[: position.column - 1].strip(" -"):
        return []
    if DASH_WITH_ODD_SPACE.match(value):
        place = Position(position.path, position.line, position.column + 1)
        message = "a non-breaking or other odd space stands behind the dash"
        rest = without_comment(text.line(position.line)[position.column + 1 :].strip())
        hint = f"write `- {rest}`, with a plain space"
        return [Problem(place, "yaml-syntax", message, hint=hint)]
    if _DASH_WITHOUT_SPACE.match(value):
        place = Position(position.path, position.line, position.column + 1)
        rest = without_comment(text.line(position.line)[position.column :].strip())
        return [
            Problem(
                place, "yaml-syntax", "a space is missing after the dash", hint=f"write `- {rest}`"
            )
        ]
    if end.line == position.line and position.column > 1:
        return []
    problem = find_missing_space(text, position.line)
    return [problem] if problem else []


def _taken_for_comment(text: Text, position: Position, end: Position, value: str) -> list[Problem]:
    """Find `key: #word`, which was meant as a text and has become a comment."""
    number, column = position.line, position.column - 1
    if value:  # What goes on below is all that is left of the text.
        if number == 1 or "#" not in text.line(number - 1):
            return []
        above = read_line(text.line(number - 1))
        is_key = text.line(end.line).startswith(":", end.column - 1)
        is_below = not text.line(number)[:column].strip() and above.indent < column
        if is_key or not is_below or not above.key:
            return []
        number, column = number - 1, above.value_column - 2
    line = text.line(number)
    match = _HASHTAG.match(line, column)
    if match is None:
        return []
    message = "text without quotation marks can't start with `#`, which starts a comment"
    hint = f"{quoted_part(line, match.end())}; write `# ` after two spaces if it is a comment"
    if value:
        hint = f"put the whole text in quotation marks, {PIPE}"
    return [Problem(Position(text.path, number, match.end()), "yaml-syntax", message, hint=hint)]


def _lost_to_comment(text: Text, position: Position, end: Position, value: str) -> list[Problem]:
    line = text.line(end.line)
    match = _COMMENT.match(line, end.column - 1)
    if match is None or not value or not _is_cut(match, value):
        return []
    place = Position(text.path, end.line, match.start(1))
    one_line = position.line == place.line
    hint = f"put the whole text in quotation marks, {PIPE}"
    if one_line:
        hint = quoted_part(line, position.column)
    message = f"` #` starts a comment, so the text ends before `{match[0].strip()[:40]}`"
    return [
        Problem(
            place,
            "lost-to-comment",
            message,
            hint=f"{hint}; write `# ` after two spaces if it is a comment",
        )
    ]


def _is_cut(comment: re.Match[str], value: str) -> bool:
    """Tell a text with a `#` in it (`Case #4`) from a note behind a value."""
    words = comment[1]
    if words[:1].strip() or words[1:2].isdigit():
        return True
    return comment[0].startswith(" #") and len(value.split()) >= _WORDS_OF_A_SENTENCE


def _written(
    text: Text, value: str, style: Style, position: Position, end: Position
) -> Written | None:
    """Keep what was written for a text, where that is not the text itself."""
    start, stop = text.index_of(position), text.index_of(end)
    is_block = style in BLOCKS
    if is_block:
        start = text.start_of(position.line + 1)
    elif style in QUOTED:
        start, stop = start + 1, stop - 1
    raw = text.text[start:stop]
    return None if raw == value and not is_block else Written(value, raw, text.at(start), style)
