"""Characters as HTML writes them, which come along with what is pasted: `&amp;`, `&#8217;`."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

ESCAPE = r"&(?P<escape>#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"
_ESCAPE = re.compile(ESCAPE)
_ANGLES = ("<", ">")
AMPERSAND = re.compile(r"&(?:amp|AMP|#0*38|#[xX]0*26);")
"""How HTML writes `&`."""


def is_escape(name: str) -> bool:
    """Tell whether HTML has a character of a name, such as `amp` or `#38`."""
    return name[0] == "#" or f"{name};" in html5


def meant_by(found: re.Match[str]) -> str:
    """Return what an escape stands for; a space for a wide one, nothing for what nobody sees.

    Args:
        found: What `ESCAPE` found.
    """
    meant, text = unescape(f"&{found['escape']};"), found.string
    if meant.isspace():
        beside = (
            text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]
        )
        return "" if not beside or beside.strip() != beside else " "
    return meant if meant.isprintable() else ""


def is_angle(found: re.Match[str]) -> bool:
    """Tell an escape for `<` or `>`: there is no better way to write what is no HTML."""
    return unescape(f"&{found['escape']};") in _ANGLES


def without_escapes(text: str) -> str:
    """Return a text with characters in the place of their escapes, but for angle brackets."""
    if "&" not in text:
        return text
    return _ESCAPE.sub(_as_character, text)


def _as_character(found: re.Match[str]) -> str:
    return meant_by(found) if is_escape(found["escape"]) and not is_angle(found) else found[0]


def plain_address(address: str) -> str:
    """Return an address with `&` where HTML has it as `&amp;`."""
    return AMPERSAND.sub("&", address)
