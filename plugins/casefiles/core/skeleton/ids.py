"""Ids for new records, made of what these are called: short, of whole words, with a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casefiles.core.edtf import date_or_none
from casefiles.core.name_words import without_owners
from casefiles.core.slugs import as_slug

_LONGEST, _LONGEST_OF_CLAIM, _LONGEST_OF_NAME = 48, 40, 60
"""The most characters of an id, without its year: what can be read at a glance in an address."""
_FEWEST = 3
"""Words that an id has at least where it ends with a part of a sentence."""
_LOOSE = 2
"""Letters of a word that says nothing where it stands last."""
_YEARS = ("time", "day", "month", "season", "year")
"""How exactly a date is known that has one year."""
# Small words say little in an address. After one of these another part of a sentence begins.
_JOINTS = frozenset(
    (
        *("about", "after", "against", "amid", "and", "as", "at", "because", "before", "between"),
        *("but", "by", "during", "for", "from", "how", "if", "in", "into", "near", "of", "on"),
        *("or", "over", "since", "than", "that", "through", "to", "under", "until", "what", "when"),
        *("where", "whether", "which", "while", "who", "whom", "whose", "why", "with", "within"),
    )
)
_LITTLE = frozenset(
    (
        *("a", "an", "are", "be", "been", "being", "did", "do", "does", "had", "has", "have"),
        *(
            "her",
            "his",
            "is",
            "it",
            "its",
            "least",
            "the",
            "their",
            "these",
            "this",
            "those",
            "was",
            "were",
        ),
    )
)
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.){2,}")
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0](?=\d{3})")
_ELIDED = re.compile(r"(?<!\w)[cdjlmnst]['’](?=\w)")
_ENDS = (",", ";", ":", ".", "!", "?", ")")


def id_of_title(title: str, date: str = "") -> str:
    """Return an id for a case.

    Args:
        title: Its title.
        date: When it happened, in EDTF; empty where nobody knows.

    Returns:
        The first words that say something, and the year at the end; empty if the title has none.
    """
    year = _year_of(date)
    parts = [(word, begins) for word, begins in _words(title) if word != year]
    said = _shortened(parts, _LONGEST)
    return f"{said}-{year}".strip("-") if said else ""


def id_of_claim(text: str) -> str:
    """Return an id for a claim: the first words that say something."""
    return _shortened(list(_words(text)), _LONGEST_OF_CLAIM)


def id_of_name(name: str) -> str:
    """Return an id for somebody or something that has a name: all its words, as far as they fit."""
    kept = ""
    for word in as_slug(" ".join(map(_plain, name.split()))).split("-"):
        longer = f"{kept}-{word}".strip("-")
        if len(longer) > _LONGEST_OF_NAME:
            break
        kept = longer
    return kept


def _year_of(date: str) -> str:
    """Return the year in which something began, where the date is as exact as that."""
    value = date_or_none(date)
    year = value.first[0] if value and value.first else 0
    is_exact = value is not None and year > 0 and value.singles[0].precision in _YEARS
    return str(year) if is_exact else ""


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each word that says something, and whether a part of the sentence begins with it."""
    begins = True
    found = []
    for written in text.split():
        word = as_slug(_plain(written))
        is_little = word in _JOINTS or word in _LITTLE
        begins = begins or not word or word in _JOINTS
        if word and not is_little:
            found.append((word, begins))
            begins = written.endswith(_ENDS) and not _ABBREVIATED.fullmatch(written)
    # Where all words are small, they are all there is.
    yield from found or ((word, True) for word in as_slug(text).split("-") if word)


def _plain(word: str) -> str:
    """Return a word without signs that would part it: `U.S.`, `1,273`, `council’s`, `d’or`."""
    if _ABBREVIATED.match(word):
        word = word.replace(".", "")
    word = _ELIDED.sub("", without_owners(_THOUSANDS.sub("", word)))
    return word.replace("’", "").replace("'", "")


def _shortened(parts: Sequence[tuple[str, bool]], longest: int) -> str:
    """Return as many words as fit, up to the end of a part of the sentence if one ends there."""
    fit = 0
    while fit < len(parts) and len("-".join(word for word, _ in parts[: fit + 1])) <= longest:
        fit += 1
    ends = [end for end in range(_FEWEST, fit + 1) if end == len(parts) or parts[end][1]]
    words = [word for word, _ in parts[: ends[-1] if ends else fit]]
    while len(words) > 1 and not ends and (words[-1].isdigit() or len(words[-1]) <= _LOOSE):
        words.pop()  # What it goes with is cut off.
    return "-".join(words)
