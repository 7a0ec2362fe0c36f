"""What a source is as another program writes it, in the lines that say the same here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casefiles.core.nodes.quotes import quote
from casefiles.core.slugs import as_slug

UNKNOWN = "..."
"""What stands in a line in the place of a value that its author has to say."""
IN_ITS_PLACE = "in its place"
_PLAIN = re.compile(r"(?:https?://\S+|[^\W\d][\w ,.'()-]*)")
_PLAIN_IN_BRACES = re.compile(r"\w(?:[\w .'()-]|:(?=\w))*")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_FIRST = re.compile(r"([A-Za-z]+\.?) ([0-9]{1,2}), ([0-9]{4})")
_DAY = re.compile(r"(?:(?P<day>[0-9]{1,2}) )?(?P<month>[A-Za-z]{3})[a-z]*+\.? (?P<year>[0-9]{4})")
"""As English has a date, with its day or without."""
_NAME = re.compile(r"([^,]+), *([^,]+)")


def line_of(key: str, value: str) -> str:
    """Return the line of a key."""
    value = " ".join(value.split())
    if value in ("", UNKNOWN):
        return f"{key}: {UNKNOWN}"
    return f"{key}: {value if _PLAIN.fullmatch(value) else quote(value)}"


def in_braces(text: str) -> str:
    """Return a text as it is written between braces or brackets."""
    text = text.strip()
    return text if _PLAIN_IN_BRACES.fullmatch(text) else quote(text)


def author_line(names: Sequence[str]) -> str:
    """Return the line of authors, each written as `Family, Given`; nobody else is made up."""
    parts = [_NAME.fullmatch(name.strip()) for name in names]
    people = [
        f"{{family: {in_braces(part[1])}, given: {in_braces(part[2])}}}" for part in parts if part
    ]
    is_whole = bool(people) and len(people) == len(parts)
    return f"author: [{', '.join(people)}]" if is_whole else f"author: {UNKNOWN}"


def instead(key: str, lines: Iterable[str], where: str = IN_ITS_PLACE) -> str:
    """Say what to write in the place of a whole source: its key, with the lines below."""
    by_key: dict[str, str] = {}
    for line in (*lines, f"type: {UNKNOWN}", f"licence: {UNKNOWN}"):
        by_key.setdefault(line.partition(":")[0], line)
    named = ", ".join(f"`{line}`" for line in by_key.values())
    return f"write `{as_slug(key) or 'key'}:` {where}, with {named} below"


def date_line(key: str, value: str) -> str:
    """Return the line of a date, which counts from the year to the day."""
    value = _MONTH_FIRST.sub(r"\2 \1 \3", value.strip())
    if (day := _DAY.fullmatch(value)) and day["month"].lower() in _MONTHS:
        number = _MONTHS.index(day["month"].lower()) + 1
        value = "/".join(filter(None, (day["year"], str(number), day["day"])))
    date = "-".join(part.strip().zfill(2) for part in re.split("[/-]", value) if part.strip())
    return line_of(key, date if _DATE.fullmatch(date) else "")


def saved_as(ending: str) -> str:
    """Say which command makes a source of a file."""
    return (
        f"save it as a file `x.{ending}`, and `casefiles new source --source x.{ending}` makes a "
        "source of it"
    )
