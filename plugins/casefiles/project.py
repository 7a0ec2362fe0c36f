"""A project on the disk, read and judged as a whole: records, hand-written pages and settings.

Left to the build are links to parts of pages (`about.md#here`), what a page holds that only other
extensions of Markdown make, and other settings of the host than those that site_config.yml has.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from casefiles.core.archive import Archive, Draft
from casefiles.core.check.known import Known
from casefiles.core.counting import counted
from casefiles.core.model import Case
from casefiles.core.nodes import SourceText
from casefiles.core.problem import CasefilesError, Problem, errors_in, without_floods
from casefiles.core.settings import SiteSettings
from casefiles.core.site import (
    Made,
    Memory,
    check_page_words,
    finish,
    judge_draft,
    read_draft,
    text_faults,
)
from casefiles.host_settings import check_settings, read_host_file
from casefiles.pages import HandwrittenPage, check_addresses, read_page, read_pages
from casefiles.rare_collections import rare_collections
from casefiles.revision import read_files_at
from casefiles.schemas import check_schemas
from casefiles.workspace import CONTENT, SETTINGS, archive_date, read_workspace

BAD_SETTINGS = f"{SETTINGS} has mistakes; `casefiles check` tells them"
"""What ends the work of who needs the settings."""
_PAGES = f"{CONTENT}/pages/"
Files = Mapping[str, SourceText]
"""Files of a project by their paths."""
Notice = Callable[[str], None]
"""Hears what is done next, since it can take long; nothing, `""`, where it is done."""


@dataclass(frozen=True)
class Project:
    """What a project holds, and what is wrong with it."""

    texts: tuple[SourceText, ...]
    """The settings and the records, in the order of their paths."""
    pages: Mapping[str, HandwrittenPage]
    """Hand-written pages by their path below their folder."""
    draft: Draft | None
    """The records as they were read, mistakes and all."""
    finished: Callable[[], Archive | None] = field(repr=False, compare=False)
    """Makes the archive."""
    problems: list[Problem]
    """Everything that a build would refuse or warn of, in order."""
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    """What is known of its files, for who reads another state of it."""

    @property
    def archive(self) -> Archive | None:
        """The archive; `None` where something in the records stops a build."""
        return self.finished()

    @property
    def files(self) -> int:
        """How many files were read."""
        return len(self.texts) + len(self.pages)


def read_settings(root: Path) -> SiteSettings:
    """Read the settings of the project in a folder alone.

    Raises:
        CasefilesError: There is no site_config.yml, or it has mistakes.
    """
    texts, _ = read_workspace(root, root / CONTENT)
    draft = read_draft((text for text in texts if text.path == SETTINGS), date.min)
    if draft is None or draft.settings.value is None:
        raise CasefilesError(BAD_SETTINGS)
    return draft.settings.value


def unheard(_: str) -> None:
    """Tell nobody."""


def read_ground(root: Path, notice: Notice = unheard) -> tuple[Draft, SiteSettings]:
    """Read what a new record of a project can name: all of it but the cases, and no page.

    Raises:
        CasefilesError: There is no site_config.yml, or it has mistakes.
    """
    texts, _ = read_workspace(root, root / CONTENT)
    named = [text for text in texts if not text.path.startswith(Case.folder)]
    notice(f"reading {counted(len(named), 'file')}")
    draft = read_draft(named, archive_date(root))
    if draft is None or draft.settings.value is None:
        raise CasefilesError(BAD_SETTINGS)
    return draft, draft.settings.value


def case_files(root: Path) -> tuple[SourceText, ...]:
    """Return the files of the cases of a project, unread."""
    texts, _ = read_workspace(root, root / CONTENT)
    return tuple(text for text in texts if text.path.startswith(Case.folder))


def read_project(root: Path, notice: Notice = unheard, memory: Memory | None = None) -> Project:
    """Read and judge the project in a folder.

    Args:
        root: The folder of site_config.yml.
        notice: Hears what is done next, since it can take long.
        memory: What is known of another state of the project, so that only what differs is read.

    Raises:
        CasefilesError: There is no site_config.yml, or `SOURCE_DATE_EPOCH` is no number.
    """
    return _with_host(root, read_content(root, notice, memory))


def read_content(root: Path, notice: Notice, memory: Memory | None) -> Project:
    """Read and judge the same but for the host's settings, which are nearly code; raises alike."""
    texts, problems = read_workspace(root, root / CONTENT)
    pages, found = read_pages(root, root / CONTENT / "pages")
    return _also(_judged(texts, pages, archive_date(root), notice, memory), [*problems, *found])


