"""The way from a case to the ones before and after it, topic by topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.model import Case
from casefiles.core.view.naming import case_name
from casefiles.core.view.shelves import Shelf
from casefiles.core.view.values import Name


@dataclass(frozen=True)
class Place:
    """Where a case stands among those of a topic."""

    shelf: Shelf
    earlier: Case | None
    later: Case | None


@dataclass(frozen=True)
class BesideView:
    """A topic, and the cases of it before and after this one."""

    topic: Name
    earlier: Name | None
    later: Name | None


def find_places(topics: Iterable[Shelf]) -> Mapping[str, tuple[Place, ...]]:
    """Return by a case's id where it stands in each of its topics.

    Cases that are hidden from search engines stand nowhere, nor does one that is alone.
    """
    found: dict[str, list[Place]] = {}
    for shelf in topics:
        shown = [case for case in shelf.cases if not case.hidden]
        near = zip(shown, [*shown[1:], None], [None, *shown], strict=False)
        for case, earlier, later in near:
            if earlier or later:
                found.setdefault(case.id, []).append(Place(shelf, earlier, later))
    return {case: tuple(places) for case, places in found.items()}


def view_beside(case: Case, places: Iterable[Place]) -> tuple[BesideView, ...]:
    """Arrange the ways on from a case's page."""
    address = urls.case_address(case.id)
    return tuple(
        BesideView(
            Name(place.shelf.label, urls.link(address, place.shelf.address)),
            case_name(address, place.earlier) if place.earlier else None,
            case_name(address, place.later) if place.later else None,
        )
        for place in places
    )
