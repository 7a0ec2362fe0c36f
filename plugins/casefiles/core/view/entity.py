"""The page of an entity: what is on record of it, what it said, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Entity, Office
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.chronicle import Chronicle, view_chronicle
from casefiles.core.view.dates import when
from casefiles.core.view.desk import Desk
from casefiles.core.view.facts import jurisdiction
from casefiles.core.view.mentioned import CaseClaims, view_mentioned
from casefiles.core.view.mentions import Mentions
from casefiles.core.view.passages import CasePassages, view_passages
from casefiles.core.view.replies import ReplyView, view_reply
from casefiles.core.view.sources import SourceView, view_sources
from casefiles.core.view.values import (
    Head,
    Name,
    Section,
    When,
    contents,
    section,
    shortened,
)
from casefiles.core.view.words import KINDS


@dataclass(frozen=True)
class OfficeView:
    """A public office, and when it was held."""

    title: str
    body: Name | None
    party: str
    years: str


@dataclass(frozen=True)
class CaseMention:
    """A case, and the entity's part in it."""

    case: Name
    date: When
    roles: str
    summary: str
    """What the case is of, where nothing else on the page tells; else empty."""


@dataclass(frozen=True)
class EntityPage:
    """One entity."""

    head: Head
    name: str
    short: str
    description: Markup
    facts: tuple[tuple[str, Name], ...]
    offices: Section[tuple[OfficeView, ...]] | None
    parts: Section[tuple[Name, ...]] | None
    cases: Section[tuple[CaseMention, ...]] | None
    listed_only: str
    """That it is listed in cases and nothing more is on record of it; empty where more is."""
    claims: tuple[Section[tuple[CaseClaims, ...]], ...]
    """What is on record as its words, what others pass on of it, what is said about it."""
    replies: Section[tuple[ReplyView, ...]] | None
    events: Section[Chronicle] | None
    passages: Section[tuple[CasePassages, ...]] | None
    sources: Section[tuple[SourceView, ...]] | None


def entity_pages(
    archive: Archive, mentions: Mapping[str, Mentions], reader: ProseReader
) -> Iterator[tuple[str, Callable[[], EntityPage]]]:
    """Yield the address of each entity's page, and what arranges it."""
    parts: dict[str, list[str]] = {}
    for entity in archive.entities.values():
        if entity.part_of:
            parts.setdefault(entity.part_of, []).append(entity.id)
    for entity in archive.entities.values():
        address = urls.entity_address(entity.kind, entity.id)
        own = (entity, parts.get(entity.id, []))
        yield address, partial(_view_entity, archive, reader, mentions, *own)


def _view_entity(
    archive: Archive,
    reader: ProseReader,
    everywhere: Mapping[str, Mentions],
    entity: Entity,
    part_ids: list[str],
) -> EntityPage:
    mentions = everywhere[entity.id]
    address = urls.entity_address(entity.kind, entity.id)
    desk = Desk.at(archive, address, reader, archive.sources)
    description = desk.prose(entity.description)
    offices = tuple(_office(desk, office) for office in entity.offices)
    parts = tuple(desk.entity(part) for part in part_ids)
    before = (
        section("Public offices", "offices", offices),
        section("Parts of it", "parts", parts),
        section("Cases", "cases", _cases(desk, mentions)),
    )
    claims = tuple(filter(None, _claims(desk, mentions, entity.kind)))
    replies = section("Replies", "responses", _replies(desk, mentions))
    events = section("On the timeline", "events", view_chronicle(archive, address, mentions.events))
    passages = section("Also named in", "passages", view_passages(address, mentions.passages))
    sources = section("Sources", "sources", view_sources(desk))
    return EntityPage(
        Head(
            address,
            "entity",
            entity.name,
            shortened(_about(entity, reader)),
            contents(*before, *claims, replies, events, passages, sources),
            archive.positions[f"entity:{entity.id}"],
            feed=urls.feed_of(address),
        ),
        entity.name,
        entity.short or "",
        description,
        tuple(_facts(desk, entity)),
        *before,
        _listed_only(mentions, entity.kind),
        claims,
        replies,
        events,
        passages,
        sources,
    )


def _about(entity: Entity, reader: ProseReader) -> str:
    """Return what it is in plain text; with its name, since places are described alike."""
    if entity.description is None:
        return f"{entity.name}, {KINDS[entity.kind][0].lower()}."
    return f"{entity.name}. {plain_prose(reader.read_block(entity.description))}"


def _facts(desk: Desk, entity: Entity) -> Iterator[tuple[str, Name]]:
    if entity.other_names:
        yield "Also", Name(", ".join(entity.other_names))
    if entity.part_of:
        yield "Part of", desk.entity(entity.part_of)
    if entity.within:
        yield "In", jurisdiction(desk.archive, desk.address, entity.within)
    if entity.coordinates:
        point = entity.coordinates
        words = f"{point.lat:g}, {point.lon:g} (approximate, as exact as a {point.precision})"
        yield "Coordinates", Name(words)
    if entity.website:
        yield "Website", Name(entity.website, entity.website)
    if entity.wikidata:
        yield "Wikidata", Name(entity.wikidata, f"https://www.wikidata.org/wiki/{entity.wikidata}")


def _office(desk: Desk, office: Office) -> OfficeView:
    return OfficeView(
        office.title,
        desk.entity(office.body) if office.body else None,
        office.party or "",
        office.years,
    )


def _cases(desk: Desk, mentions: Mentions) -> tuple[CaseMention, ...]:
    roles, told = desk.archive.roles, mentions.told_in()
    cases = ((desk.archive.cases[case_id], parts) for case_id, parts in mentions.cases.items())
    return tuple(
        CaseMention(
            desk.case(case.id),
            when(case.occurred),
            ", ".join(roles[role].label for role in dict.fromkeys(parts)),
            "" if case.id in told else plain_prose(desk.reader.read_block(case.summary)),
        )
        for case, parts in cases
    )


def _listed_only(mentions: Mentions, kind: str) -> str:
    if mentions.told_in() or not mentions.cases:
        return ""
    return f"Listed here, and no more: no claim, event or reply on record is about this {kind}."


def _claims(
    desk: Desk, mentions: Mentions, kind: str
) -> Iterator[Section[tuple[CaseClaims, ...]] | None]:
    listed_claims = partial(view_mentioned, desk.archive, desk.address)
    yield section("Statements on record", "said", listed_claims(mentions.said))
    yield section("Words that others pass on", "relayed", listed_claims(mentions.relayed))
    yield section(f"Claims about this {kind}", "about", listed_claims(mentions.about))


def _replies(desk: Desk, mentions: Mentions) -> tuple[ReplyView, ...]:
    return tuple(
        view_reply(desk.address, case, reply, desk.reader) for case, reply in mentions.replies
    )
