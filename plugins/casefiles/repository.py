"""The repository: older versions of cases, and whole archives as they were, as git has them.

Only texts and days are asked for, nothing of who wrote them or why. Where there is no git, no
history or only a part of it, there are no older versions of a case, and nothing is said of that;
who asks for a revision by its name is told.

A revision can be a stranger's. So nothing of it is written to the disk or run, a symbolic link is
no file, and what is too large is not fetched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Literal

from casefiles.core.nodes import MOST_BYTES, SourceText
from casefiles.core.problem import CasefilesError, in_line
from casefiles.core.site import Edition, Version, read_editions
from casefiles.rare_collections import rare_collections

_MOST_DAYS = 20
"""Days of a case's history that are read; what came before is one click away in the repository."""
_LOG = (
    # As the site was published: a merge counts as one change, on the day of the merge.
    *("-c", "log.showSignature=false", "-c", "log.follow=false", "log", "--first-parent", "-m"),
    *("--raw", "-z", "--no-abbrev", "--no-renames", "--relative", "--format=%ct", "--", "."),
)
_FILES = ("100644", "100755")
_LINK = "120000"
_MOST_FILES, _MOST_TOGETHER = 50_000, 512 * 1024 * 1024
"""Of a revision: a stranger can write a million files in a minute."""
_Entry = tuple[date, str]
"""A day, and the blob that a file was from then on."""


@dataclass(frozen=True)
class TreeFile:
    """A file of a revision."""

    path: str
    """Relative to the project."""
    kind: Literal["file", "link", "other"]
    size: int
    blob: str


def find_commit(root: Path, name: str) -> str:
    """Return the commit that a name stands for, such as a branch, a tag or the sum of a commit.

    Raises:
        CasefilesError: There is no such commit here.
    """
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    commit = _git(root, *words).decode().strip()
    if not commit:
        hint = "if it is elsewhere, `git fetch` brings it"
        raise CasefilesError(f"git knows no commit `{name}` in {root}; {hint}")
    return commit


def parting(root: Path, one: str, other: str) -> str:
    """Return the last commit that two have in common; the first itself, where there is none."""
    return _git(root, "merge-base", one, other).decode().strip() or one


def git_folder(root: Path) -> Path | None:
    """Return the folder in which git keeps what it knows of a working tree, if there is one."""
    found = _git(root, "rev-parse", "--absolute-git-dir").decode(errors="surrogateescape")
    return Path(found.removesuffix("\n")) if found else None


def list_files(root: Path, commit: str) -> Mapping[str, TreeFile]:
    """Return the files of a project at a commit, by their paths.

    Raises:
        CasefilesError: There are too many.
    """
    answer = _git(root, "ls-tree", "-r", "-l", "-z", commit).split(b"\0")
    if len(answer) > _MOST_FILES:
        raise CasefilesError(f"there are more than {_MOST_FILES:,} files in {commit}")
    return {file.path: file for file in map(_tree_file, filter(None, answer))}


def read_files(root: Path, files: Iterable[TreeFile]) -> Mapping[str, SourceText]:
    """Return the texts of files by their paths; of one that is too large, no more than tells so.

    Raises:
        CasefilesError: They are too large together, or not at hand.
    """
    wanted = list(files)
    if sum(min(file.size, MOST_BYTES) for file in wanted) > _MOST_TOGETHER:
        raise CasefilesError(f"the files have more than {_MOST_TOGETHER:,} bytes together")
    blobs = _texts(root, {file.blob for file in wanted if file.size <= MOST_BYTES})
    too_large = bytes(MOST_BYTES + 1)
    texts = {}
    for file in wanted:
        data = too_large if file.size > MOST_BYTES else blobs.get(file.blob)
        if data is None:
            raise CasefilesError(
                f"git has not fetched {in_line(file.path)}: fetch it, and try again"
            )
        texts[file.path] = SourceText(file.path, data)
    return texts


