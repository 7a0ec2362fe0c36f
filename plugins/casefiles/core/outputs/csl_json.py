"""Citations as CSL-JSON 1.0.2, which Zotero, Pandoc and others read: `api/v1/cases/<id>.csl.json`.

`custom`, which the format keeps for what it has no name for, holds the citation in plain text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from casefiles.core.view import Citable

Json = dict[str, object]


def render_csl_json(items: Iterable[Citable]) -> str:
    """Return citations as a file of CSL-JSON, one on each line."""
    # An indent would take Python's own slow encoder.
    lines = (json.dumps(_item(item), ensure_ascii=False) for item in items)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _item(item: Citable) -> Json:
    within: Json = {"container-title": item.within} if item.within else {}
    return {
        "id": item.key,
        "type": "webpage",
        "author": [{"literal": item.author}],
        "title": item.title,
        **within,
        "issued": _day(item.issued),
        "version": item.version.isoformat(),
        "language": item.language,
        "URL": item.address,
        "custom": {"text": item.text},
    }


def _day(day: date) -> Json:
    return {"date-parts": [[day.year, day.month, day.day]]}
