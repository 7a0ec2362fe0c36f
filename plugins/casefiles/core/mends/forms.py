"""Parts that can be written shorter, and what the address of a copy says of its day."""

from __future__ import annotations

from casefiles.core.mends.sheet import Sheet
from casefiles.core.model import Archived
from casefiles.core.web import copy_at


def mend_copies(sheet: Sheet) -> None:
    """Add the day of a copy in the Wayback Machine, which stands in its address."""
    for part in sheet.parts:
        url = part.node.get("url")
        if part.model is Archived and url is not None and part.node.get("date") is None:
            copy = copy_at(url.text)
            if copy is not None and copy.day:
                sheet.manuscript.add(part.node, "date", copy.day, tuple(Archived.shape))
                sheet.tell(url.position, f"`date: {copy.day}`, from the address of the copy")


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
