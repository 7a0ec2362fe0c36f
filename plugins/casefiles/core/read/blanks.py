"""Blanks: what `casefiles new` leaves for the author to fill in, and how each is told.

A blank is read on as a key without a value, so nothing else is told of the same place.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from casefiles.core.model import Model
from casefiles.core.model.base import Ref
from casefiles.core.model.examples import field_of
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.settings import VOCABULARIES, list_of

BLANK = "___"
"""As it is written, with as many lines more as its author likes."""
# Dots are what examples have in the place of a value.
_BLANK = re.compile(r"_{3,}|\.{3,}|\u2026")


def is_blank(node: Node) -> bool:
    """Tell whether a text is a blank, in quotation marks or not."""
    return node.kind == "scalar" and _BLANK.fullmatch(node.text.strip()) is not None


def without_blank(node: Node) -> Node:
    """Return a blank as a key that has no value."""
    return replace(node, text="", style="plain", written=None)


def unfilled(key: str, node: Node, model: type[Model], *, is_entry: bool = False) -> Problem:
    """Return the problem of a blank.

    Args:
        key: The key of `model` below which it stands.
        node: The blank.
        model: The part of the format that the key belongs to.
        is_entry: Whether it is one of the entries of a list.
    """
    message = f"an entry of `{key}`" if is_entry else f"`{key}`"
    words = [f"write in the place of `{node.text.strip()}`: {help_of(model, key)}"]
    words += (f"one of `{listed}:` in site_config.yml" for listed in lists_of(model, key))
    if not model.shape[key].required:
        words.append(_without(model, key))
    return Problem(node.position, "blank", f"{message} is not filled in yet", hint="; ".join(words))


def lists_of(model: type[Model], key: str) -> Iterator[str]:
    """Yield the list of the settings that has the words which a key can hold, if one has."""
    for mark in model.shape[key].marks:
        if isinstance(mark, Ref) and mark.kind in VOCABULARIES:
            yield list_of(mark.kind)


def _without(model: type[Model], key: str) -> str:
    """Say when the line of a key that may be left out can go."""
    for rule in model.asks:
        if rule.kind == "voice" and key in rule.keys:
            return "or remove the line if the voice's sentence does not tell it"
    if others := _instead_of(model, key):
        named = " and ".join(f"`{other}:`" for other in others)
        return f"or let {named} stand in its place"
    return "or remove the line"


def _instead_of(model: type[Model], key: str) -> tuple[str, ...]:
    """Return the keys of which a part needs one, or all, where it lacks a key."""
    for rule in model.asks:
        if rule.kind in ("some", "one", "party") and key in rule.keys:
            first, *others = rule.keys
            return tuple(others) if key == first else (first,)
    return ()


def help_of(model: type[Model], key: str) -> str:
    """Return what a key is for, without a full stop, and the words that it can hold."""
    field = field_of(model, key)[1]
    about = " ".join((field.description or "").split())
    about = about if about.endswith("...") else about.removesuffix(".")
    if typing.get_origin(field.annotation) is not Literal:
        return about
    choices = typing.get_args(field.annotation)
    if all(f"`{choice}`" in about for choice in choices):
        return about
    return f"{about}: {' | '.join(choices)}"
