"""The history of cases as git has it, and that its want is no trouble."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from casefiles import repository
from casefiles.repository import read_past
from casefiles.workspace import archive_date
from support.bridges import bridge_files
from support.builds import Built, build_project, lay_ground
from support.history import commit, git
from support.world import write_files

CASES = "content/cases"
BRIDGE = f"{CASES}/bridge.yml"
TEXT = bridge_files()[BRIDGE]


def told(folder: Path, day: str, files: dict[str, str]) -> None:
    """Commit files on a day, with words that no page may repeat."""
    commit(folder, files, day, f"A secret of {day}")


def standing(word: str) -> str:
    return TEXT.replace("standing: uncorroborated", f"standing: {word}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with three days of one case."""
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    told(root, "2024-01-09", {BRIDGE: "titel: x\n"})
    told(root, "2024-01-09", {BRIDGE: standing("disputed")})
    told(root, "2024-01-10", {BRIDGE: standing("refuted")})
    told(root, "2024-01-10", {BRIDGE: TEXT})
    told(root, "2024-01-14", {"README.md": "Bridges."})
    return root


def read(root: Path, *names: str) -> dict[str, list[tuple[str, str]]]:
    """Return day and standing of each version, latest first."""
    past = read_past(root / CASES, frozenset(names or ("bridge",)))
    return {
        name: [(str(it.day), it.case.claims[1].standing) for it in editions]
        for name, editions in past.items()
    }


def test_reads_the_last_version_of_each_day_in_utc(project: Path):
    assert read(project) == {
        "bridge": [("2024-01-11", "uncorroborated"), ("2024-01-10", "disputed")]
    }


def test_begins_with_the_first_version_of_all(tmp_path: Path):
    git(tmp_path, "init", "--quiet")
    for word in ("disputed", "refuted", "corroborated"):
        told(tmp_path, "2024-01-10", {BRIDGE: standing(word)})

    assert read(tmp_path) == {
        "bridge": [("2024-01-11", "corroborated"), ("2024-01-11", "disputed")]
    }


