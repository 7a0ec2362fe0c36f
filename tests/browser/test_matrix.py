"""The table of a case's evidence by keyboard, in a window that is too small for it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from support.builds import FLAGSHIP

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def matrix(page: Page, served, project_site_in_sub_path) -> Locator:
    address = served(project_site_in_sub_path.site, "/archive/").url
    page.goto(f"{address}cases/{FLAGSHIP.stem}/")
    return page.get_by_role("region", name="Evidence matrix")


@pytest.mark.parametrize("context_options", [{"viewport": PHONE}])
def test_scrolls_in_itself_and_keeps_its_heads_in_sight(page: Page, matrix: Locator):
    matrix.scroll_into_view_if_needed()
    matrix.evaluate("matrix => matrix.scrollTo(matrix.scrollWidth, matrix.scrollHeight)")

    assert matrix.evaluate("matrix => matrix.scrollLeft") > 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    expect(matrix.get_by_role("columnheader").last).to_be_in_viewport()
    expect(matrix.get_by_role("rowheader").last).to_be_in_viewport(ratio=0.9)


def test_arrow_keys_go_from_mark_to_mark_within_one_stop(page: Page, matrix: Locator):
    stop, marks = matrix.locator("a[tabindex='0']"), matrix.locator("td a")
    matrix.focus()
    expect(stop).to_have_count(1)
    page.keyboard.press("Tab")
    expect(marks.first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    page.keyboard.press("Home")
    expect(matrix.locator("tbody th a").first).to_be_focused()
    page.keyboard.press("Control+End")
    expect(marks.last).to_be_focused()
    expect(marks.last).to_be_in_viewport()
    expect(stop).to_have_count(1)
    expect(matrix.locator("col.cf-matrix__col--on")).to_have_count(1)

    page.keyboard.press("Tab")
    assert matrix.evaluate("matrix => !matrix.contains(document.activeElement)")


def test_a_mark_leads_to_its_evidence_beside_the_claim(page: Page, matrix: Locator):
    mark = matrix.locator("td a").last
    target = mark.get_attribute("href")
    mark.click()

    expect(page.locator(".cf-claim__evidence").locator(str(target))).to_be_in_viewport()


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_is_a_plain_table_of_links_without_javascript(matrix: Locator):
    expect(matrix.get_by_role("table")).to_be_visible()
    expect(matrix.get_by_role("link", name="Supports").first).to_be_visible()
    expect(matrix.locator("[tabindex='-1']")).to_have_count(0)
