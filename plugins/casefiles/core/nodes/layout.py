"""Mistakes with dashes, indent and tabs; each rule names its own kind or returns `None`."""

from __future__ import annotations

import re

from casefiles.core.nodes.colons import meant_key
from casefiles.core.nodes.line import read_line
from casefiles.core.nodes.mistake import Mistake, line_above, start_of, syntax
from casefiles.core.nodes.written import BLOCKS
from casefiles.core.problem import Position, Problem

_ODD_SPACE = re.compile("[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ODD_DASH = re.compile(
    "[ \t]*([\u2010-\u2015\u2022\u2023\u2043\u2219\u25cf\u25e6\u00b7*])[ \t\u00a0]+"
)
_MISSING_DASH_SPACE = re.compile(r"[ \t]*(?:-[ \t]+)*-(?=[^\s-])")
_NO_DASH = "a dash is missing: this line stands in a list and starts no entry"


def missing_dash_space(mistake: Mistake) -> Problem | None:
    """`-foo` is no entry of a list."""
    for number in (mistake.opened.line, mistake.place.line):
        line = mistake.text.line(number)
        match = _MISSING_DASH_SPACE.match(line)
        if match:
            place = Position(mistake.text.path, number, match.end() + 1)
            hint = f"write `- {line[match.end() :].strip()}`"
            return syntax(place, "a space is missing after the dash", hint)
    return None


def odd_space(mistake: Mistake) -> Problem | None:
    """A space that is none for YAML, such as a non-breaking one, stands in the indent."""
    if mistake.last.style in BLOCKS:
        return None
    near = (mistake.opened.line, mistake.last.start.line, mistake.place.line)
    for number in sorted({*near, *(line - 1 for line in near if line > 1)}):
        match = _ODD_SPACE.match(mistake.text.line(number))
        if match:
            place = Position(mistake.text.path, number, match.end())
            message = "a non-breaking or other odd space stands where YAML wants plain spaces"
            return syntax(place, message, "delete the space at the start of the line, type it anew")
    return None


def odd_dash(mistake: Mistake) -> Problem | None:
    """A line begins with the bullet of a word processor or of Markdown."""
    if mistake.last.style in BLOCKS:
        return None
    for number in (mistake.opened.line, mistake.place.line):
        match = _ODD_DASH.match(mistake.text.line(number))
        if match:
            place = Position(mistake.text.path, number, match.start(1) + 1)
            message = f"`{match[1]}` begins no entry of a list"
            rest = mistake.text.line(number)[match.end() :].strip()
            return syntax(place, message, f"write `- {rest}`, with a plain hyphen")
    return None


def missing_dash(mistake: Mistake) -> Problem | None:
    """A line at the indent of a list's dashes has none."""
    no_colon = mistake.line_at_fault != mistake.place.line
    place = mistake.opened if no_colon else mistake.place
    line = mistake.text.line(place.line)
    above = line_above(mistake, place.line)
    in_list = above.starts_entry if no_colon else mistake.opened.column == place.column
    if not in_list or line[: place.column - 1].strip():
        return None
    hint = (
        f"write `- {line.strip()}` for a new entry; indent it by two more spaces if "
        "it belongs to the entry above"
    )
    return syntax(place, _NO_DASH, hint)


def missing_first_dash(mistake: Mistake) -> Problem | None:
    """A dash stands where a key is wanted, since the first entry of its list has none."""
    dash = read_line(mistake.line)
    if not dash.starts_entry:
        return None
    lines = {number: read_line(mistake.text.line(number)) for number in _written_above(mistake)}
    holder = next((number for number, line in lines.items() if line.indent < dash.indent), 0)
    first = min((number for number in lines if number > holder), default=0)
    if not holder or not first or lines[holder].value or lines[first].starts_entry:
        return None
    word = mistake.text.line(first).strip()
    return syntax(
        start_of(mistake, first),
        f"a dash is missing: the list of `{lines[holder].key}` begins with this line",
        f"write `- {word}`, with the dash above that of line {mistake.place.line}",
    )


def entry_among_keys(mistake: Mistake) -> Problem | None:
    """A dash stands where a key is wanted."""
    if not read_line(mistake.line).starts_entry:
        return None
    message = "an entry of a list stands where a key is wanted"
    hint = "put it below the key of its list; remove the dash if it is a key"
    alike = _entry_alike(mistake)
    if alike:
        hint = f"indent its dash like that of line {alike}; remove the dash if it is a key"
    return syntax(mistake.place, message, hint)


def _entry_alike(mistake: Mistake) -> int:
    """Return the number of the nearest line above that begins an entry with the same key."""
    entry = read_line(mistake.line)
    for number in _written_above(mistake):
        line = read_line(mistake.text.line(number))
        if line.starts_entry and line.key == entry.key and line.indent != entry.indent:
            return number
    return 0


