"""What the host makes of a site: the same strict frame on every page, or no new site at all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from casefiles.core.archive import Archive
from casefiles.core.problem import Position, Problem
from casefiles.core.prose import render_page
from casefiles.core.urls import page_file
from support.articles import ARTICLES, HOSTILE, settings
from support.builds import PROJECT, Built, build_project

pytestmark = pytest.mark.build

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)

ADDRESS = "https://example.org/archive/"

PAGES = {
    "index.md": """\
---
title: Home
---

# Home

<!-- casefiles: latest -->
""",
    "about.md": """\
---
title: A <b> & c
description: '"><script>x</script>'
---

# About

## Why
""",
    "policies/privacy.md": """\
# Fish &lt;/title&gt;&lt;script&gt;alert(7)&lt;/script&gt;

<b title="x()">b</b>
""",
}


@dataclass
class World:
    """A project in a folder, with a core that says what a test wants it to say."""

    folder: Path
    pages: dict[str, str] = field(default_factory=lambda: dict(PAGES))
    problems: list[Problem] = field(default_factory=list)

    def build(self) -> Built:
        pages = self.folder / "content" / "pages"
        for name, text in self.pages.items():
            (pages / name).parent.mkdir(parents=True, exist_ok=True)
            (pages / name).write_text(text)
        return build_project(
            self.folder, self.folder / "site", SITE_URL=ADDRESS, SOURCE_DATE_EPOCH="0"
        )


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    for name in ("mkdocs.yml", "theme"):
        (tmp_path / name).symlink_to(PROJECT / name)
    (tmp_path / "site_config.yml").write_text("")
    world = World(tmp_path)
    archive = Archive(settings(), {}, {}, {}, {}, date(2026, 1, 1))
    files = ("sitemap.xml", "feeds/changes.xml")
    articles = [ARTICLES[name] for name in ("list", "case", "deep", "hostile")]
    site = SimpleNamespace(
        archive=archive,
        cards=(),
        paths=(*files, *(page_file(article.address) for article in articles)),
        articles=lambda: articles,
        files=tuple(SimpleNamespace(path=path, render=lambda: "<urlset/>") for path in files),
        slots_at=lambda _: {"latest": Markup('<ul class="cf-latest"><li>One</li></ul>')},
        write_page=lambda _, prose: render_page(prose, None),
    )
    core: dict[str, Callable[..., object]] = {
        "read_archive": lambda *_: (archive, world.problems),
        "plan_site": lambda *_: site,
        "build_index": lambda _: None,
    }
    for name, does in core.items():
        monkeypatch.setattr(f"casefiles.mkdocs_plugin.{name}", does)
    monkeypatch.setattr("casefiles.page_content.page_faults", lambda *_: ())
    return world


class Page(HTMLParser):
    """What of a page matters to a policy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.order: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.title = self.open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open = tag
        self.order.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the name is the parser's
        self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open == "title":
            self.title += data

    def values(self, tag: str, name: str) -> list[str]:
        return [value for at, key, value in self.attributes if (at, key) == (tag, name)]


def pages_of(built: Built) -> dict[str, Page]:
    return {path: Page(built.read(path)) for path in built.files() if path.endswith(".html")}


def test_every_page_has_the_policy_first_and_nothing_inline(world):
    built = world.build()
    pages = pages_of(built)
    assert built.failure is None, built.log
    assert sorted(pages) == [
        "404.html",
        "a/b/c/d/index.html",
        "about/index.html",
        "cases/bridge/index.html",
        "cases/index.html",
        "cases/x/index.html",
        "index.html",
        "policies/privacy/index.html",
    ]
    for page in pages.values():
        assert page.order[:5] == ["html", "head", "meta", "meta", "meta"]
        assert [each for each in page.attributes if each[0] == "meta"][1:3] == [
            ("meta", "http-equiv", "Content-Security-Policy"),
            ("meta", "content", POLICY),
        ]
        assert "style" not in page.order
        assert not [value for tag, name, value in page.attributes if name == "style"]
        assert not [value for tag, name, value in page.attributes if name.startswith("on")]
        assert page.order.count("script") == len(page.values("script", "src"))
        assert not [
            link
            for link in page.values("link", "href")
            if "://" in link[8:] and "example.org" not in link
        ]


