"""Mistakes with the dashes of lists; each rule names its own kind or returns `None`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from casefiles.core.nodes.line import Line, read_line, without_comment
from casefiles.core.nodes.mistake import Mistake, line_above, start_of, syntax
from casefiles.core.nodes.written import BLOCKS
from casefiles.core.problem import Position, Problem, also_on
from casefiles.core.slugs import is_slug

# A number may begin a text too, so behind it one of the keys is wanted that entries begin with.
ODD_DASH = re.compile(
    "[ \t]*([\u2010-\u2015\u2022\u2023\u2043\u2219\u25cf\u25e6\u00b7*]"
    r"|(?:\+|[0-9]{1,2}[.)]|[a-z][.)])(?=[ \t]+(?:id|source|entity|label|date|text|title)(?::|$)))"
    "[ \t\u00a0]+"
)
"""The bullet of a word processor or of Markdown at the start of a line, and the space behind it."""
WORD_SIGN = re.compile(
    "[\u2010-\u2015\u2022\u2023\u2043\u2219\u25cf\u25e6\u00b7*+]|[0-9]{1,2}[.)]|[a-z][.)]"
)
"""The same before one of several words that stand each in a line of its own."""
_NAMES = ("id", "key")
"""Keys by which entries of a list are named."""
_FIRST = ("id", "source", "entity", "label", "date")
"""Keys that entries of lists begin with."""
NO_DASH = "a dash is missing: this line stands in a list and starts no entry"
# Three at the margin begin a document.
_DOUBLED_DASH = re.compile(r"(?!---)[ \t]*+(-(?:-|[ \t]++-)++[ \t]++)(?=[^\s-])")
_MISSING_DASH_SPACE = re.compile(r"[ \t]*(?:-[ \t]+)*-(?=[^\s-])")


def missing_dash_space(mistake: Mistake) -> Problem | None:
    """`-foo` is no entry of a list."""
    for number in (mistake.opened.line, mistake.place.line):
        line = mistake.text.line(number)
        match = _MISSING_DASH_SPACE.match(line)
        if match:
            place = Position(mistake.text.path, number, match.end() + 1)
            hint = f"write `- {without_comment(line[match.end() :].strip())}`"
            return syntax(place, "a space is missing after the dash", hint)
    return None


def doubled_dash(mistake: Mistake) -> Problem | None:
    """Two dashes stand where one begins an entry: `- - id: a`, `-- id: a`."""
    if mistake.last.style in BLOCKS:
        return None
    # A line that begins so may be read as an entry or a key, and the next one fails.
    for number in dict.fromkeys((mistake.last.start.line, mistake.opened.line, mistake.place.line)):
        line = mistake.text.line(number)
        match = _DOUBLED_DASH.match(line)
        if match:
            word = without_comment(line[match.end() :].strip())
            message = f"`{match[1].strip()}` begins no entry of a list; one dash does"
            place = Position(mistake.text.path, number, match.start(1) + 1)
            also = [
                below
                for below, other in enumerate(mistake.text.lines[number:], number + 1)
                if other.startswith(line[: match.end()]) and _DOUBLED_DASH.match(other)
            ]
            return syntax(place, message, f"write `- {word}`{also_on(also)}")
    return None


def odd_dash(mistake: Mistake) -> Problem | None:
    """A line begins with the bullet of a word processor or of Markdown."""
    if mistake.last.style in BLOCKS:
        return None
    # With its colon such a line is a key for YAML, and fails with the next one.
    before = (mistake.last.start.line,) if _is_key_after(mistake, mistake.last.start.line) else ()
    for number in (mistake.opened.line, *before, mistake.place.line):
        match = ODD_DASH.match(mistake.text.line(number))
        if match:
            place = Position(mistake.text.path, number, match.start(1) + 1)
            rest = without_comment(mistake.text.line(number)[match.end() :].strip())
            also = _also_begun(mistake, number, match[1], read_line(rest).key)
            return odd_dash_at(place, match[1], rest, also)
    return None


def odd_dash_at(place: Position, sign: str, rest: str, also: Sequence[int]) -> Problem:
    """Say of a sign that it begins no entry of a list.

    Args:
        place: Where it stands.
        sign: The sign.
        rest: What stands behind it.
        also: The lines on which it begins an entry too.
    """
    hint = f"write `- {rest}`, with a plain hyphen{also_on(also)}"
    return syntax(place, f"`{sign}` begins no entry of a list", hint)


def _is_key_after(mistake: Mistake, number: int) -> bool:
    """Tell whether a key and its colon stand behind such a sign."""
    line = mistake.text.line(number)
    match = ODD_DASH.match(line)
    return bool(match and read_line(line[match.end() :]).key)


def _also_begun(mistake: Mistake, number: int, sign: str, key: str) -> list[int]:
    """Return the lines below that begin like one: with its key, or words just below its own."""
    lines = enumerate(mistake.text.lines[number:], number + 1)
    if key:
        return [each for each, line in lines if _is_alike(line, sign, key)]
    begun = ((each, ODD_DASH.match(line)) for each, line in lines)
    return [each for each, match in takewhile(lambda one: one[1] and one[1][1] == sign, begun)]


def _is_alike(line: str, sign: str, key: str) -> bool:
    match = ODD_DASH.match(line)
    is_same = match is not None and (match[1] == sign or min(len(match[1]), len(sign)) > 1)
    return bool(match and is_same and key and read_line(line[match.end() :]).key == key)


def undashed_entry(mistake: Mistake) -> Problem | None:
    """The first line of an entry lacks its dash, and its other keys stand as if it had one."""
    first = line_above(mistake, mistake.place.line)
    start = mistake.last.start
    holder = holder_of(mistake, start.line)
    is_below = read_line(mistake.line).indent == first.indent + 2
    if first.key not in _FIRST or not is_below or first.dashes or not holder.key or holder.value:
        return None
    word = without_comment(mistake.text.line(start.line).strip())
    message = f"a dash is missing before `{first.key}`, which begins an entry of `{holder.key}`"
    return syntax(start_of(mistake, start.line), message, f"write `- {word}`")


def missing_dash(mistake: Mistake) -> Problem | None:
    """A line at the indent of a list's dashes has none."""
    no_colon = mistake.line_at_fault != mistake.place.line
    place = mistake.opened if no_colon else mistake.place
    line = mistake.text.line(place.line)
    above = line_above(mistake, place.line)
    in_list = mistake.opened.column == place.column
    if no_colon:
        in_list = above.starts_entry and above.indent == place.column - 1
    if not in_list or line[: place.column - 1].strip():
        return None
    word, key = without_comment(line.strip()), read_line(line).key
    hint = f"write `- {word}` for a new entry"
    deeper = f"by {place.column + 1} spaces if it belongs to the entry above"
    holder = holder_of(mistake, place.line)
    named = next((name for name in _NAMES if name in _keys_behind_dashes(mistake, place)), "")
    if named and "-" in key and _is_name(mistake, place.line):
        return _name_for_entry(mistake, place.line, named)
    if not key or key in _keys_behind_dashes(mistake, place) or not holder.key:
        return syntax(place, NO_DASH, f"{hint}; indent it {deeper}")
    if above.dashes and above.indent == place.column - 1 > 1:  # The first line of its entry.
        hint = f"{hint}; or indent the dash above by {place.column - 3} if that was moved"
    beside = f"by {holder.indent + len(holder.dashes)} if it stands beside `{holder.key}`"
    still = "" if read_line(line).value else "; and what stands below it deeper still"
    return syntax(
        place,
        f"`{key}` is indented like the dashes above it, and begins no entry of their list",
        f"indent it {deeper}, {beside}{still}; {hint}",
    )


