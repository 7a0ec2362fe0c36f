"""A source that was pasted as another program or page writes it: BibTeX, RIS, CSL, a template.

YAML takes some of these for texts or keys, and stops at others. So the lines are looked at before
it is asked; one message tells of the first that is surely none of ours. A text in a block may hold
anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile
from types import MappingProxyType
from typing import Any

from casefiles.core.nodes.bibtex import entry_at, is_field
from casefiles.core.nodes.line import without_comment
from casefiles.core.nodes.mistake import syntax
from casefiles.core.nodes.source_lines import author_line, date_line, instead, line_of, saved_as
from casefiles.core.nodes.text import Text
from casefiles.core.problem import Position, Problem
from casefiles.core.slugs import as_slug

_BLOCK = re.compile(
    r"(?P<lead>[ \t]*+(?:-[ \t]++)*+)(?:[^#]*[:-][ \t]+)?[|>][-+0-9]*[ \t]*(?:#.*)?"
)
_TOP = re.compile(r"([A-Za-z_]\w*)[ \t]*:(?:\s|$)")
_HEAD = re.compile(r"sources[ \t]*:[ \t]*(?:#.*)?")
_RIS = re.compile(r"[ \t]*+(?P<tag>TY|[A-Z][A-Z0-9](?=  -))  ?-(?: .*)?")
_RIS_LINE = re.compile(r"[ \t]*+(?P<tag>[A-Z][A-Z0-9])  ?-(?: +(?P<value>.*))?")
_END_NOTE = re.compile(r"[ \t]*+%(?P<tag>[0-9A-Z])[ \t]+(?P<value>.*)")
_JSON = re.compile(r"[ \t]*+(?:-[ \t]+)?(?=(?:\[\s*)?\{\s*\")")
_TEMPLATE = re.compile(r"[ \t]*+(?:-[ \t]+)?(\{\{ *([Cc]it[\w -]*?) *(?:\||\}\}|$))")
_BY_ID = re.compile(r"[ \t]*+- +(id): *([^\s#]+)[ \t]*(?:#.*)?")
_WITHOUT_KEY = re.compile(r"[ \t]*+- +(?P<line>(?P<key>type|title): .*)")
_OF_SOURCE = re.compile(r"(?:type|title|author|URL|issued|container-title): ?")
_ADDRESS = re.compile(r"[ \t]*+(?:-[ \t]+)?<?(?:https?://|www\.)[^\s<>]+>?")
_LINE_OF_LIST = re.compile(
    r"[ \t]*+(?:-[ \t]+)?(?![\"'{\[#@%])[^\s:]+ [^|]*(?:\((?:19|20)[0-9]{2}\b[^()]*\)|https?://\S).*"
)
"""As lists of literature have it: an author, the year in brackets, an address."""
_KEY = re.compile(r"[\w\"' -]{1,60}:(?:\s|$)")
_TAGS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("AU", "A1", "A"), "author"),
        **dict.fromkeys(("TI", "T1", "T"), "title"),
        **dict.fromkeys(("T2", "JO", "JF", "J", "B"), "container-title"),
        **dict.fromkeys(("DA", "PY", "Y1", "D"), "issued"),
        **dict.fromkeys(("UR", "U"), "URL"),
        **dict.fromkeys(("PB", "I"), "publisher"),
        **dict.fromkeys(("DO", "R"), "DOI"),
    }
)
"""The key of a source that holds what a line of RIS or EndNote does."""
_PARAMETERS: Mapping[str, str] = MappingProxyType(
    {
        "title": "title",
        **dict.fromkeys(("work", "newspaper", "website", "journal", "magazine"), "container-title"),
        "publisher": "publisher",
        "date": "issued",
        "url": "URL",
        "access-date": "accessed",
        "doi": "DOI",
    }
)
_LAST_NAME = re.compile(r"last[0-9]*")
"""Of an author in a template; the first name stands behind `first`, with the same number."""
_OF_CSL = ("title", "container-title", "publisher", "volume", "page", "URL", "DOI")
_DATES = ("issued", "accessed")
_FEWEST = 2
"""So many lines of RIS or EndNote in a row are no accident."""


@dataclass(frozen=True)
class _Place:
    """A line outside of every block."""

    text: Text
    number: int
    is_source: bool
    """Whether it stands below `sources:`, and no deeper than the first line there."""
    is_inside: bool
    """Whether it stands deeper than that."""

    @property
    def line(self) -> str:
        return self.text.line(self.number)

    @property
    def start(self) -> int:
        """The index in the text at which the line starts."""
        return self.text.start_of(self.number)

    def problem(self, message: str, hint: str) -> Problem:
        position = Position(self.text.path, self.number, _indent(self.line) + 1)
        return syntax(position, message, hint)


def pasted_reference(text: Text) -> Problem | None:
    """Find the first source in a file that is surely written as elsewhere."""
    rules = (_bibtex, _ris, _end_note, _json, _template, _by_id, _without_key, _alone)
    found = (rule(place) for place in _outside(text) for rule in rules)
    return next(filter(None, found), None)


def _outside(text: Text) -> Iterator[_Place]:
    """Yield each line that is no part of a block, and holds something."""
    block, first, is_below = -1, -1, False
    for number, line in enumerate(text.lines, 1):
        indent = _indent(line)
        if not line.strip() or (block >= 0 and indent > block):
            continue
        begun = _BLOCK.fullmatch(line)
        block = len(begun["lead"]) if begun else -1
        if _TOP.match(line):
            is_below, first = _HEAD.fullmatch(line) is not None, -1
            continue
        first = indent if first < 0 else first
        yield _Place(text, number, is_below and indent <= first, is_below and indent > first)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _bibtex(place: _Place) -> Problem | None:
    is_among = place.is_source or place.is_inside
    return entry_at(place.text, place.number, is_among=is_among)


def _ris(place: _Place) -> Problem | None:
    first, tags = _RIS.fullmatch(place.line), list(_tagged(_RIS_LINE, place))
    if not first or len(tags) < _FEWEST:
        return None
    message = f"`{first['tag']}  - ` begins a record of RIS, which is no YAML"
    return place.problem(message, f"{saved_as('ris')}; or {_held(place, '', _of_tags(tags))}")


def _end_note(place: _Place) -> Problem | None:
    tags = list(_tagged(_END_NOTE, place))
    if len(tags) < _FEWEST:
        return None
    message = f"`%{tags[0][0]}` begins a record of EndNote, which is no YAML"
    hint = "export it as RIS into a file `x.ris`, and `casefiles new source --source x.ris` makes"
    return place.problem(message, f"{hint} a source of it; or {_held(place, '', _of_tags(tags))}")


def _tagged(pattern: re.Pattern[str], place: _Place) -> Iterator[tuple[str, str]]:
    """Yield tag and value of the line and of those below, as far as all have one."""
    number = place.number
    while found := pattern.fullmatch(place.text.line(number)):
        yield found["tag"], found["value"] or ""
        number += 1


def _of_tags(tags: Sequence[tuple[str, str]]) -> Iterator[str]:
    told = [(_TAGS[tag], value) for tag, value in tags if tag in _TAGS]
    names = [value for key, value in told if key == "author"]
    if names:
        yield author_line(names)
    yield from (_line(key, value) for key, value in told if key != "author")


def _json(place: _Place) -> Problem | None:
    begun = _JSON.match(place.text.text, place.start)
    if begun is None:
        return None
    try:
        held, _ = json.JSONDecoder().raw_decode(place.text.text, begun.end())
    except (ValueError, RecursionError):
        return None
    item = held[0] if isinstance(held, list) else held
    if not {"id", "type"} <= item.keys():
        return None
    message = "a source in CSL JSON begins here, which is no YAML of this format"
    hint = f"{saved_as('json')}; or {_held(place, str(item['id']), _of_csl(item))}"
    return place.problem(message, hint)


def _of_csl(item: Mapping[str, Any]) -> Iterator[str]:
    for key in ("type", *_OF_CSL):
        if isinstance(item.get(key), str):
            yield line_of(key, item[key])
    if isinstance(item.get("author"), list):
        yield author_line([_name(name) for name in item["author"]])
    for key in _DATES:
        date = item.get(key)
        parts = date.get("date-parts") if isinstance(date, dict) else date
        if parts:
            yield date_line(key, "-".join(re.findall("[^\\W_]+", json.dumps(parts))))


def _name(name: object) -> str:
    parts = name if isinstance(name, dict) else {}
    return f"{parts.get('family', '')}, {parts.get('given', '')}"


def _template(place: _Place) -> Problem | None:
    begun = _TEMPLATE.match(place.line) if place.is_source else None
    if begun is None:
        return None
    start = place.start + begun.end()
    whole = place.text.text[start:].partition("}}")[0]
    parts = [part.partition("=") for part in whole.split("|")]
    told = {key.strip(): value.strip() for key, _, value in parts}
    lines = [_line(_PARAMETERS[key], value) for key, value in told.items() if key in _PARAMETERS]
    if names := [
        f"{told[key]}, {told.get(key.replace('last', 'first'), '')}"
        for key in told
        if _LAST_NAME.fullmatch(key)
    ]:
        lines.insert(0, author_line(names))
    message = f"`{begun[1].rstrip('|} ')}` begins a template of Wikipedia, which is no source here"
    return place.problem(message, instead("", lines))


def _by_id(place: _Place) -> Problem | None:
    """Tell of a source of a list, as Pandoc writes CSL."""
    begun = _BY_ID.fullmatch(place.line) if place.is_source else None
    below = place.text.line(place.number + 1)
    if begun is None or not _OF_SOURCE.match(below, begun.start(1)):
        return None
    key = as_slug(begun[2]) or "key"
    message = f"`- id: {begun[2]}` begins a source of a list, as CSL has it"
    hint = f"write `{key}:` in its place, indented by 2, with the lines below by 4, and so for each"
    return place.problem(message, hint)


def _without_key(place: _Place) -> Problem | None:
    """Tell of the same where each begins with another key; some have a dash too many alone."""
    begun = _WITHOUT_KEY.fullmatch(place.line) if place.is_source else None
    below = place.text.line(place.number + 1)
    if begun is None or not _OF_SOURCE.match(below, begun.start("line")):
        return None
    if not _begins_source(place, begun["key"]):
        return None
    first = without_comment(begun["line"])
    message = f"`- {first}` begins a source of a list, and no key stands before it"
    hint = (
        f"write `a-key:` in its place, indented by 2, with `{first}` and the lines below by 4; and "
        "so for each, with a key of its own"
    )
    return place.problem(message, hint)


def _begins_source(place: _Place, key: str) -> bool:
    """Tell whether no source stands above, or one that has the key already.

    It is asked of each entry of a list, so no line is looked at that stands above the last one.
    """
    numbers = range(place.number - 1, 0, -1)
    written = (line for line in map(place.text.line, numbers) if line.partition("#")[0].strip())
    above = next(written)  # There is the head at least.
    if _HEAD.fullmatch(above):
        return True
    inside = takewhile(lambda line: _indent(line) > _indent(place.line), chain([above], written))
    return any(line.lstrip().startswith(f"{key}:") for line in inside)


def _alone(place: _Place) -> Problem | None:
    line = place.line
    if not place.is_source or _KEY.match(line) or is_field(line):
        return None
    is_address = _ADDRESS.fullmatch(line) is not None
    if not is_address and not _LINE_OF_LIST.fullmatch(line):
        return None
    begun = "an address" if is_address else "a line of a list of literature"
    hint = (
        "give it a key with its own keys below, as in `a-key: {type: ..., title: ..., "
        "container-title: ..., issued: ..., URL: ..., licence: ...}`"
    )
    return place.problem(f"{begun} alone is no source", hint)


def _held(place: _Place, key: str, lines: Iterable[str]) -> str:
    """Say what to write in the place of a record; inside of a source its key stands above."""
    if not place.is_inside:
        return instead(key, lines)
    return f"write {', '.join(f'`{line}`' for line in dict.fromkeys(lines))} in its place"


def _line(key: str, value: str) -> str:
    return date_line(key, value) if key in _DATES else line_of(key, value)
