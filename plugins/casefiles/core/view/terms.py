"""The pages of topics, jurisdictions and years: the cases under each, and who appears in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Entity
from casefiles.core.prose import ProseReader
from casefiles.core.view.cases import CaseCard, view_card
from casefiles.core.view.chronicle import Chronicle, view_chronicle
from casefiles.core.view.entities import in_list_order
from casefiles.core.view.mentions import Mentions
from casefiles.core.view.rows import Row, RowsPage, counts_of, view_rows
from casefiles.core.view.shelves import Rack, Shelf
from casefiles.core.view.values import Head, Name, Section, contents, section, shortened
from casefiles.core.view.words import KINDS


@dataclass(frozen=True)
class NamesView:
    """Entities of one kind, by name."""

    kind: str
    names: tuple[Name, ...]


@dataclass(frozen=True)
class TermPage:
    """One topic, jurisdiction or year."""

    head: Head
    name: str
    description: str
    counts: str
    cases: Section[tuple[CaseCard, ...]] | None
    events: Section[Chronicle] | None
    who: Section[tuple[NamesView, ...]] | None
    inside: Section[tuple[NamesView, ...]] | None
    """Places and bodies within a jurisdiction."""


def view_terms(rack: Rack) -> RowsPage:
    """Arrange the list of a kind."""
    rows = (
        Row(
            Name(shelf.label, urls.link(rack.address, shelf.address)),
            shelf.description,
            shelf_counts(shelf),
        )
        for shelf in rack.shelves
    )
    about = f"{rack.title} of the cases on record, and how many stand under each."
    return view_rows(rack.address, (rack.kind, rack.title), rows, rack.order, about)


def view_term(
    archive: Archive, mentions: Mapping[str, Mentions], kind: str, shelf: Shelf, reader: ProseReader
) -> TermPage:
    """Arrange the page of one topic, jurisdiction or year."""
    cards = tuple(view_card(archive, case, shelf.address, reader) for case in shelf.cases)
    here = {case.id for case in shelf.cases}
    named = (
        entity
        for entity in archive.entities.values()
        if not here.isdisjoint(mentions[entity.id].cases)
    )
    within = (
        entity for entity in archive.entities.values() if shelf.code and entity.within == shelf.code
    )
    parts = (
        section("Cases", "cases", cards),
        section("On the timeline", "events", view_chronicle(archive, shelf.address, shelf.events)),
        section("Who and what appears in them", "who", _by_kind(archive, shelf.address, named)),
        section("Within it", "places", _by_kind(archive, shelf.address, within)),
    )
    counts = shelf_counts(shelf)
    description = shelf.description or f"{kind} {shelf.label}: {counts}."
    ordered = f"{counts}, {shelf.order}" if max(len(cards), len(shelf.events)) > 1 else counts
    head = Head(
        shelf.address,
        "term",
        f"{kind}: {shelf.label}",
        shortened(description),
        contents(*parts),
        feed=shelf.feed,
    )
    return TermPage(head, shelf.label, shelf.description, ordered, *parts)


def shelf_counts(shelf: Shelf) -> str:
    """Return how much stands under a word."""
    counts = counts_of((len(shelf.cases), "case"), (len(shelf.events), "event")) or "no case yet"
    return f"{counts}, begun earlier" if shelf.begun_earlier else counts


def _by_kind(archive: Archive, address: str, entities: Iterator[Entity]) -> tuple[NamesView, ...]:
    ids = {entity.id for entity in entities}
    groups = {
        plural: tuple(
            Name(entity.name, urls.link(address, urls.entity_address(kind, entity.id)))
            for entity in in_list_order(archive, kind)
            if entity.id in ids
        )
        for kind, (_, plural) in KINDS.items()
    }
    return tuple(NamesView(kind, names) for kind, names in groups.items() if names)
