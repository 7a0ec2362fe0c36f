"""The project's own site as a whole, and another archive's: every link leads somewhere."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from support.builds import FLAGSHIP, PROJECT, Built

pytestmark = pytest.mark.build

CASE = f"cases/{FLAGSHIP.stem}/"

DAMS = """\
site_config.yml
| name: Leaky dams
| description: Dams that leaked.
| address: https://example.org/
| repository: keepers/dams
| publishing: {holder: the dam keepers, code: MIT, data: CC0-1.0}
| topics: {leaks: Leaks of water}
| roles: {keeper: Keeper of the sluice}
| jurisdictions: {NL: Netherlands}
| voices:
|   gauge: {label: Reading, sentence: "Read from the gauge by {by}"}
| standings:
|   wet: {label: Seen to be wet, needs: one origin}
| source_types: {report: {label: Dyke report, record: true}}
| licences: {open: Free to copy}
content/
  entities/
    board.yml
    | schema: 1
    | kind: organisation
    | name: Water board
  cases/
    sluice.yml
    | schema: 1
    | title: Sluice leaks
    | summary: The sluice let water through [@log].
    | status: preliminary
    | opened: "2024-01-10"
    | reviewed: "2024-01-12"
    | topics: [leaks]
    | jurisdictions: [NL]
    | occurred: "2024-01-09"
    | involved: [{entity: board, role: keeper}]
    | sources:
    |   log: {type: report, title: Log of the sluice, licence: open}
    | claims:
    |   - id: leak
    |     text: The sluice leaked.
    |     voice: gauge
    |     by: board
    |     standing: wet
    |     evidence: [log]
