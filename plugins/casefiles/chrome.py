"""The theme's frame around the core's articles, rendered once for each shape of page.

The frame of two pages differs only in a few texts. So the theme's `main.html` is rendered with
marks in their places, cut at the marks, and put together again around each article: microseconds in
place of milliseconds a page.

A frame is cut before any content is near it, and no text of an article is ever searched for marks,
so nothing that a contributor writes can pass for one. `tests/build/test_chrome.py` holds each
filled page equal, byte for byte, to the host's own rendering of the same article.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from casefiles.core import urls
from casefiles.core.article import Article, TocEntry
from casefiles.core.problem import Position
from casefiles.core.settings import SiteSettings
from casefiles.frame import NO_PICTURE, NO_PICTURES, Picture, frame_of

SEARCHED = frozenset({"case", "entity", "source", "page"})
"""Kinds of pages that the search knows; lists would only repeat what they lead to."""


class Shape(NamedTuple):
    """What of an article decides how its frame is built, and not only what stands in it."""

    kind: str
    home: bool
    section: str | None
    """The part of the site that the header marks; `here` tells whether it is the very page."""
    here: bool
    toc: bool
    edit: bool
    noindex: bool
    feed: bool
    picture: bool


class Chrome:
    """Puts the theme's frame around articles."""

    def __init__(
        self,
        env: Environment,
        config: MkDocsConfig,
        nav: Navigation,
        settings: SiteSettings,
        pictures: Mapping[str, Picture] = NO_PICTURES,
    ) -> None:
        self._env = env
        self._config = config
        self._nav = nav
        self._settings = settings
        self._pictures = pictures
        self._sections = frame_of(settings, nav).sections
        self._shells: dict[Shape, tuple[str, ...]] = {}
        macros = vars(env.get_template("partials/toc.html").module)
        self._toc_entries: Callable[[Sequence[AnchorLink]], str] = macros["entries"]

    def fill(self, article: Article) -> str:
        """Return the whole page of an article."""
        shape = self._shape(article)
        shell = self._shells.get(shape)
        if shell is None:
            shell = self._shells[shape] = self._shell(article)
        values = self._values(article)
        return "".join(values[part] if number % 2 else part for number, part in enumerate(shell))

    def page_of(self, article: Article) -> Page:
        """Return the page that the host would know an article by."""
        file = File(f"{article.address}index.md", None, self._config.site_dir, True)  # noqa: FBT003
        page = Page(str(escape(article.title)), file, self._config)
        page.content = article.html
        page.edit_url = self._edit_url(article.edit)
        page.meta = {
            "kind": article.kind,
            "toc": _links(article.toc),
            "description": article.description,
            "noindex": article.noindex,
            "feed": article.feed,
            "searched": article.kind in SEARCHED,
            "picture": self._pictures.get(article.address),
        }
        return page

    def render(self, page: Page) -> str:
        """Return a page as the host renders it."""
        context = get_context(self._nav, [], self._config, page)
        return self._env.get_template("main.html").render(context)

    def _shape(self, article: Article) -> Shape:
        addresses = [section.address for section in self._sections]
        return Shape(
            article.kind,
            article.address == urls.HOME,
            next((part for part in addresses if article.address.startswith(part)), None),
            article.address in addresses,
            bool(article.toc),
            bool(self._edit_url(article.edit)),
            article.noindex,
            bool(article.feed),
            article.address in self._pictures,
        )

    def _shell(self, article: Article) -> tuple[str, ...]:
        """Render the frame for articles of this shape; texts and names of values take turns."""
        token = secrets.token_hex(16)
        mark = {name: f"{token}{name}" for name in self._values(article)}
        entry = TocEntry(mark["toc"], mark["toc"])
        marked = replace(
            article,
            title=mark["title"],
            description=mark["description"],
            html=Markup(mark["html"]),  # noqa: S704 - our own mark
            toc=(entry,) if article.toc else (),
            feed=mark["feed"] if article.feed else "",
        )
        page = self.page_of(marked)
        page.canonical_url = mark["canonical"]
        page.edit_url = mark["edit"] if page.edit_url else ""
        if page.meta["picture"]:
            page.meta["picture"] = Picture(mark["picture"], mark["alternative"])
        context = get_context(self._nav, [], self._config, page) | {"base_url": mark["root"]}
        text = self._env.get_template("main.html").render(context)
        text = text.replace(self._toc_entries(_links((entry,))), mark["toc"])
        return tuple(re.split(f"{token}({'|'.join(mark)})", text))

    def _values(self, article: Article) -> Mapping[str, str]:
        picture = self._pictures.get(article.address, NO_PICTURE)
        return {
            "title": escape(" ".join(article.title.split())),
            "description": escape(article.description or self._settings.description),
            "canonical": escape(urljoin(self._settings.address, article.address)),
            "root": get_relative_url(".", article.address),
            "toc": self._toc_entries(_links(article.toc)) if article.toc else "",
            "html": article.html,
            "edit": escape(self._edit_url(article.edit)),
            "feed": escape(article.feed),
            "picture": escape(picture.address),
            "alternative": escape(picture.alternative),
        }

    def _edit_url(self, place: Position | None) -> str:
        if place is None:
            return ""
        return urls.edit_link(self._settings.repository, self._settings.branch, place)


def _links(entries: tuple[TocEntry, ...], level: int = 2) -> list[AnchorLink]:
    links = []
    for entry in entries:
        # The host gives titles as HTML.
        link = AnchorLink(str(escape(entry.title)), entry.anchor, level)
        link.children = _links(entry.children, level + 1)
        links.append(link)
    return links
