"""The case format as typed, frozen models: what contributors write, and nothing of what is shown.

Every field's docstring is its help text: the field reference and the JSON Schema are made from it.
"""

from casefiles.core.model.base import Model
from casefiles.core.model.case import Case, Involved, Related, Withdrawal
from casefiles.core.model.claim import Claim, Evidence, Note, Quote
from casefiles.core.model.entity import Coordinates, Entity, Office
from casefiles.core.model.event import Bounds, Event
from casefiles.core.model.party import Party, Place
from casefiles.core.model.record import (
    Conflict,
    ConflictValue,
    Correction,
    Looked,
    OpenQuestion,
    Response,
)
from casefiles.core.model.source import Archived, Name, SharedSource, Source, SourceRef, Title

RECORDS = (Case, Entity, SharedSource)
"""What a file of an archive can hold, beside its settings."""

__all__ = [
    "RECORDS",
    "Archived",
    "Bounds",
    "Case",
    "Claim",
    "Conflict",
    "ConflictValue",
    "Coordinates",
    "Correction",
    "Entity",
    "Event",
    "Evidence",
    "Involved",
    "Looked",
    "Model",
    "Name",
    "Note",
    "Office",
    "OpenQuestion",
    "Party",
    "Place",
    "Quote",
    "Related",
    "Response",
    "SharedSource",
    "Source",
    "SourceRef",
    "Title",
    "Withdrawal",
]
