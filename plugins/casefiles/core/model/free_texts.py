"""Texts in anybody's own words: each shows something, and is no mark for one that is to come."""

from __future__ import annotations

import re
import unicodedata

from casefiles.core.model.refusal import refusal_of

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing."""
UNFILLED_PATTERN = "TODO|TBD|FIXME"
"""What somebody writes who will fill in a text later, whosever words stand there."""
OWN_UNFILLED_PATTERN = (
    r"(?:tb[acd]|fixme|x{3,}|\?{2,}|n/a|placeholder|to come"
    r"|to be (?:added|announced|confirmed|determined|done|filled in|written))[.!]*"
)
"""The same in a text of our own, in small letters: of others `XXX` may be a volume, and `???` be
printed. Nor is `todo` one: in Spanish it says everything."""
NO_REASONS = frozenset(("true", "yes", "y", "on", "false", "no", "n", "off", "none"))

_UNFILLED = re.compile(UNFILLED_PATTERN)
_OWN_UNFILLED = re.compile(OWN_UNFILLED_PATTERN)


def shown(text: str) -> str:
    """Return a text in which something is to be seen.

    Raises:
        PydanticCustomError: There is nothing.
    """
    if any(map(_shows, text)):
        return text
    raise refusal_of("blank")


def filled_in(text: str) -> str:
    """Return a text that says something already.

    Raises:
        PydanticCustomError: It says that it is to come.
    """
    if _UNFILLED.fullmatch(text.strip()):
        raise refusal_of("left-blank", text=text.strip())
    return text


def filled_in_by_us(text: str) -> str:
    """Return a text of our own that says something already.

    Raises:
        PydanticCustomError: It says that it is to come.
    """
    if _OWN_UNFILLED.fullmatch(text.strip().casefold()):
        raise refusal_of("left-blank", text=text.strip())
    return filled_in(text)


def reason(text: str) -> str:
    """Return a text that gives a reason.

    Raises:
        PydanticCustomError: It says yes or no.
    """
    if text.casefold() in NO_REASONS:
        raise refusal_of("no-reason", text=text)
    return text


def _shows(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNPS" and character not in _BLANK_LETTERS
