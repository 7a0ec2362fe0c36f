"""Archives read from drawn or stored texts, without a disk or a host."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from casefiles.core.archive import Archive
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.site import read_archive

PROBLEMS = Path(__file__).parents[1] / "problems"
TODAY = date(2024, 6, 1)
CASE = "content/cases/other.yml"
TITLE = b"title: Another bridge is closed"


def ground() -> dict[str, bytes]:
    """Return the files of a small archive without a mistake, by path."""
    folder = PROBLEMS / "world"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yml"))
    }


def read_world(
    files: Mapping[str, str | bytes], today: date = TODAY
) -> tuple[Archive | None, list[Problem]]:
    """Read the small archive with more files, or others in the place of its own.

    Drawn cases are often made from its own, which has another title then.
    """
    given = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    texts = {**ground(), **given}
    if CASE not in given and any(TITLE in text for text in given.values()):
        texts[CASE] = texts[CASE].replace(TITLE, b"title: The case of the archive")
    return read_archive([SourceText(path, data) for path, data in texts.items()], today)
