"""What changed in all records, month by month, as apart from what happened in the world."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.edtf.days import MONTHS
from casefiles.core.model import Case
from casefiles.core.prose import ProseReader
from casefiles.core.view.dates import on_day
from casefiles.core.view.edits import Edits
from casefiles.core.view.entries import EntryView
from casefiles.core.view.history import Change, changes_among
from casefiles.core.view.naming import case_name
from casefiles.core.view.values import Head, Heading, Name, Section


@dataclass(frozen=True)
class ChangesPage:
    """All changes, the latest first."""

    head: Head
    counts: str
    timeline: Name
    """Where what happened in the world stands instead."""
    months: tuple[Section[tuple[EntryView, ...]], ...]


def view_changes(archive: Archive, reader: ProseReader, edits: Edits) -> ChangesPage:
    """Arrange what changed in the records of all cases."""
    changes = changes_among(archive.cases.values(), reader, edits)
    months = tuple(
        Section(
            Heading(f"{MONTHS[month - 1]} {year}", urls.month_anchor(year, month)),
            tuple(_entry(case, change) for case, change in group),
        )
        for (year, month), group in groupby(changes, lambda entry: _month(entry[1]))
    )
    counts = f"{counted(len(changes), 'change')} of {counted(len(archive.cases), 'record')}"
    head = Head(
        urls.CHANGES,
        "changes",
        "Changes",
        f"What changed in the records of {archive.settings.name}: {counts}.",
        tuple(month.heading for month in months),
        feed=urls.feed_of(urls.CHANGES),
    )
    timeline = Name("timeline", urls.link(urls.CHANGES, urls.TIMELINE))
    return ChangesPage(head, counts, timeline, months)


def _month(change: Change) -> tuple[int, int]:
    return change.day.year, change.day.month


def _entry(case: Case, change: Change) -> EntryView:
    link = urls.link(urls.CHANGES, urls.case_address(case.id), change.anchor)
    return EntryView(on_day(change.day), Name(change.words, link), case_name(urls.CHANGES, case))
