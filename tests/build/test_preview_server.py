"""The preview's server alone: what it gives, and what it keeps to itself."""

import http.client
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import SimpleNamespace

import pytest
from markupsafe import escape

from casefiles.core.explain import explain, render_text
from casefiles.core.problem import Position, Problem
from casefiles.preview.scene import Answer, Scene
from casefiles.preview.server import open_server
from casefiles.preview.shown import Shown

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


class Workshop:
    """Makes pages of nothing."""

    addresses = ("cases/", "")

    def __init__(self) -> None:
        self.build = SimpleNamespace(site=SimpleNamespace(page_at=PAGES.get, file_at=FILES.get))
        self.build.all_problems = []

    def make(self, address: str) -> str | None:
        return PAGES.get(address)

    def path_of(self, address: str) -> str:
        return f"{address}.md"


PAGES = {"": "<head></head>home", "cases/": "<head></head>cases"}
FILES = {"api/v1/a.json": SimpleNamespace(render=lambda: "{}")}


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    (tmp_path / "secret.txt").write_text("secret")
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    (site / "assets" / "a.css").write_text("a {}")
    (site / "404.html").write_text("<head></head>not here")
    shown = Shown(Scene(tmp_path, workshop=Workshop(), folder=site))
    with open_server(shown, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Asked(shown, server.server_port)
        server.shutdown()


def test_gives_pages_with_the_script_that_loads_them_again(asked: Asked):
    status, page = asked.get("/cases/")
    seen = Answer(b"<head></head>cases").seen

    assert status == 200
    assert page.endswith("</head>cases")
    script = (
        f'src="/_preview/reload.js" data-base="/_preview/" data-page="cases/" data-seen="{seen}"'
    )
    assert script in page
    assert asked.get("/cases") == (301, "")
    assert asked.get("/index.html")[1].endswith("home")
    assert asked.get("/assets/a.css") == (200, "a {}")
    assert asked.get("/api/v1/a.json") == (200, "{}")
    assert asked.get("/assets/")[0] == 404


def test_a_question_waits_until_its_own_page_is_another(asked: Asked, monkeypatch):
    seen = Answer(b"<head></head>cases").seen
    question = f"/_preview/changes?page=cases/&seen={seen}"
    assert asked.get(f"{question}x") == (200, f'"{seen}"')

    answers = Queue()
    Thread(target=lambda: answers.put(asked.get(question)), daemon=True).start()
    monkeypatch.setitem(PAGES, "", "<head></head>another home")
    asked.shown.show(asked.shown.scene)
    with pytest.raises(Empty):
        answers.get(timeout=0.3)

    monkeypatch.setitem(PAGES, "cases/", "<head></head>other cases")
    asked.shown.show(asked.shown.scene)
    assert answers.get(timeout=10) == (200, f'"{Answer(b"<head></head>other cases").seen}"')


def test_a_question_is_answered_after_a_while_in_any_case(asked: Asked, monkeypatch):
    monkeypatch.setattr("casefiles.preview.shown._WAIT_SECONDS", 0.01)
    seen = Answer(b"<head></head>cases").seen

    assert asked.get(f"/_preview/changes?page=cases/&seen={seen}") == (200, f'"{seen}"')


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
    monkeypatch.chdir(asked.shown.scene.root)
    asked.shown.show(Scene(asked.shown.scene.root, failure="it stopped <here>"))

    for path in ("/secret.txt", "/", "/assets/a.css"):
        assert "<p>it stopped &lt;here&gt;</p>" in asked.get(path)[1]
    assert asked.get("/_preview/own.css")[0] == 200
    assert asked.get("/_preview/other.css")[0] == 404


def test_answers_to_no_other_name(asked: Asked):
    assert asked.get("/", host="evil.example")[0] == 421
    assert asked.get("/", host="localhost")[0] == 200


def test_draws_code_as_code_and_explains_each_kind_of_mistake(asked: Asked):
    hint = "did you mean `<bridges>`?"
    problem = Problem(Position("case.yml"), "unknown-topic", "no `b` & `c` here", hint=hint)
    asked.shown.show(replace(asked.shown.scene, problems=[problem]))

    page = asked.get("/_preview/mistakes/")[1]
    assert ">no <code>b</code> &amp; <code>c</code> here</p>" in page
    assert "<p>did you mean <code>&lt;bridges&gt;</code>?</p>" in page
    explained = str(escape(render_text(explain("unknown-topic"))))
    assert explained.startswith("unknown-topic: error")
    summary = "<summary><code>unknown-topic</code> explained</summary>"
    assert f"<details>\n{summary}\n<pre>{explained}</pre>\n</details>" in page


@pytest.mark.parametrize(
    ("line", "column", "quoted"),
    [
        ("by: <nobody> here", 5, "by: <mark>&lt;nobody&gt;</mark> here"),
        ("by: <nobody> here", 1, "<mark>by</mark>: &lt;nobody&gt; here"),
        ("by: <nobody> here", 4, "by:<mark></mark> &lt;nobody&gt; here"),
        ("by: <nobody> here", 99, "by: &lt;nobody&gt; here<mark></mark>"),
        ("by: 'no, body' # a", 5, "by: <mark>&#39;no, body&#39;</mark> # a"),
        ('by: "nobody', 5, "by: <mark>&#34;nobody</mark>"),
    ],
)
def test_marks_what_is_meant(asked: Asked, tmp_path: Path, line: str, column: int, quoted: str):
    (tmp_path / "case.yml").write_text(f"{line}\n", encoding="utf-8")
    problem = Problem(Position("case.yml", 1, column), "bad-link", "it is wrong")
    asked.shown.show(replace(asked.shown.scene, problems=[problem]))

    shown = f'<code class="cf-mistakes__line">{quoted}</code>'
    assert shown in asked.get("/_preview/mistakes/")[1]


def test_quotes_lines_of_the_project_and_of_nothing_else(asked: Asked, tmp_path: Path):
    (tmp_path / "link.yml").symlink_to("/etc/passwd")
    # What str.splitlines takes for the end of a line is none.
    (tmp_path / "case.yml").write_text("o\fn\u2028e\n<b>two</b>\n", encoding="utf-8")
    places = [
        Position("case.yml", 2),
        Position("case.yml", 9),
        Position("link.yml"),
        Position("gone"),
    ]
    problems = [Problem(place, "bad-link", "it is wrong") for place in places]
    asked.shown.show(replace(asked.shown.scene, problems=problems))

    page = asked.get("/_preview/mistakes/")[1]
    assert "4 mistakes to mend" in page
    assert page.count('class="cf-mistakes__line"') == 1
    assert "&lt;b&gt;two&lt;/b&gt;" in page
