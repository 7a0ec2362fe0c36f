"""A new record of each kind, begun with what is known of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from casefiles.core import urls
from casefiles.core.check.kinds import OWN_KEYS
from casefiles.core.edits import Value
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.nodes import SourceText
from casefiles.core.read import BLANK
from casefiles.core.settings import SiteSettings
from casefiles.core.skeleton.writing import Given, write_skeleton

_OPENING = f"""\
# yaml-language-server: $schema=../../{{schema}}
# Each {BLANK} is a blank to fill in; `casefiles check` lists those that are left.
# Keys behind a `#` may be left out: take the `# ` away before those that you need, and change the
# example behind them. In the end, delete what you did not use.
"""
_SCHEMAS: Mapping[type[Model], str] = MappingProxyType(
    {Case: "case", Entity: "entity", SharedSource: "source"}
)


@dataclass(frozen=True)
class NewRecord:
    """A file that does not exist yet."""

    model: type[Model]
    id: str
    text: str

    @property
    def path(self) -> str:
        """Where it belongs, relative to the project."""
        return f"{self.model.folder}{self.id}.yml"

    @property
    def blanks(self) -> int:
        """How many blanks it holds."""
        code = (line.partition("  #")[0] for line in self.text.splitlines())
        return sum(line.count(BLANK) for line in code if not line.lstrip().startswith("#"))

    @property
    def source_text(self) -> SourceText:
        """The same as if it were read."""
        return SourceText(self.path, self.text.encode())


def draft_case(case_id: str, given: Given, today: date, settings: SiteSettings) -> NewRecord:
    """Begin a case.

    Args:
        case_id: Its id.
        given: What is known of it; `sources` as a mapping by their keys.
        today: The day on which the record is begun.
        settings: The settings of the archive.
    """
    known: dict[str, Value] = {"status": "preliminary", "opened": today.isoformat(), **given}
    return _record(Case, case_id, known, settings)


def draft_entity(entity_id: str, given: Given, settings: SiteSettings) -> NewRecord:
    """Begin a person, organisation, place or subject; a person has an office.

    Where its kind is known, keys that only another kind has are not shown.
    """
    kind = given.get("kind")
    office: Given = {"offices": ({},)} if kind == "person" else {}
    without = {key for key, owner in OWN_KEYS.items() if kind and kind != owner}
    if kind == "person":
        without.add("within")
    return _record(Entity, entity_id, {**office, **given}, settings, without)


def draft_source(source_id: str, given: Given, settings: SiteSettings) -> NewRecord:
    """Begin a source of several cases."""
    return _record(SharedSource, source_id, given, settings)


def _record(
    model: type[Model],
    record_id: str,
    given: Given,
    settings: SiteSettings,
    without: Collection[str] = (),
) -> NewRecord:
    opening = _OPENING.format(schema=urls.schema_file(_SCHEMAS[model]))
    text = write_skeleton(model, {"schema": 1, **given}, settings, without)
    return NewRecord(model, record_id, opening + text)
