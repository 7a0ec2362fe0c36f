"""People with a public role, organisations and places that several cases name."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from casefiles.core.model.base import Model
from casefiles.core.model.values import (
    EdtfDate,
    EndDate,
    EntityId,
    Jurisdiction,
    Number,
    Prose,
    SchemaVersion,
    Slug,
    Url,
    WikidataId,
)


class Office(Model):
    """A public office and when it was held."""

    title: str
    body: EntityId | None = None
    """Id of the organisation it belongs to."""
    from_: EdtfDate | None = Field(None, alias="from")
    to: EndDate | None = None
    """`..` while it is held; left out where it is not known."""
    party: str | None = None


class Coordinates(Model):
    """A point on the map and how exact it is."""

    lat: Number
    lon: Number
    precision: Literal["building", "city", "county", "state", "country"]


class Entity(Model):
    """One person, organisation or place."""

    supplied: ClassVar[frozenset[str]] = frozenset({"id"})
    called: ClassVar[str] = "an entity"
    folder: ClassVar[str] = "content/entities/"
    example: ClassVar[str] = "the other files of content/entities/ show how one looks"

    schema_version: SchemaVersion = Field(alias="schema")
    id: Slug
    kind: Literal["person", "organisation", "place"]
    name: str
    sort: str | None = None
    """The name as a list sorts it: `Drummond, Gentner`."""
    in_sentence: str | None = None
    """The name as a sentence has it: `the House Committee on Homeland Security`."""
    short: str | None = None
    """A shorter name that readers know: `HSI`."""
    description: Prose | None = None
    aliases: tuple[Slug, ...] = ()
    """Old ids; they redirect."""
    offices: tuple[Office, ...] = ()
    coordinates: Coordinates | None = None
    within: Jurisdiction | None = None
    part_of: EntityId | None = None
    """The larger organisation or place it belongs to."""
    wikidata: WikidataId | None = None
    website: Url | None = None
