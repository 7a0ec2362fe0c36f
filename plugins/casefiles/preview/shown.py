"""What the preview shows now: the last whole build, or the mistakes that stand in its way."""

from __future__ import annotations

from pathlib import Path
from threading import Condition

_WAIT_SECONDS = 20.0


class Shown:
    """Replaced by builds from one thread, read by the server from others."""

    def __init__(self) -> None:
        self.base_path = "/"
        """Where the site stands on its host, as `/archive/`."""
        self.site: Path | None = None
        self.index: Path | None = None
        """The folder that holds the search index, which is made after the site."""
        self.problems: str | None = None
        self.version = 0
        self._changed = Condition()

    def show(self, *, site: Path | None = None, problems: str | None = None) -> None:
        """Show a new build, or a page of problems over the last one, and wake the open pages."""
        with self._changed:
            self.site = site or self.site
            self.problems = problems
            self.version += 1
            self._changed.notify_all()

    def wait_beyond(self, version: int) -> int:
        """Wait until there is something newer, for a while at most; return the newest version."""
        with self._changed:
            self._changed.wait_for(lambda: self.version > version, timeout=_WAIT_SECONDS)
            return self.version

    def find(self, path: str) -> Path | None:
        """Return the file or folder at a path of the site; nothing outside of it is ever found."""
        root = self.index if path.startswith("pagefind/") else self.site
        if root is None:
            return None
        try:
            place = (root / path).resolve(strict=True)
        except (OSError, ValueError):  # Too long, a character that no file has, or not there.
            return None
        return place if place.is_relative_to(root.resolve()) else None
