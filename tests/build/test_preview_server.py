"""The preview's server alone: what it gives, and what it keeps to itself."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from casefiles.preview.builds import Builds
from casefiles.preview.problems_page import render_problems
from casefiles.preview.server import open_server
from casefiles.preview.shown import Shown
from support.builds import lay_ground

pytestmark = pytest.mark.build


class Asked:
    """A running server, and the answers it gives."""

    def __init__(self, shown: Shown, port: int) -> None:
        self.shown, self.port = shown, port

    def get(self, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        line.request("GET", path, headers={"Host": f"{host}:{self.port}"})
        answer = line.getresponse()
        assert answer.headers["Cache-Control"] == "no-store"
        return answer.status, answer.read().decode()


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    (tmp_path / "secret.txt").write_text("secret")
    site = tmp_path / "site"
    (site / "cases").mkdir(parents=True)
    (site / "index.html").write_text("<head></head>home")
    (site / "cases" / "index.html").write_text("<head></head>cases")
    (site / "404.html").write_text("<head></head>not here")
    shown = Shown()
    shown.show(site=site)
    with open_server(shown, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Asked(shown, server.server_port)
        server.shutdown()


def test_gives_pages_with_the_script_that_loads_them_again(asked: Asked):
    status, page = asked.get("/cases/")

    assert status == 200
    assert page.endswith("</head>cases")
    assert 'src="/_preview/reload.js" data-base="/_preview/" data-version="1"' in page
    assert asked.get("/cases") == (301, "")
    assert asked.get("/_preview/changes?since=0") == (200, "1")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//etc/passwd",
        "/%00",
        f"/{'a' * 5000}",
    ],
)
def test_gives_nothing_but_the_site(asked: Asked, path: str):
    status, page = asked.get(path)

    assert status == 404
    assert page.endswith("not here")


def test_gives_nothing_before_there_is_a_site(asked: Asked, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(asked.shown.site.parent)
    asked.shown.site = None

    assert asked.get("/secret.txt")[0] == 404
    assert asked.get("/")[0] == 404


def test_answers_to_no_other_name(asked: Asked):
    assert asked.get("/", host="evil.example")[0] == 421
    assert asked.get("/", host="localhost")[0] == 200


def test_shows_mistakes_on_every_page_and_keeps_the_rest(asked: Asked):
    asked.shown.show(problems=render_problems([], "it stopped <here>", "/"))

    assert "<p>it stopped &lt;here&gt;</p>" in asked.get("/cases/")[1]
    assert asked.get("/_preview/problems.css")[0] == 200
    assert asked.get("/404.txt")[0] == 404


def test_a_number_that_is_none_asks_for_everything(asked: Asked):
    assert asked.get(f"/_preview/changes?since={'9' * 5000}") == (200, "1")


def test_goes_on_where_the_archive_is_gone_for_a_moment(tmp_path: Path):
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: pages\nplugins: [casefiles]\n")
    for folder in ("pages", "content"):
        (tmp_path / folder).mkdir()
    shown, told = Shown(), []
    builds = Builds(tmp_path / "mkdocs.yml", tmp_path / "builds", shown, told.append)
    builds.build()

    assert shown.site is None
    assert "there is no site_config.yml" in shown.problems
    assert "there is no site_config.yml" in told[0]


def test_tells_what_is_wrong_with_the_theme(tmp_path: Path):
    lay_ground(tmp_path)
    (tmp_path / "theme" / "main.html").write_text("{% extends 'base.html' %}{% block x %}")
    shown, told = Shown(), []
    Builds(tmp_path / "mkdocs.yml", tmp_path / "builds", shown, told.append).build()

    assert "Unexpected end of template" in told[-1]
    assert "Unexpected end of template" in shown.problems


def test_tells_each_mistake_once_and_shows_them_all(tmp_path: Path):
    lay_ground(tmp_path)
    case = tmp_path / "content" / "cases" / "x.yml"
    case.parent.mkdir()
    case.write_text("schema: 1\ntitle: X\nopened: soon\n")
    about = tmp_path / "content" / "pages" / "about.md"
    about.write_text("---\nstatus: new\n---\n# About\n")
    shown, told = Shown(), []
    Builds(tmp_path / "mkdocs.yml", tmp_path / "builds", shown, told.append).build()

    lines = [line.partition("\n")[0] for line in told]
    assert len(lines) == len(set(lines))
    for mistake in ("x.yml:3:9: error: ", "about.md:2:1: error: "):
        assert sum(mistake in line for line in lines) == 1
        assert mistake.partition(": ")[0] in shown.problems
