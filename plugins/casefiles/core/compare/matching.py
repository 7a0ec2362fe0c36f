"""Which part of the later version is which of the earlier one, renamed or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape, ProseText, Ref

ModelT = TypeVar("ModelT", bound=Model)
Renames = Mapping[str, Mapping[str, str]]
"""New ids by the old ones, for each kind of part."""

_MARKS = {
    "source": "@",
    "claim": "claim:",
    "event": "event:",
    "entity": "entity:",
    "case": "case:",
}
"""What stands before an id in prose."""


def match(
    before: Iterable[Model], after: Iterable[Model], key: str, title: Callable[[Any], str]
) -> dict[str, str]:
    """Return the new id of each part that was renamed, by its old one.

    A part is the same as one that has its old id among its aliases, or its very title, if that
    stands on both sides only once.
    """
    old = {getattr(part, key): part for part in before}
    new = {getattr(part, key): part for part in after}
    lost, found = _beside(old, new), _beside(new, old)
    renamed = {
        alias: name
        for name, part in found.items()
        for alias in getattr(part, "aliases", ())
        if alias in lost
    }
    lost, found = _beside(lost, renamed), _beside(found, renamed.values())
    names = {title(part): name for name, part in found.items()}
    once = _once(map(title, lost.values())) & _once(map(title, found.values()))
    by_title = ((name, title(part)) for name, part in lost.items())
    return renamed | {name: names[words] for name, words in by_title if words in once}


def _beside(parts: Mapping[str, Model], others: Collection[str]) -> dict[str, Model]:
    return {name: part for name, part in parts.items() if name not in others}


def _once(titles: Iterable[str]) -> set[str]:
    return {title for title, number in Counter(titles).items() if number == 1}


def with_new_ids(part: ModelT, renames: Renames) -> ModelT:
    """Return a case, or any part, in which everything that refers to what was renamed follows it.

    So the rename is told once, and not at each place that followed it.
    """
    return _renamed(part, renames) if any(renames.values()) else part


def _renamed(part: ModelT, renames: Renames) -> ModelT:
    changed: dict[str, object] = {}
    for name, field in type(part).model_fields.items():
        value, shape = getattr(part, name), part.shape[field.alias or name]
        if isinstance(value, tuple):
            changed[name] = tuple(_value(item, shape, renames) for item in value)
        else:
            changed[name] = _value(value, shape, renames)
    return part.model_copy(update=changed)


def _value(value: object, shape: FieldShape, renames: Renames) -> object:
    if isinstance(value, Model):
        return _renamed(value, renames)
    if isinstance(value, str):
        for mark in shape.marks:
            if isinstance(mark, Ref):
                return renames.get(mark.kind, {}).get(value, value)
            if isinstance(mark, ProseText):
                return _prose(value, renames)
    return value


def _prose(text: str, renames: Renames) -> str:
    for kind, mark in _MARKS.items():
        for old, new in renames.get(kind, {}).items():
            text = re.sub(rf"{mark}{re.escape(old)}(?![\w-])", f"{mark}{new}", text)
    return text
