"""What a part says that is new or gone: the values of its fields, and all that stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from casefiles.core.compare.labels import label_of, prose_of
from casefiles.core.compare.values import Detail
from casefiles.core.compare.words import Words, in_full
from casefiles.core.model import (
    Archived,
    Bounds,
    ConflictValue,
    Coordinates,
    Evidence,
    Involved,
    Looked,
    Model,
    Note,
    Party,
    Place,
    Quote,
    Related,
    Withdrawal,
)
from casefiles.core.model.base import FieldShape

_SAYS: Mapping[type[Model], tuple[str, ...]] = MappingProxyType(
    {
        Archived: ("url",),
        Bounds: ("why", "sources"),
        ConflictValue: ("value", "note"),
        Coordinates: ("precision",),
        Evidence: ("quote", "origin", "note"),
        Involved: ("private",),
        Looked: ("where", "found"),
        Note: ("text",),
        Party: ("private",),
        Place: ("note",),
        Quote: ("prefix", "suffix", "language"),
        Related: ("why",),
        Withdrawal: ("reason",),
    }
)
"""What a part without an id says, besides what it is called by."""
_PLAIN = frozenset({"quote", "reason", "text", "url", "value", "where", "why"})
"""Fields of these that need no name: what else they say is told with theirs."""


def described(part: Model, words: Words, left_out: frozenset[str]) -> Iterator[Detail]:
    """Yield what a part says that is new, each item of a list by itself.

    Nothing is told of a field that is as it is where nobody fills it in.

    Args:
        part: The part.
        words: What values are called.
        left_out: Fields that are told elsewhere, by their names.
    """
    for name, shape, items in _said(part):
        for item in items if name not in left_out else ():
            now, more = _value(part, shape, item, words), more_of(item, words)
            yield Detail(label_of(shape), now=now, key=shape.key, fate="new", has=more)


def more_of(item: object, words: Words) -> str:
    """Return what a part without an id says, besides what it is called by."""
    if not isinstance(item, Model):
        return ""
    told = []
    for name, shape, items in _said(item):
        if name in _SAYS.get(type(item), ()):
            label = label_of(shape)
            value = ", ".join(_with_more(item, shape, it, words) for it in items)
            is_flag = items == (True,)
            told.append(label if is_flag else value if name in _PLAIN else f"{label}: {value}")
    return "; ".join(told)


def _said(part: Model) -> Iterator[tuple[str, FieldShape, tuple[Any, ...]]]:
    """Yield the fields that say something: name, shape, and the value or the items of the list."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value != field.default:
            shape = part.shape[field.alias or name]
            yield name, shape, value if shape.is_list else (value,)


def _with_more(part: Model, shape: FieldShape, value: object, words: Words) -> str:
    told, more = _value(part, shape, value, words), more_of(value, words)
    return f"{told} ({more})" if more else told


def _value(part: Model, shape: FieldShape, value: object, words: Words) -> str:
    prose = prose_of(shape)
    if prose:
        return in_full(words.told(prose, str(value)))
    return words.value(type(part), shape, value)
