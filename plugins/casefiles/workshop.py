"""Where pages are made: the host with its theme ready, its hand-written pages, and the archive.

A build makes every page here, one after the other. A preview makes those that somebody looks at,
of the archive as it is at that moment, with the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from casefiles.chrome import Chrome
from casefiles.core.archive import Archive
from casefiles.core.article import ArticleWriter
from casefiles.core.problem import Problem
from casefiles.core.prose import PageMarks
from casefiles.core.site import Site
from casefiles.pages import HandwrittenPage
from casefiles.publish import Staging


@dataclass
class Build:
    """What one build knows; a preview makes a new one when more than records has changed."""

    archive: Archive | None
    problems: list[Problem]
    pages: Mapping[str, HandwrittenPage]
    """By their path below the folder of pages."""
    marks: PageMarks
    """Our part of the host's Markdown."""
    found: dict[str, list[Problem]] = field(default_factory=dict)
    """What was found in the content of hand-written pages, by address."""
    site: Site | None = None
    nav: Navigation = field(default_factory=lambda: Navigation([], []))
    staging: Staging | None = None

    @property
    def all_problems(self) -> list[Problem]:
        """What was found so far."""
        return [*self.problems, *(each for found in self.found.values() for each in found)]


class Live(Protocol):
    """Who follows an archive and makes its pages when they are asked for: the preview."""

    def read(self, root: Path, content: Path) -> Archive | None:
        """Return the archive as it can be shown; its mistakes are told elsewhere."""
        ...

    def take(self, workshop: Workshop) -> None:
        """Take over the making of pages."""
        ...


class Workshop:
    """Makes pages; one at a time, since the host keeps what it works on in one place."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that the host has brought together
        self,
        build: Build,
        resume: Callable[[], None],
        chrome: Chrome,
        env: Environment,
        config: MkDocsConfig,
        files: Files,
    ) -> None:
        self.build = build
        # The host has one plugin for all builds in a process, and the last of them may have failed.
        self._resume = resume
        self._chrome, self._env, self._config = chrome, env, config
        # A copy: the host will not find the archive's pages on the disk, but links lead to them.
        self._files = Files(list(files))
        self._pages: dict[str, Page] = {
            file.page.url: file.page for file in files.documentation_pages() if file.page
        }

    @property
    def addresses(self) -> Iterable[str]:
        """The addresses of hand-written pages."""
        return self._pages.keys()

    @property
    def writer(self) -> ArticleWriter | None:
        """What has written the articles so far, with its templates ready."""
        return self.build.site.writer if self.build.site else None

    def path_of(self, address: str) -> str:
        """Return the file of the hand-written page at an address, relative to the project."""
        return self.build.pages[self._pages[address].file.src_uri].path

    def make(self, address: str) -> str | None:
        """Return the whole page at an address; `None` where there is none."""
        if address in self._pages:
            return self._handwritten(self._pages[address])
        planned = self.build.site.page_at(address) if self.build.site else None
        if planned is None or self.build.site is None:
            return None
        return self._chrome.fill(self.build.site.writer.write(planned.view()))

    def read(self, address: str) -> None:
        """Read a hand-written page again, since what it names may have changed."""
        self._read(self._pages[address])

    def _read(self, page: Page) -> None:
        self._resume()
        page.render(self._config, self._files)
        page.content = self._config.plugins.on_page_content(
            page.content or "", page=page, config=self._config, files=self._files
        )

    def _handwritten(self, page: Page) -> str:
        """Do with a page what the host does in a build."""
        self._read(page)
        nav, plugins = self.build.nav, self._config.plugins
        page.active = True
        try:
            context = get_context(nav, self._files.documentation_pages(), self._config, page)
            context = plugins.on_page_context(context, page=page, config=self._config, nav=nav)
            html = self._env.get_template("main.html").render(context)
            return plugins.on_post_page(html, page=page, config=self._config)
        finally:
            page.active = False
