"""The grammar of EDTF: levels 0 and 1, and of level 2 the sets `[..]` and `{..}`.

Strict: the text is EDTF to the last character or an `EdtfError` says what is wrong (without a hint;
`parse` adds it). Of level 2 one more form is read, because an archive needs it: `XXXX`, a date of
which nothing is known. Beyond the letter of level 1, month and day may follow a negative year, and
a time of day needs its seconds, as in level 0.
"""

from __future__ import annotations

import re
from typing import cast

from casefiles.core.edtf.days import MONTHS, SEASONS, month_days, month_length, season_days
from casefiles.core.edtf.span import Edge, Precision, Qualifier, Single, Span, Unspecified
from casefiles.core.edtf.value import Edtf, EdtfError, Kind

LONGEST = 500
"""Characters in a date; the longest set that a reader can take in is far shorter."""

_LONG_YEAR = re.compile(r"(Y-?[1-9][0-9]{4,14})([?~%]?)")
_DATE = re.compile(
    r"(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T(?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r"(?P<zone>Z|[+-](?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?))?)?"
    r"(?P<qualifier>[?~%]?)"
)
_UNKNOWN = re.compile(r"XXXX(?:-XX(?:-XX)?)?")


def read_value(text: str) -> Edtf:
    """Read a whole EDTF text.

    Raises:
        EdtfError: It is not EDTF, or names a day that does not exist; the message is empty where
        there is no more to say.
    """
    if len(text) > LONGEST:
        raise EdtfError(f"a date of {len(text)} characters is longer than {LONGEST}")
    if _UNKNOWN.fullmatch(text):
        return Edtf("unknown", ())
    if text[:1] + text[-1:] == "[]":
        return _read_set(text, "one-of")
    if text[:1] + text[-1:] == "{}":
        return _read_set(text, "all-of")
    if "/" in text:
        return _read_interval(text)
    single = read_single(text)
    return Edtf("date", (Span(single, single),))


def date_or_none(text: str) -> Edtf | None:
    """Return what a text says as EDTF; nothing where it is none."""
    try:
        return read_value(text)
    except EdtfError:
        return None


def read_single(text: str) -> Single:
    """Read one date: no interval, no set."""
    if match := _LONG_YEAR.fullmatch(text):
        return _long_year(text, int(match[1][1:]), match[2])
    if (match := _DATE.fullmatch(text)) and _fits_together(match):
        return _dated(text, match)
    raise EdtfError("")


def _read_interval(text: str) -> Edtf:
    start, _, end = text.partition("/")
    if "/" in end:
        raise EdtfError("")
    return Edtf("interval", (_span(_read_end(start), _read_end(end), text),))


def _read_end(text: str) -> Single | Edge:
    if text in {"..", ""}:
        return Edge(text)
    single = read_single(text)
    if single.time:
        raise EdtfError(
            f"`{text}` has a time of day, which stands alone: intervals and sets are made of days"
        )
    return single


def _read_set(text: str, kind: Kind) -> Edtf:
    members = [member.strip(" ") for member in text[1:-1].split(",")]
    return Edtf(kind, tuple(_read_member(member) for member in members))


def _read_member(text: str) -> Span:
    start, dots, end = text.partition("..")
    if not dots:
        single = _read_end(text)
        return _span(single, single, text)
    return _span(_member_end(start), _member_end(end), text)


def _member_end(text: str) -> Single | Edge:
    if text == "..":
        raise EdtfError("")  # `2023....`: the dots were read already.
    return _read_end(text) if text else Edge.OPEN


def _span(start: Single | Edge, end: Single | Edge, text: str) -> Span:
    span = Span(start, end)
    if not span.singles:
        raise EdtfError("")
    if span.first and span.last and span.first > span.last:
        raise EdtfError(f"`{text}` ends before it starts")
    return span


def _long_year(text: str, year: int, qualifier: str) -> Single:
    return Single(text, "year", (year, 1, 1), (year, 12, 31), _qualifier(qualifier))


def _fits_together(match: re.Match[str]) -> bool:
    """Tell whether the parts may stand together; the pattern knows only what each may be."""
    year, month, day, time = match["year"], match["month"], match["day"], match["time"]
    if "X" in year:
        return month is None and time is None
    if day and (_is_season(month) or (month == "XX" and day != "XX")):
        return False
    return time is None or (day not in {None, "XX"} and not match["qualifier"])


def _is_season(month: str | None) -> bool:
    return month is not None and month.isdecimal() and int(month) in SEASONS


def _dated(text: str, match: re.Match[str]) -> Single:
    if match["year"] == "-0000":
        raise EdtfError(f"`{text}` gives the year 0 a sign")
    if "X" in match["year"]:
        return _open_year(text, match)
    if match["month"] in {None, "XX"}:
        return _within_year(text, match)
    return _within_month(text, match)


def _open_year(text: str, match: re.Match[str]) -> Single:
    ends = sorted((int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))))
    precision: Precision = "century" if "XX" in match["year"] else "decade"
    first, last = (ends[0], 1, 1), (ends[1], 12, 31)
    return Single(text, precision, first, last, _qualifier(match["qualifier"]), "year")


def _within_year(text: str, match: re.Match[str]) -> Single:
    year = int(match["year"])
    unspecified: Unspecified = "day" if match["day"] else "month" if match["month"] else ""
    return Single(
        text, "year", (year, 1, 1), (year, 12, 31), _qualifier(match["qualifier"]), unspecified
    )


def _within_month(text: str, match: re.Match[str]) -> Single:
    year, month = int(match["year"]), int(match["month"])
    qualifier = _qualifier(match["qualifier"])
    if _is_season(match["month"]):
        return Single(text, "season", *season_days(year, month), qualifier)
    if not 1 <= month <= len(MONTHS):
        raise EdtfError(f"`{text}` has no such month: months are 01 to 12, seasons 21 to 24")
    if match["day"] in {None, "XX"}:
        return Single(
            text, "month", *month_days(year, month), qualifier, "day" if match["day"] else ""
        )
    return _exact_day(text, year, month, match)


def _exact_day(text: str, year: int, month: int, match: re.Match[str]) -> Single:
    number, length = int(match["day"]), month_length(year, month)
    if not 1 <= number <= length:
        raise EdtfError(f"`{text}` is no day: {MONTHS[month - 1]} {year} has {length} days")
    day, time, zone = (year, month, number), match["time"] or "", match["zone"] or ""
    return Single(
        text, "time" if time else "day", day, day, _qualifier(match["qualifier"]), "", time, zone
    )


def _qualifier(text: str) -> Qualifier:
    return cast("Qualifier", text)
