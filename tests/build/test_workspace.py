"""Which files are read, and that none is passed over without a word."""

import os
from pathlib import Path

import pytest

from casefiles.workspace import read_workspace
from support.world import write_files


def read(root: Path, *paths: str) -> tuple[list[str], list[str]]:
    write_files(root, dict.fromkeys(("site_config.yml", *paths), "schema: 1\n"))
    texts, problems = read_workspace(root, root / "content")
    return [text.path for text in texts], [str(problem) for problem in problems]


def test_reads_settings_and_records_and_no_pages_or_files_of_an_editor(tmp_path: Path):
    paths = ("content/cases/b.yml", "content/entities/a.yml")
    others = ("content/cases/.#b.yml", "content/cases/README.md", "content/pages/x.yml")
    others += (
        "content/cases/README",
        "content/cases/2024/README",
        "content/.notes/x.yml",
        "content/notes.txt",
        "other.yml",
    )

    assert read(tmp_path, *paths, *others) == (["site_config.yml", *paths], [])


STRAY = (
    "cases/2024/x.yml",
    "case/x.yml",
    "x.yml",
    "cases/x.yml.txt",
    "cases/x",
    "cases/2024/x",
    "sources/x.json",
)
COPIES = ("cases/b.yml~", "cases/b.yml.bak")


@pytest.mark.parametrize("stray", [*STRAY, *COPIES])
def test_tells_of_records_that_nobody_reads_and_goes_on(tmp_path: Path, stray: str):
    texts, problems = read(tmp_path, "content/cases/b.yml", f"content/{stray}")

    assert texts == ["site_config.yml", "content/cases/b.yml"]
    assert [problem.partition(" error")[0] for problem in problems] == [f"content/{stray}:1:1:"]


@pytest.mark.parametrize("name", ["x.YML", "x.yaml"])
def test_reads_a_record_with_another_ending_and_tells_of_it(tmp_path: Path, name: str):
    texts, problems = read(tmp_path, f"content/cases/{name}")

    assert texts == ["site_config.yml", f"content/cases/{name}"]
    assert f"the name ends in `{name[1:]}`, not in `.yml`" in problems[0]
    assert problems[0].endswith("hint: rename the file to `x.yml`")


def test_follows_no_link_to_a_folder(tmp_path: Path):
    read(tmp_path, "content/cases/b.yml", "elsewhere/x.yml")
    for name in ("content/cases/more", "content/pages"):
        (tmp_path / name).symlink_to(tmp_path / "elsewhere")

    texts, problems = read(tmp_path)

    assert texts == ["site_config.yml", "content/cases/b.yml"]
    assert [problem.partition("\n")[0] for problem in problems] == [
        f"content/{name}:1:1: error: a symbolic link stands here [unreadable-file]"
        for name in ("cases/more", "pages")
    ]


@pytest.mark.parametrize("linked", ["content", "content/cases"])
def test_reads_no_record_behind_a_link(tmp_path: Path, linked: str):
    read(tmp_path, "content/cases/b.yml", "content/entities/a.yml")
    (tmp_path / linked).rename(tmp_path / "elsewhere")
    (tmp_path / linked).symlink_to(tmp_path / "elsewhere")

    texts, problems = read_workspace(tmp_path, tmp_path / "content")

    kept = [] if linked == "content" else ["content/entities/a.yml"]
    assert [text.path for text in texts] == ["site_config.yml", *kept]
    assert [str(problem.position) for problem in problems] == [f"{linked}:1:1"]


def test_does_not_wait_for_what_is_no_file(tmp_path: Path):
    read(tmp_path, "content/cases/b.yml")
    os.mkfifo(tmp_path / "content/cases/pipe.yml")

    assert "no file [unreadable-file]" in read(tmp_path)[1][0]


def test_reads_no_more_of_a_huge_file_than_tells_its_size(tmp_path: Path):
    read(tmp_path, "content/cases/b.yml")
    with (tmp_path / "content/cases/b.yml").open("wb") as file:
        file.truncate(1 << 40)

    texts, _ = read_workspace(tmp_path, tmp_path / "content")

    assert len(texts[1].data) == 256 * 1024 + 1


def test_tells_why_a_file_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    read(tmp_path, "content/cases/b.yml")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    _, problems = read_workspace(tmp_path, tmp_path / "content")

    assert "error: the file can't be read: Permission denied [unreadable-file]" in str(problems[1])