def deeper_dash(mistake: Mistake) -> Problem | None:
    """A dash stands deeper than those above it, or less deep than what they stand before."""
    place, above = start_of(mistake, mistake.place.line), line_above(mistake, mistake.place.line)
    if place != mistake.place or not read_line(mistake.line).starts_entry or not above.dashes:
        return None
    message = f"this dash is indented by {place.column - 1}, the one above it by {above.indent}"
    return syntax(place, message, f"indent it by {above.indent} spaces")


def holder_of(mistake: Mistake, number: int) -> Line:
    """Return the line of the key whose list the lines above are entries of."""
    indent = read_line(mistake.text.line(number)).indent
    above = (mistake.text.line(earlier) for earlier in range(number - 1, 0, -1))
    lines = (read_line(line) for line in above if line.partition("#")[0].strip())
    return next((line for line in lines if line.indent < indent), read_line(""))


def _keys_behind_dashes(mistake: Mistake, place: Position) -> set[str]:
    """Return the keys that entries of the list begin with."""
    lines = map(read_line, mistake.text.lines[: place.line - 1])
    return {line.key for line in lines if line.dashes and line.indent == place.column - 1}


def missing_first_dash(mistake: Mistake) -> Problem | None:
    """A dash stands where a key is wanted, since the first entry of its list has none."""
    dash = read_line(mistake.line)
    if not dash.starts_entry:
        return None
    lines = {number: read_line(mistake.text.line(number)) for number in written_above(mistake)}
    holder = next((number for number, line in lines.items() if line.indent < dash.indent), 0)
    first = min((number for number in lines if number > holder), default=0)
    if not holder or not first or lines[holder].value or lines[first].starts_entry:
        return None
    if lines[first].key and not lines[first].value:
        # Else the dash stands in the thing of that name.
        is_beside = dash.indent == lines[first].indent and dash.key in _NAMES
        return _name_for_entry(mistake, first, dash.key) if is_beside else None
    word = without_comment(mistake.text.line(first).strip())
    return syntax(
        start_of(mistake, first),
        f"a dash is missing: the list of `{lines[holder].key}` begins with this line",
        f"write `- {word}`, with the dash above that of line {mistake.place.line}",
    )


