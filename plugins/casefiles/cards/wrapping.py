"""How a text stands in lines: in the largest type that fits, all of about one length.

Nothing here knows a font: a measure tells how wide words are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Measure = Callable[[str], float]
ELLIPSIS = "…"
# Not at spaces that hold words together.
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class Step:
    """A size of type, and how many lines of it there is room for."""

    size: int
    lines: int


@dataclass(frozen=True)
class Lines:
    """A text as it is set."""

    size: int
    lines: tuple[str, ...]


def set_text(
    text: str, width: float, steps: Sequence[Step], measure_at: Callable[[int], Measure]
) -> Lines:
    """Set a text in the first size in which it fits; in the last size, what does not fit is cut.

    Args:
        text: The text, in one paragraph.
        width: How wide a line may be.
        steps: The sizes, the preferred first.
        measure_at: Gives the measure of a size.
    """
    for step in steps:
        measure = measure_at(step.size)
        widest = max(map(measure, split_words(text)), default=0)
        lines = balance(text, width, measure)
        if widest <= width and len(lines) <= step.lines:
            return Lines(step.size, lines)
    last = steps[-1]
    measure = measure_at(last.size)
    return Lines(last.size, cut(wrap(text, width, measure), last.lines, width, measure))


def split_words(text: str) -> list[str]:
    """Return the words between which a line may end."""
    return [word for word in _SPACES.split(text) if word]


def wrap(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the lines of a text, each as full as it can be; a word wider than a line is broken."""
    pieces = [piece for word in split_words(text) for piece in _broken(word, width, measure)]
    widths = [measure(piece) for piece in pieces]
    return tuple(" ".join(pieces[start:end]) for start, end in _filled(widths, measure(" "), width))


def balance(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Return as many lines as `wrap` does, of about one length."""
    words = split_words(text)
    widths, space = [measure(word) for word in words], measure(" ")
    count = sum(1 for _ in _filled(widths, space, width))
    low, high = int(max(widths, default=0)), int(width)
    while low < high:
        middle = (low + high) // 2
        if sum(1 for _ in _filled(widths, space, middle)) > count:
            low = middle + 1
        else:
            high = middle
    narrow = min(width, high)
    return tuple(" ".join(words[start:end]) for start, end in _filled(widths, space, narrow))


def cut(lines: tuple[str, ...], most: int, width: float, measure: Measure) -> tuple[str, ...]:
    """Return at most so many lines; where some are left out, the last ends in an ellipsis."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and measure(last + ELLIPSIS) > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: most - 1], last.rstrip(" ,;:.") + ELLIPSIS)


def fit(text: str, width: float, measure: Measure) -> str:
    """Return a text on one line."""
    if measure(text) <= width:
        return text
    return "".join(cut(wrap(text, width, measure), 1, width, measure))


def _filled(widths: Sequence[float], space: float, width: float) -> Iterator[tuple[int, int]]:
    """Yield where lines begin and end when each takes as many words as it can."""
    start, filled = 0, 0.0
    for number, wide in enumerate(widths):
        if number > start and filled + space + wide > width:
            yield start, number
            start, filled = number, wide
        else:
            filled += wide + (space if number > start else 0)
    if widths:
        yield start, len(widths)


def _broken(word: str, width: float, measure: Measure) -> Iterator[str]:
    """Yield the parts of a word that fit on a line each; most often that is the word."""
    while measure(word) > width and len(word) > 1:
        end = 1
        while measure(word[: end + 1]) <= width:
            end += 1
        yield word[:end]
        word = word[end:]
    yield word
