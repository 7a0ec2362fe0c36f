"""Sources that are there twice: a case's own one with the address of a shared one, or of another.

Each would have a page and a number of its own, and evidence from one would count as from two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.check.facts import Named, Overview
from casefiles.core.problem import Problem
from casefiles.core.web import without_tracking

# What of an address does not tell one page from another.
_IDLE = re.compile(r"^https?://(?:www\.)?|#.*$|/+(?=#|$)", re.IGNORECASE)


def check_copies(files: Overview) -> Iterator[Problem]:
    """Warn of each source of a case whose address a shared one has, or one before it.

    Two copies of a page are two sources of one case where their genres tell them apart. Where only
    their dates do, nobody but the author can tell whether they are two.
    """
    keys = {source.id for source in files.sources}
    shared = {_plain(source.address): source.id for source in files.sources if source.address}
    for case in files.cases:
        own: dict[tuple[str | None, ...], str] = {}
        for source in case.sources:
            key, address = source.key.text, source.address
            # What has the key of a shared source is told of that alone.
            if not key or key in keys or address is None or not address.text:
                continue
            plain = _plain(address.text)
            same = own.setdefault((plain, source.genre, source.issued), key)
            first = own.setdefault((plain, source.genre), key)
            if plain in shared:
                yield _told(address, f"`{shared[plain]}`, a shared source,", shared[plain], key)
            elif same != key:
                yield _told(address, f"`{same}`, a source of this case,", same, key)
            elif first != key:
                yield _asked(address, first, key)


def _told(address: Named, what: str, first: str, key: str) -> Problem:
    message = f"{what} has the same address as `{key}`"
    hint = f"cite `{first}` in its place, and remove `{key}`"
    return Problem(address.place, "copied-source", message, hint=hint)


def _asked(address: Named, first: str, key: str) -> Problem:
    message = f"`{first}`, a source of this case, has the same address as `{key}`, and another date"
    hint = (
        "if they are one text, keep one of them; if the page has changed in between, tell them "
        "apart by their `genre:`, as in `older copy`"
    )
    return Problem(address.place, "copied-source", message, hint=hint)


def _plain(address: str) -> str:
    return _IDLE.sub("", without_tracking(address))
