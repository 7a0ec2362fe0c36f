"""A project on the disk, read and judged as a whole: records, hand-written pages and settings.

Left to the build are links to parts of pages (`about.md#here`), what a page holds that only other
extensions of Markdown make, and other settings of the host than those that site_config.yml has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from casefiles.core.archive import Archive, Draft
from casefiles.core.nodes import SourceText
from casefiles.core.problem import CasefilesError, Problem, without_floods
from casefiles.core.settings import SiteSettings
from casefiles.core.site import (
    check_page_words,
    finish,
    known_on_pages,
    plan_site,
    read_draft,
    text_faults,
)
from casefiles.host_settings import check_settings, read_host_file
from casefiles.pages import HandwrittenPage, check_addresses, read_page, read_pages
from casefiles.rare_collections import rare_collections
from casefiles.revision import CONTENT, read_files_at
from casefiles.schemas import check_schemas
from casefiles.workspace import SETTINGS, archive_date, read_workspace

_PAGES = f"{CONTENT}/pages/"


@dataclass(frozen=True)
class Project:
    """What a project holds, and what is wrong with it."""

    texts: tuple[SourceText, ...]
    """The settings and the records, in the order of their paths."""
    pages: Mapping[str, HandwrittenPage]
    """Hand-written pages by their path below their folder."""
    draft: Draft | None
    """The records as they were read, mistakes and all."""
    archive: Archive | None
    """The archive; `None` where something stops a build."""
    problems: list[Problem]
    """Everything that a build would refuse or warn of, in order."""

    @property
    def files(self) -> int:
        """How many files were read."""
        return len(self.texts) + len(self.pages)


def read_settings(root: Path) -> SiteSettings | None:
    """Read the settings of the project in a folder alone; nothing where they have mistakes.

    Raises:
        CasefilesError: There is no site_config.yml.
    """
    texts, _ = read_workspace(root, root / "content")
    draft, _ = read_draft((text for text in texts if text.path == SETTINGS), date.min)
    return draft.settings.value if draft else None


def read_ground(root: Path) -> tuple[Draft, SiteSettings]:
    """Read what a new record of a project can name: all of it but the cases, and no page.

    Raises:
        CasefilesError: There is no site_config.yml, or it has mistakes.
    """
    texts, _ = read_workspace(root, root / "content")
    named = [text for text in texts if not text.path.startswith("content/cases/")]
    draft, _ = read_draft(named, archive_date(root))
    settings = draft.settings.value if draft else None
    if draft is None or settings is None:
        raise CasefilesError(f"{SETTINGS} has mistakes; `casefiles check` tells them")
    return draft, settings


def read_project(root: Path) -> Project:
    """Read and judge the project in a folder.

    Args:
        root: The folder of site_config.yml.

    Raises:
        CasefilesError: There is no site_config.yml, or `SOURCE_DATE_EPOCH` is no number.
    """
    return _beside_host(root, read_content(root))


def read_content(root: Path) -> Project:
    """Read and judge the same but for the host's settings, which are nearly code; raises alike."""
    texts, problems = read_workspace(root, root / CONTENT)
    pages, found = read_pages(root, root / CONTENT / "pages")
    return _judged(texts, pages, [*problems, *found], archive_date(root))


def read_revision(root: Path, commit: str, today: date) -> Project:
    """Read and judge the content of a project as it was at a commit; nothing is checked out.

    Raises:
        CasefilesError: It is too large.
    """
    texts, pages, problems = read_files_at(root, commit)
    return _judged(texts, pages, problems, today)


def project_of(root: Path, files: Iterable[SourceText]) -> Project:
    """Judge the files of a project as they are to be, not as they lie on the disk.

    Args:
        root: The folder of site_config.yml.
        files: The settings, the records and the hand-written pages.

    Raises:
        CasefilesError: `SOURCE_DATE_EPOCH` is no number.
    """
    texts, pages, problems = [], {}, []
    for file in sorted(files, key=lambda file: file.path):
        if file.path.startswith(_PAGES):
            pages[file.path.removeprefix(_PAGES)], found = read_page(file)
            problems += found
        else:
            texts.append(file)
    return _beside_host(root, _judged(tuple(texts), pages, problems, archive_date(root)))


def _judged(
    texts: tuple[SourceText, ...],
    pages: Mapping[str, HandwrittenPage],
    problems: list[Problem],
    today: date,
) -> Project:
    with rare_collections():
        draft, found = read_draft(texts, today)
        archive, found = finish(draft, found)
        problems = [*problems, *found]
        # What pages the archive makes is known only of one without errors.
        made = plan_site(archive).paths if archive else ()
        problems += check_addresses(pages, made)
        if draft is not None:
            problems += _faults(draft, pages, made)
    return Project(texts, pages, draft, archive, without_floods(problems))


def _beside_host(root: Path, project: Project) -> Project:
    """Tell as well what the host's settings and the schemas say otherwise."""
    if project.draft is None:
        return project
    found = _differences(project.draft, root)
    return replace(project, problems=without_floods([*project.problems, *found]))


def _faults(
    draft: Draft, pages: Mapping[str, HandwrittenPage], made: Iterable[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the words, marks, links, slots and HTML of pages."""
    known, paths = known_on_pages(draft), {*pages, *made}
    for path, page in pages.items():
        yield from map(page.problem, text_faults(known, page.markdown, path, paths))
        if draft.settings.value is not None:
            yield from check_page_words(draft.settings.value, page.texts)


def _differences(draft: Draft, root: Path) -> Iterator[Problem]:
    """Yield what the host's settings and the schemas say otherwise than the archive's settings."""
    settings, host_file = draft.settings.value, root / "mkdocs.yml"
    if settings is None:
        return
    yield from check_schemas(root, settings)
    if host_file.is_file():
        yield from check_settings(read_host_file(host_file), settings)
