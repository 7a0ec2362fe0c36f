"""Every problem code has a bad file that fails for the stated reason at the stated place.

Those of other files than records have bad projects: `build/test_problem_projects.py`.
"""

import re

import pytest

from casefiles.core.catalogue import CATALOGUE
from support.reading import PROBLEMS, ground, read_world

EXPECTED = PROBLEMS / "EXPECTED.txt"
STORED = {file.stem: file.read_bytes() for file in PROBLEMS.glob("*.yml")}
# Too large to be stored.
SOUND = ground()["content/cases/other.yml"]
GROWN = {
    "file-too-large": SOUND + b"# On and on.\n" * 30_000,
    "scalar-too-long": SOUND + b"narrative: " + b"on and " * 10_000,
    "too-many-marks": SOUND + b"narrative: " + rb"\!" * 2_001,
    "too-many-nodes": SOUND + b"aliases: [" + b"a," * 50_000 + b"]",
}
BAD = dict(sorted({**STORED, **GROWN}.items()))


def place_of(code: str) -> str:
    """Return where a bad file belongs: its first line may say so in a comment."""
    first = BAD[code].split(b"\n", 1)[0].decode(errors="replace")
    said = re.fullmatch(r"# (content/\S.*\.yml|site_config\.yml)", first)
    return said[1] if said else f"content/cases/{code}.yml"


def problems_of(code: str) -> list[str]:
    _, problems = read_world({place_of(code): BAD[code]})
    assert {problem.code for problem in problems} == {code}
    return [str(problem) for problem in problems]


def test_the_ground_has_no_problem():
    assert read_world({})[1] == []


def test_each_bad_file_fails_for_its_reason_at_its_place(request):
    found = "\n".join(line for code in BAD for line in problems_of(code)) + "\n"
    if request.config.getoption("--update-golden"):
        EXPECTED.write_text(found, encoding="utf-8")

    assert found == EXPECTED.read_text(encoding="utf-8")


def test_all_mistakes_of_all_files_come_out_in_one_run():
    bad = {code: text for code, text in STORED.items() if "cases" in place_of(code)}
    _, problems = read_world({place_of(code): text for code, text in bad.items()})

    assert {problem.code for problem in problems} >= {*bad}


@pytest.mark.parametrize("code", CATALOGUE)
def test_each_code_has_a_bad_file(code):
    assert code in BAD or (PROBLEMS / "projects" / code).is_dir()
