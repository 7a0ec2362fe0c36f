"""An archive becomes a site."""

from __future__ import annotations

from collections.abc import Iterable

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.article import ArticleWriter
from casefiles.core.prose import ProseReader
from casefiles.core.site.cards import plan_cards
from casefiles.core.site.files import (
    plan_data,
    plan_feeds,
    plan_maps,
    plan_moves,
    plan_schemas,
)
from casefiles.core.site.pages import plan_cases, plan_lists, plan_tools
from casefiles.core.site.planned import Site
from casefiles.core.view import find_edits, find_mentions, find_racks


def plan_site(archive: Archive, handwritten: Iterable[str] = ()) -> Site:
    """Plan every page, file and card of an archive.

    Args:
        archive: The archive.
        handwritten: Addresses of the host's own pages, for the sitemap. If one of them explains
            how to read a case, each case leads to it.
    """
    reader, handwritten = ProseReader(), tuple(handwritten)
    mentions, racks = find_mentions(archive), find_racks(archive)
    edits = find_edits(archive)
    guide = urls.METHOD if urls.METHOD in handwritten else ""
    topics = next(rack for rack in racks if rack.address == urls.TOPICS)
    pages = (
        *plan_cases(archive, reader, guide, topics, edits),
        *plan_lists(archive, reader, mentions, racks, edits),
        *plan_tools(archive, handwritten),
    )
    found = [*handwritten, *(page.address for page in pages if not page.noindex)]
    files = (
        *plan_maps(archive, found),
        *plan_data(archive),
        *plan_schemas(archive),
        *plan_feeds(archive, reader, mentions, racks, edits),
        *plan_moves(archive),
    )
    cards = tuple(plan_cards(archive, topics))
    return Site(archive, pages, files, cards, ArticleWriter(archive.settings.language))
