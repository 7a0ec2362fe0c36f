"""The preview as one uses it: a process, a page, and what happens when a file is saved."""

import json
import os
import re
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, Timer
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import click
import pytest
from click.testing import CliRunner

from casefiles.cli import main
from support.builds import PROJECT, TODAY, lay_ground
from support.world import read_drawing, write_files

pytestmark = pytest.mark.build

CASE = "content/cases/bridge.yml"
WORLD = """\
content/
  cases/
    bridge.yml
    | schema: 1
    | title: First title
    | summary: The bridge was closed [@post].
    | status: preliminary
    | opened: "2024-01-10"
    | reviewed: "2024-01-12"
    | topics: [impeachment]
    | jurisdictions: [US]
    | occurred: "2024-01-09"
    | sources:
    |   post: {type: report, title: Log, licence: unchecked}
    | claims:
    |   - id: closed
    |     text: The bridge was closed.
    |     voice: inference
    |     by: city
    |     standing: uncorroborated
    |     evidence: [post]
  entities/
    city.yml
    | schema: 1
    | kind: organisation
    | name: The city
"""
LIMIT_SECONDS = 30
CHANGES = 4


@dataclass(frozen=True)
class Preview:
    """A running preview of a project in a folder."""

    folder: Path
    url: str
    process: subprocess.Popen[str]

    @property
    def builds(self) -> Path:
        """Where it keeps what it has built."""
        return self.folder / "builds"

    @property
    def complaints(self) -> str:
        """What it has said on the error stream."""
        return (self.folder / "errors.txt").read_text(encoding="utf-8")

    def leave_at_once(self, path: str) -> None:
        """Ask for a page and go before it comes."""
        place = urlsplit(self.url)
        with socket.create_connection((place.hostname, place.port)) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            line.sendall(f"GET {place.path}{path} HTTP/1.1\r\nHost: here\r\n\r\n".encode())

    def get(self, path: str) -> str:
        try:
            with urlopen(self.url + path, timeout=LIMIT_SECONDS) as answer:  # noqa: S310 # our own
                return answer.read().decode()
        except HTTPError as missing:
            return missing.read().decode()

    def save(self, before: str, after: str) -> None:
        """Change the case as an editor does."""
        file = self.folder / CASE
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")

    def wait_for(self, words: str, path: str = "cases/bridge/") -> str:
        """Return a page once it has the words."""
        seen = ""
        for _ in range(CHANGES):
            question = urlencode({"page": path, "seen": seen})
            seen = json.loads(self.get(f"_preview/changes?{question}"))
            page = self.get(path)
            if words in page:
                return page
        pytest.fail(f"{words!r} is not in the page:\n{page}")


def told_address(process: subprocess.Popen[str]) -> str:
    """Read what the preview tells up to its address; a preview that hangs is killed."""
    guard = Timer(LIMIT_SECONDS, process.kill)
    guard.start()
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if found := re.match(r"http://127\.0\.0\.1:\d+/\S*", line):
                return found[0]
    finally:
        guard.cancel()
    pytest.fail("the preview told no address:\n" + "".join(lines))


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    builds = tmp_path / "builds"
    builds.mkdir()
    lay_ground(tmp_path)
    write_files(tmp_path, read_drawing(WORLD))
    command = [sys.executable, "-c", "from casefiles.cli import main; main()"]
    options = ["serve", "--port", "0", "--config", str(tmp_path / "mkdocs.yml")]
    environment = {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "TMPDIR": str(builds),
        "SITE_URL": "https://example.org/archive/",
        "SOURCE_DATE_EPOCH": TODAY,
    }
    with (
        (tmp_path / "errors.txt").open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            [*command, *options], stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
        ) as process,
    ):
        try:
            yield Preview(tmp_path, told_address(process), process)
        finally:
            process.terminate()


def test_shows_each_change_and_each_mistake(preview: Preview):
    assert preview.url.endswith("/archive/")
    first = preview.get("cases/bridge/")
    assert "First title" in first
    assert 'src="/archive/_preview/reload.js"' in first
    assert "changes?" in preview.get("_preview/reload.js")
    assert "og:image" not in first

    preview.save("First title", "Second title")
    preview.wait_for("Second title")
    preview.wait_for("Second title", "cases/")

    preview.save("voice: inference", "voice: whisper")
    problems = preview.wait_for(f"{CASE}:15:12")
    assert "whisper" in problems
    assert "Second title" not in problems
    assert "_preview/reload.js" in problems
    assert "Second title" in preview.wait_for("One mistake to mend", "cases/")

    preview.save("voice: whisper", "voice: inference")
    preview.wait_for("Second title")


def test_sees_whatever_becomes_of_files(preview: Preview):
    cases = preview.folder / "content" / "cases"
    text = (cases / "bridge.yml").read_text(encoding="utf-8")
    (cases / ".bridge.yml.swp").write_text("half")
    (cases / "half.tmp").write_text(text.replace("First title", "Second title"))
    (cases / "half.tmp").replace(cases / "bridge.yml")
    preview.wait_for("Second title")

    for number in range(30):
        named = text.replace("First title", f"Case {number}")
        (cases / f"case-{number}.yml").write_text(named)
    assert "Case 0" in preview.wait_for("Case 29", "cases/")

    (cases / "bridge.yml").rename(cases / "moved.yml")
    preview.wait_for("Second title", "cases/moved/")
    for path in cases.glob("case-*.yml"):
        path.unlink()
    preview.wait_for(">1 case.</p>", "cases/")

    # An editor puts a new file in the place of the old one, which ends a watch on the file alone.
    settings = preview.folder / "site_config.yml"
    words = settings.read_text(encoding="utf-8")
    for name in ("One name", "Another name"):
        (preview.folder / "half.tmp").write_text(re.sub("(?m)^name: .*", f"name: {name}", words))
        (preview.folder / "half.tmp").replace(settings)
        preview.wait_for(f"· {name}</title>", "cases/")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_leaves_nothing_behind_when_it_is_ended(preview: Preview, ending: signal.Signals):
    assert list(preview.builds.iterdir())
    preview.process.send_signal(ending)
    assert preview.process.wait(timeout=LIMIT_SECONDS) == 0
    assert list(preview.builds.iterdir()) == []
    assert preview.complaints == ""


def test_ends_where_what_asks_for_it_is_lost_in_a_library(tmp_path: Path, monkeypatch):
    # What a signal raises in a step of Python that a library calls for may be dropped there.
    lay_ground(tmp_path)
    write_files(tmp_path, read_drawing(WORLD))
    heard = {}
    monkeypatch.setattr(signal, "signal", heard.__setitem__)

    def ask(*_: object, **__: object) -> None:
        with suppress(SystemExit):
            heard[signal.SIGTERM]()

    monkeypatch.setattr(click, "echo", ask)
    words = ["serve", "--port", "0", "--config", str(tmp_path / "mkdocs.yml")]
    preview = Thread(target=CliRunner().invoke, args=(main, words), daemon=True)
    preview.start()
    preview.join(LIMIT_SECONDS)

    assert not preview.is_alive()


def test_says_nothing_of_a_page_that_was_left(preview: Preview):
    for _ in range(20):
        preview.leave_at_once("cases/bridge/")
    preview.get("cases/bridge/")

    assert preview.complaints == ""


def test_names_the_way_out_where_its_port_is_taken(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        config = str(PROJECT / "mkdocs.yml")
        done = CliRunner().invoke(main, ["serve", "--port", port, "--config", config])

    assert done.exit_code == 2
    assert f"port {port} can't be used" in done.output
    assert "choose another with `--port`" in done.output
