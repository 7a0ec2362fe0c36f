"""One case: the whole of a file in content/cases/."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field, field_validator

from casefiles.core.model.base import Model, Rule
from casefiles.core.model.claim import Claim
from casefiles.core.model.event import Event
from casefiles.core.model.jurisdictions import Jurisdiction
from casefiles.core.model.party import Party, Place
from casefiles.core.model.record import Conflict, Correction, OpenQuestion, Response
from casefiles.core.model.refusal import refusal_of
from casefiles.core.model.source import Source
from casefiles.core.model.values import (
    CaseId,
    Day,
    EdtfDate,
    Flag,
    Prose,
    RoleId,
    SchemaVersion,
    Slug,
    Text,
    TopicId,
)

# Without topic or jurisdiction a case stands in no list by which readers look for it; without a
# claim it says nothing that could be checked.
_NEVER_EMPTY = ("topics", "jurisdictions", "claims")


class Involved(Party):
    """Someone the case is about, and in which part."""

    short_form: ClassVar[str | None] = None

    role: RoleId
    """The part that they have in the case."""


class Related(Model):
    """Another case, and why a reader of this one wants it; a plain text is the case's id."""

    short_form: ClassVar[str | None] = "case"

    case: CaseId
    """The other case's id."""
    why: Text | None = Field(None, examples=["The same hearing, told by a second witness."])
    """Why a reader of this case wants it."""


class Withdrawal(Model):
    """Why a record was taken back; the page stays and says so."""

    date: Day
    """The day on which the record was taken back."""
    reason: Prose = Field(examples=["The record mixed up two hearings."])
    """Why, for readers."""


class Case(Model):
    """One public incident, told as claims with their sources."""

    supplied: ClassVar[frozenset[str]] = frozenset({"id"})
    called: ClassVar[str] = "a case"
    folder: ClassVar[str] = "content/cases/"
    example: ClassVar[str] = "docs/case-format.md shows a whole one"
    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("least", _NEVER_EMPTY, "empty-list", number=1),
        Rule("marks", ("title",), "text-in-marks"),
        Rule("entry", ("title",), "entry-as-title"),
    )

    schema_version: SchemaVersion = Field(alias="schema")
    """The version of this format."""
    id: Slug = Field(examples=["hearing-on-releases-2024"])
    """The file's name, and the page's address."""
    title: Text = Field(examples=["Sheriff tells a committee how many people were released"])
    """One line, neutral."""
    summary: Prose = Field(
        examples=["A sheriff told of twelve people who were released [@hearing-record-2024, p. 3]."]
    )
    """One paragraph, neutral: what is and what is not established."""
    status: Literal["preliminary", "factual", "final", "withdrawn"]
    """How far the record has come (NTSB's words)."""
    opened: Day
    """When this record was begun; not when the incident happened."""
    reviewed: Day
    """When somebody last compared it with its sources."""
    topics: tuple[TopicId, ...] = Field(json_schema_extra={"minItems": 1})
    """What the case is about, in words of the settings; at least one."""
    jurisdictions: tuple[Jurisdiction, ...] = Field(json_schema_extra={"minItems": 1})
    """ISO 3166 codes of the countries and states concerned; at least one."""
    occurred: EdtfDate
    """When the incident happened, in EDTF."""
    places: tuple[Place, ...] = ()
    """Where it happened."""
    involved: tuple[Involved, ...] = Field(
        (), examples=[[{"entity": "jane-roe", "role": "witness"}]]
    )
    """Whom the case is about."""
    sources: tuple[Source, ...] = ()
    """A mapping from key to source; sources of several cases stand in content/sources/."""
    claims: tuple[Claim, ...] = Field(json_schema_extra={"minItems": 1})
    """What is said, each sentence with its evidence; at least one."""
    timeline: tuple[Event, ...] = ()
    """What happened, and when."""
    conflicts: tuple[Conflict, ...] = ()
    """Values that do not agree."""
    open_questions: tuple[OpenQuestion, ...] = ()
    """What nobody knows yet."""
    responses: tuple[Response, ...] = Field(
        (),
        examples=[
            [{"id": "sheriff", "by": "jane-roe", "state": "none-found", "checked": "2024-01-10"}]
        ],
    )
    """What those said whom the case is about, when they were asked."""
    corrections: tuple[Correction, ...] = ()
    """Errors of this record that were mended."""
    related: tuple[Related, ...] = ()
    """Other cases that a reader of this one wants."""
    aliases: tuple[Slug, ...] = ()
    """Old ids of this case; they redirect."""
    withdrawn: Withdrawal | None = None
    """Why the record was taken back; together with `status: withdrawn`."""
    noindex: Flag = False
    """`true` asks search engines to leave the page out."""
    narrative: Prose | None = Field(
        None, examples=["The committee met in January [@hearing-record-2024, p. 1]."]
    )
    """The story in full, in Markdown with citations and links."""

    @property
    def hidden(self) -> bool:
        """Whether search engines are asked to leave the page out."""
        return self.noindex or self.withdrawn is not None

    def look_again(self, question: OpenQuestion) -> date | None:
        """Return the day to look again for an answer; there is none in a withdrawn record."""
        return None if self.withdrawn else question.check_again

    @field_validator(*_NEVER_EMPTY)
    @classmethod
    def _has_one(cls, items: tuple[object, ...]) -> tuple[object, ...]:
        if items:
            return items
        raise refusal_of("empty-list")
