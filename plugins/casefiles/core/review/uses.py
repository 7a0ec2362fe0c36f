"""Which entities and sources a record names, wherever it does."""

from __future__ import annotations

import re

from casefiles.core.model import Model
from casefiles.core.model.base import ProseText, Ref

_IN_PROSE = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*)|entity:([a-z0-9]+(?:-[a-z0-9]+)*)")
Use = tuple[str, str]
"""A kind, `entity` or `source`, and an id."""


def uses_of(record: Model) -> frozenset[Use]:
    """Return what a record names, in its fields and in its prose."""
    found: set[Use] = set()
    for text, marks in record.texts():
        for mark in marks:
            if isinstance(mark, Ref) and mark.kind in ("entity", "source"):
                found.add((mark.kind, text))
            elif isinstance(mark, ProseText):
                for source, entity in _IN_PROSE.findall(text):
                    found.add(("source", source) if source else ("entity", entity))
    return frozenset(found)
