"""Days as people write them, in EDTF: "10 January 2024", "Jan 10, 2024", "10/01/2024", "20240110".

No day is made up: one that its month does not have, and a form that makes no sense, are left to the
caller to drop.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from casefiles.core.edtf.days import MONTHS

MONTH_WORD = r"(?P<word>[a-zà-ÿ]{3,10})\.?"
YEAR = r"(?P<year>[0-9]{4})"

_WEEKDAY = r"(?:on )?(?:[a-z]{2,6}day,? |(?:mon|tue|wed|thu|fri|sat|sun)\.?,? )?(?:the )?"
_NUMBER = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|o)?"
_CLOCK = r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]+)?)?"
_ZONE = r"(?P<zone>z|utc|[+-][0-9:]{2,5})?"


# As neighbours write them, in Spanish, French and German.
OTHER_MONTHS = (
    "enero janvier",
    "febrero février fevrier",
    "marzo mars märz",
    "abril avril",
    "mayo mai",
    "junio juin juni",
    "julio juillet juli",
    "agosto août aout",
    "septiembre setiembre septembre",
    "octubre octobre oktober",
    "noviembre novembre",
    "diciembre décembre decembre dezember",
)


def month_number(word: str) -> int | None:
    """Return the number of a month, also of one cut short: "sept"."""
    names = zip(MONTHS, OTHER_MONTHS, strict=True)
    numbers = [
        number
        for number, (month, others) in enumerate(names, 1)
        if month.lower().startswith(word) or word in others.split()
    ]
    return numbers[0] if numbers else None


def _day(year: str, month: str | int, day: str) -> list[str]:
    number = int(month)
    if int(day) == 0 or number == 0:  # databases write 00 for a part that is not known
        return [f"{year}-{number:02}" if number else year]
    if not 1 <= number <= len(MONTHS):
        return []
    return [f"{year}-{number:02}-{int(day):02}"]


def _named(found: re.Match[str]) -> list[str]:
    month = month_number(found["word"])
    return _day(found["year"], month, found["day"]) if month else []


def _short_year(found: re.Match[str]) -> list[str]:
    """Give the year of this century, as spreadsheets cut it short."""
    month = month_number(found["word"])
    return _day(f"20{found['year']}", month, found["day"]) if month else []


def _either_order(found: re.Match[str]) -> list[str]:
    """Give both readings; the world writes the day first, the United States the month."""
    year, one, two = f"20{found['year']}"[-4:], found["one"], found["two"]
    return _day(year, two, one) + _day(year, one, two)


def _year_first(found: re.Match[str]) -> list[str]:
    year, one, two = found["year"], found["one"], found["two"]
    return _day(year, one, two) or _day(year, two, one)


def _whole(found: re.Match[str]) -> list[str]:
    return [found["whole"]]


def _timed(found: re.Match[str]) -> list[str]:
    day, second, zone = found["whole"], found["second"] or "00", (found["zone"] or "").upper()
    return [f"{day}T{found['hour']:0>2}:{found['minute']}:{second}{zone.replace('UTC', 'Z')}", day]


_COUNTED_FROM = date(1899, 12, 30)
_COUNTED = range(36_526, 55_153)
"""Days of 2000 to 2050 as spreadsheets count them; other numbers are hardly meant so."""


def _counted(found: re.Match[str]) -> list[str]:
    days = int(found["count"])
    if days not in _COUNTED:
        return []
    return [(_COUNTED_FROM + timedelta(days)).isoformat(), f"Y{days}"]


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY_WORD = re.compile("(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,3}day)?(?![a-z])")
_PLAIN_DAY = re.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")


def other_weekday(text: str, form: str) -> str:
    """Return the weekday of a day, where a text in lower case has another one beside it."""
    found = _WEEKDAY_WORD.search(text) if _PLAIN_DAY.fullmatch(form) else None
    name = WEEKDAYS[date.fromisoformat(form).weekday()] if found else ""
    return "" if found and name.lower().startswith(found[1]) else name


def without_weekday(text: str, form: str) -> str:
    """Return a text without the weekday of its day; as it is where it has another one, or none."""
    is_other = other_weekday(text, form) or not _PLAIN_DAY.fullmatch(form)
    return text if is_other else _WEEKDAY_WORD.sub("", text, count=1)


DAY_RULES = (
    (r"(?P<count>[0-9]{5})(?:\.[0-9]+)?", _counted),
    (rf"{_WEEKDAY}{_NUMBER}(?: (?:of|de)\b)?[ ./-]*{MONTH_WORD},?(?: de\b)?[ ./-]*{YEAR}", _named),
    (r"(?P<day>[0-9]{1,2})[ ./-](?P<word>[a-z]{3,9})[ ./-]'?(?P<year>[0-9]{2})", _short_year),
    (rf"{_WEEKDAY}{MONTH_WORD} ?{_NUMBER},? {YEAR}", _named),
    (rf"{YEAR}[ ,./-]+{MONTH_WORD}[ ./-]*{_NUMBER}", _named),
    (rf"(?P<one>[0-9]{{1,2}})[/.-] ?(?P<two>[0-9]{{1,2}})[/.-] ?{YEAR}", _either_order),
    (r"(?P<one>[0-9]{1,2})[/.](?P<two>[0-9]{1,2})[/.](?P<year>[0-9]{2})", _either_order),
    (rf"{YEAR}(?:[/. ]|-+)(?P<one>[0-9]{{1,2}})(?:[/. ]|-+)(?P<two>[0-9]{{1,2}})", _year_first),
    (rf"{YEAR}(?P<one>[0-9]{{2}})(?P<two>[0-9]{{2}})", _year_first),
    (r"(?P<whole>[0-9]{4}-[0-9]{2}-[0-9]{2}) ?(?:z|utc|[+-][0-9]{2}:?[0-9]{2})", _whole),
    (rf"(?P<whole>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:t|,? (?:at )?){_CLOCK} ?{_ZONE}", _timed),
)
"""Patterns of lower-case text, each with what it may mean in EDTF."""
