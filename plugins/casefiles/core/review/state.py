"""An archive at one time, as far as it can be read: mistakes in one file don't hide the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from casefiles.core.archive import Draft
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.problem import Problem
from casefiles.core.read import Document
from casefiles.core.settings import SiteSettings

ModelT = TypeVar("ModelT", bound=Model)


@dataclass(frozen=True)
class State:
    """What could be read, by id, and what could not."""

    settings: SiteSettings | None = None
    cases: Mapping[str, Case] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    sources: Mapping[str, SharedSource] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    """The text of each hand-written page by its path."""
    problems: tuple[Problem, ...] = ()
    unread: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    """What is wrong in each file that can't be read as what it is, by its path."""

    def lacks(self, model: type[Model], record_id: str) -> bool:
        """Tell whether the file of a record is there, and can't be read."""
        return any(f"{model.folder}{record_id}{end}" in self.unread for end in (".yml", ".yaml"))


def state_of(draft: Draft | None, pages: Mapping[str, str], problems: Iterable[Problem]) -> State:
    """Return what an archive holds that was read and judged.

    Args:
        draft: The records; nothing where there are no settings.
        pages: The text of each hand-written page by its path, relative to the project.
        problems: Everything that is wrong.
    """
    told = tuple(problems)
    if draft is None:
        return State(pages=pages, problems=told, unread=_by_path(told, ()))
    documents: tuple[Document[Model], ...] = (
        *(draft.settings, *draft.cases),
        *(*draft.entities, *draft.sources),
    )
    whole = {document.at().path for document in documents if document.value is not None}
    broken = {document.at().path for document in documents} - whole
    return State(
        draft.settings.value,
        _by_id(draft.cases),
        _by_id(draft.entities),
        _by_id(draft.sources),
        pages,
        told,
        _by_path(told, broken, {*whole, *pages}),
    )


def _by_id(documents: Iterable[Document[ModelT]]) -> dict[str, ModelT]:
    return {document.id: document.value for document in documents if document.value is not None}


def _by_path(
    problems: Iterable[Problem], broken: Iterable[str], whole: Iterable[str] = ()
) -> dict[str, tuple[Problem, ...]]:
    """Return the problems of files that gave nothing: those read with mistakes, or not at all."""
    known = frozenset(whole)
    found: dict[str, list[Problem]] = {path: [] for path in broken}
    for problem in problems:
        path = problem.position.path
        if path in found or (path not in known and problem.code == "unreadable-file"):
            found.setdefault(path, []).append(problem)
    return {path: tuple(each) for path, each in sorted(found.items())}
