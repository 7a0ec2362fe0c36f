"""Claims of several cases, as pages list them that stand outside of these cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.edtf import Edtf
from casefiles.core.model import Case, Claim
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.naming import case_name, entity_name, part_link
from casefiles.core.view.record import corrections_of
from casefiles.core.view.sentence import lead_names, standing_of
from casefiles.core.view.values import Label, Name, When


@dataclass(frozen=True)
class MentionView:
    """One claim."""

    lead: tuple[Name, ...]
    """Who says it and how."""
    text: Name
    standing: Label
    date: When | None
    """When it was said, or when what is told of it happened; `None` where that is not known."""
    about: tuple[Name, ...]
    """Whom and what it is about, but for the page that it stands on."""
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
    """Arrange claims in the order of time, for the page at an address; each claim once.

    Claims of one case that follow each other stand together.
    """
    once = {(case.id, claim.id): (case, claim) for case, claim in claims}
    in_order = sorted(once.values(), key=lambda entry: _time(*entry).sort_key)
    groups = groupby(in_order, lambda entry: entry[0])
    return tuple(
        CaseClaims(
            case_name(address, case),
            when(case.occurred),
            tuple(_view(archive, address, case, claim) for _, claim in group),
        )
        for case, group in groups
    )


def corrected_names(address: str, case: Case, claim: Claim) -> tuple[Name, ...]:
    """Return when the record of a claim was mended, linked from the page at an address."""
    return tuple(
        Name(
            f"corrected {on_day(item.date).words}",
            part_link(address, case, "correction", item.id),
        )
        for item in corrections_of(case, claim)
    )


def _view(archive: Archive, address: str, case: Case, claim: Claim) -> MentionView:
    said = _said_on(case, claim)
    own = urls.link(address, address)
    about = (entity_name(archive, address, entity) for entity in dict.fromkeys(claim.about))
    return MentionView(
        lead_names(claim, archive, address),
        Name(claim.text, part_link(address, case, "claim", claim.id)),
        standing_of(claim, archive),
        when(said) if said else None,
        tuple(name for name in about if name.href != own),
        corrected_names(address, case, claim),
    )


def _time(case: Case, claim: Claim) -> Edtf:
    return _said_on(case, claim) or case.occurred


def _said_on(case: Case, claim: Claim) -> Edtf | None:
    """Return when a claim was made, as far as it or an event that tells of it has a date."""
    if claim.date:
        return claim.date
    events = (event for event in case.timeline if event.kind == "event")
    dates = (event.date for event in events if claim.id in event.claims)
    return min(dates, key=lambda date: date.sort_key, default=None)
