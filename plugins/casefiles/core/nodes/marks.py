"""Mistakes with quotation marks, brackets and characters that mean something to YAML."""

from __future__ import annotations

import re
from dataclasses import replace

from casefiles.core.nodes.line import (
    quoted_line,
    quoted_part,
    read_line,
    without_comment,
)
from casefiles.core.nodes.mistake import Mistake, syntax
from casefiles.core.nodes.quotes import without_curly_end
from casefiles.core.problem import Position, Problem

_LONGEST_REST = 80
_MARKS = "\"'"
_COMMA = re.compile(r"[ \t]*([,;])[ \t]*(?:#.*)?")
# As for comments that have their sign: two spaces and more, and no mark that opens another text;
# or so many that no text has them.
_COMMENT_WITHOUT_SIGN = re.compile(
    r"[ \t]{2,}+(?=[^\W\d_][^\"'\[\]{}]*$|(?<=[ \t]{4})[^\s#])(?P<words>.*)"
)
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?![\s*])([^*]*[^\s*])\1(?![\w*])")
_LINK = re.compile(r"\[[^\[\]]*\]\((\S+)\)")


def unclosed_quote(mistake: Mistake) -> Problem:
    """A quotation mark is opened and never closed."""
    line = mistake.text.line(mistake.opened.line)
    mark = line[mistake.opened.column - 1]
    message = f"the quotation mark `{mark}` opened here is never closed"
    return syntax(mistake.opened, message, _closed(line, mistake.opened.column))


def _closed(line: str, column: int) -> str:
    """Return a hint; in brackets the text ends somewhere before the line does."""
    rest = without_curly_end(without_comment(line[column - 1 :].rstrip()))
    is_whole = 1 < len(rest) < _LONGEST_REST and not read_line(line).value.startswith(("{", "["))
    return "close it at the end of the text" + (f": `{rest}{rest[0]}`" if is_whole else "")


def after_quote(mistake: Mistake) -> Problem | None:
    """A quoted text ends too soon, or a mark in it was not meant to end it."""
    last = mistake.last
    between = mistake.line[last.end.column - 1 : mistake.place.column - 1]
    if (
        last.style not in ("single", "double")
        or last.end.line != mistake.place.line
        or between.strip()
    ):
        return None
    mark = "'" if last.style == "single" else '"'
    if last.start.line != last.end.line:
        message = f"the quotation mark `{mark}` opened here is not closed on its line"
        line = mistake.text.line(last.start.line)
        if (end := without_comment(line.rstrip())) != without_curly_end(end):
            message += f", since `{end[-1]}` is another one"
        return syntax(last.start, message, _closed(line, last.start.column))
    place = Position(mistake.text.path, last.end.line, last.end.column - 1)
    if read_line(mistake.line).value_column == last.start.column and (
        known := _left_behind(mistake, last.end.column - 1)
    ):
        return known
    return syntax(
        place,
        f"the `{mark}` here ends the text, but the line goes on",
        quoted_part(mistake.line, last.start.column),
    )


def _left_behind(mistake: Mistake, end: int) -> Problem | None:
    """Tell what stands behind a whole value: the comma of JSON, or a comment that lost its `#`."""
    line, rest = read_line(mistake.line), mistake.line[end:].rstrip()
    label = f"{line.dashes}{line.key.strip(_MARKS)}: " if line.key else line.dashes
    whole = f"{label}{mistake.line[line.value_column - 1 : end]}"
    place = Position(mistake.text.path, mistake.place.line, end + 1)
    if comma := _COMMA.fullmatch(rest):
        return syntax(place, f"`{comma[1]}` at the end of a line is no YAML", f"write `{whole}`")
    comment = _COMMENT_WITHOUT_SIGN.fullmatch(rest)
    if comment is None:
        return None
    words = comment["words"]
    place = replace(place, column=end + comment.start("words") + 1)
    hint = f"write `{whole}  # {words}`" if len(words) < _LONGEST_REST else "write `#` before it"
    return syntax(place, "a `#` is missing before this, where a comment begins", hint)


def after_bracket(mistake: Mistake) -> Problem | None:
    """Text goes on after a list or mapping in brackets."""
    before = mistake.line[: mistake.place.column - 1].rstrip()
    if before[-1:] not in ("]", "}"):
        return None
    if mistake.character in ("]", "}"):
        return syntax(mistake.place, f"this `{mistake.character}` closes nothing", "remove it")
    if known := _left_behind(mistake, len(before)):
        return known
    message = f"text goes on after the `{before[-1]}` that ends a list or mapping"
    line = read_line(mistake.line)
    hint = quoted_line(line)
    if link := _LINK.fullmatch(line.value):
        hint = f"{hint}; where an address is wanted, write it alone: `{line.key}: {link[1]}`"
    return syntax(mistake.place, message, hint)


