"""The form of ids: lower-case words of letters and digits, joined by hyphens."""

from __future__ import annotations

import re
import unicodedata

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""The pattern of an id, for who looks for ids inside of a longer text."""
LENGTH = 80
"""The most characters of an id."""
_WHOLE = re.compile(SLUG)
_WORD = re.compile("[a-z0-9]+")
# An accent is a character of its own in a decomposed text, and no letter.
_ACCENT = re.compile("[\u0300-\u036f]")


def is_slug(text: str) -> bool:
    """Tell whether a text can be an id."""
    return len(text) <= LENGTH and _WHOLE.fullmatch(text) is not None


def as_slug(text: str) -> str:
    """Return the nearest id to a text, for a hint; empty if nothing of it can stay."""
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return "-".join(_WORD.findall(plain))[:LENGTH].strip("-")
