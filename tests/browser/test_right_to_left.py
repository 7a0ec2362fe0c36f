"""An archive whose language runs from right to left, and what scripts say there in English."""

import pytest
from playwright.sync_api import Locator, Page, expect

from support.arabic import arabic_files
from support.axe import axe_violations
from support.builds import Built, build_world
from support.fit import width_beyond_screen
from support.kinds import KINDS, one_of_each_kind

pytestmark = pytest.mark.browser
WIDTHS = (320, 390, 1440)
FACETS = ("topic", "status")
ENDS = """
(one) => [0, one.firstChild.length - 1].map((at) => {
  const letter = document.createRange();
  letter.setStart(one.firstChild, at);
  letter.setEnd(one.firstChild, at + 1);
  return letter.getBoundingClientRect().x;
})
"""


@pytest.fixture(scope="module")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build_world(tmp_path_factory.mktemp("arabic"), arabic_files(), "https://example.org/")
    assert built.failure is None, built.log
    return built


@pytest.fixture
def address(served, arabic_site: Built) -> str:
    return served(arabic_site.site).url


def tongue(words: Locator) -> tuple[str, str]:
    """Return the language that words are read in, and the way that they run."""
    script = "one => [one.closest('[lang]').lang, getComputedStyle(one).direction]"
    language, direction = words.evaluate(script)
    return language, direction


def test_every_kind_of_page_runs_from_right_to_left_and_fits(
    page: Page, address: str, arabic_site: Built
):
    wide = []
    kinds = one_of_each_kind(arabic_site)
    for kind, path in kinds.items():
        page.goto(address + path.removesuffix("index.html"))
        assert page.evaluate("[document.dir, getComputedStyle(document.body).direction]") == [
            "rtl",
            "rtl",
        ]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if width_beyond_screen(page):
                wide.append((kind, width))
    assert wide == []
    assert {"case", "cases", "timeline", "search", "home", "page", "missing"} <= set(kinds) <= KINDS


def test_axe_finds_nothing_on_a_case(page: Page, address: str):
    page.goto(address + "cases/bridge/")

    assert axe_violations(page) == []


def test_a_case_is_laid_out_from_the_right(page: Page, address: str):
    page.goto(address + "cases/bridge/")
    claim = page.locator(".cf-claim").first
    body = claim.locator(".cf-claim__body").bounding_box()
    evidence = claim.locator(".cf-claim__evidence").bounding_box()
    assert body is not None
    assert evidence is not None
    assert evidence["x"] + evidence["width"] < body["x"]

    begins, ends = page.locator(".cf-evidenced__finding").evaluate(ENDS)
    assert begins < ends  # Our own words keep their order, and their full stop its place.

    quotes = claim.locator(".cf-evidence__quote")
    assert [tongue(quote) for quote in quotes.all()] == [("en", "ltr"), ("he", "rtl")]

    marks = page.locator("cf-matrix tbody tr").first.locator("td a")
    page.locator("cf-matrix").scroll_into_view_if_needed()
    expect(marks.nth(1)).to_have_attribute("tabindex", "-1")
    marks.first.focus()
    page.keyboard.press("ArrowLeft")
    expect(marks.nth(1)).to_be_focused()


def test_a_card_stands_where_its_mark_begins_and_tells_whose_words_it_holds(
    page: Page, address: str
):
    page.goto(address + "cases/bridge/")
    mark = page.locator(".cf-opening__summary .cf-cite__link").first
    mark.hover()
    card = page.locator(".cf-preview")
    expect(card).to_be_visible()
    at, box = mark.bounding_box(), card.bounding_box()
    assert at is not None
    assert box is not None
    assert box["x"] < at["x"] < box["x"] + box["width"] < at["x"] + at["width"] + 20

    assert tongue(card.locator(".cf-preview__name")) == ("en", "rtl")
    assert tongue(card.locator(".cf-preview__ways")) == ("en", "rtl")
    assert tongue(card.locator(".cf-source__title")) == ("ar", "rtl")


def test_a_dialog_and_what_is_copied_are_in_english_but_for_the_citation(page: Page, address: str):
    page.goto(address + "cases/bridge/")
    page.locator(".cf-event .cf-link").first.click()
    copied = page.locator(".cf-event").get_by_role("status")
    expect(copied).to_have_text("Link copied")
    assert tongue(copied) == ("en", "rtl")

    page.locator(".cf-claim .cf-cites").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied")
    text = dialog.get_by_role("region", name="Citation")

    assert tongue(dialog.get_by_role("heading")) == ("en", "rtl")
    assert tongue(dialog.get_by_role("status")) == ("en", "rtl")
    assert tongue(text) == ("ar", "rtl")
    dialog.get_by_role("radio", name="BibTeX").check()
    assert tongue(text) == ("ar", "ltr")


def test_filters_and_answers_are_in_english_but_for_the_words_of_the_archive(
    page: Page, address: str
):
    page.goto(address + "cases/?topic=repairs&status=preliminary")
    chips = page.locator(".cf-cases__chips").first.get_by_role("button")
    expect(chips).to_have_count(3)
    assert [tongue(chip)[0] for chip in chips.locator("span").all()] == ["ar", "en"]

    page.goto(address + "search/?q=الجسر")
    found = page.locator(".cf-found").first
    assert tongue(found.locator(".cf-found__title a"))[0] == "ar"
    assert tongue(found.get_by_text("Preliminary record"))[0] == "en"
    assert tongue(found.get_by_text("Claim", exact=True))[0] == "en"
    assert tongue(found.locator(".cf-place a").first)[0] == "ar"
    assert tongue(found.get_by_role("button"))[0] == "en"
    assert [tongue(page.locator(f"[data-facet={name}] label").first)[0] for name in FACETS] == [
        "ar",
        "en",
    ]

    page.goto(address + "search/?q=الجسرر")
    assert tongue(page.get_by_role("button", name="Search for"))[0] == "en"


def test_the_form_is_in_english_but_for_what_is_typed_and_the_words_of_the_archive(
    page: Page, address: str
):
    page.goto(address + "contribute/?case=bridge")
    expect(page.get_by_role("button", name="Claim 1: ")).to_be_visible()
    said = page.locator("cf-contribute > [role=status]").all()
    assert [tongue(words) for words in said] == [("en", "rtl")] * 2
    assert tongue(page.locator(".cf-form__send .cf-form__yaml"))[1] == "ltr"

    page.get_by_role("button", name="Claim 1: ").click()
    claim = page.locator(".cf-item", has=page.get_by_role("button", name="Claim 1: "))
    theirs = [
        claim.get_by_label("What is said, in one sentence"),
        claim.locator(".cf-part__sentence"),
        claim.locator(".cf-item__title span").first,
        claim.get_by_role("combobox", name="Name").first,
        claim.get_by_label("How well it is supported").locator("option").last,
        page.get_by_role("checkbox", name="الجسور").locator("+ span"),
    ]
    assert [tongue(words) for words in theirs] == [("ar", "rtl")] * len(theirs)
