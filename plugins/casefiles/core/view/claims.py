"""All claims of a case, and the words of the vocabularies that they use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim
from casefiles.core.prose import plain_prose
from casefiles.core.view.claim import ClaimView, CorrectedView, view_claim
from casefiles.core.view.dates import on_day
from casefiles.core.view.desk import Desk
from casefiles.core.view.naming import part_link
from casefiles.core.view.record import corrections_of
from casefiles.core.view.values import Name
from casefiles.core.view.words import TONES


@dataclass(frozen=True)
class WordView:
    """A standing or a voice, explained."""

    anchor: str
    label: str
    tone: str
    """What the looks go by; empty for a voice."""
    description: str


@dataclass(frozen=True)
class Claims:
    """The claims in the order of the file."""

    claims: tuple[ClaimView, ...]
    standings: tuple[WordView, ...]
    voices: tuple[WordView, ...]
    guide: Name | None
    """The page that explains how to read all this, where there is one."""


def view_claims(desk: Desk, case: Case, guide: str = "") -> Claims:
    """Arrange the claims of a case.

    Args:
        desk: The page.
        case: The case.
        guide: Address of the page that explains how to read a case; empty where there is none.
    """
    sources, bearing = desk.citations.sources, _bearing(case)
    claims = tuple(
        view_claim(
            desk, claim, sources, tuple(_corrected(desk, case, claim)), bearing.get(claim.id, ())
        )
        for claim in case.claims
    )
    standings = {claim.standing for claim in case.claims}
    voices = {claim.voice for claim in case.claims}
    return Claims(
        claims,
        view_standings(desk.archive, standings),
        view_voices(desk.archive, voices),
        Name("How to read a case", urls.link(desk.address, guide)) if guide else None,
    )


def view_standings(archive: Archive, wanted: set[str]) -> tuple[WordView, ...]:
    """Explain standings, in the order of the settings."""
    return tuple(
        WordView(
            urls.term_anchor("standing", word.id),
            word.label,
            TONES[word.needs],
            word.description or "",
        )
        for word in archive.settings.standings
        if word.id in wanted
    )


def view_voices(archive: Archive, wanted: set[str]) -> tuple[WordView, ...]:
    """Explain voices, in the order of the settings."""
    return tuple(
        WordView(urls.term_anchor("voice", word.id), word.label, "", word.description or "")
        for word in archive.settings.voices
        if word.id in wanted
    )


def _corrected(desk: Desk, case: Case, claim: Claim) -> Iterator[CorrectedView]:
    for item in corrections_of(case, claim):
        was = plain_prose(desk.reader.read_line(item.was))
        link = part_link(desk.address, case, "correction", item.id)
        yield CorrectedView(on_day(item.date), was, link)


def _bearing(case: Case) -> dict[str, tuple[Name, ...]]:
    """Return what else on the page bears on each claim, by the claim's id."""
    bearing: dict[str, tuple[Name, ...]] = {}

    def add(claims: tuple[str, ...], words: str, anchor: str) -> None:
        for claim in claims:
            bearing[claim] = (*bearing.get(claim, ()), Name(words, f"#{anchor}"))

    for event in case.timeline:
        add(event.claims, f"Timeline: {event.title}", urls.anchor("event", event.id))
    for conflict in case.conflicts:
        add(
            conflict.claims, f"Disagreement: {conflict.about}", urls.anchor("conflict", conflict.id)
        )
    for response in case.responses:
        add(response.claims, "Reply", urls.anchor("response", response.id))
    for question in case.open_questions:
        add(question.claims, f"Open: {question.question}", urls.anchor("question", question.id))
    return bearing
