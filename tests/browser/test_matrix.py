"""The table of a case's evidence by keyboard, in a window that is too small for it."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Locator, Page, expect

from support.axe import axe_violations
from support.builds import FLAGSHIP

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
PHONE = {"width": 390, "height": 844}
TABLET = {"width": 800, "height": 700}
CARD = ".cf-preview"


@pytest.fixture
def matrix(page: Page, served, project_site_in_sub_path) -> Locator:
    address = served(project_site_in_sub_path.site, "/archive/").url
    page.goto(f"{address}cases/{FLAGSHIP.stem}/")
    return page.get_by_role("region", name="Evidence matrix")


@pytest.mark.parametrize("context_options", [{"viewport": TABLET}])
def test_scrolls_in_itself_and_keeps_its_heads_in_sight(page: Page, matrix: Locator):
    matrix.scroll_into_view_if_needed()
    matrix.evaluate("matrix => matrix.scrollTo(matrix.scrollWidth, matrix.scrollHeight)")

    assert matrix.evaluate("matrix => matrix.scrollLeft") > 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    expect(matrix.get_by_role("columnheader").last).to_be_in_viewport()
    expect(matrix.get_by_role("rowheader").last).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("context_options", [{"viewport": PHONE}])
def test_has_all_words_on_a_telephone_and_no_scroll_of_its_own(page: Page, matrix: Locator):
    cut = matrix.locator("tbody :is(.cf-matrix__lead, .cf-matrix__text)").evaluate_all(
        "words => words.filter((one) => one.scrollHeight > one.clientHeight + 1).length"
    )
    size = matrix.evaluate(
        "({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>"
        " [scrollWidth - clientWidth, scrollHeight - clientHeight]"
    )
    roles = roles_within(page, "Evidence matrix")

    assert cut == 0
    assert size == [0, 0]
    assert matrix.locator("tbody th").first.bounding_box()["width"] > PHONE["width"] * 0.8
    marks = matrix.locator("tbody tr").first.locator("td > a")
    assert marks.first.bounding_box()["height"] >= 44
    assert roles["table"] == 1
    assert roles["rowheader"] == matrix.locator("tbody tr").count() + 1
    assert roles["columnheader"] > roles["rowheader"]


@pytest.mark.parametrize("context_options", [{"viewport": PHONE}])
def test_arrow_keys_work_on_a_telephone_too_and_show_the_head_that_they_reach(
    page: Page, matrix: Locator
):
    matrix.focus()
    expect(matrix.locator("a[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(matrix.locator("td > a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(matrix.locator("tbody tr").nth(1).locator("td > a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    head = matrix.locator("thead a").first
    expect(head).to_be_focused()
    assert head.evaluate("head => getComputedStyle(head.closest('thead')).clipPath") == "none"
    expect(head).to_be_in_viewport()


def test_paper_has_all_words(page: Page, matrix: Locator):
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 900})
    words = matrix.locator("tbody :is(.cf-matrix__lead, .cf-matrix__text)")

    assert words.evaluate_all(
        "words => words.every((one) => one.clientHeight === one.scrollHeight)"
    )


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

    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert matrix.evaluate("matrix => !matrix.contains(document.activeElement)")


def test_a_mark_leads_to_its_evidence_beside_the_claim(page: Page, matrix: Locator):
    mark = matrix.locator("td a").last
    target = mark.get_attribute("href")
    mark.click()

    expect(page.locator(".cf-claim__evidence").locator(str(target))).to_be_in_viewport()


@pytest.mark.parametrize(
    "context_options",
    [{"viewport": {"width": 1440, "height": 900}}],
)
def test_a_mark_shows_the_words_that_its_source_has_for_the_claim(page: Page, matrix: Locator):
    mark = quoting(matrix)
    height = mark.evaluate("mark => mark.offsetHeight")
    words = page.locator(f".cf-evidence__item:has({mark.get_attribute('href')}) blockquote")
    mark.hover()
    card = page.get_by_role("note", name=re.compile(r"^(Supports|Corroborates): Source \d"))

    expect(card).to_contain_text(words.inner_text().strip())
    expect(card).to_contain_text("archived")
    for way in ("Open source", "Beside the claim", "In the list of sources"):
        expect(card.get_by_role("link", name=way)).to_be_visible()
    assert mark.evaluate("mark => mark.offsetHeight") == height
    assert axe_violations(page, f":has(> {CARD})") == []


def test_the_number_of_a_column_shows_its_source(page: Page, matrix: Locator):
    head = matrix.locator("thead a").first
    head.hover()

    expect(page.get_by_role("note", name="Source 1, The Daily Caller")).to_be_visible()
    expect(matrix.locator("[title]")).to_have_count(0)


def test_a_card_comes_where_the_last_one_has_just_been_scrolled_away(page: Page, matrix: Locator):
    matrix.evaluate("matrix => matrix.scrollTo(matrix.scrollWidth, 0)")
    far = matrix.locator("tbody tr:first-child td > a").last
    far.hover()
    expect(far.locator("+ .cf-preview")).to_be_visible()
    matrix.locator("thead a").first.hover()

    expect(page.get_by_role("note", name="Source 1, The Daily Caller")).to_be_visible()


def test_a_card_goes_with_the_keys_and_leaves_them_alone(page: Page, matrix: Locator):
    marks, card = matrix.locator("td > a"), page.locator(CARD)
    matrix.focus()
    expect(matrix.locator("a[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(marks.first.locator("+ .cf-preview")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    expect(marks.nth(1).locator("+ .cf-preview")).to_be_visible()
    expect(card).to_have_count(1)
    page.keyboard.press("Tab")
    expect(card.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(marks.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#cite-"))


@pytest.mark.parametrize("context_options", [{"viewport": TABLET}])
def test_a_card_goes_where_its_mark_is_scrolled_to_and_away_with_it(page: Page, matrix: Locator):
    card = matrix.locator("td > a").first.locator("+ .cf-preview")
    matrix.focus()
    expect(matrix.locator("a[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(card).to_be_visible()
    before = card.bounding_box()["y"]
    matrix.evaluate("matrix => matrix.scrollBy(0, 10)")
    page.wait_for_function(
        "before => document.querySelector('.cf-preview').getBoundingClientRect().y < before - 5",
        arg=before,
    )
    matrix.evaluate("matrix => matrix.scrollTo(0, matrix.scrollHeight)")
    expect(card).to_have_count(0)


@pytest.mark.parametrize(
    "context_options", [{"viewport": PHONE, "has_touch": True, "is_mobile": True}]
)
def test_a_tap_shows_a_card_and_another_one_takes_it_away(page: Page, matrix: Locator):
    mark, card, address = quoting(matrix), page.locator(CARD), page.url
    mark.tap()
    expect(card).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    mark.tap()
    expect(card).to_have_count(0)
    mark.tap()
    expect(card).to_be_visible()
    page.locator(".cf-evidenced__finding").tap()
    expect(card).to_have_count(0)
    expect(page).to_have_url(address)


def roles_within(page: Page, name: str) -> Counter[str]:
    """Count the roles that the browser tells readers of a screen of, in the region of a name."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    waiting = [node for node in nodes.values() if node.get("name", {}).get("value") == name]
    roles: Counter[str] = Counter()
    while waiting:
        node = waiting.pop()
        roles[node["role"]["value"]] += 1
        waiting += [nodes[key] for key in node.get("childIds", []) if key in nodes]
    return roles


def quoting(matrix: Locator) -> Locator:
    """Return the first mark alone in its cell whose evidence has a quotation."""
    quoted = matrix.page.locator(".cf-evidence__item:has(blockquote) .cf-cite__link").evaluate_all(
        "marks => marks.map(({ id }) => `#${id}`)"
    )
    links = matrix.locator("td > a:only-of-type")
    hrefs = links.evaluate_all("links => links.map((link) => link.hash)")
    return links.nth(next(at for at, href in enumerate(hrefs) if href in quoted))


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_is_a_plain_table_of_links_without_javascript(matrix: Locator):
    expect(matrix.get_by_role("table")).to_be_visible()
    expect(matrix.get_by_role("link", name="Supports").first).to_be_visible()
    expect(matrix.locator("[tabindex='-1']")).to_have_count(0)