def test_stands_in_materials_template_and_publishes_none_of_its_looks(world):
    built = world.build()
    for page in pages_of(built).values():
        classes = [value for _, name, value in page.attributes if name == "class"]
        assert "md-container" in classes
        assert [name for name in classes if "skip" in name] == ["cf-skip"]
    ours = {
        path.relative_to(PROJECT / "theme").as_posix()
        for path in (PROJECT / "theme" / "assets").rglob("*")
        if path.is_file()
    }
    published = {path for path in built.files() if path.startswith("assets/")}
    assert published - ours == {"assets/css/site.css"}


def test_titles_and_descriptions_stay_text(world):
    pages = pages_of(world.build())
    name = " · Bridges & <dams>"
    assert pages["cases/x/index.html"].title == HOSTILE + name
    assert pages["policies/privacy/index.html"].title.endswith("alert(7)</script>" + name)
    assert pages["index.html"].title == "Bridges & <dams>"
    assert pages["about/index.html"].values("meta", "content")[2] == '"><script>x</script>'


def test_the_home_page_and_no_other_page_by_hand_announces_the_feed_of_all_changes(world):
    pages = pages_of(world.build())
    told = {
        path
        for path, page in pages.items()
        if "application/atom+xml" in page.values("link", "type")
    }

    assert told == {"index.html"}
    assert "./feeds/changes.xml" in pages["index.html"].values("link", "href")


def test_links_are_relative_but_on_the_page_that_stands_anywhere(world):
    pages = pages_of(world.build())
    sheets = {path: page.values("link", "href")[-1] for path, page in pages.items()}
    assert sheets["index.html"].startswith("./assets/")
    assert sheets["cases/bridge/index.html"].startswith("../../assets/")
    assert sheets["404.html"].startswith("/archive/assets/")
    for path, page in pages.items():
        for sheet in page.values("link", "href"):
            if path != "404.html" and "://" not in sheet:
                assert (world.folder / "site" / Path(path).parent / sheet).exists()


def test_writes_our_sitemap_and_fills_slots(world):
    built = world.build()
    assert built.read("sitemap.xml") == "<urlset/>"
    assert "sitemap.xml.gz" not in built.files()
    assert '<ul class="cf-latest"><li>One</li></ul>' in built.read("index.html")


def test_tells_all_mistakes_and_keeps_the_old_site(world):
    assert world.build().failure is None
    before = world.build().files()
    world.problems = [
        Problem(Position("content/cases/x.yml", 3), "unused-source", "nothing cites it"),
        Problem(Position("content/cases/x.yml", 9), "bad-date", "no date"),
    ]
    world.pages["about.md"] = "---\ntitle: About\nstatus: new\n---\n\n# About\n"
    built = world.build()
    assert built.errors[:2] == [
        "content/cases/x.yml:9:1: error: no date [bad-date]",
        "content/pages/about.md:3:1: error: `status` is not used [bad-front-matter]",
    ]
    assert "content/cases/x.yml:3:1: warning: nothing cites it [unused-source]" in built.log
    assert "2 errors in the content; nothing was published" in built.log
    assert built.files() == before


def test_a_warning_of_the_host_keeps_the_old_site(world):
    assert world.build().failure is None
    world.pages["more.md"] = "# More\n\n[nowhere](nowhere.md)\n"
    built = world.build()
    assert built.failure == "Aborted with 1 warnings in strict mode!"
    assert "more/index.html" not in built.files()
    assert sorted(path.name for path in world.folder.glob("site?*")) == ["site_config.yml"]


def test_publishes_nothing_but_pages(world):
    world.pages["evil.html"] = "<script>alert(1)</script>"
    (world.folder / "content" / "pages").mkdir(parents=True)
    (world.folder / "content" / "pages" / "loop").symlink_to(world.folder)
    built = world.build()
    assert [error.split(": error: ")[0] for error in built.errors[:2]] == [
        "content/pages/evil.html:1:1",
        "content/pages/loop:1:1",
    ]
    assert not built.site.exists()
