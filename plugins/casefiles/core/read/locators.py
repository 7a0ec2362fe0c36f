"""The place in a source: by which keys people write it, and how a hint has it."""

from __future__ import annotations

from casefiles.core.locator import NO_HINT, meant_place, parse_locator
from casefiles.core.model import Model
from casefiles.core.model.other_words import PLACES

PLACE = "locator"
"""The key of a place in a source."""
NO_PLACE = "..."
"""What stands in a hint for a place that nobody knows."""


def is_place(name: str, model: type[Model]) -> bool:
    """Tell whether a key stands in the place of `locator`."""
    return PLACE in model.shape and name.casefold() in PLACES


def place_behind(name: str, text: str) -> tuple[str, str]:
    """Return the place behind a key of its kind, with that or without, and what else to say."""
    kind = PLACES[name.casefold()]
    found = [meant_place(text), meant_place(f"{kind} {text}")]
    # First what is sure: nothing more is to be said of it.
    named = sorted((each for each in found if each[0]), key=lambda each: bool(each[1]))
    of_kind = [each for each in named if parse_locator(each[0]).kind == kind]
    told = [each for each in found if each[1] != NO_HINT]
    return _shown(*(of_kind or named or told or found)[0])


def place_in(text: str) -> tuple[str, str]:
    """Return a place and what else there is to say of it; both empty of another text."""
    place, more = meant_place(text)
    return ("", "") if more == NO_HINT else _shown(place, more)


def _shown(place: str, more: str) -> tuple[str, str]:
    return place or NO_PLACE, more if place else f"; {more}"
