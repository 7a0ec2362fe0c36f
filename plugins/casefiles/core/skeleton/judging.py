"""What the check would say of a record that does not exist yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
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

_BEHIND_HOST = re.compile("[/?#:]")
CaseFiles = Sequence[SourceText]
"""The files of an archive's cases, unread."""
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


class TakenKeys:
    """The keys that a new shared source may not have, as a container."""

    def __init__(self, keys: Container[str], cases: CaseFiles) -> None:
        """Take the keys of shared sources, and the files of cases that bring sources of theirs."""
        self._keys, self._cases = keys, cases

    def __contains__(self, key: object) -> bool:
        """Tell whether a key is taken."""
        return key in self._keys or any(_cases_with(str(key), self._cases))


def same_sources(records: Sequence[NewRecord], draft: Draft, cases: CaseFiles) -> Iterator[str]:
    """Say which sources of an archive have the key or the address of new shared ones.

    Args:
        records: The new sources; of two with one address it is said as well.
        draft: The archive, be it without its cases.
        cases: The files of its cases, of which only those are read that may have one of them.
    """
    for record in records:
        for case_id in _cases_with(record.id, cases):
            yield (
                f"the case `{case_id}` has a source `{record.id}` of its own: remove it there, and"
                " the case cites this one; if they are two, choose another id"
            )
        begun = read_file(record.source_text, SharedSource)
        address = begun.node.at(["URL"]).text
        for key, case_id in _sources_at(address, draft, cases):
            if not case_id:
                yield f"`{key}`, a shared source, has this address: cite that one"
            elif key != record.id:
                yield (
                    f"`{key}`, a source of the case `{case_id}`, has this address: cite"
                    f" `{record.id}` there in its place, and remove `{key}`"
                )
        draft = replace(draft, sources=(*draft.sources, begun))


def _cases_with(key: str, cases: CaseFiles) -> Iterator[str]:
    """Yield each case that brings a source of this key."""
    for case in cases:
        if key.encode() in case.data:
            document = read_file(case, Case)
            sources = document.node.at(["sources"]).items
            if any(source.at(["key"]).text == key for source in sources):
                yield document.id


def _sources_at(address: str, draft: Draft, cases: CaseFiles) -> Iterator[tuple[str, str]]:
    # One page has many addresses, and all of them have its host.
    host = _BEHIND_HOST.split(page_of(address).lower(), maxsplit=1)[0].encode()
    if host:
        near = tuple(read_file(case, Case) for case in cases if host in case.data.lower())
        yield from sources_at(address, look_over(replace(draft, cases=near)))


def with_pages(draft: Draft, records: Sequence[NewRecord]) -> Draft:
    """Return an archive as if the new entities among some records were in it already."""
    pages = [record for record in records if record.model is Entity]
    begun = [read_file(page.source_text, Entity) for page in pages]
    return replace(draft, entities=(*draft.entities, *begun))


def news(problems: Collection[Problem], before: Collection[Problem]) -> list[Problem]:
    """Return the problems that were not there before, wherever they stood."""
    told = {(problem.code, problem.message) for problem in before}
    return [problem for problem in problems if (problem.code, problem.message) not in told]
