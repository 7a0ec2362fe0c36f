"""The pages of sources and of those who published them: what rests on each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.edtf import SortKey, parse_edtf
from casefiles.core.model import Source
from casefiles.core.prose import ProseReader
from casefiles.core.view.dates import when
from casefiles.core.view.desk import Desk
from casefiles.core.view.entries import EntryView, view_entry
from casefiles.core.view.library import Holding, Publisher, in_list
from casefiles.core.view.mentioned import CaseClaims, view_mentioned
from casefiles.core.view.passages import CasePassages, view_passages
from casefiles.core.view.rows import Row, RowsPage, counts_of, view_rows
from casefiles.core.view.sources import SourceView, spoken_title, view_sources
from casefiles.core.view.values import (
    Head,
    Name,
    Section,
    Tongue,
    contents,
    section,
    shortened,
)

_NOT_DATED = parse_edtf("XXXX").sort_key


@dataclass(frozen=True)
class SourcePage:
    """One source that several cases cite."""

    head: Head
    name: str
    tongue: Tongue
    publisher: Name
    sources: Section[tuple[SourceView, ...]] | None
    """The source itself, and those that the notes on it cite."""
    cases: Section[tuple[Name, ...]] | None
    claims: Section[tuple[CaseClaims, ...]] | None
    events: Section[tuple[EntryView, ...]] | None
    passages: Section[tuple[CasePassages, ...]] | None


@dataclass(frozen=True)
class PublisherPage:
    """Who published sources, and what rests on them."""

    head: Head
    name: str
    counts: str
    sources: Section[tuple[Row, ...]] | None
    claims: Section[tuple[CaseClaims, ...]] | None


def view_library(holdings: Iterable[Holding]) -> RowsPage:
    """Arrange the list of all sources, by who published them."""
    rows = (_row(holding, urls.SOURCES) for holding in sorted(holdings, key=_in_order))
    about = "Every source of the archive, and how many claims rest on each."
    kind = ("Source", "Sources")
    return view_rows(urls.SOURCES, kind, rows, "by who published them, the oldest first", about)


def view_publishers(publishers: Iterable[Publisher]) -> RowsPage:
    """Arrange the list of all who published sources."""
    rows = (
        Row(
            Name(publisher.name, urls.link(urls.PUBLISHERS, publisher.address)),
            "",
            _counts(publisher),
        )
        for publisher in publishers
    )
    about = "Who published the sources of the archive, and how many claims rest on them."
    kind = ("Publisher", "Publishers")
    return view_rows(urls.PUBLISHERS, kind, rows, "in the order of their names", about)


def view_source(archive: Archive, holding: Holding, reader: ProseReader) -> SourcePage:
    """Arrange the page of a source of several cases.

    One of a single case has no such page on the site, and is shown so elsewhere.
    """
    address, key = urls.source_address(holding.source.key), holding.source.key
    sources: Mapping[str, Source] = archive.sources
    record, place = "", f"source:{key}"
    if holding.owner:
        sources = archive.sources_of(archive.cases[holding.owner])
        record = f"case:{holding.owner}"
        place = f"{record}#{urls.anchor('source', key)}"
    desk = Desk.at(archive, address, reader, sources, record)
    title = holding.source.title.words
    parts = (
        section("The source", "sources", view_sources(desk, (key,))),
        section("Cited in", "cases", tuple(map(desk.case, holding.cases))),
        section(
            "Claims that rest on it", "about", view_mentioned(archive, address, holding.claims)
        ),
        section("On the timeline", "events", _events(address, holding)),
        section("Also cited in", "passages", view_passages(address, holding.passages)),
    )
    head = Head(
        address,
        "source",
        f"Source: {title}",
        shortened(f"{title}. {_origin(holding)}. Cited in {counted(len(holding.cases), 'case')}."),
        contents(*parts),
        archive.positions[place],
    )
    spoken = spoken_title(holding.source, archive.settings.language)
    return SourcePage(head, title, spoken, desk.publisher(holding.source), *parts)


def view_publisher(archive: Archive, publisher: Publisher) -> PublisherPage:
    """Arrange the page of who published sources."""
    address = publisher.address
    claims = (claim for holding in publisher.holdings for claim in holding.claims)
    rows = tuple(_row(holding, address) for holding in sorted(publisher.holdings, key=_in_order))
    parts = (
        section("Sources", "sources", rows),
        section("Claims that rest on them", "about", view_mentioned(archive, address, claims)),
    )
    counts = _counts(publisher)
    head = Head(
        address,
        "publisher",
        f"Publisher: {publisher.name}",
        f"{publisher.name}: {counts}.",
        contents(*parts),
    )
    return PublisherPage(head, publisher.name, counts, *parts)


def _row(holding: Holding, address: str) -> Row:
    counts = counts_of(
        (len(holding.claims), "claim"),
        (len(holding.events), "event"),
        (len(holding.cases) if not holding.owner else 0, "case"),
    )
    return Row(holding.name(address), _origin(holding), counts)


def _origin(holding: Holding) -> str:
    """Return who published a source and when, as far as either is known."""
    issued = holding.source.issued
    date = when(issued).words if issued else "date not known"
    return ", ".join(filter(None, (holding.publisher, date)))


def _in_order(holding: Holding) -> tuple[str, SortKey]:
    issued = holding.source.issued
    return in_list(holding.publisher), issued.sort_key if issued else _NOT_DATED


def _events(address: str, holding: Holding) -> tuple[EntryView, ...]:
    events = sorted(holding.events, key=lambda entry: entry[1].date.sort_key)
    return tuple(view_entry(address, case, event) for case, event in events)


def _counts(publisher: Publisher) -> str:
    claims = {
        (case.id, claim.id) for holding in publisher.holdings for case, claim in holding.claims
    }
    cases = {case for holding in publisher.holdings for case in holding.cases}
    sources = (len(publisher.holdings), "source")
    return counts_of(sources, (len(claims), "claim"), (len(cases), "case"))
