"""A timeline in a browser: zoom, filters, what was known on a day, and the whole of it without."""

from collections.abc import Callable
from textwrap import dedent

import pytest
from playwright.sync_api import Locator, Page, expect

from casefiles.core.view.chronicle import MOST_LANES
from support.axe import axe_violations
from support.bridges import bridge_files
from support.builds import Built, build_world

pytestmark = pytest.mark.browser

Open = Callable[[str], Page]

CASE = """
    schema: 1
    title: The tower leans
    summary: The tower leans [@first].
    status: final
    opened: "2024-01-10"
    reviewed: "2024-03-01"
    topics: [bridges]
    jurisdictions: [US]
    occurred: "2024"
    sources:
      first: {type: report, title: One, issued: "2024-01-20", licence: all-rights-reserved}
      second: {type: report, title: Two, issued: "2024-02-20", licence: all-rights-reserved}
      undated: {type: report, title: Three, licence: all-rights-reserved}
    claims:
      - {id: leans, text: It leans., voice: report, by: city, standing: uncorroborated,
         evidence: [first]}
      - {id: stands, text: It stands., voice: statement, by: mayor, date: "2024",
         standing: uncorroborated, evidence: [second]}
      - {id: creaks, text: It creaks., voice: report, by: city, standing: uncorroborated,
         evidence: [undated]}
    timeline:
      - {id: seen, date: "[..2024-01-08]", title: It is seen to lean, claims: [leans],
         about: [city]}
      - {id: told, date: "2024-01-20", title: It is told, claims: [leans], about: [mayor]}
      - {id: denied, date: "2024-02-20", title: It is denied, claims: [stands], about: [mayor]}
      - {id: paper, date: "2024-01", title: A paper is written, sources: [undated]}
      - {id: later, date: "2024-02-01/2024-03", title: It is mended, sources: [undated]}
      - {id: lamp, date: XXXX, title: A lamp is broken, claims: [stands], about: [mayor]}
"""
PHONE = {"width": 390, "height": 844}
MISSED = """marks => marks.filter((mark) => {
  mark.scrollIntoView({block: "center", inline: "center"});
  const {x, y, width, height} = mark.querySelector(".cf-strip__point").getBoundingClientRect();
  const [middle, row] = [x + width / 2, y + height / 2];
  return [[-11, -11], [11, -11], [-11, 11], [11, 11]].some(([right, down]) =>
    document.elementFromPoint(middle + right, row + down)?.closest(".cf-strip__mark") !== mark);
})"""
"""Marks of one day of which a corner of 24 pixels around it is not theirs."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The bridges and a tower whose events became known one after the other."""
    files = {**bridge_files(), "content/cases/tower.yml": dedent(CASE)}
    built = build_world(tmp_path_factory.mktemp("tower"), files, "https://example.org/archive/")
    assert built.failure is None, built.log
    return built


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """So many towers that their years are drawn as columns."""
    towers = {f"content/cases/tower-{n}.yml": dedent(CASE) for n in range(MOST_LANES)}
    files = {**bridge_files(), **towers}
    built = build_world(tmp_path_factory.mktemp("crowd"), files, "https://example.org/archive/")
    assert built.failure is None, built.log
    return built


@pytest.fixture
def open_case(page: Page, built: Built, served) -> Open:
    """Open the case with a query in its address."""
    address = served(built.site, "/archive/").url + "cases/tower/"

    def open_case(query: str = "") -> Page:
        page.goto(address + query)
        if page.evaluate("matchMedia('(scripting: enabled)').matches"):
            page.locator("cf-timeline").scroll_into_view_if_needed()  # Its script comes then.
            page.evaluate("customElements.whenDefined('cf-timeline').then(() => null)")
        return page

    return open_case


def told(page: Page) -> Locator:
    return page.locator(".cf-timeline").get_by_role("status")


def titles(page: Page) -> list[str]:
    return page.locator(".cf-event:visible .cf-event__title").all_inner_texts()


def dimmed(page: Page) -> list[str]:
    marks = page.locator(".cf-strip").first.locator(".cf-strip__mark--off .cf-strip__number")
    return marks.all_text_contents()


def zoom_of(page: Page) -> float:
    """Return how many times as wide the drawing is as its container."""
    strip = page.get_by_role("region", name="Drawn timeline")
    return strip.evaluate("strip => strip.scrollWidth / strip.clientWidth")


