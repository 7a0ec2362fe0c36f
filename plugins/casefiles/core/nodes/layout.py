"""Mistakes with dashes, indent and tabs; each rule names its own kind or returns `None`."""

from __future__ import annotations

import re

from casefiles.core.nodes.line import read_line
from casefiles.core.nodes.mistake import Mistake, line_above, start_of, syntax
from casefiles.core.problem import Position, Problem

_MISSING_DASH_SPACE = re.compile(r"[ \t]*(?:-[ \t]+)*-(?=[^\s-])")


def missing_dash_space(mistake: Mistake) -> Problem | None:
    """`-foo` is no entry of a list."""
    line = mistake.text.line(mistake.opened.line)
    match = _MISSING_DASH_SPACE.match(line)
    if match is None:
        return None
    place = Position(mistake.text.path, mistake.opened.line, match.end() + 1)
    return syntax(
        place, "a space is missing after the dash", f"write `- {line[match.end() :].strip()}`"
    )


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
    return syntax(place, "a dash is missing: this line stands in a list and starts no entry", hint)


def entry_among_keys(mistake: Mistake) -> Problem | None:
    """A dash stands where a key is wanted."""
    if not read_line(mistake.line).starts_entry:
        return None
    message = "an entry of a list stands where a key is wanted"
    return syntax(
        mistake.place, message, "put it below the key of its list; remove the dash if it is a key"
    )


def nothing_before_colon(mistake: Mistake) -> Problem | None:
    """A line starts with a colon."""
    if mistake.character != ":":
        return None
    return syntax(
        mistake.place,
        "no key stands before this colon",
        "write the key, or put the text in quotation marks",
    )


def left_block(mistake: Mistake) -> Problem | None:
    """A line of a `|` block is indented less than the block."""
    if mistake.last.style not in ("literal", "folded"):
        return None
    place = start_of(mistake, mistake.line_at_fault)
    wanted = _block_indent(mistake.text.lines[mistake.last.start.line : place.line - 1])
    if wanted < place.column:
        return None
    message = (
        "this line is indented less than the text that begins on line "
        f"{mistake.last.start.line + 1}, so it is no part of it"
    )
    return syntax(place, message, f"indent it by {wanted} spaces if it belongs to the text")


def odd_indent(mistake: Mistake) -> Problem | None:
    """A line's indent lies between those of the lines above."""
    place = start_of(mistake, mistake.place.line)
    if place != mistake.place:
        return None
    outer = mistake.opened.column - 1
    above = line_above(mistake, place.line)
    inner = above.indent + len(above.dashes)
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


def _block_indent(lines: tuple[str, ...]) -> int:
    """Return the indent that a block's first lines give it; longer blank lines count too."""
    wanted = 0
    for line in lines:
        wanted = max(wanted, len(line) - len(line.lstrip()))
        if line.strip():
            break
    return wanted
