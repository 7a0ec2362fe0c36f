"""The archive's settings and the host's: where both name a fact, site_config.yml is its home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from pydantic import TypeAdapter, ValidationError

from casefiles.core.model.values import Repository, Url
from casefiles.core.nodes import Node, SourceText, read_nodes
from casefiles.core.problem import CasefilesError, Position, Problem
from casefiles.core.settings import SiteSettings

ELSEWHERE = "site_config.yml"
"""What mkdocs.yml says in place of a fact that MkDocs demands: look there."""


def settings_here(settings: SiteSettings, environment: Mapping[str, str]) -> SiteSettings:
    """Return the settings as they count in an environment: fork, GitHub Pages or a desk.

    Raises:
        CasefilesError: `SITE_URL` or `GITHUB_REPOSITORY` is none.
    """
    address = environment.get("SITE_URL") or settings.address
    repository = settings.repository or environment.get("GITHUB_REPOSITORY") or None
    try:
        TypeAdapter(Url).validate_python(address)
        TypeAdapter(Repository | None).validate_python(repository)
    except ValidationError as error:
        raise CasefilesError(
            f"SITE_URL `{address}` or GITHUB_REPOSITORY `{repository}` can't be right"
        ) from error
    return settings.model_copy(
        update={"address": address.rstrip("/") + "/", "repository": repository}
    )


@dataclass(frozen=True)
class HostFile:
    """mkdocs.yml as it is written, before anybody has overridden it."""

    path: str
    """Relative to the project."""
    node: Node | None
    """Its tree; `None` where our reader can't tell for sure what it says."""

    def text_of(self, key: str) -> str:
        """Return the text of a key of the first level; empty where there is none."""
        value = self.node.get(key) if self.node else None
        return "" if value is None or value.is_null else value.text

    def line_of(self, key: str) -> Position:
        """Return where a key of the first level stands."""
        names = (name for name, _ in self.node.entries) if self.node else ()
        return next((name.position for name in names if name.text == key), Position(self.path))


def read_host_file(path: Path) -> HostFile:
    """Read the file that the host is configured by.

    Not with the host's own reader of YAML, which makes whatever object of Python a file asks for:
    `casefiles check` is run on what strangers send.
    """
    node, _ = read_nodes(SourceText(path.name, path.read_bytes()))
    return HostFile(path.name, node)


def given_address(config: MkDocsConfig, written: HostFile) -> str | None:
    """Return the address that the host's caller gave and no file did: a preview's, a test's."""
    address = config.site_url or None
    return None if address == written.text_of("site_url") else address


def check_settings(written: HostFile, settings: SiteSettings) -> Iterator[Problem]:
    """Give a problem for each fact that mkdocs.yml tells otherwise than site_config.yml."""
    for key, right in _facts(settings).items():
        value = written.text_of(key)
        if value in ("", ELSEWHERE) or value.rstrip("/") == (right or "").rstrip("/"):
            continue
        yield Problem(
            written.line_of(key),
            "settings-differ",
            f"`{key}` is `{value}` here and {f'`{right}`' if right else 'not set'} in {ELSEWHERE}",
            hint=f"write `site_name: {ELSEWHERE}`" if key == "site_name" else "remove the line",
        )


def apply_settings(config: MkDocsConfig, settings: SiteSettings, pages: str) -> None:
    """Tell the host what site_config.yml says; `pages` is the folder of hand-written pages."""
    config.site_name = settings.name
    config.site_description = settings.description
    config.site_url = settings.address
    config.copyright = settings.publishing.holder
    if settings.repository:
        config.repo_url = f"https://github.com/{settings.repository}"
        config.repo_name = settings.repository
        config.edit_uri = f"edit/{settings.branch}/{pages}/"


def _facts(settings: SiteSettings) -> dict[str, str | None]:
    repository = settings.repository
    return {
        "site_name": settings.name,
        "site_url": settings.address,
        "site_description": settings.description,
        "repo_url": f"https://github.com/{repository}" if repository else None,
        "repo_name": repository,
        "copyright": settings.publishing.holder,
    }
