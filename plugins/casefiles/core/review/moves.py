"""Sources that left a case for a file of their own, or came back: no source is lost by that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from casefiles.core.model import Case, SharedSource, Source
from casefiles.core.review.state import State


@dataclass(frozen=True)
class Moves:
    """The earlier state as if each source had been where it is now, and what was moved."""

    before: State
    shared: Mapping[str, tuple[str, ...]]
    """Sources that have a file of their own now, and the cases that each comes from."""
    owned: Mapping[str, tuple[str, ...]]
    """By cases, the sources that had a file of their own and belong to the case now."""


def settle_moves(before: State, after: State, names: Mapping[str, str]) -> Moves:
    """Find the sources that were moved.

    Args:
        before: The earlier state.
        after: The later one.
        names: The new ids of cases that were renamed, by their old ones.
    """
    cases, sources = dict(before.cases), dict(before.sources)
    shared: dict[str, tuple[str, ...]] = {}
    owned: dict[str, tuple[str, ...]] = {}
    for case_id, was in before.cases.items():
        now = after.cases.get(names.get(case_id, case_id))
        if now is None:
            continue
        had, has = _own(was), _own(now)
        left = had.keys() - has.keys() & after.sources.keys() - before.sources.keys()
        came = has.keys() - had.keys() & before.sources.keys() - after.sources.keys()
        for key in sorted(left):
            sources[key] = SharedSource.model_construct(schema_version=1, **dict(had.pop(key)))
            shared[key] = (*shared.get(key, ()), now.id)
        for key in sorted(came):
            had[key] = Source.model_construct(
                **{name: getattr(before.sources[key], name) for name in Source.model_fields}
            )
            sources.pop(key, None)
            owned[now.id] = (*owned.get(now.id, ()), key)
        if left or came:
            cases[case_id] = was.model_copy(update={"sources": tuple(had.values())})
    return Moves(replace(before, cases=cases, sources=sources), shared, owned)


def _own(case: Case) -> dict[str, Source]:
    return {source.key: source for source in case.sources}
