"""A source with a place in it where its key alone is wanted: `evidence: gazette, p. 4`.

So citation marks have it, and so it is read on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.cited import SOURCE, Citation, all_cited_in, cited_in
from casefiles.core.read.gather import Items
from casefiles.core.read.locators import NO_PLACE, PLACE, place_in
from casefiles.core.read.sourced import with_source
from casefiles.core.slugs import is_slug


def with_places(items: Items, model: type[Model], *, is_alone: bool) -> tuple[Items, list[Problem]]:
    """Part such texts into source and place.

    Args:
        items: The items of a list.
        model: What they are meant for.
        is_alone: Whether it is no list, but one text behind its key.
    """
    if not {SOURCE, PLACE} <= {*model.shape}:
        return items, []
    problems: list[Problem] = []
    held: list[Node] = []
    above: _Named | None = None
    """The source that stands before an item, where places behind it may be meant for it."""
    for item in _one_by_one(items, problems, is_alone=is_alone):
        place, more = place_in(item.text) if above and not is_slug(item.text) else ("", "")
        if above and place:
            above.places.append((item, Citation(above.key.text, place, more)))
            held[-1] = _in_two(above.key, above.key, above.places[0][1])
            continue
        problems += _loose(above)
        above = _Named(item) if model.short_form and is_slug(item.text) else None
        entry, found = with_source(item, model)
        problems += found
        held.append(_parted(entry, model, problems, is_alone=is_alone))
    return tuple(held), [*problems, *_loose(above)]


def _one_by_one(items: Items, problems: list[Problem], *, is_alone: bool) -> Iterator[Node]:
    """Yield items, and each source of a text that names several, as a citation mark does."""
    for item in items:
        cited = all_cited_in(item.text)
        if not cited:
            yield item
            continue
        written = ", ".join(each.whole for each in cited)
        message = f"`{item.text}` is one text, and names several sources or places"
        hint = f"write `[{written}]`" if is_alone else f"write `{written}`, each as an entry"
        hint = f"{hint}{''.join(each.more for each in cited)}"
        problems.append(Problem(item.position, "bad-value", message, hint=hint))
        for each in cited:
            yield _in_two(item, item, each)


@dataclass
class _Named:
    """A source, and the places that stand behind it as if each were a source."""

    key: Node
    places: list[tuple[Node, Citation]] = field(default_factory=list)


def _loose(above: _Named | None) -> list[Problem]:
    if above is None or not above.places:
        return []
    (first, cited), *others = above.places
    also = "".join(
        f", and `{other.whole}` in that of `{item.text}`{other.more}" for item, other in others
    )
    message = f"`{first.text}` is a place in `{cited.key}`, and no source"
    hint = f"write `{cited.whole}` in the place of both{cited.more}{also}"
    return [Problem(first.position, "bad-value", message, hint=hint)]


def _parted(item: Node, model: type[Model], problems: list[Problem], *, is_alone: bool) -> Node:
    named = item.get(SOURCE) if item.entries else item if model.short_form else None
    cited = cited_in(named.text) if named else None
    if named is None or cited is None:
        return item
    message = f"`{' '.join(named.text.split())}` is a source and a place in it"
    hint = f"{_hint(item, cited, is_alone=is_alone)}{cited.more}"
    problems.append(Problem(named.position, "bad-value", message, hint=hint))
    return _in_two(item, named, cited)


def _hint(item: Node, cited: Citation, *, is_alone: bool) -> str:
    if item.get(PLACE):
        return f"write `{SOURCE}: {cited.key}`; its place stands behind `{PLACE}:`"
    if item.in_brackets:
        return f"write `{cited.inside}`"
    if item.entries:
        return f"write {cited.on_lines}"
    return f"write `[{cited.whole}]`" if is_alone else f"write `{cited.whole}`"


def _in_two(item: Node, named: Node, cited: Citation) -> Node:
    """Return an item with source and place in the place of the text that names both."""
    head, source, behind, where = (
        replace(named, text=text, style="plain", written=None)
        for text in (SOURCE, cited.key, PLACE, cited.place)
    )
    found = () if item.get(PLACE) or cited.place in ("", NO_PLACE) else ((behind, where),)
    if not item.entries:
        return replace(item, kind="mapping", text="", entries=((head, source), *found))
    entries = [(name, source if held is named else held) for name, held in item.entries]
    return replace(item, entries=(*entries, *found))
