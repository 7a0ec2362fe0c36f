"""The form that writes a case: what was typed is kept, and sent."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from support.form import (
    YAML,
    entry,
    fields_of,
    left_and_opened,
    opened,
    pick,
    problems_with,
    project_files,
    throw_away,
    warns,
    yaml_of,
)

pytestmark = pytest.mark.browser


def test_fills_in_githubs_page_as_far_as_a_link_can(bridge_form: Page):
    page = bridge_form
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.context.route("https://github.com/**", lambda route: route.abort())
    page.get_by_label("Title").first.fill("The bridge & the crack")
    page.keyboard.press("Tab")
    text, link = yaml_of(page), page.get_by_role("link", name="Open a pull request on GitHub")
    address = urlsplit(link.get_attribute("href") or "")
    assert f"{address.netloc}{address.path}" == "github.com/keepers/bridges/new/main"
    assert parse_qs(address.query) == {
        "filename": ["content/cases/bridge-crack.yml"],
        "value": [text],
    }

    page.get_by_label("Summary").fill("word " * 2000)
    assert "word" in yaml_of(page)
    assert "value" not in parse_qs(urlsplit(link.get_attribute("href") or "").query)
    # The link itself leads to another host, which no test asks.
    link.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(page.get_by_text("The text is copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == yaml_of(page)


def test_says_beside_the_ways_that_the_check_will_refuse_a_file(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("The bridge is shut")
    page.keyboard.press("Tab")
    yaml_of(page)
    refused = page.locator(".cf-form__send .cf-form__refused")
    expect(refused).to_contain_text(
        re.compile(r"refuse this file as it is: \d+ things have to be mended\. The first: Summary$")
    )
    with page.expect_download():
        page.get_by_role("link", name="Download the file").click()
    expect(page.get_by_role("status").filter(has_text="The check will refuse")).to_be_attached()

    refused.get_by_role("link").click()
    expect(page.get_by_label("Summary")).to_be_focused()
    page.keyboard.type("Shut.")
    page.keyboard.press("Tab")
    expect(refused).not_to_contain_text("Summary")


def test_says_of_each_file_what_is_wrong_with_it(bridge: Page):
    page = bridge
    refused = page.locator(".cf-form__send .cf-form__refused")
    expect(refused).to_be_hidden()
    page.get_by_role("button", name="Add a page").click()
    yaml_of(page)
    expect(page.locator(".cf-form__sheet .cf-form__refused")).to_contain_text("to be mended")
    expect(refused).to_be_hidden()
    page.get_by_label("Title").first.fill("")
    yaml_of(page)
    expect(refused).to_have_text(
        "The check will refuse this file as it is: one thing has to be mended. It is: Title"
    )


def test_prints_the_whole_file_and_all_that_is_folded(bridge: Page):
    page = bridge
    yaml = page.locator(YAML)
    story = page.get_by_label("The story in full")
    page.get_by_text("More about this case").first.click()
    expect(story).not_to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert yaml.evaluate("box => box.scrollHeight <= box.clientHeight")
    assert yaml.evaluate("box => box.scrollWidth <= box.clientWidth")
    folded = page.locator("cf-contribute [aria-expanded=false].cf-item__title")
    expect(folded).to_have_count(0)
    quote = page.get_by_label("Exact words", exact=True).first
    expect(quote).to_have_value("it was closed")
    expect(quote).to_be_visible()
    expect(story).to_be_visible()

    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(quote).not_to_be_visible()
    expect(story).not_to_be_visible()
    expect(page.get_by_role("button", name="Claim 1: ")).to_have_attribute("aria-expanded", "false")


def test_names_the_case_that_is_edited(bridge: Page):
    page = bridge
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Edit “Bridge closed after a crack was seen”"
    )
    expect(page).to_have_title(re.compile("^Edit “Bridge closed after a crack was seen”"))


@pytest.mark.parametrize(("is_kept", "event"), [(True, "close"), (False, "dialog")])
def test_warns_before_what_was_typed_is_left_only_where_it_is_not_kept(
    bridge_form: Page, is_kept: bool, event: str
):
    page = bridge_form
    page.get_by_label("Keep what I type in this browser").set_checked(is_kept)
    page.get_by_label("Title").first.press_sequentially("Typed")
    page.on("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event(event):
        page.close(run_before_unload=True)


def test_keeps_what_was_typed_until_it_is_thrown_away(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("The bridge is shut")
    page.get_by_role("button", name="Add a place").click()
    place = entry(page, "Place 1")
    pick(place.get_by_role("combobox", name="Name"), "square")
    place.get_by_label("Another place").check()
    place.get_by_label("Name of the place").fill("Quay")
    page.keyboard.press("Tab")
    before = yaml_of(page)

    left_and_opened(page)
    expect(page.get_by_text("is still kept in this browser: The bridge is shut.")).to_be_focused()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_hidden()
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Claims").click()
    expect(page.get_by_role("heading", name="Claims")).to_be_in_viewport()
    page.get_by_role("button", name="Take it up again").click()
    assert yaml_of(page) == before
    assert not warns(page)
    expect(page.get_by_label("Title").first).to_be_focused()
    entry(page, "Place 1").get_by_label("Has a page here").check()
    assert "places: [square]" in yaml_of(page)

    left_and_opened(page)
    throw = page.locator(".cf-form__kept-one").get_by_role("button", name="hrow it away")
    throw.click(click_count=2)
    expect(throw).to_have_text("Really throw it away")
    throw.click()
    assert "Quay" not in yaml_of(page)
    assert not warns(page)
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_two_windows_keep_each_its_own_and_nothing_is_lost(bridge_form: Page):
    first, second = bridge_form, bridge_form.context.new_page()
    first.get_by_label("Title").first.fill("The first")
    yaml_of(first)
    opened(second, first.url.removesuffix("contribute/"))
    expect(second.get_by_text("In another window you are at work on: The first.")).to_be_visible()
    second.get_by_label("Title").first.fill("The second")
    yaml_of(second)
    first.get_by_label("Title").first.fill("The first, again")
    yaml_of(first)
    second.close()

    left_and_opened(first)
    kept = first.locator(".cf-form__kept-one")
    expect(kept).to_have_count(2)
    throw_away(kept.filter(has_text="The second"))
    expect(kept).to_have_count(1)
    first.get_by_role("button", name="Leave it there, and begin anew").click()
    first.get_by_label("Title").first.fill("The third")
    yaml_of(first)

    left_and_opened(first)
    expect(kept).to_have_count(2)
    expect(kept.nth(0)).to_contain_text("The third")
    kept.nth(1).get_by_role("button", name="Take it up again").click()
    expect(first.get_by_label("Title").first).to_have_value("The first, again")
    yaml_of(first)
    left_and_opened(first)
    expect(kept).to_have_count(2)


def test_keeps_nothing_for_who_wants_nothing_kept(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Title").first.fill("The bridge is shut")
    page.get_by_label("Keep what I type in this browser").uncheck()
    page.get_by_label("Summary").fill("Shut.")
    yaml_of(page)

    assert warns(page)
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    page.get_by_label("Keep what I type in this browser").check()
    assert page.evaluate("localStorage.length") == 1


def test_puts_what_was_typed_into_no_other_text_than_it_was_typed_for(bridge: Page, tmp_path: Path):
    page = bridge
    page.get_by_label("Title").first.fill("Another title")
    left_and_opened(page, "?case=bridge")
    page.get_by_role("button", name="Take it up again").click()
    assert "title: Another title" in yaml_of(page)

    def changed(route: Route) -> None:
        answer = route.fetch()
        file = answer.json()
        file["text"] = f"{file['text']}# A later line.\n"
        route.fulfill(response=answer, json=file)

    page.route("**/bridge.source.json", changed)
    left_and_opened(page, "?case=bridge")
    expect(page.get_by_text("The case has changed since")).to_be_visible()
    expect(page.get_by_role("button", name="Take it up again")).to_be_hidden()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it").click()
    assert download.value.suggested_filename == "bridge.yml"
    download.value.save_as(tmp_path / "bridge.yml")
    assert "title: Another title" in (tmp_path / "bridge.yml").read_text()
    throw_away(page)
    assert yaml_of(page).endswith("# A later line.\n")


def test_works_where_the_browser_keeps_nothing(page: Page, served, bridge_site):
    page.add_init_script(
        "Object.defineProperty(globalThis, 'localStorage',"
        " { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    opened(page, served(bridge_site.site, "/archive/").url)
    page.get_by_label("Title").first.fill("The bridge is shut")

    assert "title: The bridge is shut" in yaml_of(page)
    assert warns(page)
    expect(page.get_by_label("Keep what I type in this browser")).to_be_hidden()


def test_warns_of_what_was_chosen_until_somebody_has_it(bridge_form: Page):
    page = bridge_form
    page.get_by_label("Keep what I type in this browser").uncheck()
    assert not warns(page)
    entry(page, "Claim 1").get_by_role("combobox", name="Name").click()
    page.get_by_role("listbox", name="Found").get_by_role("option").first.click()
    assert warns(page)

    with page.expect_download():
        page.get_by_role("link", name="Download the file").click()
    assert not warns(page)


def test_says_that_there_is_no_such_case(page: Page, served, bridge_site):
    root = served(bridge_site.site, "/archive/").url
    for name in ("none", "../../x"):
        page.goto(f"{root}contribute/?case={name}")
        expect(page.get_by_text(f"The case “{name}” could not be loaded.")).to_be_visible()
        expect(page.get_by_role("heading", name="Claims")).to_be_hidden()
        claims = page.get_by_role("navigation", name="On this page").get_by_text("Claims")
        expect(claims).to_be_hidden()
        expect(page.get_by_role("button", name="Try again")).to_be_hidden()
        ways = page.locator("cf-contribute .cf-form__ways:visible")
        cases = ways.get_by_role("link", name="All cases")
        assert cases.evaluate("link => link.href") == f"{root}cases/"
    page.get_by_role("link", name="Begin a new case").click()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_says_that_there_is_no_network_and_tries_again(page: Page, served, bridge_site):
    root = served(bridge_site.site, "/archive/").url
    page.route("**/*.source.json", lambda route: route.abort())
    page.goto(f"{root}contribute/?case=bridge")
    said = "There is no network: this case was not opened here before."
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_role("link", name="Begin a new case")).to_be_visible()
    page.unroute("**/*.source.json")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("You edit this case")).to_be_visible()


def test_a_case_leads_to_the_form_and_to_reports(page: Page, served, bridge_site):
    page.goto(f"{served(bridge_site.site, '/archive/').url}cases/bridge/")
    report = page.get_by_role("link", name="Report a mistake in claim crack")
    assert fields_of(report) == {
        "template": ["correction.yml"],
        "title": ["Mistake in bridge, claim crack"],
        "case": ["bridge"],
        "claim": ["crack"],
    }
    source = page.get_by_role("link", name="Propose a source")
    proposed = {
        "template": ["new-source.yml"],
        "title": ["Source for bridge"],
        "case": ["bridge"],
        "about": ["Bridge closed after a crack was seen"],
        "page": ["https://example.org/archive/cases/bridge/"],
    }
    assert fields_of(source) == proposed
    page.get_by_role("link", name="Edit this record").click()
    expect(page.get_by_text("You edit this case")).to_be_visible()

    page.get_by_role("button", name="Add a source").click()
    page.get_by_label("Title as printed").last.fill("A letter")
    yaml_of(page)
    source = page.get_by_role("link", name="Propose a source for a case")
    assert fields_of(source) == {**proposed, "source": ["A letter"]}


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_tells_how_to_write_by_hand_where_there_is_no_script(
    page: Page, served, project_site_in_sub_path
):
    page.goto(f"{served(project_site_in_sub_path.site, '/archive/').url}contribute/")
    expect(page.get_by_text("The form needs JavaScript")).to_be_visible()
    expect(page.get_by_text("opens without a network")).to_be_hidden()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_hidden()
    example = page.get_by_role("region", name="A case to copy").inner_text()

    path = "content/cases/example.yml"
    assert problems_with({**project_files(), path: f"{example}\n"}, path) == []
