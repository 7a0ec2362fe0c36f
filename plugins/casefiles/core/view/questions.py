"""What nobody knows yet, of all cases: what is due to be looked for again comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.model import Case, OpenQuestion
from casefiles.core.prose import ProseReader, plain_prose
from casefiles.core.view.dates import on_day
from casefiles.core.view.naming import case_name, part_link
from casefiles.core.view.record import LookedView
from casefiles.core.view.values import Head, Name, When

_ADDRESS = urls.QUESTIONS


@dataclass(frozen=True)
class QuestionEntry:
    """One open question in plain text; what is known around it stands at its case."""

    question: Name
    looked: tuple[LookedView, ...]
    check_again: When | None
    due: bool
    """Whether the day to look again has come."""


@dataclass(frozen=True)
class CaseQuestions:
    """The open questions of one case."""

    case: Name
    questions: tuple[QuestionEntry, ...]


@dataclass(frozen=True)
class QuestionsPage:
    """All open questions by case, in the order of the days to look again."""

    head: Head
    counts: str
    cases: tuple[CaseQuestions, ...]


def view_questions(archive: Archive, reader: ProseReader) -> QuestionsPage:
    """Arrange the open questions of all cases."""
    asking = [
        (case, sorted(case.open_questions, key=partial(_again, case)))
        for case in archive.cases.values()
        if case.open_questions
    ]
    asking.sort(key=lambda entry: _again(entry[0], entry[1][0]))
    groups = tuple(
        CaseQuestions(
            case_name(_ADDRESS, case),
            tuple(_entry(archive, case, question, reader) for question in questions),
        )
        for case, questions in asking
    )
    counts = _counts(groups)
    description = f"What the records of {archive.settings.name} leave open: {counts}."
    head = Head(_ADDRESS, "questions", "Open questions", description)
    return QuestionsPage(head, counts, groups)


def _again(case: Case, question: OpenQuestion) -> date:
    # A question without a day comes after all that have one.
    return case.look_again(question) or date.max


def _counts(groups: tuple[CaseQuestions, ...]) -> str:
    questions = [question for group in groups for question in group.questions]
    due = sum(question.due for question in questions)
    words = f"{counted(len(questions), 'question')} in {counted(len(groups), 'case')}"
    return f"{words}, {due} of them due to be looked for again" if due else words


def _entry(
    archive: Archive, case: Case, question: OpenQuestion, reader: ProseReader
) -> QuestionEntry:
    again = case.look_again(question)
    looked = (
        LookedView(
            plain_prose(reader.read_line(look.where)),
            on_day(look.date),
            plain_prose(reader.read_line(look.found)),
        )
        for look in question.looked
    )
    return QuestionEntry(
        Name(question.question, part_link(_ADDRESS, case, "question", question.id)),
        tuple(looked),
        on_day(again) if again else None,
        again is not None and again <= archive.today,
    )
