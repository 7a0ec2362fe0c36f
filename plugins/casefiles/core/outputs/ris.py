"""Citations as RIS, which EndNote, Mendeley and libraries read: `api/v1/cases/<id>.ris`."""

from __future__ import annotations

from collections.abc import Iterable

from casefiles.core.view import Citable

_END = "\r\n"


def render_ris(items: Iterable[Citable]) -> str:
    """Return citations as a file of RIS, with an empty line between them."""
    return _END.join(map(_entry, items))


def _entry(item: Citable) -> str:
    fields = (
        ("TY", "ELEC"),
        ("ID", item.key),
        ("AU", item.author),
        ("TI", item.title),
        ("T2", item.within),
        ("PY", f"{item.issued:%Y}"),
        ("DA", f"{item.issued:%Y/%m/%d}"),
        ("ET", item.version.isoformat()),
        ("LA", item.language),
        ("UR", item.address),
    )
    lines = (f"{tag}  - {value}{_END}" for tag, value in fields if value)
    return f"{''.join(lines)}ER  - {_END}"
