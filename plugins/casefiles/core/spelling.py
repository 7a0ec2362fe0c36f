"""Which known word was meant by one that nobody knows: a key, an id, a value, a scheme."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

LIKELY = 0.6
"""How alike two words are where one may be the other misspelt."""
OF_WORDS = 0.75
"""How alike a word must be to one of a list of words, where another one says another thing."""
_LONGEST = 100
"""To compare longer words takes long, and no known one is so long."""
_FEWEST_LETTERS = 2
"""Of what stands before a word and makes another one of it."""
TURNING = (
    *("non", "not", "never", "no", "un", "dis", "de", "re", "mis", "in", "im"),
    *("without", "hardly", "barely"),
)
"""What stands before a word, with a blank or a hyphen or without one, and turns what it says."""
_TURNED = re.compile(rf"(?:{'|'.join(TURNING)})[\s_-]*")


def nearest(word: str, known: Iterable[str], cutoff: float = LIKELY) -> str:
    """Return the known word that is most like a word, whatever its capitals; or an empty text.

    A word that says something else by what stands before it is no slip: `undisputed`, `facebook`.
    """
    if len(word) > _LONGEST:
        return ""
    plain = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), plain, n=1, cutoff=cutoff)
    return plain[near[0]] if near and not _says_otherwise(word.casefold(), near[0]) else ""


def _says_otherwise(word: str, known: str) -> bool:
    """Tell whether one of two words in small letters is the other, and something before it."""
    before = word.removesuffix(known)
    is_prefixed = len(before) in range(_FEWEST_LETTERS, len(word)) and before.isalpha()
    return is_prefixed or _is_turned(word, known) or _is_turned(known, word)


def _is_turned(word: str, other: str) -> bool:
    """Tell whether a word is more like another one without what turns it: `not disputed`."""
    turned = _TURNED.match(word)
    rest = word[turned.end() :] if turned else ""
    return bool(rest) and likeness(rest, other) > likeness(word, other)


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, whatever their capitals: 0 to 1, and 0 for long ones."""
    if max(len(one), len(other)) > _LONGEST:
        return 0
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def is_slip(word: str, meant: str) -> bool:
    """Tell whether a word is another one but for one slip of the pen, whatever its capitals.

    That is a letter more, fewer or other inside of it, two that are swapped, or an `s` at its end.
    By another letter at an end it is a word of its own: `published` and `publisher`.
    """
    one, other = word.casefold(), meant.casefold()
    before = _alike(one, other)
    one, other = one[before:], other[before:]
    after = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - after], other[: len(other) - after]
    if not before:
        return False
    if len(one) == len(other) == len("el"):
        return one == other[::-1]
    if not after:
        return {one, other} == {"", "s"}
    return max(len(one), len(other)) == 1


def _alike(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


# What word processors write for hyphens and quotation marks, and what keyboards have.
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_AROUND = " \t\"'`\u00a0\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u00ab\u00bb"
_JOINTS = re.compile(r"[\s_-]+")


def plain_word(word: str) -> str:
    """Return a word in lower case, with hyphens as keyboards have them and no quotation marks."""
    return unicodedata.normalize("NFKC", word).translate(_HYPHENS).strip(_AROUND).casefold()


def meant_word(known: Iterable[str], word: str) -> str:
    """Return the known word that is only written otherwise: in capitals, in quotes, with a dash.

    Returns:
        Nothing where the word itself is known, or where it may be several.
    """
    words = list(known)
    bare = _JOINTS.sub("-", plain_word(word))
    same = [name for name in words if _JOINTS.sub("-", name.casefold()) == bare]
    return same[0] if len(same) == 1 and word not in words else ""
