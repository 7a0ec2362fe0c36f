"""Pieces of HTML that are told as a whole: a post of another site, the number of a footnote.

Told tag by tag, nobody would learn what to do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TAGS = ("blockquote", "iframe", "script", "video", "embed", "object")
_POST = re.compile(rf"<(?P<tag>{'|'.join(_TAGS)})\b(?P<more>[^<>]*+)>", re.IGNORECASE)
_CLOSING = {tag: re.compile(rf"</{tag}[^<>]*+>", re.IGNORECASE) for tag in _TAGS}
_OF_POST = re.compile(r"\b(?:class|src|data-[a-z-]++)\s*+=", re.IGNORECASE)
"""What such code has, and a quotation in HTML has not."""
_SCRIPT = re.compile(r"\s*+<script\b[^<>]*+>\s*+</script\s*+>", re.IGNORECASE)
_NUMBER = re.compile(
    r"<sup\b[^<>]*+>\s*+(?:<a\b[^<>]*+>\s*+)?(?P<number>\[?[0-9]{1,3}\]?)\s*+"
    r"(?:</a\s*+>\s*+)?</sup\s*+>",
    re.IGNORECASE,
)
_RAISED = r"(?:[-+\u2013\u2212]|&(?:minus|ndash|#8722);)?[0-9]{1,3}|[a-z]"
"""A number or a letter; of `2<sup>nd</sup>` the rest can be written beside it."""
_EXPONENT = re.compile(rf"<sup>\s*+(?:{_RAISED})\s*+</sup\s*+>", re.IGNORECASE)
# 10<sup>6</sup>, 5 m<sup>2</sup>, 5 in<sup>2</sup>
_POWER = re.compile(r"(?:[0-9]|(?:(?<![\w.'’])|(?<=[0-9]))(?:[cdkm]?m|ft|mi|yd)|[0-9] ?in)$")
_LONGEST_UNIT = 8
"""Characters that tell of it, and one before them."""
IN_WORDS = "write a power in words, as in `10 to the power of 6` or `square metres`"


@dataclass(frozen=True)
class Piece:
    """A piece of HTML, and what is said of it."""

    start: int
    end: int
    message: str
    hint: str


def pieces_in(text: str) -> tuple[Piece, ...]:
    """Return such pieces of a text, in its order; none lies in another."""
    found: list[Piece] = []
    for piece in sorted((*_posts(text), *_numbers(text)), key=lambda piece: piece.start):
        if not found or piece.start >= found[-1].end:
            found.append(piece)
    return tuple(found)


def piece_at(pieces: Sequence[Piece], offset: int) -> Piece | None:
    """Return the piece that a place lies in."""
    index = bisect_right(pieces, offset, key=lambda piece: piece.start)
    return pieces[index - 1] if index and offset < pieces[index - 1].end else None


def is_raised(words: str) -> bool:
    """Tell whether words may be raised behind a number or a unit as its power, or as a note's."""
    return re.fullmatch(_RAISED, words) is not None


def is_power(text: str, at: int) -> bool:
    """Tell whether a raised number at a place is a power, as in `10<sup>6</sup>`, and no footnote.

    Written as any other number it would make another one: `106`.
    """
    return _POWER.search(text[max(at - _LONGEST_UNIT, 0) : at]) is not None


def _posts(text: str) -> Iterator[Piece]:
    """Yield the code by which other sites show a post or a video of theirs."""
    end = 0
    unclosed = set[str]()
    for begun in _POST.finditer(text):
        tag = begun["tag"].lower()
        if begun.start() < end or not _OF_POST.search(begun["more"]):
            continue
        closed = None if tag in unclosed else _CLOSING[tag].search(text, begun.end())
        if closed is None:
            unclosed.add(tag)
        end = closed.end() if closed else begun.end()
        if script := _SCRIPT.match(text, end):
            end = script.end()
        message = f"`<{tag}` begins the code by which another site shows a post or a video"
        hint = "remove all of it; the post is a source: give it a key below `sources:`, and cite it"
        yield Piece(begun.start(), end, message, hint)


def _numbers(text: str) -> Iterator[Piece]:
    for found in _NUMBER.finditer(text):
        if not is_power(text, found.start()):
            number = found["number"]
            message = f"`{found[0]}` is HTML, and looks like the number of a footnote"
            hint = f"cite the source with `[@key]` in its place; or write `{number}` if it is none"
            yield Piece(found.start(), found.end(), message, hint)
    for found in (*_NUMBER.finditer(text), *_EXPONENT.finditer(text)):
        if is_power(text, found.start()):
            message = f"`{found[0]}` is HTML, and looks like a power"
            hint = f"{IN_WORDS}; if it is the number of a footnote, cite the source with `[@key]`"
            yield Piece(found.start(), found.end(), message, hint)
