"""The project's own site, whole: every link arrives, every page has what a page must have."""

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from support.builds import PROJECT, Built

pytestmark = pytest.mark.build
CASE = "cases/oklahoma-grow-release-testimony-2024/index.html"


class Outline(HTMLParser):
    """What a page links to, its ids, and its head."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.head: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"]] if given.get("id") else []
        for name in ("href", "src"):
            if given.get(name) and (tag, given.get("rel")) != ("link", "canonical"):
                self.links.append(given[name])
        if tag == "meta" and given.get("name"):
            self.head[given["name"]] = given.get("content") or ""
        if tag == "link" and given.get("rel") == "canonical":
            self.head["canonical"] = given["href"]


def outlines(built: Built) -> dict[str, Outline]:
    return {path: Outline(built.read(path)) for path in built.files() if path.endswith(".html")}


@pytest.mark.parametrize(
    ("fixture", "base"),
    [
        ("flagship_site", "https://example.org/"),
        ("flagship_site_in_sub_path", "https://example.org/archive/"),
    ],
)
def test_every_link_inside_the_site_arrives(request, fixture, base):
    built = request.getfixturevalue(fixture)
    pages, files, lost = outlines(built), set(built.files()), []
    for path, page in pages.items():
        for link in page.links:
            target = urljoin(base + path.removesuffix("index.html"), link)
            if not target.startswith(base):
                continue
            parts = urlsplit(target)
            name = unquote(parts.path.removeprefix(urlsplit(base).path))
            name = name + "index.html" if name.endswith("/") or not name else name
            found = name in files
            if found and parts.fragment and name in pages:
                found = unquote(parts.fragment) in pages[name].ids
            if not found:
                lost.append((path, link))

    assert lost == []


def test_every_page_has_one_title_a_description_and_its_address(flagship_site):
    for path, page in outlines(flagship_site).items():
        assert page.tags.count("h1") == 1, path
        assert len(page.ids) == len(set(page.ids)), path
        assert "script" not in page.tags or all("<" not in link for link in page.links), path
        if path != "404.html":
            address = "https://example.org/" + path.removesuffix("index.html")
            assert page.head["canonical"] == address
            assert page.head["description"], path


def test_the_flagship_is_complete(flagship_site):
    page = Outline(flagship_site.read(CASE))

    assert len([name for name in page.ids if name.startswith("claim-")]) == 27
    assert len([name for name in page.ids if name.startswith("event-")]) == 15
    assert not page.links.count("#")


@pytest.mark.properdocs
def test_builds_on_the_maintained_fork_of_mkdocs_too(tmp_path, flagship_site):
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"]
    done = subprocess.run(
        [*command, "-d", str(tmp_path / "site")],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    built = Path(tmp_path / "site" / CASE).read_text(encoding="utf-8")
    assert Outline(built).ids == Outline(flagship_site.read(CASE)).ids
