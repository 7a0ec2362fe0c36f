"""A page filled into a frame that was rendered once is the page that the host would render."""

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from casefiles.chrome import Chrome
from casefiles.core.article import Article, TocEntry
from casefiles.core.problem import Position
from casefiles.core.settings import SiteSettings
from casefiles.core.site import Card
from casefiles.frame import dress, frame_of, pictures_of
from support.articles import ARTICLES, settings
from support.builds import PROJECT


def make_chrome(
    tmp_path: Path,
    settings: SiteSettings,
    names: tuple[str, ...] = ("index.md", "about.md"),
    cards: tuple[Card, ...] = (),
) -> Chrome:
    pages = tmp_path / "content" / "pages"
    pages.mkdir(parents=True)
    for name in names:
        (pages / name).parent.mkdir(exist_ok=True)
        (pages / name).write_text(f"# {name}")
    config = load_config(
        str(PROJECT / "mkdocs.yml"),
        docs_dir=str(pages),
        site_dir=str(tmp_path / "site"),
        site_url=settings.address,
        plugins=[],
    )
    nav = get_navigation(get_files(config), config)
    env = config.theme.get_env()
    pictures = pictures_of(settings, cards)
    dress(env, frame_of(settings, nav, pictures))
    return Chrome(env, config, nav, settings, pictures)


@pytest.fixture
def chrome(tmp_path: Path) -> Chrome:
    return make_chrome(tmp_path, settings())


@pytest.mark.parametrize("name", ARTICLES)
def test_fills_what_the_host_renders(chrome, name):
    article = ARTICLES[name]
    assert chrome.fill(article) == chrome.render(chrome.page_of(article))


def test_marks_our_words_around_an_archive_in_another_language(tmp_path):
    chrome = make_chrome(tmp_path, settings(language="de"))
    page = chrome.fill(ARTICLES["case"])

    assert page == chrome.render(chrome.page_of(ARTICLES["case"]))
    assert '<html lang="de" dir="ltr" class="no-js">' in page
    assert "<body>" in page
    assert "turned.css" not in page
    assert '<header class="cf-header" data-pagefind-ignore="all" lang="en">' in page
    assert '<a class="cf-header__name" href="../../" lang="de"><img ' in page
    assert (
        '<nav class="cf-toc" aria-label="On this page" data-pagefind-ignore="all" lang="en">'
        in page
    )
    assert '<details class="cf-toc__box">' in page
    assert '<footer class="cf-footer" data-pagefind-ignore="all" lang="en">' in page
    assert '<div class="cf-footer__about" lang="de">' in page


def test_turns_a_page_whose_language_runs_from_right_to_left(tmp_path):
    chrome = make_chrome(tmp_path, settings(language="ar"))
    page = chrome.fill(ARTICLES["case"])

    assert page == chrome.render(chrome.page_of(ARTICLES["case"]))
    assert '<html lang="ar" dir="rtl" class="no-js">' in page
    assert '<link rel="stylesheet" href="../../assets/css/turned.css">' in page
    assert '<div class="cf-footer__about" lang="ar" dir="rtl">' in page


def test_the_headings_of_a_page_by_hand_are_the_archives_own_words(tmp_path):
    article = replace(ARTICLES["case"], kind="page")

    page = make_chrome(tmp_path, settings(language="de")).fill(article)

    assert '<details class="cf-toc__box" lang="de">' in page
    assert '<summary class="cf-opens cf-toc__head" lang="en">' in page


def test_fills_the_frame_of_another_page_of_the_same_shape(chrome):
    chrome.fill(ARTICLES["case"])
    other = Article(
        "cases/other/",
        "case",
        "Other",
        "Else.",
        Markup("<h1>Other</h1>"),
        (TocEntry("Sources", "sources"),),
        Position("content/cases/other.yml", 3),
    )
    assert chrome.fill(other) == chrome.render(chrome.page_of(other))


def test_names_the_feed_of_a_page(chrome):
    article = replace(ARTICLES["case"], feed="feeds/cases/a&b.xml")
    page = chrome.fill(article)

    assert page == chrome.render(chrome.page_of(article))
    assert 'href="../../feeds/cases/a&amp;b.xml">' in page
    assert "application/atom+xml" not in chrome.fill(ARTICLES["case"])


def test_shows_a_page_by_its_own_picture_or_by_that_of_the_archive(tmp_path):
    cards = (
        Card("", "", "", "Bridges"),
        Card("cases/x/", 'A "<b>', "Case file", "X"),
    )
    chrome = make_chrome(tmp_path, settings(), cards=cards)
    shown = {name: chrome.fill(ARTICLES[name]) for name in ("case", "list", "hostile")}

    for name, page in shown.items():
        assert page == chrome.render(chrome.page_of(ARTICLES[name]))
    own = '<meta property="og:image" content="https://example.org/archive/cards/cases/x.png">'
    assert own in shown["hostile"]
    assert 'content="A &#34;&lt;b&gt; · Case file · X">' in shown["hostile"]
    for name in ("case", "list"):
        assert 'content="https://example.org/archive/cards/archive.png">' in shown[name]
        assert 'property="og:image:alt" content="Bridges">' in shown[name]


def test_shows_no_picture_where_none_was_drawn(chrome):
    page = chrome.fill(ARTICLES["case"])
    assert "og:image" not in page
    assert "twitter:card" not in page


def test_the_search_knows_a_case_that_search_engines_leave_out(chrome):
    page = chrome.fill(replace(ARTICLES["case"], noindex=True))

    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" in page


def test_fills_without_a_repository_and_for_another_address(tmp_path):
    chrome = make_chrome(tmp_path, settings(repository=None, address="https://example.org/"))
    page = chrome.fill(ARTICLES["case"])
    assert page == chrome.render(chrome.page_of(ARTICLES["case"]))
    assert "Correct this page" not in page


def test_takes_no_text_of_an_article_for_a_mark(chrome, monkeypatch):
    marks: list[str] = []
    monkeypatch.setattr(
        "casefiles.chrome.secrets.token_hex", lambda _: marks.append("0" * 32) or marks[-1]
    )
    forged = "0" * 32 + "html"
    html = Markup("<h1>{}</h1>").format(forged)
    article = Article("cases/x/", "case", forged, forged, html, (TocEntry(forged, "x"),))
    assert chrome.fill(article) == chrome.render(chrome.page_of(article))


def test_escapes_a_hostile_title_everywhere(chrome):
    page = chrome.fill(ARTICLES["hostile"])
    assert "<script>" not in page
    assert "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; " in page


def test_the_footer_names_a_folder_by_its_first_page(tmp_path):
    names = ("index.md", "about.md", "rules/index.md", "rules/quotes.md", "notes/one.md")
    page = make_chrome(tmp_path, settings(), names).fill(ARTICLES["case"])
    footer = page[page.index("<footer") :]

    assert 'href="../../rules/"' in footer
    assert 'href="../../rules/quotes/"' not in footer
    assert 'href="../../notes/one/"' in footer


def test_leads_to_no_page_about_the_archive_where_there_is_none(tmp_path):
    with_it = make_chrome(tmp_path / "a", settings()).fill(ARTICLES["case"])
    without = make_chrome(tmp_path / "b", settings(), ("index.md",)).fill(ARTICLES["case"])

    assert 'href="../../about/"' in with_it
    assert 'href="../../about/"' not in without
    assert 'href="../../timeline/"' in without
