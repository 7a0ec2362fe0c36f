"""Puts a built site in its place as a whole, or not at all.

A build writes into a folder beside the target, which changes place with the target when it is
complete. Whatever stops a build (a mistake, a signal, a full disk), the site of the last build
stays as it was. What a killed build leaves behind is removed by the next one: each folder is locked
by the process that works in it, and the lock dies with it.

Nothing here follows a symbolic link: the target must be a real folder, and links in it are removed,
not what they lead to.
"""

from __future__ import annotations

import atexit
import ctypes
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from casefiles.core.problem import CasefilesError

_BUILDING = "building"
_PREVIOUS = "previous"
_OURS = (".git", "mkdocs.yml", "site_config.yml")
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass
class Staging:
    """The folder that a build writes into until its site is whole."""

    target: Path
    folder: Path
    _lock: int
    """The open folder: the lock on it says that somebody is at work."""

    def publish(self) -> None:
        """Put the finished site in the target's place and remove the one that stood there."""
        refuse_target(self.target)
        with _as_our_error(self.target):
            self.folder.chmod(0o755)
            previous = _swap(self.folder, self.target)
            self._unlock()
            shutil.rmtree(previous, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was built so far; the target stays. Harmless after `publish`."""
        if self._lock >= 0:
            shutil.rmtree(self.folder, ignore_errors=True)
            self._unlock()

    def _unlock(self) -> None:
        os.close(self._lock)
        self._lock = -1


def open_staging(target: Path) -> Staging:
    """Return a new, empty folder beside the target; leftovers of killed builds go."""
    refuse_target(target)
    with _as_our_error(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(target)
        folder = _beside(target, _BUILDING)
        folder.mkdir()
        staging = Staging(target, folder, _locked(folder))
        # Ctrl-C is no error to MkDocs: its plugins don't hear of it.
        atexit.register(staging.discard)
        return staging


def refuse_target(target: Path) -> None:
    """Raise `CasefilesError` if the target is something that a site must not replace."""
    if target.is_symlink():
        raise CasefilesError(
            f"{target} is a symbolic link, which a site does not replace; remove it"
        )
    if target.exists() and not target.is_dir():
        raise CasefilesError(f"{target} is a file, and the site needs a folder there")
    for name in _OURS:
        if (target / name).exists():
            raise CasefilesError(
                f"{target} holds `{name}`: it does not look like a built site and is not replaced"
            )


def _beside(target: Path, purpose: str) -> Path:
    return target.with_name(f"{target.name}.{purpose}-{os.getpid()}")


def _clear_leftovers(target: Path) -> None:
    """Put back a site that a killed build had moved away, then remove what no process works in."""
    previous = sorted(target.parent.glob(f"{target.name}.{_PREVIOUS}-*"))
    if previous and not target.exists():
        previous.pop().rename(target)
    for folder in (*previous, *target.parent.glob(f"{target.name}.{_BUILDING}-*")):
        if folder.is_symlink() or not folder.is_dir():
            continue
        with suppress(BlockingIOError):
            lock = _locked(folder)
            shutil.rmtree(folder)
            os.close(lock)


def _locked(folder: Path) -> int:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _swap(folder: Path, target: Path) -> Path:
    """Put `folder` in the target's place; return where the old site is now."""
    if target.exists() and _exchange(folder, target):
        return folder
    previous = _beside(target, _PREVIOUS)
    if target.exists():
        target.rename(previous)
    folder.rename(target)
    return previous


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step, so that there is a site at every moment.

    Only Linux has the call and Python does not know it. Elsewhere the old site is away between two
    renames, and `_clear_leftovers` puts it back should the process be killed just then.
    """
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    paths = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
    return rename is not None and rename(*paths, _RENAME_EXCHANGE) == 0


@contextmanager
def _as_our_error(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CasefilesError(
            f"the site can't be written to {target}: {error.strerror or error}"
        ) from error
