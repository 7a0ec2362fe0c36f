"""The one EDTF form of a date that a person wrote, where nothing has to be guessed.

A hint gives every reading, and a person chooses. Here none is chosen: each word and each number of
the text must be kept in the form, and no other form may be thinkable.
"""

from __future__ import annotations

import re

from casefiles.core.edtf.days import MONTHS, SEASONS
from casefiles.core.edtf.grammar import date_or_none
from casefiles.core.edtf.human import human_forms, tidied
from casefiles.core.edtf.human_days import month_number, without_weekday

_SEASONS = {name: number for number, (name, _, _) in SEASONS.items()} | {"fall": 23}
# What EDTF says with a sign, and what means nothing. "Late" and the name of another weekday
# would be lost; quarters and fiscal years begin in different months.
_KEPT = frozenset(
    (
        *("st", "nd", "rd", "th", "of", "the", "on", "in"),
        *("about", "around", "circa", "ca", "c", "approx", "approximately", "roughly"),
        *("possibly", "probably", "perhaps", "maybe", "uncertain", "x"),
        *("from", "to", "since", "until", "till", "through", "onwards", "present", "now"),
        *("either", "or", "both", "and"),
    )
)
_PART = re.compile(r"[a-z]+|[0-9]+")
_NUMBER = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"\.\.|[/,]")
_YEAR_FIRST = re.compile(r"\W*[0-9]{4}[^a-z]*")
_CUT_SHORT = re.compile(r"[-/]$")
_DIGITS_OF_DAY = 8


def sure_date(text: str) -> str:
    """Return what a text that is no EDTF can only mean, in EDTF; empty where that is not sure."""
    if date_or_none(text) is not None:
        return ""
    (form, *others) = human_forms(text) or [""]
    is_one = bool(form) and not others
    return form if is_one and _keeps_all(without_weekday(tidied(text), form), form) else ""


def sure_day(text: str) -> str:
    """Return the one day that a text can mean, in the form of the format; empty if none is sure."""
    form = sure_date(text)
    return form if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", form) else ""


def _keeps_all(text: str, form: str) -> bool:
    """Tell whether a form says all that a text says, and takes no digit for another."""
    given = [_number(part) for part in _PART.findall(text) if part not in _KEPT]
    kept = _numbers(form)
    if not _numbers(text) or _CUT_SHORT.search(text):
        return False
    if _YEAR_FIRST.fullmatch(text) and given != kept:
        joined = "".join(_NUMBER.findall(form))
        return text == joined and len(joined) == _DIGITS_OF_DAY
    return {*given} == {*kept} and not _is_turned(given, form)


def _is_turned(given: list[int], form: str) -> bool:
    """Tell whether a form has its two dates in another order than the text."""
    first, last = (set(_numbers(part)) for part in (*_BETWEEN.split(form), form)[:2])
    if first <= last or last <= first:
        return False
    return min(map(given.index, first - last)) > min(map(given.index, last - first))


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in _NUMBER.findall(text)]


def _number(part: str) -> int:
    """Return the number of a month or a season; one that no form has for any other word."""
    if part.isdecimal():
        return int(part)
    short = len(part) < len(min(MONTHS, key=len))
    return _SEASONS.get(part) or (not short and month_number(part)) or -1
