"""Every problem code of other files than records has a bad project, laid over the sound ground."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from casefiles.cli import main
from support.builds import PROJECT, build_project
from support.reading import PROBLEMS

pytestmark = pytest.mark.build

PROJECTS = sorted((PROBLEMS / "projects").iterdir())


def lay(bad: Path, folder: Path) -> None:
    shutil.copytree(PROJECT / "theme", folder / "theme")
    shutil.copyfile(PROJECT / "mkdocs.yml", folder / "mkdocs.yml")
    for laid in (PROBLEMS / "world", bad):
        shutil.copytree(laid, folder, symlinks=True, dirs_exist_ok=True)
    (folder / "content" / "pages").mkdir(exist_ok=True)


def told_of(bad: Path, folder: Path) -> str:
    lay(bad, folder)
    built = build_project(folder, folder / "site", SITE_URL="", SOURCE_DATE_EPOCH="1717200000")
    assert built.failure is not None, f"{bad.name} was built"
    assert not built.site.exists()
    return "\n".join(message for _, message in built.records if "[" in message)


@pytest.mark.parametrize("bad", PROJECTS, ids=lambda bad: bad.name)
def test_each_bad_project_fails_for_its_reason_at_its_place(tmp_path, bad, request):
    expected = bad / "EXPECTED.txt"
    told = told_of(bad, tmp_path)
    if request.config.getoption("--update-golden"):
        expected.write_text(f"{told}\n", encoding="utf-8")

    assert f"[{bad.name}]" in told
    assert f"{told}\n" == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("bad", PROJECTS, ids=lambda bad: bad.name)
def test_the_check_tells_all_that_a_build_would(tmp_path, bad):
    lay(bad, tmp_path)

    result = CliRunner().invoke(
        main, ["check", "--root", str(tmp_path)], env={"SOURCE_DATE_EPOCH": "1717200000"}
    )

    assert result.stdout == (bad / "EXPECTED.txt").read_text(encoding="utf-8")
    assert result.exit_code == 1
