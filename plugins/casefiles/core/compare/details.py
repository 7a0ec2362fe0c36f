"""What differs between two versions of one part, field by field.

Every field of the format is looked at: what has no name below is called by its key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from casefiles.core.compare.values import Detail
from casefiles.core.compare.words import Words
from casefiles.core.model import (
    ConflictValue,
    Event,
    Evidence,
    Involved,
    Looked,
    Model,
    Note,
    Place,
    Related,
    SourceRef,
)
from casefiles.core.model.base import FieldShape, ProseText

_LABELS = MappingProxyType(
    {
        "URL": "address",
        "about": "subject",
        "accessed": "day of reading",
        "affects": "corrected claim",
        "aliases": "old name",
        "archived": "archived copy",
        "bounds": "narrower date",
        "by": "speaker",
        "check_again": "day to look again",
        "checked": "day of checking",
        "claims": "linked claim",
        "container-title": "publication",
        "exact": "quotation",
        "found": "finding",
        "involved": "person or body",
        "issued": "date of publication",
        "jurisdictions": "jurisdiction",
        "locator": "place in it",
        "looked": "search",
        "no_evidence": "reason for having no evidence",
        "noindex": "hidden from search engines",
        "notes": "note",
        "now": "present wording",
        "occurred": "date",
        "opened": "day of opening",
        "paraphrase": "marked as paraphrase",
        "places": "place",
        "private": "private person",
        "public": "date of becoming public",
        "quote": "quotation",
        "related": "related case",
        "reviewed": "day of comparing with sources",
        "sources": "source",
        "topics": "topic",
        "used": "value used",
        "values": "value",
        "via": "speaker passed on",
        "was": "earlier wording",
        "why": "reason",
        "withdrawn": "withdrawal",
    }
)
# By which an item of a list without ids is the same one in both versions; others come and go.
_SAME_BY: Mapping[type[Model], tuple[str, ...]] = MappingProxyType(
    {
        Evidence: ("source",),
        SourceRef: ("source",),
        ConflictValue: ("source",),
        Note: ("kind",),
        Looked: ("where",),
        Related: ("case",),
        Involved: ("entity", "label"),
        Place: ("entity", "name"),
    }
)


def details_of(
    before: Model, after: Model, words: Words, passed_over: frozenset[str] = frozenset()
) -> Iterator[Detail]:
    """Yield what differs between two versions of one part.

    Args:
        before: The earlier version.
        after: The later version, of the same model.
        words: What values are called.
        passed_over: Fields that are compared elsewhere, by their names.
    """
    owner = type(after)
    for name, field in owner.model_fields.items():
        was, now = getattr(before, name), getattr(after, name)
        if name not in passed_over and was != now:
            shape = owner.shape[field.alias or name]
            if shape.is_list:
                yield from _of_lists(owner, shape, was, now, words)
            else:
                yield from _of_values(owner, shape, was, now, words)


def _of_values(
    owner: type[Model], shape: FieldShape, was: object, now: object, words: Words
) -> Iterator[Detail]:
    label = _label(shape)
    old, new = ("" if it is None else words.value(owner, shape, it) for it in (was, now))
    if _is_prose(shape):
        fate = "added" if was is None else "taken out" if now is None else "rewritten"
        yield Detail(f"{label} {fate}")
    elif shape.key == "archived" and now is None:
        yield Detail("lost its archived copy")
    elif was is None:
        yield Detail(f"new {label}", now=new)
    elif now is None:
        yield Detail(f"{label} taken out", old)
    elif owner is Event and shape.key == "date" and old != new:
        yield Detail("moved from", old, new, "to")
    elif old != new:
        yield Detail(label, old, new)
    elif isinstance(was, Model) and isinstance(now, Model):
        yield from _inside(f"{label} {new}", was, now, words)
    else:  # A long text that differs behind what is shown of it.
        yield Detail(f"{label} changed")


def _of_lists(
    owner: type[Model],
    shape: FieldShape,
    was: tuple[Any, ...],
    now: tuple[Any, ...],
    words: Words,
) -> Iterator[Detail]:
    label, gone, new = _label(shape), list(was), []
    for item in now:
        if item in gone:
            gone.remove(item)
        else:
            new.append(item)
    for item in new:
        if (old := _same_as(item, gone)) is not None:
            gone.remove(old)
            called = words.place_in(item) if isinstance(item, Evidence) else words.model(item)
            yield from _inside(f"{label} {called}", old, item, words)
        else:
            yield Detail(f"new {label}", now=words.value(owner, shape, item))
    for item in gone:
        yield Detail(f"{label} taken out", words.value(owner, shape, item))


def _same_as(item: object, among: list[Any]) -> Any | None:  # noqa: ANN401 - a part of any kind
    """Return the part that most resembles one of its kind, if it can be the same at all."""
    keys = _SAME_BY.get(type(item), ()) if isinstance(item, Model) else ()
    alike = [
        other
        for other in among
        if keys and all(getattr(item, k) == getattr(other, k) for k in keys)
    ]
    return max(alike, key=lambda other: _fields_shared(item, other), default=None)


def _fields_shared(one: Any, other: Any) -> int:  # noqa: ANN401 - parts of any one kind
    return sum(getattr(one, k) == getattr(other, k) for k in type(one).model_fields)


def _inside(label: str, was: Model, now: Model, words: Words) -> Iterator[Detail]:
    for detail in details_of(was, now, words):
        yield replace(detail, what=f"{label}: {detail.what}")


def _label(shape: FieldShape) -> str:
    return _LABELS.get(shape.key, shape.key.replace("_", " ").replace("-", " "))


def _is_prose(shape: FieldShape) -> bool:
    return any(isinstance(mark, ProseText) for mark in shape.marks)
