"""Live preview: shows each change as soon as it is saved, and what is wrong where it is.

`following` reads what has changed and decides what is shown, with `host` for all that MkDocs
makes; `scene` is what is shown at one moment, and makes a page of it when it is asked for; `shown`
hands the scene of the moment to the `server`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from watchfiles import Change, watch

from casefiles.core.problem import CasefilesError
from casefiles.preview.following import Following, Teller
from casefiles.preview.scene import Scene
from casefiles.preview.server import open_server
from casefiles.preview.shown import Shown
from casefiles.workspace import CONTENT, FOLDERS, SETTINGS

__all__ = ["Teller", "serve_preview"]

_STEP_MILLISECONDS = 100
_REST_SECONDS = 0.2


def serve_preview(
    config: Path,
    port: int,
    teller: Teller,
    ending: Event,
) -> None:
    """Serve the preview until it is interrupted, or told to end.

    Args:
        config: The archive's mkdocs.yml.
        port: Where to listen on 127.0.0.1; 0 takes any free port.
        teller: Hears what people should know.
        ending: Ends it after the step that is being done.

    Raises:
        CasefilesError: The port is taken, or there is nothing to preview.
    """
    config = config.absolute()
    root = config.parent
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # It tells of each Ctrl-C.
    with TemporaryDirectory(prefix="casefiles-preview-") as name:
        folder = Path(name)
        shown = Shown(Scene(root, index=folder / "index"))
        with (
            open_server(shown, port) as server,
            closing(Following(config, folder, shown, teller)) as following,
        ):
            # The watcher starts with the first step: what is saved meanwhile counts too.
            changes = watch(
                *_watched(root),
                stop_event=ending,
                raise_interrupt=False,
                yield_on_timeout=True,
                rust_timeout=_STEP_MILLISECONDS,
            )
            next(changes, None)
            loose = _state(root / SETTINGS), _state(config)
            following.follow(is_host=True)
            Thread(target=server.serve_forever, daemon=True).start()
            teller.say(f"http://127.0.0.1:{server.server_port}{shown.scene.base}")
            for changed in changes:
                before, loose = loose, (_state(root / SETTINGS), _state(config))
                if changed or before != loose:
                    is_host = before != loose or not _are_records(root, changed)
                    following.follow(is_host=is_host)
                following.rest(_REST_SECONDS)


def _watched(root: Path) -> tuple[Path, ...]:
    paths = tuple(path for path in (root / CONTENT, root / "theme") if path.exists())
    if not paths:
        msg = f"there is nothing to watch in {root}"
        raise CasefilesError(msg)
    return paths


def _state(path: Path) -> tuple[int, ...]:
    """Return what tells that a file was saved; watching one ends where an editor replaces it."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def _are_records(root: Path, changed: Iterable[tuple[Change, str]]) -> bool:
    homes = [root / CONTENT / folder for folder in FOLDERS]
    return all(any(home in Path(path).parents for home in homes) for _, path in changed)
