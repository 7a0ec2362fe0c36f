"""What a text of the format looks like, for editors, forms and the field reference.

Written down in JSON Schema beside each type. It helps who writes; the functions of `values` judge.
"""

from __future__ import annotations

import re
import types
import typing
from typing import Any, Literal

from pydantic import WithJsonSchema

from casefiles.core.edtf import EDTF_PATTERN
from casefiles.core.locator import FORMS, LOCATOR_PATTERN

Form = dict[str, Any]


def form(
    *examples: str, pattern: str | re.Pattern[str] = "", wanted: str = "", **words: object
) -> WithJsonSchema:
    """Say how a text looks.

    Args:
        examples: What may be written, the most telling first.
        pattern: What each looks like from end to end, as ECMA-262 and Python both read it.
        wanted: What editors say where something else stands.
        words: More of JSON Schema; a form with a `format` is written once in a schema.
    """
    source = pattern if isinstance(pattern, str) else pattern.pattern
    shape: Form = {"pattern": f"^(?:{source})$", "patternErrorMessage": wanted} if source else {}
    told: Form = {"examples": list(examples)} if examples else {}
    return WithJsonSchema({"type": "string", **shape, **words, **told})


def numeric(least: int, most: int, example: float) -> WithJsonSchema:
    """Say which numbers a number may be."""
    shape: Form = {"type": "number", "minimum": least, "maximum": most, "examples": [example]}
    return WithJsonSchema(shape)


def form_of(hint: Any) -> Form:  # noqa: ANN401 - a type expression
    """Return what a text of a type looks like: of a list, each of its texts."""
    one = _one(hint)
    if typing.get_origin(one) is Literal:
        return {"enum": list(typing.get_args(one))}
    forms = [
        mark.json_schema
        for mark in getattr(one, "__metadata__", ())
        if isinstance(mark, WithJsonSchema)
    ]
    return dict(forms[-1] or {}) if forms else {"type": "string"}


def _one(hint: Any) -> Any:  # noqa: ANN401 - a type expression
    """Return the type of one text: without its list, and without that it may be missing."""
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType) or origin is tuple:
        return _one(parts[0])
    return hint


_EDTF = ("2024-01-10", "2023-05~", "[..2024-01-09]")
EDTF_FORM = form(
    *_EDTF,
    pattern=EDTF_PATTERN,
    wanted="A date is written in EDTF: `2024-01-10`, or `2023-05~` for about May 2023.",
    format="edtf",
)
END_FORM = form(
    "..",
    *_EDTF,
    pattern=rf"{EDTF_PATTERN}|\.\.",
    wanted="A date is written in EDTF: `2024-01-10`; `..` says that it has not ended.",
    format="edtf-end",
)
LOCATOR_FORM = form(
    "p. 12",
    "para. 4",
    "00:41:10",
    pattern=LOCATOR_PATTERN,
    wanted=f"A place in a source is written {FORMS}.",
    format="locator",
)
URL_FORM = form(
    "https://example.org/news/1",
    pattern=r"[Hh][Tt][Tt][Pp][Ss]?://\S+",
    wanted="An address begins with `https://` or `http://`.",
    format="uri",
)
