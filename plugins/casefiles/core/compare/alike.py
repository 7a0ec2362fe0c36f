"""Which item of a list without ids is which of the earlier list, judged by what the two share."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from casefiles.core.model import (
    ConflictValue,
    Evidence,
    Involved,
    Looked,
    Model,
    Note,
    Party,
    Place,
    Related,
    SourceRef,
)
from casefiles.core.settings import (
    Expression,
    Licence,
    SourceType,
    Standing,
    Term,
    Territory,
    Voice,
)
from casefiles.core.spelling import LIKELY, likeness

Pair = tuple[Any | None, Any]
"""What an item was, nothing where it is new, and what it is."""

_SAME_BY: Mapping[type[Model], tuple[str, ...]] = MappingProxyType(
    {
        Evidence: ("source",),
        SourceRef: ("source",),
        ConflictValue: ("source",),
        Note: ("kind",),
        Looked: ("where",),
        Related: ("case",),
        Involved: ("entity", "label"),
        Party: ("entity", "label"),
        Place: ("entity", "name"),
        Expression: ("words",),
        **dict.fromkeys((Licence, SourceType, Standing, Term, Territory, Voice), ("id",)),
    }
)
"""Fields by which an item is the same one, whatever else differs in it."""
_ANOTHER_BY = ("case", "entity", "id", "source", "words")
"""Fields in which two items can't differ and be the same: what has another source, person or word
is another, however much the rest agrees."""
_MOST = 1000
"""Pairs of items that are compared value by value, which can take long; where there are more, only
those of one name are the same, in their order."""


def pair_items(was: Sequence[Any], now: Sequence[Any]) -> tuple[list[Pair], list[Any]]:
    """Return each item that is not in both lists with what it was, and those that are gone.

    Two items are the same one if they have the same name, or else share at least as much as they
    do not; a text is the same one as another that is nearly alike. The most alike come first.
    """
    gone, new = _without(was, now), _without(now, was)
    old_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, there, here in sorted(_candidates(gone, new)):
        if here not in old_of and there not in taken:
            old_of[here] = there
            taken.add(there)
    pairs = [
        (gone[old_of[place]] if place in old_of else None, item) for place, item in enumerate(new)
    ]
    return pairs, [item for place, item in enumerate(gone) if place not in taken]


def _without(items: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """Return the items without as many equal ones as there are among the others."""
    left, found = Counter(others), []
    for item in items:
        if left[item]:
            left[item] -= 1
        else:
            found.append(item)
    return found


def _candidates(
    gone: Sequence[Any], new: Sequence[Any]
) -> Iterator[tuple[tuple[bool, float], int, int]]:
    """Yield how ill two items go together, and their places in both lists."""
    if len(gone) * len(new) > _MOST:
        yield from _in_turn(gone, new)
        return
    for here, item in enumerate(new):
        for there, old in enumerate(gone):
            is_other = not (name := _name(item)) or name != _name(old)
            shared = _shared(old, item) if is_other else _agreeing(old, item)
            if shared > 0 or not is_other:
                yield (is_other, -shared), there, here


def _in_turn(
    gone: Sequence[Any], new: Sequence[Any]
) -> Iterator[tuple[tuple[bool, float], int, int]]:
    """Yield the items of one name in the order in which they stand."""
    named: dict[tuple[object, ...], deque[int]] = {}
    for there, old in enumerate(gone):
        named.setdefault(_name(old), deque()).append(there)
    for here, item in enumerate(new):
        if (name := _name(item)) and named.get(name):
            yield (False, 0), named[name].popleft(), here


def _name(item: object) -> tuple[object, ...]:
    return tuple(getattr(item, key) for key in _SAME_BY.get(type(item), ()))  # type: ignore[arg-type] # a text has none


def _agreeing(one: object, other: object) -> int:
    return sum(was == now for _, was, now in _values(one, other))


def _shared(one: object, other: object) -> float:
    """Return how alike two items are that have other names; 0 where they can't be the same one."""
    if isinstance(one, str) and isinstance(other, str):
        near = likeness(one, other)
        return near if near >= LIKELY else 0
    shared = differing = 0.0
    for name, was, now in _values(one, other):
        if was == now:
            shared += 1
        elif name in _ANOTHER_BY and was is not None and now is not None:
            return 0
        elif isinstance(was, str) and isinstance(now, str) and likeness(was, now) >= LIKELY:
            shared += 0.5
        else:
            differing += 1
    return shared if shared >= differing else 0


def _values(one: Any, other: Any) -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 - items of any one kind
    """Yield the fields of which at least one of two items says something, and what both say."""
    fields = type(one).model_fields if isinstance(one, Model) else {}
    for name, field in fields.items():
        was, now = getattr(one, name), getattr(other, name)
        if (was, now) != (field.default, field.default):
            yield name, was, now
