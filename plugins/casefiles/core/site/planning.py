"""An archive becomes a site."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, partial

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.article import ArticleWriter
from casefiles.core.prose import RememberingReader
from casefiles.core.site.cards import plan_cards
from casefiles.core.site.files import (
    plan_data,
    plan_feeds,
    plan_maps,
    plan_moves,
    plan_schemas,
)
from casefiles.core.site.pages import plan_cases, plan_library, plan_lists, plan_tools
from casefiles.core.site.planned import FileGroup, PageGroup, Site, SiteFile, SitePage
from casefiles.core.view import Rack, find_edits, find_mentions, find_racks


def plan_site(
    archive: Archive, handwritten: Iterable[str] = (), writer: ArticleWriter | None = None
) -> Site:
    """Plan every page, file and card of an archive.

    Args:
        archive: The archive.
        handwritten: Addresses of the host's own pages, for the sitemap. If one of them explains
            how to read a case, each case leads to it.
        writer: That of a site with the same settings, whose templates are ready; a new one if left
            out.
    """
    reader, handwritten = RememberingReader(archive.prose), tuple(handwritten)
    mentions, racks = find_mentions(archive), cache(partial(find_racks, archive))
    edits = find_edits(archive)
    guide = urls.METHOD if urls.METHOD in handwritten else ""

    def topics() -> Rack:
        return next(rack for rack in racks() if rack.address == urls.TOPICS)

    def addresses() -> list[str]:
        return [*handwritten, *(page.address for page in site.pages if not page.noindex)]

    site = Site(
        archive,
        (
            _by_address(lambda: plan_cases(archive, reader, guide, topics(), edits)),
            _by_address(lambda: plan_lists(archive, reader, mentions, racks(), edits)),
            _by_address(lambda: plan_library(archive, reader)),
            _by_address(lambda: plan_tools(archive, handwritten)),
        ),
        (
            _by_path(lambda: plan_maps(archive, addresses)),
            _by_path(lambda: plan_data(archive)),
            _by_path(lambda: plan_schemas(archive)),
            _by_path(lambda: plan_feeds(archive, reader, mentions, racks(), edits)),
            _by_path(lambda: plan_moves(archive)),
        ),
        lambda: tuple(plan_cards(archive, topics())),
        writer or ArticleWriter(archive.settings.language),
    )
    return site


_ALWAYS = frozenset(map(urls.page_file, urls.ALWAYS))


@dataclass(frozen=True)
class Made(Container[str]):
    """The files that an archive makes; it is planned when somebody asks for what may be there."""

    archive: Callable[[], Archive | None]

    def __contains__(self, path: object) -> bool:
        return path in _ALWAYS or (urls.is_ours(str(path)) and path in self._paths)

    @cached_property
    def _paths(self) -> frozenset[str]:
        archive = self.archive()
        return frozenset(plan_site(archive).paths if archive else ())


def _by_address(plan: Callable[[], Iterable[SitePage]]) -> PageGroup:
    return cache(lambda: {page.address: page for page in plan()})


def _by_path(plan: Callable[[], Iterable[SiteFile]]) -> FileGroup:
    return cache(lambda: {file.path: file for file in plan()})
