"""What a case names: the sources it rests on, and the entities that take part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.model.base import ProseText, Ref

_KEY = re.compile("@([a-z0-9-]+)")


def sources_used(archive: Archive, case: Case) -> tuple[str, ...]:
    """Return the keys of a case's own sources, and behind them the shared ones that it cites."""
    own = (source.key for source in case.sources)
    return tuple(dict.fromkeys([*own, *_named(case, "source"), *_cited(archive, case)]))


def entities_named(case: Case) -> tuple[str, ...]:
    """Return the ids of the entities that a case names outside prose, in the order of its file."""
    return tuple(dict.fromkeys(_named(case, "entity")))


def _named(case: Case, kind: str) -> Iterator[str]:
    return (text for text, marks in case.texts() if Ref(kind) in marks)


def _cited(archive: Archive, case: Case) -> Iterator[str]:
    # Marks are looked for without Markdown, which would have to read all prose once more. A key
    # in a code span counts too, if there is such a source.
    for text, marks in case.texts():
        if any(isinstance(mark, ProseText) for mark in marks):
            yield from (key for key in _KEY.findall(text) if key in archive.sources)
