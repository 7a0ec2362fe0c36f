"""What a command knows of a project from the last one, and from whom it takes nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casefiles import remembering
from casefiles.cli import main
from casefiles.core import check
from support.bridges import CASE, bridge_files
from support.history import commit, git
from support.world import write_files

FILES = bridge_files()
WRONG = {CASE: FILES[CASE].replace("status: preliminary", "status: preliminari")}
RECORDS = len(FILES) - 1


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, FILES)
    return root


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that are judged from now on."""
    found: list[str] = []
    judge = check.judge
    monkeypatch.setattr(check, "judge", lambda it, *rest: found.append(it.id) or judge(it, *rest))
    return found


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, [*(words or ("check",)), "--root", str(root)])


def kept(root: Path) -> list[Path]:
    return sorted((root / ".git/casefiles").glob("*"))


def test_only_what_changed_is_judged_by_the_next_command(root, judged):
    first = run(root)
    assert len(judged) == RECORDS
    judged.clear()

    write_files(root, WRONG)
    for words in (("check",), ("check", "--changed-since", "HEAD"), ("check", CASE)):
        found = run(root, *words)
        assert judged == ["bridge"] * (words == ("check",))
        assert "preliminari" in found.stdout
        judged.clear()

    git(root, "checkout", "--quiet", "--", ".")
    assert run(root).output == first.output
    assert judged == ["bridge"]


@pytest.mark.parametrize(
    "words", [("stats",), ("fix", "--diff"), ("diff", "HEAD"), ("show", "other")]
)
def test_every_command_that_reads_the_archive_takes_up_what_is_known(root, judged, words):
    before = run(root, *words)
    run(root)
    judged.clear()

    assert run(root, *words).output == before.output
    assert judged == []


def test_all_is_judged_where_somebody_wants_it_so(root, judged):
    run(root)
    judged.clear()

    run(root, "check", "--anew")
    assert len(judged) == RECORDS

    run(root)
    assert len(judged) == RECORDS


def test_all_is_judged_by_other_code(root, judged, monkeypatch):
    run(root)
    judged.clear()
    monkeypatch.setattr(remembering, "_maker", lambda: b"other")

    run(root)
    assert len(judged) == RECORDS
    run(root)
    assert len(judged) == RECORDS


def test_the_code_that_judges_is_told_apart_by_what_is_in_its_files(monkeypatch):
    parts, maker = list(remembering._parts()), remembering._maker.__wrapped__
    before = maker()

    assert maker() == before
    monkeypatch.setattr(remembering, "_parts", lambda: [*parts[:-1], parts[-1] + b"# A remark."])
    assert maker() != before
    assert any(b"def check_draft(" in part for part in parts)


@pytest.mark.parametrize("data", [b"", b"x", b"\n{}", b"\xff\xfe"])
def test_what_is_broken_is_made_anew(root, judged, data):
    right = run(root)
    (file,) = kept(root)
    maker = file.read_bytes().partition(b"\n")[0]
    whole = file.read_bytes()
    for text in (data, maker + b"\n" + data, whole[:-2]):
        file.write_bytes(text)
        judged.clear()

        assert run(root).output == right.output
        assert len(judged) == RECORDS
        assert len(file.read_bytes()) == len(whole)


def test_what_is_too_large_is_not_read(root, judged, monkeypatch):
    run(root)
    judged.clear()
    monkeypatch.setattr(remembering, "_MOST_BYTES", 10)

    run(root)
    assert len(judged) == RECORDS


def test_nothing_is_kept_where_git_is_not(tmp_path, judged, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    write_files(tmp_path / "project", FILES)
    for _ in range(2):
        assert run(tmp_path / "project").exit_code == 0
    assert len(judged) == 2 * RECORDS
    assert sorted(path.name for path in (tmp_path / "project").iterdir()) == [
        "content",
        "site_config.yml",
    ]


def test_a_check_needs_no_place_to_keep_what_it_found(root, judged):
    (root / ".git/casefiles").write_text("in the way")
    for _ in range(2):
        assert run(root).exit_code == 0
    assert len(judged) == 2 * RECORDS


def test_nothing_is_half_written(root, monkeypatch):
    run(root)
    before = kept(root)
    whole = before[0].read_bytes()

    def refuse(*_: object) -> None:
        raise OSError

    write_files(root, WRONG)
    monkeypatch.setattr(remembering.Path, "replace", refuse)
    assert run(root).exit_code == 1

    assert kept(root) == before
    assert before[0].read_bytes() == whole


def test_git_carries_nothing_of_it_elsewhere(root, tmp_path, judged):
    run(root)
    judged.clear()
    git(tmp_path, "clone", "--quiet", str(root), "clone")

    assert git(root, "status", "--porcelain") == ""
    assert not (tmp_path / "clone/.git/casefiles").exists()
    run(tmp_path / "clone")
    assert len(judged) == RECORDS


def test_names_that_are_no_text_are_in_the_way_of_nothing(tmp_path, root):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xffd"))
    root.rename(odd)
    assert run(odd).exit_code == 0
    assert len(kept(odd)) == 1

    (odd / os.fsdecode(b"content/cases/b\xffd.yml")).write_text("schema: 1\n")
    found = run(odd)
    assert found.exit_code == 1
    assert "are missing" in found.stdout
