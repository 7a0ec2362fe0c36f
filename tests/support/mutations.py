"""Each value of a part of the format changed once, for tests that nothing goes untold."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from datetime import date, timedelta

from casefiles.core.edtf import Edtf, parse_edtf
from casefiles.core.locator import Locator, parse_locator
from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape, Ref


def mutations(part: Model) -> Iterator[tuple[str, Model]]:
    """Yield the part with each of its values, one at a time, changed or taken out."""
    for name, field in type(part).model_fields.items():
        value, shape = getattr(part, name), part.shape[field.alias or name]
        if name in ("id", "key", "schema_version") or value is None:
            continue
        if type(None) in typing.get_args(field.annotation):
            yield name, part.model_copy(update={name: None})
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            for path, other in _variants(typing.get_args(field.annotation), shape, item):
                rest = (*items[:index], other, *items[index + 1 :])
                now = rest if isinstance(value, tuple) else other
                yield f"{name}[{index}]{path}", part.model_copy(update={name: now})
            if isinstance(value, tuple):
                less = (*items[:index], *items[index + 1 :])
                yield f"{name}[{index}] gone", part.model_copy(update={name: less})


def _variants(
    words: tuple[object, ...], shape: FieldShape, value: object
) -> Iterator[tuple[str, object]]:
    if isinstance(value, Model):
        yield from ((f".{path}", other) for path, other in mutations(value))
    elif isinstance(value, Edtf):
        yield "", parse_edtf("1999")
    elif isinstance(value, Locator):
        yield "", parse_locator("p. 99")
    elif isinstance(value, bool):
        yield "", not value
    elif isinstance(value, int | float):
        yield "", value + 1
    elif isinstance(value, date):
        yield "", value + timedelta(days=1)
    elif isinstance(value, str) and value in words:  # One of a closed list.
        yield "", next(word for word in words if word != value)
    else:
        is_ref = any(isinstance(mark, Ref) for mark in shape.marks)
        yield "", "elsewhere" if is_ref else f"{value} Indeed."
