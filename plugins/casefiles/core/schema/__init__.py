"""The format in JSON Schema (draft 2020-12), for editors and forms.

Made from the models and from the words of an archive's settings. It holds what can be said of one
file alone; what is asked of several at once (does this source exist?) is named by `x-ref`, and the
other words that begin with `x-` tell how a part is written.

Editors make of it what they offer, explain and mark. They do so well with the `anyOf` of short
forms and of lists of one, as `tests/test_editor.py` holds; what they needed was a `title` for each
field, and words of our own (`patternErrorMessage`) in the place of a pattern.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.schema.parts import schema_of
from casefiles.core.settings import SiteSettings

__all__ = ["SCHEMAS", "render_schema", "schema_of"]

SCHEMAS: Mapping[str, type[Model]] = MappingProxyType(
    {"case": Case, "entity": Entity, "source": SharedSource, "site-config": SiteSettings}
)
"""What kind of file each schema is of, by its name."""

_LINE = 100


def render_schema(name: str, settings: SiteSettings) -> str:
    """Return the text of a schema, the same for the same settings.

    Args:
        name: One of `SCHEMAS`.
        settings: Whose vocabularies the file may use.
    """
    return _written(schema_of(SCHEMAS[name], settings)) + "\n"


def _written(value: Any, indent: int = 0) -> str:  # noqa: ANN401 - JSON
    """Write JSON with what fits into a line on one, so that a change is seen where it is."""
    line = json.dumps(value, ensure_ascii=False)
    if indent + len(line) <= _LINE or not isinstance(value, dict | list):
        return line
    inside = indent + 1
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {_written(item, inside)}" for key, item in value.items()]
    else:
        parts = [_written(item, inside) for item in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    between = ",\n" + " " * inside
    return f"{opening}\n{' ' * inside}{between.join(parts)}\n{' ' * indent}{closing}"
