"""What differs between two versions of one part, field by field.

Every field of the format is looked at: what has no name below is called by its key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from casefiles.core.compare.alike import pair_items
from casefiles.core.compare.labels import label_of, prose_of
from casefiles.core.compare.passages import rewritten, says_the_same
from casefiles.core.compare.saying import more_of
from casefiles.core.compare.values import Detail, Fate
from casefiles.core.compare.words import Words
from casefiles.core.model import Event, Model
from casefiles.core.model.base import FieldShape, ProseText

_PROSE_FATES: Mapping[Fate, str] = MappingProxyType(
    {"new": "added", "gone": "taken out", "changed": "rewritten"}
)
_PART_FATES = MappingProxyType({True: "extended", False: "shortened"})


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
    label, key = label_of(shape), shape.key
    fate: Fate = "new" if was is None else "gone" if now is None else "changed"
    old, new = ("" if it is None else words.value(owner, shape, it) for it in (was, now))
    if prose := prose_of(shape):
        yield from _of_prose(shape, prose, fate, (str(was or ""), str(now or "")), words)
    elif key == "archived" and now is None:
        yield Detail("lost its archived copy", old, key=key, fate=fate)
    elif was is None:
        yield Detail(f"new {label}", now=new, key=key, fate=fate, has=more_of(now, words))
    elif now is None:
        yield Detail(f"{label} taken out", old, key=key, fate=fate, had=more_of(was, words))
    elif owner is Event and key == "date" and old != new:
        yield Detail("moved from", old, new, "to", key=key)
    elif old != new:
        yield Detail(label, old, new, key=key)
    elif isinstance(was, Model) and isinstance(now, Model):
        yield from _inside(f"{label} {new}".strip(), key, was, now, words)
    else:  # A long text that differs behind what is shown of it.
        yield Detail(f"{label} changed", key=key)


def _of_prose(
    shape: FieldShape, prose: ProseText, fate: Fate, versions: tuple[str, str], words: Words
) -> Iterator[Detail]:
    label, key = label_of(shape), shape.key
    was, now = (words.told(prose, text) for text in versions)
    had, has = rewritten(was, now)
    links = tuple(_of_links(label, key, *(words.links(prose, text) for text in versions)))
    if had or has:
        told = _PROSE_FATES[fate] if fate != "changed" or (had and has) else _PART_FATES[bool(has)]
        yield Detail(f"{label} {told}", key=key, fate=fate, had=had, has=has)
    elif not says_the_same(was, now):
        yield Detail(f"{label} put in another order", key=key)
    elif not links:
        how = "set in other lines" if says_the_same(*versions) else "with other marks"
        yield Detail(f"{label} {how}", key=key)
    yield from links


def _of_links(label: str, key: str, was: Counter[str], now: Counter[str]) -> Iterator[Detail]:
    for link in (was - now).elements():
        yield Detail(f"link in {label} taken out", link, key=key, fate="gone")
    for link in (now - was).elements():
        yield Detail(f"new link in {label}", now=link, key=key, fate="new")


def _of_lists(
    owner: type[Model],
    shape: FieldShape,
    was: tuple[Any, ...],
    now: tuple[Any, ...],
    words: Words,
) -> Iterator[Detail]:
    label, key = label_of(shape), shape.key
    pairs, gone = pair_items(was, now)
    for old, item in pairs:
        value = words.value(owner, shape, item)
        if old is None:
            yield Detail(f"new {label}", now=value, key=key, fate="new", has=more_of(item, words))
        elif isinstance(item, Model):
            yield from _inside(f"{label} {words.called(item)}", key, old, item, words)
        else:
            yield Detail(label, words.value(owner, shape, old), value, key=key)
    for item in gone:
        value = words.value(owner, shape, item)
        yield Detail(f"{label} taken out", value, key=key, fate="gone", had=more_of(item, words))


def _inside(label: str, key: str, was: Model, now: Model, words: Words) -> Iterator[Detail]:
    for detail in details_of(was, now, words):
        yield replace(detail, what=f"{label}: {detail.what}", key=f"{key}.{detail.key}")
