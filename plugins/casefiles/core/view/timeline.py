"""The timeline of the whole archive, year by year."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.timeline import by_year
from casefiles.core.view.entries import EntryView, view_entry
from casefiles.core.view.events import entry_of
from casefiles.core.view.values import Head, Heading, Section, counted


@dataclass(frozen=True)
class TimelinePage:
    """All events, the oldest first; those without a date at the end."""

    head: Head
    lead: str
    years: tuple[Section[tuple[EntryView, ...]], ...]


def view_timeline(archive: Archive) -> TimelinePage:
    """Arrange the timeline of all cases."""
    entries = {
        f"{case.id}#{event.id}": (case, event)
        for case in archive.cases.values()
        for event in case.timeline
    }
    years = by_year(entry_of(event, key) for key, (_, event) in entries.items())
    sections = tuple(
        Section(
            _heading(year.year),
            tuple(view_entry(urls.TIMELINE, *entries[key]) for key in year.keys),
        )
        for year in years
    )
    counts = f"{counted(len(entries), 'event')} from {counted(len(archive.cases), 'case')}"
    order = ", the oldest first" if len(entries) > 1 else ""
    headings = tuple(part.heading for part in sections)
    description = f"{counts} of {archive.settings.name}, by year."
    head = Head(urls.TIMELINE, "timeline", "Timeline", description, headings)
    return TimelinePage(head, f"{counts}{order}.", sections)


def _heading(year: int | None) -> Heading:
    if year is None:
        return Heading("Without a date", "unknown")
    return Heading(str(year) if year > 0 else f"{1 - year} BCE", urls.year_anchor(year))
