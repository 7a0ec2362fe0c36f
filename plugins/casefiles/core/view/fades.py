"""How sure each end of a date is, told by a fade.

None where the day is known, a short one where it is approximate, a long one where there is no end
or nobody knows it. What goes on beyond the drawing is broken off.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casefiles.core.timeline import Side

_FADES: Mapping[Side, str] = {
    "sharp": "none",
    "cut": "broken",
    "soft": "short",
    "open": "long",
    "unknown": "long",
}
_Stops = tuple[tuple[int, float], ...]
_RISES: Mapping[str, _Stops] = {
    "none": ((0, 1),),
    "short": ((0, 0.15), (18, 1)),
    "long": ((0, 0), (60, 1)),
    "broken": ((0, 1), (4, 1), (4, 0), (9, 0), (9, 1), (14, 1), (14, 0), (20, 0), (20, 1)),
}
_FALLS: Mapping[str, _Stops] = {
    "none": ((100, 1),),
    "short": ((82, 1), (100, 0.15)),
    "long": ((60, 1), (100, 0)),
    "broken": tuple((100 - place, strength) for place, strength in reversed(_RISES["broken"])),
}


@dataclass(frozen=True)
class Fade:
    """How a bar of some kind of date is filled, from left to right."""

    name: str
    stops: _Stops
    """Place in per cent, and strength from 0 to 1."""


def all_fades() -> tuple[Fade, ...]:
    """Return every way in which a bar can be filled."""
    return tuple(
        Fade(f"{start}-{end}", (*_RISES[start], *_FALLS[end])) for start in _RISES for end in _FALLS
    )


def fade_of(start: Side, end: Side) -> str:
    """Return the name of the fade of a bar with these ends."""
    return f"{_FADES[start]}-{_FADES[end]}"
