"""The pages of sources and of those who published them."""

from casefiles.core.prose import ProseReader
from casefiles.core.view import (
    find_holdings,
    find_publishers,
    view_library,
    view_publisher,
    view_publishers,
    view_source,
)
from casefiles.core.view.library import in_list
from support.bridges import html_of, read_bridges

ARCHIVE = read_bridges()
HOLDINGS = find_holdings(ARCHIVE)


def test_lists_every_source_by_who_published_it(golden):
    golden("list-sources.html", html_of(view_library(HOLDINGS)))


def test_lists_who_published_sources(golden):
    golden("list-publishers.html", html_of(view_publishers(find_publishers(HOLDINGS))))


def test_shows_what_rests_on_a_source_of_several_cases(golden):
    ledger = next(holding for holding in HOLDINGS if holding.source.key == "ledger")

    golden("source.html", html_of(view_source(ARCHIVE, ledger, ProseReader())))


def test_shows_what_rests_on_the_sources_of_a_publisher(golden):
    publishers = {publisher.name: publisher for publisher in find_publishers(HOLDINGS)}

    golden("publisher.html", html_of(view_publisher(ARCHIVE, publishers["Daily Post"])))


def test_what_nobody_is_known_to_have_published_is_in_no_publisher_s_list():
    names = {publisher.name for publisher in find_publishers(HOLDINGS)}

    assert names == {"City of Bridges", "Daily Post", "Land office"}


def test_a_list_passes_over_the_article_of_a_name():
    assert sorted(["The Weekly", "Zeitung", "Daily Post"], key=in_list) == [
        "Daily Post",
        "The Weekly",
        "Zeitung",
    ]
