"""A new record of each kind, begun with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casefiles.core import urls
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
    return _record(Case, "case", case_id, known, settings)


def draft_entity(entity_id: str, given: Given, settings: SiteSettings) -> NewRecord:
    """Begin a person, organisation, place or subject; a person has an office."""
    office: Given = {"offices": ({},)} if given.get("kind") == "person" else {}
    return _record(Entity, "entity", entity_id, {**office, **given}, settings)


def draft_source(source_id: str, given: Given, settings: SiteSettings) -> NewRecord:
    """Begin a source of several cases."""
    return _record(SharedSource, "source", source_id, given, settings)


def _record(
    model: type[Model], name: str, record_id: str, given: Given, settings: SiteSettings
) -> NewRecord:
    opening = _OPENING.format(schema=urls.schema_file(name))
    text = write_skeleton(model, {"schema": 1, **given}, settings)
    return NewRecord(model, record_id, opening + text)
