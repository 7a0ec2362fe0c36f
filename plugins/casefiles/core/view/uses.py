"""What a case names: the sources it rests on, and the entities that take part in it."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.core.model import Case
from casefiles.core.model.base import ProseText, Ref
from casefiles.core.prose import ProseReader


def sources_used(case: Case, reader: ProseReader) -> tuple[str, ...]:
    """Return the keys of a case's own sources, and behind them the shared ones that it cites."""
    own = (source.key for source in case.sources)
    return tuple(dict.fromkeys([*own, *_named(case, "source"), *_cited(case, reader)]))


def entities_named(case: Case) -> tuple[str, ...]:
    """Return the ids of the entities that a case names outside prose, in the order of its file."""
    return tuple(dict.fromkeys(_named(case, "entity")))


def _named(case: Case, kind: str) -> Iterator[str]:
    return (text for text, marks in case.texts() if Ref(kind) in marks)


def _cited(case: Case, reader: ProseReader) -> Iterator[str]:
    for text, marks in case.texts():
        if any(isinstance(mark, ProseText) for mark in marks):
            for use in reader.read_block(text).references:
                if use.kind == "source":
                    yield use.id
