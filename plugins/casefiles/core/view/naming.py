"""How pages name a case and its parts, linked from where the names stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.sentence import lead_of
from casefiles.core.view.values import Name


def case_name(address: str, case: Case, anchor: str = "") -> Name:
    """Return a case's title for the page at an address; a withdrawn case is marked as such.

    Args:
        address: Of the page on which the name stands.
        case: The case.
        anchor: The part of its page that the name leads to; its top where there is none.
    """
    link = urls.link(address, urls.case_address(case.id), anchor)
    return Name(case.title, link, "Withdrawn" if case.withdrawn else "")


def entity_name(archive: Archive, address: str, entity_id: str) -> Name:
    """Return an entity's name, linked from the page at an address."""
    entity = archive.entities[entity_id]
    return Name(entity.name, urls.link(address, urls.entity_address(entity.kind, entity_id)))


def part_link(address: str, case: Case, kind: urls.AnchorKind, item_id: str) -> str:
    """Return the link from the page at an address to a part of a case."""
    return urls.link(address, urls.case_address(case.id), urls.anchor(kind, item_id))


@dataclass(frozen=True)
class ClaimGroup:
    """Claims that follow each other and are led in by the same words."""

    lead: str
    claims: tuple[Name, ...]


def group_claims(
    archive: Archive, address: str, case: Case, ids: tuple[str, ...]
) -> tuple[ClaimGroup, ...]:
    """Return claims of a case for the page at an address, what leads them in said once."""
    claims = {claim.id: claim for claim in case.claims}
    named = (claims[claim] for claim in ids)
    return tuple(
        ClaimGroup(
            lead,
            tuple(Name(item.text, part_link(address, case, "claim", item.id)) for item in group),
        )
        for lead, group in groupby(named, partial(lead_of, archive=archive))
    )
