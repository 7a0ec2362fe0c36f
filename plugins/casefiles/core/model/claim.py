"""A claim, who makes it, and the exact words that it rests on."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from casefiles.core.model.base import Model, Rule
from casefiles.core.model.note import Note
from casefiles.core.model.party import Party
from casefiles.core.model.values import (
    EdtfDate,
    EntityId,
    Flag,
    Language,
    LocatorText,
    Prose,
    Reason,
    Slug,
    SourceKey,
    StandingId,
    Text,
    TheirWords,
    VoiceId,
)

__all__ = ["Claim", "Evidence", "Note", "Quote"]


class Quote(Model):
    """Exact words of a source (W3C TextQuoteSelector); a plain text is the exact words."""

    short_form: ClassVar[str | None] = "exact"
    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("quote", ("exact", "prefix", "suffix"), "long-quote", number=25),
    )

    exact: TheirWords = Field(examples=["twelve people were released"])
    """The words, character for character."""
    prefix: TheirWords | None = Field(None, examples=["In that year"])
    """The words just before, to find the place; they count as quoted."""
    suffix: TheirWords | None = Field(None, examples=["from the county jail"])
    """The words just after; they count as quoted."""
    language: Language | None = None
    """BCP 47 tag, where it is not the source's language."""


class Evidence(Model):
    """One source for or against a claim; a plain text is a source that supports it."""

    short_form: ClassVar[str | None] = "source"

    source: SourceKey
    """The key of the source."""
    relation: Literal["supports", "corroborates", "disputes", "refutes", "qualifies", "context"] = (
        "supports"
    )
    """What the source does to the claim (CiTO): `supports` states it; `corroborates` (here
    and on the page: confirms) states it independently; `disputes`; `refutes`; `qualifies`;
    `context` (obtainsBackgroundFrom).
    """
    locator: LocatorText | None = None
    """Where in the source: `p. 12`, `para. 4`, `00:41:10`, `sec. 3`, `fn. 2`, `line 18`."""
    quote: Quote | None = None
    """The words of the source that it rests on."""
    origin: Slug | None = None
    """Where the source has this from, if it is not the source's own `origin`."""
    note: Prose | None = Field(None, examples=["The sheriff gives the number when asked."])
    """What of the source bears on the claim, in our own words."""


class Claim(Model):
    """One sentence that somebody says; the page leads it in with voice and speaker."""

    asks: ClassVar[tuple[Rule, ...]] = (
        Rule("some", ("evidence", "no_evidence"), "no-evidence", "claim"),
        Rule("needless", ("evidence", "no_evidence"), "needless-reason"),
        Rule("reason", ("no_evidence",), "no-reason"),
        Rule("marks", ("text",), "text-in-marks"),
        Rule("sentence", ("text",), "no-sentence"),
        Rule("voice", ("by", "date"), "voice-wants"),
    )

    id: Slug = Field(examples=["twelve-released"])
    """The anchor readers link to; never renamed without an alias."""
    text: Text = Field(examples=["Twelve people were released."])
    """One sentence without attribution, with capital and full stop."""
    voice: VoiceId
    """How it is said: `testimony`, `finding`, `charge`, `figure` ..."""
    by: Party | None = None
    """Who says it."""
    via: tuple[Party, ...] = ()
    """Whose words the speaker passes on, in order."""
    date: EdtfDate | None = None
    """When it was said, where that is known; a voice whose sentence holds `{date}` needs it."""
    about: tuple[EntityId, ...] = ()
    """Entities that the claim is about."""
    paraphrase: Flag = False
    """`true` where the source reports without quoting."""
    standing: StandingId
    """How well it is supported: `uncorroborated`, `disputed` ..."""
    evidence: tuple[Evidence, ...] = ()
    """The sources for and against it."""
    no_evidence: Reason | None = Field(None, examples=["The recording is not public."])
    """Why there is no evidence, where there is none."""
    aliases: tuple[Slug, ...] = ()
    """Old ids; links to them still arrive."""
    notes: tuple[Note, ...] = ()
    """Remarks of the editors."""
