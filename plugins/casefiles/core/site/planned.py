"""A site as it is planned: its pages and files, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.article import Article, ArticleWriter
from casefiles.core.prose import Prose, ProseReader
from casefiles.core.site.handwritten import write_page
from casefiles.core.view import Card, Page, view_slots


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
    cards: tuple[Card, ...]
    """The pictures of pages; a preview draws none, so they are no part of `paths`."""
    writer: ArticleWriter = field(repr=False, compare=False)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files of the site that all this becomes, relative to its root."""
        pages = (urls.page_file(page.address) for page in self.pages)
        return (*pages, *(file.path for file in self.files))

    def articles(self) -> Iterator[Article]:
        """Make the pages one after the other."""
        return (self.writer.write(page.view()) for page in self.pages)

    def slots_at(self, address: str) -> Mapping[str, Markup]:
        """Return the generated parts of the hand-written page at an address, by name."""
        return self.writer.write_slots(view_slots(self.archive, ProseReader(), address))

    def write_page(self, address: str, prose: Prose) -> Markup:
        """Return the safe HTML of a hand-written page, with the sources that it cites at its end.

        Args:
            address: Relative to the site's root.
            prose: The page, in which `page_faults` has found no fault.
        """
        return write_page(self.archive, self.writer, address, prose)
