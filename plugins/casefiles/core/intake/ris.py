"""RIS, read by rispy.

Trap: rispy passes over what it does not understand; so the lines are looked at first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from rispy import loads  # type: ignore[import-untyped] # it comes without types

from casefiles.core.intake.reference import ReferencesError
from casefiles.core.nodes import Text

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "BILL": "bill",
        "BLOG": "post-weblog",
        "BOOK": "book",
        "CASE": "legal_case",
        "DATA": "dataset",
        "ELEC": "webpage",
        "HEAR": "hearing",
        "JOUR": "article-journal",
        "MGZN": "article-magazine",
        "MPCT": "motion_picture",
        "NEWS": "article-newspaper",
        "PCOMM": "personal_communication",
        "RPRT": "report",
        "STAT": "legislation",
        "VIDEO": "motion_picture",
        "WEB": "webpage",
    }
)
_TAG = re.compile(r"[A-Z][A-Z0-9]  -(?: |$)")


def read_ris(text: Text) -> list[dict[str, Any]]:
    """Return the entries of a file as items of CSL.

    Raises:
        ReferencesError: A line stands outside of every entry, or an entry has no end.
    """
    _judge(text)
    # An address may hold a semicolon, so nothing parts texts.
    held = loads("\n".join(text.lines), skip_unknown_tags=True, delimiter_tags_mapping={})
    return [_item(entry) for entry in held]


def _judge(text: Text) -> None:
    opened = 0
    for number, line in enumerate(text.lines, 1):
        tag = line[:2] if _TAG.match(line) else ""
        place = text.at(text.start_of(number))
        if tag == "TY" and opened:
            raise ReferencesError(place, f"the entry of line {opened} has no end (`ER  - `)")
        if line.strip() and not opened and tag != "TY":
            raise ReferencesError(place, "an entry of RIS begins with `TY  - `")
        opened = {"TY": number, "ER": 0}.get(tag, opened)
    if opened:
        place = text.at(text.start_of(opened))
        raise ReferencesError(place, "this entry of RIS has no end (`ER  - `)")


def _item(entry: Mapping[str, Any]) -> dict[str, Any]:
    def first(*keys: str) -> str:
        return next((value for key in keys if isinstance(value := entry.get(key), str)), "")

    authors = [*entry.get("first_authors", ()), *entry.get("authors", ())]
    kind = first("type_of_reference")
    pages = [page for page in (first("start_page"), first("end_page")) if page]
    return {
        "type": _TYPES.get(kind, ""),
        "title": first("title", "primary_title"),
        "author": [_name(author) for author in authors],
        "container-title": first(
            "secondary_title", "journal_name", "alternate_title3", "alternate_title2"
        ),
        "publisher": first("publisher"),
        "genre": first("type_of_work"),
        # A journal's number is that of an issue.
        "number": "" if kind == "JOUR" else first("number"),
        "volume": first("volume"),
        "page": "-".join(dict.fromkeys(pages)),
        "issued": _date(first("date")) or _date(first("publication_year", "year")),
        "accessed": _date(first("access_date")),
        "URL": next(iter(entry.get("urls", ())), ""),
        "DOI": first("doi"),
        "language": first("language"),
    }


def _name(text: str) -> dict[str, str]:
    family, comma, given = text.partition(",")
    if not comma or not given.strip():
        return {"literal": family}
    return {"family": family, "given": given.replace(",", " ")}


def _date(text: str) -> str:
    """Return a date such as `2024/01/10/` or `2024///` with hyphens; what follows is a comment."""
    return "-".join(part.strip() for part in text.split("/")[:3] if part.strip())
