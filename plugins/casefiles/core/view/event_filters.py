"""What a timeline can be filtered by, and what of it each event has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim, Event, Source
from casefiles.core.timeline import known_from
from casefiles.core.view.filters import Facet, Mark, choices_of

Told = tuple[Case, Event]
FacetName = Literal["topic", "voice", "entity"]

_FEWEST = 4
"""So many events are taken in at once; more are worth controls."""


@dataclass(frozen=True)
class _Kind:
    title: str
    words: Callable[[Archive], Mapping[str, str]]
    """What readers see for each value, in reading order."""
    values: Callable[[Case, Event], Iterable[str]]


@dataclass(frozen=True)
class Controls:
    """What a reader can choose by; a script shows it."""

    facets: tuple[Facet, ...]
    """Those by which the events differ."""

    def marks(self, archive: Archive, told: Told) -> tuple[Mark, ...]:
        """Return what the script needs to filter an event.

        `known` is the day from which on it was known, empty where nothing tells it: then `begun`
        is the day before which it can't have been. `undated` is there where no day of the event
        itself is known.
        """
        values = tuple(
            Mark(facet.name, " ".join(dict.fromkeys(_KINDS[facet.name].values(*told))))
            for facet in self.facets
        )
        day, when = known_day(archive, *told), told[1].date
        undated = () if when.first or when.last else (Mark("undated", ""),)
        first = when.bounds.first
        begun = (Mark("begun", first.isoformat()),) if first and not day else ()
        return (*values, Mark("known", day.isoformat() if day else ""), *begun, *undated)


def view_controls(
    archive: Archive, events: Sequence[Told], names: Iterable[FacetName]
) -> Controls | None:
    """Arrange the controls of a timeline, or nothing where its events are few.

    Args:
        archive: The archive.
        events: Those of the timeline.
        names: What they can be filtered by, where they differ in it.
    """
    if len(events) < _FEWEST:
        return None
    kinds = ((name, _KINDS[name]) for name in names)
    facets = (
        Facet(
            name,
            kind.title,
            choices_of(kind.words(archive), (kind.values(*told) for told in events)),
            own=False,
        )
        for name, kind in kinds
    )
    return Controls(tuple(facet for facet in facets if len(facet.choices) > 1))


def known_day(archive: Archive, case: Case, event: Event) -> date | None:
    """Return from which day on an event was known; see `known_from`."""
    keys = [reference.source for reference in event.sources]
    for claim in _claims(case, event):
        keys += [proof.source for proof in claim.evidence if proof.relation != "context"]
    issued = (_source(archive, case, key).issued for key in dict.fromkeys(keys))
    return known_from(event.date, event.public, filter(None, issued))


def _source(archive: Archive, case: Case, key: str) -> Source:
    own = (source for source in case.sources if source.key == key)
    return next(own, None) or archive.sources[key]


def _claims(case: Case, event: Event) -> Iterator[Claim]:
    return (claim for claim in case.claims if claim.id in event.claims)


def _entities(_: Case, event: Event) -> Iterator[str]:
    yield from event.about
    if event.place and event.place.entity:
        yield event.place.entity


def _names(archive: Archive) -> Mapping[str, str]:
    entities = sorted(archive.entities.values(), key=lambda entity: entity.name.casefold())
    return {entity.id: entity.name for entity in entities}


_KINDS: Mapping[str, _Kind] = {
    "topic": _Kind(
        "Topic",
        lambda archive: {topic.id: topic.label for topic in archive.topics.values()},
        lambda case, _: case.topics,
    ),
    "voice": _Kind(
        "Voice",
        lambda archive: {voice.id: voice.label for voice in archive.voices.values()},
        lambda case, event: (claim.voice for claim in _claims(case, event)),
    ),
    "entity": _Kind("Who or what", _names, _entities),
}
