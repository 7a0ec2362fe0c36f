"""The small values that all pages are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from casefiles.core import urls
from casefiles.core.model.language import direction_of
from casefiles.core.problem import Position
from casefiles.core.urls import SectionAnchor

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_DESCRIPTION_LENGTH = 160


@dataclass(frozen=True)
class Heading:
    """A heading that can be linked to; those of a page make its table of contents."""

    title: str
    anchor: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Head:
    """What is known of a page beside its text."""

    address: str
    kind: str
    title: str
    description: str
    toc: tuple[Heading, ...] = ()
    edit: Position | None = None
    noindex: bool = False
    feed: str = ""
    """The file that tells what changed in it, relative to the site's root."""

    @property
    def feed_link(self) -> str:
        """The link from the page to its feed."""
        return urls.file_link(self.address, self.feed)


@dataclass(frozen=True)
class Section(Generic[T_co]):
    """A part of a page with a heading of its own."""

    heading: Heading
    body: T_co


@dataclass(frozen=True)
class Name:
    """What something is called, and its page where it has one."""

    words: str
    href: str = ""
    flag: str = ""
    """What a reader must know of it wherever it is named: `Withdrawn`."""
    own: bool = False
    """Whether the words are the site's own, in a sentence of the archive."""


@dataclass(frozen=True)
class When:
    """A date in words, and as HTML may hold it."""

    words: str
    iso: str | None = None


@dataclass(frozen=True)
class Tongue:
    """The language of words that are not in the archive's own."""

    language: str = ""
    """BCP 47 tag; empty for the archive's own."""
    direction: str = ""
    """`ltr` or `rtl`, where the words run the other way."""


@dataclass(frozen=True)
class Label:
    """A word of a vocabulary: a standing, a status, a relation."""

    words: str
    tone: str
    """What the looks go by."""
    href: str = ""
    """Where the page explains it."""


def tongue(language: str | None, own: str) -> Tongue:
    """Return the language of words from a source, in an archive that is in its own."""
    if not language or language == own:
        return Tongue()
    direction = direction_of(language)
    return Tongue(language, direction if direction != direction_of(own) else "")


def section(title: str, anchor: SectionAnchor, body: T | None) -> Section[T] | None:
    """Return a section, or nothing where there is nothing in it."""
    return Section(Heading(title, anchor), body) if body else None


def contents(*sections: Section[object] | None) -> tuple[Heading, ...]:
    """Return the headings of those sections that there are."""
    return tuple(part.heading for part in sections if part)


def shortened(text: str) -> str:
    """Return a text cut at a word, short enough for a page's description."""
    plain = " ".join(text.split())
    if len(plain) <= _DESCRIPTION_LENGTH:
        return plain
    return plain[:_DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence does: `one, two and three`."""
    *leading, last = words
    return f"{', '.join(leading)} and {last}" if leading else last
