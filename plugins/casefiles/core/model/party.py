"""Who speaks or takes part, and where: an entity, or a description without a name."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from casefiles.core.model.base import Model, Rule
from casefiles.core.model.values import Flag, PlaceId, SpeakerId, Text, one_of_two


class Party(Model):
    """Someone who speaks, acts or answers; a plain text is an entity's id."""

    short_form: ClassVar[str | None] = "entity"
    asks: ClassVar[tuple[Rule, ...]] = (Rule("party", ("entity", "label", "private"), "unnamed"),)

    entity: SpeakerId | None = None
    """Id of a person or organisation in content/entities/."""
    label: Text | None = Field(None, examples=["Witness"])
    """What a private person is in this case, never a name: `Witness`."""
    private: Flag = False
    """`true` for a private person; the label stands for the name."""


class Place(Model):
    """Where something happened; a plain text is an entity's id."""

    short_form: ClassVar[str | None] = "entity"
    asks: ClassVar[tuple[Rule, ...]] = (Rule("one", ("entity", "name"), what="a place"),)

    entity: PlaceId | None = None
    """Id of a place in content/entities/."""
    name: Text | None = Field(None, examples=["A county road"])
    """A place that needs no page of its own."""
    note: Text | None = Field(None, examples=["county not stated"])
    """What is not known of the place: `county not stated`."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        one_of_two(self)
        return self