def query_of(page: Page) -> str:
    return page.evaluate("location.search")


def test_filters_by_who_and_voice(open_case: Open):
    page = open_case()
    page.get_by_label("Who or what").select_option("Ada Byron (3)")

    assert titles(page) == ["It is told", "It is denied", "A lamp is broken"]
    assert dimmed(page) == ["1", "2", "4"]
    expect(told(page)).to_have_text("3 of 6 events; 1 has no known day.")
    page.get_by_label("Voice").select_option("Report (2)")
    assert titles(page) == ["It is told"]
    assert query_of(page) == "?voice=report&entity=mayor"

    page.go_back()
    expect(told(page)).to_have_text("3 of 6 events; 1 has no known day.")
    page.go_back()
    expect(told(page)).to_have_text("")
    assert len(titles(page)) == 6


def test_shows_what_was_known_on_a_day(open_case: Open):
    page = open_case()
    slider = page.get_by_role("slider", name="What was known on")
    expect(slider).to_have_attribute("aria-valuetext", "20 February 2024")
    slider.press("ArrowLeft")

    expect(slider).to_have_attribute("aria-valuetext", "20 January 2024")
    expect(told(page)).to_have_text(
        "On 20 January 2024, 2 of 6 events were public. Of 1 more nothing tells since when. "
        "1 of 3 claims was public. Of 1 more nothing tells since when."
    )
    assert titles(page) == ["A paper is written", "It is seen to lean", "It is told"]
    unplaced = page.locator(".cf-event", has=page.get_by_text("Not known since when"))
    expect(unplaced.get_by_role("heading")).to_have_text("A paper is written")
    assert query_of(page) == "?known=2024-01-20"

    slider.press("End")
    expect(told(page)).to_have_text("")
    assert query_of(page) == ""
    assert len(titles(page)) == 6


def test_says_of_each_claim_whether_it_was_public_on_that_day(open_case: Open):
    page = open_case("?known=2024-01-20")
    expect(page.locator(".cf-claim__text:visible")).to_have_text(
        ["It leans.", "It stands.", "It creaks."]
    )
    leans, stands, creaks = (page.locator(".cf-claim").nth(number) for number in range(3))
    expect(leans).not_to_contain_text("public")
    expect(stands).to_contain_text("Not yet public on 20 January 2024, as far as the sources here")
    expect(creaks).to_contain_text("Not known since when it was public.")
    assert axe_violations(page) == []

    page.get_by_role("slider", name="What was known on").press("End")
    expect(page.locator(".cf-claim .cf-timeline__unplaced")).to_have_count(0)
    expect(page.locator(".cf-claim--later")).to_have_count(0)


