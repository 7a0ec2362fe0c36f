"""The list of cases in a browser: filters that are also an address, and the whole list without."""

import re
from collections.abc import Callable
from textwrap import dedent

import pytest
from playwright.sync_api import Locator, Page, expect

from support.axe import axe_violations
from support.bridges import CASE as BRIDGE_CASE
from support.bridges import bridge_files
from support.builds import Built, build_world

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]

CASE = """
    schema: 1
    title: The {name} bridge is closed
    summary: The city closed the {name} bridge [@gazette].
    status: {status}
    opened: "2024-01-10"
    reviewed: "{reviewed}"
    topics: [{topics}]
    jurisdictions: [US]
    occurred: "{occurred}"
    sources:
      gazette: {{type: article-newspaper, title: Bridge closed, licence: all-rights-reserved}}
    claims:
      - id: closed
        text: The bridge was closed.
        voice: {voice}
        by: city
        date: "2024"
        standing: uncorroborated
        evidence: [gazette]
"""
LIST = (
    ("alder", "2024-02-01", "bridges", "final", "report", "2024-03-01"),
    ("birch", "2023-05~", "repairs", "final", "report", "2024-05-01"),
    ("cedar", "[..2023-06-30]", "bridges, repairs", "final", "statement", "2024-02-01"),
    ("dogwood", "{2018,2020}", "bridges", "factual", "report", "2024-04-01"),
)
NAMES = ("topics", "status", "voice", "reviewed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Two bridges of the whole format and four that are drawn here."""
    drawn = {
        f"content/cases/{name}.yml": dedent(
            CASE.format(name=name.title(), occurred=occurred, **dict(zip(NAMES, rest, strict=True)))
        )
        for name, occurred, *rest in LIST
    }
    files = {**bridge_files(), **drawn}
    files[BRIDGE_CASE] += "aliases: [old-bridge]\n"
    built = build_world(tmp_path_factory.mktemp("cases"), files, "https://example.org/archive/")
    assert built.failure is None, built.log
    return built


@pytest.fixture
def open_list(page: Page, built: Built, served) -> Open:
    """Open the list with a query in its address."""
    address = served(built.site, "/archive/").url + "cases/"

    def open_list(query: str = "") -> Page:
        page.goto(address + query)
        return page

    return open_list


def told(page: Page) -> Locator:
    return page.get_by_role("status")


def titles(page: Page) -> list[str]:
    cards = page.locator(".cf-card:visible .cf-card__title").all_inner_texts()
    return [re.sub(r"^The (\w+) bridge is closed$", r"\1", title) for title in cards]


def chips(page: Page) -> Locator:
    return page.locator(".cf-cases__chips button")


def query_of(page: Page) -> str:
    return page.evaluate("location.search")


def test_says_at_first_what_the_page_says_without_a_script(built: Built, open_list: Open):
    lead = re.search(r'role="status"[^>]*>([^<]+)', built.read("cases/index.html"))[1]
    page = open_list()
    expect(page.locator(".cf-filters")).to_be_visible()

    expect(told(page)).to_have_text(lead)
    assert lead == "6 cases, the latest first."
    assert len(titles(page)) == 6


def test_filters_and_says_so_in_the_address(open_list: Open):
    page = open_list()
    page.get_by_role("checkbox", name="Repairs 3").check()
    expect(told(page)).to_have_text("3 of 6 cases, the latest first.")
    page.get_by_role("checkbox", name="Report 2").check()
    expect(told(page)).to_have_text("2 of 6 cases, the latest first.")
    page.get_by_role("checkbox", name="Statement 2").check()

    expect(told(page)).to_have_text("3 of 6 cases, the latest first.")
    assert query_of(page) == "?topic=repairs&voice=report&voice=statement"
    expect(page.get_by_role("checkbox", name="Bridges 5")).not_to_be_checked()


def test_shows_what_an_address_asks_for(open_list: Open):
    page = open_list("?topic=bridges&from=2023-06&to=2024-01&undated=yes&sort=title")

    assert titles(page) == [
        "Another bridge is closed",
        "Bridge closed after a crack was seen",
        "Cedar",
    ]
    expect(told(page)).to_have_text("3 of 6 cases, by title; 1 of them has no known date.")
    expect(page.get_by_label("From", exact=True)).to_have_value("2023-06")
    expect(page.get_by_label("Sort")).to_have_value("title")
    expect(page.get_by_role("checkbox", name="Without a known date too 1")).to_be_checked()
    expect(chips(page)).to_have_text(
        ["Bridges", "From 2023-06", "Until 2024-01", "Without a known date too", "Clear all"]
    )


def test_matches_a_date_by_its_bounds_and_counts_those_without_one(open_list: Open):
    page = open_list("?from=2023&to=2023")
    assert titles(page) == ["Cedar", "Birch"]
    expect(told(page)).to_have_text("2 of 6 cases, the latest first; 1 more has no known date.")

    open_list("?from=2019&to=2019")
    assert titles(page) == ["Cedar"]


def test_goes_back_and_forward(open_list: Open):
    page = open_list()
    page.get_by_role("checkbox", name="Repairs").check()
    page.get_by_label("From", exact=True).fill("2024")
    expect(told(page)).to_have_text("1 of 6 cases.")
    page.go_back()
    expect(told(page)).to_have_text("3 of 6 cases, the latest first.")
    expect(page.get_by_label("From", exact=True)).to_have_value("")
    page.go_back()
    expect(told(page)).to_have_text("6 cases, the latest first.")
    expect(page.get_by_role("checkbox", name="Repairs")).not_to_be_checked()
    page.go_forward()
    expect(page.get_by_role("checkbox", name="Repairs")).to_be_checked()


def test_sorts(open_list: Open):
    page = open_list("?status=final&topic=repairs")
    page.get_by_label("Sort").select_option("Last checked first")
    assert titles(page) == ["Birch", "Cedar"]
    assert query_of(page).endswith("&sort=checked")
    page.get_by_label("Sort").select_option("Latest first")
    assert titles(page) == ["Cedar", "Birch"]


def test_says_what_is_wrong_with_a_date(open_list: Open):
    page = open_list()
    field = page.get_by_label("From", exact=True)
    field.press_sequentially("2024-13")
    field.press("Enter")
    expect(told(page)).to_contain_text("“2024-13” is no year, month or day and is left out.")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("2024-13.+ is no year"))
    assert len(titles(page)) == 6
    field.fill("2024-02")
    expect(field).to_have_attribute("aria-invalid", "false")
    assert titles(page) == ["Alder"]


