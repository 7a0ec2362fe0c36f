"""A problem code explained: its entry in the catalogue, an example, and what is said of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from casefiles.core.catalogue import CATALOGUE, Code
from casefiles.core.explain.example import Example
from casefiles.core.explain.files import FILES
from casefiles.core.explain.judged import JUDGED
from casefiles.core.explain.shape import SHAPE
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Position, Problem
from casefiles.core.site import read_archive

EXAMPLES: Mapping[str, Example] = MappingProxyType({**FILES, **SHAPE, **JUDGED})
"""An example of each mistake, by its code."""
TODAY = date(2024, 6, 1)
"""The day on which the examples are judged."""


@dataclass(frozen=True)
class Explanation:
    """A problem code for people who have just met it."""

    code: str
    entry: Code
    path: str
    """The file in which the example stands; empty where its name is the mistake."""
    bad: str
    """The lines with the mistake, or the file's place."""
    told: str
    """What the check says of them."""
    mended: str
    """The same lines without the mistake; empty where no line can show it."""
    mend: str
    """What to do in words, where no line can show it."""


def explain(code: str) -> Explanation:
    """Explain one of the codes of the catalogue."""
    example = EXAMPLES[code]
    return Explanation(
        code,
        CATALOGUE[code],
        "" if example.bad.startswith(example.path) else example.path,
        example.shown or example.bad.rstrip("\n"),
        _problem(code, example).words,  # Its place is nowhere.
        example.mended.rstrip("\n"),
        example.mend,
    )


def _problem(code: str, example: Example) -> Problem:
    if example.told:
        message, hint = example.told
        return Problem(Position(example.path), code, message, hint=hint)
    texts = [
        SourceText(path, text.encode("utf-8", "surrogateescape"))
        for path, text in example.bad_files.items()
        if path.endswith(".yml") and path != "mkdocs.yml"
    ]
    _, problems = read_archive(texts, TODAY)
    return next(problem for problem in problems if problem.code == code)
