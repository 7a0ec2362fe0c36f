"""Events of several cases, drawn above the list of them.

Each case has a lane. Where so many lanes could not be taken in, years are drawn as columns, and
the list is by year for them to lead to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Event
from casefiles.core.timeline import Entry, by_year, count_years, in_order, lay_out
from casefiles.core.view.dates import when
from casefiles.core.view.drawing import Drawn, draw_density, draw_timeline
from casefiles.core.view.entries import EntryView, view_entry
from casefiles.core.view.event_filters import Controls, Told, view_controls
from casefiles.core.view.events import entry_of
from casefiles.core.view.naming import case_name
from casefiles.core.view.values import Heading, Name

MOST_LANES = 20
"""So many take about four screens of a desktop, where a finger can hit every mark; more say nothing
at a glance (docs/timeline.md)."""


@dataclass(frozen=True)
class Group:
    """Entries that stand under a heading of their own, or the whole list."""

    heading: Heading | None
    entries: tuple[EntryView, ...]


@dataclass(frozen=True)
class Chronicle:
    """Events in the order of time, the oldest first, and drawn to scale."""

    drawn: Drawn
    controls: Controls | None
    groups: tuple[Group, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings that there are."""
        return tuple(group.heading for group in self.groups if group.heading)


def view_chronicle(
    archive: Archive, address: str, events: Iterable[Told], *, years: bool = False
) -> Chronicle | None:
    """Arrange events for the page at an address, or nothing where there are none.

    Args:
        archive: The archive.
        address: Of the page.
        events: The events, in any order.
        years: Whether the list is by year even where lanes are drawn.
    """
    told = {f"{case.id}#{event.id}": (case, event) for case, event in events}
    if not told:
        return None
    entries = [entry_of(event, key, case.id) for key, (case, event) in told.items()]
    cases = {case.id: case_name(address, case) for case, _ in told.values()}
    is_dense = len(cases) > MOST_LANES
    controls = view_controls(archive, tuple(told.values()), ("topic", "voice"))
    views = {
        key: view_entry(
            address,
            *one,
            "" if is_dense else _anchor(*one),
            controls.marks(archive, one) if controls else (),
        )
        for key, one in told.items()
    }
    if is_dense:
        drawn = draw_density(count_years(entries), address)
    else:
        signs = {key: _sign(address, *one) for key, one in told.items()}
        drawn = draw_timeline(lay_out(entries), signs, cases)
    return Chronicle(drawn, controls, tuple(_groups(entries, views, years=years or is_dense)))


def _sign(address: str, case: Case, event: Event) -> Name:
    link = urls.link(address, address, _anchor(case, event))
    return Name(f"{when(event.date).words}: {event.title}", link)


def _anchor(case: Case, event: Event) -> str:
    return urls.entry_anchor(case.id, event.id)


def _groups(
    entries: list[Entry], views: Mapping[str, EntryView], *, years: bool
) -> Iterator[Group]:
    if not years:
        yield Group(None, tuple(views[entry.key] for entry in in_order(entries)))
        return
    for year in by_year(entries):
        yield Group(_heading(year.year), tuple(views[key] for key in year.keys))


def _heading(year: int | None) -> Heading:
    if year is None:
        return Heading("Without a date", "unknown")
    return Heading(str(year) if year > 0 else f"{1 - year} BCE", urls.year_anchor(year))
