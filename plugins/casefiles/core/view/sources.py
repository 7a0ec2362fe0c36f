"""The list of sources at the end of a page: each with its way back to every use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.model import Name as Author
from casefiles.core.model import Source
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.desk import Desk
from casefiles.core.view.evidence import Copy, NoteView, view_copy, view_notes
from casefiles.core.view.values import Name, Section, Tongue, When, listed, section, tongue
from casefiles.core.vocabulary import ADDRESS_STATES


@dataclass(frozen=True)
class SourceView:
    """One source, in the order in which a reference is read."""

    number: int
    anchor: str
    authors: str
    title: str
    stop: str
    """The full stop behind the title, unless the title has a mark of its own at its end."""
    described: bool
    """Whether the title is our description, since the source's own was not seen."""
    tongue: Tongue
    container: str
    details: tuple[str, ...]
    """Publisher, number, volume, pages."""
    issued: When | None
    kind: str
    url: str
    copy: Copy | None
    state: str
    """What became of its address."""
    licence: str
    as_a_whole: str
    """Why neither a place in it nor its words are given."""
    origin: tuple[Name, ...]
    """The other sources of the page that come from the same origin."""
    notes: tuple[NoteView, ...]
    uses: tuple[Name, ...]
    publisher: Name
    everywhere: str
    """The page of a source of several cases; empty on that page, and for others."""
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""


def view_sources(desk: Desk, uncited: Iterable[str] = ()) -> tuple[SourceView, ...]:
    """Arrange the sources that a page has cited, in the order of their numbers.

    A source's notes may cite more sources, which then follow, and be uses of earlier ones.

    Args:
        desk: The page, with everything else on it arranged.
        uncited: Sources that belong on the page though nothing cites them.
    """
    for key in uncited:
        desk.citations.number(key)
    notes = dict(_notes(desk))
    origins = _origins(desk)
    return tuple(_view_source(desk, key, notes[key], origins) for key in notes)


@dataclass(frozen=True)
class CitedSources:
    """The end of a page that is written by hand and cites sources."""

    sources: Section[tuple[SourceView, ...]]


def view_cited(desk: Desk) -> CitedSources | None:
    """Arrange what a hand-written page has cited, if anything."""
    # Its own headings may well have one of "Sources".
    sources = section("Sources", "cited-sources", view_sources(desk))
    return CitedSources(sources) if sources else None


def _notes(desk: Desk) -> Iterator[tuple[str, tuple[NoteView, ...]]]:
    done = 0
    while done < len(desk.citations.cited):
        key = desk.citations.cited[done]
        yield key, view_notes(desk, desk.citations.sources[key].notes)
        done += 1


def _origins(desk: Desk) -> Mapping[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key in desk.citations.cited:
        groups.setdefault(desk.citations.sources[key].origin or "", []).append(key)
    return groups


def spoken_title(source: Source, own: str) -> Tongue:
    """Return the language of a source's title; a description in its place is the archive's."""
    return Tongue() if source.title.described else tongue(source.language, own)


def _view_source(
    desk: Desk, key: str, notes: tuple[NoteView, ...], origins: Mapping[str, list[str]]
) -> SourceView:
    source, archive = desk.citations.sources[key], desk.archive
    described = source.title.described is not None
    title = source.title.words
    return SourceView(
        desk.citations.number(key),
        urls.anchor("source", key),
        listed(_author(author) for author in source.author) if source.author else "",
        title,
        "" if title.endswith((".", "?", "!", "…")) and not described else ".",
        described,
        spoken_title(source, archive.settings.language),
        source.container_title or "",
        tuple(_details(source)),
        when(source.issued) if source.issued else None,
        source.genre or archive.source_types[source.type].label,
        source.url or "",
        view_copy(source),
        _state(source),
        archive.licences[source.licence].label,
        source.as_a_whole or "",
        _same_origin(desk, source, origins),
        notes,
        desk.citations.uses(key),
        desk.publisher(source),
        _everywhere(desk, key),
        desk.edit("source", key),
    )


def _details(source: Source) -> Iterator[str]:
    yield from filter(None, (source.publisher, source.authority, source.number))
    if source.volume:
        yield f"vol. {source.volume}"
    if source.page:
        yield f"pp. {source.page}" if "-" in source.page else f"p. {source.page}"
    if source.doi:
        yield f"DOI {source.doi}"


def _state(source: Source) -> str:
    if source.url is None:
        return "address not known"
    words = ADDRESS_STATES[source.status]
    return f"{words} ({on_day(source.checked).words})" if source.checked else words


def _everywhere(desk: Desk, key: str) -> str:
    page = urls.source_address(key)
    if key not in desk.archive.sources or desk.address == page:
        return ""
    return urls.link(desk.address, page)


def _same_origin(desk: Desk, source: Source, origins: Mapping[str, list[str]]) -> tuple[Name, ...]:
    others = origins[source.origin] if source.origin else []
    return tuple(
        Name(str(desk.citations.number(key)), f"#{urls.anchor('source', key)}")
        for key in others
        if key != source.key
    )


def _author(author: Author) -> str:
    return author.literal or " ".join(filter(None, (author.given, author.family)))
