"""Whole builds of a site by MkDocs, in this process, and what came of them.

A drawn world stands on the project's own `mkdocs.yml`, `site_config.yml`, theme and hand-written
pages, so that a test draws only what it is about.
"""

from __future__ import annotations

import fcntl
import json
import logging
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from support.world import write_files

PROJECT = Path(__file__).parents[2]
FLAGSHIP = PROJECT / "content" / "cases" / "oklahoma-grow-release-testimony-2024.yml"
TODAY = str(int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()))
"""A drawn world has no history to take its date from."""

GROUND = ("mkdocs.yml", "site_config.yml", "theme", "content/pages")


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    site: Path
    """The folder of the site; there is none if the build failed."""
    failure: str | None
    """Why the build stopped, in its own words; `None` if it went well."""
    records: tuple[tuple[int, str], ...]
    """Level and message of each line of the log."""

    @property
    def errors(self) -> list[str]:
        """The first line of each error: `file:line:column: error: words [code]`."""
        return self._first_lines(logging.ERROR)

    @property
    def warnings(self) -> list[str]:
        """The first line of each warning of the host."""
        return self._first_lines(logging.WARNING)

    @property
    def log(self) -> str:
        """Everything that was logged, for a person to read when a test fails."""
        lines = [f"{logging.getLevelName(level)} {message}" for level, message in self.records]
        return "\n".join([*lines, self.failure or ""])

    def read(self, path: str) -> str:
        """Return the text of a file of the site."""
        return (self.site / path).read_text(encoding="utf-8")

    def files(self) -> list[str]:
        """Return the paths of all files of the site, in order."""
        return sorted(
            path.relative_to(self.site).as_posix()
            for path in self.site.rglob("*")
            if path.is_file()
        )

    def _first_lines(self, wanted: int) -> list[str]:
        return [message.partition("\n")[0] for level, message in self.records if level == wanted]


def build_world(folder: Path, files: Mapping[str, str], site_url: str) -> Built:
    """Lay out a world of files in a folder and build its site there."""
    lay_ground(folder)
    write_files(folder, files)
    return build_project(folder, folder / "site", SITE_URL=site_url, SOURCE_DATE_EPOCH=TODAY)


def built_once(basetemp: Path, name: str, build: Callable[[Path], Built]) -> Built:
    """Build a site that tests only read, in one of the processes of a run, for all of them.

    Args:
        basetemp: Pytest's folder; one in that of the run where there are several processes.
        name: Of the folder that is made there for the site.
        build: Builds in that folder; whoever comes while it does waits.
    """
    run = basetemp.parent if "PYTEST_XDIST_WORKER" in os.environ else basetemp
    told = run / f"{name}.json"
    with (run / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            (run / name).mkdir()
            made = build(run / name)
            told.write_text(json.dumps([str(made.site), made.failure, made.records]))
    site, failure, records = json.loads(told.read_text())
    return Built(Path(site), failure, tuple((level, message) for level, message in records))


def lay_ground(folder: Path) -> None:
    """Copy what every archive has into a folder: settings, theme and hand-written pages.

    The project's own floor of coverage and its leading case are left out: a test draws other cases.
    """
    for name in GROUND:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (PROJECT / name).is_dir() else shutil.copyfile
        copy(PROJECT / name, target)
    settings = folder / "site_config.yml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub(r"^lead: .*", "", text, flags=re.MULTILINE)
    settings.write_text(re.sub(r"floor: [0-9.]+", "floor: 0", text), encoding="utf-8")


def build_project(project: Path, site: Path, **environment: str) -> Built:
    """Build a project as `mkdocs build --strict` does, into another folder."""
    with _listening() as heard, _environment(environment):
        failure = _failure_of_build(project, site)
    return Built(site, failure, tuple(heard))


def _failure_of_build(project: Path, site: Path) -> str | None:
    try:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        return str(error)
    return None


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Build as at a desk, in CI too: what GitHub says of the repository is not heard."""
    with patch.dict(os.environ, variables):
        os.environ.pop("GITHUB_REPOSITORY", None)
        yield


@contextmanager
def _listening() -> Iterator[list[tuple[int, str]]]:
    """Hear what MkDocs and its plugins log until the context ends."""
    heard: list[tuple[int, str]] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = lambda record: heard.append(  # type: ignore[method-assign]  # as small as it gets
        (record.levelno, record.getMessage().removeprefix("casefiles: "))
    )
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
