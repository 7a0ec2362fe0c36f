"""Pydantic's errors carried back to the line that caused them, in the author's words.

An error's `loc` is walked down the node tree to the deepest node that there is.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from pydantic import ValidationError

from casefiles.core.model import Model
from casefiles.core.model.other_words import VALUES
from casefiles.core.nodes import Node
from casefiles.core.problem import MOST_TOLD, Position, Problem, problem_of
from casefiles.core.read.blanks import lists_of
from casefiles.core.read.broken import broken_address
from casefiles.core.read.homes import home_of
from casefiles.core.read.keys import (
    Loc,
    is_of_others,
    known_here,
    likely_key,
    model_at,
    strange_key,
)
from casefiles.core.read.wrong_types import keys_of, name_of, wrong_type
from casefiles.core.spelling import OF_WORDS, nearest

_LONGEST_HINT = 300


def refusals(error: ValidationError, root: Node, model: type[Model]) -> list[Problem]:
    """Turn pydantic's errors into problems, and drop those that only follow from another."""
    details = error.errors(include_url=False, include_input=False)
    strange = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    ours = [loc for loc in strange if not is_of_others(str(loc[-1]), model_at(model, loc[:-1]))]
    likely = {loc: _likely(loc, root, model) for loc in ours[:MOST_TOLD]}
    strangers = {**dict.fromkeys(strange, ""), **likely}
    instead = _instead(details, {loc: strangers[loc] for loc in ours}, root)
    told = (
        set(strangers)
        | {loc for locs in instead.values() for loc in locs}
        | {(*loc[:-1], near) for loc, near in strangers.items()}
    )
    problems = []
    missing: dict[Loc, list[Loc]] = {}
    for detail in details:
        loc, kind = detail["loc"], detail["type"]
        if kind == "extra_forbidden":
            problems.append(_unknown_key(loc, root, model, strangers[loc], instead.get(loc, ())))
        elif _follows(kind, loc, root, told):
            continue
        elif kind == "missing":
            missing.setdefault(loc[:-1], []).append(loc)
        else:
            problems.append(_refusal(detail, root, model))
    return problems + [_all_missing(root, model, locs) for locs in missing.values()]


def _all_missing(root: Node, model: type[Model], locs: Sequence[Loc]) -> Problem:
    """Tell of all keys that one mapping lacks, each with what it is for where that is not long."""
    each = [_missing(root.at(loc).position, model, loc) for loc in locs]
    if len(each) == 1:
        return each[0]
    *names, last = (f"`{loc[-1]}`" for loc in locs)
    hints = (problem.hint.removesuffix(".") for problem in each)
    hint = ". ".join(f"{hint[0].upper()}{hint[1:]}" for hint in hints)
    if len(hint) > _LONGEST_HINT:
        whole = "" if locs[0][:-1] else f"; {model.example}"
        hint = f"docs/fields.md tells what each is for{whole}"
    return replace(each[0], message=f"{', '.join(names)} and {last} are missing", hint=hint)


def _instead(
    details: Iterable[Any],  # pydantic's ErrorDetails
    strangers: Mapping[Loc, str],
    root: Node,
) -> dict[Loc, list[Loc]]:
    """Return, by the first strange key of a mapping, the missing ones that are meant there.

    Where as many strange keys stand as others are missing, one mistake was made of each.
    """
    unmeant: dict[Loc, list[Loc]] = {}
    for loc, near in strangers.items():
        if not near:
            unmeant.setdefault(loc[:-1], []).append(loc)
    missing: dict[Loc, list[Loc]] = {}
    for detail in details:
        loc = detail["loc"]
        is_missing = detail["type"] == "missing" and loc[:-1] in unmeant
        if is_missing and not _follows("missing", loc, root, set(strangers)):
            missing.setdefault(loc[:-1], []).append(loc)
    return {
        unmeant[holder][0]: locs
        for holder, locs in missing.items()
        if len(locs) <= len(unmeant[holder])
    }


