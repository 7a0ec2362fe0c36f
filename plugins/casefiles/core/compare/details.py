"""What differs between two versions of one part, field by field.

Every field of the format is looked at: what has no name below is called by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from casefiles.core.compare.alike import pair_items
from casefiles.core.compare.passages import rewritten, says_the_same
from casefiles.core.compare.values import Detail, Fate
from casefiles.core.compare.words import Words, quoted
from casefiles.core.model import (
    Archived,
    Bounds,
    ConflictValue,
    Event,
    Evidence,
    Looked,
    Model,
    Note,
    Place,
    Quote,
    Related,
    Withdrawal,
)
from casefiles.core.model.base import FieldShape, ProseText

_LABELS = MappingProxyType(
    {
        "URL": "address",
        "about": "subject",
        "accessed": "day of reading",
        "affects": "corrected claim",
        "address": "address of the site",
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
        "from": "beginning",
        "involved": "person or body",
        "in_sentence": "name in a sentence",
        "issued": "date of publication",
        "jurisdictions": "jurisdiction",
        "lat": "degrees north",
        "lead": "case on the home page",
        "licences": "licence",
        "locator": "place in it",
        "lon": "degrees east",
        "looked": "search",
        "names": "name that may stand in prose",
        "no_evidence": "reason for having no evidence",
        "noindex": "hidden from search engines",
        "notes": "note",
        "now": "present wording",
        "occurred": "date",
        "offices": "office",
        "opened": "day of opening",
        "other_names": "other name",
        "paraphrase": "marked as paraphrase",
        "places": "place",
        "private": "private person",
        "public": "date of becoming public",
        "quote": "quotation",
        "record": "counts as a record",
        "related": "related case",
        "reviewed": "day of comparing with sources",
        "roles": "role",
        "rules": "house rule",
        "short": "shorter name",
        "sort": "name in lists",
        "source_types": "kind of source",
        "sources": "source",
        "standings": "standing",
        "to": "end",
        "topics": "topic",
        "url": "address",
        "used": "value used",
        "values": "value",
        "verdicts": "word that pronounces on truth",
        "via": "original speaker",
        "voices": "voice",
        "was": "earlier wording",
        "why": "reason",
        "withdrawn": "withdrawal",
        "within": "lies in",
        "wording": "loaded word",
    }
)
_PROSE_FATES: Mapping[Fate, str] = MappingProxyType(
    {"new": "added", "gone": "taken out", "changed": "rewritten"}
)
_PART_FATES = MappingProxyType({True: "extended", False: "shortened"})
_SAYS: Mapping[type[Model], tuple[str, ...]] = MappingProxyType(
    {
        Archived: ("url",),
        Bounds: ("why",),
        ConflictValue: ("value", "note"),
        Evidence: ("quote", "note"),
        Looked: ("where", "found"),
        Note: ("text",),
        Place: ("note",),
        Related: ("why",),
        Withdrawal: ("reason",),
    }
)
"""What a part without an id says, besides what it is called by."""


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


def described(part: Model, fields: Iterable[str], words: Words) -> Iterator[Detail]:
    """Yield the values of some fields of a part that is new, each item of a list by itself."""
    for name in fields:
        value, field = getattr(part, name), type(part).model_fields[name]
        shape = part.shape[field.alias or name]
        for item in value if isinstance(value, tuple) else (value,):
            if item is not None:
                now = words.value(type(part), shape, item)
                more = _more_of(item)
                yield Detail(_label(shape), now=now, key=shape.key, fate="new", has=more)


def _of_values(
    owner: type[Model], shape: FieldShape, was: object, now: object, words: Words
) -> Iterator[Detail]:
    label, key = _label(shape), shape.key
    fate: Fate = "new" if was is None else "gone" if now is None else "changed"
    old, new = ("" if it is None else words.value(owner, shape, it) for it in (was, now))
    if _is_prose(shape):
        yield _of_prose(label, key, fate, str(was or ""), str(now or ""))
    elif key == "archived" and now is None:
        yield Detail("lost its archived copy", key=key, fate=fate)
    elif was is None:
        yield Detail(f"new {label}", now=new, key=key, fate=fate, has=_more_of(now))
    elif now is None:
        yield Detail(f"{label} taken out", old, key=key, fate=fate, had=_more_of(was))
    elif owner is Event and key == "date" and old != new:
        yield Detail("moved from", old, new, "to", key=key)
    elif old != new:
        yield Detail(label, old, new, key=key)
    elif isinstance(was, Model) and isinstance(now, Model):
        yield from _inside(f"{label} {new}".strip(), key, was, now, words)
    else:  # A long text that differs behind what is shown of it.
        yield Detail(f"{label} changed", key=key)


def _of_prose(label: str, key: str, fate: Fate, was: str, now: str) -> Detail:
    if says_the_same(was, now):
        return Detail(f"{label} set in other lines", key=key)
    had, has = rewritten(was, now)
    if not had and not has:
        return Detail(f"{label} put in another order", key=key)
    told = _PROSE_FATES[fate] if fate != "changed" or (had and has) else _PART_FATES[bool(has)]
    return Detail(f"{label} {told}", key=key, fate=fate, had=had, has=has)


def _of_lists(
    owner: type[Model],
    shape: FieldShape,
    was: tuple[Any, ...],
    now: tuple[Any, ...],
    words: Words,
) -> Iterator[Detail]:
    label, key = _label(shape), shape.key
    pairs, gone = pair_items(was, now)
    for old, item in pairs:
        value = words.value(owner, shape, item)
        if old is None:
            yield Detail(f"new {label}", now=value, key=key, fate="new", has=_more_of(item))
        elif isinstance(item, Model):
            yield from _inside(f"{label} {words.called(item)}", key, old, item, words)
        else:
            yield Detail(label, words.value(owner, shape, old), value, key=key)
    for item in gone:
        value = words.value(owner, shape, item)
        yield Detail(f"{label} taken out", value, key=key, fate="gone", had=_more_of(item))


def _more_of(item: object) -> str:
    """Return what a part says besides what it is called by."""
    names = _SAYS.get(type(item), ()) if isinstance(item, Model) else ()
    values = (getattr(item, name) for name in names)
    texts = (value.exact if isinstance(value, Quote) else value for value in values)
    return "; ".join(quoted(text) for text in texts if text)


def _inside(label: str, key: str, was: Model, now: Model, words: Words) -> Iterator[Detail]:
    for detail in details_of(was, now, words):
        yield replace(detail, what=f"{label}: {detail.what}", key=f"{key}.{detail.key}")


def _label(shape: FieldShape) -> str:
    return _LABELS.get(shape.key, shape.key.replace("_", " ").replace("-", " "))


def _is_prose(shape: FieldShape) -> bool:
    return any(isinstance(mark, ProseText) for mark in shape.marks)
