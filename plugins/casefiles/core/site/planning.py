"""An archive becomes a site: its articles, and the files beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.article import Article, ArticleWriter
from casefiles.core.outputs.case_json import render_case_json
from casefiles.core.outputs.feed import render_case_feed
from casefiles.core.outputs.redirects import render_redirect
from casefiles.core.outputs.sitemap import render_robots, render_sitemap
from casefiles.core.prose import Prose, ProseReader
from casefiles.core.site.handwritten import write_page
from casefiles.core.view import (
    Page,
    view_case,
    view_cases,
    view_entities,
    view_search,
    view_slots,
    view_timeline,
)


@dataclass(frozen=True)
class SiteFile:
    """A file of the site that is no page."""

    path: str
    """Relative to the site's root."""
    content: bytes


@dataclass(frozen=True)
class Site:
    """Everything that an archive gives."""

    archive: Archive
    articles: tuple[Article, ...]
    files: tuple[SiteFile, ...]
    _writer: ArticleWriter = field(repr=False, compare=False)

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
    """Make every page and file of an archive.

    Args:
        archive: The archive.
        handwritten: Addresses of the host's own pages, for the sitemap.
    """
    writer = ArticleWriter()
    articles = tuple(writer.write(page) for page in _pages(archive))
    return Site(archive, articles, tuple(_files(archive, articles, handwritten)), writer)


def _pages(archive: Archive) -> Iterator[Page]:
    reader = ProseReader()
    for case in archive.cases.values():
        yield view_case(archive, case, reader)
    yield view_cases(archive, reader)
    yield view_timeline(archive)
    yield view_search(archive)
    yield from view_entities(archive, reader)


def _files(
    archive: Archive, articles: tuple[Article, ...], handwritten: Iterable[str]
) -> Iterator[SiteFile]:
    address = archive.settings.address
    found = [article.address for article in articles if not article.noindex]
    changed = {urls.case_address(case.id): case.reviewed for case in archive.cases.values()}
    yield _text(urls.SITEMAP, render_sitemap(address, [*handwritten, *found], changed))
    yield _text(urls.ROBOTS, render_robots(address))
    reader = ProseReader()
    for case in archive.cases.values():
        yield _text(urls.case_data(case.id), render_case_json(archive, case, reader))
        yield _text(urls.case_feed(case.id), render_case_feed(archive, case, reader))
    for old, new, title in _moves(archive):
        yield _text(urls.page_file(old), render_redirect(address, old, new, title))


def _moves(archive: Archive) -> Iterator[tuple[str, str, str]]:
    """Yield each old address, the new one, and the title of its page."""
    for case in archive.cases.values():
        for alias in case.aliases:
            yield urls.case_address(alias), urls.case_address(case.id), case.title
    for entity in archive.entities.values():
        for alias in entity.aliases:
            old = urls.entity_address(entity.kind, alias)
            yield old, urls.entity_address(entity.kind, entity.id), entity.name


def _text(path: str, text: str) -> SiteFile:
    return SiteFile(path, text.encode())
