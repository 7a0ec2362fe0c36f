"""`casefiles show` and `casefiles stats`: what they print, and how they end."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casefiles.cli import main
from support.bridges import bridge_files
from support.world import write_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path, bridge_files())
    return tmp_path


def show(root: Path, *words: str) -> Result:
    environment = {"SOURCE_DATE_EPOCH": "1717200000"}
    return CliRunner().invoke(main, ["show", "--root", str(root), *words], env=environment)


def test_prints_plain_text_without_a_colour(root):
    result = show(root, "bridge", "--width", "60")

    assert result.exit_code == 0
    assert "\nClaims\n------\n" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_an_unknown_id_is_misuse_with_the_nearest(root):
    result = show(root, "brigde")

    assert result.exit_code == 2
    assert "nothing is called `brigde`; did you mean `bridge`?" in result.stderr
    assert "nothing is called `qqqq`\n" in show(root, "qqqq").stderr


def test_an_archive_with_mistakes_is_not_shown(root):
    (root / "content/cases/other.yml").write_text("titel: x\n")

    result = show(root, "bridge")

    assert (result.exit_code, result.stdout) == (1, "")
    told = "the archive has mistakes (10 errors); `casefiles check` tells them\n"
    assert result.stderr == told


@pytest.mark.parametrize(("words", "start"), [((), "Cases\n"), (("--format", "json"), "{\n")])
def test_the_archive_is_counted(root, words, start):
    result = CliRunner().invoke(
        main,
        ["stats", "--root", str(root), *words],
        env={"SOURCE_DATE_EPOCH": "1717200000"},
    )

    assert result.exit_code == 0
    assert result.stdout.startswith(start)
