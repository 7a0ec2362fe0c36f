"""What a part says that is new: all of it that somebody has to judge, with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from casefiles.core.archive import PARTS
from casefiles.core.compare import Change, Detail, Words, described
from casefiles.core.model import (
    Case,
    Claim,
    Conflict,
    Correction,
    Entity,
    Event,
    Model,
    OpenQuestion,
    Party,
    Response,
    SharedSource,
    Source,
)
from casefiles.core.model.source import Title
from casefiles.core.problem import on_one_line

_CALLED_BY: Mapping[type[Model], str] = MappingProxyType(
    {
        Case: "title",
        Claim: "text",
        Conflict: "about",
        Correction: "date",
        Entity: "name",
        Event: "title",
        OpenQuestion: "question",
        Response: "by",
        SharedSource: "title",
        Source: "title",
    }
)
"""The field that a part is called by in its heading."""
_KNOWN = frozenset({"id", "key", "schema_version"})
"""What nobody has to judge, or the heading says."""
_OF_RECORDS: Mapping[type[Model], frozenset[str]] = MappingProxyType(
    {
        Case: _KNOWN | {field for field, _, _ in PARTS},
        Entity: _KNOWN | {"kind"},
        SharedSource: _KNOWN,
    }
)
"""The same of records: each part of a case is told by itself, and a heading says what is what."""


def contents_of(record: Case | Entity | SharedSource, words: Words) -> tuple[Detail, ...]:
    """Return what a record says that is new, but for its parts."""
    title = getattr(record, _CALLED_BY[type(record)])
    return tuple(_contents(record, _OF_RECORDS[type(record)], _plain(title), words))


def with_contents(change: Change, was: Case, now: Case, words: Words) -> Change:
    """Return a change that also tells what a part says that is new; of one that is gone, its name.

    Args:
        change: What became of a part.
        was: The case before.
        now: The case.
        words: What values are called.
    """
    if change.fate == "changed":
        return change
    part = _part(change, now if change.fate == "new" else was)
    told = _KNOWN
    if change.fate == "gone":
        told = frozenset(type(part).model_fields) - {_CALLED_BY[type(part)]}
    return replace(change, details=tuple(_contents(part, told, change.title, words)))


def _contents(part: Model, told: frozenset[str], heading: str, words: Words) -> Iterator[Detail]:
    """Yield what a part says; its name too where the heading does not say all of it."""
    name = _CALLED_BY[type(part)]
    title = getattr(part, name)
    is_ours = isinstance(title, Title) and title.text is None
    is_private = isinstance(title, Party) and title.private
    is_whole = _plain(title) in (heading, "") and not is_ours and not is_private
    yield from described(part, words, told | {name} if is_whole else told)


def _plain(title: object) -> str:
    """Return a name as a heading has it; nothing for a day or a party, which are never cut."""
    text = title.words if isinstance(title, Title) else title
    return on_one_line(text) if isinstance(text, str) else ""


def _part(change: Change, case: Case) -> Model:
    field, key = next((field, key) for field, kind, key in PARTS if kind == change.part)
    parts: tuple[Model, ...] = getattr(case, field)
    return next(part for part in parts if getattr(part, key) == change.id)
