"""What is to be renamed: which thing an old id names, and whether the new one is free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from casefiles.core.archive import Draft
from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import CasefilesError, in_line
from casefiles.core.read import Document
from casefiles.core.slugs import as_slug, is_slug
from casefiles.core.spelling import nearest

Kind = Literal["case", "claim", "entity", "source"]
_INSIDE: tuple[tuple[Kind, str, str], ...] = (
    ("claim", "claims", "id"),
    ("source", "sources", "key"),
)
"""What stands in a case: its kind, its list there, and the key that names it."""


class RenameError(CasefilesError):
    """A name that can't be taken, or one that nothing has."""

    def __init__(self, message: str) -> None:
        super().__init__(in_line(message))


class UnreadError(RenameError):
    """A file names the thing, and can't be read for sure.

    Args:
        path: The file, by its path in the project.
    """

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} can't be read for sure: mend it first")
        self.path = path


@dataclass(frozen=True)
class Target:
    """A thing with an id: a file, or a part of a case."""

    kind: Kind
    id: str
    document: Document[Model]
    """Its file, or that of its case."""
    part: Node | None = None
    """Its part of the case as it is meant; `None` for a file of its own."""

    @property
    def words(self) -> str:
        """What a sentence calls it."""
        words = f"the {self.kind} `{self.id}`"
        return f"{words} of `{self.document.id}`" if self.part else words

    @property
    def name(self) -> Node | None:
        """The text that is its id in the file, where one stands there."""
        key = "key" if self.kind == "source" else "id"
        return (self.part or self.document.node).get(key)


def find_target(draft: Draft, old: str, kind: str | None) -> Target:
    """Return what an id names.

    Args:
        draft: The archive.
        old: The id; a part of a case is `case#id` or `case:id`.
        kind: What it is of, where several things have the id.

    Raises:
        RenameError: Nothing has this id, or several things do.
    """
    every = [target for target in _targets(draft) if kind in (None, target.kind)]
    holder, name = _parted(old)
    found = [
        target
        for target in every
        if target.id == name and (not holder or (target.part and target.document.id == holder))
    ]
    # A claim's id is one of its case alone; a source's key is mostly one of the archive.
    found = [target for target in found if holder or target.kind != "claim"]
    if not found:
        raise RenameError(_nothing(draft, every, holder, name, kind))
    if len(found) > 1:
        listed = ", ".join(target.words for target in found)
        kinds = {target.kind for target in found}
        hint = (
            "say which with --kind" if len(kinds) > 1 else f"write `{found[0].document.id}#{name}`"
        )
        raise RenameError(f"`{old}` may be {listed}: {hint}")
    return found[0]


def free_name(draft: Draft, target: Target, new: str) -> str:
    """Return the new id without the case before it, if it can be one and nothing ever had it.

    Raises:
        RenameError: It can't be taken.
    """
    holder, name = _parted(new)
    if holder and not (target.part and target.document.id == holder):
        raise RenameError(f"`{new}` names a part of another file; {target.words} stays where it is")
    if not is_slug(name):
        near = as_slug(name)
        raise RenameError(f"`{name}` can't be an id" + (f"; write `{near}`" if near else ""))
    for taken, words in _taken(draft, target):
        if taken == name:
            raise RenameError(f"`{name}` is taken: {words}")
    return name


def _parted(text: str) -> tuple[str, str]:
    holder, mark, name = re.sub("#claim-|:", "#", text).partition("#")
    return (holder, name) if mark else ("", holder)


def _targets(draft: Draft) -> Iterator[Target]:
    for document in draft.cases:
        yield Target("case", document.id, document)
        for kind, listing, key in _INSIDE:
            for part in document.node.at([listing]).items:
                yield Target(kind, part.at([key]).text, document, part)
    for entity in draft.entities:
        yield Target("entity", entity.id, entity)
    for source in draft.sources:
        yield Target("source", source.id, source)


def _taken(draft: Draft, target: Target) -> Iterator[tuple[str, str]]:
    """Yield the ids that nothing else of a target's kind may have, and who has or had each."""
    for other in _targets(draft):
        is_near = target.part is None or other.part is None or other.document is target.document
        if other.kind == target.kind and is_near:
            yield other.id, f"{other.words} has this id"
            for alias in (other.part or other.document.node).at(["aliases"]).items:
                yield alias.text, f"{other.words} once had this id"


def _nothing(draft: Draft, every: list[Target], holder: str, name: str, kind: str | None) -> str:
    what = kind or "case, claim, entity or source"
    if holder and all(case.id != holder for case in draft.cases):
        return f"there is no case `{holder}`{_meant(holder, [case.id for case in draft.cases])}"
    where = f" in `{holder}`" if holder else ""
    near = [each.id for each in every if not holder or each.document.id == holder]
    for target in every:
        aliases = (target.part or target.document.node).at(["aliases"]).items
        if any(alias.text == name for alias in aliases):
            return f"`{name}` is an old id: {target.words} has it today"
    claims = [each for each in every if each.kind == "claim" and each.id == name]
    if claims and not holder:
        return f"a claim is named with its case: `{claims[0].document.id}#{name}`"
    if kind is None and (case := _with_event(draft, holder, name)):
        event = name.removeprefix("event-")
        can = "only a case, a claim, an entity or a source gets another id by this"
        by_hand = (
            f"change it by hand, and each `event:{event}` in the prose of its case and"
            f" `case:{case}#event-{event}` in other files"
        )
        return f"`{event}` is an event of `{case}`, and {can}; {by_hand}"
    return f"there is no {what} `{name}`{where}{_meant(name, near)}"


def _with_event(draft: Draft, holder: str, name: str) -> str:
    """Return the case that has an event of this id; empty where none has."""
    name = name.removeprefix("event-")
    for case in draft.cases:
        events = case.node.at(["timeline"]).items
        if holder in ("", case.id) and any(event.at(["id"]).text == name for event in events):
            return case.id
    return ""


def _meant(name: str, names: list[str]) -> str:
    near = nearest(name, names)
    return f"; did you mean `{near}`?" if near else ""
