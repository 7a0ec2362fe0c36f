"""Which pages an archive has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.prose import ProseReader
from casefiles.core.site.planned import SitePage
from casefiles.core.view import (
    Context,
    Edits,
    Mentions,
    Page,
    Rack,
    entity_pages,
    find_holdings,
    find_neighbours,
    find_publishers,
    view_case,
    view_cases,
    view_changes,
    view_contribute,
    view_corrections,
    view_entities,
    view_library,
    view_publisher,
    view_publishers,
    view_questions,
    view_search,
    view_source,
    view_term,
    view_terms,
    view_timeline,
)


def plan_cases(
    archive: Archive, reader: ProseReader, guide: str, topics: Rack, edits: Edits
) -> Iterator[SitePage]:
    """Yield a page for each case; `guide` is the page that explains how to read one, if any."""
    neighbours = find_neighbours(topics.shelves)
    for case in archive.cases.values():

        def view(case: Case = case) -> Page:
            context = Context(guide, neighbours.get(case.id, ()), edits(case.id))
            return view_case(archive, case, reader, context)

        yield SitePage(urls.case_address(case.id), view, case.hidden)


def plan_lists(
    archive: Archive,
    reader: ProseReader,
    mentions: Mapping[str, Mentions],
    racks: tuple[Rack, ...],
    edits: Edits,
) -> Iterator[SitePage]:
    """Yield the pages that connect the cases: lists, and what each entry of a list leads to."""
    yield SitePage(urls.CASES, partial(view_cases, archive, reader))
    yield SitePage(urls.TIMELINE, partial(view_timeline, archive))
    yield SitePage(urls.CHANGES, partial(view_changes, archive, reader, edits))
    yield SitePage(urls.CORRECTIONS, partial(view_corrections, archive, reader))
    yield SitePage(urls.QUESTIONS, partial(view_questions, archive, reader))
    for kind, address in urls.ENTITY_LISTS.items():
        yield SitePage(address, partial(view_entities, archive, mentions, kind, reader))
    for address, view_entity in entity_pages(archive, mentions, reader):
        yield SitePage(address, view_entity)
    for rack in racks:
        yield SitePage(rack.address, partial(view_terms, rack))
        for shelf in rack.shelves:
            view_shelf = partial(view_term, archive, mentions, rack.kind, shelf, reader)
            yield SitePage(shelf.address, view_shelf)


def plan_tools(archive: Archive, handwritten: Collection[str]) -> Iterator[SitePage]:
    """Yield what readers work with: the search, and the form, which may name hand-written pages."""
    yield SitePage(urls.SEARCH, partial(view_search, archive))
    yield SitePage(urls.CONTRIBUTE, partial(view_contribute, archive, handwritten))


def plan_library(archive: Archive, reader: ProseReader) -> Iterator[SitePage]:
    """Yield the pages of sources and of those who published them."""
    holdings = find_holdings(archive)
    yield SitePage(urls.SOURCES, partial(view_library, holdings))
    for holding in holdings:
        if not holding.owner:
            address = urls.source_address(holding.source.key)
            yield SitePage(address, partial(view_source, archive, holding, reader))
    publishers = find_publishers(holdings)
    yield SitePage(urls.PUBLISHERS, partial(view_publishers, publishers))
    for publisher in publishers:
        yield SitePage(publisher.address, partial(view_publisher, archive, publisher))
