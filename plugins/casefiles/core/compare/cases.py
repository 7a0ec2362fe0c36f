"""A case before and after: the changes in the order of its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from casefiles.core import urls
from casefiles.core.archive import PARTS, Archive
from casefiles.core.compare.details import details_of
from casefiles.core.compare.matching import Renames, match, with_new_ids
from casefiles.core.compare.reading import Reading
from casefiles.core.compare.records import of_part, with_alias
from casefiles.core.compare.values import Change, Detail
from casefiles.core.compare.words import Words, brief
from casefiles.core.edtf import day_words
from casefiles.core.model import Case

_LISTS = frozenset(field for field, _, _ in PARTS)
_KEEPING = frozenset({"id", "aliases", "opened", "reviewed", "status", "withdrawn", "noindex"})
"""Fields of a case that tell of its record, and nothing of what happened."""
_TITLES: Mapping[urls.AnchorKind, Callable[[Any, Words], str]] = MappingProxyType(
    {
        "claim": lambda part, _: part.text,
        "event": lambda part, _: part.title,
        "conflict": lambda part, _: part.about,
        "response": lambda part, words: words.party(part.by),
        "question": lambda part, _: part.question,
        "source": lambda part, _: part.title.words,
        "correction": lambda part, _: day_words(part.date),
    }
)


def compare_cases(
    before: Case, after: Case, archive: Archive, reading: Reading | None = None
) -> tuple[Change, ...]:
    """Return what changed from one version of a case to another.

    Args:
        before: The earlier version.
        after: The later version.
        archive: Whose settings, entities and shared sources give the names; either version may
            use words that it knows no more.
        reading: Reads texts, where the sentences that differ are to be told.
    """
    words = Words(archive, before, after, reading=reading)
    renames: Renames = {
        kind: match(getattr(before, field), getattr(after, field), key, _title(kind, words))
        for field, kind, key in PARTS
    }
    # What names a part by an old id that is kept names the same as before.
    was, now = (with_new_ids(version, renames) for version in (before, after))
    return tuple(_changes(was, now, renames, words))


def _changes(before: Case, after: Case, renames: Renames, words: Words) -> Iterator[Change]:
    if details := tuple(_of_record(before, after, words)):
        keeping = not any(details_of(before, after, words, _LISTS | _KEEPING))
        yield Change("record", after.id, "", "changed", "", details, keeping)
    for field, kind, key in PARTS:
        called = _title(kind, words)
        old_ids = {new: old for old, new in renames[kind].items()}
        old = {
            renames[kind].get(name := getattr(part, key), name): part
            for part in getattr(before, field)
        }
        for part in getattr(after, field):
            name = getattr(part, key)
            earlier = old.pop(name, None)
            if earlier == part:  # Most are, and need no look inside.
                continue
            place = (kind, name, brief(called(part)))
            anchor = urls.anchor(kind, name)
            if earlier is None:
                yield Change(*place, "new", anchor)
            elif details := tuple(of_part(earlier, part, old_ids.get(name), key, words)):
                yield Change(*place, "changed", anchor, details)
        for name, part in old.items():
            yield Change(kind, name, brief(called(part)), "gone", urls.anchor(kind, name))


def _of_record(before: Case, after: Case, words: Words) -> Iterator[Detail]:
    if before.id != after.id:
        yield Detail("renamed", before.id, after.id, key="id")
        if before.id in after.aliases:
            before = with_alias(before, before.id)
    yield from details_of(before, after, words, _LISTS | {"id"})


def _title(kind: urls.AnchorKind, words: Words) -> Callable[[Any], str]:
    return lambda part: _TITLES[kind](part, words)
