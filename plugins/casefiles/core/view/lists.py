"""The lists of the archive, and the way from a page up to the list that it is of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core import urls
from casefiles.core.view.values import Name
from casefiles.core.view.words import KINDS

LISTS: Mapping[str, str] = MappingProxyType(
    {
        urls.CASES: "Cases",
        urls.TIMELINE: "Timeline",
        **{address: KINDS[kind][1] for kind, address in urls.ENTITY_LISTS.items()},
        urls.TOPICS: "Topics",
        urls.JURISDICTIONS: "Jurisdictions",
        urls.YEARS: "Years",
        urls.SOURCES: "Sources",
        urls.PUBLISHERS: "Publishers",
        urls.QUESTIONS: "Open questions",
        urls.CHANGES: "Changes",
        urls.CORRECTIONS: "Corrections",
    }
)
"""What each is called, by its address, in the order in which pages offer them."""


def trail_of(address: str) -> tuple[Name, ...]:
    """Return what stands above the page at an address; nothing above a list or the home page."""
    above = f"{address.partition('/')[0]}/"
    if above == address or above not in LISTS:
        return ()
    return (
        Name("Home", urls.link(address, urls.HOME)),
        Name(LISTS[above], urls.link(address, above)),
    )
