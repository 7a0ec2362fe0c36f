"""What a reader has opened, which the address tells."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from support.builds import FLAGSHIP

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
MORE = ".cf-claim__more"
ONE = "claim-no-felony"


@pytest.fixture
def address(served, project_site_in_sub_path) -> str:
    """The address of a case."""
    return f"{served(project_site_in_sub_path.site, '/archive/').url}cases/{FLAGSHIP.stem}/"


def claim_note(page: Page, anchor: str) -> Locator:
    return page.locator(f".cf-claim:has(#{anchor}) {MORE}")


def test_what_is_open_stands_in_the_address_without_steps_back(page: Page, address: str):
    page.goto(address)
    steps = page.evaluate("history.length")
    claim_note(page, ONE).locator("summary").click()
    expect(page).to_have_url(f"{address}?open={ONE}")
    page.locator(".cf-words summary").click()
    expect(page).to_have_url(f"{address}?open={ONE}&open=claims")
    assert page.evaluate("history.length") == steps

    page.reload()
    expect(claim_note(page, ONE)).to_have_attribute("open", "")
    expect(page.locator(".cf-words")).to_have_attribute("open", "")
    expect(page.locator(f"{MORE}[open]")).to_have_count(1)
    claim_note(page, ONE).locator("summary").click()
    page.locator(".cf-words summary").click()
    expect(page).to_have_url(address)


def test_it_goes_with_an_anchor_and_with_what_others_say(page: Page, address: str):
    page.goto(f"{address}?zoom=2&open=claims&open=nothing#{ONE}")
    expect(page.locator(".cf-words")).to_have_attribute("open", "")
    expect(page.locator(f"#{ONE}")).to_be_in_viewport()
    claim_note(page, ONE).locator("summary").click()
    expect(page).to_have_url(f"{address}?zoom=2&open=claims&open={ONE}#{ONE}")

    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(f"{address}?open=claims&open={ONE}&zoom=4#{ONE}")
    page.locator(".cf-words summary").click()
    expect(page).to_have_url(f"{address}?zoom=4&open={ONE}#{ONE}")


def with_days(page: Page, address: str, opened: int) -> None:
    """Open the first days of the history in the page that arrives, and shut all others."""
    shut = '<details class="cf-edits"'

    def answer(route: Route) -> None:
        text = route.fetch().text().replace(f"{shut} open", shut)
        route.fulfill(body=text.replace(shut, f"{shut} open", opened))

    page.route(f"{address}*", answer)


def test_what_the_page_has_open_itself_is_not_told(page: Page, address: str):
    with_days(page, address, 1)
    page.goto(address)
    edits = page.locator(".cf-edits[open]")
    edits.locator("summary").click()
    expect(edits).to_have_count(0)
    page.locator(".cf-edits summary").first.click()
    page.locator(".cf-words summary").click()
    expect(page).to_have_url(f"{address}?open=claims")


def test_the_back_button_does_not_leave_out_what_is_open(page: Page, address: str):
    page.goto(address)
    page.evaluate("location.hash = 'claims'")
    claim_note(page, ONE).locator("summary").click()
    expect(page).to_have_url(f"{address}?open={ONE}#claims")
    page.go_back()
    expect(page).to_have_url(f"{address}?open={ONE}")


def test_a_day_of_the_history_is_told_by_its_date(page: Page, address: str):
    with_days(page, address, 0)
    page.goto(address)
    day = page.locator(".cf-history__change").filter(has=page.locator(".cf-edits")).first
    date = day.locator("time").first.get_attribute("datetime")
    day.locator("summary").click()
    expect(page).to_have_url(f"{address}?open=history-{date}")
    page.reload()
    expect(day.locator(".cf-edits")).to_have_attribute("open", "")


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_notes_open_without_javascript(page: Page, address: str):
    page.goto(address)
    note = claim_note(page, ONE)
    note.locator("summary").click()

    expect(note.locator("dl")).to_be_visible()
    expect(page).to_have_url(address)
