"""Lines on which sources are cited in a way that YAML refuses: as a mark, or with a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from casefiles.core.locator import NO_HINT, meant_place
from casefiles.core.nodes.line import Line, quoted_part, read_line
from casefiles.core.nodes.mistake import Mistake, syntax
from casefiles.core.nodes.quotes import quote
from casefiles.core.problem import Problem
from casefiles.core.slugs import SLUG, is_slug

_CITED = re.compile(rf"@({SLUG})(?=[\])}}]?[ \t]*(?:[,\])}}]|$|[ \t]#))")
_KEY_IN_BRACES = re.compile(r"[{,][ \t]*+([\w-]+):[ \t]++")
_END_OF_TEXT = re.compile(r",[ \t]*+[\w-]+:[ \t]|\}[ \t]*(?:#.*)?$")
_UNQUOTED = "a text in braces with a citation mark in it has no quotation marks"
_IN_MARK = re.compile(rf"@(?P<key>{SLUG})(?: ?, ?(?P<place>[^\[\]@;,]+))?")
_OF_SOURCES = ("evidence", "sources", "source", "")
"""Keys below which a source is named, also by an entry without a key."""
_LISTS = MappingProxyType(
    {
        "claims": "evidence",
        **dict.fromkeys(("timeline", "responses", "bounds"), "sources"),
    }
)
"""The lists in which sources are cited, by what they stand in."""
_CITING = ("evidence", "sources", "values")
"""Lists whose entries have a `source:`."""


def name_with_sign(mistake: Mistake) -> Problem | None:
    """The key of a source has the `@` of a citation mark, and stands alone."""
    text = mistake.text.line(mistake.opened.line)
    line = read_line(text)
    if named := _sign_before_key(mistake, line) or _mark_in_braces(mistake, text):
        return named
    if whole := _whole_mark(mistake, line):
        return whole
    cited = _CITED.match(text, mistake.opened.column - 1)
    if cited is None or (text[cited.end() : cited.end() + 1] == "," and line.value[0] != "{"):
        return None
    label = f"{line.key}: " if line.key else line.dashes
    is_whole = line.value.strip("[(])") == cited[0]
    alone = f"{label}{cited[1]}" if is_whole else cited[1]
    quoted = quoted_part(text, cited.start() + 1)
    hint = f"write `{alone}` if that is the key of a source; else {quoted}"
    return syntax(mistake.opened, "text without quotation marks can't start with `@`", hint)


def _sign_before_key(mistake: Mistake, line: Line) -> Problem | None:
    """`@gazette:` is a key with the sign by which texts cite it."""
    is_there = mistake.opened.column == line.indent + len(line.dashes) + 1
    if not is_there or not is_slug(line.key[1:]):
        return None
    message = "a key has no `@` before it; that stands in citation marks alone"
    whole = f"{line.dashes}{line.key[1:]}: {line.value}".rstrip()
    return syntax(mistake.opened, message, f"write `{whole}`")


def _mark_in_braces(mistake: Mistake, text: str) -> Problem | None:
    """A text in braces has a citation mark in it, and no quotation marks around it."""
    keys = [found for found in _KEY_IN_BRACES.finditer(text) if found.end() < mistake.opened.column]
    if not keys or keys[-1][1] in _OF_SOURCES:
        return None
    rest = text[keys[-1].end() :]
    words = _END_OF_TEXT.split(rest, maxsplit=1)[0].strip()
    if " " not in words:
        return None
    hint = f"put the whole text in quotation marks: `{keys[-1][1]}: {quote(words)}`"
    return syntax(mistake.opened, _UNQUOTED, hint)


def _whole_mark(mistake: Mistake, line: Line) -> Problem | None:
    """A citation mark stands where a source is named, with a place in it or several sources."""
    if line.key not in _OF_SOURCES or line.value[:1] != "[" or line.value[-1] != "]":
        return None
    parts = [_IN_MARK.fullmatch(part.strip()) for part in line.value[1:-1].split(";")]
    marks = [(mark["key"], mark["place"]) for mark in parts if mark]
    if len(marks) < len(parts) or (len(marks) == 1 and not marks[0][1]):
        return None
    message = "a citation mark is for texts; a source and its place are named by their keys"
    hint = _by_keys(mistake, line, marks)
    return syntax(mistake.opened, message, hint) if hint else None


def place_behind_colon(mistake: Mistake) -> Problem | None:
    """`evidence: gazette: p. 4` has a colon before the place."""
    line = read_line(mistake.line)
    key, _, rest = line.value.partition(": ")
    if line.key not in _OF_SOURCES[:-1] or not is_slug(key) or meant_place(rest)[1] == NO_HINT:
        return None
    hint = _by_keys(mistake, line, [(key, rest)])
    message = f"`{line.value}` is a source and a place in it, which are named by their keys"
    return syntax(mistake.place, message, hint) if hint else None


def _by_keys(mistake: Mistake, line: Line, cited: Sequence[tuple[str, str]]) -> str:
    """Return the hint for sources on one line, and the places in them, each by its key."""
    name = _list_around(mistake, line)
    if line.key and not name:
        return ""
    each, more = [], ""
    for key, written in cited:
        place, also = meant_place(written) if written else ("", "")
        each.append(f"{{source: {key}, locator: {place or written}}}" if written else key)
        more += also if place else ""
    if name == "source":
        if len(cited) == 1:
            inside = each[0].strip("{}").replace(", ", "`, and `")
            return f"write `{inside}` on a line below{more}"
        return f"write an entry for each: {' and '.join(f'`- {one}`' for one in each)}{more}"
    if line.key:
        return f"write `{name}: [{', '.join(each)}]`{more}"
    dashed = [f"`- {entry}`" for entry in each]
    return f"write {', and '.join(dashed)}{' on a line of its own' if len(cited) > 1 else ''}{more}"


def _list_around(mistake: Mistake, line: Line) -> str:
    """Return the list to which the sources of a line belong, or `source` in an entry of that.

    Nothing where no source is cited.
    """
    above = map(read_line, mistake.text.lines[mistake.place.line - 2 :: -1])
    heads = (each for each in above if each.key and not each.value)
    around = next((head.key for head in heads if head.indent < line.indent), "")
    return "source" if line.key == "source" and around in _CITING else _LISTS.get(around, "")
