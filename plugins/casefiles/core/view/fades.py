"""How sure each end of a date is, told by a fade.

None where the day is known, a short one where it is approximate, a long one where there is no end
or nobody knows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core.timeline import Side

_FADES: Mapping[Side, str] = {
    "sharp": "none",
    "cut": "none",
    "soft": "short",
    "open": "long",
    "unknown": "long",
}


@dataclass(frozen=True)
class Fade:
    """How a bar of some kind of date is filled, from left to right."""

    name: str
    stops: tuple[tuple[int, float], ...]
    """Place in per cent, and strength from 0 to 1."""


def all_fades() -> tuple[Fade, ...]:
    """Return every way in which a bar can be filled."""
    return tuple(
        Fade(f"{start}-{end}", (*_rise(start), *_fall(end)))
        for start in ("none", "short", "long")
        for end in ("none", "short", "long")
    )


def fade_of(start: Side, end: Side) -> str:
    """Return the name of the fade of a bar with these ends."""
    return f"{_FADES[start]}-{_FADES[end]}"


def _rise(start: str) -> tuple[tuple[int, float], ...]:
    return {"none": ((0, 1),), "short": ((0, 0.15), (18, 1)), "long": ((0, 0), (60, 1))}[start]


def _fall(end: str) -> tuple[tuple[int, float], ...]:
    return {"none": ((100, 1),), "short": ((82, 1), (100, 0.15)), "long": ((60, 1), (100, 0))}[end]
