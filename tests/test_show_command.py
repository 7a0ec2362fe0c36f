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
    can = "shown are a case, an entity, a source, or a claim as `case#claim`"
    assert f"nothing is called `qqqq`; {can}\n" in show(root, "qqqq").stderr


def test_a_claim_is_shown_by_its_case(root):
    result = show(root, "bridge#crack")

    assert result.exit_code == 0
    assert "Timeline" not in result.stdout
    assert "did you mean `bridge#crack`?" in show(root, "bridge#crak").stderr
    (root / "content/cases/other.yml").write_text("titel: x\n")
    assert "other.yml has mistakes" in show(root, "other#closed").stderr


def test_what_has_mistakes_is_left_out_and_the_rest_is_shown(root):
    whole = show(root, "other").stdout
    (root / "content/cases/third.yml").write_text("titel: x\n")

    result = show(root, "other")

    assert (result.exit_code, result.stdout) == (0, whole)
    told = "left out are 1 file with mistakes; `casefiles check` tells them\n"
    assert result.stderr == told


def test_a_record_with_mistakes_is_not_shown(root):
    (root / "content/cases/other.yml").write_text("titel: x\n")

    result = show(root, "other")

    assert (result.exit_code, result.stdout) == (1, "")
    path = "content/cases/other.yml"
    assert result.stderr == f"{path} has mistakes; `casefiles check {path}` tells them\n"


def test_nothing_is_shown_by_settings_with_mistakes(root):
    (root / "site_config.yml").write_text("titel: x\n")

    result = show(root, "bridge")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("the archive has mistakes (")


def test_an_archive_with_mistakes_is_not_counted(root):
    (root / "content/cases/other.yml").write_text("titel: x\n")

    result = CliRunner().invoke(main, ["stats", "--root", str(root)])

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("the archive has mistakes (")


def test_no_colour_is_no_colour_at_a_terminal_either(root):
    (root / "content/cases/other.yml").write_text("titel: x\n")

    def check(environment: dict[str, str]) -> str:
        words = ["check", "--root", str(root)]
        return CliRunner().invoke(main, words, color=True, env=environment).stdout

    assert "\x1b" in check({"NO_COLOR": ""})
    assert "\x1b" not in check({"NO_COLOR": "1"})


@pytest.mark.parametrize(("words", "start"), [((), "Cases\n"), (("--format", "json"), "{\n")])
def test_the_archive_is_counted(root, words, start):
    result = CliRunner().invoke(
        main,
        ["stats", "--root", str(root), *words],
        env={"SOURCE_DATE_EPOCH": "1717200000"},
    )

    assert result.exit_code == 0
    assert result.stdout.startswith(start)
