"""Which pages get a picture for the places where a link to them is shared."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.archive import Archive
from casefiles.core.view import (
    Card,
    Rack,
    view_archive_card,
    view_case_card,
    view_topic_card,
)

MOST_CASES = 1_000
"""Above it cases share the archive's card: these take 8 s of a build and 18 MB of the site."""


def plan_cards(archive: Archive, topics: Rack) -> Iterator[Card]:
    """Yield the cards of the archive, of each topic and, unless they are too many, of each case."""
    yield view_archive_card(archive)
    for shelf in topics.shelves:
        yield view_topic_card(archive, topics.kind, shelf)
    if len(archive.cases) <= MOST_CASES:
        for case in archive.cases.values():
            yield view_case_card(archive, case)
