"""Months, seasons, years and their like as people write them, in EDTF: "spring 2023", "1960s".

Also the forms of EDTF's level 2 and of its old draft that are not read here, in those that are.
"""

from __future__ import annotations

import re

from casefiles.core.edtf.days import MONTHS, SEASONS
from casefiles.core.edtf.human_days import MONTH_WORD, YEAR, month_number

FISCAL = r"(?:fy|f\.y\.|fiscal(?: year)?)"

_SEASON_NUMBERS = {name: number for number, (name, _, _) in SEASONS.items()} | {"fall": 23}
_QUARTERS = {"1": ("01", "03"), "2": ("04", "06"), "3": ("07", "09"), "4": ("10", "12")}
_PARTS = {str(32 + int(number)): months for number, months in _QUARTERS.items()} | {
    "37": ("01", "04"),
    "38": ("05", "08"),
    "39": ("09", "12"),
    "40": ("01", "06"),
    "41": ("07", "12"),
}
"""The numbers that level 2 gives to quarters, thirds and halves of a year."""


def _named(found: re.Match[str]) -> list[str]:
    number = _SEASON_NUMBERS.get(found["word"]) or month_number(found["word"])
    return [f"{found['year']}-{number:02}"] if number else []


def _month(found: re.Match[str]) -> list[str]:
    return [f"{found['year']}-{found['month']:0>2}"]


def _month_or_years(found: re.Match[str]) -> list[str]:
    year, end = found["year"], found["end"]
    if int(end) == 0:
        return [year]
    month = [f"{year}-{int(end):02}"] if int(end) <= len(MONTHS) else []
    return [*month, f"{year}/{year[: -len(end)]}{end}"]


def _quarter(found: re.Match[str]) -> list[str]:
    first, last = _QUARTERS[found["quarter"]]
    return [f"{found['year']}-{first}/{found['year']}-{last}"]


def _part(found: re.Match[str]) -> list[str]:
    first, last = _PARTS[found["part"]]
    return [f"{found['year']}-{first}/{found['year']}-{last}"]


def _fiscal(found: re.Match[str]) -> list[str]:
    """Give the fiscal year of the United States government, which is named by its end."""
    year = int(f"20{found['year']}"[-4:])
    return [f"{year - 1:04}-10/{year:04}-09"]


def _decade(found: re.Match[str]) -> list[str]:
    """Give the decade; "the 1900s" may mean the century as well."""
    years = found["years"]
    return [f"{years}X"] + ([f"{years[:2]}XX"] if years.endswith("0") else [])


def _century(found: re.Match[str]) -> list[str]:
    return [f"{int(found['number']) - 1:02}XX"]


def _before_common_era(found: re.Match[str]) -> list[str]:
    year = int(found["number"]) - 1
    return [f"-{year:04}" if year else "0000"]


def _common_era(found: re.Match[str]) -> list[str]:
    return [f"{found['number']:0>4}"]


def _numbered(found: re.Match[str]) -> list[str]:
    sign, digits = found["sign"] or "", found["digits"].lstrip("0") + "0" * int(found["zeros"] or 0)
    if len(digits) > len("9999"):
        return [f"Y{sign}{digits}"]
    return [f"{sign if digits else ''}{digits:0>4}"]


def _left_open(found: re.Match[str]) -> list[str]:
    """Keep what stands before the first digit left open; level 1 leaves only the last ones open."""
    known = found["known"]
    if len(known) < len("20"):
        return [f"[{known:0<4}..{known:9<4}]"]
    stem = next(stop for stop in (8, 5, 3, 2) if len(known) >= stop)
    return [f"{known[:stem]}{'X' if stem == len('196') else 'XX'}"]


def _qualified_inside(found: re.Match[str]) -> list[str]:
    """Qualify the whole date where level 2 qualifies a part."""
    marks = set(found[0]) & set("?~%")
    mark = marks.pop() if len(marks) == 1 else "%"
    return [re.sub(r"[?~%]", "", found[0]).upper() + mark]


YEAR_RULES = (
    (
        rf"(?:in )?(?:the )?{MONTH_WORD},?(?: (?:of|de)\b)?[ ./-]*{YEAR}(?:[/-][0-9]{{2,4}})?",
        _named,
    ),
    (rf"{YEAR}[ ,./-]*{MONTH_WORD}", _named),
    (rf"(?P<month>[0-9]{{1,2}})[/.-]{YEAR}", _month),
    (rf"{YEAR}(?:[. ]|--+)(?P<month>[0-9]{{1,2}})", _month),
    (rf"{YEAR}-(?P<part>3[3-9]|4[01])", _part),
    (rf"{YEAR}[/-](?P<end>[0-9]{{1,2}}|[0-9]{{4}})", _month_or_years),
    (rf"q(?P<quarter>[1-4])[ /,-]*{YEAR}", _quarter),
    (rf"{YEAR}[ /,-]*q(?P<quarter>[1-4])", _quarter),
    (
        rf"(?:the )?(?:u\.?s\.? )?(?:federal )?{FISCAL}[ -]*'?(?P<year>[0-9]{{4}}|[0-9]{{2}})",
        _fiscal,
    ),
    (r"(?:the )?(?P<years>[0-9]{3})0'?s", _decade),
    (r"(?:the )?(?P<number>[0-9]{1,2})(?:st|nd|rd|th) century", _century),
    (r"(?P<number>[1-9][0-9]{0,3}) ?(?:bce?|b\.c(?:\.e)?)", _before_common_era),
    (r"(?P<number>[0-9]{1,4}) ?(?:ad|ce|a\.d|c\.e)", _common_era),
    (r"y(?P<sign>-)?(?P<digits>[0-9]{1,15})(?:e(?P<zeros>[0-9]{1,2}))?(?:s[0-9]+)?", _numbered),
    (r"(?P<sign>-)?(?P<digits>[0-9]{4,15})(?:e(?P<zeros>[0-9]))?(?:s[0-9]+)?", _numbered),
    (
        r"(?P<known>[0-9]{1,3}|[0-9]{4}-|[0-9]{4}-[0-9]{2}-|[0-9]{4}-[01]|[0-9]{4}-[0-9]{2}-[0-3])[xu][0-9xu-]*",
        _left_open,
    ),
    (r"[?~%]?-?[0-9x]{4}[?~%]?(?:-[?~%]?[0-9x]{2}[?~%]?){0,2}", _qualified_inside),
)
"""Patterns of lower-case text, each with what it may mean in EDTF."""
