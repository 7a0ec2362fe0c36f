"""People with a public role, organisations, places and subjects that several cases name."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from casefiles.core.edtf import date_words
from casefiles.core.model.base import Model
from casefiles.core.model.jurisdictions import Jurisdiction
from casefiles.core.model.values import (
    BodyId,
    EndDate,
    EntityId,
    Latitude,
    Longitude,
    Prose,
    SchemaVersion,
    Slug,
    StartDate,
    Text,
    TheirWords,
    Url,
    WikidataId,
)


class Office(Model):
    """A public office and when it was held."""

    title: Text = Field(examples=["Sheriff"])
    """What the holder is called: `Attorney general of Oklahoma`."""
    body: BodyId | None = None
    """Id of the organisation it belongs to."""
    from_: StartDate | None = Field(None, alias="from")
    """When it began, in EDTF; left out where it is not known."""
    to: EndDate | None = None
    """`..` while it is held; left out where it is not known."""
    party: TheirWords | None = Field(None, examples=["Independent"])
    """The party that the holder stood for."""

    @property
    def years(self) -> str:
        """From when to when it was held, in words; nothing where neither is known."""
        start, end = self.from_, self.to
        if end and end.last is None and not end.is_unknown:
            return f"since {date_words(start)}" if start else "held now"
        if start and end:
            return f"{date_words(start)} to {date_words(end)}"
        if start:
            return f"from {date_words(start)}, end not recorded"
        return f"until {date_words(end)}" if end else ""


class Coordinates(Model):
    """A point on the map and how exact it is."""

    lat: Latitude
    """Degrees north; south is negative."""
    lon: Longitude
    """Degrees east; west is negative."""
    precision: Literal["building", "city", "county", "state", "country"]
    """How exact the point is."""


class Entity(Model):
    """One person, organisation, place or subject."""

    supplied: ClassVar[frozenset[str]] = frozenset({"id"})
    called: ClassVar[str] = "an entity"
    folder: ClassVar[str] = "content/entities/"
    example: ClassVar[str] = "the other files of content/entities/ show how one looks"

    schema_version: SchemaVersion = Field(alias="schema")
    """The version of this format."""
    id: Slug = Field(examples=["jane-roe"])
    """The file's name, and the page's address."""
    kind: Literal["person", "organisation", "place", "subject"]
    """What it is; a `subject` is a figure, a policy or a programme that claims are about."""
    name: TheirWords = Field(examples=["Jane Roe"])
    """The full name, as a heading has it."""
    sort: TheirWords | None = Field(None, examples=["Roe, Jane"])
    """The name as a list sorts it: `Drummond, Gentner`."""
    in_sentence: TheirWords | None = Field(None, examples=["the Millford Sheriff's Office"])
    """The name as a sentence has it: `the House Committee on Homeland Security`."""
    short: TheirWords | None = Field(None, examples=["MSO"])
    """A shorter name that readers know: `HSI`."""
    other_names: tuple[TheirWords, ...] = Field((), examples=[["Millford County Sheriff"]])
    """Other names and spellings that readers look for: `FY2023` (schema.org `alternateName`)."""
    description: Prose | None = Field(
        None, examples=["Sheriff of Millford when she spoke to the committee."]
    )
    """One or two sentences on who or what it is."""
    aliases: tuple[Slug, ...] = ()
    """Old ids; they redirect."""
    offices: tuple[Office, ...] = ()
    """Public offices, held now or once; a person has at least one."""
    coordinates: Coordinates | None = None
    """Where a place lies."""
    within: Jurisdiction | None = None
    """The country or state that it lies in."""
    part_of: EntityId | None = Field(None, examples=["millford-county"])
    """The larger organisation or place it belongs to."""
    wikidata: WikidataId | None = None
    """Its item on Wikidata: `Q1384`."""
    website: Url | None = None
    """Its own site."""
