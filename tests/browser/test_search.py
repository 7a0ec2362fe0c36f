"""The search page in a browser, over a small site with the real scripts, styles and index."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Locator, Page, expect

from casefiles.core.article import ArticleWriter
from casefiles.core.view.search import SearchPage
from casefiles.core.view.values import Head, Name
from casefiles.search_index import build_index
from support.axe import axe_violations
from support.bridges import BRIDGE, bridge_page, html_of
from support.builds import PROJECT
from support.server import Served, serve_folder

pytestmark = pytest.mark.browser

Ask = Callable[[str], Page]

POLICY = re.search(
    r'http-equiv="Content-Security-Policy" content="([^"]+)"',
    (PROJECT / "theme/partials/meta.html").read_text(encoding="utf-8"),
)[1]
FRAME = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="{root}assets/icon.svg">
<link rel="stylesheet" href="{root}assets/css/tokens.css">
<link rel="stylesheet" href="{root}assets/css/chrome.css">
<link rel="stylesheet" href="{root}assets/css/article.css">
<link rel="stylesheet" href="{root}assets/css/pages.css">
<link rel="stylesheet" href="{root}assets/css/filters.css">
<link rel="stylesheet" href="{root}assets/css/search.css">
<script type="module" src="{root}assets/js/search-key.js"></script>
<script type="module" src="{root}assets/js/search.js"></script>
</head>
<body>
<header class="cf-header" data-pagefind-ignore="all"><div class="cf-header__row">
<a class="cf-header__name" href="{root}">Bridges</a>
<form class="cf-find" action="{root}search/" method="get">
<label class="cf-find__label" for="cf-find">Search the archive</label>
<input class="cf-find__field" id="cf-find" type="search" name="q">
</form>
</div></header>
<div class="cf-frame"><main class="cf-main" id="content">
<article{body}>{article}</article>
</main></div>
</body>
</html>
"""
CASE = """\
{facets}<h1>The {name} bridge</h1>
<p>How the {name} bridge was closed, reopened and paid for.</p>
<h2 id="timeline">Timeline</h2>
<h3 id="event-closed">Inspectors close the {name} bridge</h3>
<p>The order names two cracked girders.</p>
<h2 id="claims">Claims</h2>
<h3 id="claim-girders">Ada Stone: the girders of the {name} bridge were replaced &lt;twice&gt;</h3>
<p>“We changed every girder, and then we changed them all again,” she said.</p>
<h3 id="claim-cost">Figure given by the county: {name} cost 4 million</h3>
<p>The budget shows R&amp;D separately.</p>
"""
# A source with a word of its title that the other cases have in their text.
REAL_CASE = BRIDGE.replace("title: Map,", "title: Separately drawn map,")
# And one who has a part in it but stands in no claim.
REAL_CASE = REAL_CASE.replace("{label: Walker, role", "{label: Lamplighter, role")


def page_html(title: str, article: str, root: str, body: str = "") -> str:
    return FRAME.format(policy=POLICY, title=title, article=article, root=root, body=body)


def case_html(number: int) -> str:
    name = ("Alder", "Birch", "Cedar", "Dogwood")[number % 4] + (f" {number}" if number > 3 else "")
    facets = {
        "topic": ["Bridges", "Budgets"] if number % 2 else ["Bridges"],
        "jurisdiction": ["Oklahoma", "New York", "Guam"][number % 3],
        "status": "Disputed" if number == 0 else "Settled",
        "year": str(2020 + number % 4),
    }
    spans = "".join(
        f'<span hidden data-pagefind-filter="{facet}[data-value]" data-value="{value}"></span>'
        for facet, values in facets.items()
        for value in ([values] if isinstance(values, str) else values)
    )
    article = CASE.format(name=name, facets=spans)
    days = f'data-happened="{2000 + number}" data-changed="{2030 - number}"'
    order = 'data-pagefind-sort="happened[data-happened], changed[data-changed]"'
    body = f" data-pagefind-body {days} {order}"
    return page_html(f"The {name} bridge", article, "../../", body)


def search_html() -> str:
    view = SearchPage(
        Head("search/", "search", "Search", "Search the bridges."),
        "./",
        "../pagefind/",
        (Name("All cases", "../cases/"), Name("Timeline", "../timeline/")),
    )
    article = str(ArticleWriter().write(view).html)
    return page_html("Search", article, "../", ' class="cf-search"')


