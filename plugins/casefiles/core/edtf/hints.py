"""The hint of a date that can't be read: the nearest right forms, ready to be pasted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date

from casefiles.core.edtf.days import month_length
from casefiles.core.edtf.grammar import read_value
from casefiles.core.edtf.human import human_forms, month_of_no_day, tidied
from casefiles.core.edtf.human_days import other_weekday
from casefiles.core.edtf.human_years import FISCAL
from casefiles.core.edtf.words import date_words

_GENERAL = (
    "write `2024-01-10`, `2024-01` or `2024`; about January 2024 is `2024-01~`, "
    "an unknown date is `XXXX`"
)

_OPEN_ENDS = (
    'write `2024-01/..` for "since January 2024", or `../2024-01` for "until January 2024"; '
    "an unknown date is `XXXX`"
)
_FISCAL = ", the fiscal year of the US government; others begin in other months"


def form_hint(text: str) -> str:
    """Return what to write instead; with the meaning of each form where it is not plain."""
    if is_edge(text):
        return _OPEN_ENDS
    if month := month_of_no_day(text):
        return f"{no_day_hint(text)}, or write `{month}` if only the month is sure"
    forms = human_forms(text)[:2]
    is_fiscal = re.search(rf"\b{FISCAL}", text, re.IGNORECASE)
    return f"{_offer(text, forms)}{_FISCAL if is_fiscal else ''}" if forms else _GENERAL


def is_edge(text: str) -> bool:
    """Tell whether a text is the open end of an interval, and nothing else."""
    return ".." in text and not text.strip(" ./[]{}\"'")


def day_hint(text: str) -> str:
    """Return the days that a text may mean, as something to write instead; empty if it is none.

    A day of the record has no hour, so none is offered.
    """
    dates = [read_value(form) for form in human_forms(text)]
    days = [when.first for when in dates if when.is_day and when.first]
    written = [date(*day).isoformat() for day in days if MINYEAR <= day[0] <= MAXYEAR]
    return _offer(text, list(dict.fromkeys(written))[:2]) if written else no_day_hint(text)


def _offer(text: str, forms: Sequence[str]) -> str:
    if len(forms) == 1 and read_value(forms[0]).kind == "date":
        name = other_weekday(tidied(text), forms[0])
        return f"write `{forms[0]}`{f', which was a {name}' if name else ''}"
    meant = ", or ".join(f'`{form}` for "{date_words(read_value(form))}"' for form in forms)
    return f"write {meant}"


def no_day_hint(text: str) -> str:
    """Return what to do about a day that its month does not have; empty if it is none.

    Which day was meant nobody can tell from it: the last of the month is a date as any other.
    """
    month = month_of_no_day(text)
    if not month:
        return ""
    length = month_length(int(month[:4]), int(month[5:]))
    return f"{date_words(read_value(month))} has {length} days: look the day up"
