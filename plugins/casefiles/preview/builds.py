"""The preview's builds: MkDocs in this process, into a folder of its own each time."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from casefiles.core.problem import CasefilesError
from casefiles.preview.hearing import Hearing, hear_builds
from casefiles.preview.problems_page import render_problems
from casefiles.preview.shown import Shown
from casefiles.search_index import start_index
from casefiles.workspace import SETTINGS

# A file may be gone for the moment in which an editor saves it, and a theme is edited here too.
_STOPS = (MkDocsException, CasefilesError, TemplateError, OSError)


class Builds:
    """Builds into `folder` and hands each whole site to what is shown."""

    def __init__(
        self, config: Path, folder: Path, shown: Shown, tell: Callable[[str], object]
    ) -> None:
        self._config, self._folder, self._shown, self._tell = config, folder, shown, tell
        self._count = 0
        self._indexing: subprocess.Popen[bytes] | None = None
        self._index_folder = shown.index = folder / "index"

    def build(self) -> None:
        """Build once; mistakes in the content become a page that lists them."""
        began = perf_counter()
        site = self._folder / f"site-{self._count + 1}"
        with hear_builds(self._tell) as hearing:
            try:
                self._run_mkdocs(site)
            except _STOPS as error:
                if not hearing.failure:
                    hearing.failure = str(error)
                    self._tell(hearing.failure)
                self._shown.show(problems=self._page_of(hearing))
                return
        self._count += 1
        self._shown.show(site=site)
        self._tell(f"built in {perf_counter() - began:.1f} s")
        self._index(site)
        shutil.rmtree(self._folder / f"site-{self._count - 2}", ignore_errors=True)

    def _page_of(self, heard: Hearing) -> str:
        return render_problems(heard.problems, heard.failure, self._shown.base_path)

    def close(self) -> None:
        """End the indexing that may be under way."""
        if self._indexing is not None:
            self._indexing.kill()
            self._indexing.wait()

    def _run_mkdocs(self, site: Path) -> None:
        config = load_config(str(self._config), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
        self._shown.base_path = urlsplit(config.site_url or "").path or "/"

    def _index(self, site: Path) -> None:
        self.close()
        self._indexing = start_index(site, self._index_folder / "pagefind")


def watched_paths(config: Path) -> tuple[Path, ...]:
    """Return what a change of which should be seen: content, theme, settings."""
    root = config.resolve().parent
    found = [root / name for name in ("content", "theme", SETTINGS, config.name)]
    paths = tuple(path for path in found if path.exists())
    if not paths:
        msg = f"there is nothing to watch in {root}"
        raise CasefilesError(msg)
    return paths
