"""What was meant by a text that is refused, where only one spelling is right: marks of fields.

The hints of `values` may guess, and give several readings; here nothing is guessed.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from casefiles.core.edtf import sure_date, sure_day, sure_end, sure_start
from casefiles.core.locator import meant_locator
from casefiles.core.model.base import Spelt
from casefiles.core.model.language import is_language_tag, meant_language
from casefiles.core.slugs import is_slug
from casefiles.core.spelling import plain_word
from casefiles.core.web import is_web_address

AROUND_ADDRESS = "<> \u00a0\u202f\"'“”„«»‘’"
"""What people put around an address."""
SLIP_OF_SCHEME = re.compile("^h?t{1,3}p?s?:/{1,3}(?=[^/])")
"""`htps://`, `https:/` and the like."""
FLAGS = MappingProxyType({"yes": "true", "on": "true", "no": "false", "off": "false"})
"""What people write for yes and no."""
# ISO 3166, Wikidata, SHA-256.
_UPPER = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?|Q[1-9][0-9]*")
_LOWER = re.compile(r"[0-9a-f]{64}")


def _flag(text: str) -> str:
    word = plain_word(text)
    meant = FLAGS.get(word, word)
    return meant if meant in ("true", "false") and meant != text else ""


def _language(text: str) -> str:
    return "" if is_language_tag(text) else meant_language(text)


def _id(text: str) -> str:
    word = plain_word(text)
    return word if word != text and is_slug(word) else ""


def _code(text: str) -> str:
    word = plain_word(text)
    upper = _UPPER.fullmatch(word.upper())
    lower = _LOWER.fullmatch(word)
    meant = upper[0] if upper else lower[0] if lower else text
    return meant if meant != text else ""


def _address(text: str) -> str:
    bare = text.strip(AROUND_ADDRESS)
    return bare if bare != text and is_web_address(bare) else ""


ADDRESS = Spelt(_address)
DATE, DAY = Spelt(sure_date), Spelt(sure_day)
START, END = Spelt(sure_start), Spelt(sure_end)
PLACE = Spelt(meant_locator)
FLAG, LANGUAGE, ID, CODE = Spelt(_flag), Spelt(_language), Spelt(_id), Spelt(_code)
