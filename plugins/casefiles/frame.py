"""What the theme tells of the archive on every page, and how its templates come to know it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup
from mkdocs.structure.nav import Navigation

from casefiles.core import urls
from casefiles.core.article import language_marks
from casefiles.core.model.language import Direction, direction_of
from casefiles.core.settings import SiteSettings
from casefiles.core.site import LISTS, Card


class Section(NamedTuple):
    """A link in the header of every page."""

    title: str
    address: str


class Picture(NamedTuple):
    """What is shown of a page where a link to it is shared."""

    address: str
    """The whole address of the file, as those who fetch it want it."""
    alternative: str


NO_PICTURE = Picture("", "")
NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


@dataclass(frozen=True)
class Frame:
    """What the theme tells of the archive on every page; plain text, `archive` in the templates."""

    name: str
    description: str
    language: str
    direction: Direction
    holder: str
    code_licence: str
    data_licence: str
    data_url: str | None
    repository_url: str | None
    sections: tuple[Section, ...]
    lists: tuple[Section, ...]
    """The ways into the archive that the footer of every page names."""
    pages: tuple[Section, ...]
    """The hand-written pages that it names: of a folder with a first page, only that one."""
    picture: Picture | None
    """That of each page without one of its own."""


_ABOVE = (urls.CASES, urls.TIMELINE, urls.TOPICS, urls.ENTITY_LISTS["person"])
"""The lists that the header of every page names; the footer has the rest, and most of these."""


def pictures_of(settings: SiteSettings, cards: Iterable[Card]) -> Mapping[str, Picture]:
    """Return the pictures of an archive's pages by their addresses."""
    return {
        card.address: Picture(
            urls.canonical(settings.address, urls.card_of(card.address)), card.alternative
        )
        for card in cards
    }


def frame_of(
    settings: SiteSettings, nav: Navigation, pictures: Mapping[str, Picture] = NO_PICTURES
) -> Frame:
    """Return what the theme tells of an archive that has these hand-written pages and pictures."""
    terms = settings.publishing
    sections = (
        *(Section(LISTS[address], address) for address in _ABOVE),
        Section("About", urls.ABOUT),
    )
    has_about = any(page.url == urls.ABOUT for page in nav.pages)
    return Frame(
        settings.name,
        settings.description,
        settings.language,
        direction_of(settings.language),
        terms.holder,
        terms.code,
        terms.data,
        terms.data_url,
        f"https://github.com/{settings.repository}" if settings.repository else None,
        sections if has_about else sections[:-1],
        tuple(Section(title, address) for address, title in LISTS.items()),
        tuple(_leading(nav)),
        pictures.get(urls.HOME),
    )


def _leading(nav: Navigation) -> Iterator[Section]:
    addresses = [page.url for page in nav.pages if page.url]
    for page in nav.pages:
        above = (part for part in addresses if part != page.url and page.url.startswith(part))
        if page.url and not any(above):
            # The host's titles are HTML, of which only the text is taken.
            yield Section(Markup(page.title).striptags(), page.url)  # noqa: S704 - no markup is left


def dress(env: Environment, frame: Frame) -> None:
    """Prepare the host's environment for the theme: its templates escape, and know the archive."""
    # MkDocs does not escape. Nothing has been compiled yet when `on_env` comes.
    env.autoescape = True
    env.add_extension(_Mended)
    env.globals["archive"] = frame
    env.globals.update(language_marks(frame.language))


class _Mended(Extension):
    """Mends Material's frame where it has no block for that.

    The switches of its drawer are left out: only its own script uses them, and they are not valid
    HTML. The way a page runs is told of all of it, its title too, and not of its body alone.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja passes it
        """Return the text of a template as it is to be compiled."""
        if name != "base.html":
            return source
        turned = source.replace(' dir="{{ direction }}"', "")
        return _SWITCHES.sub(
            "", turned.replace(_ROOT, f'{_ROOT} dir="{{{{ archive.direction }}}}"')
        )


_ROOT = """<html lang="{{ lang.t('language') }}\""""
_SWITCHES = re.compile(
    r'\s*<(?:input class="md-toggle"|label class="md-overlay")[^<>]*>(?:</label>)?'
)
