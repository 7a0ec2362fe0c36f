"""Which labels of private people give a name away, however it is written.

A name stands anywhere in a label (`Brother of John Smith`), the family first (`Smith, John`), with
initials (`J. Smith`), behind a form of address (`guard, Mr. Smith`), or as an e-mail address. Each
word becomes one sign, and the signs are searched.
"""

from __future__ import annotations

import html
import re

from casefiles.core.check.names import KnownNames
from casefiles.core.name_words import (
    ABBREVIATIONS,
    BEGINNINGS,
    FORMS_OF_ADDRESS,
    PARTICLES,
    PLACING,
    is_capitalised,
    is_given_name,
)

_ADDRESS = re.compile(r"@\w")
_WORD = re.compile(r"(?:[^\W\d_]\.)+(?!\w)|[^\W\d_][\w’'-]*+")
# An initial says so of a label in small letters too, where that is all: `j. miller`, `miller, j.`.
_SHORTENED = re.compile(
    r"(?:[^\W\d_]\. )*[^\W\d_]\. ?[^\W\d_][\w’'-]+(?:,.*)?"
    r"|[^\W\d_][\w’'-]+, ?(?:[^\W\d_]\. ?)+"
)
# Initials alone: `T. R.`, `T.R., 34`, `T R`. Two capitals in one, as in `DA`, may be an office.
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?)+[^\W\d_]\.?")
_CAPITALS = re.compile(r"[^\W\d_](?: [^\W\d_])+")
_ADDRESSED = re.compile(
    rf"(?<!\w)(?i:{'|'.join(FORMS_OF_ADDRESS)})\b\.? ?(?:(?:{'|'.join(sorted(PARTICLES))}) )*"
    r"([^\W\d_])[\w’'-]"
)
_GAPS = {" ": "", ", ": ",", ",": ","}
# C capitalised, U in capitals throughout, i initial, l a letter alone, p particle. A letter behind
# a word is a sign, as in `Witness A`.
_NAME = re.compile(r"C[pil]*C|[il]C|Ci|C,[Cil]|U[pil]*U|^\|U,U$")
_SHORTEST = 3
"""Letters of a name in capitals; two abbreviations side by side are mostly bodies known here."""


def names_somebody(label: str, known: KnownNames | None) -> bool:
    """Tell whether a label holds what looks like a name or an address of somebody.

    Args:
        label: The label as it was written.
        known: The names that may stand in a label beside other words; `None` where not all of
            them could be read, and only a label that is a name as a whole is told.
    """
    text = " ".join(html.unescape(label).replace("_", " ").split())
    if _is_name(text) or _SHORTENED.fullmatch(text) or _ADDRESS.search(text):
        return True
    head = text.partition(",")[0]
    if _INITIALS.fullmatch(head) and head not in ABBREVIATIONS:
        return True
    if known is None:
        return False
    left = known.blotted(text)
    if left.isupper() and _CAPITALS.fullmatch(left):
        return True
    is_addressed = any(map(str.isupper, _ADDRESSED.findall(left)))
    return is_addressed or bool(_NAME.search(_signs(left))) or _has_given_name(left)


def _has_given_name(text: str) -> bool:
    """Tell whether a common first name stands in a text, with a capital or not: `john's brother`.

    Behind a word of place it is a town's, as in `Farmer from Charlotte`, and in capitals beside
    others an abbreviation, as in `ERIC analyst`.
    """
    before, is_shouted = "", text.isupper()
    for written in _WORD.findall(text):
        word = written.replace("’", "'").partition("'")[0]
        is_town = before in PLACING and is_capitalised(word)
        is_short = word.isupper() and not is_shouted
        if is_given_name(word) and not is_town and not is_short:
            return True
        before = written.casefold()
    return False


def _is_name(text: str) -> bool:
    """Tell whether a text, up to a comma, is a name and nothing else: `Jane Doe, 34`."""
    words = [word for word in _WORD.findall(text.partition(",")[0]) if _sign(word) not in "pil"]
    # Capitals beside other words are an office: `FBI Agent`.
    is_so_written = str.isupper if text.isupper() else is_capitalised
    return len(words) > 1 and all(is_so_written(word) and word not in BEGINNINGS for word in words)


def _signs(text: str) -> str:
    """Return one sign for each word, and those of what stands between them."""
    signs, end = "", 0
    for word in _WORD.finditer(text):
        signs += _GAPS.get(text[end : word.start()], "|") + _sign(word[0])
        end = word.end()
    return signs


def _sign(word: str) -> str:
    if word in BEGINNINGS or word in ABBREVIATIONS:
        return "-"
    if word.endswith("."):
        return "i" if word.isupper() else "-"
    if word in PARTICLES:
        return "p"
    if len(word) == 1:
        return "l" if word.isupper() else "-"
    if word.isupper():
        return "U" if len(word) >= _SHORTEST else "-"
    return "C" if is_capitalised(word) else "-"
