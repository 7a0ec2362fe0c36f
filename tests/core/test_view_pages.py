from dataclasses import replace

import pytest

from casefiles.core.article import SLOTS, Article, ArticleWriter, TocEntry
from casefiles.core.edtf import parse_edtf
from casefiles.core.problem import Position
from casefiles.core.prose import ProseReader
from casefiles.core.view import (
    entity_pages,
    find_mentions,
    view_cases,
    view_entities,
    view_search,
    view_slots,
    view_timeline,
)
from casefiles.core.view.facts import years_of
from casefiles.core.view.values import Head, Name, shortened
from support.bridges import BRIDGE, bridge_of, html_of, read_bridges

LISTED = BRIDGE.replace("about: [square]", "about: [city]").replace(
    "place: {entity: square,", "place: {name: Square,"
)
"""The square has a part in the case, and nothing is said of it."""


def entity(name, case=BRIDGE):
    archive = read_bridges(case)
    views = entity_pages(archive, find_mentions(archive), ProseReader())
    pages = [view() for _, view in views]
    return next(page for page in pages if page.name == name)


def test_lists_all_cases(golden):
    golden("cases.html", html_of(view_cases(read_bridges(), ProseReader())))


def test_lists_one_case_without_an_order():
    archive = read_bridges()
    one = type(archive)(
        archive.settings,
        {"bridge": bridge_of(archive)},
        archive.entities,
        archive.sources,
        archive.positions,
        archive.today,
    )

    assert view_cases(one, ProseReader()).lead == "1 case."


def test_lists_all_events(golden):
    golden("timeline.html", html_of(view_timeline(read_bridges())))


@pytest.mark.parametrize("name", ["City of Bridges", "Ada Byron", "Bridge Square"])
def test_shows_what_is_on_record_of_an_entity(golden, name):
    golden(f"entity-{name.split()[0].lower()}.html", html_of(entity(name)))


def test_lists_the_cases_and_claims_of_an_entity_in_the_order_of_time():
    archive = read_bridges()
    earlier = archive.cases["other"].model_copy(update={"occurred": parse_edtf("2020")})
    archive = replace(archive, cases={**archive.cases, "other": earlier})
    views = entity_pages(archive, find_mentions(archive), ProseReader())
    page = next(page for page in (view() for _, view in views) if page.name == "City of Bridges")

    assert [mention.date.words for mention in page.cases.body] == ["2020", "9 January 2024"]
    assert [group.date.words for group in page.claims[0].body] == [
        "2020",
        "9 January 2024",
    ]


def test_lists_claims_by_when_they_were_made_whatever_their_case():
    said = entity("Ada Byron").claims[0]

    assert [mention.date.words for group in said.body for mention in group.claims] == [
        "2024",
        "9 January 2024",
    ]


def test_tells_of_the_case_where_nothing_else_of_an_entity_is_on_record():
    listed, told = entity("Bridge Square", LISTED), entity("Bridge Square")

    summary = "The city closed the bridge. Why is not known."
    assert (listed.listed_only, [mention.summary for mention in listed.cases.body]) == (
        "Listed here, and no more: no claim, event or reply on record is about this place.",
        [summary],
    )
    assert summary in html_of(listed)
    assert (told.listed_only, [mention.summary for mention in told.cases.body]) == ("", [""])


def test_lists_only_the_replies_of_an_entity():
    private = BRIDGE.replace(
        "by: mayor, state: none-found", "by: {label: Walker, private: true}, state: none-found"
    )

    assert [reply.state.words for reply in entity("Ada Byron").replies.body] == [
        "No reply was found"
    ]
    assert entity("Ada Byron", private).replies is None


def test_counts_nobody_as_told_of_who_is_only_listed():
    archive = read_bridges(LISTED)
    rows = view_entities(archive, find_mentions(archive), "place", ProseReader()).rows

    assert [row.counts for row in rows] == ["listed in 1 case"]


def test_tells_how_long_an_office_was_held_as_far_as_it_is_known():
    assert [office.years for office in entity("Ada Byron").offices.body] == [
        "since 2020",
        "2018 to 2019",
        "from 2016, end not recorded",
        "until 2015",
        "",
        "held now",
    ]


@pytest.mark.parametrize("name", SLOTS)
def test_makes_the_parts_of_pages_written_by_hand(golden, name):
    slots = ArticleWriter().write_slots(view_slots(read_bridges(), ProseReader()))

    golden(f"slot-{name}.html", str(slots[name]))


def test_links_from_the_search_to_pages_that_need_no_script():
    page = view_search(read_bridges())

    assert (page.head, page.bundle, page.ways) == (
        Head("search/", "search", "Search", "Search the claims, events and sources of Bridges."),
        "../pagefind/",
        (Name("All cases", "../cases/"), Name("Timeline", "../timeline/")),
    )


def test_writes_an_article_with_what_the_chrome_must_know():
    article = ArticleWriter().write(view_timeline(read_bridges()))

    assert article == Article(
        "timeline/",
        "timeline",
        "Timeline",
        "5 events from 1 case of Bridges, by year.",
        article.html,
        (
            TocEntry("2023", "year-2023"),
            TocEntry("2024", "year-2024"),
            TocEntry("Without a date", "unknown"),
        ),
    )
    assert entity("Ada Byron").head.edit == Position("content/entities/mayor.yml", 2)


def test_counts_a_year_only_where_a_date_lies_in_it_for_certain():
    case = BRIDGE.replace('occurred: "2024-01-09"', 'occurred: "2022/2023"').replace(
        'id: sign\n        date: "2024-01-09"', 'id: sign\n        date: "2021-05~"'
    )

    assert years_of(bridge_of(read_bridges(case))) == (2021, 2024)


def test_counts_no_year_of_a_period_which_is_only_a_measure():
    winter = 'kind: period, date: "2023-12~/2024-02"'
    assert winter in BRIDGE
    longer = bridge_of(read_bridges(BRIDGE.replace(winter, 'kind: period, date: "1999"')))

    assert 1999 not in years_of(longer)


def test_cuts_a_description_at_a_word():
    assert shortened("word, " * 40) == ("word, " * 27)[:159].rsplit(" ", 1)[0].rstrip(",") + "…"
