"""Which of the core's sentences were said while it judged something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from casefiles.core import sentences
from casefiles.core.problem import Problem
from casefiles.core.sentences import SENTENCES, Sentence

_SLOT = re.compile(r"\{\w+\}")


class _Listening(Mapping[str, Sentence]):
    def __init__(self, names: set[str]) -> None:
        self._names = names

    def __getitem__(self, name: str) -> Sentence:
        self._names.add(name)
        return SENTENCES[name]

    def __iter__(self) -> Iterator[str]:
        return iter(SENTENCES)

    def __len__(self) -> int:
        return len(SENTENCES)


@contextmanager
def heard() -> Iterator[set[str]]:
    """Collect the names of all sentences that are filled meanwhile."""
    names: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentences, "SENTENCES", _Listening(names))
        yield names


def sentence_of(problem: Problem, names: set[str]) -> str:
    """Return which of the sentences a problem tells; empty for words that are none of them."""
    told = [name for name in names if _is_told(SENTENCES[name], problem)]
    # `write {near}` is a hint of its own beside one that is a slot from end to end.
    return max(told, key=lambda name: len(_SLOT.sub("", str(SENTENCES[name]))), default="")


def _is_told(said: Sentence, problem: Problem) -> bool:
    pairs = ((said.code, problem.code), (said.message, problem.message), (said.hint, problem.hint))
    return all(re.fullmatch(_pattern(text), words, re.DOTALL) for text, words in pairs)


def _pattern(text: str) -> str:
    return ".*".join(map(re.escape, _SLOT.split(text)))
