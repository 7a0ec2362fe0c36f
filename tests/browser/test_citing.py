"""How a reader cites a case or a claim, copies a link to it, shares and prints it."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from support.axe import axe_violations
from support.builds import FLAGSHIP

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
PHONE = {"viewport": {"width": 390, "height": 844}}
CLAIM = "claim-no-felony"


@pytest.fixture
def case(page: Page, context: BrowserContext, served, project_site_in_sub_path) -> Page:
    """The page of a case, opened."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    address = served(project_site_in_sub_path.site, "/archive/").url
    page.goto(f"{address}cases/{FLAGSHIP.stem}/")
    return page


def cite_of(case: Page) -> Locator:
    claim = case.locator(".cf-claim", has=case.locator(f"#{CLAIM}"))
    return claim.get_by_role("link", name="Cite this claim")


@pytest.mark.parametrize("context_options", [{}, PHONE])
def test_a_claim_is_cited_in_every_format(case: Page):
    address = case.url
    cite_of(case).click()
    dialog = case.get_by_role("dialog", name="Cite this claim")
    text = dialog.get_by_role("region", name="Citation")

    expect(text).to_contain_text(
        "“Testimony of Gentner Drummond: The man had not committed a felony.”"
    )
    expect(case).to_have_url(f"{address}#cite-{CLAIM}")
    assert axe_violations(case, "dialog") == []
    assert case.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    for choice, start in [
        ("BibTeX", f"@online{{{FLAGSHIP.stem}:{CLAIM},"),
        ("CSL-JSON", "["),
        ("RIS", "TY  - ELEC"),
    ]:
        dialog.get_by_label(choice).check()
        assert text.inner_text().startswith(start)
        dialog.get_by_role("button", name="Copy").click()
        expect(dialog.get_by_role("status")).to_have_text("Copied")
        assert case.evaluate("navigator.clipboard.readText()").startswith(start)


def test_a_citation_can_be_saved(case: Page):
    case.locator(".cf-acts").get_by_role("link", name="Cite").click()
    case.get_by_label("CSL-JSON").check()
    with case.expect_download() as saved:
        case.get_by_role("link", name="Download").click()

    assert saved.value.suggested_filename == f"{FLAGSHIP.stem}.csl.json"
    [item] = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    assert item["id"] == FLAGSHIP.stem


def test_the_address_opens_the_dialog_and_the_back_button_closes_it(case: Page):
    address, dialog = case.url, case.get_by_role("dialog")
    cite_of(case).click()
    expect(dialog).to_be_visible()
    case.reload()
    expect(dialog.get_by_role("region")).to_contain_text("The man had not committed a felony.")
    case.go_back()
    expect(dialog).to_be_hidden()
    expect(case).to_have_url(address)
    case.go_forward()
    expect(dialog).to_be_visible()
    case.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(case).to_have_url(address)


def test_a_dialog_that_cannot_load_says_where_the_files_are(case: Page):
    case.route("**/*.ris", lambda route: route.abort())
    cite_of(case).click()

    expect(case.get_by_role("dialog")).to_contain_text("could not be loaded")


def test_a_link_is_copied_where_it_is_followed(case: Page):
    address = case.url
    for kind, anchor in [
        ("claim", CLAIM),
        ("event", "event-hearing"),
        ("source", "source-daily-caller-2024-01-10"),
    ]:
        link = case.locator(f'.cf-link[href="#{anchor}"]')
        expect(link).to_have_accessible_name(f"Link to this {kind}")
        link.click()
        said = case.locator(f'.cf-link[href="#{anchor}"] + [role=status]')
        expect(said).to_have_text("Link copied")
        expect(said).to_be_in_viewport()
        assert case.evaluate("navigator.clipboard.readText()") == f"{address}#{anchor}"
        expect(case).to_have_url(f"{address}#{anchor}")


def test_a_case_is_shared_and_printed_by_its_own_address(case: Page):
    case.add_init_script(
        "navigator.share = async (data) => { window.shared = data.url; };"
        "window.print = () => { window.printed = true; };"
    )
    case.reload()
    canonical = case.locator("link[rel=canonical]").get_attribute("href")
    for act in ("Copy link", "Share", "Print"):
        case.get_by_role("button", name=act).click()

    expect(case.locator(".cf-copied")).to_have_text("Link copied")
    assert case.evaluate("[shared, printed]") == [canonical, True]
    assert case.evaluate("navigator.clipboard.readText()") == canonical


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_a_case_can_be_cited_without_javascript(case: Page):
    cite_of(case).click()
    expect(case.get_by_role("heading", name="Cite this case")).to_be_in_viewport()
    for words, suffix in [("BibTeX", ".bib"), ("CSL-JSON", ".csl.json"), ("RIS", ".ris")]:
        address = case.get_by_role("link", name=words, exact=True).evaluate("link => link.href")
        assert address.endswith(f"/archive/api/v1/cases/{FLAGSHIP.stem}{suffix}")
        assert case.request.get(address).ok
    expect(case.get_by_role("button", name="Print")).to_have_count(0)
