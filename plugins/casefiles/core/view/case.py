"""A case's page, in reading order.

Sources are numbered in this order too, so the order of the calls matters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.beside import BesideView, Neighbours, view_beside
from casefiles.core.view.cite import Cite, view_cite
from casefiles.core.view.claims import Claims, view_claims
from casefiles.core.view.dates import on_day
from casefiles.core.view.desk import Desk
from casefiles.core.view.edits import DayEdits
from casefiles.core.view.events import TimelineView, view_events
from casefiles.core.view.facts import Facts, RoleView, view_facts, view_parties
from casefiles.core.view.glance import Glance, view_glance
from casefiles.core.view.history import History, view_history
from casefiles.core.view.matrix import Matrix, view_matrix
from casefiles.core.view.record import (
    ConflictView,
    CorrectionView,
    QuestionView,
    ResponseView,
    view_conflict,
    view_correction,
    view_question,
    view_response,
)
from casefiles.core.view.sources import SourceView, view_sources
from casefiles.core.view.values import Head, Name, Section, When, contents, section, shortened


@dataclass(frozen=True)
class WithdrawalView:
    """Why the record was taken back."""

    date: When
    reason: Markup


@dataclass(frozen=True)
class RelatedView:
    """Another case, and why a reader of this one wants it."""

    case: Name
    why: str
    there: bool = False
    """Whether it is the other case that names this one."""


@dataclass(frozen=True)
class Context:
    """What the page of a case shows that its file does not hold."""

    guide: str = ""
    """Address of the page that explains how to read a case; empty where there is none."""
    neighbours: tuple[Neighbours, ...] = ()
    """The cases before and after it in each of its topics."""
    edited: tuple[DayEdits, ...] = ()
    """What the repository tells of its changes."""


NO_CONTEXT = Context()


@dataclass(frozen=True)
class CasePage:
    """One case."""

    head: Head
    withdrawal: WithdrawalView | None
    facts: Facts
    summary: Markup
    glance: Section[Glance] | None
    parties: Section[tuple[RoleView, ...]] | None
    timeline: Section[TimelineView] | None
    claims: Section[Claims] | None
    evidence: Section[Matrix] | None
    conflicts: Section[tuple[ConflictView, ...]] | None
    responses: Section[tuple[ResponseView, ...]] | None
    questions: Section[tuple[QuestionView, ...]] | None
    narrative: Section[Markup] | None
    sources: Section[tuple[SourceView, ...]] | None
    corrections: Section[tuple[CorrectionView, ...]] | None
    history: Section[History] | None
    related: Section[tuple[RelatedView, ...]] | None
    beside: Section[tuple[BesideView, ...]] | None
    cite: Section[Cite] | None


def view_case(
    archive: Archive, case: Case, reader: ProseReader, context: Context = NO_CONTEXT
) -> CasePage:
    """Arrange the page of a case."""
    address = urls.case_address(case.id)
    desk = Desk.at(archive, address, reader, archive.sources_of(case), f"case:{case.id}")
    withdrawal, summary = _withdrawal(desk, case), desk.prose(case.summary)
    glance = section("At a glance", "at-a-glance", view_glance(archive, case))
    parties = section("People and bodies", "parties", view_parties(desk, case))
    timeline = section("Timeline", "timeline", view_events(desk, case))
    told = view_claims(desk, case, context.guide)
    claims = section("Claims", "claims", told)
    record = _view_record(desk, case)
    origins = _view_origins(desk, case, context.edited)
    ending = _view_ending(desk, case, context.neighbours)
    evidence = section("Evidence", "evidence", view_matrix(desk, case, told.claims))
    return CasePage(
        Head(
            address,
            "case",
            case.title,
            shortened(plain_prose(reader.read_block(case.summary))),
            contents(glance, parties, timeline, claims, evidence, *record, *origins, *ending),
            archive.positions[f"case:{case.id}"],
            case.hidden,
            urls.feed_of(address),
        ),
        withdrawal,
        view_facts(desk, case, context.edited),
        summary,
        glance,
        parties,
        timeline,
        claims,
        evidence,
        *record,
        *origins,
        *ending,
    )


def _withdrawal(desk: Desk, case: Case) -> WithdrawalView | None:
    if case.withdrawn is None:
        return None
    return WithdrawalView(on_day(case.withdrawn.date), desk.prose(case.withdrawn.reason))


def _view_record(
    desk: Desk, case: Case
) -> tuple[
    Section[tuple[ConflictView, ...]] | None,
    Section[tuple[ResponseView, ...]] | None,
    Section[tuple[QuestionView, ...]] | None,
    Section[Markup] | None,
]:
    conflicts = tuple(view_conflict(desk, case, conflict) for conflict in case.conflicts)
    responses = tuple(view_response(desk, case, response) for response in case.responses)
    questions = tuple(view_question(desk, case, question) for question in case.open_questions)
    return (
        section("Where sources disagree", "conflicts", conflicts),
        section("Replies", "responses", responses),
        section("Open questions", "open-questions", questions),
        section("Narrative", "narrative", desk.prose(case.narrative)),
    )


def _view_origins(
    desk: Desk, case: Case, edited: tuple[DayEdits, ...]
) -> tuple[
    Section[tuple[SourceView, ...]] | None,
    Section[tuple[CorrectionView, ...]] | None,
    Section[History] | None,
]:
    # Before the sources, which list every use, though it stands behind them.
    corrections = tuple(view_correction(desk, case, item) for item in case.corrections)
    sources = view_sources(desk, (source.key for source in case.sources))
    history = view_history(desk.archive, case, desk.reader, edited)
    return (
        section("Sources", "sources", sources),
        section("Corrections", "corrections", corrections),
        section("How this page changed", "history", history),
    )


def _view_ending(
    desk: Desk, case: Case, neighbours: tuple[Neighbours, ...]
) -> tuple[
    Section[tuple[RelatedView, ...]] | None,
    Section[tuple[BesideView, ...]] | None,
    Section[Cite] | None,
]:
    return (
        section("Related cases", "related", tuple(_related(desk, case))),
        section("Before and after, by topic", "beside", view_beside(case, neighbours)),
        section("Cite this case", "cite", view_cite(desk.archive, case)),
    )


def _related(desk: Desk, case: Case) -> Iterator[RelatedView]:
    named = {item.case for item in case.related}
    for item in case.related:
        yield RelatedView(desk.case(item.case), item.why or "")
    for other, why in desk.archive.named_by.get(case.id, {}).items():
        if other not in named:
            yield RelatedView(desk.case(other), why, there=True)
