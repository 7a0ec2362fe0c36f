"""Older versions of a case, as its repository keeps them.

From one version to the next most of a file stays the same, and to read YAML with all its places
takes time. So a version is read in pieces (each entry of a long list, and all the rest), and a
piece that another version has too is not read again. Where that does not work out, for whatever
reason, the file is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from casefiles.core.model import Case
from casefiles.core.nodes import MOST_BYTES, SourceText, read_nodes
from casefiles.core.read.document import data_of, read_file
from casefiles.core.read.meant import read_meant

_MOST_PIECES = 1_000
"""A file with more is read as a whole: a piece of a few bytes costs more alone."""
_TOP = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_LIST = re.compile(r"([a-z_]+):[ \t]*\n(?:[ \t]*(?:#.*)?\n)*( +)[^\s#]")
_Data = dict[str, object]


@dataclass(frozen=True)
class Version:
    """The text of a file as a day left it."""

    day: date
    source: SourceText


@dataclass(frozen=True)
class Edition:
    """A case as a day left it."""

    day: date
    case: Case


def read_editions(case_id: str, versions: Iterable[Version]) -> tuple[Edition, ...]:
    """Read versions of one case, in the order given.

    What can't be read as a case today, since it is of an older format or had mistakes, is left out.
    """
    pieces: dict[str, _Data | None] = {}
    cases = (
        (
            version.day,
            _in_pieces(case_id, version.source, pieces) or _whole(version.source),
        )
        for version in versions
    )
    return tuple(Edition(day, case) for day, case in cases if case)


def _whole(source: SourceText) -> Case | None:
    return read_file(source, Case).value


def _in_pieces(case_id: str, source: SourceText, known: dict[str, _Data | None]) -> Case | None:
    try:
        pieces = _pieces(source.data.decode()) if len(source.data) <= MOST_BYTES else []
    except UnicodeDecodeError:
        return None
    case: _Data = {"id": case_id}
    for piece in pieces if len(pieces) <= _MOST_PIECES else ():
        if piece not in known:
            known[piece] = _read_piece(piece)
        data = known[piece]
        if data is None:
            return None
        for key, value in data.items():
            before = case.get(key)
            if isinstance(before, tuple) and isinstance(value, tuple):
                case[key] = (*before, *value)
            else:
                case[key] = value
    return _validated(case)


def _pieces(text: str) -> list[str]:
    """Take a file apart; each piece has its own key above it, so it is a small file by itself."""
    apart: list[str] = []
    rest = ""
    for block in _TOP.split(text):
        entries = list(_entries(block))
        apart += entries
        rest += "" if entries else block
    return [rest, *apart]


def _entries(block: str) -> Iterator[str]:
    head = _LIST.match(block)
    shape = Case.shape.get(head[1]) if head else None
    if head and shape and shape.is_list and shape.model:
        entry = re.compile(rf"^(?={head[2]}[^\s#])", re.MULTILINE)
        yield from (f"{head[1]}:\n{part}" for part in entry.split(block)[1:])


def _read_piece(text: str) -> _Data | None:
    node, problems = read_nodes(SourceText("", text.encode()))
    if node is None or problems:
        return None
    meant, problems = read_meant(node, Case)
    data = data_of(meant)
    if problems or not isinstance(data, dict):
        return None
    try:
        return {key: _parts(key, value) for key, value in data.items()}
    except ValidationError:
        return None


def _parts(key: str, value: object) -> object:
    shape = Case.shape.get(key)
    if shape and shape.model and isinstance(value, tuple):
        return tuple(shape.model.model_validate(item) for item in value)
    return value


def _validated(data: Mapping[str, object]) -> Case | None:
    try:
        return Case.model_validate(data)
    except ValidationError:
        return None
