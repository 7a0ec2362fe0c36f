"""Which id was meant by one that does not exist: how alike both must be, by what the id is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from casefiles.core.model.other_words import TERMS
from casefiles.core.settings import VOCABULARIES
from casefiles.core.slugs import as_slug
from casefiles.core.spelling import LIKELY, OF_WORDS, nearest

SLIP = 0.85
"""How alike the ids of entities must be: to take one person for another is no small mistake."""
_TERMS_ALIKE = dict.fromkeys(VOCABULARIES, OF_WORDS)
_ALIKE: Mapping[str, float] = MappingProxyType({"entity": SLIP, **_TERMS_ALIKE, "jurisdiction": 1})
"""How alike ids of a kind must be where one is guessed; `US-OH` is no `US-OK` misspelt."""
_WORDS_ALIKE: Mapping[str, float] = MappingProxyType(
    {"entity": SLIP, "source": 0.75, **_TERMS_ALIKE}
)
"""How alike each word must be besides: keys of one day, or of one form, name unlike sources."""
_TERMS = MappingProxyType(
    {kind: TERMS.get(kind, {}) for kind in {*VOCABULARIES} - {"jurisdiction"}}
)
"""What else the words of vocabularies are called; countries and states are told by their codes."""
MOST_NAMES = 10
"""Names that one text may hold."""
GUESSING: Mapping[str, object] = MappingProxyType(
    {
        "slip": SLIP,
        "alike": dict(_ALIKE),
        "words-alike": dict(_WORDS_ALIKE),
        "most": MOST_NAMES,
        "terms": {kind: dict(words) for kind, words in sorted(_TERMS.items())},
    }
)
"""All these, for who guesses in a browser."""
_PARTS = re.compile("[-_]")


def likely_ids(kind: str, text: str, ids: Iterable[str]) -> list[str]:
    """Return the id of a kind that a text is but for a slip, if any, and the only longer one."""
    known = [*ids]
    cutoff, alike = _ALIKE.get(kind, LIKELY), _WORDS_ALIKE.get(kind)
    near = [nearest(form, known, cutoff) for form in (as_slug(text), text)]
    if alike:
        near = [name for name in near if name and _are_alike(as_slug(text), name, alike)]
    longer = [name for name in known if name.startswith(f"{text}-") and cutoff < SLIP]
    return [*near, *(longer if len(longer) == 1 else ())]


def terms_called(kind: str, text: str, ids: Iterable[str]) -> list[str]:
    """Return the words of a vocabulary that people call so; else those that begin alike.

    What people say is known of the words that the format comes with. Another archive may have
    others.
    """
    if kind not in _TERMS:
        return []
    known, word = [*ids], as_slug(text)
    called = _TERMS[kind].get(word, ())
    if called and {*called} <= {*known}:
        return [*called]
    first = word.partition("-")[0]
    alike = [name for name in known if _PARTS.split(name)[0] == first]
    return alike if len(alike) > 1 else []


def _are_alike(text: str, name: str, alike: float) -> bool:
    """Tell whether each word is alike, and the numbers are the same.

    With another last name it is somebody else, and of another day it is another source.
    """
    words, others = text.split("-"), name.split("-")
    if _numbers(words) != _numbers(others):
        return False
    if len(words) != len(others):
        return bool(nearest(text, [name], SLIP))
    pairs = zip(words, others, strict=True)
    return all(one.isdecimal() or bool(nearest(one, [two], alike)) for one, two in pairs)


def _numbers(words: Iterable[str]) -> list[str]:
    return [word.lstrip("0") for word in words if word.isdecimal()]
