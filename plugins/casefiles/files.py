"""Files on the disk: one is read only if it is what it seems to be, several are written or none."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
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
    before: SourceText | None = None
    """The same file as it was read; its path is another one where the file moves, and there is
    none where the file is new."""

    @property
    def moves(self) -> bool:
        """Whether the file gets another path."""
        return self.before is not None and self.before.path != self.path


def write_files(root: Path, changes: Sequence[FileChange]) -> None:
    """Write files of a project: all of them, or none where one can't be written or Ctrl-C ends it.

    Each is written beside its place and then moved there, so that nobody ever reads half of one.
    What stands where a file is to come to is never written over.

    Raises:
        OSError: One can't be written, was saved by somebody else since it was read, or lies behind
            a symbolic link; all files are as they were.
        KeyboardInterrupt: Ctrl-C was pressed; all files are as they were, or as they were to be.
    """
    for change in changes:
        _keep_inside(root, change)
        _keep_saved(root, change)
    with _holding_ctrl_c() as let_through, ExitStack() as undoing, ExitStack() as staging:
        staged = []
        for change in changes:
            let_through()
            if change.before is None:
                _make_folder((root / change.path).parent, undoing)
            staged.append(_staged(root / change.path, change.data, staging))
        left = []
        for change, path in zip(changes, staged, strict=True):
            let_through()
            left.append(_put(root, change, path, undoing))
        for old in left:
            if old is not None:
                undoing.callback(old.write_bytes, old.read_bytes())
                old.unlink()
        undoing.pop_all()


@contextmanager
def _holding_ctrl_c() -> Iterator[Callable[[], None]]:
    """Hold Ctrl-C back between a step and how it is undone; give what lets it through."""
    usual, held = signal.default_int_handler, list[int]()

    def let_through() -> None:
        if held:
            held.clear()
            raise KeyboardInterrupt

    # Others may hear it otherwise or not at all, and only the main thread can say so.
    is_ours = threading.current_thread() is threading.main_thread()
    if not is_ours or signal.getsignal(signal.SIGINT) is not usual:
        yield let_through
        return
    signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    try:
        yield let_through
    finally:
        signal.signal(signal.SIGINT, usual)
    let_through()


def _keep_inside(root: Path, change: FileChange) -> None:
    """Refuse what would be written elsewhere."""
    if linked := link_above(root, (root / change.path).parent):
        name = linked.relative_to(root).as_posix()
        raise OSError(f"{name} is a symbolic link, which can lead elsewhere")


def _keep_saved(root: Path, change: FileChange) -> None:
    """Refuse to write over what somebody has saved since the file was read."""
    before = change.before
    if before is not None and (root / before.path).read_bytes() != before.data:
        raise OSError(f"{before.path} was saved in the meantime; try again")


def _make_folder(folder: Path, undoing: ExitStack) -> None:
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir()
        undoing.callback(missing.rmdir)


def _staged(path: Path, data: bytes, staging: ExitStack) -> Path:
    """Write a file beside its place; hidden, so nobody reads it."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    staging.callback(Path(name).unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    return Path(name)


def _put(root: Path, change: FileChange, staged: Path, undoing: ExitStack) -> Path | None:
    """Move a staged file to its place; return the file that moved there, to be taken away."""
    place = root / change.path
    left = _free(root, change, undoing)
    if change.before is not None:
        undoing.callback(place.write_bytes, change.before.data)
    staged.chmod((left or place).stat().st_mode)
    staged.replace(place)
    return left


def _free(root: Path, change: FileChange, undoing: ExitStack) -> Path | None:
    """Make a place one that can be written over; return the file that moves there from another."""
    place = root / change.path
    if change.before is None:
        _take(place, change.path, undoing)
    elif change.moves:
        old = root / change.before.path
        if not _is_one(old, place):
            _take(place, change.path, undoing)
            return old
        old.rename(place)
        undoing.callback(place.rename, old)
    return None


def _is_one(old: Path, new: Path) -> bool:
    """Tell whether a new name is another spelling of the old one, on a disk that ignores case."""
    # A link of the same file would be an entry of its own.
    listed = {entry.name for entry in new.parent.iterdir()}
    return new.name not in listed and new.exists() and new.samefile(old)


def _take(place: Path, name: str, undoing: ExitStack) -> None:
    """Make sure that nothing else stands in a place, be it a link that leads nowhere."""
    try:
        place.open("xb").close()
    except FileExistsError as error:
        raise FileExistsError(f"{name} is there already") from error
    undoing.callback(place.unlink, missing_ok=True)
