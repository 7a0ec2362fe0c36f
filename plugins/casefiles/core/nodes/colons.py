"""Mistakes with keys and colons; each rule names its own kind or returns `None`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.nodes.line import (
    PIPE,
    Line,
    curly_quote,
    quoted_line,
    read_line,
    without_comment,
)
from casefiles.core.nodes.mistake import Mistake, line_above, start_of, syntax
from casefiles.core.nodes.text import Text
from casefiles.core.problem import Position, Problem

_MISSING_SPACE = re.compile(r"([ \t]*(?:-[ \t]+)*)([A-Za-z_][\w-]*):(?=[^\s/])")
# As records write keys: `The bridge` begins a text.
_WORD = "[a-z_][\\w-]*|[A-Z]{2,4}"
_KEY_WITHOUT_COLON = re.compile(rf"({_WORD})(?:[ \t]*[=;][ \t]*|[ \t]+)(\S.*)")
_LONGEST_KEY_LINE = 60
_LONGEST_WHOLE = 200
_NO_TEXT = "|>\"'{["
_LONGEST_KEY = 1024
"""Characters that YAML reads in search of the colon behind a key."""
_KEY_IN_BRACKETS = re.compile(r"""[{,][ \t]*+("[^"]*"|[^\s"\[\]{},:][^\[\]{},:]*):(?=\s|$)""")
_KEY_BEFORE_BRACE = re.compile(r"([ \t]*[a-z][\w-]*)([ \t]+)(?=\{)")
_ODD_COLON = re.compile(
    "[ \t]*(?:-[ \t]+)*[\\w-]+[ \t]*(\uff1a|\ufe55|:[\u00a0\u2000-\u200a\u202f\u3000])"
)


def odd_colon(mistake: Mistake) -> Problem | None:
    """A colon of another script, or a space that is none, stands after the key."""
    for number in dict.fromkeys((mistake.opened.line, mistake.last.start.line, mistake.place.line)):
        match = _ODD_COLON.match(mistake.text.line(number))
        if match:
            kind = (
                "a colon followed by a non-breaking space"
                if match[1][0] == ":"
                else f"`{match[1]}`, not a colon"
            )
            place = Position(mistake.text.path, number, match.start(1) + 1)
            return syntax(
                place,
                f"after the key stands {kind}",
                "write a plain colon and a plain space after the key",
            )
    return None


def long_key(mistake: Mistake) -> Problem | None:
    """A key is so long that YAML gives up before its colon."""
    for number in dict.fromkeys((mistake.opened.line, mistake.place.line)):
        for start, key in _keys_in(mistake, number):
            if len(key) > _LONGEST_KEY:
                place = Position(mistake.text.path, number, start + 1)
                message = f"a key has {len(key):,} characters; {_LONGEST_KEY:,} are the most"
                hint = (
                    "shorten it; if it is text, put it in quotation marks together with its colon"
                )
                return syntax(place, message, hint)
    return None


def _keys_in(mistake: Mistake, number: int) -> Iterator[tuple[int, str]]:
    """Yield each key that a line seems to hold, and the index at which it starts."""
    text = mistake.text.line(number)
    line = read_line(text)
    yield line.indent + len(line.dashes), line.key
    if mistake.said.startswith("did not find expected ','"):
        yield from ((found.start(1), found[1]) for found in _KEY_IN_BRACKETS.finditer(text))


def find_missing_space(text: Text, number: int) -> Problem | None:
    """Find a key without a space after its colon at the start of a line."""
    line = text.line(number)
    match = _MISSING_SPACE.match(line)
    if match is None:
        return None
    rest = without_comment(line[match.end() :].strip()).lstrip(": ")
    place = Position(text.path, number, match.end() + 1)
    return syntax(place, f"a space is missing after `{match[2]}:`", f"write `{match[2]}: {rest}`")


def missing_space(mistake: Mistake) -> Problem | None:
    """`title:foo` has no key, so the line below fails."""
    return find_missing_space(mistake.text, mistake.opened.line)


def missing_space_above(mistake: Mistake) -> Problem | None:
    """`- id:foo` is a text, so the keys below it have no place."""
    return find_missing_space(mistake.text, mistake.last.start.line)


def no_colon_in_entry(mistake: Mistake) -> Problem | None:
    """`- id foo` is a text, so the keys below it have no place."""
    number = mistake.last.start.line
    text = mistake.text.line(number)
    line, below = read_line(text), read_line(mistake.line)
    is_moved = below.indent <= line.indent or bool(below.dashes)
    if is_moved or not line.starts_entry or line.key or not meant_key(text):
        return None
    return no_colon_at(mistake, number)


def colon_in_text(mistake: Mistake) -> Problem | None:
    """`title: A: b` has two colons."""
    if mistake.last.start.line != mistake.place.line:
        return None
    if mistake.line.startswith("---"):
        return syntax(
            mistake.place,
            "nothing can stand on the line of `---`",
            "begin on the next line, or remove the `---`",
        )
    line = read_line(mistake.line)
    mark = curly_quote(line)
    if mark:
        place = Position(mistake.text.path, mistake.place.line, line.value_column)
        return syntax(
            place,
            f"`{mark}` is no quotation mark in YAML, so the colon after it ends the text",
            quoted_line(line),
        )
    if brace := _KEY_BEFORE_BRACE.match(mistake.line):
        place = Position(mistake.text.path, mistake.place.line, brace.end(1) + 1)
        rest = without_comment(mistake.line[brace.end(2) :].rstrip())
        hint = f"write `{brace[1].strip()}: {rest}`"
        return syntax(place, f"a colon is missing behind `{brace[1].strip()}`", hint)
    if line.value.endswith("}") and "{" not in line.value:
        place = Position(mistake.text.path, mistake.place.line, line.value_column)
        hint = f"write `{line.key or '-'}{':' * bool(line.key)} {{{line.value}`"
        return syntax(place, "the opening brace `{` is missing before this", hint)
    message = "a colon followed by a space stands inside text without quotation marks"
    return syntax(mistake.place, message, quoted_line(line))


def no_colon_above(mistake: Mistake) -> Problem | None:
    """A line that was meant as a key has no colon, and the next one fails."""
    above = mistake.text.line(mistake.last.start.line)
    if mistake.last.style != "plain" or above[: mistake.last.start.column - 1].strip(" -"):
        return None
    return no_colon_at(mistake, mistake.last.start.line)


def extra_indent(mistake: Mistake) -> Problem | None:
    """A key is indented below a key that has a text already."""
    number = mistake.last.start.line
    line = read_line(mistake.text.line(number))
    key, above = line.key, line_above(mistake, number)
    if not key:
        return None
    place = start_of(mistake, mistake.place.line)
    wanted = above.indent + len(above.dashes)
    if above.key and line.indent < wanted == place.column - 1:  # Which of the two was moved?
        return syntax(
            place,
            f"this line is indented deeper than `{key}`, and like the line above `{key}`",
            f"indent `{key}` by {wanted} spaces if it belongs with them; else indent this line "
            f"like `{key}`",
        )
    message = (
        f"this line is indented deeper than `{key}`, so it belongs to the text of "
        f"`{key}`, and its colon does not fit there"
    )
    return syntax(
        place,
        message,
        f"indent it like `{key}`; or put the whole text of `{key}` in quotation marks, {PIPE}",
    )


def no_colon_at(mistake: Mistake, number: int) -> Problem:
    """Say of a line that it has no colon."""
    above = line_above(mistake, number)
    hint = "indent it deeper if it belongs to the text above, else remove it"
    if above.key and not above.value:
        hint = f"write `{above.key}: |` above it if it is text"
    meant = meant_key(mistake.text.line(number))
    joined = _joined(mistake, number, above)
    if meant and _is_head(mistake, number):
        hint = f"write `{meant.removesuffix(' ...')}`"
    elif joined:
        hint = f"{joined}; {f'write `{meant}` if it is a key' if meant else 'else remove it'}"
    elif meant:
        hint = f"write `{meant}` if it is a key; {hint}"
    return syntax(
        start_of(mistake, number),
        "this line is no `key: value`: it has no colon followed by a space",
        hint,
    )


def _is_head(mistake: Mistake, number: int) -> bool:
    """Tell a word alone below which keys or entries stand: it is no text, and lacks its colon."""
    line = read_line(mistake.text.line(number))
    numbers = range(number + 1, len(mistake.text.lines) + 1)
    written = (mistake.text.line(below) for below in numbers)
    below = read_line(next((text for text in written if text.partition("#")[0].strip()), ""))
    is_below = below.indent >= line.indent + (not below.starts_entry)
    return " " not in line.value and is_below and bool(below.key or below.starts_entry)


def _joined(mistake: Mistake, number: int, above: Line) -> str:
    """Say how a line is put behind the text above it, out of which a line end broke it."""
    line = read_line(mistake.text.line(number))
    word = line.value.partition(" ")[0].rstrip(";")
    # What is a key elsewhere in the file has lost its colon.
    is_key = any(read_line(other).key == word for other in mistake.text.lines)
    is_text = above.value.count(" ") and above.value[0] not in _NO_TEXT
    is_key = is_key or "=" in line.value or line.value.endswith(("|", ">"))
    if is_key or line.starts_entry or not (above.key and is_text):
        return ""
    whole = f"{above.dashes}{above.key}: {above.value} {line.value}"
    behind = "put it behind the text above if it belongs to it"
    return f"{behind}: `{whole}`" if len(whole) <= _LONGEST_WHOLE else behind


def meant_key(text: str) -> str:
    """Return what a line without a colon would be as a key and its value; or nothing."""
    line = read_line(text)
    match = _KEY_WITHOUT_COLON.fullmatch(line.value)
    if match is None:
        is_key = re.fullmatch(_WORD, line.value) is not None
        return f"{line.dashes}{line.value}: ..." if is_key else ""
    whole = f"{line.dashes}{match[1]}: {match[2]}"
    return whole if len(whole) <= _LONGEST_KEY_LINE else f"{line.dashes}{match[1]}: ..."


def no_colon(mistake: Mistake) -> Problem:
    """A line at the indent of keys has no colon."""
    return no_colon_at(mistake, mistake.opened.line)
