"""What the repository's history says of a record: its changes, day by day.

A page repeats no word of an older version that names somebody whom the record names no more:
it may have been taken out at their request.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby, pairwise

from casefiles.core import urls, vocabulary
from casefiles.core.archive import PARTS, Archive
from casefiles.core.compare import Change, Detail, compare_cases, summary_of
from casefiles.core.edtf.days import MONTHS
from casefiles.core.model import Case
from casefiles.core.read import Edition
from casefiles.core.view.values import Name

_OPEN_DAYS, _MOST_OPEN = 10, 20
"""Later days with few changes are open, and the others folded."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True)
class EditView:
    """One part of the record that changed."""

    noun: str
    name: Name | None
    """What it is called, linked where it still stands."""
    words: str


@dataclass(frozen=True)
class DayEdits:
    """What changed on one day."""

    day: date
    summary: str
    edits: tuple[EditView, ...]
    is_open: bool
    keeping: bool = False
    """Whether only the keeping of the record changed: a list of changes has no word for it."""


Edits = Callable[[str], tuple[DayEdits, ...]]
"""What changed in a case, by its id, latest day first; nothing in one that has no past."""


def find_edits(archive: Archive) -> Edits:
    """Return who tells what changed in a case since its first version.

    Versions of a case are compared when it is first asked for, and once, however many pages and
    feeds tell of it.
    """
    names = cache(lambda: _words(_names(archive)))

    @cache
    def edits(case_id: str) -> tuple[DayEdits, ...]:
        case = archive.cases[case_id]
        days = tuple(_changed_days(archive, case))
        return tuple(_view_days(case, days, names())) if days else ()

    return edits


def _view_days(
    case: Case, days: Iterable[tuple[date, tuple[Change, ...]]], names: frozenset[str]
) -> Iterator[DayEdits]:
    words = names | _words(text for text, _ in case.texts())
    anchors = frozenset(_anchors(case))
    return (
        DayEdits(
            day,
            summary_of(changes).capitalize(),
            tuple(_edit(change, words, anchors) for change in changes),
            number < _OPEN_DAYS and len(changes) <= _MOST_OPEN,
            all(change.keeping for change in changes),
        )
        for number, (day, changes) in enumerate(days)
    )


def _changed_days(archive: Archive, case: Case) -> Iterator[tuple[date, tuple[Change, ...]]]:
    """Yield each day on which something changed, latest first; several commits are one change."""
    editions = _editions(archive, case)
    ends = [next(group) for _, group in groupby(editions, lambda edition: edition.day)]
    for later, earlier in pairwise([*ends, *editions[-1:]]):
        if changes := compare_cases(earlier.case, later.case, archive):
            yield later.day, changes


def _editions(archive: Archive, case: Case) -> list[Edition]:
    names = (case.id, *case.aliases)
    found = [edition for name in names for edition in archive.past.get(name, ())]
    return sorted(found, key=lambda edition: edition.day, reverse=True)


def _edit(change: Change, words: frozenset[str], anchors: frozenset[str]) -> EditView:
    href = f"#{change.anchor}" if change.anchor in anchors else ""
    name = Name(change.title, href) if change.title and _stands(change.title, words) else None
    details = [detail.words for detail in _told(change.details, words)]
    return EditView(change.noun, name, "; ".join(details) or change.verb)


def _told(details: Iterable[Detail], words: frozenset[str]) -> Iterator[Detail]:
    for detail in details:
        if _stands(detail.words, words):
            yield detail
        elif _stands(detail.what, words):
            is_pair = detail.was and detail.now
            yield Detail(f"{detail.what} changed" if is_pair else detail.what)


def _stands(text: str, words: frozenset[str]) -> bool:
    """Tell whether each capitalised word of a text, which may be a name, stands here today."""
    return all(word.casefold() in words for word in _WORD.findall(text) if word[0].isupper())


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def _names(archive: Archive) -> Iterator[str]:
    """Yield the names and labels that stand in the archive today, whatever a case says."""
    settings = archive.settings
    yield from MONTHS
    yield from (entity.name for entity in archive.entities.values())
    yield from (source.short_name for source in archive.sources.values())
    for terms in (settings.topics, settings.roles, settings.jurisdictions, settings.voices):
        yield from (term.label for term in terms)
    for terms in (settings.standings, settings.source_types, settings.licences):
        yield from (term.label for term in terms)
    for closed in (vocabulary.RELATIONS, vocabulary.NOTES, vocabulary.RESPONSES):
        yield from closed.values()
    yield from vocabulary.STATUSES.values()


def _anchors(case: Case) -> Iterator[str]:
    for field, kind, key in PARTS:
        for part in getattr(case, field):
            names = (getattr(part, key), *getattr(part, "aliases", ()))
            yield from (urls.anchor(kind, name) for name in names)
