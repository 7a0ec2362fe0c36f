"""Whom a case tells of: what must be looked at closely where somebody comes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casefiles.core.model import Case, Entity, Model, Party
from casefiles.core.model.named import Named, named_in
from casefiles.core.review.values import Notice


def names_of(case: Case) -> frozenset[Named]:
    """Return everything that a case names by its id."""
    return frozenset(named_in(case.texts()))


def notices_of_people(
    was: Case | None, now: Case, entities: Mapping[str, Entity]
) -> tuple[Notice, ...]:
    """Return a notice for each person and each label of a private person that a case has anew.

    Args:
        was: The case before; nothing where it is new.
        now: The case.
        entities: Those of the later state.
    """
    return (*_named(was, now, entities), *_labelled(was, now))


def _named(was: Case | None, now: Case, entities: Mapping[str, Entity]) -> Iterator[Notice]:
    new = names_of(now) - (names_of(was) if was else frozenset())
    for kind, name in sorted(new):
        entity = entities.get(name) if kind == "entity" else None
        if entity is not None and entity.kind == "person":
            yield Notice("person-named", entity.name)


def _labelled(was: Case | None, now: Case) -> Iterator[Notice]:
    old = frozenset(_labels(was)) if was else frozenset()
    for label in dict.fromkeys(_labels(now)):
        if label not in old:
            yield Notice("private-words", label)


def _labels(part: Model) -> Iterator[str]:
    """Yield the labels of private persons in a part, and in all below it."""
    if isinstance(part, Party) and part.private and part.label:
        yield part.label
    for name in type(part).model_fields:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield from _labels(item)
