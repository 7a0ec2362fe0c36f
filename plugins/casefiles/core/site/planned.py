"""A site as it is planned: its pages and files, each made when it is asked for.

It is planned in groups, the cheap ones first, and a group when something in it is asked for: who
wants one page of a case need not know who is mentioned where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

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


PageGroup = Callable[[], Mapping[str, SitePage]]
"""Pages by address; plans them at the first call."""
FileGroup = Callable[[], Mapping[str, SiteFile]]
"""Files by path; plans them at the first call."""


@dataclass(frozen=True)
class Site:
    """Everything that an archive gives."""

    archive: Archive
    page_groups: tuple[PageGroup, ...] = field(repr=False)
    file_groups: tuple[FileGroup, ...] = field(repr=False)
    list_cards: Callable[[], tuple[Card, ...]] = field(repr=False)
    writer: ArticleWriter = field(repr=False, compare=False)

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """All pages."""
        return tuple(chain.from_iterable(group().values() for group in self.page_groups))

    @cached_property
    def files(self) -> tuple[SiteFile, ...]:
        """All files that are no pages."""
        return tuple(chain.from_iterable(group().values() for group in self.file_groups))

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The pictures of pages; a preview draws none, so they are no part of `paths`."""
        return self.list_cards()

    def page_at(self, address: str) -> SitePage | None:
        """Return the page at an address, if there is one."""
        return next((group()[address] for group in self.page_groups if address in group()), None)

    def file_at(self, path: str) -> SiteFile | None:
        """Return the file at a path, if there is one and it is no page."""
        return next((group()[path] for group in self.file_groups if path in group()), None)

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
