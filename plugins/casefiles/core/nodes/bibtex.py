"""An entry of BibTeX that was pasted among the sources, or lines of one among the keys of a source.

YAML stops at its `@`, or at a line with `=`; the line above is not to blame.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import takewhile
from types import MappingProxyType

from casefiles.core.nodes.mistake import Mistake, start_of, syntax
from casefiles.core.nodes.source_lines import UNKNOWN, author_line, instead, line_of, saved_as
from casefiles.core.nodes.written import BLOCKS
from casefiles.core.problem import Problem

_HEAD = re.compile(r"[ \t]*+(@[A-Za-z]++)[ \t]*+[{(][ \t]*+([^\s,{}]*+)")
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
            return _entry(mistake, number, match)
    number = next((each for each in numbers if _is_line(mistake.text.line(each))), 0)
    return _lines(mistake, number) if number else None


def _entry(mistake: Mistake, number: int, head: re.Match[str]) -> Problem:
    lines = [meant for _, meant in _fields(mistake, number + 1)]
    hint = f"{saved_as('bib')}; or {instead(head[2], lines)}"
    place = start_of(mistake, number)
    return syntax(place, f"`{head[1]}` begins an entry of BibTeX, which is no YAML", hint)


def _lines(mistake: Mistake, number: int) -> Problem:
    (_, first), *others = _fields(mistake, number)
    also = "".join(f", and `{meant}` on line {each}" for each, meant in others)
    message = "this line is written as in BibTeX, and is no `key: value`"
    return syntax(start_of(mistake, number), message, f"write `{first}`{also}")


def _fields(mistake: Mistake, number: int) -> Iterator[tuple[int, str]]:
    """Yield the lines from a number on that are fields, each with its line in YAML."""
    fields = takewhile(_FIELD.match, mistake.text.lines[number - 1 :])
    lines = ((each, _meant(text)) for each, text in enumerate(fields, number))
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
