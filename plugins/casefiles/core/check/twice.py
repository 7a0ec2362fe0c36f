"""What stands twice: an entry of a list, and what a page sets before a value by itself.

Entries with an id are told of as ids that are used already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from casefiles.core.check.ids import content_of
from casefiles.core.check.walk import Visit
from casefiles.core.model import Conflict, Source
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line

_NAMED_ELSEWHERE = frozenset(("aliases",))
"""Lists whose entries are ids of their own."""
_BEFORE = MappingProxyType(
    {
        # As in `p. 3`; `P3` is a page too.
        "page": re.compile(r"(?:pp?\.|pages?|pgs?\.) ?(?P<value>\S*[0-9].*)", re.IGNORECASE),
        "DOI": re.compile(
            r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi(?:: ?| ))(?P<value>10\.\S+)", re.IGNORECASE
        ),
    }
)
"""What a page sets before a value of a source, and the value."""


def check_twice(visits: Iterable[Visit]) -> Iterator[Problem]:
    """Warn of what stands twice where it counts once."""
    for visit in visits:
        yield from _equal_values(visit)
        for key, value in visit.node.entries:
            shape = visit.model.shape.get(key.text)
            if shape and shape.is_list and len(value.items) > 1 and _is_judged(visit, shape):
                yield from _again(value.items)
        for node, value_alone in doubled_in(visit):
            message = f"`{node.text}` holds what the page sets before it"
            yield Problem(node.position, "stated-twice", message, hint=f"write `{value_alone}`")


def doubled_in(visit: Visit) -> Iterator[tuple[Node, str]]:
    """Yield each value of a source with what its page sets before it, and the value alone."""
    for key, before in _BEFORE.items() if issubclass(visit.model, Source) else ():
        found = before.fullmatch(visit.text(key) or "")
        if found:
            yield visit.node.at((key,)), found["value"]


def _is_judged(visit: Visit, shape: FieldShape) -> bool:
    names = shape.model.shape if shape.model else ()
    is_told = shape.key in _NAMED_ELSEWHERE or "id" in names or "key" in names
    return not is_told and not _are_equal(visit)


def _again(items: Iterable[Node]) -> Iterator[Problem]:
    """Tell of each entry that is one before it again."""
    seen: dict[str, Node] = {}
    for item in items:
        if item.is_empty or item.is_null:
            continue
        first = seen.setdefault(str(content_of(item)), item)
        if first is not item:
            words = on_one_line(item.text)
            called = f"`{words}`" if words else "this entry"
            message = f"{called} stands in this list already, on line {first.position.line}"
            yield Problem(item.position, "stated-twice", message, hint="delete one of the two")


def _equal_values(visit: Visit) -> Iterator[Problem]:
    if _are_equal(visit):
        message = f"the values of {visit.called('conflict')} do not differ"
        hint = "write what its sources say unlike each other, or remove the conflict"
        yield Problem(visit.node.position, "one-sided-conflict", message, hint=hint)


def _are_equal(visit: Visit) -> bool:
    """Tell a conflict of which all values are one."""
    items = visit.items("values") if visit.model is Conflict else ()
    values = [item.at(("value",)).text for item in items]
    said = {on_one_line(value).rstrip(".").casefold() for value in values}
    return len(values) > 1 and len(said) == 1 and all(said)
