"""An archive while people write in it: what of it can be shown now, and what is wrong.

A file with errors is held back: what is shown has its last version without any, or lacks it where
there was none. So is a file that can't do without another one that is held back. A file that is
gone stays as long as something shown names it. All the others are shown as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from casefiles.core import urls
from casefiles.core.archive import Archive, Draft, finished
from casefiles.core.check import check_draft
from casefiles.core.model import Entity, Model
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem, errors_in, without_floods
from casefiles.core.read import Document
from casefiles.core.settings import SiteSettings
from casefiles.core.site.reading import Memory, read_draft

ModelT = TypeVar("ModelT", bound=Model)
_OF_NO_FILE = ("low-coverage",)
"""Codes of what stops a build, but is the fault of no file and in the way of no page."""


@dataclass(frozen=True)
class Moment:
    """What an archive is at one moment."""

    archive: Archive | None
    """What can be shown, the very same while it stays so; `None` where there never were settings
    to show anything by."""
    problems: list[Problem]
    """What is wrong in the files as they are."""
    held: Mapping[str, str]
    """The files that are held back by the addresses of their pages."""
    behind: int
    """How many files are still judged by what others were before; `look` again."""


class LivingArchive:
    """Reads and judges an archive again and again, and each time only what has changed."""

    def __init__(self) -> None:
        self._memory = Memory()
        self._draft: Draft | None = None
        self._shown: Draft | None = None
        self._archive: Archive | None = None

    def read(self, texts: Iterable[SourceText], today: date) -> None:
        """Read the files as they are now: the settings and all records."""
        self._draft = read_draft(texts, today, self._memory)

    def look(self, patience: int | None = None) -> Moment:
        """Judge what was read, and decide what is shown.

        Args:
            patience: How many of the files that did not change may be judged anew, since others
                have; `None` is no limit.
        """
        draft, behind = self._draft, 0
        problems: list[Problem] = []
        if draft is not None:
            problems = list(check_draft(draft, self._memory.kept, patience))
            behind = self._memory.kept.behind
            wrong = frozenset(_paths_of(errors_in(problems)))
            # Until all are judged, nobody knows whether something still names what is gone.
            for keeps_gone in (True,) if behind else (False, True):
                shown, left = self._showable(draft, wrong, patience, keeps_gone=keeps_gone)
                if shown is not None:
                    self._show(shown)
                    behind += left
                    break
        return Moment(
            self._archive,
            without_floods(problems),
            dict(self._held(draft)) if draft else {},
            behind,
        )

    def _show(self, draft: Draft) -> None:
        if self._shown is None or not _is_same(draft, self._shown):
            settings = draft.settings.value
            self._archive = finished(draft, settings) if settings else None
        self._shown = draft

    def _showable(
        self, draft: Draft, wrong: frozenset[str], patience: int | None, *, keeps_gone: bool
    ) -> tuple[Draft | None, int]:
        """Hold back files until no error is left; nothing where that does not help.

        Returns:
            What can be shown, and how many of its files are still to be judged.
        """
        held, behind = wrong, 0
        while True:
            shown = self._compose(draft, held, keeps_gone=keeps_gone)
            if shown is None or (shown is draft and not held):
                return shown, behind
            found = check_draft(shown, self._memory.kept, patience)
            errors = frozenset(_paths_of(errors_in(list(found))))
            behind = self._memory.kept.behind
            if not errors:
                return shown, behind
            if errors <= held:
                return None, 0
            held |= errors

    def _compose(self, draft: Draft, held: frozenset[str], *, keeps_gone: bool) -> Draft | None:
        before = self._shown

        def of(
            now: tuple[Document[ModelT], ...], then: tuple[Document[ModelT], ...]
        ) -> tuple[Document[ModelT], ...]:
            files = {_path(document): document for document in now if _path(document) not in held}
            there = {_path(document) for document in now}
            for document in then:
                path = _path(document)
                if path in held if path in there else keeps_gone:
                    files[path] = document
            return tuple(files[path] for path in sorted(files))

        settings = of((draft.settings,), (before.settings,) if before else ())
        if not settings:
            return None
        cases = of(draft.cases, before.cases if before else ())
        composed = replace(
            draft,
            settings=_without_lead(settings[0], cases),
            cases=cases,
            entities=of(draft.entities, before.entities if before else ()),
            sources=of(draft.sources, before.sources if before else ()),
        )
        return draft if _is_same(composed, draft) else composed

    def _held(self, draft: Draft) -> Iterator[tuple[str, str]]:
        """Yield the address and the path of each record that is not shown as it is."""
        shown = set(map(id, self._shown.records if self._shown else ()))
        for document in draft.cases:
            if id(document) not in shown:
                yield urls.case_address(document.id), _path(document)
        for entity in draft.entities:
            if id(entity) not in shown and (kind := self._kind_of(entity)):
                yield urls.entity_address(kind, entity.id), _path(entity)
        for source in draft.sources:
            if id(source) not in shown:
                yield urls.source_address(source.id), _path(source)

    def _kind_of(self, entity: Document[Entity]) -> str:
        """Return the kind of an entity as it is shown, or else as it is written."""
        shown = self._shown.entities if self._shown else ()
        known = next((each.value for each in shown if _path(each) == _path(entity)), entity.value)
        kind = entity.node.get("kind")
        written = kind.text if kind else ""
        return known.kind if known else written if written in urls.ENTITY_LISTS else ""


def _paths_of(errors: Iterable[Problem]) -> Iterator[str]:
    return (each.position.path for each in errors if each.code not in _OF_NO_FILE)


def _without_lead(
    settings: Document[SiteSettings], cases: tuple[Document[Model], ...]
) -> Document[SiteSettings]:
    """Return settings whose leading case, where it is not shown, gives way to the latest."""
    value = settings.value
    if value is None or value.lead is None or value.lead.case in {case.id for case in cases}:
        return settings
    node = settings.node
    entries = tuple(entry for entry in node.entries if entry[0].text != "lead")
    content = replace(
        settings.content,
        node=replace(node, entries=entries),
        value=value.model_copy(update={"lead": None}),
    )
    return replace(settings, read=lambda: content)


def _is_same(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts hold the same documents, without comparing what is in them."""
    files, others = ((draft.settings, *draft.records) for draft in (one, other))
    return len(files) == len(others) and all(a is b for a, b in zip(files, others, strict=True))


def _path(document: Document[Model]) -> str:
    return document.path
