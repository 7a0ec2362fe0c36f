"""An example for every key: its field's own, or one made from what its type looks like."""

from __future__ import annotations

import typing
from typing import Any

from pydantic.fields import FieldInfo

from casefiles.core.model.base import Model
from casefiles.core.model.forms import Form, form_of


def example_of(model: type[Model], key: str) -> Any:  # noqa: ANN401 - what YAML holds
    """Return what may be written behind a key: the field's own example, or else its type's.

    A part is shown in short, or else with the keys that it needs; a list holds one thing.
    """
    name, field = field_of(model, key)
    shape, part = model.shape[key], model.shape[key].model
    if field.examples:
        return field.examples[0]
    if part:
        one = _example_of_part(part)
    else:
        hint = typing.get_type_hints(model, include_extras=True)[name]
        one = _example_of_text(form_of(hint), field.default)
    if part and part.keyed_by and shape.is_list:
        return {example_of(part, part.keyed_by): one}
    return [one] if shape.is_list else one


def field_of(model: type[Model], key: str) -> tuple[str, FieldInfo]:
    """Return the field that is written under a key, with its name."""
    fields = model.model_fields.items()
    return next((name, field) for name, field in fields if key == (field.alias or name))


def _example_of_part(part: type[Model]) -> Any:  # noqa: ANN401 - what YAML holds
    if part.short_form:
        return example_of(part, part.short_form)
    needed = (key for key, shape in part.shape.items() if shape.required)
    return {key: example_of(part, key) for key in needed if key not in part.supplied}


def _example_of_text(text: Form, default: object) -> Any:  # noqa: ANN401 - a text, number or flag
    if text.get("type") == "boolean":
        return True
    choices = text.get("examples") or text.get("enum", ())
    # What counts anyhow is no help.
    return next((choice for choice in choices if choice != default), None)
