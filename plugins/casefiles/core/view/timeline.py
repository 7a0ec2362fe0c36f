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
    """All events, the latest year first; those whose beginning is not known at the end."""

    head: Head
    counts: str
    years: tuple[Section[tuple[EntryView, ...]], ...]


def view_timeline(archive: Archive) -> TimelinePage:
    """Arrange the timeline of all cases."""
    entries = {
        f"{case.id}#{event.id}": (case, event)
        for case in archive.cases.values()
        for event in case.timeline
    }
    years = by_year(entry_of(event, key) for key, (_, event) in entries.items())
    latest_first = sorted(years, key=lambda year: (year.year is None, -(year.year or 0)))
    sections = tuple(
        Section(
            _heading(year.year),
            tuple(view_entry(urls.TIMELINE, *entries[key]) for key in year.keys),
        )
        for year in latest_first
    )
    counts = f"{counted(len(entries), 'event')} from {counted(len(archive.cases), 'case')}"
    headings = tuple(part.heading for part in sections)
    description = f"{counts} of {archive.settings.name}, by year."
    head = Head(urls.TIMELINE, "timeline", "Timeline", description, headings)
    return TimelinePage(head, counts, sections)


def _heading(year: int | None) -> Heading:
    if year is None:
        return Heading("Beginning not known", "unknown")
    return Heading(str(year) if year > 0 else f"{1 - year} BCE", urls.year_anchor(year))