def in_brackets(mistake: Mistake) -> Problem:
    """Something in brackets does not fit, or the brackets are not closed."""
    mark = mistake.text.line(mistake.opened.line)[mistake.opened.column - 1]
    closing = "}" if mark == "{" else "]"
    if mistake.opened.line < mistake.place.line:
        or_comma = f", or a comma is missing before line {mistake.place.line}"
        message = f"the `{mark}` opened here is not closed{'' if mistake.is_at_end else or_comma}"
        return syntax(mistake.opened, message, f"close it with `{closing}` on its line")
    if mistake.character in ("]", "}"):
        message = f"the `{mark}` opened before is closed by `{mistake.character}`"
        return syntax(mistake.place, message, f"write `{closing}` in its place")
    before, _, word = read_line(mistake.line[: mistake.place.column - 1]).value.rpartition(" ")
    if mark == "{" and mistake.character == ":" and word.isidentifier():
        if before.endswith(";"):
            message = f"a `;` stands before `{word}:`, where a comma parts keys"
            return syntax(mistake.place, message, "write a comma in the place of the `;`")
        message = f"a comma is missing before `{word}:`, or a text with a colon has no quotes"
        hint = f"write `, {word}: ...` if `{word}` is a key; else put the text in quotation marks"
        return syntax(mistake.place, message, hint)
    message = f"this fits into no list or mapping that `{mark}` opens"
    whole = quoted_line(read_line(mistake.line))
    hint = f"part entries by commas and put texts in quotation marks; if all of it is text: {whole}"
    return syntax(mistake.place, message, hint)


def bad_start(mistake: Mistake) -> Problem:
    """Unquoted text starts with a character that means something to YAML."""
    place = mistake.opened
    line = mistake.text.line(place.line)
    character = line[place.column - 1 : place.column]
    shown = "a backtick" if character == "`" else f"`{character}`"
    hint = quoted_part(line, place.column)
    if read_line(line).value_column == place.column:
        hint = _unknown(line) or _without_emphasis(line) or hint
    return syntax(place, f"text without quotation marks can't start with {shown}", hint)


def _unknown(text: str) -> str:
    """Return a hint on a question mark in the place of what nobody knows."""
    line = read_line(text)
    if line.value.strip("? ") or not line.key:
        return ""
    return f'write `{line.key}: "XXXX"` if it is a date that nobody knows; else what is known'


def _without_emphasis(text: str) -> str:
    """Return a hint on a text that begins with emphasis: few texts are Markdown."""
    line = read_line(text)
    value = _EMPHASIS.sub(r"\2", line.value)
    if value == line.value:
        return ""
    plain = quoted_line(replace(line, value=value))
    return f"{plain}, without the asterisks; they may stay where Markdown is read, as in `summary`"


def no_value(mistake: Mistake) -> Problem:
    """A comma or closing bracket stands where a value is wanted, or the file ends in brackets."""
    if mistake.is_at_end:
        place = mistake.text.at(len(mistake.text.text.rstrip()))
        hint = "close the list with `]` or the mapping with `}`"
        return syntax(place, "the file ends inside brackets that are never closed", hint)
    hint = "write the value; text with such a character belongs in quotation marks"
    return syntax(mistake.place, f"`{mistake.character}` stands where a value is wanted", hint)


def text_after_pipe(mistake: Mistake) -> Problem:
    """`| text` begins its text on the wrong line."""
    line = mistake.text.line(mistake.opened.line)
    mark = line[mistake.opened.column - 1]
    hint = (
        "begin the text on the next line, indented by two spaces; or "
        f"{quoted_line(read_line(line))}"
    )
    return syntax(mistake.place, f"text can't stand on the line of `{mark}`", hint)


def bad_escape(mistake: Mistake) -> Problem:
    """A backslash in double quotes starts no known character."""
    column = mistake.line.rfind("\\", 0, mistake.place.column) + 1
    escape = mistake.line[column - 1 : column + 1]
    hint = "write `\\\\` for a backslash, or put the text in single quotation marks"
    return syntax(
        Position(mistake.text.path, mistake.place.line, column),
        f"`{escape}` is no character that YAML knows",
        hint,
    )


def bad_tag(mistake: Mistake) -> Problem:
    """A tag that libyaml can't read."""
    hint = "remove it; a text that starts with `!` belongs in quotation marks"
    return Problem(
        mistake.opened, "yaml-tag", "a word that starts with `!` is a YAML tag", hint=hint
    )


def late_directive(mistake: Mistake) -> Problem | None:
    """A line in the middle of the file starts with `%`."""
    if not mistake.text.line(mistake.opened.line).startswith("%"):
        return None
    hint = "indent the line if it belongs to the text above; else remove it"
    return Problem(
        mistake.opened,
        "yaml-directive",
        "a line that starts with `%` is a YAML directive",
        hint=hint,
    )


def second_document(mistake: Mistake) -> Problem | None:
    """Text stands after `...`."""
    if not any(line.startswith("...") for line in mistake.text.lines[: mistake.place.line]):
        return None
    hint = "remove the line `...` above; one case a file"
    return Problem(
        mistake.place, "second-document", "text goes on after the end of the document", hint=hint
    )
