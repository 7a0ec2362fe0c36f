"""One claim: the sentence built from its voice and speaker, and the words that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.check.standing import STATING, weigh
from casefiles.core.edtf import parse_edtf
from casefiles.core.model import Claim, Source
from casefiles.core.timeline import known_from
from casefiles.core.view.desk import Desk
from casefiles.core.view.evidence import (
    EvidenceView,
    NoteView,
    view_evidence,
    view_notes,
)
from casefiles.core.view.sentence import lead_names, standing_of
from casefiles.core.view.values import Label, Name, When
from casefiles.core.view.words import sources_and_origins

_UNTOLD = parse_edtf("XXXX")


@dataclass(frozen=True)
class CorrectedView:
    """That the record of a claim was mended, and where the reason stands."""

    date: When
    was: str
    href: str


@dataclass(frozen=True)
class ClaimView:
    """One claim as a page shows it."""

    anchor: str
    old_anchors: tuple[str, ...]
    known: str
    """The day from which on it was public, empty where nothing tells it; for a script."""
    lead: tuple[Name, ...]
    """Who says it and how; the page sets a colon behind it."""
    text: str
    standing: Label
    voice: Label
    paraphrase: bool
    speakers: tuple[Name, ...]
    about: tuple[Name, ...]
    weight: str
    """How many sources state it, and how many independent origins they come to."""
    evidence: tuple[EvidenceView, ...]
    no_evidence: str
    corrected: tuple[CorrectedView, ...]
    notes: tuple[NoteView, ...]
    see_also: tuple[Name, ...]
    """Other parts of the page that bear on it."""
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""
    report: Name | None
    """What opens a report of a mistake in it; `None`, too, where there is no repository."""


def view_claim(
    desk: Desk,
    claim: Claim,
    sources: Mapping[str, Source],
    corrected: tuple[CorrectedView, ...],
    see_also: tuple[Name, ...],
) -> ClaimView:
    """Arrange one claim; its evidence is cited before its notes.

    Args:
        desk: The page.
        claim: The claim.
        sources: The sources that its case can cite.
        corrected: Its corrections, the latest first.
        see_also: Other parts of the page that bear on it.
    """
    archive = desk.archive
    voice = archive.voices[claim.voice]
    return ClaimView(
        urls.anchor("claim", claim.id),
        tuple(urls.anchor("claim", alias) for alias in claim.aliases),
        _known(claim, sources),
        lead_names(claim, archive, desk.address),
        claim.text,
        standing_of(claim, archive),
        Label(voice.label, voice.id, f"#{urls.term_anchor('voice', voice.id)}"),
        claim.paraphrase,
        tuple(desk.party(party) for party in (*filter(None, [claim.by]), *claim.via)),
        tuple(desk.entity(entity) for entity in claim.about),
        _weight(claim, sources),
        view_evidence(desk, claim.evidence, sources),
        claim.no_evidence or "",
        corrected,
        view_notes(desk, claim.notes),
        see_also,
        desk.edit("claim", claim.id),
        desk.report(claim.id),
    )


def _known(claim: Claim, sources: Mapping[str, Source]) -> str:
    """Return the day of the earliest source that states it, or else that on which it was said."""
    issued = (sources[part.source].issued for part in claim.evidence if part.relation in STATING)
    day = known_from(claim.date or _UNTOLD, None, filter(None, issued))
    return day.isoformat() if day else ""


def _weight(claim: Claim, sources: Mapping[str, Source]) -> str:
    stating = {part.source for part in claim.evidence if part.relation in STATING}
    if len(stating) < 2:  # noqa: PLR2004 - one source needs no counting
        return ""
    return sources_and_origins(len(stating), len(weigh(claim, sources, ()).origins))
