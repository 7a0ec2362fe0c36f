"""Language tags (BCP 47): whether one is well-formed, which was meant, and which way words run.

A browser, a screen reader and a search index read them; one that is none leaves them silent.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Literal

# The grammar of RFC 5646, but that it also allows languages of four to eight letters: none was ever
# given, and `English` would be one.
_IN_PARTS = r"""
    [a-z]{2,3} (?:-[a-z]{3}){0,3}              # language, and what extends it: zh-yue
    (?:-[a-z]{4})?                             # script: zh-Hant
    (?:-(?:[a-z]{2}|[0-9]{3}))?                # region: es-MX, es-419
    (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*   # variants: de-1996
    (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*       # extensions: en-u-ca-gregory
    (?:-x(?:-[a-z0-9]{1,8})+)?                 # private use
    | x(?:-[a-z0-9]{1,8})+
"""
LANGUAGE_PATTERN = re.sub(r"\s|#.*", "", _IN_PARTS)
"""How a tag looks, in small letters and capitals alike; ECMA-262 reads it as well."""
_TAG = re.compile(LANGUAGE_PATTERN, re.IGNORECASE | re.ASCII)
_SCRIPT_LETTERS = 4
_LONGEST = 35
"""Characters; RFC 5646 (4.4.1) finds none that needs more."""
LANGUAGES = MappingProxyType(
    {
        "arabic": "ar",
        "chinese": "zh",
        "dutch": "nl",
        "english": "en",
        "french": "fr",
        "german": "de",
        "hindi": "hi",
        "italian": "it",
        "japanese": "ja",
        "korean": "ko",
        "polish": "pl",
        "portuguese": "pt",
        "russian": "ru",
        "spanish": "es",
        "ukrainian": "uk",
        "vietnamese": "vi",
    }
)
"""Tags by what people write in their place."""
# What runs from right to left: scripts (ISO 15924), and the languages whose usual script is one.
_SCRIPTS = frozenset(
    {"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"}
)
# fmt: off - one a line would be a page of them
_LANGUAGES = frozenset(
    {
        "ar",
        "arc",
        "arz",
        "azb",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "rhg",
        "sd",
        "skr",
        "syr",
        "ug",
        "ur",
        "yi",
    }
)
# fmt: on

Direction = Literal["ltr", "rtl"]
"""Which way a line runs, as HTML names it."""


def direction_of(tag: str) -> Direction:
    """Return which way a language is written; a script in its tag decides: `az-Arab`, `ar-Latn`."""
    language, *rest = tag.lower().partition("-x-")[0].split("-")
    script = next((part for part in rest if len(part) == _SCRIPT_LETTERS and part.isalpha()), "")
    is_turned = script in _SCRIPTS if script else language in _LANGUAGES
    return "rtl" if is_turned else "ltr"


def is_language_tag(text: str) -> bool:
    """Tell whether a text is a well-formed tag; which languages there are is not looked up."""
    return len(text) <= _LONGEST and _TAG.fullmatch(text) is not None


def meant_language(text: str) -> str:
    """Return the tag that was meant: `en` by "English", `en-US` by `en_US`; empty if none was."""
    word = text.strip().casefold()
    joined = "-".join(text.replace("_", " ").split())
    return LANGUAGES.get(word, "") or (joined if is_language_tag(joined) else "")
