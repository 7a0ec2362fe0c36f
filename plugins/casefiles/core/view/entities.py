"""The lists of people, organisations, places and subjects, each in the order of its names."""

from __future__ import annotations

from collections.abc import Mapping

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Entity
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.mentions import Mentions
from casefiles.core.view.rows import Row, RowsPage, counts_of, view_rows
from casefiles.core.view.values import Name, listed
from casefiles.core.view.words import KINDS


def view_entities(
    archive: Archive, mentions: Mapping[str, Mentions], kind: str, reader: ProseReader
) -> RowsPage:
    """Arrange the list of one kind."""
    address = urls.ENTITY_LISTS[kind]
    rows = (
        _row(archive, entity, mentions[entity.id], address, reader)
        for entity in in_list_order(archive, kind)
    )
    about = f"{KINDS[kind][1]} in the records of {archive.settings.name}."
    return view_rows(address, KINDS[kind], rows, "in the order of their names", about)


def in_list_order(archive: Archive, kind: str) -> list[Entity]:
    """Return the entities of a kind as a list sorts them, whatever the case of their letters."""
    entities = (entity for entity in archive.entities.values() if entity.kind == kind)
    return sorted(entities, key=lambda entity: (entity.sort or entity.name).casefold())


def _row(
    archive: Archive, entity: Entity, mentions: Mentions, address: str, reader: ProseReader
) -> Row:
    link = urls.link(address, urls.entity_address(entity.kind, entity.id))
    note = plain_prose(reader.read_block(entity.description)) if entity.description else ""
    known = note or _offices(entity) or _within(archive, entity)
    return Row(Name(entity.name, link), known, _counts(mentions))


def _offices(entity: Entity) -> str:
    return listed(office.title for office in entity.offices) if entity.offices else ""


def _within(archive: Archive, entity: Entity) -> str:
    return archive.jurisdictions[entity.within].label if entity.within else ""


def _counts(mentions: Mentions) -> str:
    claims = {
        (case.id, claim.id)
        for group in (mentions.said, mentions.relayed, mentions.about)
        for case, claim in group
    }
    counts = counts_of(
        (len(claims), "claim"), (len(mentions.events), "event"), (len(mentions.cases), "case")
    )
    return counts if mentions.told_in() or not counts else f"listed in {counts}"
