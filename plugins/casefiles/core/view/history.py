"""What happened to the record itself: when it was begun, compared, corrected and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.dates import on_day
from casefiles.core.view.edits import DayEdits, Edits
from casefiles.core.view.values import When

_HISTORY: urls.SectionAnchor = "history"


@dataclass(frozen=True)
class Change:
    """One change of a record, in plain text."""

    day: date
    words: str
    anchor: str
    """The part of the case's page that tells more; empty where there is none."""
    key: str
    """Tells this change from all others of the case, for good."""
    edits: DayEdits | None = None
    """The changes of that day, where the repository tells of them."""


@dataclass(frozen=True)
class ChangeView:
    """One change as the page shows it."""

    date: When
    words: str
    href: str
    edits: DayEdits | None = None
    """The changes of that day, where the repository tells of them."""


@dataclass(frozen=True)
class History:
    """The changes of a record, latest first, and where every one of its file is kept."""

    changes: tuple[ChangeView, ...]
    all_url: str
    """Opens the history of the file on GitHub; empty where the repository is not known."""


def view_history(
    archive: Archive, case: Case, reader: ProseReader, edited: tuple[DayEdits, ...]
) -> History:
    """Arrange what happened to a case's record."""
    settings, path = archive.settings, archive.positions[f"case:{case.id}"].path
    return History(
        tuple(
            ChangeView(
                on_day(change.day),
                change.words,
                change.anchor and f"#{change.anchor}",
                change.edits,
            )
            for change in _changes_of(case, reader, edited)
        ),
        urls.history_link(settings.repository, settings.branch, path)
        if settings.repository
        else "",
    )


def changes_among(
    cases: Iterable[Case], reader: ProseReader, edits: Edits
) -> tuple[tuple[Case, Change], ...]:
    """Return what readers of several records are told, latest first."""
    return _latest_first(
        (case, change)
        for case in cases
        for change in _changes_of(case, reader, edits(case.id))
        if not (change.edits and change.edits.keeping)
    )


def corrections_among(
    cases: Iterable[Case], reader: ProseReader
) -> tuple[tuple[Case, Change], ...]:
    """Return the corrections of several records, latest first."""
    return _latest_first((case, change) for case in cases for change in _corrections(case, reader))


def _latest_first(entries: Iterable[tuple[Case, Change]]) -> tuple[tuple[Case, Change], ...]:
    return tuple(sorted(entries, key=lambda entry: entry[1].day, reverse=True))


def changed_on(case: Case, edited: tuple[DayEdits, ...]) -> date:
    """Return the latest day on which a record changed; being compared changes nothing in it."""
    days: list[date] = [case.opened, *(item.date for item in case.corrections)]
    days += [edits.day for edits in edited if not edits.keeping]
    if case.withdrawn:
        days.append(case.withdrawn.date)
    return max(days)


def _changes_of(
    case: Case, reader: ProseReader, edited: tuple[DayEdits, ...]
) -> tuple[Change, ...]:
    """Return what happened to a case's record, latest first."""
    changes = _changes(case, reader, edited)
    return tuple(sorted(changes, key=lambda change: change.day, reverse=True))


def _changes(case: Case, reader: ProseReader, edited: tuple[DayEdits, ...]) -> Iterator[Change]:
    for edits in edited:
        yield Change(edits.day, edits.summary, _HISTORY, f"edits-{edits.day}", edits)
    if case.withdrawn:
        yield Change(case.withdrawn.date, "Withdrawn", "", "withdrawn")
    yield from _corrections(case, reader)
    if case.reviewed > case.opened:
        key = f"reviewed-{case.reviewed.isoformat()}"
        yield Change(case.reviewed, "Compared with its sources", "", key)
    yield Change(case.opened, "Record opened", "", "opened")


def _corrections(case: Case, reader: ProseReader) -> Iterator[Change]:
    for item in reversed(case.corrections):
        was, now = (plain_prose(reader.read_line(text)) for text in (item.was, item.now))
        anchor = urls.anchor("correction", item.id)
        yield Change(item.date, f"Corrected: “{was}” became “{now}”", anchor, anchor)
