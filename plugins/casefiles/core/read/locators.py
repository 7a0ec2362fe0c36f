"""The place in a source: by which keys people write it, and how a hint has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from casefiles.core.locator import NO_HINT, meant_place, parse_locator
from casefiles.core.model import Model
from casefiles.core.model.other_words import PLACES
from casefiles.core.nodes import Node

_NUMBERS = re.compile("[0-9 –—-]+")
_SHORT = re.compile("[0-9]{1,3}")
_COLONS = 2
"""Of a time in hours, minutes and seconds."""
Pair = tuple[Node, Node]
PLACE = "locator"
"""The key of a place in a source."""
NO_PLACE = "..."
"""What stands in a hint for a place that nobody knows."""


def is_place(name: str, model: type[Model]) -> bool:
    """Tell whether a key stands in the place of `locator`."""
    return PLACE in model.shape and name.casefold() in PLACES


def stands_for_place(key: Node, value: Node, model: type[Model]) -> bool:
    """Tell whether a key beside a source is the place in it.

    What happened at half past two has a `time: 14:30` too; that of a recording counts seconds.
    """
    if not is_place(key.text, model):
        return False
    is_time = PLACES[key.text.casefold()] == "timestamp"
    return not is_time or counts_seconds(value.text)


def counts_seconds(text: str) -> bool:
    """Tell a time of a recording from one of a day."""
    return text.count(":") == _COLONS


def located(
    source: Node, pairs: Sequence[Pair], model: type[Model], before: Sequence[tuple[str, str]] = ()
) -> tuple[list[Pair], str]:
    """Return the keys of an entry, with one place that stands behind its own key.

    Args:
        source: The key of the source.
        pairs: The keys beside it, and such as stand for a place.
        model: What the entry is meant for.
        before: Places from elsewhere, and what else there is to say of each.

    Returns:
        The keys, the place first; and what else there is to say, of other places too.
    """
    known = [pair for pair in pairs if pair[0].text in model.shape]
    there = next((value.text for key, value in known if key.text == PLACE), "")
    behind = (
        place_behind(key.text, value.text) for key, value in pairs if is_place(key.text, model)
    )
    places = [each for each in (*before, *behind) if each[0] != there]
    more = ""
    if places and not there:
        (place, more), *places = places
        known.insert(0, (replace(source, text=PLACE), replace(source, text=place)))
    also = "".join(f", and cite the source once more for `{place}`{so}" for place, so in places)
    return known, f"{more}{also}"


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
    """Return a place and what else there is to say of it; both empty of another text.

    A number may be that of a page, but not that of a year.
    """
    place, more = meant_place(text)
    is_none = more == NO_HINT or (_NUMBERS.fullmatch(text) and not _SHORT.fullmatch(text.strip()))
    return ("", "") if is_none else _shown(place, more)


def _shown(place: str, more: str) -> tuple[str, str]:
    return place or NO_PLACE, more if place else f"; {more}"
