"""The list of all cases."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.model import Case
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.facts import jurisdictions_of, topics_of
from casefiles.core.view.filters import Facet, Mark, facets_of, marks_of
from casefiles.core.view.glance import Share, view_shares
from casefiles.core.view.naming import case_name
from casefiles.core.view.values import Head, Label, Name, When
from casefiles.core.view.words import status

_WAYS = (
    ("By topic", urls.TOPICS),
    ("By jurisdiction", urls.JURISDICTIONS),
    ("By year", urls.YEARS),
)


@dataclass(frozen=True)
class CaseCard:
    """One case in a list."""

    name: Name
    occurred: When
    status: Label
    topics: tuple[Name, ...]
    jurisdictions: tuple[Name, ...]
    summary: str
    counts: str
    shares: tuple[Share, ...]
    checked: When


@dataclass(frozen=True)
class ListedCase:
    """One case of the whole list, with what a script needs to filter and to sort it."""

    card: CaseCard
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class CasesPage:
    """All cases, the latest first; those without a known date at the end."""

    head: Head
    lead: str
    ways: tuple[Name, ...]
    """Lists of fewer cases, which need no script."""
    facets: tuple[Facet, ...]
    undated: int
    """How many cases have no known date."""
    cases: tuple[ListedCase, ...]


def view_cases(archive: Archive, reader: ProseReader) -> CasesPage:
    """Arrange the list of all cases."""
    listed = tuple(
        ListedCase(view_card(archive, case, urls.CASES, reader), marks_of(case))
        for case in latest_first(archive)
    )
    counts = counted(len(listed), "case")
    lead = f"{counts}, the latest first." if len(listed) > 1 else f"{counts}."
    description = f"{archive.settings.name}: {lead}"
    return CasesPage(
        Head(urls.CASES, "cases", "Cases", description, feed=urls.feed_of(urls.CHANGES)),
        lead,
        tuple(Name(words, urls.link(urls.CASES, address)) for words, address in _WAYS),
        facets_of(archive),
        sum(case.occurred.is_unknown for case in archive.cases.values()),
        listed,
    )


def view_card(archive: Archive, case: Case, address: str, reader: ProseReader) -> CaseCard:
    """Arrange one case for a list that stands on a page."""
    return CaseCard(
        case_name(address, case),
        when(case.occurred),
        status(case.status),
        topics_of(archive, address, case),
        jurisdictions_of(archive, address, case),
        plain_prose(reader.read_block(case.summary)),
        case_counts(archive, case),
        view_shares(archive, case.claims),
        on_day(case.reviewed),
    )


def latest_first(archive: Archive) -> list[Case]:
    """Return all cases by the date of what happened, the latest first, unknown dates last."""
    known = [case for case in archive.cases.values() if not case.occurred.is_unknown]
    unknown = [case for case in archive.cases.values() if case.occurred.is_unknown]
    return [*sorted(known, key=lambda case: case.occurred.sort_key, reverse=True), *unknown]


def case_counts(archive: Archive, case: Case) -> str:
    """Return how much a case holds: `27 claims, 31 sources, 5 open questions`."""
    sources = len(archive.sources_used(case.id))
    counts = [counted(len(case.claims), "claim"), counted(sources, "source")]
    if case.open_questions:
        counts.append(counted(len(case.open_questions), "open question"))
    return ", ".join(counts)
