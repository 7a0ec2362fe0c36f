"""A source that nothing is known of but its address."""

from __future__ import annotations

from casefiles.core.edits import Value
from casefiles.core.read import BLANK
from casefiles.core.web import copy_at, without_tracking


def source_at(address: str) -> dict[str, Value]:
    """Return what an address says of a source; one in the Wayback Machine is that of a copy.

    What only tells how somebody came to the page is left out; the address of a copy stays whole.

    Args:
        address: An address that the format takes.
    """
    known: dict[str, Value] = {"URL": without_tracking(address)}
    copy = copy_at(address)
    if copy is not None and copy.page:
        known["URL"] = copy.page
        known["archived"] = {"url": address, "date": copy.day or BLANK}
    return {**known, "status": "unchecked"}
