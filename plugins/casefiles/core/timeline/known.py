"""From which day on an event was known to the public, as far as a record can tell.

1. Where the record says when it became public, that day.
2. Else the day on which the earliest source that tells of it was issued. What was issued before it
   can have begun does not tell of it.
3. Else the day on which it happened, where that is one day.
4. Else nobody knows.

Of a date that is not one day its last day counts: before that, it may not have been known yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from casefiles.core.edtf import Edtf


def known_from(when: Edtf, public: Edtf | None, issued: Iterable[Edtf]) -> date | None:
    """Return the first day on which an event was known for certain; `None` where nothing tells it.

    Args:
        when: When it happened.
        public: When it became public, where the record says so.
        issued: When each source that tells of it was issued.
    """
    if public is not None:
        return public.bounds.last
    begun = when.bounds.first
    days = (value.bounds.last for value in issued)
    told = [day for day in days if day and (begun is None or day >= begun)]
    return min(told, default=when.bounds.last if when.is_day else None)
