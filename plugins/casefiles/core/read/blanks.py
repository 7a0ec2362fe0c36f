"""Blanks: what `casefiles new` leaves for the author to fill in, and how each is told.

A blank is read on as a key without a value, so nothing else is told of the same place.
"""

from __future__ import annotations

import re
import typing
from dataclasses import replace
from typing import Literal

from casefiles.core.model import Model
from casefiles.core.model.examples import field_of
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem

BLANK = "___"
"""As it is written, with as many lines more as its author likes."""
_BLANK = re.compile("_{3,}")


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
    if not model.shape[key].required:
        words.append("or remove the line")
    return Problem(node.position, "blank", f"{message} is not filled in yet", hint="; ".join(words))


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
