"""What the last run knew of a project, kept for the next one in the folder of git (ADR 18).

Git carries nothing of that folder from one clone to another. So nobody who sends a change can say
there what is right and what is wrong, and where a clone is new, as on GitHub, all is judged anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from tempfile import NamedTemporaryFile

from casefiles.core.archive import Draft
from casefiles.core.site import Memory
from casefiles.repository import git_folder

_JUDGES = ("markdown", "nh3", "pydantic", "pydantic-core", "pyyaml")
"""Libraries that have a say in what is right."""
_MOST_BYTES = 512 * 1024 * 1024


def recall(root: Path) -> Memory:
    """Return what is known of the project in a folder; nothing where that is of other code."""
    place = _place(root)
    if place is None:
        return Memory()
    try:
        data = place.read_bytes() if place.stat().st_size <= _MOST_BYTES else b""
    except OSError:
        return Memory()
    maker, _, known = data.partition(b"\n")
    return Memory(known) if maker == _maker() else Memory()


def remember(root: Path, memory: Memory, draft: Draft | None) -> None:
    """Keep what is known of a project, where it can be kept."""
    place, known = _place(root), memory.written(draft) if draft else None
    if place is None or known is None:
        return
    with suppress(OSError):  # A folder that can't be written to, or is full.
        place.parent.mkdir(exist_ok=True)
        _write_whole(place, _maker() + b"\n" + known)


def _write_whole(place: Path, data: bytes) -> None:
    """Write a file that another run may read at the same time."""
    with NamedTemporaryFile(dir=place.parent, delete=False) as file:
        new = Path(file.name)
        try:
            file.write(data)
            file.close()
            new.replace(place)
        finally:
            new.unlink(missing_ok=True)


def _place(root: Path) -> Path | None:
    folder = git_folder(root)
    name = blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()
    return folder / "casefiles" / f"{name}.json" if folder else None


@cache
def _maker() -> bytes:
    """Return what stands for all code that judges."""
    digest = blake2b(digest_size=16)
    for part in _parts():
        digest.update(part + b"\0")
    return digest.hexdigest().encode()


def _parts() -> Iterator[bytes]:
    yield sys.version.encode()
    yield from (metadata.version(name).encode() for name in _JUDGES)
    for file in sorted(Path(__file__).parent.joinpath("core").rglob("*.py")):
        yield file.read_bytes()
