"""An entry of BibTeX that was pasted among the sources, or lines of one among the keys of a source.

YAML stops at its `@`, or at a line with `=`; the line above is not to blame. An entry that begins a
line outside of every block is told before YAML is asked, since a line of it may look like another
mistake.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import takewhile
from types import MappingProxyType

from casefiles.core.nodes.mistake import Mistake, syntax
from casefiles.core.nodes.source_lines import (
    IN_ITS_PLACE,
    UNKNOWN,
    author_line,
    instead,
    line_of,
    saved_as,
)
from casefiles.core.nodes.text import Text
from casefiles.core.nodes.written import BLOCKS
from casefiles.core.problem import Position, Problem

_HEAD = re.compile(r"[ \t]*+(@[A-Za-z]++)[ \t]*+[{(][ \t]*+([^\s,{}]*+)")
_SURE_HEAD = re.compile(r"[ \t]*+@[A-Za-z]++[ \t]*+\{[^\s,{}]*+[ \t]*+,")
"""As no text begins; `@anna (who was there)` may."""
_FIELD = re.compile(r"[ \t]*+([A-Za-z]++)[ \t]*+=[ \t]*+")
_ADDRESS = re.compile(r"\\(?:url|href)\{([^{}]*)\}")
_ACCENT = re.compile(r"""\\(["'`^~=])\{?([A-Za-z])\}?""")
_ACCENTS: Mapping[str, str] = MappingProxyType(
    {'"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304"}
)
"""What stands above a letter in LaTeX, and the character that puts it there."""
_ESCAPED = re.compile(r"\\([&%#_$])")
_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "author": "author",
        "booktitle": "container-title",
        "date": "issued",
        "doi": "DOI",
        "institution": "publisher",
        "journal": "container-title",
        "journaltitle": "container-title",
        "pages": "page",
        "publisher": "publisher",
        "title": "title",
        "url": "URL",
        "urldate": "accessed",
        "volume": "volume",
        "year": "issued",
    }
)
"""The key of a source that holds what a field of BibTeX does."""


def pasted_bibtex(mistake: Mistake) -> Problem | None:
    """Find an entry of BibTeX, or some of its lines, at the mistake."""
    if mistake.last.style in BLOCKS:
        return None
    first, last = sorted((mistake.last.start.line, mistake.line_at_fault))
    numbers = range(first, last + 1)
    for number in numbers:
        if match := _HEAD.match(mistake.text.line(number)):
            return _entry(mistake.text, number, match)
    number = next((each for each in numbers if _is_line(mistake.text.line(each))), 0)
    return _lines(mistake.text, number) if number else None


def entry_at(text: Text, number: int, *, is_among: bool) -> Problem | None:
    """Find an entry of BibTeX that surely begins on a line, whatever YAML makes of it.

    Args:
        text: The file.
        number: The line.
        is_among: Whether it stands among the sources.
    """
    head = _HEAD.match(text.line(number)) if _SURE_HEAD.match(text.line(number)) else None
    where = IN_ITS_PLACE if is_among else "below `sources:`"
    return _entry(text, number, head, where) if head else None


def is_field(line: str) -> bool:
    """Tell a line that is a field of BibTeX, with all that stands in it."""
    return _FIELD.match(line) is not None


def _entry(text: Text, number: int, head: re.Match[str], where: str = IN_ITS_PLACE) -> Problem:
    lines = [meant for _, meant in _fields(text, number + 1)]
    hint = f"{saved_as('bib')}; or {instead(head[2], lines, where)}"
    place = _start_of(text, number)
    return syntax(place, f"`{head[1]}` begins an entry of BibTeX, which is no YAML", hint)


def _start_of(text: Text, number: int) -> Position:
    line = text.line(number)
    return Position(text.path, number, len(line) - len(line.lstrip()) + 1)


def _lines(text: Text, number: int) -> Problem:
    (_, first), *others = _fields(text, number)
    also = "".join(f", and `{meant}` on line {each}" for each, meant in others)
    message = "this line is written as in BibTeX, and is no `key: value`"
    return syntax(_start_of(text, number), message, f"write `{first}`{also}")


def _fields(text: Text, number: int) -> Iterator[tuple[int, str]]:
    """Yield the lines from a number on that are fields, each with its line in YAML."""
    fields = takewhile(_FIELD.match, text.lines[number - 1 :])
    lines = ((each, _meant(line)) for each, line in enumerate(fields, number))
    yield from ((each, meant) for each, meant in lines if meant)


def _is_line(text: str) -> bool:
    """Tell a field of BibTeX from a key with `=` for its colon."""
    value = text.partition("=")[2].strip()
    return bool(_meant(text)) and (value.startswith("{") or value.endswith(","))


def _meant(text: str) -> str:
    """Return the line in YAML that a field stands for; empty where there is none."""
    match = _FIELD.match(text)
    key = _KEYS.get(match[1].lower(), "") if match else ""
    if match is None or not key:
        return ""
    value = text[match.end() :].strip().rstrip(",").strip()
    if value.count("}") > value.count("{"):  # The end of the entry.
        value = value[:-1]
    value = _plain(value)
    if "\\" in value or not value:
        return f"{key}: {UNKNOWN}"
    return author_line(value.split(" and ")) if key == "author" else line_of(key, value)


def _plain(value: str) -> str:
    """Return a value of LaTeX in plain letters, as far as it holds no other command."""
    value = _ESCAPED.sub(r"\1", _ACCENT.sub(_accented, _ADDRESS.sub(r"\1", value)))
    return value.replace("\\ss", "\u00df").replace("{", "").replace("}", "").strip('" ')


def _accented(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", f"{found[2]}{_ACCENTS[found[1]]}")
