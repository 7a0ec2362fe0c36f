"""Parts that can be written shorter, and what the address of a copy says of its day."""

from __future__ import annotations

import re
from datetime import date

from casefiles.core.mends.sheet import Sheet
from casefiles.core.model import Archived

_COPY = re.compile(
    r"https?://web\.archive\.org/web/([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{0,6}[a-z_]*/"
)


def mend_copies(sheet: Sheet) -> None:
    """Add the day of a copy in the Wayback Machine, which stands in its address."""
    for part in sheet.parts:
        url = part.node.get("url")
        if part.model is Archived and url is not None and part.node.get("date") is None:
            found = _COPY.match(url.text)
            day = _day(*map(int, found.groups())) if found else ""
            if day:
                sheet.manuscript.add(part.node, "date", day, tuple(Archived.shape))
                sheet.tell(url.position, f"`date: {day}`, from the address of the copy")


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def mend_forms(sheet: Sheet) -> None:
    """Write `x` in the place of `{source: x}`, where nothing else stands beside it."""
    for part in sheet.parts:
        if len(part.node.entries) != 1:
            continue
        key, text = part.node.entries[0]
        is_text = text.kind == "scalar" and not text.is_empty and not text.is_null
        if (
            key.text == part.model.short_form
            and is_text
            and sheet.manuscript.shorten(part.node, text, part.key)
        ):
            sheet.tell(part.node.position, f"a text alone in the place of `{key.text}: ...`")
