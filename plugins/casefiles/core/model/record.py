"""What a record owes its readers beside claims: conflicts, questions, replies, corrections."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from casefiles.core.model.base import Model, Rule
from casefiles.core.model.claim import Quote
from casefiles.core.model.party import Party
from casefiles.core.model.source import SourceRef
from casefiles.core.model.values import (
    ClaimId,
    Day,
    EdtfDate,
    LocatorText,
    Prose,
    ProseLine,
    Slug,
    SourceKey,
    Text,
)


class ConflictValue(Model):
    """One of the values that do not agree."""

    value: ProseLine = Field(examples=["about 2.5 million"])
    """The value in the source's own terms: `about 2.5 million`."""
    source: SourceKey
    """The key of the source."""
    locator: LocatorText | None = None
    """Where in the source: `p. 12`, `para. 4`, `00:41:10`."""
    note: Prose | None = Field(None, examples=["Counts people, not releases."])
    """What this value counts."""


class Conflict(Model):
    """Values that do not agree; all of them are kept."""

    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("least", ("values",), "one-sided", "conflict", number=2),
    )

    id: Slug = Field(examples=["how-many"])
    """The anchor readers link to."""
    about: Text = Field(examples=["How many people were released"])
    """What the values are of."""
    values: tuple[ConflictValue, ...] = Field(
        json_schema_extra={"minItems": 2},
        examples=[
            [
                {"value": "12", "source": "hearing-record-2024"},
                {"value": "14", "source": "gazette-2024-01-10"},
            ]
        ],
    )
    """The values, two or more."""
    used: ProseLine | None = Field(None, examples=["none"])
    """Which value this record uses, or `none`."""
    why: Prose | None = Field(None, examples=["The two count different years."])
    """Why they differ, or why one is used."""
    claims: tuple[ClaimId, ...] = ()
    """Claims that it bears on."""


class Looked(Model):
    """One place where an answer was looked for."""

    where: ProseLine = Field(examples=["The committee's site"])
    """What was searched."""
    date: Day
    """The day of the search."""
    found: ProseLine = Field(examples=["nothing"])
    """What was found, or `nothing`."""


class OpenQuestion(Model):
    """What nobody knows yet, and where it was looked for."""

    asks: ClassVar[tuple[Rule, ...]] = (Rule("question", ("question",), "no-question"),)

    id: Slug = Field(examples=["who-ordered"])
    """The anchor readers link to."""
    question: Text = Field(examples=["Who ordered the releases?"])
    """One question, with its question mark."""
    text: Prose | None = Field(None, examples=["Neither the record nor the article says so."])
    """Why it matters, or what is known around it."""
    looked: tuple[Looked, ...] = ()
    """Where an answer was looked for."""
    check_again: Day | None = None
    """When to look again; a warning from that day on."""
    claims: tuple[ClaimId, ...] = ()
    """Claims that it bears on."""


class Response(Model):
    """The reply of somebody the case is about, or that there is none."""

    asks: ClassVar[tuple[Rule, ...]] = (Rule("reply", ("sources",), "uncited-reply", "reply"),)

    id: Slug = Field(examples=["sheriff"])
    """The anchor readers link to."""
    by: Party
    """Who answered, or was to answer."""
    state: Literal["given", "declined", "none-found", "not-asked"]
    """Whether they answered, declined to, were not found to have answered, or were not asked."""
    checked: Day
    """When it was last looked for."""
    date: EdtfDate | None = None
    """When it was given."""
    text: Prose | None = Field(None, examples=["The office said that it does not count releases."])
    """What they answered, in our own words."""
    quote: Quote | None = None
    """What they answered, in theirs."""
    sources: tuple[SourceRef, ...] = ()
    """Where the answer is found; at least one for `state: given`."""
    claims: tuple[ClaimId, ...] = ()
    """Claims that it answers."""


class Correction(Model):
    """An error of this record that was mended."""

    id: Slug = Field(examples=["number-of-people"])
    """The anchor readers link to."""
    date: Day
    """The day of the correction."""
    was: ProseLine = Field(examples=["Fourteen people were released."])
    """What stood here before."""
    now: ProseLine = Field(examples=["Twelve people were released."])
    """What stands here now."""
    why: Prose = Field(examples=["The number was that of another year."])
    """How the error was found."""
    affects: tuple[ClaimId, ...] = ()
    """Claims that it changes."""
