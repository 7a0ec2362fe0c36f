"""One case: the whole of a file in content/cases/."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from casefiles.core.model.base import Model
from casefiles.core.model.claim import Claim
from casefiles.core.model.event import Event
from casefiles.core.model.party import Party, Place
from casefiles.core.model.record import Conflict, Correction, OpenQuestion, Response
from casefiles.core.model.source import Source
from casefiles.core.model.values import (
    CaseId,
    Day,
    EdtfDate,
    Flag,
    Jurisdiction,
    Prose,
    RoleId,
    SchemaVersion,
    Slug,
    TopicId,
)


class Involved(Party):
    """Someone the case is about, and in which part."""

    short_form: ClassVar[str | None] = None

    role: RoleId


class Related(Model):
    """Another case, and why a reader of this one wants it; a plain text is the case's id."""

    short_form: ClassVar[str | None] = "case"

    case: CaseId
    why: str | None = None


class Withdrawal(Model):
    """Why a record was taken back; the page stays and says so."""

    date: Day
    reason: Prose


class Case(Model):
    """One public incident, told as claims with their sources."""

    supplied: ClassVar[frozenset[str]] = frozenset({"id"})
    called: ClassVar[str] = "a case"
    folder: ClassVar[str] = "content/cases/"
    example: ClassVar[str] = "docs/case-format.md shows a whole one"

    schema_version: SchemaVersion = Field(alias="schema")
    id: Slug
    """The file's name, and the page's address."""
    title: str
    """One line, neutral."""
    summary: Prose
    """One paragraph, neutral: what is and what is not established."""
    status: Literal["preliminary", "factual", "final", "withdrawn"]
    """How far the record has come (NTSB's words)."""
    opened: Day
    """When this record was begun; not when the incident happened."""
    reviewed: Day
    """When somebody last compared it with its sources."""
    topics: tuple[TopicId, ...]
    jurisdictions: tuple[Jurisdiction, ...]
    """ISO 3166 codes of the countries and states concerned."""
    occurred: EdtfDate
    """When the incident happened, in EDTF."""
    places: tuple[Place, ...] = ()
    involved: tuple[Involved, ...] = ()
    sources: tuple[Source, ...] = ()
    """A mapping from key to source; sources of several cases stand in content/sources/."""
    claims: tuple[Claim, ...]
    timeline: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    responses: tuple[Response, ...] = ()
    corrections: tuple[Correction, ...] = ()
    related: tuple[Related, ...] = ()
    aliases: tuple[Slug, ...] = ()
    """Old ids of this case; they redirect."""
    withdrawn: Withdrawal | None = None
    noindex: Flag = False
    """`true` asks search engines to leave the page out."""
    narrative: Prose | None = None
    """The story in full, in Markdown with citations and links."""
