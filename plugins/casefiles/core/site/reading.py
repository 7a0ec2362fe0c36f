"""Texts become an archive, or a list of what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from casefiles.core.archive import Archive, Draft, finished
from casefiles.core.check import check_draft
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.problem import Position, Problem, errors_in
from casefiles.core.read import Document, read_document
from casefiles.core.settings import SiteSettings
from casefiles.core.yaml_nodes import Node, SourceText, read_nodes

ModelT = TypeVar("ModelT", bound=Model)
_FOLDERS: dict[str, type[Model]] = {"cases": Case, "entities": Entity, "sources": SharedSource}


def read_archive(texts: Iterable[SourceText], today: date) -> tuple[Archive | None, list[Problem]]:
    """Read and judge all files of an archive.

    Args:
        texts: `site_config.yml` and the files below `cases`, `entities` and `sources`.
        today: The day that overdue questions are measured by.

    Returns:
        The archive, or nothing where there are errors; and all problems of all files, in order.
    """
    draft, problems = read_draft(texts, today)
    problems = sorted({*problems, *(check_draft(draft) if draft else ())})
    return (finished(draft) if draft and not errors_in(problems) else None), problems


def read_draft(texts: Iterable[SourceText], today: date) -> tuple[Draft | None, list[Problem]]:
    """Read all files, each as far as it goes; nothing where the settings are not among them."""
    problems: list[Problem] = []
    settings: Document[SiteSettings] | None = None
    folders: dict[str, list[Document[Model]]] = {folder: [] for folder in _FOLDERS}
    for text in texts:
        path = PurePosixPath(text.path)
        if path.parent.name in _FOLDERS:
            model = _FOLDERS[path.parent.name]
            folders[path.parent.name].append(_read(text, model, path.stem, problems))
        else:
            settings = _read(text, SiteSettings, path.stem, problems)
    if settings is None:
        return None, problems
    return Draft(settings, *(tuple(folders[name]) for name in _FOLDERS), today), problems  # type: ignore[arg-type]  # each folder holds documents of its own model


def _read(
    text: SourceText, model: type[ModelT], name: str, problems: list[Problem]
) -> Document[ModelT]:
    node, found = read_nodes(text)
    problems += found
    if node is None:
        return Document(name, Node("mapping", Position(text.path)), model, None)
    document, found = read_document(node, model, name)
    problems += found
    return document
