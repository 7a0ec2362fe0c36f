"""Which words look like a name: a run of capitalised ones that holds no name known here.

Every step reads a text once from left to right, since strangers write the texts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from copy import copy
from itertools import chain, filterfalse

from casefiles.core.check.near_names import NearNames
from casefiles.core.name_words import (
    LAWS,
    OPENERS,
    OPENERS_OR_NAMES,
    PARTICLES,
    SHORT_TITLES,
    is_capitalised,
    is_generation,
    is_given_name,
    is_of_name,
    is_title,
    office_of,
    without_owners,
)

# A word with what joins its parts (`O'Brien-Smith`), or an initial with its full stop.
_WORD = re.compile(
    rf"(?:[^\W\d_]|(?<!\w)(?:{'|'.join(SHORT_TITLES)}))\.(?=[ \u00a0])|[^\W\d_][\w’'-]*+"
)
_PIECE = re.compile(r"\w+|\W")
_GAPS = (" ", "\u00a0")
# Languages that are written in Latin letters and no others.
_IN_LATIN = frozenset(
    (
        *("ca", "cs", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "hr", "ht", "hu", "id"),
        *("is", "it", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "sk", "sl", "so", "sq"),
        *("sv", "sw", "tl", "tr", "vi"),
    )
)
_END = ""
"""The key under which the tree of names holds that a name may end here; no piece is empty."""
_LISTED = re.compile(r"[,;]| and ")
_LONG, _FEW, _HEADLINE = 4, 5, 4
"""Of a headline: letters of a word that has a capital there, one word in how many may have none,
and how many words it has at least."""
_FULL_NAME = 2
"""Words of a full name: what is left of `Justice Kavanaugh` is none."""
_MOST_PIECES = 100
"""Words, spaces and marks of a name: what is longer names nobody."""
ANY_NAME = "**"
"""Noted in the place of a word where all names were looked at; no piece of a text is like it."""

_Tree = dict[str, "_Tree"]


class KnownNames:
    """Names that may stand in a text, as a tree of their words."""

    def __init__(self, names: Iterable[str], last_names: Iterable[str] = ()) -> None:
        """Take names.

        Args:
            names: Those that may stand anywhere.
            last_names: Those that may stand behind a title.
        """
        self._tree: _Tree = {}
        self._last_names = frozenset(last_names)
        self._noted: set[str] = set()
        names = tuple(names)
        self._near = NearNames(names)
        for name in names:
            pieces = _PIECE.findall(name.strip())
            if 0 < len(pieces) <= _MOST_PIECES:
                self._add(pieces)

    def noting(self, words: set[str]) -> KnownNames:
        """Return the same names, which add to some words those of each text that they look for."""
        names = copy(self)
        names._noted = words  # noqa: SLF001 - its own class
        return names

    def unknown_in(self, text: str) -> Iterator[str]:
        """Yield each run of capitalised words that is left beside the known names, once.

        A title before a name is part of it, and left out where it is followed by a last name that
        is known, or that of a known name in the same text. In a headline each word has a capital,
        so only a common first name tells where a name begins.
        """
        if not any(_runs(text)):
            return
        parts = list(self._parted(text))
        last_names = self._last_names.union(
            part.rpartition(" ")[2] for part, is_known in parts if is_known
        )
        left = _left_of(parts)
        runs: Iterator[list[str]] = map(_without_opener, _runs(left))
        if _is_headline(left):
            runs = chain.from_iterable(map(_full_names, runs))
        names = (run for run in runs if len(run) > 1 and not _is_known(run, last_names))
        names = (run for run in names if without_owners(run[-1]) not in LAWS)
        yield from dict.fromkeys(" ".join(run).rstrip("’'-") for run in names)

    def near(self, run: str) -> str:
        """Return the one known name that a run holds misspelt; empty if there is none."""
        self._noted.add(ANY_NAME)
        return self._near.to(run)

    def blotted(self, text: str) -> str:
        """Return a text with a full stop in the place of each known name, which ends a run."""
        return "".join("." if is_known else part for part, is_known in self._parted(text))

    def _parted(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield each known name and each other piece of a text, and whether it is a name."""
        pieces, index = _PIECE.findall(text), 0
        self._noted.update(filterfalse(str.isspace, pieces))
        while index < len(pieces):
            length = self._known_at(pieces, index)
            yield "".join(pieces[index : index + (length or 1)]), length > 0
            index += length or 1

    def _add(self, pieces: list[str]) -> None:
        tree = self._tree
        for piece in pieces:
            tree = tree.setdefault(piece, {})
        tree[_END] = {}

    def _known_at(self, pieces: list[str], start: int) -> int:
        """Return of how many pieces the longest known name is that begins at one of them."""
        tree, length = self._tree, 0
        for index in range(start, len(pieces)):
            if pieces[index] not in tree:
                break
            tree = tree[pieces[index]]
            if _END in tree:
                length = index - start + 1
        return length


