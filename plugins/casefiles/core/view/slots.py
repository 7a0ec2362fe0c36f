"""The generated parts of pages that are written by hand."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.check.coverage import add_up, cover
from casefiles.core.prose import ProseReader
from casefiles.core.view.cases import CaseCard, latest_first, view_card
from casefiles.core.view.claims import WordView, view_standings, view_voices
from casefiles.core.view.glance import coverage_words
from casefiles.core.view.lead import LeadCase, lead_of_archive, view_lead
from casefiles.core.view.values import Name

_LATEST = 6


@dataclass(frozen=True)
class Figure:
    """One number of the archive."""

    number: str
    words: str


@dataclass(frozen=True)
class Slots:
    """Each generated part; its links are relative to one page."""

    lead_case: LeadCase | None
    latest_cases: tuple[CaseCard, ...]
    all_cases: Name
    voices: tuple[WordView, ...]
    standings: tuple[WordView, ...]
    figures: tuple[Figure, ...]
    coverage: str
    """How closely all claims are cited."""


def view_slots(archive: Archive, reader: ProseReader, address: str = urls.HOME) -> Slots:
    """Arrange the generated parts for the page at an address."""
    cases = [case for case in latest_first(archive) if not case.withdrawn]
    lead = lead_of_archive(archive, cases)
    others = [case for case in cases if case is not lead]
    return Slots(
        view_lead(archive, lead, address, reader) if lead else None,
        tuple(view_card(archive, case, address, reader) for case in others[:_LATEST]),
        Name("All cases", urls.link(address, urls.CASES)),
        view_voices(archive, set(archive.voices)),
        view_standings(archive, set(archive.standings)),
        view_figures(archive),
        coverage_words(add_up(cover(case, archive.sources_of(case)) for case in cases)),
    )


def view_figures(archive: Archive) -> tuple[Figure, ...]:
    """Count what the archive holds and stands by."""
    cases = [case for case in archive.cases.values() if not case.withdrawn]
    evidence = (part for case in cases for claim in case.claims for part in claim.evidence)
    sources = len(archive.sources) + sum(len(case.sources) for case in cases)
    counts = (
        (len(cases), "case", "cases"),
        (sum(len(case.claims) for case in cases), "claim", "claims"),
        (sources, "source", "sources"),
        (sum(bool(part.quote) for part in evidence), "quotation", "quotations"),
        (sum(len(case.open_questions) for case in cases), "open question", "open questions"),
    )
    return tuple(Figure(f"{count:,}", one if count == 1 else many) for count, one, many in counts)
