"""What all open pages see: the scene of this moment, replaced by a newer one when there is one."""

from __future__ import annotations

from threading import Condition, RLock

from casefiles.core.site import Site
from casefiles.preview.scene import Answer, Scene

_WAIT_SECONDS = 20.0


class Shown:
    """Replaced from one thread, read by the server from others; pages are made one at a time."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.making = RLock()
        """Held while a page is made: the host keeps what it works on in one place."""
        self._changed = Condition(self.making)
        self._answers: dict[str, Answer] = {}

    def show(self, scene: Scene, site: Site | None = None) -> None:
        """Show something newer, and wake the open pages."""
        with self._changed:
            if scene.workshop is not None and site is not None:
                scene.workshop.build.site = site
            self.scene = scene
            self._answers.clear()
            self._changed.notify_all()

    def answer(self, path: str) -> Answer:
        """Return what stands at a path now."""
        with self.making:
            answer = self._answers.get(path)
            if answer is None:
                answer = self.scene.answer(path)
                if answer.is_page:
                    self._answers[path] = answer
            return answer

    def wait_for_other(self, path: str, seen: str) -> str:
        """Wait until a page differs from what was seen, for a while at most; return its content."""
        with self._changed:
            while (now := self.answer(path).seen) == seen:
                if not self._changed.wait(_WAIT_SECONDS):
                    break
            return now
