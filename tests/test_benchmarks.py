"""The benchmarks' archive is what they say it is: sound, the same each time, and told twice."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from casefiles.core.site import read_archive
from casefiles.workspace import read_workspace

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
CASES = 20


def write(script: str, folder: Path) -> Path:
    command = [sys.executable, str(BENCHMARKS / script), str(CASES), str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write("archive.py", tmp_path_factory.mktemp("benchmarks") / "archive")


def texts_of(root):
    return read_workspace(root, root / "content")[0]


def test_holds_sound_cases_only(archive):
    _, problems = read_archive(texts_of(archive), date(2026, 1, 1))
    assert [str(problem) for problem in problems] == []


def test_comes_out_the_same_each_time(archive, tmp_path):
    assert texts_of(write("archive.py", tmp_path / "again")) == texts_of(archive)


def test_tells_every_claim_in_the_stock_pages_too(archive, tmp_path):
    pages = write("stock.py", tmp_path / "stock") / "docs" / "cases"
    sound, _ = read_archive(texts_of(archive), date(2026, 1, 1))
    missing = [
        claim.text
        for case in sound.cases.values()
        for claim in case.claims
        if claim.text not in (pages / f"{case.id}.md").read_text(encoding="utf-8")
    ]
    assert missing == []
