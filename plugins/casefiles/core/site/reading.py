"""Texts become an archive, or a list of what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any, TypeVar

from casefiles.core.archive import Archive, Draft, finished
from casefiles.core.check import check_draft
from casefiles.core.check.kept import Kept
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem, errors_in, without_floods
from casefiles.core.prose import NOTHING_READ, RememberingReader
from casefiles.core.read import Document, read_file
from casefiles.core.settings import SiteSettings

ModelT = TypeVar("ModelT", bound=Model)
_ReadFile = tuple[SourceText, Document[Any], list[Problem]]


class Memory:
    """What is known of files, for who reads and judges one state of an archive after another.

    A file with the same bytes is read once, and judged again only where what it is judged by has
    changed. It holds what the last state needed, and no more.
    """

    def __init__(self) -> None:
        self.files: dict[str, _ReadFile] = {}
        """What was read of each file, by its path."""
        self.kept = Kept()


def read_archive(texts: Iterable[SourceText], today: date) -> tuple[Archive | None, list[Problem]]:
    """Read and judge all files of an archive.

    Args:
        texts: `site_config.yml` and the files below `cases`, `entities` and `sources`.
        today: The day that overdue questions are measured by.

    Returns:
        The archive, or nothing where there are errors; and the problems of all files, in order: of
        each code in a file the first, and how many more there are.
    """
    archive, problems = finish(*read_draft(texts, today), reader=RememberingReader())
    # Otherwise the trees of all files would stay in memory until the site is built.
    return archive and replace(archive, scripts=dict(archive.scripts)), problems


def finish(
    draft: Draft | None,
    problems: list[Problem],
    memory: Memory | None = None,
    reader: RememberingReader | None = None,
) -> tuple[Archive | None, list[Problem]]:
    """Judge what `read_draft` has read.

    Args:
        draft: The records.
        problems: What was wrong with them so far.
        memory: What is known of earlier states.
        reader: What reads the prose, for who will show it too.

    Returns:
        The same as `read_archive`.
    """
    kept = memory.kept if memory else None
    problems = without_floods(
        [*problems, *(check_draft(draft, kept, reader=reader) if draft else ())]
    )
    settings = draft.settings.value if draft else None
    if draft is None or settings is None or errors_in(problems):
        return None, problems
    return finished(draft, settings, reader.known if reader else NOTHING_READ), problems


def read_draft(
    texts: Iterable[SourceText], today: date, memory: Memory | None = None
) -> tuple[Draft | None, list[Problem]]:
    """Read all files, each as far as it goes; nothing where the settings are not among them.

    Args:
        texts: `site_config.yml` and the files below `cases`, `entities` and `sources`.
        today: The day that overdue questions are measured by.
        memory: What is known of earlier states: a file with the same bytes gives the same document.
    """
    memory = memory or Memory()
    before, now = memory.files, dict[str, _ReadFile]()
    problems: list[Problem] = []
    folders: dict[str, list[SourceText]] = {}
    for text in texts:
        folders.setdefault(PurePosixPath(text.path).parent.name, []).append(text)

    def read_all(model: type[ModelT]) -> tuple[Document[ModelT], ...]:
        documents = []
        for text in folders.get(PurePosixPath(model.folder).name, ()):
            of, document, found = before.get(text.path, (None, None, []))
            if of != text or document is None:
                document, found = read_file(text, model, PurePosixPath(text.path).stem)
            now[text.path] = (text, document, found)
            documents.append(document)
            problems.extend(found)
        return tuple(documents)

    settings = read_all(SiteSettings)
    if not settings:
        return None, problems
    cases, entities, sources = read_all(Case), read_all(Entity), read_all(SharedSource)
    memory.files = now
    return Draft(settings[0], cases, entities, sources, today), problems
