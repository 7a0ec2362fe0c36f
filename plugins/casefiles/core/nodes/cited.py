"""Citation marks where YAML wants a key or a text: they are for texts, and begin none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from casefiles.core.locator import spelt_place
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
_LISTS = MappingProxyType({"claims": "evidence", "timeline": "sources"})
"""Where claims and events have their sources."""


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
    return syntax(mistake.opened, message, _by_keys(mistake, line, marks))


def place_behind_colon(mistake: Mistake) -> Problem | None:
    """`evidence: gazette: p. 4` has a colon before the place."""
    line = read_line(mistake.line)
    key, _, rest = line.value.partition(": ")
    place = spelt_place(rest)
    if not place or not is_slug(key) or not line.key or line.key not in _OF_SOURCES:
        return None
    message = f"`{line.value}` is a source and a place in it, which are named by their keys"
    return syntax(mistake.place, message, _by_keys(mistake, line, [(key, place)]))


def _by_keys(mistake: Mistake, line: Line, cited: Sequence[tuple[str, str]]) -> str:
    """Return the hint for sources on one line, and the places in them, each by its key."""
    key, place = cited[0]
    each = [f"{{source: {key}, locator: {place}}}" if place else key for key, place in cited]
    name = _list_around(mistake, line) or line.key
    if name == "source" and len(cited) == 1:
        return f"write `source: {key}`, and `locator: {place}` on a line below"
    if name and name != "source":
        return f"write `{name}: [{', '.join(each)}]`"
    dashed = [f"`- {entry}`" for entry in each]
    return f"write {', and '.join(dashed)}{' on a line of its own' if len(cited) > 1 else ''}"


def _list_around(mistake: Mistake, line: Line) -> str:
    """Return the list to which a `source:` belongs that stands in a claim or event; or nothing."""
    indent = 0 if line.dashes or line.key != "source" else line.indent
    for number in range(mistake.place.line - 1, 0, -1):
        above = read_line(mistake.text.line(number))
        if above.key and above.indent < indent:
            indent = above.indent
            if not above.value and above.key in (*_LISTS, *_LISTS.values()):
                return _LISTS.get(above.key, "")
    return ""
