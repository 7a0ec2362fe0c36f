"""What cases can be filtered by."""

import pytest

from casefiles.core.edtf import parse_edtf
from casefiles.core.view.filters import Choice, days_of_date, facets_of, marks_of
from support.bridges import BRIDGE, bridge_of, read_bridges


def test_offers_the_values_that_cases_have_in_the_order_of_the_settings():
    swapped = BRIDGE.replace("topics: [bridges, repairs]", "topics: [repairs]")
    facets = {facet.name: facet.choices for facet in facets_of(read_bridges(swapped))}

    assert list(facets) == ["topic", "jurisdiction", "status", "standing", "voice"]
    assert facets["topic"] == (Choice("bridges", "Bridges", 1), Choice("repairs", "Repairs", 1))
    assert [choice.value for choice in facets["standing"]] == [
        "established",
        "uncorroborated",
        "disputed",
        "withdrawn",
    ]


def test_what_all_cases_have_is_nothing_to_filter_by():
    final = BRIDGE.replace("status: preliminary", "status: final")

    assert "status" not in {facet.name for facet in facets_of(read_bridges(final))}


def test_offers_nothing_where_there_is_no_case():
    archive = read_bridges()
    empty = type(archive)(archive.settings, {}, {}, {}, {}, archive.today)

    assert facets_of(empty) == ()


def test_marks_a_case_with_each_value_once():
    marks = {mark.name: mark.values for mark in marks_of(bridge_of(read_bridges()))}

    assert marks["voice"] == "report statement rumour"
    assert (marks["days"], marks["checked"]) == ("2024-01-09/2024-01-09", "2024-01-12")


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2024-01-10", "2024-01-10/2024-01-10"),
        ("2023-05~", "2023-05-01/2023-05-31"),
        ("[..2024-01-09]", "/2024-01-09"),
        ("2025-06-03/..", "2025-06-03/"),
        ("/2011-11", "/2011-11-30"),
        ("{2018,2020-05}", "2018-01-01/2018-12-31 2020-05-01/2020-05-31"),
        ("XXXX", ""),
        ("Y-170000002", "/0001-01-01"),
        ("Y170000002", "9999-12-31/"),
    ],
)
def test_gives_the_days_of_each_span_and_not_of_the_gaps_between(date, days):
    assert days_of_date(parse_edtf(date)) == days
