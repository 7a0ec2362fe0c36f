"""Files on the disk: one is read only if it is what it seems to be, several are written or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from casefiles.core.nodes import MOST_BYTES, SourceText, split_text
from casefiles.core.problem import Position, Problem


def read_file(root: Path, path: Path) -> SourceText | Problem:
    """Read a file, or say why it can't be read.

    A symbolic link is not followed: it can lead out of the project, and what it leads to would be
    published. Of a file that is too large, no more is read than tells so.
    """
    place = place_of(root, path)
    if path.is_symlink():
        return link_at(place, "folder" if path.is_dir() else "file")
    if not path.is_file():
        message, hint = "what stands here is no file", "rename it, or take it away"
    else:
        try:
            with path.open("rb") as stream:
                return SourceText(place.path, stream.read(MOST_BYTES + 1))
        except OSError as error:
            message, hint = f"the file can't be read: {error.strerror}", "look at its permissions"
    return Problem(place, "unreadable-file", message, hint=hint)


def link_at(place: Position, kind: str = "file") -> Problem:
    """Say that a symbolic link stands at a place, which is not followed."""
    message, hint = "a symbolic link stands here", f"put the {kind} itself here"
    return Problem(place, "unreadable-file", message, hint=hint)


def link_above(root: Path, path: Path) -> Path | None:
    """Return the symbolic link that a path of a project is, or leads through; `None` without one.

    Args:
        root: The folder of the project; that it is behind a link itself is its owner's affair.
        path: A place in it.
    """
    way = takewhile(lambda part: part != root, (path, *path.parents))
    return next((part for part in way if part.is_symlink()), None)


def line_at(root: Path, place: Position) -> str:
    """Return the line at a place as it is on the disk now; empty where there is none."""
    read = read_file(root, root / place.path)
    if isinstance(read, Problem):
        return ""
    return split_text(place.path, read.data.decode(errors="replace")).line(place.line)


def place_of(root: Path, path: Path) -> Position:
    """Return where a file begins."""
    return Position(path.relative_to(root).as_posix())


@dataclass(frozen=True)
class FileChange:
    """What is to stand in a file from now on."""

    path: str
    """Relative to the project, with `/`."""
    data: bytes
    before: SourceText
    """The same file as it was read; its path is another one where the file moves."""

    @property
    def moves(self) -> bool:
        """Whether the file gets another path."""
        return self.before.path != self.path


def write_files(root: Path, changes: Sequence[FileChange]) -> None:
    """Write files of a project: all of them, or none where one can't be written or Ctrl-C ends it.

    Each is written beside its place and then moved there, so that nobody ever reads half of one.

    Raises:
        OSError: One can't be written, or was saved by somebody else since it was read; all files
            are as they were.
    """
    _keep_saved(root, changes)
    staged: list[tuple[FileChange, Path]] = []
    done: list[FileChange] = []
    try:
        for change in changes:
            path = _staged(root / change.path, change.data, root / change.before.path)
            staged.append((change, path))
        for change, path in staged:
            _keep_free(root, change)
            done.append(change)
            path.replace(root / change.path)
        for change in changes:
            if change.moves:
                (root / change.before.path).unlink()
    except BaseException:  # Ctrl-C too.
        for change in done:
            if change.moves:
                (root / change.path).unlink(missing_ok=True)
            (root / change.before.path).write_bytes(change.before.data)
        raise
    finally:
        for _, path in staged:
            path.unlink(missing_ok=True)


def _keep_saved(root: Path, changes: Sequence[FileChange]) -> None:
    """Refuse to write over what somebody has saved since the files were read."""
    for change in changes:
        if (root / change.before.path).read_bytes() != change.before.data:
            raise OSError(f"{change.before.path} was saved in the meantime; try again")


def _keep_free(root: Path, change: FileChange) -> None:
    """Refuse to move a file to where something stands, be it a link that leads nowhere."""
    place = root / change.path
    if change.moves and (place.exists() or place.is_symlink()):
        raise FileExistsError(f"{change.path} is there already")


def _staged(path: Path, data: bytes, like: Path) -> Path:
    """Write a file beside its place, with the rights of another one; hidden, so nobody reads it."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    staged = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        staged.chmod(like.stat().st_mode)
    except BaseException:
        staged.unlink()
        raise
    return staged
