"""Claims of several cases, as pages list them that stand outside of these cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Claim
from casefiles.core.view.claim import lead_of, standing_of
from casefiles.core.view.values import Label, Name


@dataclass(frozen=True)
class MentionView:
    """One claim."""

    lead: str
    text: Name
    standing: Label


@dataclass(frozen=True)
class CaseClaims:
    """Claims of one case."""

    case: Name
    claims: tuple[MentionView, ...]


def view_mentioned(
    archive: Archive, address: str, claims: Iterable[tuple[Case, Claim]]
) -> tuple[CaseClaims, ...]:
    """Arrange claims by case for the page at an address; each claim once."""
    by_case: dict[str, dict[str, MentionView]] = {}
    names: dict[str, Name] = {}
    for case, claim in claims:
        page = urls.case_address(case.id)
        link = urls.link(address, page, urls.anchor("claim", claim.id))
        names[case.id] = Name(case.title, urls.link(address, page))
        view = MentionView(
            lead_of(claim, archive), Name(claim.text, link), standing_of(claim, archive)
        )
        by_case.setdefault(case.id, {})[claim.id] = view
    return tuple(CaseClaims(names[case], tuple(views.values())) for case, views in by_case.items())
