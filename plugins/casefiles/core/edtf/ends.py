"""Dates at which something began or ended, where its other end stands at another key."""

from __future__ import annotations

from casefiles.core.edtf.grammar import date_or_none
from casefiles.core.edtf.hints import is_edge
from casefiles.core.edtf.human import human_forms
from casefiles.core.edtf.parse import GOING_ON, parse_edtf
from casefiles.core.edtf.span import Edge, Single, Span
from casefiles.core.edtf.sure import sure_date
from casefiles.core.edtf.value import Edtf, EdtfError

_STILL = Edtf("interval", (Span(Edge.UNKNOWN, Edge.OPEN),))
_OPEN = '".."'
_GENERAL = "write one date, as `2024-01`, or leave this key out where none is known"
_NOT_HERE = ", and leave this key out"
_OPEN_END = f"write `{_OPEN}` as long as it has not ended"


def parse_start(text: str) -> Edtf:
    """Return the date at which something began that has its end elsewhere.

    Raises:
        EdtfError: As `parse_edtf`; and where it goes from one date to another.
    """
    return _parse(text, is_start=True)


def parse_end(text: str) -> Edtf:
    """Return the date at which something that has its start elsewhere ended.

    `..` says that it has not ended, as it does at the end of an interval; alone it is no EDTF.

    Raises:
        EdtfError: As `parse_start`.
    """
    return _STILL if text == ".." else _parse(text, is_start=False)


def sure_start(text: str) -> str:
    """Return what a text can only mean as a start, in EDTF; empty where that is not sure."""
    form = sure_date(text)
    return "" if _span_in(form) else form


def sure_end(text: str) -> str:
    """Return the same for a date at which something ended; `..` for "present"."""
    if text == "..":
        return ""
    return ".." if text.strip().casefold() in GOING_ON else sure_start(text)


def _parse(text: str, *, is_start: bool) -> Edtf:
    try:
        when = parse_edtf(text)
    except EdtfError as error:
        if not is_start and text.strip().casefold() in GOING_ON:
            raise EdtfError(error.message, _OPEN_END) from None
        raise EdtfError(error.message, _hint_of(text, is_start) or error.hint) from None
    if when.kind == "interval":
        message = f"`{text}` goes from one date to another, and one of them stands here"
        raise EdtfError(message, _hint(when.spans[0], is_start))
    return when


def _hint_of(text: str, is_start: bool) -> str:  # noqa: FBT001 - which end is meant
    """Say what to write for a text of which a form is an interval; nothing where none is."""
    forms = human_forms(text)[:2]
    spans = [span for form in forms if (span := _span_in(form))]
    if is_edge(text) or len(spans) == len(forms) > 1:
        return _GENERAL
    if not spans:
        return ""
    plain = [form for form in forms if not _span_in(form)]
    return f"write `{plain[0]}`" if plain else _hint(spans[0], is_start)


def _span_in(form: str) -> Span | None:
    when = date_or_none(form)
    return when.spans[0] if when and when.kind == "interval" else None


def _hint(span: Span, is_start: bool) -> str:  # noqa: FBT001 - which end is meant
    """Say which end of a span is written here, and which at the other key."""
    start = f"`{span.start.text}`" if isinstance(span.start, Single) else ""
    end = f"`{span.end.text}`" if isinstance(span.end, Single) else ""
    last = ""
    if span.end is Edge.OPEN:
        end, last = f"`{_OPEN}`", " while it lasts"
    if not is_start:
        there = f", and {start} behind `from:`" if start else ""
        return f"write {end}{last}{there}" if end else f"write {start} behind `from:`{_NOT_HERE}"
    there = f", and {end} behind `to:`{last}" if end else ""
    return f"write {start}{there}" if start else f"write {end} behind `to:`{last}{_NOT_HERE}"
