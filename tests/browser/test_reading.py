"""The project's own site as its readers meet it, under a sub-path as on GitHub Pages."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from support.axe import axe_violations
from support.builds import FLAGSHIP, Built
from support.fit import broken_words, letters_twice_as_large

pytestmark = [pytest.mark.browser, pytest.mark.flagship]
CASE = f"cases/{FLAGSHIP.stem}/"
SECTIONS = [
    "at-a-glance",
    "parties",
    "timeline",
    "claims",
    "evidence",
    "conflicts",
    "responses",
    "open-questions",
    "narrative",
    "sources",
    "history",
    "related",
    "beside",
    "cite",
]
LIMIT = 150_000
"""Bytes of a case that reach a new reader, with style, script and fonts."""
COUNT_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value)))
  .observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}
PAPER = {"width": 718, "height": 1046}
"""A4 without its margins."""
KEPT_TOGETHER = """
() => {
  const parts = [...document.querySelectorAll(".cf-claim, .cf-claim *")];
  const isKept = (part) => getComputedStyle(part).breakInside === "avoid";
  const isGrid = (part) => /grid|flex/.test(getComputedStyle(part).display);
  const isWithinKept = (part) => part && (isKept(part) || isWithinKept(part.parentElement));
  // Chromium prints what is left of a broken grid over what follows.
  const broken = parts.filter((part) => isGrid(part) && part.offsetHeight && !isWithinKept(part));
  return [
    Math.max(...parts.filter(isKept).map((part) => part.offsetHeight)),
    [...new Set(broken.map(({ className }) => className))],
  ];
}
"""


@pytest.fixture
def address(served, project_site_in_sub_path) -> str:
    return served(project_site_in_sub_path.site, "/archive/").url


def test_a_case_is_told_in_order(page: Page, address: str):
    page.goto(address + CASE)
    sections = page.locator("main h2[id]").evaluate_all("found => found.map(({ id }) => id)")

    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert sections == SECTIONS


def test_a_citation_leads_to_its_source_and_back(page: Page, address: str):
    page.goto(address + CASE)
    mark = page.locator(".cf-cite__link").first
    own = mark.get_attribute("id")
    mark.click()
    source = page.locator("#source-daily-caller-2024-01-10")
    expect(source).to_be_in_viewport()
    page.locator(".cf-source", has=source).locator(f'a[href="#{own}"]').first.click()

    expect(mark).to_be_in_viewport()


def test_a_search_in_the_header_lands_on_the_claim(page: Page, address: str):
    page.goto(address)
    page.get_by_role("searchbox").fill("ankle monitor")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="to be wearing an ankle monitor").first.click()

    expect(page).to_have_url(f"{address}{CASE}#claim-flushing-and-monitor")
    expect(page.locator("#claim-flushing-and-monitor")).to_be_in_viewport()


def test_a_subject_leads_to_its_claims_by_another_way_to_write_it(page: Page, address: str):
    page.goto(address)
    page.get_by_role("searchbox").fill("FY2023 encounters")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Encounters at the southern border").first.click()
    page.get_by_role("link", name="Encounters at the southern border passed").first.click()

    expect(page).to_have_url(f"{address}{CASE}#claim-two-million-encounters")


@pytest.mark.parametrize("context_options", [{"forced_colors": "active", "color_scheme": "dark"}])
@pytest.mark.parametrize("anchor", ["claim-no-felony", "source-kgou-2024-01-11"])
def test_what_an_address_names_can_be_read_in_the_readers_own_colours(
    page: Page, address: str, anchor: str
):
    page.goto(f"{address}{CASE}#{anchor}")

    assert axe_violations(page, ":target") == []


def test_the_search_of_every_page_is_told_once(page: Page, address: str):
    page.goto(address + CASE)

    expect(page.get_by_role("search")).to_have_count(1)


@pytest.mark.parametrize("path", ["people/", "years/", "cases/"])
def test_a_list_fills_a_wide_screen(page: Page, address: str, path: str):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address + path)
    entries = page.locator(".cf-row, .cf-card__record").evaluate_all(
        "found => Math.max(...found.map((one) => one.getBoundingClientRect().right))"
    )
    field = page.locator(".cf-find").bounding_box()

    assert entries == pytest.approx(field["x"] + field["width"], abs=1)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_search_does_not_jump_when_its_answer_comes(page: Page, address: str, width: int):
    def answer_later(route: Route) -> None:
        page.evaluate(PAINTED)
        route.continue_()

    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(COUNT_SHIFTS)
    page.route("**/pagefind/pagefind.js", answer_later)
    page.goto(address + "search/?q=felony")
    expect(page.locator(".cf-found").first).to_be_visible()
    page.evaluate(PAINTED)

    assert page.evaluate("shift") < 0.05


def test_a_case_arrives_light(page: Page, served, project_site_in_sub_path: Built):
    site = project_site_in_sub_path.site
    host = served(site, "/archive/")
    page.goto(host.url + CASE, wait_until="networkidle")

    # The mark is asked for twice, in the header and as the icon of the tab, and sent once.
    asked = {path.removeprefix("/archive/") for path in host.requests}
    files = [site / path / "index.html" if path.endswith("/") else site / path for path in asked]
    sizes = {file.name: sent_bytes(file) for file in files}
    assert {"index.html", "site.css", "newsreader-roman.woff2"} <= sizes.keys()
    assert len(sizes) == len(asked)
    assert sum(sizes.values()) < LIMIT, sizes


@pytest.mark.parametrize("context_options", [{"viewport": PHONE}])
def test_large_letters_break_no_word_of_a_table(page: Page, address: str):
    with letters_twice_as_large(page):
        page.goto(address + CASE)
        assert broken_words(page, ".cf-table") == []
        expect(page.get_by_role("rowheader", name="Oklahoma was told").first).to_be_visible()


@pytest.mark.parametrize("context_options", [{"viewport": NARROW}])
def test_a_narrow_screen_breaks_no_button_and_no_row_of_the_header(page: Page, address: str):
    page.goto(f"{address}timeline/")
    expect(page.get_by_role("button", name="Zoom to the whole")).to_be_visible()
    rows = page.locator(".cf-header__link").evaluate_all(
        "links => new Set(links.map((link) => link.offsetTop)).size"
    )

    assert rows == 1
    assert broken_words(page, "button") == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_paper_keeps_no_more_of_a_claim_together_than_part_of_a_page(page: Page, address: str):
    page.set_viewport_size(PAPER)
    page.goto(address + CASE)
    page.emulate_media(media="print")
    kept, grids = page.evaluate(KEPT_TOGETHER)

    assert 0 < kept < PAPER["height"] / 3
    assert grids == []


def sent_bytes(file: Path) -> int:
    """Return how long a file is on its way: hosts compress all but fonts."""
    content = file.read_bytes()
    return len(content if file.suffix == ".woff2" else gzip.compress(content, 6, mtime=0))


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False, "viewport": PHONE}])
def test_a_case_is_complete_without_javascript(page: Page, address: str):
    page.goto(address + CASE)

    expect(page.locator("#claim-no-felony")).to_contain_text(
        "Testimony of Gentner Drummond: The man had not committed a felony."
    )
    expect(page.locator("#sources")).to_be_visible()
