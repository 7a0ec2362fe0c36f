"""Files on the disk: one is read only if it is what it seems to be."""

from __future__ import annotations

from pathlib import Path

from casefiles.core.nodes import MOST_BYTES, SourceText
from casefiles.core.problem import Position, Problem


def read_file(root: Path, path: Path) -> SourceText | Problem:
    """Read a file, or say why it can't be read.

    A symbolic link is not followed: it can lead out of the project, and what it leads to would be
    published. Of a file that is too large, no more is read than tells so.
    """
    place = place_of(root, path)
    if path.is_symlink():
        kind = "folder" if path.is_dir() else "file"
        message, hint = "a symbolic link stands here", f"put the {kind} itself here"
    elif not path.is_file():
        message, hint = "what stands here is no file", "rename it, or take it away"
    else:
        try:
            with path.open("rb") as stream:
                return SourceText(place.path, stream.read(MOST_BYTES + 1))
        except OSError as error:
            message, hint = f"the file can't be read: {error.strerror}", "look at its permissions"
    return Problem(place, "unreadable-file", message, hint=hint)


def place_of(root: Path, path: Path) -> Position:
    """Return where a file begins."""
    return Position(path.relative_to(root).as_posix())
