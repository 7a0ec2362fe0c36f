"""A case at a glance: what is established, claimed, disputed, and not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.check.coverage import Coverage, cover
from casefiles.core.check.standing import STATING, weigh
from casefiles.core.model import Case, Claim, Source
from casefiles.core.view.sentence import lead_of, standing_of
from casefiles.core.view.values import Label, Name, counted
from casefiles.core.view.words import TONES, sources_and_origins

_SHOWN = 4
"""Entries of a column; the sections below have them all."""
_KINDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "Established or corroborated",
        ("established", "corroborated"),
        "Borne out by a record, or by at least two independent origins.",
    ),
    (
        "Claimed",
        ("uncorroborated",),
        "Everything that was found goes back to one origin.",
    ),
    (
        "Disputed",
        ("disputed", "refuted", "withdrawn"),
        "A source says otherwise or shows that it is not so, or it was taken back.",
    ),
)


@dataclass(frozen=True)
class GlanceEntry:
    """One claim or one open question."""

    lead: str
    """Who says it and how; empty for a question."""
    name: Name
    standing: Label | None


@dataclass(frozen=True)
class Column:
    """One of the answers."""

    title: str
    kind: str
    count: str
    meaning: str
    entries: tuple[GlanceEntry, ...]
    more: Name | None
    """How many more there are, and where."""


@dataclass(frozen=True)
class Share:
    """How many claims have one standing, and its part of a bar of 100."""

    standing: Label
    count: int
    start: float
    width: float


@dataclass(frozen=True)
class Glance:
    """The whole of the case in four columns and one bar."""

    columns: tuple[Column, ...]
    shares: tuple[Share, ...]
    counts: str
    """`27 claims, resting on 31 sources, 12 independent origins`"""
    coverage: str
    """How closely they are cited."""


def view_glance(archive: Archive, case: Case) -> Glance:
    """Arrange a case at a glance; nothing is cited here."""
    columns = (_column(archive, case.claims, *kind) for kind in _KINDS)
    return Glance(
        (*columns, _unknown(case)),
        view_shares(archive, case.claims),
        _counts(case, archive.sources_of(case)),
        coverage_words(cover(case, archive.sources_of(case))),
    )


def view_shares(archive: Archive, claims: tuple[Claim, ...]) -> tuple[Share, ...]:
    """Count claims by standing, in the order of the settings."""
    counts = {
        standing: sum(claim.standing == standing for claim in claims)
        for standing in archive.standings
    }
    shares, start = [], 0.0
    for standing, count in counts.items():
        if count:
            word = archive.standings[standing]
            link = f"#{urls.term_anchor('standing', standing)}"
            width = round(100 * count / len(claims), 2)
            label = Label(word.label, TONES[word.needs], link)
            shares.append(Share(label, count, round(start, 2), width))
            start += width
    return tuple(shares)


def _column(
    archive: Archive, claims: tuple[Claim, ...], title: str, tones: tuple[str, ...], meaning: str
) -> Column:
    members = [claim for claim in claims if _tone(claim, archive) in tones]
    entries = tuple(
        GlanceEntry(
            lead_of(claim, archive),
            Name(claim.text, f"#{urls.anchor('claim', claim.id)}"),
            standing_of(claim, archive),
        )
        for claim in members[:_SHOWN]
    )
    count, more = counted(len(members), "claim"), _more(len(members), "claims")
    return Column(title, tones[0], count, meaning, entries, more)


def _unknown(case: Case) -> Column:
    questions = case.open_questions
    entries = tuple(
        GlanceEntry("", Name(question.question, f"#{urls.anchor('question', question.id)}"), None)
        for question in questions[:_SHOWN]
    )
    count = counted(len(questions), "open question")
    meaning = "Looked for, and not found."
    more = _more(len(questions), "open-questions")
    return Column("Not known", "unknown", count, meaning, entries, more)


def _more(count: int, section: urls.SectionAnchor) -> Name | None:
    return Name(f"{count - _SHOWN} more below", f"#{section}") if count > _SHOWN else None


def _tone(claim: Claim, archive: Archive) -> str:
    return TONES[archive.standings[claim.standing].needs]


def _counts(case: Case, sources: Mapping[str, Source]) -> str:
    stating = {
        part.source for claim in case.claims for part in claim.evidence if part.relation in STATING
    }
    origins = {origin for claim in case.claims for origin in weigh(claim, sources, ()).origins}
    claims = counted(len(case.claims), "claim")
    return f"{claims}, resting on {sources_and_origins(len(stating), len(origins))}"


def coverage_words(covered: Coverage) -> str:
    """Return how closely claims are cited, in numbers."""
    return (
        f"Claims that a source states: {covered.stated} of {covered.claims};"
        f" with the place in it: {covered.placed}; with its exact words: {covered.quoted};"
        f" with a second independent origin: {covered.independent}"
    )
