"""Live preview: builds on each change, serves what is built, and tells open pages to load again.

Neither the live reload of MkDocs (it polls, and its script is inline) nor a first view that waits
for the search index would do.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from watchfiles import watch

from casefiles.preview.builds import Builds, watched_paths
from casefiles.preview.server import open_server
from casefiles.preview.shown import Shown

_STEP_MILLISECONDS = 100


def serve_preview(config: Path, port: int, tell: Callable[[str], object]) -> None:
    """Serve the preview until it is interrupted.

    Args:
        config: The archive's mkdocs.yml.
        port: Where to listen on 127.0.0.1; 0 takes any free port.
        tell: Called with each line that a person should read.

    Raises:
        CasefilesError: The port is taken, or there is nothing to preview.
    """
    shown = Shown()
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # It tells of each Ctrl-C.
    with (
        open_server(shown, port) as server,
        TemporaryDirectory(prefix="casefiles-preview-") as folder,
        closing(Builds(config, Path(folder), shown, tell)) as builds,
    ):
        # The watcher starts with the first step: what is saved during the first build counts too.
        changes = watch(
            *watched_paths(config),
            raise_interrupt=False,
            yield_on_timeout=True,
            rust_timeout=_STEP_MILLISECONDS,
        )
        next(changes, None)
        builds.build()
        Thread(target=server.serve_forever, daemon=True).start()
        tell(f"http://127.0.0.1:{server.server_port}{shown.base_path}")
        for _ in filter(None, changes):
            builds.build()
