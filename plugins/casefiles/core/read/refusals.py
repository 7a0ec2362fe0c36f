"""Pydantic's errors carried back to the line that caused them, in the author's words.

An error's `loc` is walked down the node tree to the deepest node that there is.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read.short_forms import Emptied

Loc = tuple[str | int, ...]
_WANTED = {
    "model_type": ("a mapping", "write `key: value` lines, indented below"),
    "tuple_type": ("a list", "begin each item with `- `"),
    "string_type": ("a text", "write one text; quote it if it begins with `[` or `{`"),
}


def refusals(
    error: ValidationError, root: Node, model: type[Model], emptied: Emptied
) -> list[Problem]:
    """Turn pydantic's errors into problems, and drop those that only follow from another."""
    problems = []
    details = error.errors(include_url=False, include_input=False)
    strangers = _near_misses(details, root, model)
    for detail in details:
        loc = detail["loc"]
        if detail["type"] == "missing" and (
            loc in strangers.values() or (root.at(loc[:-1]).position, loc[-1]) in emptied
        ):
            continue
        problems.append(_refusal(detail, root, model, strangers))
    return problems


def _near_misses(details: list[Any], root: Node, model: type[Model]) -> dict[Loc, Loc]:
    """Pair each unknown key with the known key that was probably meant."""
    pairs = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            loc = detail["loc"]
            holder = root.at(loc[:-1])
            present = {key.text for key, _ in holder.entries}
            known = [key for key in _model_at(model, loc[:-1]).shape if key not in present]
            near = get_close_matches(str(loc[-1]), known, n=1, cutoff=0.6)
            if near:
                pairs[loc] = (*loc[:-1], near[0])
    return pairs


def _refusal(
    detail: Any,  # noqa: ANN401 - pydantic's ErrorDetails
    root: Node,
    model: type[Model],
    strangers: dict[Loc, Loc],
) -> Problem:
    loc, kind, ctx = detail["loc"], detail["type"], detail.get("ctx", {})
    place = root.at(loc).position
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "the file")
    if kind == "extra_forbidden":
        return _unknown_key(loc, root, model, strangers)
    if kind == "missing":
        return Problem(place, "missing-key", f"`{name}` is missing", hint=_missing_hint(model, loc))
    if kind == "casefiles":
        return Problem(place, ctx["code"], ctx["message"], hint=ctx["hint"])
    if kind == "literal_error":
        return _not_in_list(root.at(loc), name, ctx["expected"])
    wanted, hint = _WANTED[kind]
    subject = f"`{name}` wants" if loc else "the file wants"
    return Problem(place, "wrong-type", f"{subject} {wanted}", hint=hint)


def _unknown_key(
    loc: Loc,
    root: Node,
    model: type[Model],
    strangers: dict[Loc, Loc],
) -> Problem:
    holder, name = root.at(loc[:-1]), str(loc[-1])
    place = next((key.position for key, _ in holder.entries if key.text == name), holder.position)
    if loc in strangers:
        hint = f"did you mean `{strangers[loc][-1]}`?"
    else:
        hint = "known here: " + ", ".join(f"`{key}`" for key in _model_at(model, loc[:-1]).shape)
    return Problem(place, "unknown-key", f"`{name}` is not a known key", hint=hint)


def _missing_hint(model: type[Model], loc: Loc) -> str:
    owner, key = _model_at(model, loc[:-1]), str(loc[-1])
    for name, field in owner.model_fields.items():
        if (field.alias or name) == key and field.description:
            return f"`{key}:` {field.description.splitlines()[0]}"
    return f"add `{key}:`"


def _not_in_list(node: Node, name: str, expected: str) -> Problem:
    allowed = [part.strip(" '") for part in expected.replace(" or ", ", ").split(",")]
    near = get_close_matches(node.text, allowed, n=1)
    listed = "one of " + ", ".join(f"`{value}`" for value in allowed)
    hint = f"did you mean `{near[0]}`? It is {listed}" if near else f"write {listed}"
    return Problem(node.position, "bad-value", f"`{node.text}` is not a {name}", hint=hint)


def _model_at(model: type[Model], loc: Loc) -> type[Model]:
    for step in loc:
        if isinstance(step, str):
            model = model.shape[step].model or model
    return model
