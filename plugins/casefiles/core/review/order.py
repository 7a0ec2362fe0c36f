"""What only moved within a list of a case: its page has it in another place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from casefiles.core import urls
from casefiles.core.archive import PARTS
from casefiles.core.compare import Change, Detail, brief
from casefiles.core.model import Case

_TITLES = {"claim": "text", "conflict": "about", "question": "question"}
"""Kinds of parts that a page has in the order of the file, and the fields they are called by."""
_KINDS = ("record", *(kind for _, kind, _ in PARTS))


def with_moves(changes: Iterable[Change], was: Case, now: Case) -> tuple[Change, ...]:
    """Return the changes of a case, and with them each part that stands in another place.

    Args:
        changes: What else differs.
        was: The earlier version, in which what was renamed has its new name.
        now: The later one.
    """
    found = {(change.part, change.id): change for change in changes}
    for move in _moves(was, now, _new_names(found.values())):
        known = found.get((move.part, move.id), move)
        details = known.details if known is move else (*known.details, *move.details)
        found[move.part, move.id] = replace(known, details=details)
    return tuple(sorted(found.values(), key=lambda change: _KINDS.index(change.part)))


def _new_names(changes: Iterable[Change]) -> dict[str, str]:
    renames = (
        (detail.was, detail.now)
        for change in changes
        for detail in change.details
        if change.part in _TITLES and detail.what == "renamed"
    )
    return dict(renames)


def _moves(was: Case, now: Case, names: dict[str, str]) -> Iterator[Change]:
    for field, kind, key in PARTS:
        if kind not in _TITLES:
            continue
        old = [names.get(name, name) for name in (getattr(it, key) for it in getattr(was, field))]
        parts: dict[str, Any] = {getattr(it, key): it for it in getattr(now, field)}
        before = ""
        stays = _in_both_orders(old, list(parts))
        for name, part in parts.items():
            title = brief(getattr(part, _TITLES[kind]))
            if name in old and name not in stays:
                place = f"behind “{before}”" if before else "the first of all"
                details = (Detail("moved within its list", now=place),)
                yield Change(kind, name, title, "changed", urls.anchor(kind, name), details)
            before = title


def _in_both_orders(old: list[str], new: list[str]) -> frozenset[str]:
    """Return the most names that follow each other in both lists: all others were moved."""
    places = {name: number for number, name in enumerate(old)}
    ends: list[int] = []
    last: list[str] = []
    before: dict[str, str] = {}
    for name in new:
        if name in places:
            length = bisect_left(ends, places[name])
            before[name] = last[length - 1] if length else ""
            ends[length : length + 1] = [places[name]]
            last[length : length + 1] = [name]
    found = set()
    name = last[-1] if last else ""
    while name:
        found.add(name)
        name = before[name]
    return frozenset(found)
