"""What a citation or a word shows where it stands: beside itself, or in place on a phone."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from support.axe import axe_violations
from support.builds import FLAGSHIP

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
QUOTED = ".cf-evidence__item:has(.cf-evidence__quote) .cf-cite__link"
CARD = ".cf-preview"
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture
def case(page: Page, served, project_site_in_sub_path) -> Page:
    """The page of a case, opened."""
    address = served(project_site_in_sub_path.site, "/archive/").url
    page.goto(f"{address}cases/{FLAGSHIP.stem}/")
    return page


@pytest.fixture
def mark(case: Page) -> Locator:
    """Stands in evidence that quotes its source."""
    return case.locator(QUOTED).first


def test_a_pointer_on_a_mark_shows_source_place_and_quotation(page: Page, mark: Locator):
    words = page.locator(".cf-evidence__quote").first.inner_text()
    mark.hover()
    card = page.get_by_role("note", name="Source 1, paragraph")

    expect(card).to_be_visible()
    expect(card).to_contain_text("The Daily Caller, 10 January 2024")
    expect(card).to_contain_text(words.strip())
    expect(card).to_contain_text("no archived copy")
    expect(card.get_by_role("link", name="Open source")).to_have_attribute(
        "href", re.compile("#:~:text=")
    )
    expect(card.get_by_role("heading")).to_have_count(0)
    assert (
        page.evaluate("document.querySelectorAll('[id=source-daily-caller-2024-01-10]').length")
        == 1
    )
    assert axe_violations(page, f":has(> {CARD})") == []


def test_the_pointer_can_go_into_a_card_and_away(page: Page, mark: Locator):
    mark.hover()
    page.locator(CARD).hover()
    page.wait_for_timeout(400)
    expect(page.locator(CARD)).to_be_visible()
    page.get_by_role("heading", level=1).hover()
    expect(page.locator(CARD)).to_have_count(0)


def test_the_keyboard_opens_a_card_enters_and_closes_it(page: Page, mark: Locator):
    mark.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator(CARD)).to_be_visible()
    expect(mark).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{CARD} :focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(mark).to_be_focused()


def test_a_standing_shows_its_meaning(case: Page):
    case.locator(".cf-claim a.cf-standing", has_text="Uncorroborated").first.hover()
    expect(case.get_by_role("note", name="Uncorroborated")).to_contain_text(
        "goes back to one origin"
    )


@pytest.mark.parametrize("context_options", [PHONE])
def test_a_tap_opens_a_citation_in_place_and_another_closes_it(case: Page):
    address = case.url
    mark = case.locator(".cf-opening__summary .cf-cite__link").first
    mark.tap()
    card = case.locator(CARD)
    expect(card).to_be_visible()
    expect(mark).to_be_in_viewport()
    expect(mark).to_have_attribute("aria-expanded", "true")
    assert axe_violations(case, f":has(> {CARD})") == []
    assert case.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    case.reload()
    expect(card).to_be_visible()
    mark.tap()
    expect(card).to_have_count(0)
    expect(case).to_have_url(address)


@pytest.mark.parametrize("context_options", [PHONE])
def test_one_card_is_open_at_a_time_and_has_a_way_out(page: Page, mark: Locator):
    mark.tap()
    voice = page.locator(".cf-claim .cf-voice").first
    voice.tap()
    expect(page.locator(CARD)).to_have_count(1)
    page.get_by_role("button", name="Close").tap()
    expect(page.locator(CARD)).to_have_count(0)
    expect(voice).to_be_focused()


@pytest.mark.parametrize("context_options", [PHONE])
def test_the_back_button_closes_what_taps_have_opened(case: Page):
    address, steps = case.url, case.evaluate("history.length")
    marks, card = case.locator(".cf-evidence .cf-cite__link"), case.locator(CARD)
    marks.nth(0).tap()
    expect(card).to_be_visible()
    case.locator(".cf-claim .cf-voice").first.tap()
    expect(card).to_have_attribute("aria-label", "Report")
    marks.nth(1).tap()
    expect(marks.nth(1)).to_have_attribute("aria-expanded", "true")
    assert case.url == f"{address}#{marks.nth(1).get_attribute('id')}"
    assert case.evaluate("history.length") == steps + 1

    case.go_back()
    expect(card).to_have_count(0)
    assert case.url == address
    case.go_forward()
    expect(marks.nth(1)).to_have_attribute("aria-expanded", "true")
    case.get_by_role("link", name="In the list of sources").tap()
    expect(case.locator(".cf-source :target")).to_be_in_viewport()
    case.go_back()
    expect(marks.nth(1)).to_have_attribute("aria-expanded", "true")
    expect(marks.nth(1)).to_be_in_viewport()


@pytest.mark.parametrize("context_options", [PHONE])
def test_closing_a_card_leaves_the_page_where_it_has_been_scrolled_to(case: Page):
    address, steps = case.url, case.evaluate("history.length")
    mark, card = case.locator(".cf-evidence .cf-cite__link").first, case.locator(CARD)
    for _ in range(2):
        mark.tap()
        expect(card).to_be_visible()
        case.evaluate("scrollBy(0, 60)")
        before = case.evaluate("scrollY")
        case.get_by_role("button", name="Close").tap()
        expect(card).to_have_count(0)
        expect(case).to_have_url(address)
        case.evaluate(PAINTED)
        assert case.evaluate("scrollY") == before
    assert case.evaluate("history.length") == steps + 1


@pytest.mark.parametrize("context_options", [PHONE])
def test_an_address_of_a_card_opens_it_and_closing_stays_on_the_page(case: Page):
    address, card = case.url, case.locator(CARD)
    mark = case.locator(".cf-evidence .cf-cite__link").first
    own = mark.get_attribute("id")
    case.goto("about:blank")
    case.goto(f"{address}#{own}")
    expect(card).to_be_visible()
    mark.tap()
    expect(card).to_have_count(0)
    expect(case).to_have_url(address)


@pytest.mark.parametrize("context_options", [PHONE | {"java_script_enabled": False}])
def test_a_mark_is_a_link_without_javascript(page: Page, mark: Locator):
    mark.tap()
    expect(page.locator("#source-daily-caller-2024-01-10")).to_be_in_viewport()


def test_a_finger_opens_in_place_beside_a_mouse_that_follows_the_link(case: Page):
    assert case.evaluate("matchMedia('(hover: hover)').matches")
    mark, card = case.locator(".cf-opening__summary .cf-cite__link").first, case.locator(CARD)
    case.route("**/preview.js", answer_later)
    touch(mark)
    expect(mark).to_have_attribute("aria-expanded", "true")
    expect(card).to_have_class(re.compile("--below"))
    assert case.url.endswith(f"#{mark.get_attribute('id')}")

    touch(mark)
    expect(card).to_have_count(0)
    mark.click()
    expect(case).to_have_url(re.compile("#source-"))


def answer_later(route: Route) -> None:
    """Let the tap be over before its script comes."""
    route.request.frame.page.wait_for_timeout(300)
    route.continue_()


def touch(link: Locator) -> None:
    """Tap where the window is as wide as a desk's and its first pointer is a mouse."""
    link.scroll_into_view_if_needed()
    box = link.bounding_box()
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    session = link.page.context.new_cdp_session(link.page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_paper_has_no_card(page: Page, mark: Locator):
    mark.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(CARD)).to_be_hidden()
