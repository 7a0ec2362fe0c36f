"""Dates as the Library of Congress' EDTF writes them: levels 0 and 1, and of level 2 the sets.

One value gives the words, the bar, the order, the filter and the `<time>` of a page. The package in
the order it works: `days` (the calendar), `value` (what a date is), `grammar` (text to value),
`human` and `hints` (what a person may have meant), `parse` (the door), `sure` (what a person can
only have meant), `ends` (dates whose other end stands elsewhere), `pattern` (for tools that know
only patterns), `words` (value to English).
"""

from casefiles.core.edtf.days import Day
from casefiles.core.edtf.ends import parse_end, parse_start, sure_end, sure_start
from casefiles.core.edtf.grammar import date_or_none, read_value
from casefiles.core.edtf.hints import day_hint, no_day_hint
from casefiles.core.edtf.human import human_forms
from casefiles.core.edtf.parse import parse_edtf
from casefiles.core.edtf.pattern import EDTF_PATTERN
from casefiles.core.edtf.span import Edge, Single, Span
from casefiles.core.edtf.sure import sure_date, sure_day
from casefiles.core.edtf.value import DateBounds, Edtf, EdtfError, SortKey
from casefiles.core.edtf.words import date_words, day_words, html_datetime, within_words

__all__ = [
    "EDTF_PATTERN",
    "DateBounds",
    "Day",
    "Edge",
    "Edtf",
    "EdtfError",
    "Single",
    "SortKey",
    "Span",
    "date_or_none",
    "date_words",
    "day_hint",
    "day_words",
    "html_datetime",
    "human_forms",
    "no_day_hint",
    "parse_edtf",
    "parse_end",
    "parse_start",
    "read_value",
    "sure_date",
    "sure_day",
    "sure_end",
    "sure_start",
    "within_words",
]
