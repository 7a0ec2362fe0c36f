"""What was found out about files, for as long as they stay as they are.

Who checks one draft after another, as a preview does, hands the same `Kept` to each check. What is
known of a file by itself is then found once. What is wrong in it is found again when the file
changes, or something that was asked about the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from casefiles.core.archive import Draft
from casefiles.core.check.facts import Facts, facts_of, look_over
from casefiles.core.check.ground import Basis, Difference, Ground, ground_of
from casefiles.core.check.judging import Verdict
from casefiles.core.check.remembered import Judgement, Remembered
from casefiles.core.model import Model
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.read import Document, read_file
from casefiles.core.settings import SiteSettings

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

    def __init__(self, remembered: Remembered | None = None) -> None:
        """Begin with nothing, or with what an earlier run has found out."""
        self._remembered = remembered
        self._files: dict[str, _File] = {}
        self._grounds: dict[int, Ground] = {}
        self._differences: dict[tuple[int, int], Difference] = {}
        self._count = 0
        self._patience: int | None = None
        self.behind = 0
        """How many verdicts of the last check rest on a ground that has changed since."""

    def begin(self, draft: Draft, patience: int | None) -> None:
        """Begin a check.

        Args:
            draft: All files; what is known of others is forgotten.
            patience: How many unchanged files may be judged anew because their ground has changed;
                the others keep their last verdict, and count as `behind`. `None` is no limit.
        """
        if self._remembered:
            self._recall(self._remembered, draft.settings)
            self._remembered = None
        paths = {document.path for document in draft.records}
        self._files = {path: file for path, file in self._files.items() if path in paths}
        self._patience, self.behind = patience, 0

    def _recall(self, remembered: Remembered, now: Document[SiteSettings]) -> None:
        """Take up what an earlier run has found out, with the settings of that time."""
        then = read_file(SourceText(now.path, remembered.settings.encode()), SiteSettings)
        settings = now.value if then.stamp == now.stamp else then.value
        number = self.number(ground_of(remembered.files, settings, remembered.today))
        for facts in remembered.files.all:
            found = remembered.judged[facts.place.path]
            judged = {number: (found.verdict, found.basis)}
            self._files[facts.place.path] = _File(facts, found.problems, judged)

    def remember(self, draft: Draft) -> Remembered | None:
        """Return what the last check has found out about a draft.

        There is nothing of another draft, and of one whose settings have mistakes.
        """
        settings, source = draft.settings.value, draft.settings.source
        files = look_over(draft, self.facts)
        number = self.number(ground_of(files, settings, draft.today))
        known = {document.path: self._file(document) for document in draft.records}
        if not settings or not source or not all(number in it.judged for it in known.values()):
            return None
        judged = {path: Judgement(it.problems, *it.judged[number]) for path, it in known.items()}
        return Remembered(source.data.decode(), draft.today, files, judged)

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
