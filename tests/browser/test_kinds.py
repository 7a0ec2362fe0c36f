"""Every kind of page, whoever reads it: with axe, a narrow screen, large letters, a keyboard.

The longest page of each kind of the project's own site; by keyboard, the pages of a small one.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from support.axe import axe_violations
from support.builds import Built
from support.fit import cut_texts, letters_twice_as_large, width_beyond_screen
from support.keyboard import walk_through
from support.kinds import one_of_each_kind

pytestmark = pytest.mark.browser
NARROW = {"width": 320, "height": 640}
PHONE = {"width": 390, "height": 844}
DRAWN = {"cases", "contribute", "search"}
"""Kinds of pages that a script draws when it has what it needs."""

Visit = Callable[[Built], Iterator[str]]


@pytest.fixture
def visit(page: Page, served) -> Visit:
    """Open a page of each kind of a site and give the kind, one after the other."""

    def visit(built: Built) -> Iterator[str]:
        address = served(built.site, "/archive/").url
        for kind, path in one_of_each_kind(built).items():
            page.goto(address + path.removesuffix("index.html"))
            page.wait_for_load_state("networkidle" if kind in DRAWN else "load")
            yield kind

    return visit


def test_axe_finds_nothing(page: Page, visit: Visit, project_site_in_sub_path: Built):
    kinds = visit(project_site_in_sub_path)
    found = {kind: axe_violations(page) for kind in kinds}
    assert {kind: violations for kind, violations in found.items() if violations} == {}


@pytest.mark.parametrize("context_options", [{"viewport": NARROW}])
def test_fits_a_narrow_screen(page: Page, visit: Visit, project_site_in_sub_path: Built):
    kinds = visit(project_site_in_sub_path)
    assert {kind: wide for kind in kinds if (wide := width_beyond_screen(page))} == {}


@pytest.mark.parametrize("context_options", [{}, {"viewport": PHONE}])
def test_keeps_its_text_in_large_letters(page: Page, visit: Visit, project_site_in_sub_path: Built):
    with letters_twice_as_large(page):
        for kind in visit(project_site_in_sub_path):
            assert cut_texts(page) == [], kind
            assert width_beyond_screen(page) == 0, kind


def test_tab_leads_through_all_that_can_be_used(page: Page, visit: Visit, bridge_site: Built):
    for kind in visit(bridge_site):
        walk = walk_through(page)
        assert walk.reached == walk.stops, kind
        assert walk.dim == [], kind
