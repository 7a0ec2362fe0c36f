"""Kinds: people and bodies speak, bodies have offices, and things happen in places."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from casefiles.core.check.facts import Overview
from casefiles.core.check.walk import Visit
from casefiles.core.model import Entity
from casefiles.core.model.base import FieldShape, OfKind
from casefiles.core.problem import Problem, problem_of

_KINDS = frozenset(typing.get_args(Entity.model_fields["kind"].annotation))
_PART_OF = MappingProxyType({"organisation": ("organisation",), "place": ("place",)})
"""What a thing can be part of; nothing is asked of what belongs to bodies in other ways."""
OWN_KEYS = MappingProxyType({"offices": "person", "coordinates": "place"})
"""Keys that one kind of entity has, and no other."""


def kinds_of(files: Overview) -> Mapping[str, str]:
    """Return the kind of each entity by id, as far as it can be read."""
    return {entity.id: entity.kind for entity in files.entities if entity.kind in _KINDS}


def check_kinds(visit: Visit, kinds: Mapping[str, str]) -> Iterator[Problem]:
    """Check that each entity is of a kind that can stand where it is named, or have what it has."""
    for shape, node in visit.fields:
        wanted = _wanted(visit, shape)
        kind = kinds.get(node.text) if wanted else None
        if kind and kind not in wanted:
            parts = {"text": node.text, "kind": _a(kind), "wanted": _one_of(wanted)}
            yield problem_of(node.position, "other-kind", **parts)
    own = visit.text("kind") or ""
    if visit.model is Entity and own in _KINDS:
        for key, _ in visit.node.entries:
            if OWN_KEYS.get(key.text, own) != own:
                message = f"{_a(own)} has no `{key.text}:`; {_a(OWN_KEYS[key.text])} has"
                hint = f"remove it, or write `kind: {OWN_KEYS[key.text]}`"
                yield Problem(key.position, "wrong-kind", message, hint=hint)


def _wanted(visit: Visit, shape: FieldShape) -> tuple[str, ...]:
    if visit.model is Entity and shape.key == "part_of":
        return _PART_OF.get(visit.text("kind") or "", ("organisation", "place"))
    return next((mark.kinds for mark in shape.marks if isinstance(mark, OfKind)), ())


def _one_of(kinds: tuple[str, ...]) -> str:
    return " or ".join(map(_a, kinds))


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