def read_revision(
    root: Path, commit: str, today: date, notice: Notice, memory: Memory | None
) -> Project:
    """Read and judge the content of a project as it was at a commit; nothing is checked out.

    Args:
        root: The folder of site_config.yml.
        commit: A commit that there is.
        today: The day of the archive.
        notice: Hears what is done next.
        memory: What is known of another state of the project.

    Raises:
        CasefilesError: It is too large.
    """
    texts, pages, problems = read_files_at(root, commit)
    return _also(_judged(texts, pages, today, notice, memory), problems)


def read_without(
    root: Path,
    project: Project,
    files: Container[str],
    commit: str | None,
    notice: Notice = unheard,
) -> Project:
    """Judge a project as it would be without some of its files, or with them as they once were.

    Args:
        root: The folder of site_config.yml.
        project: The project as it is.
        files: Paths relative to the project.
        commit: Where the files are taken from; `None` leaves them out.
        notice: Hears what is done next.

    Raises:
        CasefilesError: The files of the commit are too large.
    """
    old, old_pages, _ = read_files_at(root, commit, files) if commit else ((), {}, [])
    kept = (text for text in project.texts if text.path not in files)
    kept_pages = {name: page for name, page in project.pages.items() if page.path not in files}
    texts = tuple(sorted((*kept, *old), key=lambda text: (text.path != SETTINGS, text.path)))
    pages = dict(sorted({**kept_pages, **old_pages}.items()))
    today = project.draft.today if project.draft else date.min
    return _with_host(root, _judged(texts, pages, today, notice, project.memory))


def project_of(
    root: Path,
    files: Iterable[SourceText],
    notice: Notice = unheard,
    memory: Memory | None = None,
) -> Project:
    """Judge the files of a project as they are to be, not as they lie on the disk.

    Args:
        root: The folder of site_config.yml.
        files: The settings, the records and the hand-written pages.
        notice: Hears what is done next.
        memory: What is known of another state of the project.

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
    judged = _judged(tuple(texts), pages, archive_date(root), notice, memory)
    return _with_host(root, _also(judged, problems))


def _judged(
    texts: tuple[SourceText, ...],
    pages: Mapping[str, HandwrittenPage],
    today: date,
    notice: Notice,
    memory: Memory | None,
) -> Project:
    memory = memory or Memory()
    with rare_collections():
        files = counted(len(texts) + len(pages), "file")
        notice(f"reading and judging {files}")
        draft = read_draft(texts, today, memory)
        problems = judge_draft(draft, memory)
        finished = cache(partial(finish, draft, problems))
        made = Made(finished) if not errors_in(problems) else None
        found = list(check_addresses(pages, made or ()))
        if draft is not None:
            known = memory.known_on_pages(draft)
            found += _faults(draft.settings.value, known, pages, made)
    return Project(texts, pages, draft, finished, without_floods([*problems, *found]), memory)


def _with_host(root: Path, project: Project) -> Project:
    """Tell as well what the host's settings and the schemas say otherwise."""
    if project.draft is None:
        return project
    return _also(project, _differences(project.draft, root))


def _also(project: Project, problems: Iterable[Problem]) -> Project:
    return replace(project, problems=without_floods([*project.problems, *problems]))


def _faults(
    settings: SiteSettings | None,
    known: Known,
    pages: Mapping[str, HandwrittenPage],
    made: Made | None,
) -> Iterator[Problem]:
    """Yield what is wrong with the words, marks, links, slots and HTML of pages."""
    for path, page in pages.items():
        yield from map(page.problem, text_faults(known, page.markdown, path, pages, made))
        if settings is not None:
            yield from check_page_words(settings, page.texts)


def _differences(draft: Draft, root: Path) -> Iterator[Problem]:
    """Yield what the host's settings and the schemas say otherwise than the archive's settings."""
    settings, host_file = draft.settings.value, root / "mkdocs.yml"
    if settings is None:
        return
    yield from check_schemas(root, settings)
    if host_file.is_file():
        yield from check_settings(read_host_file(host_file), settings)
