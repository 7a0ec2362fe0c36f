"""What stands under one word: the cases and events of a topic, a jurisdiction or a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.edtf import Edtf
from casefiles.core.model import Case, Event
from casefiles.core.view.cases import latest_first

_LAST_YEAR = 9999
_LISTED = "in the order of the archive's own list"
_FORWARD = "the oldest first"
_LONG = 100
"""Years; what lasts longer is listed in its first year and in its last."""


@dataclass(frozen=True)
class Shelf:
    """One topic, jurisdiction or year that something stands under."""

    address: str
    label: str
    description: str
    cases: tuple[Case, ...]
    events: tuple[tuple[Case, Event], ...] = ()
    order: str = "the latest first"
    """How both are ordered."""
    begun_earlier: bool = False
    """Whether a year has only what began before it and goes on, or is to end in it."""
    code: str = ""
    """A jurisdiction's ISO 3166 code."""
    feed: str = ""
    """The file that tells what changed in its cases; a year that is over needs none."""


@dataclass(frozen=True)
class Rack:
    """All shelves of a kind."""

    address: str
    """Of the list of them."""
    title: str
    kind: str
    """What one of them is called."""
    order: str
    """How they are ordered."""
    shelves: tuple[Shelf, ...]


def find_racks(archive: Archive) -> tuple[Rack, ...]:
    """Return topics and jurisdictions in the order of the settings, and years, oldest first."""
    cases = latest_first(archive)
    return (
        Rack(urls.TOPICS, "Topics", "Topic", _LISTED, tuple(_topics(archive, cases))),
        Rack(
            urls.JURISDICTIONS,
            "Jurisdictions",
            "Jurisdiction",
            _LISTED,
            tuple(_jurisdictions(archive, cases)),
        ),
        Rack(urls.YEARS, "Years", "Year", _FORWARD, tuple(_years(archive.cases.values()))),
    )


def years_of_date(value: Edtf) -> Iterator[int]:
    """Yield each year in which a date may lie; of an open one, the year that is known."""
    for span in value.spans:
        known = [day[0] for day in (span.first, span.last) if day is not None]
        years = (
            range(known[0], known[-1] + 1)
            if len(known) > 1 and known[-1] - known[0] < _LONG
            else known
        )
        yield from (year for year in years if 0 < year <= _LAST_YEAR)


def _topics(archive: Archive, cases: list[Case]) -> Iterator[Shelf]:
    for topic in archive.topics.values():
        under = tuple(case for case in cases if topic.id in case.topics)
        address = urls.topic_address(topic.id)
        about, feed = topic.description or "", urls.feed_of(address)
        events = tuple((case, event) for case in under for event in case.timeline)
        yield Shelf(address, topic.label, about, under, events, feed=feed)


def _jurisdictions(archive: Archive, cases: list[Case]) -> Iterator[Shelf]:
    for place in archive.jurisdictions.values():
        under = tuple(case for case in cases if place.id in case.jurisdictions)
        address = urls.jurisdiction_address(place.id)
        about, feed = place.description or "", urls.feed_of(address)
        yield Shelf(address, place.label, about, under, code=place.id, feed=feed)


def _years(cases: Iterable[Case]) -> Iterator[Shelf]:
    of_cases: dict[int, list[Case]] = {}
    of_events: dict[int, list[tuple[Case, Event]]] = {}
    for case in sorted(cases, key=lambda case: case.occurred.sort_key):
        for year in dict.fromkeys(years_of_date(case.occurred)):
            of_cases.setdefault(year, []).append(case)
        for event in case.timeline:
            for year in dict.fromkeys(years_of_date(event.date)):
                of_events.setdefault(year, []).append((case, event))
    for year in sorted({*of_cases, *of_events}):
        events = sorted(of_events.get(year, ()), key=lambda entry: entry[1].date.sort_key)
        under = tuple(of_cases.get(year, ()))
        earlier = not under and all(_began_before(year, event.date) for _, event in events)
        address = urls.year_address(year)
        yield Shelf(address, str(year), "", under, tuple(events), _FORWARD, earlier)


def _began_before(year: int, value: Edtf) -> bool:
    """Tell whether a date is a time that lasted, and began in an earlier year."""
    return value.kind == "interval" and value.first is not None and value.first[0] < year
