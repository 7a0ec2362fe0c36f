"""The cards that were drawn before, each under a name made of all that it is drawn from."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import PIL
from PIL import features

from casefiles.cards.looks import Looks
from casefiles.core.site import Card


class DrawnCards:
    """Keeps pictures in a folder that may be deleted at any time, by another build too."""

    def __init__(self, folder: Path, looks: Looks) -> None:
        self._folder = folder
        self._means = _digest(*looks.files, *_code(), _versions())
        self._used: set[str] = set()

    def find(self, card: Card) -> bytes | None:
        """Return a card's picture if it was drawn before."""
        try:
            return self._path(card).read_bytes()
        except OSError:
            return None

    def keep(self, card: Card, picture: bytes) -> None:
        """Keep a card's picture for the next build."""
        path = self._path(card)
        # Where nothing can be kept, the next build draws again. Whole, or not at all.
        with suppress(OSError):
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True)
                # An archive in a folder of its own may have no rule that leaves this one out.
                (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            half = path.with_suffix(f".{os.getpid()}")
            half.write_bytes(picture)
            half.replace(path)

    def forget_others(self) -> None:
        """Remove the pictures that nobody has asked for."""
        for path in self._folder.glob("[!.]*"):
            if path.name not in self._used:
                with suppress(OSError):
                    path.unlink()

    def _path(self, card: Card) -> Path:
        name = f"{_digest(self._means, repr(card).encode()).hex()}.png"
        self._used.add(name)
        return self._folder / name


def _digest(*parts: bytes) -> bytes:
    """Return one sum of many parts; none can pass for the end of another."""
    return sha256(b"".join(sha256(part).digest() for part in parts)).digest()


def _code() -> list[bytes]:
    return [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]


def _versions() -> bytes:
    libraries = ("freetype2", "raqm", "harfbuzz", "zlib")
    return repr([PIL.__version__, *map(features.version, libraries)]).encode()
