"""How pages name a case and its parts, linked from where the names stand."""

from __future__ import annotations

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.view.sentence import sentence_of
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


def claim_names(
    archive: Archive, address: str, case: Case, ids: tuple[str, ...]
) -> tuple[Name, ...]:
    """Return claims of a case with what leads each in, for the page at an address."""
    claims = {claim.id: claim for claim in case.claims}
    return tuple(
        Name(sentence_of(claims[claim], archive), part_link(address, case, "claim", claim))
        for claim in ids
    )
