"""What is wrong in a file, where, and how to mend it.

A mistake in the content is a value, never an exception: every stage returns the problems it found
and goes on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from typing import Literal

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.sentences import say

Severity = Literal["error", "warning"]

MOST_TOLD = 20
"""How many problems of one code in one file are told; who has mended these will look again."""

_MOST_LINES = 10
"""Of those on which the same is wrong again; who has mended these will look again."""
_LONGEST_QUOTED, _LONGEST = 80, 500
_QUOTED = re.compile("`([^`]*)`")


class CasefilesError(Exception):
    """What a contributor can't mend in a case: a missing folder, settings that can't be read."""


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file: `path` relative to the project, `line` and `column` counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{in_line(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, at the place its author must edit.

    Sorts by place, so a list of problems reads from top to bottom of each file.
    """

    position: Position
    code: str
    """A key of `CATALOGUE`; any other is a bug and raises `KeyError`."""
    message: str
    """What is wrong, in the author's own words, without a full stop; long ones are cut."""
    hint: str = field(default="", kw_only=True)
    """What to do; a part in backticks can be pasted."""
    level: Severity | None = field(default=None, kw_only=True)
    """What the archive's own rules make of it; `None` where they leave it as it is."""
    lacks: tuple[str, ...] = field(default=(), kw_only=True)
    """The kind and the id of what is not there, where it could not be guessed what was meant."""
    hides: bool = field(default=False, compare=False, kw_only=True)
    """Whether nothing else of its file was judged, since the file can't be read."""

    def __post_init__(self) -> None:
        CATALOGUE[self.code]
        # What strangers wrote is repeated in terminals and logs: it must not move the cursor, feign
        # a line of its own or fill the page.
        message = _QUOTED.sub(_cut_quoted, in_line(self.message))
        object.__setattr__(self, "message", _cut(message, _LONGEST))
        object.__setattr__(self, "hint", _cut(in_line(self.hint), _LONGEST))

    @property
    def severity(self) -> Severity:
        """`error` stops the build; `warning` never does."""
        return self.level or CATALOGUE[self.code].severity

    @property
    def words(self) -> str:
        """All that is said of it but its place."""
        line = f"{self.severity}: {self.message} [{self.code}]"
        return f"{line}\n    hint: {self.hint}" if self.hint else line

    def __str__(self) -> str:
        return f"{self.position}: {self.words}"


def problem_of(place: Position, sentence: str, /, **parts: str) -> Problem:
    """Return the problem that a sentence tells of, with its slots filled; see `sentences`."""
    said = say(sentence, **parts)
    return Problem(place, said.code, said.message, hint=said.hint)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."


def _cut_quoted(quoted: re.Match[str]) -> str:
    return f"`{_cut(quoted[1], _LONGEST_QUOTED)}`"


def in_line(text: str) -> str:
    r"""Write out what a terminal would obey or nobody would see, as in `\x1b` and `\n`."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def on_one_line(text: str) -> str:
    """Return a text with single spaces in the place of line ends and other space."""
    return " ".join(text.split())


def also_on(lines: Iterable[int]) -> str:
    """Say behind a hint on which lines the same is wrong too; nothing where it is on none."""
    numbers = list(dict.fromkeys(map(str, lines)))
    more = len(numbers) - _MOST_LINES
    told = ", ".join(numbers[:_MOST_LINES]) + (f" and {more:,} more" if more > 0 else "")
    return f" (so also on line{'s' if len(numbers) > 1 else ''} {told})" if numbers else ""


def errors_in(problems: list[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def without_floods(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once and in order; of a code in a file the first, and how many follow.

    What it returns can be passed through it again, beside problems of other files.
    """
    groups: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in dict.fromkeys(problems):
        groups[problem.position.path, problem.code].append(problem)
    return sorted(problem for group in groups.values() for problem in _first_of(group))


def _first_of(group: list[Problem]) -> list[Problem]:
    # Not sorted as a whole: a file can hold a hundred thousand.
    first = nsmallest(MOST_TOLD + 1, group)
    more = len(group) - MOST_TOLD
    if more <= 1:  # The last line then tells of itself, or already of those that follow.
        return first
    message = f"{more:,} more of this kind in this file, the first of them here"
    hint = "mend those above, and look again"
    return [*first[:MOST_TOLD], replace(first[MOST_TOLD], message=message, hint=hint)]
