"""The pages of topics, jurisdictions and years, and the lists of them."""

from dataclasses import replace

import pytest

from casefiles.core.edtf import parse_edtf
from casefiles.core.prose import ProseReader
from casefiles.core.view import find_mentions, find_racks, view_entities, view_term, view_terms
from casefiles.core.view.shelves import years_of_date
from support.bridges import BRIDGE, html_of, read_bridges

ARCHIVE = read_bridges()


def rack(title):
    return next(rack for rack in find_racks(ARCHIVE) if rack.title == title)


@pytest.mark.parametrize("title", ["Topics", "Jurisdictions", "Years"])
def test_lists_what_cases_stand_under(golden, title):
    golden(f"list-{title.lower()}.html", html_of(view_terms(rack(title))))


@pytest.mark.parametrize(("title", "place"), [("Topics", 0), ("Jurisdictions", 1), ("Years", 1)])
def test_shows_the_cases_of_a_term_and_who_appears_in_them(golden, title, place):
    terms, mentions = rack(title), find_mentions(ARCHIVE)
    page = view_term(ARCHIVE, mentions, terms.kind, terms.shelves[place], ProseReader())

    golden(f"term-{title.lower()}.html", html_of(page))


def years_of(case):
    racks = find_racks(read_bridges(case))
    return next(rack for rack in racks if rack.title == "Years")


def test_says_of_a_year_when_only_what_began_before_it_goes_on():
    rows = view_terms(years_of(BRIDGE.replace("2023-12~/2024-02", "2023-12~/2026-02"))).rows

    assert [(row.name.words, row.counts) for row in rows] == [
        ("2023", "1 event"),
        ("2024", "1 case, 4 events"),
        ("2025", "1 event, begun earlier"),
        ("2026", "1 event, begun earlier"),
    ]


@pytest.mark.parametrize("date", ["[2023..2025]", "2025", "[..2025-03]"])
def test_an_event_may_have_happened_in_each_year_that_its_date_may_mean(date):
    case = BRIDGE.replace("id: winter, kind: period", "id: winter")

    assert not years_of(case.replace("2023-12~/2024-02", date)).shelves[-1].begun_earlier


def test_puts_the_cases_of_a_year_in_the_order_of_time():
    dates = {"bridge": parse_edtf("2024-12"), "other": parse_edtf("2024-03")}
    cases = {
        key: case.model_copy(update={"occurred": dates[key]}) for key, case in ARCHIVE.cases.items()
    }
    years = next(rack for rack in find_racks(replace(ARCHIVE, cases=cases)) if rack.kind == "Year")

    assert [case.id for case in years.shelves[-1].cases] == ["other", "bridge"]


@pytest.mark.parametrize("kind", ["person", "subject"])
def test_lists_entities_by_name(golden, kind):
    page = view_entities(ARCHIVE, find_mentions(ARCHIVE), kind, ProseReader())

    golden(f"list-{kind}.html", html_of(page))


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2024-01-10", [2024]),
        ("2022-10/2024-09", [2022, 2023, 2024]),
        ("[..2024-01-09]", [2024]),
        ("2025-06-03/..", [2025]),
        ("{2018,2020-05}", [2018, 2020]),
        ("202X", list(range(2020, 2030))),
        ("1700/1900", [1700, 1900]),
        ("Y-170000002", []),
        ("XXXX", []),
    ],
)
def test_a_date_lies_in_each_year_that_it_may_mean(date, years):
    assert list(years_of_date(parse_edtf(date))) == years
