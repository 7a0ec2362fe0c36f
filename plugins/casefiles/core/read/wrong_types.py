"""A value of another kind than its key wants: a list for a text, a text for a mapping ...

Each hint gives what may be written in its place, in full where that is known.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from casefiles.core.model import Model, Party
from casefiles.core.model.base import FieldShape, ProseText
from casefiles.core.nodes import Node, line_of, with_keys
from casefiles.core.problem import Problem
from casefiles.core.read.keys import Loc, model_at
from casefiles.core.read.parts import date_of, name_in
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
        "locator": "write an entry for each, with its `source:` and `locator:`; an entry holds one"
        " place",
    }
)
"""What to do where several stand under a key that holds one."""
_ONE_OF_THEM = "write one of them alone; put it in quotation marks if all of it is one text"
_ENDS_ADDRESS = re.compile(r"[\[\]{},]")
"""What ends a text in braces."""


def wrong_type(loc: Loc, kind: str, root: Node, model: type[Model]) -> Problem:
    """Tell of a value of another kind than its place wants."""
    node, name = root.at(loc), name_of(loc)
    is_entry = any(isinstance(step, int) for step in loc[-1:])
    if node.kind == "sequence" and is_entry and not node.in_brackets:
        message = f"two dashes stand before this entry of `{name}`"
        return Problem(node.position, "wrong-type", message, hint="write one dash alone")
    if kind == "model_type" and loc:
        owner = model_at(model, loc)
        held = root.at(loc[:-1])
        is_on_lines = not held.in_brackets and held.position != node.position
        message, hint = _no_entry(name, node.text if is_on_lines else "", owner)
        if isinstance(loc[-1], str):
            message, hint = _no_mapping(name, node, owner)
        return Problem(node.position, "wrong-type", message, hint=hint)
    wanted, hint = _WANTED.get(kind, _OTHER)
    if kind == "string_type" and loc:
        hint = _one_text(name, node, model_at(model, loc[:-1]).shape[name], is_entry=is_entry)
    if kind == "tuple_type" and (texts := _texts_in(node)):
        hint = f"write `{name}: [{', '.join(texts)}]`"
    subject = f"`{name}`" if loc else name
    return Problem(node.position, "wrong-type", f"{subject} wants {wanted}", hint=hint)


def name_of(loc: Loc) -> str:
    """Return what a message calls a place: by the last key on the way to it."""
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "the file")


def keys_of(model: type[Model]) -> str:
    """Return the keys that a part needs, or the one that its short form stands for."""
    keys = [key for key, shape in model.shape.items() if shape.required]
    return ", ".join(f"{key}: ..." for key in keys or [model.short_form or next(iter(model.shape))])


def _one_text(name: str, node: Node, shape: FieldShape, *, is_entry: bool) -> str:
    """Say how a text is written in the place of a list or a mapping."""
    if date := date_of(node):
        return f'write `{name}: "{date}"` in its place'
    texts = _texts_in(node)
    if node.kind == "mapping" and not texts:
        return _without_keys(name, node, shape, is_entry=is_entry)
    if len(texts) == 1 and ".." not in texts[0]:
        sign = "brackets" if node.in_brackets else "a dash"
        return f"write `{line_of(name, texts[0])}`, without {sign}"
    whole = f"[{','.join(texts)}]"
    if texts and shape.meant and shape.meant(f'"{whole}"') == whole:
        if node.in_brackets:
            return f'put it in quotation marks: `{name}: "{whole}"`'
        return f'write one of them alone; or `{name}: "{whole}"` if it was one of these'
    return _ONE_ALONE.get(name, _ONE_OF_THEM) if texts else _WANTED["string_type"][1]


def _without_keys(name: str, node: Node, shape: FieldShape, *, is_entry: bool) -> str:
    """Say how a text is written in the place of a mapping."""
    if person := name_in(node):
        return f"write `{person if is_entry else f'{name}: {person}'}` in its place"
    if node.in_brackets:
        return "write one text, without braces and keys"
    more = f", or write `{name}: |` above it" if ProseText() in shape.marks else ""
    return f"put the text in quotation marks{more}; a colon made a key of what stands before it"


def _texts_in(node: Node) -> list[str]:
    """Return the texts of a list, or in braces, in which nothing else stands."""
    held = [*node.items, *(key for key, _ in node.entries)]
    is_bare = all(value.is_empty for _, value in node.entries)
    are_texts = all(each.kind == "scalar" and each.text.strip() for each in held)
    return [each.text for each in held] if is_bare and are_texts else []


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
    hint = f"write `{name}: {{{keys_of(model)}}}`, or the same on lines below"
    if len(node.items) > 1 and (model.short_form or node.items[0].entries):
        message = f"`{name}` holds one alone, and {len(node.items)} stand here"
        return message, _ONE_ALONE.get(name, _ONE_OF_THEM)
    if node.items and node.items[0].entries:
        hint = "put a space in the place of the dash"
        if node.in_brackets:
            hint = "take the `[` before it away, and the `]` behind it"
    elif model.short_form and node.items and node.items[0].text:
        hint = f"write `{name}: {node.items[0].text}`, without a list"
    if {"url", "date"} <= {*model.shape} and is_web_address(node.text):
        copy = copy_at(node.text)
        day = copy.day if copy else ""
        mark = '"' if _ENDS_ADDRESS.search(node.text) else ""
        address, told = f"{mark}{node.text}{mark}", f'"{day}"' if day else "..."
        hint = f"write `{name}: {{url: {address}, date: {told}}}`"
    return f"`{name}` wants a mapping", hint
