"""Whatever stops a build, the site of the last build stays; what it leaves behind goes."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from casefiles.core.problem import CasefilesError
from casefiles.publish import open_staging


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text)


def read(folder: Path) -> str:
    return (folder / "index.html").read_text()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def build(target: Path, text: str) -> None:
    staging = open_staging(target)
    write(staging.folder, text)
    staging.publish()


def test_publishes_where_nothing_was(tmp_path):
    build(tmp_path / "deep" / "site", "first")
    assert read(tmp_path / "deep" / "site") == "first"
    assert names(tmp_path / "deep") == ["site"]


def test_replaces_the_old_site_as_a_whole(tmp_path):
    write(tmp_path / "site" / "gone", "old")
    build(tmp_path / "site", "new")
    assert names(tmp_path / "site") == ["index.html"]
    assert names(tmp_path) == ["site"]


def test_replaces_in_two_steps_where_one_is_not_to_be_had(tmp_path, monkeypatch):
    monkeypatch.setattr("casefiles.publish._exchange", lambda *_: False)
    write(tmp_path / "site", "old")
    build(tmp_path / "site", "new")
    assert read(tmp_path / "site") == "new"
    assert names(tmp_path) == ["site"]


def test_puts_back_a_site_that_was_away_when_the_build_was_killed(tmp_path):
    write(tmp_path / "site.previous-1", "old")
    open_staging(tmp_path / "site").discard()
    assert read(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]


def test_discards_without_touching_the_old_site(tmp_path):
    write(tmp_path / "site", "old")
    staging = open_staging(tmp_path / "site")
    write(staging.folder, "half")
    staging.discard()
    staging.discard()
    assert read(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]


def test_leaves_a_build_alone_that_is_at_work(tmp_path):
    other = open_staging(tmp_path / "site")
    other.folder = other.folder.rename(tmp_path / "site.building-1")
    open_staging(tmp_path / "site").discard()
    assert names(tmp_path) == ["site.building-1"]
    other.discard()
    assert names(tmp_path) == []


def test_does_not_follow_links(tmp_path):
    write(tmp_path / "elsewhere", "kept")
    write(tmp_path / "site", "old")
    (tmp_path / "site" / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "site.building-1").symlink_to(tmp_path / "elsewhere")
    build(tmp_path / "site", "new")
    assert read(tmp_path / "elsewhere") == "kept"


@pytest.mark.parametrize(
    ("lay_out", "reason"),
    [
        (lambda path: path.symlink_to(path.parent), "symbolic link"),
        (lambda path: path.write_text(""), "is a file"),
        (lambda path: write(path / ".git", ""), "holds `.git`"),
    ],
)
def test_refuses_a_target_that_is_no_site(tmp_path, lay_out, reason):
    lay_out(tmp_path / "site")
    with pytest.raises(CasefilesError, match=reason):
        open_staging(tmp_path / "site")
    assert names(tmp_path) == ["site"]


def test_says_where_a_site_can_not_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CasefilesError, match="can't be written"):
        open_staging(tmp_path / "file" / "site")


MOMENTS = {
    "in the middle of a build": ("staging = open_staging(target)", "STOP()"),
    "before the exchange": (
        "staging = open_staging(target); (staging.folder / 'index.html').write_text('new')",
        "publish._swap = lambda *_: STOP(); staging.publish()",
    ),
    "after the exchange": (
        "staging = open_staging(target); (staging.folder / 'index.html').write_text('new')",
        "publish.shutil.rmtree = lambda *_, **__: STOP(); staging.publish()",
    ),
    "between two renames": (
        "staging = open_staging(target); (staging.folder / 'index.html').write_text('new')",
        "publish._exchange = lambda *_: False; Path.rename = move_and_stop; staging.publish()",
    ),
}
"""What a child process does until it is stopped."""


@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM", "SIGINT"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_costs_nothing(tmp_path, moment, how):
    write(tmp_path / "site", "old")
    stopped = run_until_stopped(tmp_path / "site", MOMENTS[moment], how)
    assert stopped == -getattr(signal, how)
    if moment != "between two renames":
        assert read(tmp_path / "site") == ("new" if moment == "after the exchange" else "old")
    open_staging(tmp_path / "site").discard()
    assert read(tmp_path / "site") == ("new" if moment == "after the exchange" else "old")
    assert names(tmp_path) == ["site"]


def run_until_stopped(target: Path, steps: tuple[str, ...], how: str) -> int:
    script = f"""
        import os, signal, time
        from pathlib import Path
        from casefiles import publish
        from casefiles.publish import open_staging

        # A runner may have us started deaf to it.
        signal.signal(signal.SIGINT, signal.default_int_handler)

        def STOP():
            os.kill(os.getpid(), signal.{how})
            time.sleep(9)

        def move_and_stop(one, other):
            os.rename(one, other)
            STOP()

        target = Path({str(target)!r})
        {steps[0]}
        {steps[1]}
    """
    done = subprocess.run(
        [sys.executable, "-c", dedent(script)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode
