"""What is taken away or renamed is missed at every place that used it, and at no other."""

import re

import pytest

from casefiles.core.nodes import SourceText
from casefiles.core.site import read_archive
from support.bridges import CASE, TODAY, bridge_files

FILES = bridge_files()
SOURCE, ENTITY, OTHER = (
    f"content/{path}.yml" for path in ("sources/ledger", "entities/mayor", "cases/other")
)


def missed(files: dict[str, str], code: str) -> set[str]:
    texts = [SourceText(path, text.encode()) for path, text in files.items()]
    archive, problems = read_archive(texts, TODAY)
    assert archive is None
    return {
        f"{problem.position.path}:{line}"
        for problem in problems
        if problem.code == code
        for line in (problem.position.line, *_again(problem.hint))
    }


def _again(hint: str) -> list[str]:
    """Return the other lines of a name, which are told once a file."""
    told = re.search(r"\(so also on lines? ([^()]*)\)", hint)
    return told[1].split(", ") if told else []


def uses(pattern: str, files: dict[str, str]) -> set[str]:
    """Return each line that names something."""
    return {
        f"{path}:{number}"
        for path, text in files.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if re.search(pattern, line)
    }


@pytest.mark.parametrize(
    ("gone", "pattern", "code"),
    [
        (SOURCE, r"(?<![\w/])ledger\b", "unknown-source"),
        (ENTITY, r"(?<![\w/-])mayor\b(?!:)", "unknown-entity"),
        (OTHER, r"(?<=case: )other\b|(?<=case:)other\b|(?<=\[)other(?=\])", "unknown-case"),
    ],
)
def test_a_file_that_is_gone_is_missed_wherever_it_is_named(gone, pattern, code):
    left = {path: text for path, text in FILES.items() if path != gone}
    wanted = uses(pattern, left)

    assert len(wanted) > 0
    assert missed(left, code) == wanted


def test_a_claim_that_is_renamed_is_missed_wherever_it_is_named():
    case = FILES[CASE].replace("id: closed", "id: shut", 1)
    wanted = uses(r"(claims|affects): \[closed|claim:closed", {CASE: case})

    assert len(wanted) > 2
    assert missed({**FILES, CASE: case}, "unknown-claim") == wanted
