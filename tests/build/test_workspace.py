"""Which files are read, and that none is passed over without a word."""

from pathlib import Path

import pytest

from casefiles.core.problem import CasefilesError
from casefiles.workspace import read_workspace
from support.world import write_files


def read(root: Path, *paths: str) -> list[str]:
    write_files(root, dict.fromkeys(("site_config.yml", *paths), "schema: 1\n"))
    return [text.path for text in read_workspace(root, root / "content")]


def test_reads_settings_and_records_and_no_pages_or_files_of_an_editor(tmp_path: Path):
    paths = ("content/cases/b.yml", "content/entities/a.yaml")
    others = ("content/cases/.#b.yml", "content/cases/README.md", "content/pages/x.yml")

    assert read(tmp_path, *paths, *others) == ["site_config.yml", *paths]


@pytest.mark.parametrize(
    "stray", ["content/cases/2024/x.yml", "content/cases/x.YML", "content/case/x.yml"]
)
def test_refuses_records_that_nobody_would_read(tmp_path: Path, stray: str):
    with pytest.raises(CasefilesError) as error:
        read(tmp_path, "content/cases/b.yml", stray)

    assert str(error.value).startswith(f"{stray}: YAML stands straight in content/cases/")
