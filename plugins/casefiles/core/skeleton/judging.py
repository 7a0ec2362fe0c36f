"""What the check would say of a record that does not exist yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from casefiles.core.archive import Draft
from casefiles.core.check import check_draft
from casefiles.core.check.copies import sources_at
from casefiles.core.check.facts import look_over
from casefiles.core.model import Case, Entity, SharedSource
from casefiles.core.nodes import SourceText
from casefiles.core.problem import Problem
from casefiles.core.read import read_file
from casefiles.core.skeleton.records import NewRecord
from casefiles.core.web import page_of

_LATER = ("blank", "unused-source", "unarchived-source")
"""Codes of what its author has still to do."""


def judge(record: NewRecord, draft: Draft) -> list[Problem]:
    """Return what is wrong with a new record in an archive, but for its blanks; in order.

    Of the archive's other files nothing is told, and its other cases are not read.
    """
    source = record.source_text
    if record.model is Case:
        whole = replace(draft, cases=(read_file(source, Case),))
    elif record.model is Entity:
        entities = (*draft.entities, read_file(source, Entity))
        whole = replace(draft, cases=(), entities=entities)
    else:
        sources = (*draft.sources, read_file(source, SharedSource))
        whole = replace(draft, cases=(), sources=sources)
    found = set(check_draft(whole))
    return sorted(
        problem
        for problem in found
        if problem.position.path == record.path and problem.code not in _LATER
    )


def judge_all(records: Sequence[NewRecord], draft: Draft) -> list[Problem]:
    """Return the same for records that are begun together, of which one may name another's page."""
    found = []
    for record in records:
        others = [other for other in records if other is not record]
        found += judge(record, with_pages(draft, others))
    return found


def same_sources(record: NewRecord, draft: Draft, cases: Iterable[SourceText]) -> Iterator[str]:
    """Say of each source of an archive that it has the address of a new shared one.

    Args:
        record: The new source.
        draft: The archive, be it without its cases.
        cases: The files of its cases, of which only those that hold the address are read.
    """
    address = read_file(record.source_text, SharedSource).node.at(["URL"]).text
    bare = page_of(address).lower().encode()
    if not bare:
        return
    named = tuple(read_file(case, Case) for case in cases if bare in case.data.lower())
    for key, case_id in sources_at(address, look_over(replace(draft, cases=named))):
        if case_id:
            yield (
                f"`{key}`, a source of the case `{case_id}`, has this address: cite `{record.id}`"
                f" there in its place, and remove `{key}`"
            )
        else:
            yield f"`{key}`, a shared source, has this address: cite that one"


def with_pages(draft: Draft, records: Sequence[NewRecord]) -> Draft:
    """Return an archive as if the new entities among some records were in it already."""
    pages = [record for record in records if record.model is Entity]
    begun = [read_file(page.source_text, Entity) for page in pages]
    return replace(draft, entities=(*draft.entities, *begun))


def news(problems: Collection[Problem], before: Collection[Problem]) -> list[Problem]:
    """Return the problems that were not there before, wherever they stood."""
    told = {(problem.code, problem.message) for problem in before}
    return [problem for problem in problems if (problem.code, problem.message) not in told]
