"""What was meant by a text that is no place in a source: a place, and what to do with the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from casefiles.core.locator.reading import (
    FORMS,
    LONGEST,
    MANY,
    NO_HINT,
    ONE,
    SINGLE,
    Locator,
    LocatorError,
    read_exactly,
)
from casefiles.core.locator.words import (
    AT,
    BETWEEN,
    DURATION,
    GERMAN,
    MINUTE,
    NAMES,
    NUMBER,
    NUMBERED,
    ORDINAL,
    ORDINALS,
    SPAN,
    TIMES,
    WORDS,
    patterns_in_browsers,
)

LOCATOR_PATTERN = (
    r"\s*(?:(?:pp?\.|paras?\.|sec\.|fn\.|lines?)\s*\S+(?:\s*[-–—]\s*\S+)?"
    r"|[0-9]{2}:[0-9]{2}:[0-9]{2})\s*"
)
"""What they look like, for tools that know only patterns (in the dialect of ECMA-262); not all
that looks like one is one."""

ONE_PLACE = ", one place alone"
"""What is told where more follows behind a place."""
_WORD = re.compile(r"\S+")
_MOST_WORDS = 4
"""Of a place: `pp. 3 - 5`."""
_BEHIND = ".,;:!?)]}\"'”’"
"""What may stand behind a place in a sentence."""
_MOST_SIGNS = 4


def parse_locator(text: str) -> Locator:
    """Read a locator such as `para. 4`.

    White space and the kind of dash don't matter.

    Raises:
        LocatorError: The text is not written as the format wants it.
    """
    try:
        return read_exactly(text)
    except LocatorError as error:
        near, more = _near(" ".join(text.split())) if error.hint == NO_HINT else ("", "")
        raise (LocatorError(error.message, near, more) if near else error) from None


def meant_locator(text: str) -> str:
    """Return the spelling of a place that is written otherwise; empty where none is sure."""
    try:
        read_exactly(text)
    except LocatorError as error:
        return error.form
    return ""


def spelt_place(text: str) -> str:
    """Return the spelling of a place, however it is written; empty where none is sure."""
    try:
        return str(read_exactly(text))
    except LocatorError as error:
        return error.form


def meant_place(text: str) -> tuple[str, str]:
    """Return how a place is spelt, and what else there is to say of it, or only what to do.

    `pages 4 and 5` is `p. 4`, and something to do about `p. 5`. Of what is no place nothing more
    is known than `NO_HINT`.
    """
    try:
        return str(parse_locator(text)), ""
    except LocatorError as error:
        return error.near, error.more if error.near else error.hint


def leading_place(text: str) -> str:
    """Return the longest beginning of a text that is a place, as it stands there; or nothing."""
    ends = [word.end() for word in islice(_WORD.finditer(text), _MOST_WORDS)]
    return next(
        filter(spelt_place, chain.from_iterable(_bare(text[:end]) for end in ends[::-1])), ""
    )


def _near(plain: str) -> tuple[str, str]:
    """Return a place in words of another kind, and what else to say; empty where none is known."""
    if len(plain) > LONGEST:
        return "", ""
    if at := AT.match(plain):
        rest = plain[at.end() :]
        return (near, "") if (near := _near_time(rest)) else _near(rest)
    more = ""
    if NUMBER.fullmatch(plain):
        place, more = f"p. {plain}", ", if a page is meant"
    elif ordinal := ORDINAL.fullmatch(plain):
        word, number = ordinal.group("word", "number")
        place = f"{ordinal['name']} {number or ORDINALS.index(word) + 1}"
    elif plain and (parts := DURATION.fullmatch(plain) or MINUTE.fullmatch(plain)):
        place = ":".join((part or "0").zfill(2) for part in parts.groups())
    elif german := GERMAN.fullmatch(plain):
        place = f"p. {german[1]}"
    elif times := TIMES.fullmatch(plain):
        place, more = _near_time(times[1]), ", where it begins"
    elif (span := SPAN.fullmatch(plain)) and (both := _of_span(span))[0]:
        return both
    elif all_of := _of_list(plain):
        return all_of
    else:
        place, more = leading_place(plain), ONE_PLACE
    return spelt_place(place), more


def _near_time(text: str) -> str:
    try:
        return str(read_exactly(text))
    except LocatorError as error:
        return error.near


def _of_span(span: re.Match[str]) -> tuple[str, str]:
    """Return the first of two places and what to do with the other; or all between them."""
    first, last = (spelt_place(f"{span['name']} {span[end]}") for end in ("first", "last"))
    whole = spelt_place(f"{span['name']} {span['first']}-{span['last']}")
    if span["to"] or not (first and last):
        return whole, ""
    more = _once_more([last])
    return first, f"{more}; or `{whole}` for all from one to the other" if whole else more


def _of_list(plain: str) -> tuple[str, str] | None:
    """Return the first of several places of one kind, and what to do with the others."""
    first, *others = BETWEEN.split(plain)
    named = NUMBERED.fullmatch(first)
    if named is None:
        return None
    others = [other if other[:1].isalpha() else f"{named['name']} {other}" for other in others]
    places = list(map(spelt_place, (first, *others)))
    kinds = {parse_locator(place).kind if place else None for place in places}
    # Of a line of a page one alone can be told.
    return (places[0], _once_more(places[1:])) if len(kinds) == 1 and places[0] else None


def _once_more(places: list[str]) -> str:
    return f", and cite the source once more for {' and for '.join(f'`{one}`' for one in places)}"


def _bare(text: str) -> Iterator[str]:
    """Yield a text, and the same without each of the signs that stand behind it."""
    signs = len(text) - len(text.rstrip(_BEHIND))
    yield from (text[: len(text) - count] for count in range(min(signs, _MOST_SIGNS) + 1))


def places_in_browsers() -> Mapping[str, object]:
    """Return the names of places and the patterns of them, for who reads them in JavaScript."""
    return {
        "forms": FORMS,
        "longest": LONGEST,
        "one": {kind: name for name, kind in ONE.items()},
        "many": {kind: name for name, kind in MANY.items()},
        "names": NAMES,
        "words": WORDS,
        "ordinals": ORDINALS,
        "numbers": {kind: pattern.pattern for kind, pattern in SINGLE.items()},
        "patterns": patterns_in_browsers(),
        "behind": _BEHIND,
        "most-words": _MOST_WORDS,
        "most-signs": _MOST_SIGNS,
    }