def test_zooms_by_keyboard_and_keeps_the_middle_in_its_place(open_case: Open):
    page = open_case("?zoom=2")
    assert zoom_of(page) == pytest.approx(2, abs=0.1)
    strip = page.get_by_role("region", name="Drawn timeline")
    middle = "s => (s.scrollLeft + s.clientWidth / 2) / s.scrollWidth"
    assert strip.evaluate(middle) == pytest.approx(0.5, abs=0.02)
    few = page.locator(".cf-strip").first.locator(".cf-strip__scale:visible text").count()
    size = page.locator(".cf-strip__point").first.bounding_box()["width"]

    strip.focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    page.keyboard.press("+")

    assert zoom_of(page) == pytest.approx(8, abs=0.4)
    assert strip.evaluate(middle) == pytest.approx(0.5, abs=0.02)
    assert page.locator(".cf-strip").first.locator(".cf-strip__scale:visible text").count() > few
    assert page.locator(".cf-strip__point").first.bounding_box()["width"] == pytest.approx(size)
    assert query_of(page) == "?zoom=8"
    expect(page.get_by_role("button", name="Zoom in")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("0")
    assert zoom_of(page) == pytest.approx(1, abs=0.1)
    page.get_by_role("button", name="Zoom in").click()
    assert query_of(page) == "?zoom=2"


def test_shows_what_an_address_asks_for_and_leaves_out_what_there_is_not(open_case: Open):
    page = open_case("?entity=mayor&voice=gone&known=2024-02-01&zoom=3")

    expect(page.get_by_label("Who or what")).to_have_value("mayor")
    expect(page.get_by_label("Voice")).to_have_value("")
    expect(told(page)).to_have_text(
        "3 of 6 events; 1 has no known day. On 20 January 2024, 1 of 3 events was public. "
        "1 of 3 claims was public. Of 1 more nothing tells since when."
    )
    assert zoom_of(page) == pytest.approx(1, abs=0.1)


def test_points_from_the_drawing_to_the_list_and_back(open_case: Open):
    page = open_case()
    mark = page.locator(".cf-strip").first.locator(".cf-strip__mark", has_text="It is denied")
    entry = page.locator(".cf-event", has_text="It is denied")
    mark.hover()
    expect(entry).to_have_class("cf-event cf-timeline--on")
    entry.hover()
    expect(mark).to_have_class("cf-strip__mark cf-strip__event cf-timeline--on")
    mark.click()
    expect(entry.get_by_role("heading")).to_be_in_viewport()
    assert mark.bounding_box()["height"] >= 24


@pytest.mark.parametrize("context_options", [{"viewport": PHONE}])
def test_a_finger_hits_each_day_in_lanes_of_several_cases(page: Page, built: Built, served):
    page.goto(served(built.site, "/archive/").url + "timeline/")
    days = page.locator(".cf-strip__mark:has(.cf-strip__point)")
    assert days.count() == 5

    missed = days.evaluate_all(f"marks => ({MISSED})(marks).map(({{textContent}}) => textContent)")

    assert missed == []


def test_a_reader_without_a_mouse_meets_the_list_and_not_the_drawing(open_case: Open):
    page = open_case()
    strip = page.get_by_role("region", name="Drawn timeline")
    expect(strip.get_by_role("link")).to_have_count(0)
    strip.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('svg')")
    assert axe_violations(page) == []


def test_a_filter_fills_columns_as_far_as_their_years_match(page: Page, crowd: Built, served):
    page.goto(served(crowd.site, "/archive/").url + "timeline/?voice=report")
    page.evaluate("customElements.whenDefined('cf-timeline').then(() => null)")
    year = page.locator(".cf-year", has=page.get_by_role("heading", name="2024"))
    column = page.locator(".cf-strip__mark", has_text="2024: ")
    box = "drawn => [drawn.getBBox().y, drawn.getBBox().height]"
    top, whole = column.locator(".cf-strip__column").evaluate(box)
    top_of_part, part = column.locator(".cf-strip__part").evaluate(box)
    shown = year.locator(".cf-entry:visible").count()
    total = year.locator(".cf-entry").count()

    assert 0 < shown < total
    expect(year.get_by_text(f"{shown} of {total} events", exact=True)).to_be_visible()
    expect(column.locator("title")).to_have_text(f"2024: {shown} of {total} events")
    assert part == pytest.approx(whole * shown / total, abs=0.1)
    assert top_of_part + part == pytest.approx(top + whole, abs=0.1)
    assert axe_violations(page) == []

    page.get_by_label("Voice").select_option("")
    expect(column.locator("title")).to_have_text(f"2024: {total} events")
    expect(page.locator(".cf-strip__part, .cf-year__told")).to_have_count(0)


def test_a_screen_reader_meets_each_year_however_far_it_is_from_the_window(
    page: Page, crowd: Built, served
):
    page.goto(served(crowd.site, "/archive/").url + "timeline/")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    headings = [
        node["name"]["value"]
        for node in tree["nodes"]
        if node.get("role", {}).get("value") == "heading" and not node["ignored"]
    ]

    years = page.locator(".cf-year__title").all_text_contents()
    assert len(years) > 1
    assert [name for name in headings if name in years] == years


@pytest.mark.parametrize("context_options", [{"viewport": PHONE}])
def test_scrolls_in_itself_on_a_phone(page: Page, open_case: Open):
    open_case("?zoom=8")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert zoom_of(page) > 8


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_is_complete_without_javascript(page: Page, built: Built, served):
    page.goto(served(built.site, "/archive/").url + "cases/tower/")

    expect(page.locator(".cf-event")).to_have_count(6)
    expect(page.locator(".cf-timeline__form")).to_be_hidden()
    expect(page.get_by_role("region", name="Drawn timeline")).to_be_visible()
    expect(page.locator(".cf-strip").first.locator(".cf-strip__mark")).to_have_count(5)
    page.goto(served(built.site, "/archive/").url + "timeline/")
    expect(page.locator(".cf-entry")).to_have_count(11)
    expect(page.locator(".cf-strip__name")).to_have_count(2)
