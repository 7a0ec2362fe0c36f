"""The MkDocs plugin: carries values between the core and the host, and decides nothing about cases.

In the order of a build: `on_config` reads everything, `on_pre_build` reports what is wrong,
`on_files` plans the site, the page hooks see to hand-written pages, `on_env` makes the pages of the
core, `on_post_build` publishes.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from casefiles.cards import CACHE as CARD_CACHE
from casefiles.cards import write_cards
from casefiles.chrome import SEARCHED, Chrome
from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.problem import Problem, errors_in
from casefiles.core.prose import PageMarks
from casefiles.core.site import Card, Site, check_page_words, plan_site, read_archive
from casefiles.frame import dress, frame_of, pictures_of
from casefiles.host_log import has_warned, log, report, told_by_host
from casefiles.host_settings import (
    apply_settings,
    check_settings,
    given_address,
    read_host_file,
    settings_here,
)
from casefiles.looks import settle_looks
from casefiles.page_content import finish_page, take_toc
from casefiles.pages import HandwrittenPage, check_addresses, page_of, read_pages
from casefiles.publish import open_staging
from casefiles.rare_collections import rare_collections
from casefiles.repository import read_past
from casefiles.schemas import check_schemas
from casefiles.search_index import FOLDER as INDEX_FOLDER
from casefiles.search_index import build_index, start_index
from casefiles.workshop import Build, Live, Workshop
from casefiles.workspace import SETTINGS, archive_date, read_workspace

_PLAIN = InclusionLevel.NOT_IN_NAV


class CasefilesConfig(Config):
    """The `casefiles` entry under `plugins:` in mkdocs.yml."""

    content_dir = opt.Dir(exists=True, default="content")
    """Where cases, entities and sources are, relative to mkdocs.yml."""


class CasefilesPlugin(BasePlugin[CasefilesConfig]):
    """Builds an archive of case files as a part of a MkDocs site."""

    _publishes = True
    _indexes_preview = False
    _indexing: subprocess.Popen[bytes] | None = None
    _build: Build
    live: Live | None = None
    """Who reads records in our place, and makes the pages of the core when they are asked for."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether there is a site to replace: a preview has a folder of its own."""
        # With `dirty` the host leaves out what has not changed, so the site is not whole.
        self._publishes = command != "serve" and not dirty

    @event_priority(100)  # First: what other plugins read of the settings must be right.
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read all files, and tell the host what the archive's settings say."""
        root, content = _root(config), Path(self.config.content_dir)
        with told_by_host():
            archive, problems = self._read_records(root, content)
            pages, found = read_pages(root, Path(config.docs_dir))
            self._build = Build(archive, [*problems, *found], pages, PageMarks())
            if archive is not None:
                words = chain.from_iterable(page.texts for page in pages.values())
                self._build.problems += check_page_words(archive.settings, words)
                self._settle(config, archive)
            if self._publishes:
                self._build.staging = open_staging(Path(config.site_dir))
                config.site_dir = str(self._build.staging.folder)
        # A new list: the host's own is that of every build in this process.
        extensions: list[Any] = [*config.markdown_extensions, self._build.marks]
        config.markdown_extensions = extensions
        config.watch += [str(content), str(root / SETTINGS)]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - the host passes it
        """Report all problems of all files before the host walks through them."""
        self._report(self._build.problems)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Plan the site: every page and file of the core is known to the host from here on."""
        self._build.site = site = plan_site(
            _known(self._build.archive), [_address(file) for file in files.documentation_pages()]
        )
        config.theme.static_templates.discard("sitemap.xml")  # The core's own knows all pages.
        settle_looks(files, config)
        self._build.problems += check_addresses(self._build.pages, site.paths)
        for path in site.paths:
            # The host lets a plugin write to the site itself, so ten thousand pages need not
            # be held in memory: `on_env` does.
            place = str(Path(config.site_dir, path))
            files.append(File.generated(config, path, abs_src_path=place, inclusion=_PLAIN))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Keep the navigation for the pages of the core."""
        self._build.nav = nav
        return nav

    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Take title, description and text as we read them, not as the host did."""
        own = self._page(page, markdown)
        if own.title:
            # The host's titles are HTML; a theme may print them as they are.
            page.title = str(escape(own.title))
        kind, feed = ("page", "") if page.url else ("home", urls.feed_of(urls.CHANGES))
        page.meta = {
            "kind": kind,
            "description": own.description,
            "feed": feed,
            "searched": kind in SEARCHED,
        }
        return own.markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Fill marks, own links and slots of a hand-written page, and let nothing else through."""
        page.meta["toc"] = take_toc(page)
        own = self._page(page, page.markdown or "")
        _, site = _planned(self._build)
        filled, problems = finish_page(own, html, page.url, site, self._build.marks)
        self._build.found[page.url] = problems
        return filled

    @event_priority(-100)  # Last: the frame is made of what other plugins have done to the theme.
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make every page of the core, once the theme is ready."""
        self._report(errors_in(self._build.all_problems))  # What pages held; the rest is told.
        archive, site = _planned(self._build)
        pictures = pictures_of(archive.settings, self._draw_cards(config, site))
        dress(env, frame_of(archive.settings, self._build.nav, pictures))
        chrome = Chrome(env, config, self._build.nav, archive.settings, pictures)
        if self.live is not None:
            resume = partial(setattr, self, "_build", self._build)
            self.live.take(Workshop(self._build, resume, chrome, env, config, files))
            _leave_out(files, site.paths)
            return env
        folder = Path(config.site_dir)
        with rare_collections():
            for article in site.articles():
                path = urls.page_file(article.address)
                write_file(chrome.fill(article).encode(), str(folder / path))
            for file in site.files:
                write_file(file.render().encode(), str(folder / file.path))
        return env

    @event_priority(-100)  # Last: what other plugins write or warn of belongs to the site.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the finished site and put it in its place."""
        staging = self._build.staging
        if staging is None:
            self._index_preview(Path(config.site_dir))
            return
        if config.strict and has_warned():
            # The host counts its warnings only after this and then stops.
            staging.discard()
            return
        with told_by_host():
            build_index(staging.folder)
            staging.publish()
        log.info("the site is in %s", os.path.relpath(staging.target))
        config.site_dir = str(staging.target)

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Index what is previewed, from now on; the first view does not wait for it."""
        self._indexes_preview = True
        self._index_preview(Path(config.site_dir))
        return server

    def on_shutdown(self) -> None:
        """End the indexing that may be under way."""
        if self._indexing is not None:
            self._indexing.kill()
            self._indexing.wait()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - the host passes it
        """Leave nothing behind of a site that did not become whole."""
        build = getattr(self, "_build", None)
        if build is not None and build.staging is not None:
            build.staging.discard()

    def _read_records(self, root: Path, content: Path) -> tuple[Archive | None, list[Problem]]:
        if self.live is not None:
            return self.live.read(root, content), []
        texts, misplaced = read_workspace(root, content)
        with rare_collections():
            archive, problems = read_archive(texts, archive_date(root))
        return archive, [*misplaced, *problems]

    def _report(self, problems: Sequence[Problem]) -> None:
        if self.live is None:
            report(problems)

    def _index_preview(self, site: Path) -> None:
        # `casefiles serve` builds a preview too, without the host's server; its index is its own.
        if self._indexes_preview:
            self.on_shutdown()
            self._indexing = start_index(site, site / INDEX_FOLDER)

    def _draw_cards(self, config: MkDocsConfig, site: Site) -> Sequence[Card]:
        """Draw the pictures of pages; nobody shares a preview."""
        if not self._publishes:
            return ()
        theme, cache = Path(config.theme.custom_dir or ""), _root(config) / CARD_CACHE
        with told_by_host():
            return write_cards(site.cards, theme, cache, Path(config.site_dir))

    def _page(self, page: Page, markdown: str) -> HandwrittenPage:
        nobody = page_of(page.file.src_uri, markdown)
        return self._build.pages.get(page.file.src_uri, nobody)

    def _settle(self, config: MkDocsConfig, archive: Archive) -> None:
        root, written = _root(config), read_host_file(Path(config.config_file_path))
        past = read_past(Path(self.config.content_dir, "cases"), archive.case_names)
        self._build.problems += check_settings(written, archive.settings)
        self._build.problems += check_schemas(root, archive.settings)
        settings = settings_here(archive.settings, os.environ)
        if address := given_address(config, written):
            settings = settings_here(settings, {"SITE_URL": address})
        apply_settings(config, settings, os.path.relpath(config.docs_dir, root))
        self._build.archive = replace(archive, settings=settings, past=past)


def _leave_out(files: Files, paths: Iterable[str]) -> None:
    """Take files that nobody has written from those that the host is about to copy."""
    for path in paths:
        if (file := files.get_file_from_path(path)) is not None:
            files.remove(file)


def _known(archive: Archive | None) -> Archive:
    if archive is None:
        raise PluginError("there is no archive to build")
    return archive


def _planned(build: Build) -> tuple[Archive, Site]:
    if build.site is None:
        raise PluginError("the site has not been planned; is `on_files` of casefiles switched off?")
    return _known(build.archive), build.site


def _root(config: MkDocsConfig) -> Path:
    # As written on the command line (`-f mkdocs.yml`); links on the way stay as they are.
    return Path(config.config_file_path).absolute().parent


def _address(file: File) -> str:
    return file.url.removeprefix("./")
