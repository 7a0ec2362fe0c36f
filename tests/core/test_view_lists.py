import pytest

from casefiles.core import urls
from casefiles.core.view import LISTS, trail_of
from casefiles.core.view.values import Name


def test_leads_from_a_page_up_to_its_list():
    assert trail_of(urls.case_address("bridge")) == (
        Name("Home", "../../"),
        Name("Cases", "../"),
    )
    assert trail_of(urls.entity_address("person", "ada"))[-1] == Name("People", "../")


@pytest.mark.parametrize("address", [*LISTS, urls.HOME, urls.SEARCH, "about/"])
def test_nothing_stands_above_a_list(address):
    assert trail_of(address) == ()
