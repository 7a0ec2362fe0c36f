"""An archive as it was at a commit: the same files as the disk would give, read from git."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path, PurePath

from casefiles.core.nodes import SourceText
from casefiles.core.problem import Position, Problem
from casefiles.files import link_at
from casefiles.pages import HandwrittenPage, read_sources
from casefiles.repository import TreeFile, list_files, read_files
from casefiles.workspace import CONTENT, FOLDERS, SETTINGS, is_record, wrong_with

_CONTENT = PurePath(CONTENT)
_PAGES = _CONTENT / "pages"
_RECORDS = frozenset(_CONTENT / folder for folder in FOLDERS)


def read_files_at(
    root: Path, commit: str, only: Container[str] | None = None
) -> tuple[tuple[SourceText, ...], dict[str, HandwrittenPage], list[Problem]]:
    """Read the settings, the records and the hand-written pages of a commit.

    Args:
        root: The folder of the project.
        commit: A commit that there is.
        only: Paths of files relative to the project, where no others are wanted.

    Returns:
        The settings and records in the order of their paths; the pages by their path below their
        folder; and a problem for each file that is not read, as for those of the working tree.

    Raises:
        CasefilesError: It holds too much.
    """
    files = [
        file
        for path, file in sorted(list_files(root, commit).items())
        if is_content(path) and (only is None or path in only)
    ]
    texts = read_files(root, (file for file in files if _is_read(file)))
    records = tuple(texts[path] for path in texts if not _is_page(PurePath(path)))
    problems = [link_at(Position(file.path)) for file in files if file.kind == "link"]
    pages, found = read_sources(
        (PurePath(path).relative_to(_PAGES).as_posix(), text)
        for path, text in texts.items()
        if _is_page(PurePath(path))
    )
    return records, pages, [*problems, *found, *_misplaced(files)]


def is_content(path: str) -> bool:
    """Tell whether a file of a project belongs to the archive; hidden ones do not."""
    place = PurePath(path)
    is_inside = place == _CONTENT or _CONTENT in place.parents
    return path == SETTINGS or (is_inside and not any(it.startswith(".") for it in place.parts))


def _is_read(file: TreeFile) -> bool:
    path = PurePath(file.path)
    is_ours = _is_page(path) or (path.parent in _RECORDS and is_record(path))
    return file.kind == "file" and (is_ours or file.path == SETTINGS)


def _is_page(path: PurePath) -> bool:
    return _PAGES in path.parents


def _misplaced(files: list[TreeFile]) -> Iterator[Problem]:
    for file in files:
        path = PurePath(file.path)
        if file.kind != "file" or file.path == SETTINGS or _is_page(path):
            continue
        if wrong := wrong_with(path, _CONTENT):
            message, hint = wrong
            yield Problem(Position(file.path), "misplaced-file", message, hint=hint)
