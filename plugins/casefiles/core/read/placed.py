"""A source with a place in it where its key alone is wanted: `evidence: gazette, p. 4`.

So citation marks have it, and so it is read on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.gather import Items
from casefiles.core.read.locators import NO_PLACE, PLACE, place_in
from casefiles.core.read.sourced import with_source
from casefiles.core.slugs import SLUG, is_slug

_SOURCE = "source"
_BOTH = re.compile(
    rf"(?:\[ ?)?@?(?P<key>{SLUG})(?: ?(?P<sign>[,;:(\[]) ?| )(?P<place>[^\[\]@;]+?)[)\]]? ?\]?"
)
_NUMBER = re.compile("[0-9]{1,3}")
_NUMBERS = re.compile("[0-9 –—-]+")


def with_places(items: Items, model: type[Model], *, is_alone: bool) -> tuple[Items, list[Problem]]:
    """Part such texts into source and place.

    Args:
        items: The items of a list.
        model: What they are meant for.
        is_alone: Whether it is no list, but one text behind its key.
    """
    if not {_SOURCE, PLACE} <= {*model.shape}:
        return items, []
    problems: list[Problem] = []
    held: list[Node] = []
    above: _Cited | None = None
    """The source that stands before an item, where places behind it may be meant for it."""
    for item in _unmarked(items, problems, is_alone=is_alone):
        place, more = place_in(item.text) if above and not is_slug(item.text) else ("", "")
        if above and place:
            above.places.append((item, place, more))
            held[-1] = _in_two(above.key, above.key, above.key.text, above.places[0][1])
            continue
        problems += _loose(above)
        above = _Cited(item) if model.short_form and is_slug(item.text) else None
        entry, found = with_source(item, model)
        problems += found
        held.append(_parted(entry, model, problems, is_alone=is_alone))
    return tuple(held), [*problems, *_loose(above)]


def _unmarked(items: Items, problems: list[Problem], *, is_alone: bool) -> Iterator[Node]:
    """Yield items, and the sources of a whole citation mark one by one."""
    for item in items:
        parts = [_in_mark(part.strip()) for part in item.text.strip("[] ").split(";")]
        cited = [part for part in parts if part]
        if len(cited) < max(len(parts), 2):
            yield item
            continue
        written = ", ".join(each.whole for each in cited)
        message = f"`{item.text}` is a citation mark, which is for texts"
        hint = f"write `[{written}]`" if is_alone else f"write `{written}`, each as an entry"
        hint = f"{hint}{''.join(each.more for each in cited)}"
        problems.append(Problem(item.position, "bad-value", message, hint=hint))
        for each in cited:
            named = replace(item, text=each.key, written=None)
            yield _in_two(named, named, each.key, each.place or NO_PLACE)


def _in_mark(text: str) -> Citation | None:
    key = text.removeprefix("@")
    return cited_in(text) or (Citation(key, "", "") if key != text and is_slug(key) else None)


@dataclass
class _Cited:
    """A source, and the places that stand behind it as if each were a source."""

    key: Node
    places: list[tuple[Node, str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Citation:
    """A source and the place in it that stand in one text."""

    key: str
    place: str
    """As it is spelt, or `NO_PLACE`; empty where there is none."""
    more: str
    """What else there is to say of the place."""

    @property
    def inside(self) -> str:
        """How both are written by their keys."""
        return f"{_SOURCE}: {self.key}, {PLACE}: {self.place}"

    @property
    def whole(self) -> str:
        """How an entry of a list is written."""
        return f"{{{self.inside}}}" if self.place else self.key


def cited_in(text: str) -> Citation | None:
    """Return the source and the place in a text that holds both, or nothing."""
    both = _BOTH.fullmatch(" ".join(text.split()))
    # `gazette 2024` and `gazette, 2024` name a source by its year.
    is_page = both and both["sign"] and _NUMBER.fullmatch(both["place"])
    if both is None or (_NUMBERS.fullmatch(both["place"]) and not is_page):
        return None
    place, more = place_in(both["place"])
    return Citation(both["key"], place, more) if place else None


def _loose(above: _Cited | None) -> list[Problem]:
    if above is None or not above.places:
        return []
    (first, place, more), *others = above.places
    key = above.key.text
    also = "".join(
        f", and `{{{Citation(key, other, rest).inside}}}` in that of `{item.text}`{rest}"
        for item, other, rest in others
    )
    message = f"`{first.text}` is a place in `{key}`, and no source"
    whole = Citation(key, place, more).inside
    hint = f"write `{{{whole}}}` in the place of both{more}{also}"
    return [Problem(first.position, "bad-value", message, hint=hint)]


def _parted(item: Node, model: type[Model], problems: list[Problem], *, is_alone: bool) -> Node:
    named = item.get(_SOURCE) if item.entries else item if model.short_form else None
    cited = cited_in(named.text) if named else None
    if named is None or cited is None:
        return item
    message = f"`{' '.join(named.text.split())}` is a source and a place in it"
    hint = f"{_hint(item, cited, is_alone=is_alone)}{cited.more}"
    problems.append(Problem(named.position, "bad-value", message, hint=hint))
    return _in_two(item, named, cited.key, cited.place)


def _hint(item: Node, cited: Citation, *, is_alone: bool) -> str:
    if item.get(PLACE):
        return f"write `{_SOURCE}: {cited.key}`; its place stands behind `{PLACE}:`"
    if item.in_brackets:
        return f"write `{cited.inside}`"
    if item.entries:
        return f"write `{_SOURCE}: {cited.key}`, and `{PLACE}: {cited.place}` on a line below"
    return f"write `[{{{cited.inside}}}]`" if is_alone else f"write `{{{cited.inside}}}`"


def _in_two(item: Node, named: Node, key: str, place: str) -> Node:
    head, source, behind, where = (
        replace(named, text=text, style="plain", written=None)
        for text in (_SOURCE, key, PLACE, place)
    )
    found = () if item.get(PLACE) or place == NO_PLACE else ((behind, where),)
    if not item.entries:
        return replace(item, kind="mapping", text="", entries=((head, source), *found))
    entries = [(name, source if held is named else held) for name, held in item.entries]
    return replace(item, entries=(*entries, *found))
