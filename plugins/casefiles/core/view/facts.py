"""The head of a case's page: how far the record has come, when, where, and who is involved."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.dates import on_day, when, year_of
from casefiles.core.view.desk import Desk
from casefiles.core.view.edits import DayEdits
from casefiles.core.view.filters import days_of_date
from casefiles.core.view.history import changed_on
from casefiles.core.view.values import Label, Name, When
from casefiles.core.view.words import STATUS_MEANINGS, status


@dataclass(frozen=True)
class PlaceView:
    """A place, and what is not known of it."""

    name: Name
    note: str


@dataclass(frozen=True)
class RoleView:
    """All who have one part in the case."""

    role: str
    parties: tuple[Name, ...]


@dataclass(frozen=True)
class Facts:
    """What stands around a case's title."""

    status: Label
    status_meaning: str
    occurred: When
    order: str
    """The first known day of what happened, by which the search sorts; `0000` without one."""
    last_event: When | None
    changed: When
    checked: When
    topics: tuple[Name, ...]
    jurisdictions: tuple[Name, ...]
    years: tuple[Name, ...]
    """The years in which something on record happened."""
    places: tuple[PlaceView, ...]


def view_facts(desk: Desk, case: Case, edited: tuple[DayEdits, ...]) -> Facts:
    """Arrange the facts of a case; nothing is cited here."""
    archive = desk.archive
    places = tuple(PlaceView(desk.place(place), place.note or "") for place in case.places)
    return Facts(
        status(case.status),
        STATUS_MEANINGS[case.status],
        when(case.occurred),
        _order(case),
        _last_event(case),
        on_day(changed_on(case, edited)),
        on_day(case.reviewed),
        topics_of(archive, desk.address, case),
        jurisdictions_of(archive, desk.address, case),
        tuple(
            Name(str(year), urls.link(desk.address, urls.year_address(year)))
            for year in years_of(case)
        ),
        places,
    )


def view_parties(desk: Desk, case: Case) -> tuple[RoleView, ...]:
    """Arrange all who have a part in a case, by their parts."""
    roles: dict[str, list[Name]] = {}
    for involved in case.involved:
        roles.setdefault(involved.role, []).append(desk.party(involved))
    return tuple(
        RoleView(desk.archive.roles[role].label, tuple(parties)) for role, parties in roles.items()
    )


def topics_of(archive: Archive, address: str, case: Case) -> tuple[Name, ...]:
    """Return a case's topics, linked from the page at an address."""
    return tuple(topic(archive, address, topic_id) for topic_id in dict.fromkeys(case.topics))


def jurisdictions_of(archive: Archive, address: str, case: Case) -> tuple[Name, ...]:
    """Return a case's jurisdictions, linked from the page at an address."""
    codes = dict.fromkeys(case.jurisdictions)
    return tuple(jurisdiction(archive, address, code) for code in codes)


def topic(archive: Archive, address: str, topic_id: str) -> Name:
    """Return a topic, linked from the page at an address."""
    link = urls.link(address, urls.topic_address(topic_id))
    return Name(archive.topics[topic_id].label, link)


def jurisdiction(archive: Archive, address: str, code: str) -> Name:
    """Return a country or state, linked from the page at an address."""
    link = urls.link(address, urls.jurisdiction_address(code))
    return Name(archive.jurisdictions[code].label, link)


def years_of(case: Case) -> tuple[int, ...]:
    """Return each year in which the case or an event of its timeline certainly lies, each once."""
    events = (event.date for event in case.timeline if event.kind == "event")
    years = {year_of(date) for date in (case.occurred, *events)}
    return tuple(sorted(year for year in years if year is not None))


def _order(case: Case) -> str:
    days = days_of_date(case.occurred).replace("/", " ").split()
    return days[0] if days else "0000"


def _last_event(case: Case) -> When | None:
    dated = [event.date for event in case.timeline if event.kind == "event" and event.date.last]
    return when(max(dated, key=lambda date: (date.last, date.sort_key))) if dated else None
