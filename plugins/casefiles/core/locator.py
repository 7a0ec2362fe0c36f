"""Where in a source a statement stands: page, paragraph, section, footnote, line or time.

The kinds are closed, and each has one spelling, so that a reader finds the place again and a
machine can compare two. A spelling that can only mean one thing is refused with the right one in
the hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

LocatorKind = Literal["page", "paragraph", "section", "footnote", "line", "timestamp"]

FORMS = "`p. 12`, `pp. 3-5`, `para. 4`, `sec. 3`, `fn. 2`, `line 18` or `00:41:10`"
"""The accepted spellings, for hints and documentation."""
NO_HINT = f"write {FORMS}"
"""What is told where nobody knows which place is meant."""
ONE_PLACE = ", one place alone"
"""What is told where more follows behind a place."""
LOCATOR_PATTERN = (
    r"\s*(?:(?:pp?\.|paras?\.|sec\.|fn\.|lines?)\s*\S+(?:\s*[-–—]\s*\S+)?"
    r"|[0-9]{2}:[0-9]{2}:[0-9]{2})\s*"
)
"""What they look like, for tools that know only patterns (in the dialect of ECMA-262); not all
that looks like one is one."""
_LONGEST = 80
"""Python reads no number of thousands of digits, and no page has one."""

_ONE: dict[str, LocatorKind] = {
    "p.": "page",
    "para.": "paragraph",
    "sec.": "section",
    "fn.": "footnote",
    "line": "line",
}
_MANY: dict[str, LocatorKind] = {"pp.": "page", "paras.": "paragraph", "lines": "line"}
# What people write for a kind; each points to the one spelling.
_OTHER_NAMES: dict[str, LocatorKind] = {
    **dict.fromkeys(("p", "pp", "pg", "page", "pages", "pgs"), "page"),
    **dict.fromkeys(("par", "pars", "para", "paras", "paragraph", "paragraphs", "¶"), "paragraph"),
    **dict.fromkeys(("s", "sec", "secs", "section", "sections", "sect", "§"), "section"),
    **dict.fromkeys(("fn", "footnote", "note", "n"), "footnote"),
    **dict.fromkeys(("l", "ll", "line", "lines"), "line"),
}
_SINGLE: dict[LocatorKind, re.Pattern[str]] = {
    # `12`, `xii`, `H5023` of the Congressional Record
    "page": re.compile(r"[A-Za-z]{0,3}[0-9]+[a-z]?|[ivxlc]+"),
    # `4`, `3.4` of a report that counts by chapters
    "paragraph": re.compile(r"[0-9]+(?:\.[0-9]+)*[a-z]?"),
    # `3`, `2.1`, `1373(a)`, `287.7(d)`
    "section": re.compile(r"[A-Za-z]{0,3}[0-9]+[A-Za-z]?(?:\.[0-9]+)*(?:\([A-Za-z0-9]{1,5}\))*"),
    "footnote": re.compile(r"[0-9]+[a-z]?"),
    "line": re.compile(r"[0-9]+"),
}
_POINTED = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_WORDED = re.compile(r"(?P<name>¶|§|[A-Za-z]+)(?P<dot>\.?) ?(?P<value>\S+(?: ?- ?\S+)?)")
_WORD = re.compile(r"\S+")
_MOST_WORDS = 4
"""Of a place: `pp. 3 - 5`."""
_BEHIND = ".,;:!?)]}\"'”’"
"""What may stand behind a place in a sentence."""
_MOST_SIGNS = 4
_CLOCK = re.compile(r"(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-9]{2})")
_NUMBER = re.compile("[0-9]{1,4}(?: ?[-–—] ?[0-9]{1,4})?")
_ORDINAL = re.compile(r"([0-9]+)(?:st|nd|rd|th) ([A-Za-z]+)")
_DURATION = re.compile(
    r"(?:([0-9]{1,2}) ?h(?:(?:ou)?rs?|our)?(?![a-z])\.?,? ?)?"
    r"(?:([0-9]{1,2}) ?m(?:in(?:ute)?s?)?(?![a-z])\.?,? ?)?"
    r"(?:([0-9]{1,2}) ?s(?:ec(?:ond)?s?)?\.?)?"
)
_SPAN = re.compile(
    r"(?P<name>¶|§|[A-Za-z]+\.?) ?(?P<first>[0-9]\S*) "
    r"(?:(?P<to>to|through|thru|until|till|bis)|and|&|\+|und|et) (?P<last>\S+)"
)
_GERMAN = re.compile(r"(?:S\.|Seiten?) ?(\S+(?:-\S+)?)")


def places_in_browsers() -> Mapping[str, object]:
    """Return the names of places and the patterns above, for who reads them in JavaScript."""
    patterns = {"worded": _WORDED, "clock": _CLOCK, "number": _NUMBER, "ordinal": _ORDINAL}
    patterns |= {"duration": _DURATION, "german": _GERMAN, "span": _SPAN}
    return {
        "forms": FORMS,
        "longest": _LONGEST,
        "one": {kind: name for name, kind in _ONE.items()},
        "many": {kind: name for name, kind in _MANY.items()},
        "names": _OTHER_NAMES,
        "words": _WORDS,
        "numbers": {kind: pattern.pattern for kind, pattern in _SINGLE.items()},
        "patterns": {
            name: pattern.pattern.replace("(?P<", "(?<") for name, pattern in patterns.items()
        },
        "behind": _BEHIND,
        "most-words": _MOST_WORDS,
        "most-signs": _MOST_SIGNS,
    }


class LocatorError(ValueError):
    """A text that is no locator; `hint` holds what to write instead."""

    def __init__(
        self, message: str, near: str = "", more: str = "", *, is_sure: bool = False
    ) -> None:
        super().__init__(message)
        self.message = message
        self.near = near
        """A place that may be meant, as it is spelt."""
        self.more = more
        """What else there is to say of that; or what to do, where no place is known."""
        self.form = near if is_sure else ""
        """How the same place is spelt; empty where the text may mean several, or none."""
        self.hint = f"write `{near}`{more}" if near else more or NO_HINT


@dataclass(frozen=True)
class Locator:
    """A place in a source; `str()` gives the spelling of the format."""

    kind: LocatorKind
    value: str
    """`12`, or first and last as in `3-5`."""

    def __str__(self) -> str:
        if self.kind == "timestamp":
            return self.value
        names = _MANY if "-" in self.value else _ONE
        name = next(name for name, kind in names.items() if kind == self.kind)
        return f"{name} {self.value}"

    @property
    def words(self) -> str:
        """The place in words: `page 12`, `paragraphs 3 to 4`, `at 00:41:10`."""
        if self.kind == "timestamp":
            return f"at {self.value}"
        plural = "s" if "-" in self.value else ""
        return f"{self.kind}{plural} {self.value.replace('-', ' to ')}"


def parse_locator(text: str) -> Locator:
    """Read a locator such as `para. 4`.

    White space and the kind of dash don't matter.

    Raises:
        LocatorError: The text is not written as the format wants it.
    """
    try:
        return _parsed(text)
    except LocatorError as error:
        near, more = _near(" ".join(text.split())) if error.hint == NO_HINT else ("", "")
        raise (LocatorError(error.message, near, more) if near else error) from None


def _parsed(text: str) -> Locator:
    plain = re.sub(r"\s*[–—]\s*", "-", " ".join(text.split()))
    if len(plain) > _LONGEST:
        raise LocatorError(f"a place in a source has at most {_LONGEST} characters")
    worded = _WORDED.fullmatch(plain)
    if worded is None:
        return _timestamp(plain)
    name = worded["name"] + worded["dot"]
    locator = _locator(worded["name"].lower(), worded["value"].replace(" ", ""), plain)
    if name == "S.":
        message = f"`{plain}` is a page in German, and a section elsewhere"
        near, more = f"p. {locator.value}", f", or `{locator}` if a section is meant"
        raise LocatorError(message, near, more)
    if name != str(locator).split(" ")[0]:
        raise LocatorError(f"`{plain}` is not how a place is written", str(locator), is_sure=True)
    return locator


def meant_locator(text: str) -> str:
    """Return the spelling of a place that is written otherwise; empty where none is sure."""
    try:
        _parsed(text)
    except LocatorError as error:
        return error.form
    return ""


def spelt_place(text: str) -> str:
    """Return the spelling of a place, however it is written; empty where none is sure."""
    try:
        return str(_parsed(text))
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
    if len(plain) > _LONGEST:
        return "", ""
    more = ""
    if _NUMBER.fullmatch(plain):
        place, more = f"p. {plain}", ", if a page is meant"
    elif ordinal := _ORDINAL.fullmatch(plain):
        place = f"{ordinal[2]} {ordinal[1]}"
    elif plain and (parts := _DURATION.fullmatch(plain)):
        place = ":".join((part or "0").zfill(2) for part in parts.groups())
    elif german := _GERMAN.fullmatch(plain):
        place = f"p. {german[1]}"
    elif (span := _SPAN.fullmatch(plain)) and (both := _of_span(span))[0]:
        return both
    else:
        place, more = leading_place(plain), ONE_PLACE
    return spelt_place(place), more


def _of_span(span: re.Match[str]) -> tuple[str, str]:
    """Return the first of two places and what to do with the other; or all between them."""
    first, last = (spelt_place(f"{span['name']} {span[end]}") for end in ("first", "last"))
    whole = spelt_place(f"{span['name']} {span['first']}-{span['last']}")
    if span["to"] or not (first and last):
        return whole, ""
    more = f", and cite the source once more for `{last}`"
    return first, f"{more}; or `{whole}` for all from one to the other" if whole else more


def _bare(text: str) -> Iterator[str]:
    """Yield a text, and the same without each of the signs that stand behind it."""
    signs = len(text) - len(text.rstrip(_BEHIND))
    yield from (text[: len(text) - count] for count in range(min(signs, _MOST_SIGNS) + 1))


def _locator(name: str, value: str, plain: str) -> Locator:
    kind = _OTHER_NAMES.get(name)
    if kind is None:
        raise LocatorError(f"`{plain}` is no place in a source that the format knows")
    if value.lower() in _WORDS:
        number = str(_WORDS.index(value.lower()) + 1)
        raise LocatorError(f"`{plain}` is not how a place is written", str(Locator(kind, number)))
    parts = value.split("-")
    many = 2 if kind in _MANY.values() else 1
    if len(parts) > many or not all(_SINGLE[kind].fullmatch(part) for part in parts):
        raise LocatorError(f"`{value}` is not the number of a {kind}")
    _check_order(kind, parts)
    return Locator(kind, "-".join(parts))


def _check_order(kind: LocatorKind, parts: list[str]) -> None:
    first, last = parts[0], parts[-1]
    if not all(map(_POINTED.fullmatch, parts)) or _counted(first) <= _counted(last):
        return
    # `pp. 112-15` means 112-115; anything else was turned round.
    whole = first[: -len(last)] + last
    is_short = all(map(str.isdecimal, parts)) and int(whole) > int(first)
    better = f"{first}-{whole}" if is_short else f"{last}-{first}"
    message = f"`{first}-{last}` runs backwards"
    raise LocatorError(message, str(Locator(kind, better)), ", if that is meant")


def _counted(number: str) -> tuple[int, ...]:
    """Return the parts of a number with points, so that `3.10` comes behind `3.9`."""
    return tuple(map(int, number.split(".")))


def _timestamp(plain: str) -> Locator:
    clock = _CLOCK.fullmatch(plain)
    if clock is None:
        raise LocatorError(f"`{plain}` is no place in a source that the format knows")
    hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    value = f"{hours:02}:{minutes:02}:{seconds:02}"
    if max(minutes, seconds) > 59:  # noqa: PLR2004  (a clock has sixty)
        more = "write hours, minutes, seconds: `00:41:10`"
        raise LocatorError(f"`{plain}` is not a time", more=more)
    if value != plain:
        # Two numbers may be minutes and seconds, or hours and minutes.
        is_sure = bool(clock["hours"])
        raise LocatorError(f"`{plain}` is not how a time is written", value, is_sure=is_sure)
    return Locator("timestamp", value)
