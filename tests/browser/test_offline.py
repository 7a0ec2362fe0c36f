"""The form without a network: it opens again where it was open once, and never in an old form."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.server import serve_folder

pytestmark = pytest.mark.browser
KEPT = """async () => {
  while (!await caches.match(location.origin + location.pathname)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}"""


@pytest.fixture
def context_options(context_options: dict[str, object]) -> dict[str, object]:
    return {**context_options, "service_workers": "allow"}


def is_ready(page: Page) -> None:
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_opens_and_judges_without_a_network(page: Page, bridge_site):
    with serve_folder(bridge_site.site, "/archive/") as served:
        page.goto(f"{served.url}contribute/?case=bridge")
        is_ready(page)
        page.evaluate(KEPT)

    page.reload()

    is_ready(page)
    title = page.get_by_label("Title").first
    expect(title).to_have_value("Bridge closed after a crack was seen")
    title.fill("")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".cf-form__result")).to_contain_text("title")


def test_what_the_network_has_comes_first(page: Page, bridge_site, tmp_path: Path):
    site = shutil.copytree(bridge_site.site, tmp_path / "site")
    with serve_folder(site, "/archive/") as served:
        page.goto(f"{served.url}contribute/")
        is_ready(page)
        page.evaluate(KEPT)
        file = site / "contribute" / "index.html"
        file.write_text(file.read_text().replace("A case is a text file.", "It is a new form."))

        page.reload()
        expect(page.get_by_text("It is a new form.")).to_be_visible()
        page.wait_for_function("() => Boolean(navigator.serviceWorker.controller)")

    page.reload()
    expect(page.get_by_text("It is a new form.")).to_be_visible()


def test_answers_for_no_other_page(page: Page, bridge_site):
    with serve_folder(bridge_site.site, "/archive/") as served:
        page.goto(f"{served.url}contribute/")
        is_ready(page)
        page.evaluate(KEPT)

        page.goto(f"{served.url}cases/bridge/")

        assert page.evaluate("navigator.serviceWorker.controller") is None
