"""The disk: finds and reads the files of an archive, and asks the clock of the sources."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path, PurePath

from casefiles.core.model import RECORDS
from casefiles.core.nodes import SourceText
from casefiles.core.problem import CasefilesError, Problem
from casefiles.files import link_above, link_at, place_of, read_file

SETTINGS = "site_config.yml"
CONTENT = "content"
FOLDERS = tuple(PurePath(model.folder).name for model in RECORDS)
_YAML = (".yml", ".yaml")
_MEANT = (*_YAML, ".yml.txt", ".yaml.txt")
"""How files end that are meant to be read; Windows adds the last part and hides it."""
_EXPLAINS = ("README", "README.md")
"""What may stand beside records."""


def read_workspace(root: Path, content: Path) -> tuple[tuple[SourceText, ...], list[Problem]]:
    """Read the settings and every YAML file of an archive.

    Args:
        root: The folder of mkdocs.yml and site_config.yml; paths in problems are relative to it.
        content: The folder with `cases`, `entities` and `sources`.

    Returns:
        The files in the order of their paths; and a problem for each that can't be read, or stands
        where none is looked for.

    Raises:
        CasefilesError: There is no site_config.yml.
    """
    if not (root / SETTINGS).is_file():
        msg = f"there is no {SETTINGS} in {root}"
        raise CasefilesError(msg)
    read = [read_file(root, path) for path in (root / SETTINGS, *_records(root, content))]
    texts = tuple(text for text in read if isinstance(text, SourceText))
    problems = [problem for problem in read if isinstance(problem, Problem)]
    return texts, [*problems, *_misplaced(root, content)]


def _records(root: Path, content: Path) -> Iterator[Path]:
    """Yield the files of the archive; hidden ones, such as an editor's, are passed over.

    So is a folder behind a link, which can lead out of the project. A file whose name ends
    otherwise is read too, so that what names it is not taken for a mistake.
    """
    for folder in (content / name for name in FOLDERS):
        found = () if link_above(root, folder) else folder.glob("[!.]*")
        yield from filter(is_record, sorted(found))


def is_record(path: PurePath) -> bool:
    """Tell whether a file in a folder of records is meant to be one, by its name."""
    return path.suffix.lower() in _YAML and not path.name.startswith(".")


def _misplaced(root: Path, content: Path) -> Iterator[Problem]:
    """Tell of files that other programs would not find, or this one."""
    if linked := link_above(root, content):
        yield link_at(place_of(root, linked), "folder")
        return
    for path in sorted(content.rglob("*")):
        top, *below = path.relative_to(content).parts
        if any(part.startswith(".") for part in (top, *below)) or (top == "pages" and below):
            continue
        if path.is_symlink() and path.is_dir():
            yield link_at(place_of(root, path), "folder")
        elif path.is_file() and (wrong := wrong_with(path, content)):
            message, hint = wrong
            yield Problem(place_of(root, path), "misplaced-file", message, hint=hint)


def wrong_with(path: PurePath, content: PurePath) -> tuple[str, str] | None:
    """Say why nobody reads a file, and what to do; nothing where it is read, or is none of ours."""
    name, is_meant = path.name, path.name.lower().endswith(_MEANT)
    homes = [content / folder for folder in FOLDERS]
    if name in _EXPLAINS:
        return None
    if path.parent not in homes:
        places = ", ".join(f"`{content.name}/{folder}/`" for folder in FOLDERS)
        hint = f"move the file straight into one of {places}"
        is_near = any(home in path.parents for home in homes)
        return ("nothing is read here", hint) if is_meant or is_near else None
    if path.suffix == ".yml":
        return None
    if is_meant:
        start = name.lower().rindex(".y")
        message = f"the name ends in `{name[start:]}`, not in `.yml`"
        return message, f"rename the file to `{name[:start]}.yml`"
    hint = "the name of a record ends in `.yml`; take away what is none"
    return f"`{name}` is no record, and nobody reads it", hint


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
    # Who lets git show signatures would get them in front of the day.
    words = ("-c", "log.showSignature=false", "log", "-1", "--format=%ct")
    command = ["git", "-C", str(root), *words]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    except FileNotFoundError:
        return "0"
    return found.stdout.strip() or "0"
