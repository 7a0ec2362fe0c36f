"""What a record owes its readers beside claims: conflicts, questions, replies, corrections."""

from __future__ import annotations

from typing import Literal

from casefiles.core.model.base import Model
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
)


class ConflictValue(Model):
    """One of the values that do not agree."""

    value: ProseLine
    source: SourceKey
    locator: LocatorText | None = None
    note: Prose | None = None
    """What this value counts."""


class Conflict(Model):
    """Values that do not agree; all of them are kept."""

    id: Slug
    about: str
    """What the values are of."""
    values: tuple[ConflictValue, ...]
    used: ProseLine | None = None
    """Which value this record uses, or `none`."""
    why: Prose | None = None
    """Why they differ, or why one is used."""
    claims: tuple[ClaimId, ...] = ()
    """Claims that it bears on."""


class Looked(Model):
    """One place where an answer was looked for."""

    where: ProseLine
    date: Day
    found: ProseLine


class OpenQuestion(Model):
    """What nobody knows yet, and where it was looked for."""

    id: Slug
    question: str
    text: Prose | None = None
    """Why it matters, or what is known around it."""
    looked: tuple[Looked, ...] = ()
    check_again: Day | None = None
    """When to look again; a warning from that day on."""
    claims: tuple[ClaimId, ...] = ()


class Response(Model):
    """The reply of somebody the case is about, or that there is none."""

    id: Slug
    by: Party
    state: Literal["given", "declined", "none-found", "not-asked"]
    checked: Day
    """When it was last looked for."""
    date: EdtfDate | None = None
    """When it was given."""
    text: Prose | None = None
    quote: Quote | None = None
    sources: tuple[SourceRef, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    """Claims that it answers."""


class Correction(Model):
    """An error of this record that was mended."""

    id: Slug
    date: Day
    was: ProseLine
    now: ProseLine
    why: Prose
    affects: tuple[ClaimId, ...] = ()
