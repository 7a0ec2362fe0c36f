"""Sources that are there twice: a case's own one with the address of a shared one, or of another.

Each would have a page and a number of its own, and evidence from one would count as from two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.check.facts import Overview
from casefiles.core.problem import Problem
from casefiles.core.web import without_tracking

# What of an address does not tell one page from another.
_IDLE = re.compile(r"^https?://(?:www\.)?|#.*$|/+(?=#|$)", re.IGNORECASE)


def check_copies(files: Overview) -> Iterator[Problem]:
    """Warn of each source of a case whose address a shared one has, or one before it.

    Two copies of a page are two sources of one case where their genres or dates tell them apart.
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
            first, kind = shared.get(plain, ""), "a shared source"
            if not first:
                form = (plain, source.genre, source.issued)
                first, kind = own.setdefault(form, key), "a source of this case"
            if first != key:
                message = f"`{first}`, {kind}, has the same address as `{key}`"
                hint = f"cite `{first}` in its place, and remove `{key}`"
                yield Problem(address.place, "copied-source", message, hint=hint)


def _plain(address: str) -> str:
    return _IDLE.sub("", without_tracking(address))
