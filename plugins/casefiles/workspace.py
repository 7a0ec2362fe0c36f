"""The disk: finds and reads the files of an archive, and asks the clock of the sources."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from casefiles.core.nodes import SourceText
from casefiles.core.problem import CasefilesError

SETTINGS = "site_config.yml"
FOLDERS = ("cases", "entities", "sources")
_SUFFIXES = {".yml", ".yaml"}


def read_workspace(root: Path, content: Path) -> tuple[SourceText, ...]:
    """Read the settings and every YAML file of an archive, in the order of their paths.

    Args:
        root: The folder of mkdocs.yml and site_config.yml; paths in problems are relative to it.
        content: The folder with `cases`, `entities` and `sources`.

    Raises:
        CasefilesError: There is no site_config.yml, a file can't be read, or stands where none is
            looked for.
    """
    if not (root / SETTINGS).is_file():
        msg = f"there is no {SETTINGS} in {root}"
        raise CasefilesError(msg)
    files = tuple(_yaml_files(content))
    _check_strays(root, content, files)
    return tuple(_read(root, path) for path in (root / SETTINGS, *files))


def _yaml_files(content: Path) -> Iterator[Path]:
    """Yield the files of the archive; hidden ones, such as an editor's, are passed over."""
    for folder in FOLDERS:
        for path in sorted((content / folder).glob("[!.]*")):
            if path.suffix in _SUFFIXES:
                yield path


def _check_strays(root: Path, content: Path, read: Iterable[Path]) -> None:
    """Refuse YAML that nobody would read, since it would be missed without a word."""
    pages = content / "pages"
    found = (path for path in content.rglob("[!.]*") if path.suffix.lower() in _SUFFIXES)
    strays = sorted(path for path in {*found} - {*read} if pages not in path.parents)
    if strays:
        names = ", ".join(path.relative_to(root).as_posix() for path in strays)
        places = ", ".join(f"{content.name}/{folder}/" for folder in FOLDERS)
        msg = f"{names}: YAML stands straight in {places} and ends in .yml; move or rename it"
        raise CasefilesError(msg)


def _read(root: Path, path: Path) -> SourceText:
    if path.is_symlink():
        msg = f"{path} is a symbolic link; put the file itself there"
        raise CasefilesError(msg)
    try:
        return SourceText(path.relative_to(root).as_posix(), path.read_bytes())
    except OSError as error:
        msg = f"{path} can't be read: {error.strerror}"
        raise CasefilesError(msg) from error


def archive_date(root: Path, environment: Mapping[str, str] = os.environ) -> date:
    """Return the archive's "today": `SOURCE_DATE_EPOCH`, else the date of the last commit.

    The clock of the machine is never asked, so the same sources give the same site. A folder
    without history counts as of 1970, where nothing is overdue.

    Raises:
        CasefilesError: `SOURCE_DATE_EPOCH` is no number of seconds.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH") or _commit_seconds(root)
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        msg = f"SOURCE_DATE_EPOCH is `{epoch}`, which is no number of seconds"
        raise CasefilesError(msg) from error


def _commit_seconds(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    except FileNotFoundError:
        return "0"
    return found.stdout.strip() or "0"
