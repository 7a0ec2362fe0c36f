"""An event of some case, as pages list it that stand outside of the case."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.model import Case, Event
from casefiles.core.view.dates import when
from casefiles.core.view.values import Name, When


@dataclass(frozen=True)
class EntryView:
    """One event, and the case that tells of it."""

    date: When
    title: Name
    case: Name


def view_entry(address: str, case: Case, event: Event) -> EntryView:
    """Arrange an event for the list of a page at an address."""
    page = urls.case_address(case.id)
    href = urls.link(address, page, urls.anchor("event", event.id))
    name = Name(case.title, urls.link(address, page))
    return EntryView(when(event.date), Name(event.title, href), name)
