"""Where in a source a statement stands: page, paragraph, section, footnote, line or time.

The kinds are closed, and each has one spelling, so that a reader finds the place again and a
machine can compare two. A spelling that can only mean one thing is refused with the right one in
the hint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from casefiles.core.locator.words import CLOCK, NAMES, WORDED, WORDS, LocatorKind

FORMS = "`p. 12`, `pp. 3-5`, `para. 4`, `sec. 3`, `fn. 2`, `line 18` or `00:41:10`"
"""The accepted spellings, for hints and documentation."""
NO_HINT = f"write {FORMS}"
"""What is told where nobody knows which place is meant."""
LONGEST = 80
"""Python reads no number of thousands of digits, and no page has one."""
_HOURS = 24
"""Of a day; where more are told, they are minutes."""

ONE: dict[str, LocatorKind] = {
    "p.": "page",
    "para.": "paragraph",
    "sec.": "section",
    "fn.": "footnote",
    "line": "line",
}
MANY: dict[str, LocatorKind] = {"pp.": "page", "paras.": "paragraph", "lines": "line"}
SINGLE: dict[LocatorKind, re.Pattern[str]] = {
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
        names = MANY if "-" in self.value else ONE
        name = next(name for name, kind in names.items() if kind == self.kind)
        return f"{name} {self.value}"

    @property
    def words(self) -> str:
        """The place in words: `page 12`, `paragraphs 3 to 4`, `at 00:41:10`."""
        if self.kind == "timestamp":
            return f"at {self.value}"
        plural = "s" if "-" in self.value else ""
        return f"{self.kind}{plural} {self.value.replace('-', ' to ')}"


def read_exactly(text: str) -> Locator:
    """Read a place as the format writes it, and of others those of which the spelling is known.

    Raises:
        LocatorError: The text is not written so.
    """
    plain = re.sub(r"\s*[–—]\s*", "-", " ".join(text.split()))
    if len(plain) > LONGEST:
        raise LocatorError(f"a place in a source has at most {LONGEST} characters")
    worded = WORDED.fullmatch(plain)
    if worded is None:
        return _timestamp(plain)
    name = worded["name"] + worded["dot"]
    locator = _locator(worded["name"].lower(), worded["value"].replace(" ", ""), plain)
    if name == "S.":
        message = f"`{plain}` is a page in German, and a section elsewhere"
        raise LocatorError(
            message, f"p. {locator.value}", f", or `{locator}` if a section is meant"
        )
    if name != str(locator).split(" ")[0]:
        raise LocatorError(f"`{plain}` is not how a place is written", str(locator), is_sure=True)
    return locator


def _locator(name: str, value: str, plain: str) -> Locator:
    kind = NAMES.get(name)
    if kind is None:
        raise LocatorError(f"`{plain}` is no place in a source that the format knows")
    if value.lower() in WORDS:
        number = str(WORDS.index(value.lower()) + 1)
        raise LocatorError(f"`{plain}` is not how a place is written", str(Locator(kind, number)))
    parts = value.split("-")
    many = 2 if kind in MANY.values() else 1
    if len(parts) > many or not all(SINGLE[kind].fullmatch(part) for part in parts):
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
    clock = CLOCK.fullmatch(plain)
    if clock is None:
        raise LocatorError(f"`{plain}` is no place in a source that the format knows")
    hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    value = f"{hours:02}:{minutes:02}:{seconds:02}"
    if max(minutes, seconds) > 59:  # noqa: PLR2004  (a clock has sixty)
        more = "write hours, minutes, seconds: `00:41:10`"
        raise LocatorError(f"`{plain}` is not a time", more=more)
    if value != plain:
        # Two numbers may be minutes and seconds, or hours and minutes of a day.
        is_sure = bool(clock["hours"])
        other = f", or `{minutes:02}:{seconds:02}:00` if these are hours and minutes"
        more = "" if is_sure or minutes >= _HOURS else other
        message = f"`{plain}` is not how a time is written"
        raise LocatorError(message, value, more, is_sure=is_sure)
    return Locator("timestamp", value)