"""


@dataclass
class Seen(HTMLParser):
    """What a page holds of links and places."""

    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    tags: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        self.anchors.update(filter(None, [given.get("id")]))
        self.links += [given[key] for key in ("href", "src", "action") if given.get(key)]
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            self.facts[name] = given["content"]
        if tag == "link" and given.get("rel") == "canonical":
            self.facts["canonical"] = given["href"]

    def handle_data(self, data):
        if self.tags and self.tags[-1] == "title":
            self.facts.setdefault("title", data.strip())


@cache
def seen(path: Path) -> Seen:
    page = Seen()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def pages(built: Built) -> dict[str, Seen]:
    """Each page by its address below the site."""
    return {
        name.removesuffix("index.html"): seen(built.site / name)
        for name in built.files()
        if name.endswith(".html")
    }


def broken_links(built: Built, root: str) -> list[str]:
    """Each link inside the site that leads to no file, or to no place in its page."""
    return [
        f"{address}: {link}"
        for address, page in pages(built).items()
        for link in page.links
        if urljoin(root + address, link).startswith(root)
        and not leads_somewhere(built, urljoin(root + address, link).removeprefix(root))
    ] + [
        f"{address}: {link} leaves the site"
        for address, page in pages(built).items()
        for link in page.links
        if not urlsplit(link).netloc and not urljoin(root + address, link).startswith(root)
    ]


def leads_somewhere(built: Built, target: str) -> bool:
    address = urlsplit(target)
    file = built.site / unquote(address.path)
    if address.path.endswith("/") or not address.path:
        file /= "index.html"
    if not file.is_file():
        return False
    return not address.fragment or unquote(address.fragment) in seen(file).anchors


@pytest.fixture(params=["project_site", "project_site_in_sub_path"])
def project(request: pytest.FixtureRequest) -> tuple[Built, str]:
    root = "https://example.org/" + ("archive/" if "sub_path" in request.param else "")
    return request.getfixturevalue(request.param), root


def test_every_link_and_fragment_leads_somewhere(project: tuple[Built, str]):
    built, root = project
    assert sum(len(page.links) for page in pages(built).values()) > len(pages(built))
    assert broken_links(built, root) == []


def test_every_page_says_what_and_where_it_is(project: tuple[Built, str]):
    built, root = project
    for address, page in pages(built).items():
        assert page.tags.count("h1") == 1, address
        assert page.facts["title"], address
        assert page.facts["description"], address
        if address != "404.html":
            assert page.facts["canonical"] == root + address


def test_every_page_has_a_picture_for_where_it_is_shared(project: tuple[Built, str]):
    built, root = project
    own = {path.removesuffix(".png") for path in built.files() if path.startswith("cards/")}
    for address, page in pages(built).items():
        name = f"cards/{address}".removesuffix("/")
        wanted = f"{root}{name if name in own else 'cards/archive'}.png"
        assert page.facts.get("og:image") == (None if address == "404.html" else wanted)
        if address != "404.html":
            size = (int(page.facts["og:image:width"]), int(page.facts["og:image:height"]))
            assert page.facts["og:image:alt"]
            assert page.facts["twitter:card"] == "summary_large_image"
            assert png_size(built.site / wanted.removeprefix(root)) == size
    assert {name.split("/")[1] for name in own} == {"archive", "cases", "topics"}


@cache
def png_size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def test_no_two_pages_share_a_title(project_site: Built):
    titles = [page.facts["title"] for page in pages(project_site).values()]
    assert len(set(titles)) == len(titles)


def test_the_sitemap_lists_what_may_be_found(project: tuple[Built, str]):
    built, root = project
    listed = [
        place.text
        for place in ET.fromstring(built.read("sitemap.xml")).iterfind(".//{*}loc")  # noqa: S314 # our own
    ]
    wanted = [
        root + address
        for address, page in pages(built).items()
        if "noindex" not in page.facts.get("robots", "")
    ]
    assert sorted(listed) == sorted(wanted)
    assert root + "cases/" in listed
    assert root + "search/" in listed
    assert root + "404.html" not in listed


@pytest.mark.flagship
def test_a_fork_opens_its_own_file_to_edit(tmp_path: Path, project_site: Built):
    file = f"content/{CASE.rstrip('/')}.yml"
    assert not [link for link in pages(project_site)[CASE].links if file in link]
    site = tmp_path / "site"
    # In a process of its own, as on GitHub: `build_project` hears nothing of the repository.
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)],
        cwd=PROJECT,
        env={**os.environ, "GITHUB_REPOSITORY": "somebody/fork"},
        timeout=60,
        check=True,
    )
    links = [link for link in seen(site / CASE / "index.html").links if file in link]
    assert links.count(f"https://github.com/somebody/fork/commits/main/{file}") == 1
    edits = [link for link in links if "/blob/" in link]
    begins = []
    for link in edits:
        opened, _, line = link.partition("#L")
        assert opened == f"https://github.com/somebody/fork/blob/main/{file}?plain=1"
        text = (PROJECT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        begins.append(text.strip())
    assert {"schema: 1", "- id: no-felony"} <= set(begins)
    assert len(begins) > 50


def test_another_archive_speaks_its_own_words(build_site: Callable[..., Built]):
    built = build_site(DAMS, site_url="https://example.org/dams/")
    assert built.failure is None, built.log
    assert built.errors == []
    case = built.read("cases/sluice/index.html")
    for words in ("Leaky dams", "Read from the gauge by", "Seen to be wet", "Dyke report"):
        assert words in case
    assert "Keeper of the sluice" in case
    assert "Leaks of water" in case
    assert "Water board" in built.read("organisations/board/index.html")
    for text in (case, built.read("cases/index.html"), built.read("timeline/index.html")):
        assert "· Leaky dams</title>" in text
        assert "Oklahoma" not in text
    assert broken_links(built, "https://example.org/dams/") == []


def test_an_archive_in_another_language_is_searched_in_it(build_site: Callable[..., Built]):
    world = DAMS.replace("| description:", "| language: de\n| description:", 1)

    built = build_site(world, site_url="https://example.org/dams/")

    assert built.failure is None, built.log
    case = built.read("cases/sluice/index.html")
    assert '<html lang="de"' in case
    assert 'id="claims" lang="en">Claims</h2>' in case
    assert '<article class="cf-article cf-article--missing cf-prose" lang="en">' in built.read(
        "404.html"
    )
    assert list(json.loads(built.read("pagefind/pagefind-entry.json"))["languages"]) == ["de"]
