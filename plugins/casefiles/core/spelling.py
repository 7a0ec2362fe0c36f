"""Which known word was meant by one that nobody knows: a key, an id, a value, a scheme."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKELY = 0.6
"""How alike two words are where one may be the other misspelt."""
_LONGEST = 100
"""To compare longer words takes long, and no known one is so long."""


def nearest(word: str, known: Iterable[str], cutoff: float = LIKELY) -> str:
    """Return the known word that is most like a word, whatever its capitals; or an empty text."""
    if len(word) > _LONGEST:
        return ""
    plain = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), plain, n=1, cutoff=cutoff)
    return plain[near[0]] if near else ""
