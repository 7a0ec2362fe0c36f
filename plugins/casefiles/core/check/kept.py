"""What was found out about files, for as long as they stay as they are.

Who checks one draft after another, as a preview does, hands the same `Kept` to each check. What is
known of a file by itself is then found once. What is wrong in it is found again when the file
changes, or something that was asked about the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from casefiles.core.check.facts import Facts, facts_of
from casefiles.core.check.ground import Basis, Difference, Ground
from casefiles.core.check.judging import Verdict
from casefiles.core.model import Model
from casefiles.core.problem import Problem
from casefiles.core.read import Document

Judged = tuple[Verdict, Basis]
"""A verdict, and what it rests on."""

_MOST_GROUNDS = 4
"""Who shows files that have mistakes judges two drafts in turn: the files, and what is shown."""


@dataclass
class _File:
    """What is known of a file with certain bytes."""

    facts: Facts
    problems: tuple[Problem, ...]
    """What is wrong with its YAML and its shape."""
    judged: dict[int, Judged] = field(default_factory=dict)
    """By the number of the ground."""


class Kept:
    """Facts and verdicts by file; grows with the archive and forgets files that are gone."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}
        self._grounds: dict[int, Ground] = {}
        self._differences: dict[tuple[int, int], Difference] = {}
        self._count = 0
        self._patience: int | None = None
        self.behind = 0
        """How many verdicts of the last check rest on a ground that has changed since."""

    def begin(self, documents: Iterable[Document[Model]], patience: int | None) -> None:
        """Begin a check.

        Args:
            documents: All records; what is known of others is forgotten.
            patience: How many unchanged files may be judged anew because their ground has changed;
                the others keep their last verdict, and count as `behind`. `None` is no limit.
        """
        paths = {document.path for document in documents}
        self._files = {path: file for path, file in self._files.items() if path in paths}
        self._patience, self.behind = patience, 0

    def facts(self, document: Document[Model]) -> Facts:
        """Return the facts of a file."""
        return self._file(document).facts

    def problems(self, document: Document[Model]) -> tuple[Problem, ...]:
        """Return what is wrong with the YAML and the shape of a file."""
        return self._file(document).problems

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
        there = self._grounds.keys()
        self._differences = {
            pair: found for pair, found in self._differences.items() if there >= set(pair)
        }
        return number

    def verdict(self, document: Document[Any], ground: int, judge: Callable[[], Judged]) -> Verdict:
        """Return the verdict of a file on a ground of that number."""
        file = self._file(document)
        known = {number: each for number, each in file.judged.items() if number in self._grounds}
        if ground in known:
            return known[ground][0]
        holds = (each for was, each in known.items() if not self._touches(was, ground, each[1]))
        judged = next(holds, None)
        if judged is None:
            if file.judged and self._patience is not None:
                if self._patience <= 0:
                    self.behind += 1
                    return file.judged[max(file.judged)][0]
                self._patience -= 1
            judged = judge()
        file.judged = {**known, ground: judged}
        return judged[0]

    def _touches(self, was: int, now: int, basis: Basis) -> bool:
        pair = (was, now)
        if pair not in self._differences:
            self._differences[pair] = self._grounds[was].to(self._grounds[now])
        return self._differences[pair].touches(basis)

    def _file(self, document: Document[Any]) -> _File:
        file = self._files.get(document.path)
        if file is None or file.facts.stamp != document.stamp:
            file = _File(facts_of(document), document.content.problems)
            self._files[document.path] = file
        return file
