"""Dates as pages print them: the words of EDTF, never more precise than what is known."""

from __future__ import annotations

from datetime import date

from casefiles.core.edtf import Edtf, date_words, day_words, html_datetime, within_words
from casefiles.core.view.values import When


def when(value: Edtf) -> When:
    """Return a date of the archive in words."""
    return When(date_words(value), html_datetime(value))


def when_within(value: Edtf) -> When:
    """Return the limits within which one event lies in words."""
    return When(within_words(value), html_datetime(value))


def on_day(day: date) -> When:
    """Return a plain day in words."""
    return When(day_words(day), day.isoformat())


def year_of(value: Edtf) -> int | None:
    """Return the one year that a date lies in, or nothing where it may lie in several."""
    if value.first is None or value.last is None or value.first[0] != value.last[0]:
        return None
    return value.first[0]
