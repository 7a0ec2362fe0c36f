"""An EDTF value in English, never more precise than it is.

The vocabulary, one meaning a form:

| EDTF | words |
|---|---|
| `2024-01-10`, `2023-05` | 10 January 2024; May 2023 |
| `2023-21`, `156X` | spring 2023; 1560s |
| `2023-05-XX`, `15XX` | a day in May 2023; a year between 1500 and 1599 |
| `2023-05~`, `2023-05?` | about May 2023; May 2023 (uncertain) |
| `2023-05%` | about May 2023 (uncertain) |
| `2024-01-01/2024-01-09` | 1 to 9 January 2024 (all the time between) |
| `2025-06-03/..`, `../2024` | since 3 June 2025; until 2024 |
| `2024-03/`, `/2024` | from March 2024, end unknown; until 2024, start unknown |
| `[..2024-01-09]`, `[2023-05..]` | on or before 9 January 2024; in or after May 2023 |
| `[2024-01-01..2024-01-09]` | between 1 and 9 January 2024 (one day) |
| `{1960,1961-12}`, `{1670..1672}` | 1960 and December 1961; every year from 1670 to 1672 |
| `-0500`, `0050`, `Y12024` | 501 BCE; 50 CE; the year 12,024 |
| `XXXX` | date unknown |
| `..` as an end that has not come | now |
"""

from __future__ import annotations

from datetime import date

from casefiles.core.edtf.days import MONTHS, SEASONS
from casefiles.core.edtf.span import Edge, Single, Span
from casefiles.core.edtf.value import Edtf

_SEASON_BY_MONTH = {opening: name for name, opening, _ in SEASONS.values()}

_LAST_SHORT_YEAR = 999
"""Up to here a year alone looks like a number, so the era is said."""
_LAST_PLAIN_YEAR = 9999
"""Beyond this a year needs commas, and more words to look like one."""


def date_words(value: Edtf) -> str:
    """Return the value in words that can stand alone: "about May 2023"."""
    if value.kind == "one-of":
        return _one_of_words(value.spans)
    if value.kind == "all-of":
        return _joined([_every_words(span) for span in value.spans], "and")
    if value.kind == "unknown":
        return "date unknown"
    words = _lasting_words(value.spans[0])
    is_decade = value.kind == "date" and value.precision == "decade"
    return words.removeprefix("the ") if is_decade else words


def day_words(day: date) -> str:
    """Return a plain day in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def within_words(value: Edtf) -> str:
    """Return the value in words for one event within it: "between 1 and 9 January 2024".

    For an inferred date, where an interval gives the limits of the event and not how long it
    lasted.
    """
    return _choice_words(value.spans[0]) if value.kind == "interval" else date_words(value)


def html_datetime(value: Edtf) -> str | None:
    """Return what `<time datetime>` may hold, or `None` where HTML has no way to say this date.

    Only a certain, exact year, month, day or time of day; HTML knows no year before 1 and no
    interval.
    """
    single = value.singles[0] if value.kind == "date" else None
    if single is None or single.soft or single.unspecified or single.first[0] < 1:
        return None
    minutes = ":00" if len(single.zone) == len("+00") else ""
    return single.text.removeprefix("Y") + minutes


def _lasting_words(span: Span) -> str:
    """Say how long something lasted; a single date is the shortest case."""
    start, end = span.start, span.end
    if not span.singles:
        return "now"
    if isinstance(start, Edge):
        return f"until {_words(span.singles[0])}" + (
            ", start unknown" if start is Edge.UNKNOWN else ""
        )
    if isinstance(end, Edge):
        return (
            f"since {_words(start)}" if end is Edge.OPEN else f"from {_words(start)}, end unknown"
        )
    return _words(start) if start == end else " to ".join(_pair(start, end))


def _choice_words(span: Span) -> str:
    """Say within what limits one date lies; open and unknown limits come to the same."""
    start, end = span.start, span.end
    if isinstance(start, Edge):
        return f"{_on(span.singles[0])} or before {_words(span.singles[0])}"
    if isinstance(end, Edge):
        return f"{_on(start)} or after {_words(start)}"
    if start == end:
        return _words(start)
    unit = _unit(start, end)
    return f"between {' and '.join(_pair(start, end))}" + (f" (one {unit})" if unit else "")


def _every_words(span: Span) -> str:
    start, end = span.start, span.end
    if isinstance(start, Edge):
        return f"every {_unit(*span.singles) or 'date'} up to {_words(span.singles[0])}"
    if isinstance(end, Edge):
        return f"every {_unit(start) or 'date'} from {_words(start)} on"
    if start == end:
        return _words(start)
    return f"every {_unit(start, end) or 'date'} from {' to '.join(_pair(start, end))}"


def _one_of_words(spans: tuple[Span, ...]) -> str:
    choices = [_choice_words(span) for span in spans]
    if len(choices) == 1 or all(span.start == span.end for span in spans):
        return _joined(choices, "or")
    return f"one of these: {'; '.join(choices)}"


def _joined(words: list[str], conjunction: str) -> str:
    *leading, last = words
    return f"{', '.join(leading)} {conjunction} {last}" if leading else last


def _unit(*singles: Single) -> str:
    """Return what all the dates name one of, empty where they differ or leave digits open."""
    units = {"" if single.unspecified else single.precision for single in singles}
    return units.pop() if len(units) == 1 else ""


def _on(single: Single) -> str:
    return "on" if "day" in {single.precision, single.unspecified} else "in"


def _pair(start: Single, end: Single) -> tuple[str, str]:
    """Return both dates in words; the first leaves out what the second repeats."""
    plain = _unit(start, end) and not start.qualifier and not end.qualifier
    if not plain or start.precision == "year" or start.first[0] != end.first[0]:
        return _words(start), _words(end)
    if start.precision == "day" and start.first[1] == end.first[1]:
        return str(start.first[2]), _words(end)
    return _words(start).removesuffix(f" {_year(start.first[0])}"), _words(end)


def _words(single: Single) -> str:
    about = "about " if single.approximate else ""
    return _unqualified(single, about) + (" (uncertain)" if single.uncertain else "")


def _unqualified(single: Single, about: str) -> str:
    if single.unspecified != "year":
        leading = f"a {single.unspecified} in " if single.unspecified else ""
        return f"{leading}{about}{_calendar_words(single)}"
    first, last = single.first[0], single.last[0]
    # The 1900s may mean ten years or a hundred; the 50s and years BCE are no better.
    if single.precision == "decade" and first > _LAST_SHORT_YEAR and first % 100:
        return f"{about}the {first}s"
    return f"a year between {about}{_year(first)} and {about}{_year(last)}"


def _calendar_words(single: Single) -> str:
    year, month, day = single.first
    if single.precision == "year":
        return _year(year)
    if single.precision == "season":
        return f"{_SEASON_BY_MONTH[month]} {_year(year)}"
    if single.precision == "month":
        return f"{MONTHS[month - 1]} {_year(year)}"
    return f"{day} {MONTHS[month - 1]} {_year(year)}{_time_words(single)}"


def _time_words(single: Single) -> str:
    if not single.time:
        return ""
    zone = {"": "", "Z": " UTC"}.get(single.zone, f" UTC{single.zone}")
    return f", {single.time}{zone}"


def _year(year: int) -> str:
    if year < 1:
        return f"{1 - year:,} BCE" if year <= -_LAST_PLAIN_YEAR else f"{1 - year} BCE"
    if year > _LAST_PLAIN_YEAR:
        return f"the year {year:,}"
    return str(year) if year > _LAST_SHORT_YEAR else f"{year} CE"
