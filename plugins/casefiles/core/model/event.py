"""What happened and when: two clocks, and dates that are no more exact than known."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from casefiles.core.model.base import Model, Rule
from casefiles.core.model.party import Place
from casefiles.core.model.source import SourceRef
from casefiles.core.model.values import ClaimId, EdtfDate, EntityId, Prose, Slug, Text


class Bounds(Model):
    """A narrower date that is inferred; kept apart from what the sources say."""

    date: EdtfDate
    """The narrower date, in EDTF."""
    why: Prose = Field(examples=["The article of that day says “yesterday”."])
    """The reasoning, so that a reader can judge it."""
    sources: tuple[SourceRef, ...] = ()
    """What the reasoning rests on."""


class Event(Model):
    """One entry of a timeline."""

    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("some", ("sources", "claims"), "uncited-event", "event"),
    )

    id: Slug = Field(examples=["hearing"])
    """The anchor readers link to."""
    kind: Literal["event", "period"] = "event"
    """A `period` (a fiscal year) is drawn behind the events."""
    date: EdtfDate
    """When it happened, in EDTF, no more exact than the sources say."""
    bounds: Bounds | None = None
    """A narrower date that is inferred."""
    public: EdtfDate | None = None
    """When it became public, where that differs."""
    title: Text = Field(examples=["The committee hears the sheriff"])
    """One line, neutral."""
    text: Prose | None = Field(None, examples=["The hearing took three hours."])
    """What happened, where the title does not say it all."""
    claims: tuple[ClaimId, ...] = ()
    """Claims that tell of it."""
    about: tuple[EntityId, ...] = ()
    """Entities that take part in it."""
    sources: tuple[SourceRef, ...] = ()
    """Sources that tell of it."""
    place: Place | None = None
    """Where it happened."""
