"""Where each entity is mentioned, found in one walk over all cases when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim, Event, Response
from casefiles.core.view.passages import Passage, passages_of


@dataclass(frozen=True)
class Mentions:
    """What the cases say of one entity; grows while the cases are walked over."""

    said: list[tuple[Case, Claim]] = field(default_factory=list)
    relayed: list[tuple[Case, Claim]] = field(default_factory=list)
    """Its words as somebody else passes them on."""
    about: list[tuple[Case, Claim]] = field(default_factory=list)
    events: list[tuple[Case, Event]] = field(default_factory=list)
    replies: list[tuple[Case, Response]] = field(default_factory=list)
    """What it answered when it was asked, or that it did not."""
    passages: list[tuple[Case, Passage]] = field(default_factory=list)
    """Other parts of cases that name it, in prose too."""
    cases: dict[str, list[str]] = field(default_factory=dict)
    """Roles by the id of a case; none where it is mentioned without a part of its own."""

    def told_in(self) -> frozenset[str]:
        """Return the ids of the cases that tell more of it than that it has a part."""
        told = (*self.said, *self.relayed, *self.about, *self.events, *self.replies, *self.passages)
        return frozenset(case.id for case, _ in told)


class _Found(Mapping[str, Mentions]):
    """The mentions of every entity; looked for when the first of them is asked for."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def __getitem__(self, entity_id: str) -> Mentions:
        return self._found[entity_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._archive.entities)

    def __len__(self) -> int:
        return len(self._archive.entities)

    @cached_property
    def _found(self) -> Mapping[str, Mentions]:
        return _walk_cases(self._archive)


def find_mentions(archive: Archive) -> Mapping[str, Mentions]:
    """Return the mentions of every entity, in the order of time, and of the file within a case."""
    return _Found(archive)


def _walk_cases(archive: Archive) -> Mapping[str, Mentions]:
    found = {entity_id: Mentions() for entity_id in archive.entities}
    for case in sorted(archive.cases.values(), key=lambda case: case.occurred.sort_key):
        _add_parts(case, found)
        _add_claims(case, found)
        for reply in case.responses:
            if reply.by.entity:
                found[reply.by.entity].replies.append((case, reply))
                found[reply.by.entity].cases.setdefault(case.id, [])
        for event in case.timeline:
            for entity in _taking_part(event):
                found[entity].events.append((case, event))
                found[entity].cases.setdefault(case.id, [])
        _add_passages(archive, case, found)
    return found


def _add_parts(case: Case, found: Mapping[str, Mentions]) -> None:
    for involved in case.involved:
        if involved.entity:
            found[involved.entity].cases.setdefault(case.id, []).append(involved.role)
    for place in case.places:
        if place.entity:
            found[place.entity].cases.setdefault(case.id, [])


def _add_claims(case: Case, found: Mapping[str, Mentions]) -> None:
    for claim in case.claims:
        if claim.by and claim.by.entity:
            found[claim.by.entity].said.append((case, claim))
        for party in claim.via:
            if party.entity:
                found[party.entity].relayed.append((case, claim))
        for entity in dict.fromkeys(claim.about):
            found[entity].about.append((case, claim))
        for entity in _named(claim):
            found[entity].cases.setdefault(case.id, [])


def _add_passages(archive: Archive, case: Case, found: Mapping[str, Mentions]) -> None:
    told = set(_told_apart(case))
    for passage in passages_of(archive, case):
        for kind, name in passage.named:
            if kind == "entity" and name in found and (passage.anchor, name) not in told:
                found[name].passages.append((case, passage))
                found[name].cases.setdefault(case.id, [])


def _told_apart(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the anchor of each claim, event and reply with the id of each entity listed for it."""
    for claim in case.claims:
        yield from ((urls.anchor("claim", claim.id), name) for name in _named(claim))
    for event in case.timeline:
        yield from ((urls.anchor("event", event.id), name) for name in _taking_part(event))
    for reply in case.responses:
        yield urls.anchor("response", reply.id), reply.by.entity or ""


def _named(claim: Claim) -> Iterator[str]:
    parties = (*filter(None, [claim.by]), *claim.via)
    yield from (party.entity for party in parties if party.entity)
    yield from claim.about


def _taking_part(event: Event) -> Mapping[str, None]:
    place = [event.place.entity] if event.place and event.place.entity else []
    return dict.fromkeys([*event.about, *place])
