"""The case that opens the home page, and one of its claims as a sample of what stands inside."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim, Evidence, Quote
from casefiles.core.prose import ProseReader
from casefiles.core.view.cases import CaseCard, view_card
from casefiles.core.view.evidence import source_opened, spoken_in
from casefiles.core.view.mentioned import corrected_names
from casefiles.core.view.naming import part_link
from casefiles.core.view.sentence import lead_names, standing_of
from casefiles.core.view.values import Label, Name, Tongue
from casefiles.core.view.words import relation


@dataclass(frozen=True)
class SampleEvidence:
    """One source of the sample, with its exact words."""

    relation: Label
    source: Name
    """The source's short name, opened at its words."""
    place: str
    words: str
    tongue: Tongue


@dataclass(frozen=True)
class Sample:
    """One claim, as its case shows it."""

    lead: tuple[Name, ...]
    """Who says it and how."""
    name: Name
    """The claim's text, linked to it."""
    standing: Label
    corrected: tuple[Name, ...]
    """When the record of it was mended, the latest first."""
    evidence: SampleEvidence | None


@dataclass(frozen=True)
class LeadCase:
    """The opening of the home page."""

    card: CaseCard
    sample: Sample | None


def lead_of_archive(archive: Archive, listed: list[Case]) -> Case | None:
    """Return the case that the settings name, or else the first of a list that is not hidden.

    Args:
        archive: The archive.
        listed: Cases that were not withdrawn; one that was opens nothing, whoever names it.
    """
    lead = archive.settings.lead
    for case in listed:
        if lead and case.id == lead.case:
            return case
    return next((case for case in listed if not case.hidden), None)


def view_lead(archive: Archive, case: Case, address: str, reader: ProseReader) -> LeadCase:
    """Arrange the opening of the home page, for the page at an address."""
    lead = archive.settings.lead
    chosen = lead.claim if lead and lead.case == case.id else None
    claim = next((claim for claim in case.claims if claim.id == chosen), None)
    sample = _sample(archive, case, claim, address) if claim else None
    return LeadCase(view_card(archive, case, address, reader), sample)


def _sample(archive: Archive, case: Case, claim: Claim, address: str) -> Sample:
    standing = standing_of(claim, archive)
    page = urls.link(address, urls.case_address(case.id))
    quoting = next((part for part in claim.evidence if part.quote), None)
    return Sample(
        lead_names(claim, archive, address),
        Name(claim.text, part_link(address, case, "claim", claim.id)),
        Label(standing.words, standing.tone, page + standing.href),
        corrected_names(address, case, claim),
        _evidence(archive, case, quoting, quoting.quote) if quoting and quoting.quote else None,
    )


def _evidence(archive: Archive, case: Case, part: Evidence, quote: Quote) -> SampleEvidence:
    source = archive.sources_of(case)[part.source]
    return SampleEvidence(
        relation(part.relation),
        Name(source.short_name, source_opened(source, quote)),
        part.locator.words if part.locator else "",
        quote.exact,
        spoken_in(quote, source, archive.settings.language),
    )
