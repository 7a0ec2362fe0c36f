"""Dates as people write them, in EDTF: "about May 2023", "2023-2024", "unknown".

Nothing here is ever taken for a date of the archive: it serves the hint of an error, and every
reading is given.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from casefiles.core.edtf.grammar import date_or_none, read_value
from casefiles.core.edtf.human_days import DAY_RULES
from casefiles.core.edtf.human_phrases import (
    BYLINES,
    NOTHING,
    ONE_SIDED,
    QUALIFIED,
    TWO_SIDED,
    VAGUE,
)
from casefiles.core.edtf.human_years import YEAR_RULES

_LONGEST = 100
_DEPTH = 3
"""How often a phrase may hold another: "between about May and June 2023" needs three."""

_DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-") | {"\u2019": "'"}
)
_WEEK = 6
"""Days from the first of seven to the last."""
_UNKNOWN_PART = re.compile(r"(?<=-)\?{1,2}(?=-|$)")
_WITH_LETTERS = re.compile(r"(?=.*[0-9].*[0-9])[0-9OIL]{4}(?:-[0-9OIL]{2}){0,2}")
_LETTERS = str.maketrans("OIL", "011")
"""Letters that look like digits."""
_DAY = re.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))-[0-9]{2}")
_DATES = tuple((re.compile(pattern), rule) for pattern, rule in (*DAY_RULES, *YEAR_RULES))


def human_forms(text: str) -> list[str]:
    """Return the EDTF forms that a text may mean, the likeliest first; none if it is no date."""
    if len(text) > _LONGEST or month_of_no_day(text):
        return []
    return _forms(tidied(text), _DEPTH)


def month_of_no_day(text: str) -> str:
    """Return the month of a day that it does not have: `2024-02` for "30 February 2024".

    Returns:
        Nothing where the text means no such day; the first one where two are joined by a slash.
    """
    plain = tidied(text) if len(text) <= _LONGEST else ""
    phrases = [
        pattern.fullmatch(plain) for pattern in (VAGUE, *BYLINES, *(one for one, _ in QUALIFIED))
    ]
    for part in (plain, *plain.split("/"), *(phrase[1] for phrase in phrases if phrase)):
        for form in _date_forms(part.strip("[]{}~?% ")):
            day = _DAY.fullmatch(form)
            if day and not _is_valid(form) and _is_valid(day[1]):
                return day[1]
    return ""


def tidied(text: str) -> str:
    """Return a text in lower case, with plain signs and without what stands around it."""
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).lower().split())
    plain = re.sub(r"(?<!\.)\.$", "", plain.strip("\"'`,; \u201c\u201d\u201e\u00ab\u00bb"))
    return plain[1:-1] if re.fullmatch(r"\([^()]*\)", plain) else plain


def _forms(text: str, depth: int) -> list[str]:
    if NOTHING.fullmatch(text):
        return ["XXXX"]
    if depth == 0:
        return []
    for reading in (_as_written, _date, _in_byline, _qualified, _one_sided, _two_sided):
        if forms := _valid(reading(text, depth - 1)):
            return forms
    return []


def _valid(forms: list[str]) -> list[str]:
    return [form for form in dict.fromkeys(forms) if _is_valid(form)]


def _is_valid(form: str) -> bool:
    return date_or_none(form) is not None


def _as_written(text: str, _depth: int) -> list[str]:
    form = "".join(text.split()).upper()
    slips = [form.translate(_LETTERS)] if _WITH_LETTERS.fullmatch(form) else []
    return [form, _UNKNOWN_PART.sub("XX", form), *slips]


def _date(text: str, _depth: int) -> list[str]:
    for pattern, rule in _DATES:
        if (found := pattern.fullmatch(text)) and (forms := _valid(rule(found))):
            return forms
    return []


def _date_forms(text: str) -> list[str]:
    """Return what a text makes by any of the patterns, also what is no date."""
    found = [(pattern.fullmatch(text), rule) for pattern, rule in _DATES]
    return [form for match, rule in found if match for form in rule(match)]


def _in_byline(text: str, depth: int) -> list[str]:
    found = [pattern.fullmatch(text) for pattern in BYLINES]
    return _first_forms([match[1] for match in found if match], depth)


def _qualified(text: str, depth: int) -> list[str]:
    if vague := VAGUE.fullmatch(text):
        return _forms(vague[1], depth)
    for pattern, mark in QUALIFIED:
        if (found := pattern.fullmatch(text)) and (forms := _forms(found[1], depth)):
            return ["/".join(_marked(date, mark) for date in form.split("/")) for form in forms]
    return []


def _marked(form: str, mark: str) -> str:
    if form in {"", ".."} or form.endswith(mark):
        return form
    return f"{form[:-1]}%" if form[-1] in "?~%" else f"{form}{mark}"


def _one_sided(text: str, depth: int) -> list[str]:
    for pattern, shapes in ONE_SIDED:
        if (found := pattern.fullmatch(text)) and (forms := _forms(found[1], depth)):
            form = forms[0]
            names = {"previous": -1, "following": 1, "week": _WEEK}
            near = {name: _neighbour(form, step) for name, step in names.items()}
            return [shape.format(form=form, **near) for shape in shapes]
    return []


def _neighbour(form: str, step: int) -> str:
    """Return the day, month or year before or after; for other forms what is no EDTF.

    The last day of seven is told of a day alone.
    """
    if step == _WEEK and not _DAY.fullmatch(form):
        return "none"
    bounds = read_value(form).bounds
    edge = bounds.first if step < 0 else bounds.last
    if edge is None or not re.fullmatch(r"[0-9-]+", form):
        return "none"
    if not date.min < edge < date.max - timedelta(_WEEK):
        return "none"
    return date.fromordinal(edge.toordinal() + step).isoformat()[: len(form)]


def _two_sided(text: str, depth: int) -> list[str]:
    for pattern, shapes in TWO_SIDED:
        if found := pattern.fullmatch(text):
            pairs = _pairs(found[1], found[2], depth)
            forms = [shape.format(*pair) for shape in shapes for pair in pairs]
            turned = [shape.format(*reversed(pair)) for shape in shapes for pair in pairs]
            if valid := _valid(forms) or _valid(turned):
                return valid
    return []


def _pairs(left: str, right: str, depth: int) -> list[tuple[str, str]]:
    """Read both dates; each may lean on the other: "1 to 9 May 2024", "May 1 to 9, 2024"."""
    words = right.split()
    tails = [" ".join((left, *words[-count:])) for count in (1, 2)]
    lefts = _first_forms([left, *tails], depth)
    lent = [f"{left.partition(' ')[0]} {right}"]
    if right.isdecimal() and (day := _DAY.fullmatch(left)):
        lent = [f"{day[1]}-{right.zfill(2)}"]
    rights = _first_forms([right, *lent], depth)
    return [
        (one.partition("T")[0], two.partition("T")[0])
        for one, two in zip(lefts, rights, strict=False)
    ]


def _first_forms(texts: list[str], depth: int) -> list[str]:
    return next((forms for text in texts if (forms := _forms(text, depth))), [])
