"""Every problem code has a bad file that fails for the stated reason at the stated place."""

import re
from pathlib import Path

import pytest

from casefiles.core.catalogue import CATALOGUE
from support.builds import PROJECT
from support.reading import PROBLEMS, read_world

EXPECTED = PROBLEMS / "EXPECTED.txt"
FILES = sorted(PROBLEMS.glob("*.yml"))
# A bad file can't show these: they are about the host's files, or too large to be stored.
SHOWN_ELSEWHERE = {
    "address-clash": "tests/build/test_host.py",
    "bad-front-matter": "tests/build/test_pages.py",
    "settings-differ": "tests/build/test_host_settings.py",
    "file-too-large": "tests/core/test_door.py",
    "scalar-too-long": "tests/core/test_nodes.py",
    "too-many-nodes": "tests/core/test_nodes.py",
    "unknown-slot": "tests/build/test_host.py",
}


def place_of(file: Path) -> str:
    """Return where a bad file belongs: its first line may say so in a comment."""
    first = file.read_bytes().split(b"\n", 1)[0].decode(errors="replace")
    said = re.fullmatch(r"# (content/\S.*\.yml|site_config\.yml)", first)
    return said[1] if said else f"content/cases/{file.name}"


def problems_of(file: Path) -> list[str]:
    _, problems = read_world({place_of(file): file.read_bytes()})
    assert {problem.code for problem in problems} == {file.stem}
    return [str(problem) for problem in problems]


def test_the_ground_has_no_problem():
    assert read_world({})[1] == []


def test_each_bad_file_fails_for_its_reason_at_its_place(request):
    found = "\n".join(line for file in FILES for line in problems_of(file)) + "\n"
    if request.config.getoption("--update-golden"):
        EXPECTED.write_text(found, encoding="utf-8")

    assert found == EXPECTED.read_text(encoding="utf-8")


def test_all_mistakes_of_all_files_come_out_in_one_run():
    bad = [file for file in FILES if place_of(file) == f"content/cases/{file.name}"]
    _, problems = read_world({place_of(file): file.read_bytes() for file in bad})

    assert {problem.code for problem in problems} >= {file.stem for file in bad}


@pytest.mark.parametrize("code", CATALOGUE)
def test_each_code_has_a_bad_file(code):
    if code in SHOWN_ELSEWHERE:
        assert code in (PROJECT / SHOWN_ELSEWHERE[code]).read_text(encoding="utf-8")
    else:
        assert (PROBLEMS / f"{code}.yml").is_file()
