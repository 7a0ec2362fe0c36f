"""Publishers: one that is spelt in two ways would have two pages, each with a part of its sources.

Only spellings are told apart; that two names mean one publisher is for people to see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casefiles.core.archive import Draft
from casefiles.core.check.kept import Kept
from casefiles.core.check.walk import Visit, walk
from casefiles.core.model import Model, Source
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read import Document
from casefiles.core.slugs import as_slug

_KEYS = ("container-title", "publisher", "authority")
"""Where a source names who published it; the first that it has, as `Source.published_by` says."""


def check_publishers(draft: Draft, kept: Kept) -> Iterator[Problem]:
    """Warn of names that differ from another one by capitals, spaces and punctuation alone."""
    groups: dict[str, list[Node]] = {}
    for document in (*draft.cases, *draft.sources):
        for spelling, name in kept.fact(_publishers_in, document):
            groups.setdefault(spelling, []).append(name)
    groups.pop("", None)
    for names in groups.values():
        usual = Counter(name.text for name in names).most_common(1)[0][0]
        first = next(name for name in names if name.text == usual)
        for name in names:
            if name.text != usual:
                message = f"`{name.text}` is spelt `{usual}` at {first.position}"
                hint = "write one name for one publisher"
                yield Problem(name.position, "publisher-spelling", message, hint=hint)


def _publishers_in(document: Document[Model]) -> tuple[tuple[str, Node], ...]:
    """Return the publishers that a file names, each behind what all its spellings share."""
    named = (
        _published_by(visit)
        for visit in walk(document.node, document.type)
        if issubclass(visit.model, Source)
    )
    return tuple((as_slug(name.text).replace("-", ""), name) for name in named if name)


def _published_by(visit: Visit) -> Node | None:
    named = (visit.node.get(key) for key in _KEYS if visit.text(key))
    return next(named, None)