def test_leaves_out_what_no_case_has(open_list: Open):
    page = open_list("?topic=gone&status=factual")
    expect(told(page)).to_have_text("1 of 6 cases. No case has “gone”: it is left out.")


def test_takes_filters_away_by_keyboard(open_list: Open):
    page = open_list("?topic=repairs&voice=statement&from=2023")
    page.get_by_role("button", name="Remove Repairs").press("Enter")
    expect(chips(page)).to_have_text(["Statement", "From 2023", "Clear all"])
    expect(page.get_by_role("button", name="Remove Statement")).to_be_focused()
    page.get_by_role("button", name="Clear all").press("Enter")
    expect(chips(page)).to_have_count(0)
    expect(told(page)).to_be_focused()
    assert query_of(page) == ""


def test_offers_ways_out_where_nothing_is_left(open_list: Open):
    page = open_list("?topic=repairs&status=factual")
    expect(told(page)).to_have_text("None of 6 cases has all that is chosen.")
    page.get_by_role("button", name="Any topic: 1 case").click()
    assert titles(page) == ["Dogwood"]
    expect(page.locator(".cf-cases__offers")).to_be_hidden()


@pytest.mark.parametrize("query", ["", "?topic=repairs&status=factual&from=x", "?topic=bridges"])
@pytest.mark.parametrize("width", [390, 1440])
def test_is_open_to_all(open_list: Open, page: Page, query: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    open_list(query)
    if width == 390:
        page.get_by_text("Filter and sort").click()
    expect(page.get_by_label("From", exact=True)).to_be_visible()

    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.flagship
@pytest.mark.parametrize("width", [390, 1440])
def test_a_long_list_of_choices_is_short_and_hides_none_that_is_chosen(
    page: Page, served, project_site_in_sub_path: Built, width: int
):
    page.set_viewport_size({"width": width, "height": 900})
    address = served(project_site_in_sub_path.site, "/archive/").url
    page.goto(f"{address}cases/?topic=unaccompanied-children")
    if width == 390:
        page.get_by_text("Filter and sort").click()
    topics = page.get_by_role("group", name="Topic")
    chosen = topics.get_by_role("checkbox", name="Unaccompanied children")
    expect(chosen).to_be_visible()
    expect(topics.get_by_role("checkbox")).to_have_count(9)
    chosen.uncheck()
    expect(chosen).to_be_focused()
    topics.get_by_text("Show all").click()

    assert topics.get_by_role("checkbox").count() > 9
    inner = page.locator(".cf-filters *").evaluate_all(
        "parts => parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY))"
        ".map(({ className }) => className)"
    )
    assert inner == []


def test_a_key_leads_past_the_filters(open_list: Open):
    page = open_list()
    expect(page.locator(".cf-filters")).to_be_visible()
    skip = page.get_by_role("link", name="Skip to the cases")
    page.get_by_role("link", name="Follow by feed").focus()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    assert skip.evaluate("link => getComputedStyle(link).clipPath") == "none"
    page.keyboard.press("Enter")
    expect(told(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".cf-card a").first).to_be_focused()


class TestWithoutScript:
    @pytest.fixture
    def context_options(self, context_options: dict[str, object]) -> dict[str, object]:
        return {**context_options, "java_script_enabled": False}

    def test_lists_all_and_leads_to_shorter_lists(self, open_list: Open):
        page = open_list("?topic=repairs")
        assert len(titles(page)) == 6
        expect(page.locator(".cf-filters")).to_be_hidden()
        page.get_by_role("link", name="By year").click()
        expect(page).to_have_url(re.compile("/archive/years/$"))


@pytest.mark.parametrize("context_options", [{}, {"java_script_enabled": False}])
def test_an_old_address_leads_on_to_the_same_case(
    page: Page, built: Built, served, context_options
):
    address = served(built.site, "/archive/").url + "cases/"
    page.goto(f"{address}old-bridge/#claim-closed")

    part = "#claim-closed" if context_options == {} else ""
    page.wait_for_url(re.compile(re.escape(f"{address}bridge/{part}") + ".*"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bridge closed")
