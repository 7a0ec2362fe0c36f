"""Language tags (BCP 47): whether one is well-formed, and which was meant by a text that is none.

A browser, a screen reader and a search index read them; one that is none leaves them silent.
"""

from __future__ import annotations

import re
from types import MappingProxyType

# The grammar of RFC 5646, but that it also allows languages of four to eight letters: none was ever
# given, and `English` would be one.
_TAG = re.compile(
    r"""
    [a-z]{2,3} (?:-[a-z]{3}){0,3}              # language, and what extends it: zh-yue
    (?:-[a-z]{4})?                             # script: zh-Hant
    (?:-(?:[a-z]{2}|[0-9]{3}))?                # region: es-MX, es-419
    (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*   # variants: de-1996
    (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*       # extensions: en-u-ca-gregory
    (?:-x(?:-[a-z0-9]{1,8})+)?                 # private use
    | x(?:-[a-z0-9]{1,8})+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_LONGEST = 35
"""Characters; RFC 5646 (4.4.1) finds none that needs more."""
_NAMES = MappingProxyType(
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


def is_language_tag(text: str) -> bool:
    """Tell whether a text is a well-formed tag; which languages there are is not looked up."""
    return len(text) <= _LONGEST and _TAG.fullmatch(text) is not None


def meant_language(text: str) -> str:
    """Return the tag that was meant: `en` by "English", `en-US` by `en_US`; empty if none was."""
    word = text.strip().casefold()
    joined = "-".join(text.replace("_", " ").split())
    return _NAMES.get(word, "") or (joined if is_language_tag(joined) else "")
