"""Which known name was meant by one that nobody knows: the same but for a letter or two.

To take one person for another is no small mistake. So each word must be alike and begin alike, and
another first name that is common is no slip.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from casefiles.core.name_words import is_given_name, without_owners
from casefiles.core.spelling import nearest

_ALIKE = 0.85
_FEWEST = 4
"""Letters of a word in which a slip can be told; of shorter ones each letter makes another word."""
_LETTERS = 2
"""By so many letters a slip makes a word longer or shorter."""
_MOST_WORDS = 8
"""Words of a name that is looked for; what is longer is a title."""
_MOST_ALIKE = 100
"""Names that are compared letter by letter, which takes long; of more, those that share all words
but one, and of more still none, since several would be alike."""

_Sign = tuple[str, ...]
"""The words of a name, with only the first letter of one or of all."""


class NearNames:
    """Known names of several words, by the letters with which their words begin."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)
        self._known: dict[_Sign, set[str]] = {}
        """Made when somebody asks: most texts hold no name that nobody knows."""

    def to(self, run: str) -> str:
        """Return the one known name that a part of some words is like; empty if there is none."""
        if not self._known:
            self._sort()
        words = without_owners(run).split()
        for part in _parts(words[:_MOST_WORDS]):
            alike = [name for name in self._alike(part) if _is_like(part, name)]
            if len(alike) == 1:
                return alike[0]
        return ""

    def _alike(self, words: list[str]) -> Collection[str]:
        """Return the few known names that may be like some words."""
        of_all, *of_one = _signs(words)
        alike: Collection[str] = self._known.get(of_all, frozenset())
        if len(alike) > _MOST_ALIKE:
            alike = frozenset().union(*(self._known.get(sign, ()) for sign in of_one))
        return alike if len(alike) <= _MOST_ALIKE else frozenset()

    def _sort(self) -> None:
        for name in self._names:
            words = name.split()
            if 1 < len(words) <= _MOST_WORDS:
                for sign in _signs(words):
                    self._known.setdefault(sign, set()).add(" ".join(words))


def _parts(words: list[str]) -> Iterator[list[str]]:
    """Yield all parts of two words or more, the longest first."""
    for length in range(len(words), 1, -1):
        yield from (words[start : start + length] for start in range(len(words) - length + 1))


def _signs(words: list[str]) -> Iterator[_Sign]:
    """Yield the first letters of all words, and the words with the first letter of each one."""
    yield tuple(word[0] for word in words)
    for place, word in enumerate(words):
        yield (*words[:place], word[0], *words[place + 1 :])


def _is_like(words: list[str], name: str) -> bool:
    return all(map(_is_misspelt, words, name.split()))


def _is_misspelt(word: str, other: str) -> bool:
    """Tell whether a word is another one, or the same but for a letter or two."""
    return word == other or (
        min(len(word), len(other)) >= _FEWEST
        and abs(len(word) - len(other)) <= _LETTERS
        and not is_given_name(word)
        and bool(nearest(word, [other], _ALIKE))
    )
