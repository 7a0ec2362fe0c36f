"""The tests' own tools: what they let through unseen, every test would."""

import pytest

from support.axe import axe_violations
from support.world import read_drawing

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
PAGE = f"""<!doctype html>
<html lang="en"><head><title>A page</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head>
<body><main><h1>A page</h1>%s</main></body></html>
"""


@pytest.fixture
def shown(tmp_path, served, page):
    """Show HTML as the body of a page with a strict policy."""

    def show(body):
        (tmp_path / "index.html").write_text(PAGE % body, encoding="utf-8")
        page.goto(served(tmp_path, "/archive/").url)
        return page

    return show


def test_reads_a_drawing_of_folders_and_texts():
    assert read_drawing("""
        content/
          cases/
            bridge.yml
            | title: Bridge
            |
            | timeline:
            |   - date: 2023
          pages/index.md
        mkdocs.yml
        | site_name: Bridges
    """) == {
        "content/cases/bridge.yml": "title: Bridge\n\ntimeline:\n  - date: 2023\n",
        "content/pages/index.md": "",
        "mkdocs.yml": "site_name: Bridges\n",
    }


@pytest.mark.browser
def test_sees_what_the_policy_blocks(shown, watch):
    shown('<p style="color: red">Red</p>')

    assert [words.partition(" directive ")[0] for words in watch.faults()] == [
        "policy: Applying inline style violates the following Content Security Policy"
    ]
    watch.violations.clear()


@pytest.mark.browser
def test_sees_a_request_to_another_host(shown, watch):
    page = shown('<a href="https://other.example/">Away</a>')

    with page.expect_request("https://other.example/"):
        page.get_by_text("Away").click(no_wait_after=True)

    assert watch.faults() == ["request to another host: https://other.example/"]
    watch.foreign_requests.clear()


@pytest.mark.browser
def test_runs_axe_under_a_strict_policy(shown):
    assert axe_violations(shown("<button></button>")) == [
        "button-name: Buttons must have discernible text (button)"
    ]


@pytest.mark.browser
def test_serves_at_a_sub_path_and_answers_what_is_missing(tmp_path, page, served):
    (tmp_path / "404.html").write_text("<title>Not here</title>", encoding="utf-8")
    site = served(tmp_path, "/archive/")

    answer = page.goto(f"{site.url}missing/")

    assert (answer.status, page.title()) == (404, "Not here")
    assert site.requests[0] == "/archive/missing/"