def test_reads_no_more_than_the_latest_days(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(repository, "_MOST_DAYS", 1)
    told(project, "2024-02-01", {BRIDGE: standing("disputed")})

    # The day before the first that is told is what it is compared with.
    assert [day for day, _ in read(project)["bridge"]] == ["2024-02-02", "2024-01-11"]


def test_a_repository_may_begin_above_the_project(tmp_path: Path):
    git(tmp_path, "init", "--quiet")
    told(tmp_path, "2024-01-09", {f"a b/ü/{BRIDGE}": TEXT, BRIDGE: standing("disputed")})

    assert read(tmp_path / "a b/ü") == {"bridge": [("2024-01-10", "uncorroborated")] * 2}


def test_files_of_odd_names_are_no_trouble(project: Path):
    odd = [":1 2 3 4 M", 'a"b\\.yml', "-x.yml", "new\nline.yml", "ünïcode.yml", "old/bridge.yml"]
    told(project, "2024-01-12", {f"{CASES}/{name}": standing("refuted") for name in odd})
    (project / CASES / "link.yml").symlink_to("bridge.yml")
    told(project, "2024-01-13", {f"{CASES}/span.yml": TEXT})

    assert read(project, "bridge", "link", "span", "ünïcode") == {
        "bridge": [("2024-01-11", "uncorroborated"), ("2024-01-10", "disputed")],
        "span": [("2024-01-14", "uncorroborated")] * 2,
        "ünïcode": [("2024-01-13", "refuted")] * 2,
    }


def test_a_merge_is_one_change_on_its_own_day(project: Path):
    git(project, "checkout", "--quiet", "-b", "draft", "HEAD~1")
    told(project, "2024-01-15", {BRIDGE: standing("disputed")})
    told(project, "2024-01-16", {BRIDGE: standing("refuted")})
    git(project, "checkout", "--quiet", "main")
    git(project, "merge", "--quiet", "--no-ff", "--no-edit", "draft", day="2024-01-20")

    assert read(project)["bridge"][0] == ("2024-01-21", "refuted")
    assert read(project)["bridge"][1] == ("2024-01-11", "uncorroborated")


def test_a_file_that_was_renamed_keeps_its_past_under_its_old_name(project: Path):
    (project / BRIDGE).unlink()
    told(project, "2024-01-20", {f"{CASES}/span.yml": standing("refuted")})

    past = read(project, "bridge", "span")

    assert [len(past["span"]), len(past["bridge"])] == [2, 2]
    assert past["span"][0] == ("2024-01-21", "refuted")


def test_a_history_that_is_not_whole_is_none(project: Path, tmp_path: Path):
    git(tmp_path, "clone", "--quiet", "--depth=1", project.as_uri(), "shallow")

    assert (tmp_path / "shallow" / BRIDGE).exists()
    assert read(tmp_path / "shallow") == {}


def test_without_repository_commit_or_git_there_is_no_past(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "nothing" / CASES).mkdir(parents=True)
    (tmp_path / "empty" / CASES).mkdir(parents=True)
    git(tmp_path / "empty", "init", "--quiet")

    assert read(tmp_path / "nothing") == read(tmp_path / "empty") == read(tmp_path / "no") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read(project) == {}


def test_a_version_that_is_not_at_hand_is_left_out(project: Path):
    blob = git(project, "rev-parse", f"HEAD:{BRIDGE}").strip()
    (project / ".git/objects" / blob[:2] / blob[2:]).unlink()

    assert read(project) == {"bridge": [("2024-01-10", "disputed")]}


def test_the_day_of_a_signed_commit_is_that_of_the_archive(project: Path):
    plain = git(project, "cat-file", "commit", "HEAD")
    (project / "signed").write_text(plain.replace("\n\n", "\ngpgsig x\n\n", 1))
    signed = git(project, "hash-object", "-t", "commit", "-w", "signed").strip()
    git(project, "update-ref", "HEAD", signed)
    git(project, "config", "log.showSignature", "true")

    assert archive_date(project, {}) == date(2024, 1, 15)


def test_asks_for_a_commit_only_once(project: Path, monkeypatch: pytest.MonkeyPatch):
    first = read_past(project / CASES, frozenset(["bridge"]))
    asked = []
    ask = repository._git

    def tell(*words: object, **given: str) -> bytes:
        asked.append(words)
        return ask(*words, **given)

    monkeypatch.setattr(repository, "_git", tell)

    assert read_past(project / CASES, frozenset(["bridge"])) is first
    assert len(asked) == 1
    told(project, "2024-03-01", {BRIDGE: standing("refuted")})
    assert read(project)["bridge"][0] == ("2024-03-02", "refuted")


def build(root: Path) -> Built:
    return build_project(root, root / "site", SITE_URL="https://example.org/")


@pytest.mark.build
def test_a_page_tells_how_its_case_changed_and_nothing_of_who_changed_it(tmp_path: Path):
    lay_ground(tmp_path)
    settings = dedent(bridge_files()["site_config.yml"])
    write_files(tmp_path, {**bridge_files(), "site_config.yml": settings})
    git(tmp_path, "init", "--quiet")
    told(tmp_path, "2024-01-19", {BRIDGE: standing("disputed")})
    told(tmp_path, "2024-01-20", {BRIDGE: TEXT})

    built = build(tmp_path)

    page = built.read("cases/bridge/index.html")
    assert built.failure is None, built.log
    assert built.warnings == []
    assert (
        '<a href="#claim-crack">A crack was seen.</a>: standing Disputed → Uncorroborated' in page
    )
    assert "secret" not in page
    assert "keepers@" not in page
    git(tmp_path, "clone", "--quiet", "--depth=1", tmp_path.as_uri(), "shallow")
    shallow = build(tmp_path / "shallow")
    assert shallow.failure is None, shallow.log
    assert shallow.warnings == []
    assert "Record opened" in shallow.read("cases/bridge/index.html")
    assert "→" not in shallow.read("cases/bridge/index.html")
