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
class Neighbours:
    """The cases of a topic before and after one of them."""

    shelf: Shelf
    earlier: Case | None
    later: Case | None


@dataclass(frozen=True)
class BesideView:
    """A topic, and the cases of it before and after this one."""

    topic: Name
    earlier: Name | None
    later: Name | None


def find_neighbours(topics: Iterable[Shelf]) -> Mapping[str, tuple[Neighbours, ...]]:
    """Return by a case's id its neighbours in each of its topics.

    Cases that are hidden from search engines have none and are none.
    """
    found: dict[str, list[Neighbours]] = {}
    for shelf in topics:
        shown = [case for case in shelf.cases if not case.hidden]
        near = zip(shown, [*shown[1:], None], [None, *shown], strict=False)
        for case, earlier, later in near:
            if earlier or later:
                found.setdefault(case.id, []).append(Neighbours(shelf, earlier, later))
    return {case: tuple(each) for case, each in found.items()}


def view_beside(case: Case, neighbours: Iterable[Neighbours]) -> tuple[BesideView, ...]:
    """Arrange the ways on from a case's page."""
    address = urls.case_address(case.id)
    return tuple(
        BesideView(
            Name(each.shelf.label, urls.link(address, each.shelf.address)),
            case_name(address, each.earlier) if each.earlier else None,
            case_name(address, each.later) if each.later else None,
        )
        for each in neighbours
    )
