"""What commands tell of long work: at a terminal alone, in a line that is gone at the end."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from casefiles.cli import common, main
from casefiles.cli import serve as command
from casefiles.core.problem import Position, Problem
from support.bridges import bridge_files
from support.history import commit, git
from support.world import write_files

CLEARED = "\r\x1b[2K"
BRIDGE = "content/cases/bridge.yml"
READ = ["reading and judging 9 files"]
STEPS = {
    ("check",): READ,
    ("diff", "main"): [
        *(f"before: {step}" for step in READ),
        *(f"after: {step}" for step in READ),
        "comparing both",
    ],
    ("fix",): [*READ, "mending 9 files", *READ],
    ("fix", "--diff"): [*READ, "mending 9 files"],
    ("new", "a-bridge"): ["reading 6 files"],
    ("rename", "bridge", "old-bridge"): [*READ, *READ],
    ("show", "bridge"): READ,
    ("stats",): READ,
}


def lay(root: Path) -> Path:
    """Lay a repository with one commit on the disk, and a mistake beside it that can be mended."""
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, {**bridge_files(), "content/pages/about.md": "# About\n"})
    write_files(root, {BRIDGE: bridge_files()[BRIDGE].replace("schema: 1", 'schema: "1"', 1)})
    return root


def run(root: Path, *words: str) -> Result:
    environment = {"SOURCE_DATE_EPOCH": "1717200000"}
    arguments = [*words, "--root", str(root)]
    return CliRunner().invoke(main, arguments, env=environment, color=True)


def steps_in(told: str) -> list[str]:
    return re.findall(rf"{re.escape(CLEARED)}([^\x1b\n]+) \.\.\.(?={re.escape(CLEARED)})", told)


def seen(told: str) -> str:
    """Return what a terminal shows in the end."""
    return "\n".join(line.rpartition(CLEARED)[2] for line in told.split("\n"))


@pytest.mark.parametrize("words", STEPS, ids=" ".join)
def test_long_work_is_told_in_a_line_that_is_gone_at_the_end(tmp_path, words, monkeypatch):
    quiet = run(lay(tmp_path / "quiet"), *words)
    monkeypatch.setattr(common, "is_watched", lambda: True)

    told = run(lay(tmp_path / "watched"), *words)

    assert steps_in(told.stderr) == STEPS[words]
    assert CLEARED not in quiet.output + told.stdout
    assert seen(told.output) == quiet.output


@pytest.mark.parametrize(("terminal", "is_watched"), [("xterm", True), ("", True), ("dumb", False)])
def test_nothing_is_told_where_no_line_can_be_cleared(monkeypatch, terminal, is_watched):
    monkeypatch.setattr(common.sys, "stderr", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setenv("TERM", terminal)

    assert common.is_watched() is is_watched


def test_pages_of_a_review_are_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(common, "is_watched", lambda: True)

    told = run(lay(tmp_path / "project"), "diff", "main", "--pages", str(tmp_path / "pages"))

    assert steps_in(told.stderr)[-1] == "writing pages"


def test_a_line_of_the_preview_takes_the_place_of_what_is_done(tmp_path, monkeypatch):
    def preview(_config, _port, teller, _ending):
        teller.notice("reading 4 files")
        teller.say("http://127.0.0.1:8000/")

    config = tmp_path / "mkdocs.yml"
    config.touch()
    monkeypatch.setitem(command.callback.__globals__, "serve_preview", preview)
    monkeypatch.setattr(common, "is_watched", lambda: True)

    told = CliRunner().invoke(main, ["serve", "--config", str(config)], color=True)

    assert steps_in(told.stderr) == ["reading 4 files"]
    assert seen(told.output) == "http://127.0.0.1:8000/\n"


@pytest.mark.parametrize(
    ("form", "told", "said"),
    [
        ("text", "x.yml:1:1: error: it is wrong [bad-link]\nno mistakes\nat\n", ""),
        (
            "github",
            "::error file=x.yml,line=1,col=1,title=bad-link::it is wrong\n",
            "no mistakes\nat\n",
        ),
    ],
)
def test_a_preview_writes_mistakes_in_the_format_that_is_asked_for(
    tmp_path, monkeypatch, form, told, said
):
    def preview(_config, _port, teller, _ending):
        teller.report([Problem(Position("x.yml"), "bad-link", "it is wrong")])
        teller.report([])
        teller.say("at")

    config = tmp_path / "mkdocs.yml"
    config.touch()
    monkeypatch.setitem(command.callback.__globals__, "serve_preview", preview)

    done = CliRunner().invoke(main, ["serve", "--config", str(config), "--format", form])

    assert (done.stdout, done.stderr) == (told, said)
