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
from casefiles.core.view.values import Name
from support.bridges import BRIDGE, html_of, read_bridges

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


def test_a_source_of_a_withdrawn_case_is_told_to_be_of_one():
    withdrawn = "status: withdrawn\n    withdrawn: {date: '2024-02-01', reason: It was another.}"
    archive = read_bridges(BRIDGE.replace("status: preliminary", withdrawn))
    rows = {row.name.words: row.name.flag for row in view_library(find_holdings(archive)).rows}

    assert rows["Is the bridge safe?"] == "Case withdrawn"
    assert rows["Ledger of bridges"] == ""


def test_a_source_leads_to_every_part_that_cites_it_in_prose():
    archive = read_bridges(
        BRIDGE.replace(
            "narrative: |", "narrative: |\n      Told twice [@ledger] [@ledger, p. 4].\n"
        )
    )
    ledger = next(holding for holding in find_holdings(archive) if holding.source.key == "ledger")
    page = view_source(archive, ledger, ProseReader())
    links = [name for case in page.passages.body for name in case.passages]

    assert Name("Narrative", "../../cases/bridge/#narrative") in links
    assert [name.words for name in links].count("Narrative") == 1