def _name_for_entry(mistake: Mistake, number: int, key: str) -> Problem:
    """`name:` stands where other entries of the list are `- id: name`."""
    name = read_line(mistake.text.line(number)).key
    message = f"`{name}:` begins no entry of this list, whose entries begin with `- {key}: ...`"
    return syntax(start_of(mistake, number), message, f"write `- {key}: {name}`")


def dash_before_name(mistake: Mistake) -> Problem | None:
    """Names of things stand with dashes and without: `- gazette:`, and `leaflet:` below."""
    here = mistake.place.line
    indent = read_line(mistake.line).indent
    lines = {number: read_line(mistake.text.line(number)) for number in written_above(mistake)}
    beside = takewhile(lambda number: lines[number].indent >= indent, lines)
    dashed = [number for number in beside if lines[number].indent == indent]
    dashed = [number for number in dashed if lines[number].starts_entry]
    if not dashed or not all(_is_name(mistake, number) for number in (here, *dashed)):
        return None
    first = lines[dashed[-1]].key
    message = f"a dash stands before the name `{first}`, and none before that of line {here}"
    hint = f"write `{first}:` without a dash{also_on(dashed[-2::-1])}"
    return syntax(start_of(mistake, dashed[-1]), message, hint)


def _is_name(mistake: Mistake, number: int) -> bool:
    """Tell a line that is a name alone, with keys below it."""
    line = read_line(mistake.text.line(number))
    numbers = range(number + 1, len(mistake.text.lines) + 1)
    first = read_line(next(filter(str.strip, map(mistake.text.line, numbers)), ""))
    has_keys = first.indent > line.indent and bool(first.key) and not first.starts_entry
    return has_keys and is_slug(line.key) and not line.value


def entry_among_keys(mistake: Mistake) -> Problem | None:
    """A dash stands where a key is wanted."""
    if not read_line(mistake.line).starts_entry:
        return None
    if named := _undashed_above(mistake):
        name = read_line(mistake.line).key
        message = f"a dash stands before the name `{name}`, and none before that of line {named}"
        place = start_of(mistake, mistake.place.line)
        return syntax(place, message, f"write `{name}:` without a dash")
    message = "an entry of a list stands where a key is wanted"
    hint = "indent it below the key of its list; remove the dash if it is a key"
    alike = entry_alike(mistake, mistake.place.line)
    if alike:
        hint = f"indent its dash like that of line {alike}; remove the dash if it is a key"
    return syntax(mistake.place, message, hint)


def _undashed_above(mistake: Mistake) -> int:
    """Return the number of a name above that has no dash, where this one has; else 0."""
    if not _is_name(mistake, mistake.place.line):
        return 0
    indent = read_line(mistake.line).indent
    lines = ((number, read_line(mistake.text.line(number))) for number in written_above(mistake))
    above = next((number for number, line in lines if line.indent <= indent), 0)
    is_beside = bool(above) and read_line(mistake.text.line(above)).indent == indent
    return above if is_beside and _is_name(mistake, above) else 0


def entry_alike(mistake: Mistake, number: int) -> int:
    """Return the number of the nearest line above that begins an entry with the key of a line."""
    entry = read_line(mistake.text.line(number))
    for above in written_above(mistake):
        line = read_line(mistake.text.line(above))
        if line.starts_entry and line.key == entry.key and line.indent != entry.indent:
            return above
    return 0


def list_on_key_line(mistake: Mistake) -> Problem:
    """`key: - entry` starts a list on the key's line."""
    entry = without_comment(mistake.line[mistake.place.column - 1 :].strip())
    hint = (
        f"put `{entry}` on the next line, indented by two spaces; or put it in "
        "quotation marks if it is text"
    )
    return syntax(mistake.place, "a list can't start on the line of its key", hint)


def written_above(mistake: Mistake) -> list[int]:
    """List the lines above that are neither blank nor a comment, the nearest first."""
    numbers = range(mistake.place.line - 1, 0, -1)
    return [number for number in numbers if mistake.text.line(number).partition("#")[0].strip()]
