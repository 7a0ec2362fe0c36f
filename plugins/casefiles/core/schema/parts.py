"""A model becomes a JSON Schema: each part once, under `$defs`.

What the reader takes for the same is allowed here too: a text for a mapping (`short_form`), one
entry for a list of one, things by their names (`keyed_by`), and a number for the text of it.
"""

from __future__ import annotations

import re
import typing
from typing import Any

from pydantic.fields import FieldInfo

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape, OfKind, ProseText, Ref
from casefiles.core.model.examples import field_of
from casefiles.core.model.forms import form_of
from casefiles.core.settings import VOCABULARIES, SiteSettings

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
# YAML reads `1984` as a number; our reader takes what was written. It would take `true` for a text
# as well, but an editor would offer that for every text.
_WRITTEN = ["string", "number"]


def schema_of(model: type[Model], settings: SiteSettings | None = None) -> Schema:
    """Return the schema of a kind of file.

    Args:
        model: The model of the file.
        settings: Whose vocabularies it may use; without them any word passes.
    """
    parts = _Parts(settings)
    whole = parts.model(model)
    if model.called:
        whole["title"] = model.called.split(" ", 1)[1].capitalize()
    return {"$schema": _DRAFT, **whole, "$defs": parts.defs}


class _Parts:
    """Writes models, and keeps those that others hold."""

    def __init__(self, settings: SiteSettings | None) -> None:
        self.defs: dict[str, Schema] = {}
        self._settings = settings

    def model(self, model: type[Model]) -> Schema:
        hints = typing.get_type_hints(model, include_extras=True)
        required = (key for key, shape in model.shape.items() if shape.required)
        return {
            "title": _words_of_name(model.__name__),
            "description": _one_line(model.__doc__),
            "type": "object",
            "properties": {
                key: self._field(model, key, hints[field_of(model, key)[0]]) for key in model.shape
            },
            "required": [key for key in required if key not in model.supplied],
            "additionalProperties": False,
        }

    def _field(self, model: type[Model], key: str, hint: Any) -> Schema:  # noqa: ANN401 - a type expression
        field = field_of(model, key)[1]
        about: Schema = {"title": _label(key)}
        if field.description:
            about["description"] = _one_line(field.description)
        if isinstance(field.default, str | bool):
            about["default"] = field.default
        # The examples of a type stand with it, and a vocabulary lists its words.
        if field.examples:
            about["examples"] = list(field.examples)
        return {**self._value(model.shape[key], hint, _at_least(field)), **about}

    def _value(self, shape: FieldShape, hint: Any, least: int) -> Schema:  # noqa: ANN401 - a type expression
        one = self._part(shape.model) if shape.model else self._text(form_of(hint), shape.marks)
        if not shape.is_list:
            return one
        listed: Schema = {"type": "array", "items": one}
        if least:
            listed["minItems"] = least
        keyed_by = shape.model.keyed_by if shape.model else None
        if keyed_by:
            named: Schema = {"type": "object", "additionalProperties": one}
            return {"anyOf": [{**named, "x-keyed-by": keyed_by}, listed]}
        return {"anyOf": [listed, one]} if least <= 1 else listed

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
        text = self._text(form_of(hint), model.shape[model.short_form].marks)
        return {"anyOf": [{**text, "x-short-for": model.short_form}, whole]}

    def _text(self, text: Schema, marks: tuple[object, ...]) -> Schema:
        schema = self._shaped(text)
        for mark in marks:
            if isinstance(mark, Ref):
                reference = self._reference(mark.kind)
                schema = reference if "$ref" in reference else {**schema, **reference}
                # An editor would offer them, and nothing is called so in this archive.
                schema.pop("examples", None)
            elif isinstance(mark, OfKind):
                schema["x-kinds"] = list(mark.kinds)
            elif isinstance(mark, ProseText):
                schema["x-prose"] = "line" if mark.line else "block"
        return schema

    def _shaped(self, text: Schema) -> Schema:
        """Return how a text looks; what has a format stands once, under the format's name."""
        if text.get("type") != "string":
            return text
        wide = {**text, "type": _WRITTEN}
        name = text.get("format")
        if name is None:
            return wide
        # No address is a number, and editors judge it as the text that it is.
        self.defs[name] = text if name == "uri" else wide
        return {"$ref": f"#/$defs/{name}"}

    def _reference(self, kind: str) -> Schema:
        if kind not in VOCABULARIES or self._settings is None:
            return {"x-ref": kind}
        if kind not in self.defs:
            self.defs[kind] = _words_of(self._settings, kind)
        return {"$ref": f"#/$defs/{kind}"}


def _words_of_name(name: str) -> str:
    """Return the name of a model in words: `Open question`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _one_line(text: str | None) -> str:
    """Return a docstring without its line ends."""
    return " ".join((text or "").split())


def _at_least(field: FieldInfo) -> int:
    """Return how many entries a list must have, as far as its field says it."""
    extra = field.json_schema_extra
    return int(str(extra.get("minItems", 0))) if isinstance(extra, dict) else 0


def _label(key: str) -> str:
    words = re.sub("[-_]", " ", key)
    return words if words.isupper() else words.capitalize()


def _words_of(settings: SiteSettings, kind: str) -> Schema:
    words = settings.vocabulary(kind)
    told = [" ".join(filter(None, (f"**{w.label}**", w.description))) for w in words.values()]
    return {"enum": list(words), "markdownEnumDescriptions": told, "x-ref": kind}
