"""Quotation marks around a text: those that were meant for YAML, and those that belong to the text.

`“Closed”, says the mayor` begins with a mark of its own; `“Closed: why”` as a whole may have been
put into the marks of a word processor in the place of plain ones.
"""

from __future__ import annotations

from types import MappingProxyType

CURLY_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b"
"""What word processors write for quotation marks, in several languages."""
_SINGLE = "\u2018\u2019\u201a\u201b"
_CLOSING = MappingProxyType(
    {
        **dict.fromkeys("\u201c\u201d\u201f", "\u201d"),
        "\u201e": "\u201c\u201d",
        "\u00ab": "\u00bb",
        "\u00bb": "\u00ab",
        **dict.fromkeys("\u2018\u2019\u201b", "\u2019"),
        "\u201a": "\u2018\u2019",
    }
)
_PLAIN = "\"'`"


def quote(text: str) -> str:
    """Write a text as a quoted YAML scalar, in the marks that need no escapes where possible."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def without_curly_end(text: str) -> str:
    """Take away the typographic marks that end a text in the place of its plain one.

    What closes a typographic mark in the text stays.
    """
    kept = text.rstrip(CURLY_QUOTES)
    end = text[len(kept) :]
    # `’` behind a plain `"` is an apostrophe sooner than its end.
    is_apostrophe = end in tuple(_SINGLE) and not text.startswith("'")
    return text if is_apostrophe or (end and _is_open(kept, end[0])) else kept


def _is_open(text: str, end: str) -> bool:
    """Tell whether a text has a mark that is closed by the one behind it."""
    openings = (one for one, closing in _CLOSING.items() if end in closing and one not in closing)
    return any(text.count(one) > sum(map(text.count, _CLOSING[one])) for one in openings)


def bare(value: str) -> str:
    """Take away the marks around a whole value, doubled ones and backticks too.

    Returns:
        The text; empty where a mark is opened and not closed, so nobody can tell what it marks.
    """
    text = value.strip()
    while len(text) > 1 and text[0] == text[-1] and text[0] in _PLAIN and not _is_two(text):
        text = text[1:-1]
    while text[:1] in tuple(CURLY_QUOTES):
        end = _end_of(text)
        if end < 0:
            return text if text[0] in _SINGLE else ""
        if end < len(text) - 1:
            return text
        text = text[1:-1].strip()
    return text


def _is_two(text: str) -> bool:
    """Tell two pieces in marks, and words between them, from one."""
    mark, inside = text[0], text[1:-1]
    if mark == "`":
        return mark in inside
    places = [at for at, sign in enumerate(inside) if sign == mark and not _in_word(inside, at)]
    before = inside[: places[0]] if places else ""
    return bool(before) and len(places) % 2 == 0 and not before.endswith((" ", "("))


def _end_of(text: str) -> int:
    """Return where the typographic mark is closed that a text begins with; -1 where it is not."""
    depth, closing = 1, _CLOSING[text[0]]
    for at in range(1, len(text)):
        sign = text[at]
        if (sign in closing and not _in_word(text, at)) or (at == len(text) - 1 and sign in "\"'"):
            depth -= 1
        elif sign == text[0]:
            depth += 1
        if not depth:
            return at
    return -1


def _in_word(text: str, at: int) -> bool:
    return text[max(at - 1, 0) : at].isalnum() and text[at + 1 : at + 2].isalnum()
