"""What is dated of some case, as pages list it that stand outside of the case."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core.model import Case, Event
from casefiles.core.view.dates import when
from casefiles.core.view.filters import Mark
from casefiles.core.view.naming import case_name, part_link
from casefiles.core.view.values import Name, When


@dataclass(frozen=True)
class EntryView:
    """An event or a change of a record, and the case that it belongs to."""

    date: When
    title: Name
    case: Name
    anchor: str = ""
    """The id that it carries, where a drawing leads to it."""
    data: tuple[Mark, ...] = ()
    """What a script filters by."""


def view_entry(
    address: str, case: Case, event: Event, anchor: str = "", data: tuple[Mark, ...] = ()
) -> EntryView:
    """Arrange an event for the list of a page at an address."""
    title = Name(event.title, part_link(address, case, "event", event.id))
    return EntryView(when(event.date), title, case_name(address, case), anchor, data)