def _with_missing(problem: Problem, missing: Sequence[Loc]) -> Problem:
    names = " and ".join(f"`{loc[-1]}:`" for loc in missing)
    if not names:
        return problem
    verb = "are" if len(missing) > 1 else "is"
    hint = f"{names} {verb} missing here; write that if it is meant, or add it; {problem.hint}"
    return replace(problem, hint=hint)


def _follows(kind: str, loc: Loc, root: Node, strangers: set[Loc]) -> bool:
    """Tell whether a key is missing because it is empty, misspelt or stands further out.

    Nor is a list told to hold nothing where each of its items was.
    """
    if kind != "missing":
        return kind == "casefiles" and bool(root.at(loc).items)
    is_empty = root.at(loc[:-1]).get(str(loc[-1])) is not None
    return is_empty or any((*loc[:end], loc[-1]) in strangers for end in range(len(loc)))


def _likely(loc: Loc, root: Node, model: type[Model]) -> str:
    """Return the known key that a strange one may mean; none where it belongs further in."""
    name, holder, owner = str(loc[-1]), root.at(loc[:-1]), model_at(model, loc[:-1])
    return "" if home_of(name, holder, owner) else likely_key(name, holder, owner)


def _refusal(
    detail: Any,  # noqa: ANN401 - pydantic's ErrorDetails
    root: Node,
    model: type[Model],
) -> Problem:
    loc, kind, ctx = detail["loc"], detail["type"], detail.get("ctx", {})
    place = root.at(loc).position
    name = name_of(loc)
    if kind == "casefiles":
        if ctx["code"] == "bad-url" and (broken := broken_address(root.at(loc))):
            return broken
        return Problem(place, ctx["code"], ctx["message"], hint=ctx["hint"])
    if kind == "literal_error":
        return _not_in_list(root.at(loc), name, ctx["expected"])
    return wrong_type(loc, kind, root, model)


def _unknown_key(
    loc: Loc, root: Node, model: type[Model], near: str, missing: Sequence[Loc]
) -> Problem:
    holder, name = root.at(loc[:-1]), str(loc[-1])
    place = next((key.position for key, _ in holder.entries if key.text == name), holder.position)
    owner = model_at(model, loc[:-1])
    if near:
        return problem_of(place, "misspelt-key", key=name, near=near)
    problem = strange_key(place, name, owner)
    if home := home_of(name, holder, owner):
        problem = problem_of(place, "misplaced-key", key=name, home=home)
    elif missing:
        problem = problem_of(place, "unknown-key", key=name, keys=known_here(owner))
    return _with_missing(problem, missing)


def _missing(place: Position, model: type[Model], loc: Loc) -> Problem:
    owner, key = model_at(model, loc[:-1]), str(loc[-1])
    field = next(field for name, field in owner.model_fields.items() if key in (field.alias, name))
    part = owner.shape[key].model
    if key == "schema":
        return problem_of(place, "missing-schema", key=key)
    if typing.get_origin(field.annotation) is Literal:
        words = _listed(typing.get_args(field.annotation))
        return problem_of(place, "missing-choice", key=key, words=words)
    if part and not owner.shape[key].is_list and not part.short_form:
        return problem_of(place, "missing-part", key=key, keys=keys_of(part))
    meaning = (field.description or key).splitlines()[0]
    if listed := next(lists_of(owner, key), ""):
        return problem_of(place, "missing-term", key=key, meaning=meaning, list=listed)
    return problem_of(place, "missing", key=key, meaning=meaning)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _not_in_list(node: Node, name: str, expected: str) -> Problem:
    allowed = re.findall("'([^']+)'", expected)
    other = VALUES.get(name, {}).get(node.text.casefold(), "")
    near = other if other in allowed else nearest(node.text, allowed, OF_WORDS)
    parts = {"key": name, "text": node.text, "near": near, "words": _listed(allowed)}
    return problem_of(node.position, "nearly-word" if near else "no-word", **parts)
