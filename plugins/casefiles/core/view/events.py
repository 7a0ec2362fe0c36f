"""The timeline of a case: the drawn strip and the list that says the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.counting import counted
from casefiles.core.model import Bounds, Case, Event
from casefiles.core.timeline import Entry, Row, lay_out
from casefiles.core.view.dates import when, when_within
from casefiles.core.view.desk import Desk, Mark
from casefiles.core.view.drawing import Drawn, draw_timeline
from casefiles.core.view.event_filters import Controls, Told, view_controls
from casefiles.core.view.filters import Mark as Data
from casefiles.core.view.naming import ClaimGroup, group_claims
from casefiles.core.view.rowbars import RowShape, draw_row
from casefiles.core.view.values import Name, When


@dataclass(frozen=True)
class BoundsView:
    """A narrower date that is inferred, apart from what the sources say."""

    date: When
    marks: tuple[Mark, ...]
    why: Markup


@dataclass(frozen=True)
class EventView:
    """One entry of the timeline."""

    anchor: str
    data: tuple[Data, ...]
    """What a script filters by."""
    number: int
    """Its place in the order of time; the number of its mark on the strip."""
    shapes: tuple[RowShape, ...]
    period: bool
    date: When
    title: str
    text: Markup
    marks: tuple[Mark, ...]
    place: Name | None
    place_note: str
    public: When | None
    bounds: BoundsView | None
    counted: str
    """How many claims tell of it."""
    claims: tuple[ClaimGroup, ...]
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""


@dataclass(frozen=True)
class TimelineView:
    """What happened, in order, and drawn to scale."""

    drawn: Drawn
    controls: Controls | None
    events: tuple[EventView, ...]


def view_events(desk: Desk, case: Case) -> TimelineView | None:
    """Arrange the timeline of a case, or nothing where it has none."""
    if not case.timeline:
        return None
    events = {event.id: event for event in case.timeline}
    timeline = lay_out(entry_of(event) for event in case.timeline)
    told = tuple((case, event) for event in case.timeline)
    controls = view_controls(desk.archive, told, ("voice", "entity"))
    signs = {event.id: _sign(event) for event in case.timeline}
    return TimelineView(
        draw_timeline(timeline, signs, {}),
        controls,
        tuple(
            _view_event(
                desk,
                (case, events[row.key]),
                row,
                controls.marks(desk.archive, (case, events[row.key])) if controls else (),
            )
            for row in timeline.rows
        ),
    )


def entry_of(event: Event, key: str = "", lane: str = "") -> Entry:
    """Return an event as the timeline wants it."""
    bounds = event.bounds.date if event.bounds else None
    return Entry(key or event.id, event.date, event.public, bounds, event.kind, lane)


def _sign(event: Event) -> Name:
    words = f"{when(event.date).words}: {event.title}"
    return Name(words, urls.link("", "", urls.anchor("event", event.id)))


def _view_event(desk: Desk, told: Told, row: Row, data: tuple[Data, ...]) -> EventView:
    case, event = told
    return EventView(
        urls.anchor("event", event.id),
        data,
        row.number,
        draw_row(row),
        event.kind == "period",
        when(event.date),
        event.title,
        desk.prose(event.text),
        desk.marks(event.sources),
        desk.place(event.place) if event.place else None,
        (event.place.note if event.place else None) or "",
        when(event.public) if event.public else None,
        _bounds(desk, event.bounds) if event.bounds else None,
        counted(len(event.claims), "claim"),
        group_claims(desk.archive, desk.address, case, event.claims),
        desk.edit("event", event.id),
    )


def _bounds(desk: Desk, bounds: Bounds) -> BoundsView:
    return BoundsView(when_within(bounds.date), desk.marks(bounds.sources), desk.prose(bounds.why))