def last_name(name: str) -> str:
    """Return the last word of a full name, but for `Jr.` and `(Ohio)`; empty if it is none."""
    words = [word.rstrip(".,") for word in name.partition(" (")[0].split()]
    while words and is_generation(words[-1]):
        words.pop()
    is_full = len(words) >= _FULL_NAME and all(map(is_of_name, words))
    return words[-1] if is_full else ""


def words_of(name: str) -> frozenset[str]:
    """Return the words and marks of a name, all of which stand in a text that holds it."""
    return frozenset(filterfalse(str.isspace, _PIECE.findall(name)))


def foreign_word(text: str, language: str) -> str:
    """Return the first word that is not in the letters of a language; empty if there is none.

    Whether such a word is a name can't be told by its looks. A letter alone may be a sign.
    """
    if language.partition("-")[0].casefold() not in _IN_LATIN:
        return ""
    words = map("".join, map(_letters, text.split()))
    return next((word for word in words if len(word) > 1 and not any(map(_is_latin, word))), "")


def _letters(word: str) -> Iterator[str]:
    return filter(str.isalpha, word)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN"))


def _left_of(parts: list[tuple[str, bool]]) -> str:
    """Return what is left without the known names, but for titles before other words.

    `Sheriff` alone may be known as that of an office, and says that the next word is a name.
    """
    nothing = (".", False)
    behind = zip([*parts[1:], nothing], [*parts[2:], nothing, nothing], strict=False)
    left = []
    for (part, is_known), ((gap, _), (word, is_other)) in zip(parts, behind, strict=True):
        is_before = is_title(part.rpartition(" ")[2]) and gap in _GAPS
        is_before = is_before and not is_other and is_capitalised(word)
        left.append("." if is_known and not is_before else part)
    return "".join(left)


def _is_known(run: list[str], last_names: frozenset[str]) -> bool:
    """Tell whether a run is titles alone, or titles and a last name among those that are known."""
    titles = next((n for n, word in enumerate(run) if not _is_before_names(word)), len(run))
    rest = [without_owners(word) for word in run[titles:] if word not in PARTICLES]
    return titles > 0 and last_names.issuperset(rest) and len(rest) <= 1


def _is_before_names(word: str) -> bool:
    return office_of(word) is not None or word in OPENERS_OR_NAMES


def _runs(text: str) -> Iterator[list[str]]:
    """Yield each run of capitalised words, with the initials and particles between them."""
    run: list[str] = []
    end = 0
    for word in _WORD.finditer(text):
        if run and text[end : word.start()] not in _GAPS:
            yield from _ended(run)
            run = []
        if is_capitalised(word[0]) or (run and _is_joining(word[0])):
            run.append(word[0])
        else:
            yield from _ended(run)
            run = []
        end = word.end()
    yield from _ended(run)


def _is_headline(text: str) -> bool:
    """Tell whether most words have a capital, and are no list of names.

    What is shorter than `that` has a small letter in many headlines.
    """
    words: list[str] = [word for word in _WORD.findall(text) if len(word) >= _LONG]
    small = sum(word[0].islower() for word in words)
    parts = (_WORD.findall(part) for part in _LISTED.split(text))
    longest = max(sum(word[0].isupper() for word in part) for part in parts)
    return longest >= _HEADLINE and small * _FEW < len(words)


def _full_names(run: list[str]) -> Iterator[list[str]]:
    """Yield what begins with a common first name, up to the next word that joins none."""
    for start, word in enumerate(run):
        if is_given_name(word):
            last = next((n for n in range(start + 1, len(run)) if not _is_joining(run[n])), start)
            yield run[start : last + 1]


def _ended(run: list[str]) -> Iterator[list[str]]:
    while run and _is_joining(run[-1]):
        run.pop()
    if len(run) > 1:
        yield run


def _without_opener(run: list[str]) -> list[str]:
    return run[1:] if run[0] in OPENERS else run


def _is_joining(word: str) -> bool:
    return word in PARTICLES or _is_initial(word)


def _is_initial(word: str) -> bool:
    return len(word.removesuffix(".")) == 1 and word.isupper()
