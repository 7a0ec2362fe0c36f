"""Carries places of the original text through Markdown, which forgets them.

Behind each character that can start something of ours a *tag* is set: one character of the private
planes 15 and 16 whose code point is the offset. Tags mean nothing to Markdown: they are neither
letters nor white space, and no construct of the dialect ends with one of the tagged characters, so
they change no emphasis, list or heading. They are taken out of the HTML at the end.
"""

from __future__ import annotations

import re

TAG = "[\U000f0000-\U0010ffff]"
"""For regular expressions; always optional in them, since pages of the host have no tags."""

_FIRST = 0xF0000
_LAST = 0x10FFFF
_TAGS = re.compile(TAG)
_TAKEN_OUT = re.compile("\x02[^\x03]*\x03")
_TAGGED = re.compile(r"[\[(<&!@]")


def tag(text: str) -> str:
    """Set the tags.

    Characters of the private planes, which have no meaning in public text, become U+FFFD. A text
    beyond 128 Ki characters, which no file of the archive may hold, has its later offsets cut to
    the last that can be told.
    """
    return _TAGGED.sub(_with_tag, neutral(text))


def neutral(text: str) -> str:
    """Replace what could be taken for a tag; offsets stay."""
    return _TAGS.sub("\ufffd", text)


def untag(text: str) -> str:
    """Take the tags out."""
    return _TAGS.sub("", text)


def readable(data: str) -> str:
    """Return a piece of Markdown's data on one line and fit for a message.

    What Markdown has already taken out, such as a code span, is shown as `?`.
    """
    return " ".join(_TAKEN_OUT.sub("?", untag(data)).split())


def offset_at(text: str, index: int = 0) -> int | None:
    """Return the offset that the first tag from `index` on tells; `None` without tags."""
    found = _TAGS.search(text, index)
    return ord(found[0]) - _FIRST if found else None


def _with_tag(match: re.Match[str]) -> str:
    return match[0] + chr(min(_FIRST + match.start(), _LAST))
