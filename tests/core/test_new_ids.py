"""Ids that are offered for new records: short, of whole words, with a year."""

import pytest

from casefiles.core.skeleton import id_of_claim, id_of_name, id_of_title
from casefiles.core.slugs import is_slug


@pytest.mark.parametrize(
    ("title", "offered"),
    [
        (
            "Governor signs House Bill 12, making “unlawful mooring” a crime in the state",
            "governor-signs-house-bill-12",
        ),
        (
            "Four people hurt at a sawmill near Millford, Kings County",
            "four-people-hurt-sawmill-millford-kings-county",
        ),
        (
            "Inspector general: The agency did not record addresses of 177,000 people last winter",
            "inspector-general-agency-not-record-addresses",
        ),
        ("U.S. citizen held by the police for 1,273 days", "us-citizen-held-police-1273-days"),
        (
            "House removes the Secretary of Fisheries Lighthouses Inland Waters by one vote",
            "house-removes-secretary",
        ),
        (
            "Sheriff testifies that 12 people arrested at a flooded sawmill were released at once",
            "sheriff-testifies-12-people-arrested",
        ),
        (
            "The city council’s closure of the Main Street Bridge and what the mayor said about it",
            "city-council-closure-main-street-bridge",
        ),
        (
            "County pays $25,000 to settle a lawsuit over checks of its ferries, barges and boats",
            "county-pays-25000-settle-lawsuit-checks-ferries",
        ),
        (
            "Une école fermée à Saint-Étienne après la découverte d’amiante",
            "une-ecole-fermee-saint-etienne-apres",
        ),
        ("In 2019 the board closed Lincoln School", "2019-board-closed-lincoln-school"),
        ("A bridge is closed", "bridge-closed"),
        ("Who did it?", "who-did-it"),
        ("The “Two Rivers”: what was it – and why?", "two-rivers"),
        (
            "Panel counts boats barges ferries canoes rafts 1,200 22 oarsmen",
            "panel-counts-boats-barges-ferries-canoes-rafts",
        ),
        ("x" * 60, ""),
        ("שלום", ""),
    ],
)
def test_an_id_of_a_title_is_short_and_of_whole_words(title, offered):
    assert id_of_title(title) == offered
    assert id_of_title(title, "2024-01-09") == (offered and f"{offered}-2024")
    assert not offered or is_slug(id_of_title(title, "2024"))


@pytest.mark.parametrize(
    ("date", "offered"),
    [
        ("2023-05-XX", "bridge-closed-2023"),
        ("2023~", "bridge-closed-2023"),
        ("2021-12/2023", "bridge-closed-2021"),
        ("[2021,2023]", "bridge-closed-2021"),
        ("2023/..", "bridge-closed-2023"),
        ("201X", "bridge-closed"),
        ("-0044", "bridge-closed"),
        ("[..2023]", "bridge-closed"),
        ("XXXX-XX-XX", "bridge-closed"),
        ("soon", "bridge-closed"),
        ("", "bridge-closed"),
    ],
)
def test_an_id_ends_with_the_year_in_which_it_began(date, offered):
    assert id_of_title("A bridge is closed", date) == offered


def test_a_year_that_the_title_has_stands_at_the_end_alone():
    assert id_of_title("In 2024 the board closed a school", "2024-05") == "board-closed-school-2024"


def test_an_id_of_a_claim_leaves_out_small_words():
    assert id_of_claim("The bridge was closed.") == "bridge-closed"
    assert id_of_claim("At least 12 of the people had been released within a day.") == (
        "12-people-released-day"
    )


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Department of Inland Waters", "department-of-inland-waters"),
        ("U.S. Court of Rivers", "us-court-of-rivers"),
        ("Governor’s Office", "governor-office"),
        ("Ann O’Quill", "ann-oquill"),
        ("Committee " * 7, "-".join(["committee"] * 6)),
    ],
)
def test_an_id_of_a_name_keeps_its_words(name, offered):
    assert id_of_name(name) == offered
