"""A date or a name in its parts, as other programs have them, in the one text that it is here."""

from __future__ import annotations

import re

from casefiles.core.model.other_words import KEYS
from casefiles.core.nodes import Node

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_PARTS = ("year", "month", "day")
_OF_NAMES = ("given", "family")
"""In the order in which a text has them."""
_NAME = re.compile(r"\w[\w.'’ -]*")


def date_of(node: Node) -> str:
    """Return the date that a mapping or list of parts gives; empty where it gives none."""
    whole = node.get("date-parts") or node
    first = whole.items[0] if whole.items else whole
    parts = [held for part in _PARTS if (held := first.get(part))] or first.items
    raw = node.get("raw")
    text = raw.text if raw else "-".join(part.text.zfill(2) for part in parts)
    return text if _DATE.fullmatch(text) else ""


def name_in(node: Node) -> str:
    """Return the name that a mapping of first and last names gives; empty where it gives none."""
    said = {KEYS["Name"].get(word := key.text.casefold(), word): held for key, held in node.entries}
    names = [said[part].text for part in _OF_NAMES if part in said]
    is_name = len(names) == len(node.entries) and all(map(_NAME.fullmatch, names))
    return " ".join(names) if is_name else ""
