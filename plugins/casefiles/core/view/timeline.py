"""The timeline of the whole archive, year by year."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.view.chronicle import Chronicle, view_chronicle
from casefiles.core.view.values import Head


@dataclass(frozen=True)
class TimelinePage:
    """All events, the oldest first; those without a date at the end."""

    head: Head
    lead: str
    chronicle: Chronicle | None


def view_timeline(archive: Archive) -> TimelinePage:
    """Arrange the timeline of all cases."""
    events = [(case, event) for case in archive.cases.values() for event in case.timeline]
    chronicle = view_chronicle(archive, urls.TIMELINE, events, years=True)
    cases = len({case.id for case, _ in events})
    counts = f"{counted(len(events), 'event')} from {counted(cases, 'case')}"
    headings = chronicle.headings if chronicle else ()
    description = f"{counts} of {archive.settings.name}, by year."
    order = ", the oldest first" if len(events) > 1 else ""
    head = Head(urls.TIMELINE, "timeline", "Timeline", description, headings)
    return TimelinePage(head, f"{counts}{order}.", chronicle)
