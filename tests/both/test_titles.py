"""A name without the titles before it is the same in the form and in the check."""

import pytest

from casefiles.core.check.officials import name_and_office
from casefiles.core.name_words import PARTICLES, TITLES
from support.node import answers

NAMES = (
    *("Sheriff Dan Holloway", "Lt. Gov. Ann B. Roe", "Dr. Ann Roe", "Deputy Maria de la Cruz"),
    *("Dan Holloway", "Sheriff", "Sheriff Holloway", "Justice Department", "Sheriff J. Holloway"),
    *("sheriff Dan Holloway", "Sheriff dan holloway", "Mayor  Émile   Żak", "constructor Dan Roe"),
    *("Mayor Ann Roe, Jr.", "Mayor Ann Roe’s", "Mayor Ann Roe of Millford", "Sen. ANN ROE"),
)


@pytest.fixture(scope="module")
def told():
    titles = {"offices": dict(TITLES), "particles": sorted(PARTICLES)}
    calls = [("form-names", "withoutTitles", name, titles) for name in NAMES]
    return dict(zip(NAMES, answers(calls), strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_leaves_out_the_same_titles(name, told):
    plain, office = name_and_office(name)
    assert told[name] == {"name": plain or name, "office": office}


def test_some_names_have_a_title(told):
    assert sum(name != one["name"] for name, one in told.items()) == 6
