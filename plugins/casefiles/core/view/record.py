"""What a record owes its readers beside claims: conflicts, replies, open questions, corrections."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.model import Case, Claim, Conflict, Correction, OpenQuestion, Response
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.desk import Desk, Mark
from casefiles.core.view.evidence import QuoteView, view_quote
from casefiles.core.view.naming import ClaimGroup, group_claims
from casefiles.core.view.values import Label, Name, When
from casefiles.core.view.words import response_state


@dataclass(frozen=True)
class ConflictValueView:
    """One of the values that do not agree."""

    value: Markup
    mark: Mark
    note: Markup


@dataclass(frozen=True)
class ConflictView:
    """Values that do not agree, side by side."""

    anchor: str
    about: str
    values: tuple[ConflictValueView, ...]
    used: Markup
    why: Markup
    claims: tuple[ClaimGroup, ...]
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""


@dataclass(frozen=True)
class LookedView:
    """One place where an answer was looked for."""

    where: str
    """HTML on the case's own page, plain text elsewhere; so is `found`."""
    date: When
    found: str


@dataclass(frozen=True)
class QuestionView:
    """What nobody knows yet."""

    anchor: str
    question: str
    text: Markup
    looked: tuple[LookedView, ...]
    check_again: When | None
    claims: tuple[ClaimGroup, ...]
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""


@dataclass(frozen=True)
class ResponseView:
    """A reply, or that there is none."""

    anchor: str
    by: Name
    state: Label
    checked: When
    date: When | None
    marks: tuple[Mark, ...]
    text: Markup
    quote: QuoteView | None
    claims: tuple[ClaimGroup, ...]
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""


@dataclass(frozen=True)
class CorrectionView:
    """An error of this record that was mended."""

    anchor: str
    date: When
    was: Markup
    now: Markup
    why: Markup
    claims: tuple[ClaimGroup, ...]
    edit: Name | None
    """What opens its own lines in the repository, where that is known."""


def view_conflict(desk: Desk, case: Case, conflict: Conflict) -> ConflictView:
    """Arrange values that do not agree."""
    values = tuple(
        ConflictValueView(
            desk.line(value.value), desk.mark(value.source, value.locator), desk.prose(value.note)
        )
        for value in conflict.values
    )
    return ConflictView(
        urls.anchor("conflict", conflict.id),
        conflict.about,
        values,
        desk.line(conflict.used),
        desk.prose(conflict.why),
        group_claims(desk.archive, desk.address, case, conflict.claims),
        desk.edit("conflict", conflict.id),
    )


def view_response(desk: Desk, case: Case, response: Response) -> ResponseView:
    """Arrange a reply; its words are those of its first source."""
    first = response.sources[0].source if response.sources else None
    source = desk.citations.sources[first] if first else None
    return ResponseView(
        urls.anchor("response", response.id),
        desk.party(response.by),
        response_state(response.state),
        on_day(response.checked),
        when(response.date) if response.date else None,
        desk.marks(response.sources),
        desk.prose(response.text),
        view_quote(desk, response.quote, source) if response.quote else None,
        group_claims(desk.archive, desk.address, case, response.claims),
        desk.edit("response", response.id),
    )


def view_question(desk: Desk, case: Case, question: OpenQuestion) -> QuestionView:
    """Arrange an open question with what was looked for."""
    again = case.look_again(question)
    return QuestionView(
        urls.anchor("question", question.id),
        question.question,
        desk.prose(question.text),
        tuple(
            LookedView(desk.line(look.where), on_day(look.date), desk.line(look.found))
            for look in question.looked
        ),
        on_day(again) if again else None,
        group_claims(desk.archive, desk.address, case, question.claims),
        desk.edit("question", question.id),
    )


def view_correction(desk: Desk, case: Case, correction: Correction) -> CorrectionView:
    """Arrange an error that was mended."""
    return CorrectionView(
        urls.anchor("correction", correction.id),
        on_day(correction.date),
        desk.line(correction.was),
        desk.line(correction.now),
        desk.prose(correction.why),
        group_claims(desk.archive, desk.address, case, correction.affects),
        desk.edit("correction", correction.id),
    )


def corrections_of(case: Case, claim: Claim) -> list[Correction]:
    """Return the corrections that changed a claim, the latest first."""
    items = (item for item in case.corrections if claim.id in item.affects)
    return sorted(items, key=lambda item: item.date, reverse=True)
