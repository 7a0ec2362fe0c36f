"""Claims of several cases, as pages list them that stand outside of these cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.naming import case_name, part_link
from casefiles.core.view.record import corrections_of
from casefiles.core.view.sentence import lead_of, standing_of
from casefiles.core.view.values import Label, Name, When


@dataclass(frozen=True)
class MentionView:
    """One claim."""

    lead: str
    text: Name
    standing: Label
    corrected: tuple[Name, ...]
    """When the record of it was mended, the latest first."""


@dataclass(frozen=True)
class CaseClaims:
    """Claims of one case."""

    case: Name
    date: When
    """When it happened."""
    claims: tuple[MentionView, ...]


def view_mentioned(
    archive: Archive, address: str, claims: Iterable[tuple[Case, Claim]]
) -> tuple[CaseClaims, ...]:
    """Arrange claims by case, in the order of time, for the page at an address; each claim once."""
    by_case: dict[str, dict[str, MentionView]] = {}
    cases: dict[str, Case] = {}
    for case, claim in claims:
        cases[case.id] = case
        view = MentionView(
            lead_of(claim, archive),
            Name(claim.text, part_link(address, case, "claim", claim.id)),
            standing_of(claim, archive),
            tuple(_corrected(address, case, claim)),
        )
        by_case.setdefault(case.id, {})[claim.id] = view
    return tuple(
        CaseClaims(case_name(address, case), when(case.occurred), tuple(by_case[case.id].values()))
        for case in sorted(cases.values(), key=lambda case: case.occurred.sort_key)
    )


def _corrected(address: str, case: Case, claim: Claim) -> Iterator[Name]:
    for item in corrections_of(case, claim):
        link = part_link(address, case, "correction", item.id)
        yield Name(f"corrected {on_day(item.date).words}", link)
