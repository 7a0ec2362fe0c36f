"""A model becomes a JSON Schema: each part once, under `$defs`.

What the reader takes for the same is allowed here too: a text for a mapping (`short_form`), one
entry for a list of one, things by their names (`keyed_by`), and a number for the text of it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape, OfKind, ProseText, Ref
from casefiles.core.settings import SiteSettings

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_VOCABULARIES = ("topic", "role", "jurisdiction", "voice", "standing", "source-type", "licence")
# YAML reads these without quotation marks as something else; our reader takes what was written.
_ANY_TEXT = ["string", "number", "boolean"]


def schema_of(model: type[Model], settings: SiteSettings | None = None) -> Schema:
    """Return the schema of a kind of file.

    Args:
        model: The model of the file.
        settings: Whose vocabularies it may use; without them any word passes.
    """
    parts = _Parts(settings)
    whole = parts.model(model)
    return {"$schema": _DRAFT, "title": model.called or "a part", **whole, "$defs": parts.defs}


class _Parts:
    """Writes models, and keeps those that others hold."""

    def __init__(self, settings: SiteSettings | None) -> None:
        self.defs: dict[str, Schema] = {}
        self._settings = settings

    def model(self, model: type[Model]) -> Schema:
        hints = typing.get_type_hints(model, include_extras=True)
        fields = {
            field.alias or name: (hints[name], field) for name, field in model.model_fields.items()
        }
        required = [
            key
            for key, shape in model.shape.items()
            if shape.required and key not in model.supplied
        ]
        return {
            "description": " ".join((model.__doc__ or "").split()),
            "type": "object",
            "properties": {
                key: self._field(model.shape[key], hint, field.description, field.default)
                for key, (hint, field) in fields.items()
            },
            "required": required,
            "additionalProperties": False,
        }

    def _field(self, shape: FieldShape, hint: Any, meaning: str | None, default: object) -> Schema:  # noqa: ANN401 - a type expression
        value = self._value(shape, hint)
        about: Schema = {"description": " ".join(meaning.split())} if meaning else {}
        if isinstance(default, str | bool):
            about["default"] = default
        return {**value, **about}

    def _value(self, shape: FieldShape, hint: Any) -> Schema:  # noqa: ANN401 - a type expression
        one = self._part(shape.model) if shape.model else self._text(_unwrapped(hint), shape.marks)
        if not shape.is_list:
            return one
        listed: Schema = {"type": "array", "items": one}
        keyed_by = shape.model.keyed_by if shape.model else None
        if keyed_by:
            by_name: Schema = {
                "type": "object",
                "additionalProperties": one,
                "x-keyed-by": keyed_by,
            }
            return {"anyOf": [by_name, listed]}
        return {"anyOf": [listed, one]}

    def _part(self, model: type[Model]) -> Schema:
        """Return a reference to a part, or to the one text that can stand for it."""
        name = model.__name__
        if name not in self.defs:
            self.defs[name] = {}  # Parts may hold each other.
            self.defs[name] = self.model(model)
        whole = {"$ref": f"#/$defs/{name}"}
        if not model.short_form:
            return whole
        hint = typing.get_type_hints(model, include_extras=True)[model.short_form]
        text = self._text(_unwrapped(hint), model.shape[model.short_form].marks)
        return {"anyOf": [{**text, "x-short-for": model.short_form}, whole]}

    def _text(self, hint: Any, marks: tuple[object, ...]) -> Schema:  # noqa: ANN401 - a type expression
        schema = _form(hint)
        if schema == {"type": "string"}:
            schema = {"type": _ANY_TEXT}
        elif "pattern" in schema and schema.get("format") != "uri":
            schema = {**schema, "type": ["string", "number"]}
        for mark in marks:
            if isinstance(mark, Ref):
                reference = self._reference(mark.kind)
                schema = reference if "$ref" in reference else {**schema, **reference}
            elif isinstance(mark, OfKind):
                schema["x-kinds"] = list(mark.kinds)
            elif isinstance(mark, ProseText):
                schema["x-prose"] = "line" if mark.line else "block"
        return schema

    def _reference(self, kind: str) -> Schema:
        if kind not in _VOCABULARIES or self._settings is None:
            return {"x-ref": kind}
        if kind not in self.defs:
            self.defs[kind] = _words_of(self._settings, kind)
        return {"$ref": f"#/$defs/{kind}"}


def _words_of(settings: SiteSettings, kind: str) -> Schema:
    words = settings.vocabulary(kind)
    told = [" ".join(filter(None, (f"**{w.label}**", w.description))) for w in words.values()]
    return {"enum": list(words), "markdownEnumDescriptions": told, "x-ref": kind}


def _unwrapped(hint: Any) -> Any:  # noqa: ANN401 - a type expression
    """Return the type of one text: without its list, and without that it may be missing."""
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType) or origin is tuple:
        return _unwrapped(parts[0])
    return hint


def _form(hint: Any) -> Schema:  # noqa: ANN401 - a type expression
    """Return what a text looks like, as its type says it."""
    if typing.get_origin(hint) is Literal:
        return {"enum": list(typing.get_args(hint))}
    forms = [mark.json_schema for mark in _marks(hint) if isinstance(mark, WithJsonSchema)]
    return dict(forms[-1] or {}) if forms else {"type": "string"}


def _marks(hint: Any) -> Iterator[object]:  # noqa: ANN401 - a type expression
    if typing.get_origin(hint) is Annotated:
        yield from hint.__metadata__
