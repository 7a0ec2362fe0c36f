"""Pydantic's errors carried back to the line that caused them, in the author's words.

An error's `loc` is walked down the node tree to the deepest node that there is.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Literal

from pydantic import ValidationError

from casefiles.core.model import Model, Party
from casefiles.core.model.base import FieldShape, ProseText, Ref
from casefiles.core.model.other_words import VALUES
from casefiles.core.nodes import Node, with_keys
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
from casefiles.core.read.parts import date_of, name_of
from casefiles.core.spelling import OF_WORDS, nearest
from casefiles.core.web import copy_at, is_web_address

_WANTED = {
    "model_type": ("a mapping", "write `key: value` lines, indented below"),
    "tuple_type": ("a list", "begin each item with `- `"),
    "string_type": ("a text", "write one text; quote it if it begins with `[`"),
}
# Of what pydantic may refuse some day; a refusal must never be the end of a build.
_OTHER = ("something else", "docs/fields.md tells what may stand here")

_ONE_ALONE = MappingProxyType(
    {
        "by": "write an entry of its own for each speaker, or, in a claim, `via:` for whose words"
        " are passed on",
        "quote": "write an entry for each, with its `source:` and `quote:`; an entry holds one"
        " passage",
    }
)
"""What to do where several stand under a key that holds one."""
_ONE_OF_THEM = "write one of them alone; put it in quotation marks if all of it is one text"
_LONGEST_HINT = 300
_ENDS_ADDRESS = re.compile(r"[\[\]{},]")
"""What ends a text in braces."""


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
    name = _name(loc)
    if kind == "casefiles":
        if ctx["code"] == "bad-url" and (broken := broken_address(root.at(loc))):
            return broken
        return Problem(place, ctx["code"], ctx["message"], hint=ctx["hint"])
    if kind == "literal_error":
        return _not_in_list(root.at(loc), name, ctx["expected"])
    return _wrong_type(loc, kind, root, model)


def _wrong_type(loc: Loc, kind: str, root: Node, model: type[Model]) -> Problem:
    node, name = root.at(loc), _name(loc)
    if kind == "model_type" and loc:
        owner = model_at(model, loc)
        held = root.at(loc[:-1])
        is_on_lines = not held.in_brackets and held.position != node.position
        message, hint = _no_entry(name, node.text if is_on_lines else "", owner)
        if isinstance(loc[-1], str):
            message, hint = _no_mapping(name, node, owner)
        return Problem(node.position, "wrong-type", message, hint=hint)
    wanted, hint = _WANTED.get(kind, _OTHER)
    if kind == "string_type" and node.kind == "mapping":
        is_long = ProseText() in model_at(model, loc[:-1]).shape[name].marks
        more = f", or write `{name}: |` above it" if is_long else ""
        hint = f"put the text in quotation marks{more}; a colon made a key of what stands before it"
        if node.in_brackets and any(not held.is_empty for _, held in node.entries):
            hint = "write one text, without braces and keys"
    if kind == "string_type" and loc and node.in_brackets and all(map(_is_text, node.items)):
        hint = _without_brackets(name, node, model_at(model, loc[:-1]).shape[name], hint)
    if kind == "string_type" and (date := date_of(node)):
        hint = f'write `{name}: "{date}"` in its place'
    if kind == "string_type" and (whole := name_of(node)):
        is_entry = isinstance(loc[-1], int)
        hint = f"write `{whole if is_entry else f'{name}: {whole}'}` in its place"
    subject = f"`{name}`" if loc else name
    return Problem(node.position, "wrong-type", f"{subject} wants {wanted}", hint=hint)


def _is_text(node: Node) -> bool:
    return node.kind == "scalar"


def _without_brackets(name: str, node: Node, shape: FieldShape, hint: str) -> str:
    """Say how a text is written that YAML took for a list; a set of dates keeps its brackets."""
    texts = [item.text for item in node.items]
    whole = f"[{','.join(texts)}]"
    if shape.meant and shape.meant(f'"{whole}"') == whole:
        return f'put it in quotation marks: `{name}: "{whole}"`'
    if any(isinstance(mark, Ref) for mark in shape.marks) and len(texts) == 1:
        return f"write `{name}: {texts[0]}`, without brackets"
    return hint


def _name(loc: Loc) -> str:
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "the file")


def _no_entry(name: str, text: str, model: type[Model]) -> tuple[str, str]:
    first = next((key for key, shape in model.shape.items() if shape.required), "key")
    hint = f"write `- {first}: ...`, and its other keys on lines below"
    if issubclass(model, Party):
        hint = "write `- {entity: ..., role: ...}`, or `label:` and `private: true` for `entity:`"
    hint = (text and with_keys(name, text)) or hint
    if model.keyed_by:
        hint = "write a name with a colon, and its keys indented on lines below"
    return f"each entry of `{name}` has keys; a text or list stands here", hint


def _no_mapping(name: str, node: Node, model: type[Model]) -> tuple[str, str]:
    hint = f"write `{name}: {{{_keys_of(model)}}}`, or the same on lines below"
    if model.short_form and node.items and node.items[0].text:
        if len(node.items) > 1:
            message = f"`{name}` holds one alone, and {len(node.items)} stand here"
            return message, _ONE_ALONE.get(name, _ONE_OF_THEM)
        hint = f"write `{name}: {node.items[0].text}`, without a list"
    if {"url", "date"} <= {*model.shape} and is_web_address(node.text):
        copy = copy_at(node.text)
        day = copy.day if copy else ""
        mark = '"' if _ENDS_ADDRESS.search(node.text) else ""
        address, told = f"{mark}{node.text}{mark}", f'"{day}"' if day else "..."
        hint = f"write `{name}: {{url: {address}, date: {told}}}`"
    return f"`{name}` wants a mapping", hint


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
        return problem_of(place, "missing-part", key=key, keys=_keys_of(part))
    meaning = (field.description or key).splitlines()[0]
    if listed := next(lists_of(owner, key), ""):
        return problem_of(place, "missing-term", key=key, meaning=meaning, list=listed)
    return problem_of(place, "missing", key=key, meaning=meaning)


def _keys_of(model: type[Model]) -> str:
    keys = (f"{key}: ..." for key, shape in model.shape.items() if shape.required)
    return ", ".join(keys) or "key: ..."


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _not_in_list(node: Node, name: str, expected: str) -> Problem:
    allowed = re.findall("'([^']+)'", expected)
    other = VALUES.get(name, {}).get(node.text.casefold(), "")
    near = other if other in allowed else nearest(node.text, allowed, OF_WORDS)
    parts = {"key": name, "text": node.text, "near": near, "words": _listed(allowed)}
    return problem_of(node.position, "nearly-word" if near else "no-word", **parts)
