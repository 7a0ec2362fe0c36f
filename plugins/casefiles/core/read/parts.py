"""A date in its parts, as CSL and Pandoc write it, in the one text that it is here."""

from __future__ import annotations

import re

from casefiles.core.nodes import Node

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_PARTS = ("year", "month", "day")


def date_of(node: Node) -> str:
    """Return the date that a mapping or list of parts gives; empty where it gives none."""
    whole = node.get("date-parts") or node
    first = whole.items[0] if whole.items else whole
    parts = [held for part in _PARTS if (held := first.get(part))] or first.items
    raw = node.get("raw")
    text = raw.text if raw else "-".join(part.text.zfill(2) for part in parts)
    return text if _DATE.fullmatch(text) else ""
