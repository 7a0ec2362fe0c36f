"""The format in JSON Schema (draft 2020-12), for editors and forms.

Made from the models and from the words of an archive's settings. It holds what can be said of one
file alone; what is asked of several at once (does this source exist?) is named by `x-ref`, and the
other words that begin with `x-` tell how a part is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.schema.parts import schema_of
from casefiles.core.settings import SiteSettings

__all__ = ["SCHEMAS", "render_schema", "schema_of"]

SCHEMAS: Mapping[str, type[Model]] = MappingProxyType(
    {"case": Case, "entity": Entity, "source": SharedSource, "site-config": SiteSettings}
)
"""What kind of file each schema is of, by its name."""


def render_schema(name: str, settings: SiteSettings) -> str:
    """Return the text of a schema, the same for the same settings.

    Args:
        name: One of `SCHEMAS`.
        settings: Whose vocabularies the file may use.
    """
    return json.dumps(schema_of(SCHEMAS[name], settings), ensure_ascii=False, indent=1) + "\n"
