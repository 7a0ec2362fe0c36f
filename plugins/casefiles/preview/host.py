"""The host: MkDocs builds all that does not come from records, and prepares the making of pages."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from casefiles.core.archive import Archive
from casefiles.core.problem import CasefilesError
from casefiles.preview.hearing import hear_builds
from casefiles.workshop import Workshop

# A file may be gone for the moment in which an editor saves it, and a theme is edited here too.
STOPS = (MkDocsException, CasefilesError, TemplateError, OSError)
"""What ends a build or a page, and not the preview."""


@dataclass(frozen=True)
class Prepared:
    """What the host has made."""

    workshop: Workshop
    folder: Path
    base: str
    """Where the site stands on its host, as `/archive/`."""


class Host:
    """Runs MkDocs, into a folder of its own each time; takes the place of a `Live`."""

    def __init__(self, config: Path, folder: Path, tell: Callable[[str], object]) -> None:
        self._config, self._folder, self._tell = config, folder, tell
        self._count = 0
        self._archive: Archive | None = None
        self._workshop: Workshop | None = None

    def prepare(self, archive: Archive | None) -> Prepared | str:
        """Let the host build, with an archive in place of the one that lies on the disk.

        Returns:
            What it has made, or why it could not.
        """
        self._archive, self._workshop = archive, None
        folder = self._folder / f"site-{self._count + 1}"
        with hear_builds(self._tell) as hearing:
            try:
                base = self._build(folder)
            except STOPS as error:
                shutil.rmtree(folder, ignore_errors=True)
                if not hearing.failure:
                    hearing.failure = str(error)
                    self._tell(hearing.failure)
                return hearing.failure
        if self._workshop is None:
            return "mkdocs.yml has no plugin `casefiles`, or `on_env` of it is switched off"
        self._count += 1
        # The last one may still be read from by a page that is on its way.
        shutil.rmtree(self._folder / f"site-{self._count - 2}", ignore_errors=True)
        return Prepared(self._workshop, folder, base)

    def read(self, root: Path, content: Path) -> Archive | None:  # noqa: ARG002 - the plugin tells where
        """Give the plugin the archive that is to be shown."""
        return self._archive

    def take(self, workshop: Workshop) -> None:
        """Take over the making of pages."""
        self._workshop = workshop

    def _build(self, folder: Path) -> str:
        config = load_config(str(self._config), site_dir=str(folder))
        plugin: Any = config.plugins.get("casefiles")
        if plugin is not None:
            plugin.live = self
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
            if plugin is not None:
                plugin.live = None
        return urlsplit(config.site_url or "").path or "/"
