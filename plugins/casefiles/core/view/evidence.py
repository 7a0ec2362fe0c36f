"""What a claim rests on, and the remarks beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.check.standing import origin_of
from casefiles.core.model import Evidence, Note, Quote, Source
from casefiles.core.view.dates import on_day
from casefiles.core.view.desk import Desk, Mark
from casefiles.core.view.values import Label, Tongue, When, tongue
from casefiles.core.view.words import note_kind, relation


@dataclass(frozen=True)
class QuoteView:
    """Exact words of a source."""

    words: str
    tongue: Tongue
    cite: str
    """The source's address, or nothing where it is not known."""


@dataclass(frozen=True)
class Copy:
    """A copy in a web archive."""

    url: str
    date: When


@dataclass(frozen=True)
class EvidenceView:
    """One source for or against a claim."""

    mark: Mark
    relation: Label
    url: str
    """The source, opened at its quotation; empty where its address is not known."""
    copy: Copy | None
    quote: QuoteView | None
    note: Markup
    same_origin: int
    """Number of an earlier source of the same claim that has the same origin, or 0."""


@dataclass(frozen=True)
class NoteView:
    """A remark of the editors."""

    kind: Label
    text: Markup


def view_evidence(
    desk: Desk, evidence: tuple[Evidence, ...], sources: Mapping[str, Source]
) -> tuple[EvidenceView, ...]:
    """Arrange the evidence of one claim, in the order of the file."""
    views: list[EvidenceView] = []
    first: dict[str, tuple[str, int]] = {}
    for part in evidence:
        source, mark = sources[part.source], desk.mark(part.source, part.locator)
        key, number = first.setdefault(origin_of(part, sources), (source.key, mark.number))
        quote = view_quote(desk, part.quote, source) if part.quote else None
        note = desk.prose(part.note)
        url = source_opened(source, part.quote)
        same = number if key != source.key else 0
        kind, copy = relation(part.relation), view_copy(source)
        views.append(EvidenceView(mark, kind, url, copy, quote, note, same))
    return tuple(views)


def view_quote(desk: Desk, quote: Quote, source: Source | None) -> QuoteView:
    """Arrange exact words of a source, or of a reply whose source is not known."""
    spoken = spoken_in(quote, source, desk.archive.settings.language)
    url = source.url if source else None
    return QuoteView(quote.exact, spoken, url or "")


def spoken_in(quote: Quote, source: Source | None, own: str) -> Tongue:
    """Return the language of a quotation: its own, or else that of its source."""
    return tongue(quote.language or (source.language if source else None), own)


def view_copy(source: Source) -> Copy | None:
    """Return the copy of a source in a web archive, if there is one."""
    return Copy(source.archived.url, on_day(source.archived.date)) if source.archived else None


def view_notes(desk: Desk, notes: tuple[Note, ...]) -> tuple[NoteView, ...]:
    """Arrange the remarks of the editors on something."""
    return tuple(NoteView(note_kind(note.kind), desk.prose(note.text)) for note in notes)


def source_opened(source: Source, quote: Quote | None) -> str:
    """Return a source's address, opened at a quotation; nothing where it is not known."""
    if source.url is None or quote is None:
        return source.url or ""
    return urls.text_fragment(source.url, quote.exact, quote.prefix or "", quote.suffix or "")
