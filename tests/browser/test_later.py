"""Scripts that a page fetches when a reader touches what they are about."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from support.builds import FLAGSHIP
from support.server import Served

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
MARK = ".cf-opening__summary .cf-cite__link"
CARD = ".cf-preview"
ON_DEMAND = re.compile(r"/(preview|preview-below|cite|cite-dialog|links|copy|notes)\.(?:js|css)$")


@pytest.fixture
def host(served, project_site_in_sub_path) -> Served:
    return served(project_site_in_sub_path.site, "/archive/")


@pytest.fixture
def case(page: Page, host: Served) -> Page:
    """The page of a case, opened."""
    page.goto(f"{host.url}cases/{FLAGSHIP.stem}/", wait_until="networkidle")
    return page


@pytest.fixture
def held(case: Page) -> list[Route]:
    """Who asks for the script of the previews, and is not answered."""
    routes: list[Route] = []

    def hold(route: Route) -> None:
        routes.append(route)

    case.route("**/preview.js", hold)
    return routes


def answer(page: Page, held: list[Route]) -> None:
    """Answer who asks for the script, once it was heard here that somebody does."""
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()


def fetched(host: Served) -> set[str]:
    return {found[1] for path in host.requests if (found := ON_DEMAND.search(path))}


def test_each_comes_with_the_first_touch_of_its_own(case: Page, host: Served):
    assert fetched(host) == set()
    case.locator(MARK).first.hover()
    expect(case.locator(CARD)).to_be_visible()
    assert fetched(host) == {"preview", "preview-below"}
    case.locator(".cf-acts .cf-cites").click()
    expect(case.get_by_role("dialog")).to_be_visible()
    assert fetched(host) == {"preview", "preview-below", "cite", "cite-dialog", "copy"}


def test_what_a_reader_opens_does_not_wait_for_its_script(case: Page, host: Served):
    def wait_for_sight(route: Route) -> None:
        expect(note.locator("dl")).to_be_visible()
        route.continue_()

    case.route("**/notes.js", wait_for_sight)
    note = case.locator(".cf-words")
    assert "notes" not in fetched(host)
    note.locator("summary").click()

    expect(case).to_have_url(re.compile(r"\?open=claims$"))


@pytest.mark.parametrize("context_options", [PHONE])
def test_a_tap_waits_for_a_slow_script(case: Page, held: list[Route]):
    mark = case.locator(MARK).first
    with case.expect_request("**/preview.js"):
        mark.tap()
    assert "#" not in case.url
    answer(case, held)

    expect(case.locator(CARD)).to_be_visible()
    expect(mark).to_have_attribute("aria-expanded", "true")


def test_a_pointer_that_has_gone_on_opens_nothing(case: Page, held: list[Route]):
    with case.expect_request("**/preview.js"):
        case.locator(MARK).first.hover()
    case.get_by_role("heading", level=1).hover()
    with case.expect_response("**/preview.js"):
        answer(case, held)
    case.wait_for_timeout(500)

    expect(case.locator(CARD)).to_have_count(0)


def test_a_script_that_does_not_come_leaves_the_link(case: Page):
    case.route("**/preview.js", lambda route: route.abort())
    case.locator(MARK).first.click()

    expect(case).to_have_url(re.compile("#source-"))


def test_an_address_asks_for_its_script_without_a_touch(case: Page):
    case.evaluate("location.hash = 'cite-case'")

    expect(case.get_by_role("dialog", name="Cite this case")).to_be_visible()
