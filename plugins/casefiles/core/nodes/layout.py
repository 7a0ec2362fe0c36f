"""Mistakes with indent and tabs; each rule names its own kind or returns `None`."""

from __future__ import annotations

from itertools import takewhile

from casefiles.core.nodes.characters import ODD_SPACE, odd_space_at
from casefiles.core.nodes.colons import meant_key
from casefiles.core.nodes.dashes import NO_DASH, entry_alike, written_above
from casefiles.core.nodes.line import read_line, without_comment
from casefiles.core.nodes.mistake import Mistake, line_above, start_of, syntax
from casefiles.core.nodes.written import BLOCKS
from casefiles.core.problem import Position, Problem

_NO_LINE = read_line("")
_LONGEST_HEADING = 60


def odd_space(mistake: Mistake) -> Problem | None:
    """A space that is none for YAML, such as a non-breaking one, stands in the indent."""
    near = {mistake.opened.line, mistake.last.start.line, mistake.place.line}
    near |= {line - 1 for line in near if line > 1}
    if mistake.last.style in BLOCKS:  # In a text such a space may stand.
        near = {mistake.line_at_fault}
    for number in sorted(near):
        match = ODD_SPACE.match(mistake.text.line(number))
        if match:
            place = Position(mistake.text.path, number, match.end())
            below = mistake.text.lines[number:]
            return odd_space_at(place, _so_below(sum(map(bool, map(ODD_SPACE.match, below)))))
    return None


def _so_below(count: int) -> str:
    return f"; lines below that start so too: {count}" if count else ""


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
            hint = f"indent it by {wanted} spaces if it is a heading in the text; else remove it"
            return syntax(start_of(mistake, number), message, hint)
    return None


def left_block(mistake: Mistake) -> Problem | None:
    """A line of a `|` block is indented less than the block."""
    if mistake.last.style not in BLOCKS:
        return None
    place = start_of(mistake, mistake.line_at_fault)
    lines = mistake.text.lines[mistake.last.start.line : place.line - 1]
    if not any(map(str.strip, lines)):
        here = read_line(mistake.text.line(place.line))
        return None if here.key or here.dashes else _unindented_block(mistake, place)
    wanted = _block_indent(lines)
    if wanted <= _indent_of_key(mistake):  # What stands above is a comment for YAML.
        blank = sum(1 for _ in takewhile(lambda line: not line.strip(), lines))
        return _unindented_block(mistake, start_of(mistake, mistake.last.start.line + 1 + blank))
    message = (
        "this line is indented less than the text that begins on line "
        f"{mistake.last.start.line + 1}, so it is no part of it"
    )
    hint = f"indent it by {wanted} spaces if it belongs to the text"
    line = mistake.text.line(place.line)
    alike = entry_alike(mistake, place.line) if read_line(line).starts_entry else 0
    if alike:
        message = f"this dash is indented by {place.column - 1}, and fits no line above it"
        return syntax(place, message, f"indent it like that of line {alike}; {hint}")
    meant = meant_key(line) if read_line(line).indent == _indent_of_key(mistake) else ""
    if read_line(line).key:
        hint = f"{_beside_block(mistake)} if it is a key; {hint}"
    elif meant:
        hint = f"write `{meant}` if it is a key; {hint}"
    else:
        hint = f"{hint}, else remove it"
    return syntax(place, message, hint)


def _unindented_block(mistake: Mistake, place: Position) -> Problem:
    """Say of the first line of a block that it is no deeper than the key of the block."""
    key = read_line(mistake.text.line(mistake.last.start.line)).key
    wanted = _indent_of_key(mistake) + 2
    message = f"the text of `{key}` begins here, but is not indented, so it is no part of `{key}`"
    hint = f"indent each of its lines by {wanted} spaces"
    line = mistake.text.line(place.line).strip()
    if line.startswith("#"):
        hint = f"{hint}, from `{line[:_LONGEST_HEADING]}` on, which is a comment where it stands"
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
        word = without_comment(mistake.text.line(place.line).strip())
        return syntax(place, NO_DASH, f"write `- {word}`, with the dash below the one above")
    wanted = " or ".join(str(spaces) for spaces in sorted({outer, inner}))
    below = next((line for line in mistake.text.lines[place.line :] if line.strip()), "")
    is_alike = read_line(below).indent == place.column - 1
    return syntax(
        place,
        f"this line is indented by {place.column - 1}, which fits no line above it",
        f"indent it by {wanted} spaces{', and so the lines below that stand like it' * is_alike}",
    )


def first_too_deep(mistake: Mistake) -> Problem | None:
    """The first key of the file is indented, and the others are not."""
    above = written_above(mistake)
    first = above[-1] if above else 0
    line, here = read_line(mistake.text.line(first)), read_line(mistake.line)
    if not first or not line.key or not here.key or line.indent <= here.indent:
        return None
    message = "the first line of the file is indented, and the lines below it are not"
    return syntax(start_of(mistake, first), message, "remove the spaces before it")


def tab(mistake: Mistake) -> Problem | None:
    """A tab stands in the indent or behind a dash."""
    column = mistake.line.find("\t") + 1
    if not column or mistake.line[: column - 1].strip(" -"):
        return None
    place = Position(mistake.text.path, mistake.place.line, column)
    more = sum(1 for line in mistake.text.lines[place.line :] if line.lstrip(" ").startswith("\t"))
    hint = f"write two spaces for each level{_so_below(more)}"
    return Problem(place, "tab-indent", "a tab stands where YAML wants spaces", hint=hint)


def _block_indent(lines: tuple[str, ...]) -> int:
    """Return the indent that a block's first lines give it; longer blank lines count too."""
    blank = sum(1 for _ in takewhile(lambda line: not line.strip(), lines))
    return max((len(line) - len(line.lstrip()) for line in lines[: blank + 1]), default=0)