@pytest.fixture(scope="session")
def bridges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of twelve drawn cases and a real one, with its index."""
    site = tmp_path_factory.mktemp("bridges")
    copytree(PROJECT / "theme/assets", site / "assets")
    pages = {f"cases/c{number}": case_html(number) for number in range(12)}
    article = html_of(bridge_page(REAL_CASE))
    pages["cases/bridge"] = page_html("Bridge", article, "../../", " data-pagefind-body")
    pages |= {"search": search_html(), ".": page_html("Bridges", "<h1>Bridges</h1>", "./")}
    pages |= {"cases": page_html("Cases", "<h1>Cases</h1>", "../")}
    for address, html in pages.items():
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").write_text(html, encoding="utf-8")
    build_index(site)
    return site


@pytest.fixture
def archive(bridges: Path) -> Iterator[Served]:
    with serve_folder(bridges, "/archive/") as served:
        yield served


@pytest.fixture
def ask(page: Page, archive: Served) -> Ask:
    """Open the search page with a query in its address."""

    def open_search(query: str) -> Page:
        page.goto(f"{archive.url}search/{query}")
        return page

    return open_search


def told(page: Page) -> Locator:
    """What the page says aloud of an answer."""
    return page.get_by_role("status")


def titles(page: Page) -> Locator:
    return page.locator(".cf-found__title")


def test_leads_from_any_page_to_the_claim_that_says_it(page: Page, archive: Served):
    page.goto(archive.url)
    assert [path for path in archive.requests if "pagefind" in path] == []
    page.keyboard.press("/")
    page.keyboard.type("cedar 6 replaced twice")
    page.keyboard.press("Enter")
    place = page.locator(".cf-place a").first
    expect(place).to_have_text("Ada Stone: the girders of the Cedar 6 bridge were replaced <twice>")
    assert place.locator("mark").all_inner_texts() == ["Cedar 6", "replaced", "twice"]
    place.click()
    expect(page).to_have_url(f"{archive.url}cases/c6/#claim-girders")
    page.go_back()
    expect(page).to_have_url(f"{archive.url}search/?q=cedar+6+replaced+twice")
    expect(page.locator(".cf-place a").first).to_have_attribute(
        "href", re.compile("#claim-girders$")
    )


def test_leads_to_a_source_by_its_title_and_its_publisher(page: Page, ask: Ask, archive: Served):
    ask("?q=bridge+safe+daily+post")
    place = page.locator(".cf-place").first
    expect(place.locator(".cf-place__kind")).to_have_text("Source")
    expect(place.get_by_role("link")).to_have_text("Is the bridge safe? Daily Post, p. 4")
    expect(place.locator(".cf-found__excerpt")).to_have_text("10 January 2024 (News article).")
    place.get_by_role("link").click()
    expect(page).to_have_url(f"{archive.url}cases/bridge/#source-post")
    expect(page.get_by_role("heading", name="Is the bridge safe?")).to_be_in_viewport()
    ask("?q=%22city+of+bridges%22")
    expect(page.get_by_role("link", name="Ledger of bridges. City of Bridges")).to_be_visible()


def test_puts_pages_that_say_it_before_one_that_lists_a_source_of_that_name(ask: Ask):
    page = ask("?q=separately")
    expect(told(page)).to_have_text("13 pages for “separately”")
    page.get_by_role("button", name="Show 3 more").click()
    expect(titles(page).last).to_have_text("Bridge closed after a crack was seen")
    expect(page.locator(".cf-place").last).to_contain_text("Separately drawn map")


def test_shows_four_places_of_a_page_and_then_the_rest(ask: Ask):
    page = ask("?q=daily+post")
    places = page.locator(".cf-place a")
    expect(places).to_have_count(4)
    page.keyboard.press("/")
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name=re.compile(r"^Show \d+ more places$"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(places.nth(4)).to_be_focused()
    expect(page.locator(".cf-place__more")).to_have_count(0)


def test_offers_what_a_misspelt_word_may_have_meant(ask: Ask):
    page = ask("?q=dogwod+girders")
    page.get_by_role("button", name="Search for “Dogwood girders”").click()
    expect(page.get_by_label("Search claims, events and sources")).to_be_focused()
    expect(told(page)).to_have_text("3 pages for “Dogwood girders”")
    expect(page.locator(".cf-search__offer")).to_have_count(0)
    ask("?q=dogwod")
    expect(page.get_by_role("button", name="Search for “Dogwood”")).to_be_visible()


@pytest.mark.parametrize("word", ["Adams", "Aaron", "Theodore", "Islands"])
def test_does_not_answer_a_word_by_a_shorter_one(ask: Ask, word: str):
    page = ask(f"?q={word}")
    expect(told(page)).to_contain_text(f"Nothing was found for “{word}”. Try fewer words")
    expect(titles(page)).to_have_count(0)
    expect(page.locator(".cf-choice")).to_have_count(0)


def test_sorts_by_day_on_demand_and_keeps_that_in_the_address(ask: Ask):
    page = ask("?q=cedar")
    order = page.get_by_label("Sort")
    order.select_option("Latest first")
    expect(titles(page)).to_have_text(
        ["The Cedar 10 bridge", "The Cedar 6 bridge", "The Cedar bridge"]
    )
    expect(page).to_have_url(re.compile(r"\?q=cedar&sort=happened$"))

    page = ask("?q=cedar&sort=changed")
    expect(page.get_by_label("Sort")).to_have_value("changed")
    expect(titles(page)).to_have_text(
        ["The Cedar bridge", "The Cedar 6 bridge", "The Cedar 10 bridge"]
    )


def test_says_which_word_stands_nowhere_and_answers_the_others(ask: Ask):
    page = ask("?q=Aaron+cedar")
    expect(told(page)).to_have_text("Nothing was found for “Aaron”; 3 pages for “cedar”")
    expect(page.get_by_role("checkbox", name="Guam 1")).to_be_visible()
    marks = page.locator("#content mark").all_inner_texts()
    assert {mark.lower() for mark in marks} == {"cedar"}
    expect(page.locator(".cf-search__offer")).to_have_count(0)


@pytest.mark.parametrize(
    ("question", "marked"),
    [("replaces", "replaced"), ("replac", "replaced"), ("inspectors-close", "Inspectors close")],
)
def test_finds_forms_beginnings_and_parts_of_a_word(ask: Ask, question: str, marked: str):
    page = ask(f"?q={question}")
    expect(told(page)).to_contain_text(re.compile(rf"^1\d pages for “{question}”$"))
    expect(page.locator("mark", has_text=marked).first).to_be_visible()


def test_loads_few_pages_to_learn_that_a_word_stands_nowhere(ask: Ask, archive: Served):
    page = ask("?q=thesaurus")
    expect(told(page)).to_contain_text("Nothing was found")
    assert len([path for path in archive.requests if "/fragment/" in path]) <= 9


def test_finds_a_case_by_one_who_only_has_a_part_in_it(ask: Ask):
    page = ask("?q=lamplighter")
    expect(titles(page)).to_have_text(["Bridge closed after a crack was seen"])
    place = page.locator(".cf-place")
    expect(place.get_by_role("link")).to_have_text("People and bodies")
    expect(place.locator("mark")).to_have_text("Lamplighter")
    expect(place).not_to_contain_text("Witness")


def test_finds_a_phrase_in_the_marks_of_a_phone(ask: Ask):
    page = ask("?q=“every+girder”")
    expect(told(page)).to_have_text("12 pages for “every girder”")


def test_offers_the_words_of_a_phrase_that_nobody_wrote(ask: Ask):
    page = ask('?q="girder+every"')
    page.get_by_role("button", name="Search for “girder every”").click()
    expect(told(page)).to_have_text("12 pages for “girder every”")


def test_answers_while_one_types_and_keeps_the_question_in_the_address(ask: Ask):
    page = ask("")
    expect(told(page)).to_contain_text("Type a word")
    page.get_by_label("Search claims, events and sources").press_sequentially("dogwood")
    expect(titles(page)).to_have_text(
        ["The Dogwood bridge", "The Dogwood 11 bridge", "The Dogwood 7 bridge"]
    )
    expect(told(page)).to_have_text("3 pages for “dogwood”")
    expect(page).to_have_url(re.compile(r"/archive/search/\?q=dogwood$"))


def test_narrows_by_facets_that_add_up_inside_a_group(ask: Ask):
    page = ask("?q=girders")
    expect(told(page)).to_have_text("12 pages for “girders”")
    page.get_by_role("checkbox", name="Guam 4").check()
    expect(told(page)).to_have_text("4 pages for “girders”")
    expect(page.get_by_role("checkbox", name="Guam 4")).to_be_focused()
    page.get_by_role("checkbox", name="New York 4").check()
    expect(told(page)).to_have_text("8 pages for “girders”")
    page.get_by_role("checkbox", name="Budgets 4").check()
    expect(told(page)).to_have_text("4 pages for “girders”")
    query = "?q=girders&topic=Budgets&jurisdiction=Guam&jurisdiction=New+York"
    expect(page).to_have_url(re.compile(re.escape(query) + "$"))


def test_lists_what_a_facet_holds_without_a_word(ask: Ask):
    page = ask("?status=Disputed")
    expect(titles(page)).to_have_text(["The Alder bridge"])
    expect(page.locator(".cf-found__facts")).to_have_text(["Oklahoma · 2020 · Disputed"])
    assert page.get_by_role("checkbox", name="Disputed 1").is_checked()


def test_shows_ten_and_then_the_rest(ask: Ask):
    page = ask("?q=girders")
    expect(titles(page)).to_have_count(10)
    page.get_by_role("button", name="Show 2 more").click()
    expect(titles(page)).to_have_count(12)
    expect(titles(page).nth(10).get_by_role("link")).to_be_focused()
    expect(page.locator(".cf-search__more")).to_be_hidden()


def test_begins_in_the_field_where_there_is_a_keyboard_and_nothing_is_asked(ask: Ask):
    page = ask("")
    field = page.get_by_label("Search claims, events and sources")
    expect(field).to_be_focused()
    page.keyboard.type("cedar")
    expect(titles(page)).to_have_count(3)
    page.keyboard.press("ArrowDown")
    expect(titles(page).first.get_by_role("link")).to_be_focused()
    ask("?q=cedar")
    expect(titles(page)).to_have_count(3)
    expect(field).not_to_be_focused()


@pytest.mark.parametrize("context_options", [{"has_touch": True, "is_mobile": True}])
def test_opens_no_keyboard_over_the_page_of_a_phone(ask: Ask):
    page = ask("")
    expect(told(page)).to_contain_text("Type a word")
    expect(page.get_by_label("Search claims, events and sources")).not_to_be_focused()


def test_goes_through_the_results_by_keyboard(ask: Ask):
    page = ask("?q=cedar+replaced")
    expect(titles(page).first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    expect(titles(page).first.get_by_role("link")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".cf-place a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    field = page.locator(".cf-search__field")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(told(page)).to_contain_text("Type a word")
    expect(page).to_have_url(re.compile("/search/$"))


def test_says_what_to_try_when_nothing_matches(ask: Ask):
    page = ask("?q=girders&status=Disputed&jurisdiction=Guam")
    expect(told(page)).to_contain_text("Nothing was found for “girders”. Try fewer words")
    page.get_by_role("button", name="Search without filters (12)").click()
    expect(told(page)).to_have_text("12 pages for “girders”")
    assert page.get_by_role("link", name="All cases").get_attribute("href") == "../cases/"


def test_says_when_the_index_is_missing_and_tries_again(page: Page, ask: Ask):
    page.route("**/pagefind/**", lambda route: route.abort())
    ask("?q=girders")
    expect(told(page)).to_have_text("The search index could not be loaded.")
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Try again").click()
    expect(told(page)).to_have_text("12 pages for “girders”")


@pytest.mark.parametrize("query", ["", "?q=girders", "?q=zebra"])
@pytest.mark.parametrize("width", [390, 1440])
def test_is_open_to_all(ask: Ask, page: Page, query: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    ask(query)
    expect(told(page)).not_to_be_empty()
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


class TestWithoutScript:
    @pytest.fixture
    def context_options(self, context_options: dict[str, object]) -> dict[str, object]:
        return {**context_options, "java_script_enabled": False}

    def test_says_so_and_leads_elsewhere(self, ask: Ask):
        page = ask("?q=girders")
        expect(page.get_by_text("needs JavaScript")).to_be_visible()
        expect(page.locator(".cf-filters")).to_be_hidden()
        page.get_by_role("link", name="All cases").click()
        expect(page).to_have_url(re.compile("/archive/cases/$"))
