"""An archive becomes a site: its pages, and the files beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.article import Article, ArticleWriter
from casefiles.core.model import Case
from casefiles.core.outputs.case_json import render_case_json
from casefiles.core.outputs.feed import render_feed
from casefiles.core.outputs.redirects import render_redirect
from casefiles.core.outputs.sitemap import render_robots, render_sitemap
from casefiles.core.prose import Prose, ProseReader
from casefiles.core.site.handwritten import write_page
from casefiles.core.view import (
    Mentions,
    Page,
    Rack,
    entity_pages,
    find_holdings,
    find_mentions,
    find_publishers,
    find_racks,
    view_case,
    view_cases,
    view_changes,
    view_corrections,
    view_entities,
    view_library,
    view_publisher,
    view_publishers,
    view_questions,
    view_search,
    view_slots,
    view_source,
    view_term,
    view_terms,
    view_timeline,
)


@dataclass(frozen=True)
class SitePage:
    """A page that the core makes when it is asked for, so that no site is held in memory."""

    address: str
    view: Callable[[], Page]
    noindex: bool = False
    """Whether search engines are asked to leave it out."""


@dataclass(frozen=True)
class SiteFile:
    """A file that is no page, made when it is asked for."""

    path: str
    """Relative to the site's root."""
    render: Callable[[], str]


@dataclass(frozen=True)
class Site:
    """Everything that an archive gives."""

    archive: Archive
    pages: tuple[SitePage, ...]
    files: tuple[SiteFile, ...]
    _writer: ArticleWriter = field(repr=False, compare=False)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files of the site that all this becomes, relative to its root."""
        pages = (urls.page_file(page.address) for page in self.pages)
        return (*pages, *(file.path for file in self.files))

    def articles(self) -> Iterator[Article]:
        """Make the pages one after the other."""
        return (self._writer.write(page.view()) for page in self.pages)

    def slots_at(self, address: str) -> Mapping[str, Markup]:
        """Return the generated parts of the hand-written page at an address, by name."""
        return self._writer.write_slots(view_slots(self.archive, ProseReader(), address))

    def write_page(self, address: str, prose: Prose) -> Markup:
        """Return the safe HTML of a hand-written page, with the sources that it cites at its end.

        Args:
            address: Relative to the site's root.
            prose: The page, in which `page_faults` has found no fault.
        """
        return write_page(self.archive, self._writer, address, prose)


def plan_site(archive: Archive, handwritten: Iterable[str] = ()) -> Site:
    """Plan every page and file of an archive.

    Args:
        archive: The archive.
        handwritten: Addresses of the host's own pages, for the sitemap. If one of them explains
            how to read a case, each case leads to it.
    """
    reader, handwritten = ProseReader(), tuple(handwritten)
    mentions, racks = find_mentions(archive), find_racks(archive)
    guide = urls.METHOD if urls.METHOD in handwritten else ""
    pages = (*_case_pages(archive, reader, guide), *_pages(archive, reader, mentions, racks))
    found = [*handwritten, *(page.address for page in pages if not page.noindex)]
    files = (
        *_about_pages(archive, found),
        *_data(archive),
        *_feeds(archive, reader, mentions, racks),
        *_moves(archive),
    )
    return Site(archive, pages, files, ArticleWriter(archive.settings.language))


def _case_pages(archive: Archive, reader: ProseReader, guide: str) -> Iterator[SitePage]:
    for case in archive.cases.values():
        view = partial(view_case, archive, case, reader, guide)
        yield SitePage(urls.case_address(case.id), view, case.hidden)


def _pages(
    archive: Archive,
    reader: ProseReader,
    mentions: Mapping[str, Mentions],
    racks: tuple[Rack, ...],
) -> Iterator[SitePage]:
    yield SitePage(urls.CASES, partial(view_cases, archive, reader))
    yield SitePage(urls.TIMELINE, partial(view_timeline, archive))
    yield SitePage(urls.CHANGES, partial(view_changes, archive, reader))
    yield SitePage(urls.CORRECTIONS, partial(view_corrections, archive, reader))
    yield SitePage(urls.QUESTIONS, partial(view_questions, archive, reader))
    yield SitePage(urls.SEARCH, partial(view_search, archive), noindex=True)
    for kind, address in urls.ENTITY_LISTS.items():
        yield SitePage(address, partial(view_entities, archive, mentions, kind, reader))
    for address, view_entity in entity_pages(archive, mentions, reader):
        yield SitePage(address, view_entity)
    for rack in racks:
        yield SitePage(rack.address, partial(view_terms, rack))
        for shelf in rack.shelves:
            view_shelf = partial(view_term, archive, mentions, rack.kind, shelf, reader)
            yield SitePage(shelf.address, view_shelf)
    yield from _library(archive, reader)


def _library(archive: Archive, reader: ProseReader) -> Iterator[SitePage]:
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


def _about_pages(archive: Archive, addresses: Iterable[str]) -> Iterator[SiteFile]:
    address = archive.settings.address
    changed = {urls.case_address(case.id): case.reviewed for case in archive.cases.values()}
    yield SiteFile(urls.SITEMAP, partial(render_sitemap, address, addresses, changed))
    yield SiteFile(urls.ROBOTS, partial(render_robots, address))


def _data(archive: Archive) -> Iterator[SiteFile]:
    for case in archive.cases.values():
        yield SiteFile(urls.case_data(case.id), partial(render_case_json, archive, case))


def _feeds(
    archive: Archive,
    reader: ProseReader,
    mentions: Mapping[str, Mentions],
    racks: tuple[Rack, ...],
) -> Iterator[SiteFile]:
    def feed(title: str, address: str, cases: Iterable[Case]) -> SiteFile:
        render = partial(render_feed, archive, reader, title, address, tuple(cases))
        return SiteFile(urls.feed_of(address), render)

    yield feed(archive.settings.name, urls.CHANGES, archive.cases.values())
    for case in archive.cases.values():
        yield feed(case.title, urls.case_address(case.id), (case,))
    for entity in archive.entities.values():
        address = urls.entity_address(entity.kind, entity.id)
        cases = (archive.cases[case_id] for case_id in mentions[entity.id].cases)
        yield feed(entity.name, address, cases)
    for shelf in (shelf for rack in racks for shelf in rack.shelves if shelf.feed):
        yield feed(shelf.label, shelf.address, shelf.cases)


def _moves(archive: Archive) -> Iterator[SiteFile]:
    """Yield a page at each old address that leads to the new one."""
    for case in archive.cases.values():
        for alias in case.aliases:
            old, new = urls.case_address(alias), urls.case_address(case.id)
            yield _redirect(archive, old, new, case.title)
    for entity in archive.entities.values():
        for alias in entity.aliases:
            old, new = (urls.entity_address(entity.kind, name) for name in (alias, entity.id))
            yield _redirect(archive, old, new, entity.name)


def _redirect(archive: Archive, old: str, new: str, title: str) -> SiteFile:
    settings = archive.settings
    page = partial(render_redirect, settings.address, settings.language, old, new, title)
    return SiteFile(urls.page_file(old), page)
