"""A source that nothing is known of but its address."""

from __future__ import annotations

import re
from datetime import date

from casefiles.core.edits import Value
from casefiles.core.read import BLANK
from casefiles.core.web import without_tracking

_ARCHIVED = re.compile(
    r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*[a-z_]*/(https?:/{1,2}.+)", re.IGNORECASE
)


def source_at(address: str) -> dict[str, Value]:
    """Return what an address says of a source; one in the Wayback Machine is that of a copy.

    What only tells how somebody came to the page is left out; the address of a copy stays whole.

    Args:
        address: An address that the format takes.
    """
    known: dict[str, Value] = {"URL": without_tracking(address)}
    if copy := _ARCHIVED.fullmatch(address):
        # Browsers leave out one of the slashes behind the scheme.
        known["URL"] = without_tracking(re.sub(r"^(https?:)/+", r"\1//", copy[4]))
        known["archived"] = {"url": address, "date": _day(copy[1], copy[2], copy[3])}
    return {**known, "status": "unchecked"}


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return BLANK
