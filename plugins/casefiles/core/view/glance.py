"""A case at a glance: what is established, claimed, disputed, and not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.check.coverage import Coverage, cover
from casefiles.core.check.standing import STATING, weigh
from casefiles.core.counting import counted
from casefiles.core.model import Case, Claim, Source
from casefiles.core.view.sentence import lead_of, standing_of
from casefiles.core.view.values import Label, Name
from casefiles.core.view.words import TONES, sources_and_origins

_SHOWN = 3
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
    """None where it is that of the whole column, too."""


@dataclass(frozen=True)
class Column:
    """One of the answers."""

    title: str
    kind: str
    count: str
    standing: Label | None
    """That of all its entries, where they share one."""
    meaning: str
    entries: tuple[GlanceEntry, ...]
    more: Name | None
    """Where all of them are, if they are more than these."""


@dataclass(frozen=True)
class Share:
    """How many claims have one standing, and its part of a bar of 100."""

    standing: Label
    count: int
    start: float
    width: float


@dataclass(frozen=True)
class Tally:
    """How many claims have something in common."""

    label: Name
    count: int


@dataclass(frozen=True)
class Glance:
    """The whole of the case in its numbers and four columns."""

    counts: str
    """`27 claims, resting on 31 sources, 12 independent origins`"""
    shares: tuple[Share, ...]
    voices: tuple[Tally, ...]
    coverage: tuple[Tally, ...]
    """How closely they are cited."""
    columns: tuple[Column, ...]


def view_glance(archive: Archive, case: Case) -> Glance:
    """Arrange a case at a glance; nothing is cited here."""
    columns = (_column(archive, case.claims, *kind) for kind in _KINDS)
    sources = archive.sources_of(case)
    return Glance(
        _counts(case, sources),
        view_shares(archive, case.claims),
        tuple(_voices(archive, case.claims)),
        _coverage(cover(case, sources)),
        (*columns, _unknown(case)),
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


def _voices(archive: Archive, claims: tuple[Claim, ...]) -> Iterator[Tally]:
    counts = Counter(claim.voice for claim in claims)
    for voice in archive.settings.voices:
        if counts[voice.id]:
            link = f"#{urls.term_anchor('voice', voice.id)}"
            yield Tally(Name(voice.label, link), counts[voice.id])


def _column(
    archive: Archive, claims: tuple[Claim, ...], title: str, tones: tuple[str, ...], meaning: str
) -> Column:
    members = [claim for claim in claims if _tone(claim, archive) in tones]
    standings = {standing_of(claim, archive) for claim in members}
    shared = standings.pop() if len(standings) == 1 else None
    entries = tuple(
        GlanceEntry(
            lead_of(claim, archive),
            Name(claim.text, f"#{urls.anchor('claim', claim.id)}"),
            None if shared else standing_of(claim, archive),
        )
        for claim in members[:_SHOWN]
    )
    count, more = counted(len(members), "claim"), _more(len(members), "claims")
    return Column(title, tones[0], count, shared, meaning, entries, more)


def _unknown(case: Case) -> Column:
    questions = case.open_questions
    entries = tuple(
        GlanceEntry("", Name(question.question, f"#{urls.anchor('question', question.id)}"), None)
        for question in questions[:_SHOWN]
    )
    count = counted(len(questions), "open question")
    meaning = "Looked for, and not found."
    more = _more(len(questions), "open-questions")
    return Column("Not known", "unknown", count, None, meaning, entries, more)


def _more(count: int, section: urls.SectionAnchor) -> Name | None:
    return Name(f"All {count} below", f"#{section}") if count > _SHOWN else None


def _tone(claim: Claim, archive: Archive) -> str:
    return TONES[archive.standings[claim.standing].needs]


def _counts(case: Case, sources: Mapping[str, Source]) -> str:
    stating = {
        part.source for claim in case.claims for part in claim.evidence if part.relation in STATING
    }
    origins = {origin for claim in case.claims for origin in weigh(claim, sources, ()).origins}
    claims = counted(len(case.claims), "claim")
    return f"{claims}, resting on {sources_and_origins(len(stating), len(origins))}"


def _coverage(covered: Coverage) -> tuple[Tally, ...]:
    return (
        Tally(Name("a source"), covered.stated),
        Tally(Name("the place in it"), covered.placed),
        Tally(Name("its exact words"), covered.quoted),
        Tally(Name("a second independent origin"), covered.independent),
        Tally(Name("place and words, or a reason why not"), covered.full),
    )


def coverage_words(covered: Coverage) -> str:
    """Return how closely claims are cited, in numbers."""
    tallies = (f"{tally.label.words}: {tally.count}" for tally in _coverage(covered))
    words = f"{counted(covered.claims, 'claim')}, cited with {'; '.join(tallies)}"
    return f"{words} ({covered.share:g} %)"