def nothing_before_colon(mistake: Mistake) -> Problem | None:
    """A line starts with a colon."""
    if mistake.character != ":":
        return None
    return syntax(
        mistake.place,
        "no key stands before this colon",
        "write the key, or put the text in quotation marks",
    )


def heading_in_block(mistake: Mistake) -> Problem | None:
    """A Markdown heading at the margin of a `|` block is a comment, and ends the block."""
    if mistake.last.style not in BLOCKS:
        return None
    header, fault = mistake.last.start.line, start_of(mistake, mistake.line_at_fault)
    wanted = fault.column - 1
    for number in range(header + 1, fault.line):
        line = mistake.text.line(number)
        is_out = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) < wanted
        if is_out and _block_indent(mistake.text.lines[header : number - 1]) <= wanted:
            message = "`#` stands left of the text above, so this is a comment and ends that text"
            hint = f"indent it by {wanted} spaces if it is a heading in the text"
            return syntax(start_of(mistake, number), message, hint)
    return None


def left_block(mistake: Mistake) -> Problem | None:
    """A line of a `|` block is indented less than the block."""
    if mistake.last.style not in BLOCKS:
        return None
    place = start_of(mistake, mistake.line_at_fault)
    wanted = _block_indent(mistake.text.lines[mistake.last.start.line : place.line - 1])
    if wanted < place.column:
        return None
    message = (
        "this line is indented less than the text that begins on line "
        f"{mistake.last.start.line + 1}, so it is no part of it"
    )
    hint = f"indent it by {wanted} spaces if it belongs to the text"
    line = mistake.text.line(place.line)
    meant = meant_key(line) if read_line(line).indent == _indent_of_key(mistake) else ""
    if read_line(line).key:
        hint = f"{_beside_block(mistake)} if it is a key; {hint}"
    elif meant:
        hint = f"write `{meant}` if it is a key; {hint}"
    return syntax(place, message, hint)


def _beside_block(mistake: Mistake) -> str:
    spaces = _indent_of_key(mistake)
    return f"indent it by {spaces} spaces" if spaces else "remove the space before it"


def _indent_of_key(mistake: Mistake) -> int:
    above = read_line(mistake.text.line(mistake.last.start.line))
    return above.indent + len(above.dashes)


def odd_indent(mistake: Mistake) -> Problem | None:
    """A line's indent lies between those of the lines above."""
    place = start_of(mistake, mistake.place.line)
    if place != mistake.place:
        return None
    outer = mistake.opened.column - 1
    above = line_above(mistake, place.line)
    inner = above.indent + len(above.dashes)
    if above.dashes and inner == place.column - 1:  # The entry above is closed on its own line.
        hint = (
            f"write `- {mistake.text.line(place.line).strip()}`, with the dash below the one above"
        )
        return syntax(place, _NO_DASH, hint)
    wanted = " or ".join(str(spaces) for spaces in sorted({outer, inner}))
    return syntax(
        place,
        f"this line is indented by {place.column - 1}, which fits no line above it",
        f"indent it by {wanted} spaces",
    )


def list_on_key_line(mistake: Mistake) -> Problem:
    """`key: - entry` starts a list on the key's line."""
    entry = mistake.line[mistake.place.column - 1 :].strip()
    hint = (
        f"put `{entry}` on the next line, indented by two spaces; or put it in "
        "quotation marks if it is text"
    )
    return syntax(mistake.place, "a list can't start on the line of its key", hint)


def tab(mistake: Mistake) -> Problem | None:
    """A tab stands in the indent or behind a dash."""
    column = mistake.line.find("\t") + 1
    if not column or mistake.line[: column - 1].strip(" -"):
        return None
    place = Position(mistake.text.path, mistake.place.line, column)
    more = sum(1 for line in mistake.text.lines[place.line :] if line.lstrip(" ").startswith("\t"))
    hint = "write two spaces for each level" + (
        f"; lines below that start with a tab: {more}" if more else ""
    )
    return Problem(place, "tab-indent", "a tab stands where YAML wants spaces", hint=hint)


def _written_above(mistake: Mistake) -> list[int]:
    """List the lines above that are neither blank nor a comment, the nearest first."""
    numbers = range(mistake.place.line - 1, 0, -1)
    return [number for number in numbers if mistake.text.line(number).partition("#")[0].strip()]


def _block_indent(lines: tuple[str, ...]) -> int:
    """Return the indent that a block's first lines give it; longer blank lines count too."""
    wanted = 0
    for line in lines:
        wanted = max(wanted, len(line) - len(line.lstrip()))
        if line.strip():
            break
    return wanted
