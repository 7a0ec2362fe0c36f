"""Texts become an archive, or a list of what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any, TypeVar

from casefiles.core.archive import Archive, Draft, finished
from casefiles.core.check import check_draft
from casefiles.core.check.facts import look_over
from casefiles.core.check.kept import Kept
from casefiles.core.check.knowing import known_on_pages
from casefiles.core.check.known import Known
from casefiles.core.check.remembered import read_remembered, write_remembered
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem, errors_in, without_floods
from casefiles.core.prose import NOTHING_READ, RememberingReader
from casefiles.core.read import Document, read_file
from casefiles.core.settings import SiteSettings

ModelT = TypeVar("ModelT", bound=Model)


class Memory:
    """What is known of files, for who reads and judges one state of an archive after another.

    A file with the same bytes is read once, and judged again only where what was asked about others
    has changed. It holds what the last state needed, and no more.
    """

    def __init__(self, written: bytes = b"") -> None:
        """Begin with nothing, or with what another memory has written."""
        self.files: dict[str, Document[Any]] = {}
        """The documents by their paths."""
        self.kept = Kept(read_remembered(written) if written else None)

    def known_on_pages(self, draft: Draft) -> Known:
        """Return the ids of a draft that a hand-written page may use."""
        return known_on_pages(look_over(draft, self.kept.facts))

    def written(self, draft: Draft) -> bytes | None:
        """Return what is known of the draft that was judged last; nothing where it was another."""
        remembered = self.kept.remember(draft)
        return write_remembered(remembered) if remembered else None


def read_archive(texts: Iterable[SourceText], today: date) -> tuple[Archive | None, list[Problem]]:
    """Read and judge all files of an archive.

    Args:
        texts: `site_config.yml` and the files below `cases`, `entities` and `sources`.
        today: The day that overdue questions are measured by.

    Returns:
        The archive, or nothing where there are errors; and the problems of all files, in order: of
        each code in a file the first, and how many more there are.
    """
    draft, reader = read_draft(texts, today), RememberingReader()
    problems = judge_draft(draft, reader=reader)
    archive = finish(draft, problems, reader)
    # Otherwise the trees of all files would stay in memory until the site is built.
    return archive and replace(archive, scripts=dict(archive.scripts)), problems


def judge_draft(
    draft: Draft | None, memory: Memory | None = None, reader: RememberingReader | None = None
) -> list[Problem]:
    """Judge what `read_draft` has read.

    Args:
        draft: The records.
        memory: What is known of earlier states.
        reader: What reads the prose, for who will show it too.

    Returns:
        The problems of all files, as `read_archive` does.
    """
    kept = memory.kept if memory else None
    return without_floods(check_draft(draft, kept, reader=reader)) if draft else []


def finish(
    draft: Draft | None, problems: list[Problem], reader: RememberingReader | None = None
) -> Archive | None:
    """Return the archive of a draft with these problems; nothing where there are errors."""
    settings = draft.settings.value if draft else None
    if draft is None or settings is None or errors_in(problems):
        return None
    return finished(draft, settings, reader.known if reader else NOTHING_READ)


def read_draft(
    texts: Iterable[SourceText], today: date, memory: Memory | None = None
) -> Draft | None:
    """Return all files as documents, which are read when somebody asks for what is in them.

    Args:
        texts: `site_config.yml` and the files below `cases`, `entities` and `sources`; without the
            settings there is no draft.
        today: The day that overdue questions are measured by.
        memory: What is known of earlier states: a file with the same bytes gives the same document.
    """
    memory = memory or Memory()
    before, now = memory.files, dict[str, Document[Any]]()
    folders: dict[str, list[SourceText]] = {}
    for text in texts:
        folders.setdefault(PurePosixPath(text.path).parent.name, []).append(text)

    def document(text: SourceText, model: type[ModelT]) -> Document[ModelT]:
        known = before.get(text.path)
        return known if known and known.source == text else read_file(text, model)

    def documents(model: type[ModelT]) -> tuple[Document[ModelT], ...]:
        texts = folders.get(PurePosixPath(model.folder).name, ())
        found = tuple(document(text, model) for text in texts)
        now.update((each.path, each) for each in found)
        return found

    settings = documents(SiteSettings)
    if not settings:
        return None
    cases, entities, sources = documents(Case), documents(Entity), documents(SharedSource)
    memory.files = now
    return Draft(settings[0], cases, entities, sources, today)
