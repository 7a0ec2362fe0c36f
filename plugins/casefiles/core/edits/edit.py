"""One change of a text, and many of them made at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Edit:
    """Characters that others take the place of; where `start` is `end`, something is put in."""

    start: int
    """Index of the first character that goes, counted from 0."""
    end: int
    """Index of the first one behind it that stays."""
    text: str
    """What stands there from then on."""


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with all edits made; their indexes are those of the text as it is passed in.

    What is put in at one place comes out in the order of the edits.

    Raises:
        ValueError: Two edits change the same characters.
    """
    parts, place = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start < place:
            raise ValueError(f"two edits change the character at {edit.start}")
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join([*parts, text[place:]])
