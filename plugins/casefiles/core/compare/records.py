"""Two versions of one record or part of a record that has no lists of parts of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from casefiles.core.archive import Archive
from casefiles.core.compare.details import details_of
from casefiles.core.compare.reading import Reading
from casefiles.core.compare.values import Detail
from casefiles.core.compare.words import Words
from casefiles.core.model import Model

ModelT = TypeVar("ModelT", bound=Model)


def compare_records(
    before: Model, after: Model, key: str, archive: Archive, reading: Reading | None = None
) -> tuple[Detail, ...]:
    """Return what differs between two versions of an entity, a shared source or the settings.

    Args:
        before: The earlier version.
        after: The later version, of the same model.
        key: The field that holds its id; empty for the settings, which have none.
        archive: Whose settings, entities and shared sources give the names.
        reading: Reads texts, where the sentences that differ are to be told.
    """
    was, now = (getattr(version, key) if key else "" for version in (before, after))
    old_id = was if was != now else None
    return tuple(of_part(before, after, old_id, key, Words(archive, reading=reading)))


def of_part(
    before: Model, after: Model, old_id: str | None, key: str, words: Words
) -> Iterator[Detail]:
    """Yield what differs between two versions of a part; `old_id` if it had another id."""
    if old_id:
        yield Detail("renamed", old_id, getattr(after, key), key=key)
        if old_id in getattr(after, "aliases", ()):
            before = with_alias(before, old_id)
    yield from details_of(before, after, words, frozenset({key}))


def with_alias(part: ModelT, alias: str) -> ModelT:
    """Take for granted that a part keeps the name that it had: to be renamed says so."""
    return part.model_copy(update={"aliases": (*getattr(part, "aliases", ()), alias)})
