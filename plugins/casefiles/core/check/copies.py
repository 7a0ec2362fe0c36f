"""Sources that are there twice: a case's own one with the address of a shared one, or of another.

Each would have a page and a number of its own, and evidence from one would count as from two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.archive import Draft
from casefiles.core.check.walk import Visit
from casefiles.core.model import Source
from casefiles.core.problem import Problem

# What of an address does not tell one page from another.
_IDLE = re.compile(r"^https?://(?:www\.)?|#.*$|/+(?=#|$)", re.IGNORECASE)


def check_copies(draft: Draft) -> Iterator[Problem]:
    """Warn of each source of a case whose address a shared one has, or one before it.

    Two copies of a page are two sources of one case where their genres or dates tell them apart.
    """
    keys = {source.id for source in draft.sources}
    shared = {
        _plain(written): source.id
        for source in draft.sources
        if (written := Visit(source.type, source.node).text("URL"))
    }
    for case in draft.cases:
        own: dict[tuple[str | None, ...], str] = {}
        for node in Visit(case.type, case.node).items("sources"):
            source = Visit(Source, node)
            key, address = source.text("key"), node.get("URL")
            # What has the key of a shared source is told of that alone.
            if not key or key in keys or address is None or not address.text:
                continue
            plain = _plain(address.text)
            first, kind = shared.get(plain, ""), "a shared source"
            if not first:
                form = (plain, source.text("genre"), source.text("issued"))
                first, kind = own.setdefault(form, key), "a source of this case"
            if first != key:
                message = f"`{first}`, {kind}, has the same address as `{key}`"
                hint = f"cite `{first}` in its place, and remove `{key}`"
                yield Problem(address.position, "copied-source", message, hint=hint)


def _plain(address: str) -> str:
    return _IDLE.sub("", address)
