"""What was found out about files, for as long as they stay as they are.

Who checks one draft after another, as a preview does, hands the same `Kept` to each check. What a
file tells by itself is then found once. What is wrong in it is found again when the file changes,
or what it was judged by: the ids, names and terms of all the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeVar

from casefiles.core.check.coverage import Coverage
from casefiles.core.check.known import Ids
from casefiles.core.model import Model, Source
from casefiles.core.problem import Problem
from casefiles.core.read import Document
from casefiles.core.settings import SiteSettings

FoundT = TypeVar("FoundT")


@dataclass(frozen=True)
class Verdict:
    """What is wrong in one file, and what the check of the whole archive must know of it."""

    problems: tuple[Problem, ...]
    used: frozenset[str] = frozenset()
    """The shared and own sources that it uses."""
    finds_all: bool = True
    """Whether every source that it names is there."""
    covered: Coverage | None = None
    """Counts of its claims, where everything that they name is there."""


class Ground(NamedTuple):
    """Everything outside of a file that its verdict rests on."""

    settings: SiteSettings | None
    ids: Mapping[str, Ids]
    moved: Mapping[str, Ids]
    kinds: Mapping[str, str]
    licences: Mapping[str, str | None]
    shared: Mapping[str, Source]
    in_prose: frozenset[str] | None
    in_labels: frozenset[str] | None
    today: date


_MOST_GROUNDS = 4
"""Who shows files that have mistakes judges two drafts in turn: the files, and what is shown."""


class Kept:
    """Facts and verdicts by file; grows with the archive and forgets files that are gone."""

    def __init__(self) -> None:
        self._facts: dict[tuple[object, str], tuple[Document[Any], Any]] = {}
        self._verdicts: dict[str, tuple[Document[Any], dict[int, Verdict]]] = {}
        self._grounds: dict[int, Ground] = {}
        self._count = 0
        self._patience: int | None = None
        self.behind = 0
        """How many verdicts of the last check rest on a ground that has changed since."""

    def begin(self, documents: Iterable[Document[Model]], patience: int | None) -> None:
        """Begin a check.

        Args:
            documents: All files; what is known of others is forgotten.
            patience: How many unchanged files may be judged anew because their ground has changed;
                the others keep their last verdict, and count as `behind`. `None` is no limit.
        """
        paths = {document.node.position.path for document in documents}
        self._facts = {key: fact for key, fact in self._facts.items() if key[1] in paths}
        self._verdicts = {key: each for key, each in self._verdicts.items() if key in paths}
        self._patience, self.behind = patience, 0

    def fact(self, find: Callable[[Document[Any]], FoundT], document: Document[Any]) -> FoundT:
        """Return what a function finds in a file alone."""
        key = (find, document.node.position.path)
        of, found = self._facts.get(key, (None, None))
        if of is not document:
            found = find(document)
            self._facts[key] = (document, found)
        return found  # type: ignore[return-value]  # kept under the function that found it

    def number(self, ground: Ground) -> int:
        """Return the number of a ground: that of an equal one of the last checks, or a new one."""
        number = next((key for key, known in self._grounds.items() if known == ground), None)
        if number is None:
            self._count += 1
            number = self._count
        self._grounds.pop(number, None)
        self._grounds[number] = ground
        while len(self._grounds) > _MOST_GROUNDS:
            self._grounds.pop(next(iter(self._grounds)))
        return number

    def verdict(
        self, document: Document[Any], ground: int, judge: Callable[[], Verdict]
    ) -> Verdict:
        """Return the verdict of a file on a ground of that number."""
        path = document.node.position.path
        of, known = self._verdicts.get(path, (None, {}))
        if of is document:
            if ground in known:
                return known[ground]
            if self._patience is not None:
                if self._patience <= 0:
                    self.behind += 1
                    return known[max(known)]
                self._patience -= 1
        before = known if of is document else {}
        verdict = judge()
        kept = {key: each for key, each in before.items() if key in self._grounds}
        self._verdicts[path] = (document, {**kept, ground: verdict})
        return verdict
