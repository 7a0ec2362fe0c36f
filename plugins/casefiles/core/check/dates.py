"""Dates that can't all be true, and days that have passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from casefiles.core.check.asking import Today
from casefiles.core.check.walk import Visit
from casefiles.core.edtf import Edtf, date_or_none
from casefiles.core.model import (
    Archived,
    Bounds,
    Case,
    Claim,
    Correction,
    Event,
    Looked,
    Office,
    Response,
    Source,
    Withdrawal,
)
from casefiles.core.problem import Position, Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.web import copy_at

# A contributor's today is often later than that of the last commit, by which an archive is built.
AHEAD = timedelta(days=31)
# An archive dates its copies by universal time, and a newspaper by its own.
_AROUND = timedelta(days=1)
_NO_HISTORY = date(1970, 1, 1)
"""The today of a folder without commits, of which nothing can be said."""
OVER = frozenset({"opened", "reviewed", "accessed", "checked", "issued", "occurred", "public"})
_SEEN = (("archived", ("archived", "date")), ("read", ("accessed",)))
"""What is done with a source, and where the day of that stands."""
DATED = (Archived, Claim, Correction, Looked, Response, Withdrawal)
"""What a `date` tells of here is over; that of an event may be planned."""


def check_dates(document: Document[Case], today: Today) -> Iterator[Problem]:
    """Check the order of a case's days and of each event's two clocks."""
    case = document.value
    if case is None:
        return
    is_turned = case.reviewed < case.opened
    if is_turned:
        if _lies_ahead(case.opened, today):
            yield problem_of(document.at("opened"), "opened-ahead", today=str(today.day))
        else:
            yield problem_of(document.at("reviewed"), "reviewed-before")
    for index, correction in enumerate(case.corrections):
        if correction.date < case.opened and not is_turned:
            place = document.at("corrections", index, "date")
            yield problem_of(place, "corrected-before")
    for index, event in enumerate(case.timeline):
        yield from _check_event(document, index, event)
    if (case.status == "withdrawn") != (case.withdrawn is not None):
        place = document.at("withdrawn") if case.withdrawn else document.at("status")
        yield problem_of(place, "withdrawn-twofold")


def _check_event(document: Document[Case], index: int, event: Event) -> Iterator[Problem]:
    happened, public = event.date.bounds, event.public.bounds if event.public else None
    if public and public.last and happened.first and public.last < happened.first:
        place = document.at("timeline", index, "public")
        yield problem_of(place, "known-before")
    if isinstance(event.bounds, Bounds) and not event.bounds.date.overlaps(happened):
        place = document.at("timeline", index, "bounds", "date")
        yield problem_of(place, "beyond-date")


def check_periods(visit: Visit, today: Today) -> Iterator[Problem]:
    """Check the order of the dates of an office, and of a source and the copy of it."""
    if visit.model is Office:
        began, ended = _date_at(visit, "from"), _date_at(visit, "to")
        if began and ended and _first(began) > _last(ended):
            place = visit.node.at(("to",)).position
            message = "the office ended before it began"
            yield Problem(place, "date-order", message, hint="look at `from` and `to`")
    elif issubclass(visit.model, Source):
        yield from _copy_day(visit, today)
        yield from _source_days(visit, today)


def _copy_day(visit: Visit, today: Today) -> Iterator[Problem]:
    """Tell of the day of a copy that is not the one in its address."""
    copied, of_copy = _date_at(visit, "archived", "date"), _day_in_address(visit)
    if not copied or not of_copy or not _is_other(copied, of_copy):
        return
    if _lies_ahead(_first(of_copy), today):
        place = visit.node.at(("archived", "url")).position
        yield problem_of(place, "copy-ahead", near=str(of_copy), day=str(copied))
    else:
        written = visit.node.at(("archived", "date"))
        yield problem_of(written.position, "copy-day", text=written.text, near=str(of_copy))


def _source_days(visit: Visit, today: Today) -> Iterator[Problem]:
    """Tell of a source that was read or archived before it was issued."""
    issued, seen = _date_at(visit, "issued"), list(_seen_too_soon(visit))
    if issued and seen and _lies_ahead(_first(issued), today):
        node = visit.node.at(("issued",))
        parts = {"text": node.text, "done": seen[0][0], "today": str(today.day)}
        yield problem_of(node.position, "issued-ahead", **parts)
        return
    for done, place in seen:
        yield problem_of(place, f"{done}-before")


def _seen_too_soon(visit: Visit) -> Iterator[tuple[str, Position]]:
    """Yield what was done with a source before it was issued, and where the day of that stands."""
    issued, of_copy = _date_at(visit, "issued"), _day_in_address(visit)
    copied = _date_at(visit, "archived", "date")
    is_other = _is_other(copied, of_copy)  # Told as such.
    for done, path in _SEEN:
        when = None if is_other and done == "archived" else _date_at(visit, *path)
        if issued and issued.is_day and when and _first(issued) - _last(when) > _AROUND:
            yield done, visit.node.at(path).position


def _day_in_address(visit: Visit, *path: str) -> Edtf | None:
    copy = copy_at(_text_at(visit, *(path or ("archived", "url"))))
    return date_or_none(copy.day) if copy else None


def _is_other(copied: Edtf | None, of_copy: Edtf | None) -> bool:
    """Tell whether the day of a copy is surely not the one in its address."""
    if copied is None or of_copy is None:
        return False
    return abs(_first(copied) - _first(of_copy)) > _AROUND


def check_stale(document: Document[Case], today: Today) -> Iterator[Problem]:
    """Warn of each open question whose day to look again has passed."""
    case = document.value
    for index, question in enumerate(case.open_questions if case else ()):
        again = case.look_again(question) if case else None
        if again and today.has_come(again):
            place = document.at("open_questions", index, "check_again")
            message = f"`{question.id}` was to be looked at again on {again}"
            hint = "look again, add what was found under `looked:`, and set a new day"
            yield Problem(place, "stale-check", message, hint=hint)


def check_past(visit: Visit, today: Today) -> Iterator[Problem]:
    """Warn of each date of something that is over which lies far ahead of today."""
    for key, node in visit.node.entries:
        if key.text in OVER or (key.text == "date" and issubclass(visit.model, DATED)):
            when = date_or_none(node.text)
            reviewed = _date_at(visit, "reviewed") if key.text == "opened" else None
            if when and reviewed and _first(reviewed) < _first(when):
                continue  # Told as such.
            if key.text == "issued" and any(_seen_too_soon(visit)):
                continue  # Told with that.
            if visit.model is Archived and _is_other(when, _day_in_address(visit, "url")):
                continue  # Told with the source.
            if when and _lies_ahead(_first(when), today):
                day = str(today.day)
                yield problem_of(node.position, "ahead", key=key.text, text=node.text, today=day)


def _lies_ahead(day: date, today: Today) -> bool:
    return not today.comes_within(AHEAD, day) and today.day != _NO_HISTORY


def _date_at(visit: Visit, *path: str) -> Edtf | None:
    return date_or_none(_text_at(visit, *path))


def _text_at(visit: Visit, *path: str) -> str:
    return visit.node.at(path).text


def _first(when: Edtf) -> date:
    return when.bounds.first or date.min


def _last(when: Edtf) -> date:
    return when.bounds.last or date.max
