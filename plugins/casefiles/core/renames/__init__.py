"""Gives a case, claim, entity or source another id, in every place that names it.

All new texts are worked out before any is written. A file that names the thing and can't be read
ends it: nobody could tell whether all places were found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from casefiles.core import urls
from casefiles.core.archive import Draft
from casefiles.core.edits import Manuscript
from casefiles.core.model import Model
from casefiles.core.nodes import Node, SourceText, open_text
from casefiles.core.places import Place, places_in, renamed_on_page, write_name
from casefiles.core.problem import Problem
from casefiles.core.prose import ProseReader
from casefiles.core.read import Document
from casefiles.core.renames.target import (
    Kind,
    RenameError,
    Target,
    UnreadError,
    find_target,
    free_name,
)
from casefiles.core.settings import SiteSettings
from casefiles.core.slugs import is_slug

__all__ = ["Kind", "RenameError", "Renaming", "UnreadError", "plan_rename"]


@dataclass(frozen=True)
class Renaming:
    """What a rename writes."""

    words: str
    """What it does: "the case `a` is now `b`"."""
    files: tuple[SourceText, ...]
    """The files that change, with the paths that they have afterwards."""
    places: Mapping[str, int]
    """How many places in each name it otherwise."""
    was: str
    """The path of the file that moves; empty where none does."""
    now: str
    """Where it moves to."""

    def new_problems(self, before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
        """Return the problems that were not there before.

        Lines move, and a file may: what counts is how many problems of a kind a file has.
        """
        known = Counter(map(self._kind, before))
        found = []
        for problem in after:
            known[self._kind(problem)] -= 1
            if known[self._kind(problem)] < 0:
                found.append(problem)
        return found

    def _kind(self, problem: Problem) -> tuple[str, str]:
        path = problem.position.path
        return (self.now if self.was and path == self.was else path), problem.code


def plan_rename(
    draft: Draft, files: Sequence[SourceText], old: str, new: str, kind: str | None = None
) -> Renaming:
    """Work out what a rename writes; nothing is judged by rules here.

    Args:
        draft: The archive.
        files: The settings and records that it was read from, and the hand-written pages.
        old: The id of today; a part of a case is `case#id` or `case:id`.
        new: The one that is wanted.
        kind: `case`, `claim`, `entity` or `source`, where the id is of several things.

    Raises:
        RenameError: The old id names nothing or several things, the new one can't be taken, or a
            place that names the thing can't be edited for sure.
        UnreadError: A file that names it can't be read.
    """
    target = find_target(draft, old, kind)
    return _Rename(draft, target, free_name(draft, target, new)).plan(files)


class _Rename:
    def __init__(self, draft: Draft, target: Target, new: str) -> None:
        self.target, self.old, self.new = target, target.id, new
        self.case = target.document.id if target.part else ""
        self.documents: dict[str, Document[Model]] = {
            document.at().path: document for document in (draft.settings, *draft.records)
        }
        self.reader = ProseReader()

    def plan(self, files: Sequence[SourceText]) -> Renaming:
        home = self.target.document.at().path
        now = home
        if self.target.part is None:
            now = str(PurePosixPath(home).with_stem(self.new))
        after: list[SourceText] = []
        places: dict[str, int] = {}
        for source, (text, number) in (*self._records(files), *self._pages(files)):
            path = now if source.path == home else source.path
            if number:
                places[path] = number
            if number or source.path == home:
                after.append(SourceText(path, text.encode()))
        words = f"{self.target.words} is now `{self.new}`"
        moves = now != home
        return Renaming(words, tuple(after), places, home if moves else "", now if moves else "")

    def _records(self, files: Sequence[SourceText]) -> Iterator[tuple[SourceText, tuple[str, int]]]:
        for source in files:
            document = self.documents.get(source.path)
            if document is None:
                continue
            is_home = document is self.target.document
            # Most files don't hold the word at all.
            if is_home or self.old.encode() in source.data:
                yield source, self._record(source, document)

    def _record(self, source: SourceText, document: Document[Model]) -> tuple[str, int]:
        manuscript = Manuscript.open(source)
        if manuscript is None:
            raise UnreadError(source.path)
        if document is self.target.document:
            self._rename_itself(manuscript)
        number = 0
        for place in places_in(document, self.reader):
            named = self._named(place, document)
            if named is None:
                continue
            if not write_name(manuscript, place, *named):
                raise RenameError(f"{place.position}: `{place.written}` is written in an odd way")
            number += 1
        return manuscript.finished(), number

    def _rename_itself(self, manuscript: Manuscript) -> None:
        """Write the new id where the thing itself stands, and keep the old one."""
        target = self.target
        if target.name is not None:
            manuscript.set_text(target.name, self.new)
        model = target.document.type
        if target.part is not None:
            part = model.shape["claims" if target.kind == "claim" else "sources"].model
            model = part or model
        # What can't be an id stops a build, so no link to it was ever published.
        if "aliases" in model.shape and is_slug(self.old):
            holder = _holder(manuscript.root, target.name) if target.part else manuscript.root
            _add_alias(manuscript, holder, self.old, tuple(model.shape))

    def _named(self, place: Place, document: Document[Model]) -> tuple[str, str] | None:
        """Return the name and the anchor that belong in a place; nothing where others do."""
        if self.target.kind == "claim" and place.kind == "case":
            was, now = (urls.anchor("claim", name) for name in (self.old, self.new))
            return (self.case, now) if (place.id, place.anchor) == (self.case, was) else None
        is_meant = (place.kind, place.id) == (self.target.kind, self.old)
        return (self.new, place.anchor) if is_meant and self._is_known_in(document) else None

    def _is_known_in(self, document: Document[Model]) -> bool:
        """Tell whether a file can name the thing: what is of one case, that one and the lead."""
        if document.type is SiteSettings and self.case:
            return document.node.at(["lead", "case"]).text == self.case
        return not self.case or document is self.target.document

    def _pages(self, files: Sequence[SourceText]) -> Iterator[tuple[SourceText, tuple[str, int]]]:
        kind, was, now = self.target.kind, self.old, self.new
        if kind == "claim":
            kind = "case"
            was, now = (f"{self.case}#{urls.anchor('claim', name)}" for name in (was, now))
        elif self.case:
            return  # No page can cite a source of one case.
        for page in files:
            if page.path in self.documents or was.encode() not in page.data:
                continue
            if open_text(page, "")[0] is None:
                raise UnreadError(page.path)
            text = page.data.decode()
            after = renamed_on_page(text, kind, was, now)
            if after is None:
                raise RenameError(f"{page.path}: `{was}` is written in an odd way there")
            yield page, (after, after.count(now) - text.count(now))


def _holder(node: Node, name: Node | None) -> Node:
    """Return the mapping that holds a text, as it is written."""
    below = (*node.items, *(value for _, value in node.entries))
    place = name.position if name else node.position
    if any(value.position == place for _, value in node.entries):
        return node
    inside = next(one for one in below if one.position <= place <= (one.end or place))
    return _holder(inside, name)


def _add_alias(manuscript: Manuscript, holder: Node, old: str, order: Sequence[str]) -> None:
    pair = next((pair for pair in holder.entries if pair[0].text == "aliases"), None)
    if pair is None:
        manuscript.add(holder, "aliases", [old], order)
    elif pair[1].kind == "sequence":
        manuscript.append(pair[1], old)
    else:
        manuscript.set_value(*pair, [name for name in (pair[1].text, old) if name])