def changed_files(root: Path, commit: str) -> frozenset[str]:
    """Return the paths of files in the working tree that differ from a commit, new ones too."""
    words = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", commit)
    others = ("ls-files", "--others", "--exclude-standard", "-z")
    found = _git(root, *words, "--") + _git(root, *others)
    return frozenset(path.decode(errors="replace") for path in found.split(b"\0") if path)


def _tree_file(line: bytes) -> TreeFile:
    about, _, path = line.partition(b"\t")
    mode, _, blob, size = about.decode().split()
    kind: Literal["file", "link", "other"] = (
        "file" if mode in _FILES else "link" if mode == _LINK else "other"
    )
    number = int(size) if size.isdigit() else 0
    return TreeFile(path.decode(errors="replace"), kind, number, blob)


def read_past(folder: Path, names: frozenset[str]) -> Mapping[str, tuple[Edition, ...]]:
    """Return the versions of cases at the end of each day on which they changed, latest first.

    Args:
        folder: Where the cases are.
        names: Their ids, old ones too.

    Returns:
        For each id the versions of the file of that name.
    """
    state = _git(folder, "rev-parse", "--is-shallow-repository", "HEAD").decode().split()
    if len(state) != 2 or state[0] != "false":  # noqa: PLR2004 - two answers
        return {}
    return _read_past(folder.absolute(), names, state[1])


@lru_cache(maxsize=1)  # A preview builds again and again on one commit.
def _read_past(
    folder: Path, names: frozenset[str], _head: str
) -> Mapping[str, tuple[Edition, ...]]:
    entries: dict[str, list[_Entry]] = {}
    for path, entry in _entries(_git(folder, *_LOG)):
        if path.stem in names and path.suffix == ".yml" and path.name == str(path):
            entries.setdefault(path.stem, []).append(entry)
    wanted = {name: _ends_of_days(found) for name, found in entries.items()}
    texts = _texts(folder, {blob for found in wanted.values() for _, blob in found})
    with rare_collections():
        return {
            name: read_editions(
                name,
                (
                    Version(day, SourceText(f"{name}.yml", texts[blob]))
                    for day, blob in found
                    if blob in texts
                ),
            )
            for name, found in wanted.items()
        }


def _entries(log: bytes) -> Iterator[tuple[PurePosixPath, _Entry]]:
    """Yield each file that a commit wrote, latest first."""
    fields = iter(log.decode(errors="replace").split("\0"))
    day = date.min
    for field in map(str.strip, fields):
        if field.startswith(":"):
            _, mode, _, blob, _ = field.split(" ")
            path = PurePosixPath(next(fields))
            if mode in _FILES:
                yield path, (day, blob)
        elif field:
            day = datetime.fromtimestamp(int(field), UTC).date()


def _ends_of_days(entries: list[_Entry]) -> list[_Entry]:
    """Keep the last version of each day, and the first of all, from which the first day began."""
    days = [next(group) for _, group in groupby(entries, lambda entry: entry[0])]
    return [*days, entries[-1]][: _MOST_DAYS + 1]


def _texts(folder: Path, blobs: set[str]) -> Mapping[str, bytes]:
    """Return the texts of blobs; one that is not at hand is left out."""
    answer = _git(folder, "cat-file", "--batch", asked="\n".join(sorted(blobs)))
    texts, start = {}, 0
    while (end := answer.find(b"\n", start)) != -1:
        blob, kind, *size = answer[start:end].decode().split(" ")
        start = end + 1
        if kind == "blob":
            texts[blob] = answer[start : start + int(size[0])]
            start += int(size[0]) + 1
    return texts


def _git(folder: Path, *words: str, asked: str = "") -> bytes:
    """Return what git answers; nothing where it can't."""
    # A clone without its blobs would fetch them now, one by one.
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1"}
    try:
        found = subprocess.run(  # noqa: S603 - fixed words, no shell
            ["git", "-C", str(folder), *words],  # noqa: S607 - the one that the user has
            input=asked.encode(),
            env=environment,
            capture_output=True,
            check=False,
        )
    except OSError:
        return b""
    return b"" if found.returncode else found.stdout
