"""What differs between two long texts: the sentences that went, and those that came.

Sentences are counted and not aligned, so that what a text costs grows with its length alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from casefiles.core.compare.words import quoted

_MOST = 1200
"""Letters of what differs: a summary stands there in full."""
_SENTENCE_ENDS = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”’\")\]]))\s+(?=\D)|\n\s*\n")
"""No number begins a sentence: before one stands a place in a source, as in `para. 3`."""


def rewritten(was: str, now: str) -> tuple[str, str]:
    """Return the sentences that only one of two texts has, those of the earlier one first.

    They stand in quotation marks, cut where there are very many; both are empty where nothing but
    the order, the lines or the spaces differ.
    """
    old, new = _sentences(was), _sentences(now)
    had, has = (text and quoted(text, _MOST) for text in (_only(old, new), _only(new, old)))
    return had, has


def says_the_same(was: str, now: str) -> bool:
    """Tell whether two texts differ in nothing but their lines and spaces."""
    return was.split() == now.split()


def _sentences(text: str) -> list[str]:
    found = (" ".join(part.split()) for part in _SENTENCE_ENDS.split(text))
    return [sentence for sentence in found if sentence]


def _only(these: Iterable[str], others: Iterable[str]) -> str:
    left, found = Counter(others), []
    for sentence in these:
        if left[sentence] > 0:
            left[sentence] -= 1
        else:
            found.append(sentence)
    return " ".join(found)
