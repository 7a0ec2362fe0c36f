"""What is wrong in one file, by what it holds and what a `View` shows of all the others."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from casefiles.core.check.asking import View
from casefiles.core.check.bylines import check_authors, check_name, check_offices
from casefiles.core.check.contacts import check_contacts
from casefiles.core.check.copied_text import check_copied
from casefiles.core.check.copies import check_repeated_claims
from casefiles.core.check.coverage import Coverage, cover
from casefiles.core.check.dates import check_dates, check_past, check_periods, check_stale
from casefiles.core.check.evidence import (
    check_archived,
    check_quotes,
    check_rules,
    check_voice,
    licences_of,
)
from casefiles.core.check.far_dates import check_far, check_year_of_key
from casefiles.core.check.frames import Outlets, check_frame
from casefiles.core.check.ids import check_file_name, check_ids
from casefiles.core.check.kinds import check_kinds
from casefiles.core.check.knowing import known_in
from casefiles.core.check.known import Known
from casefiles.core.check.lost import CitedHere, cited_here, lost_in, shown_in
from casefiles.core.check.markup import check_markup
from casefiles.core.check.meant_marks import meant_keys_in
from casefiles.core.check.one_sentence import without_cuts
from casefiles.core.check.passages import Passage, check_passages, cited_in, read_passages
from casefiles.core.check.pasted import check_pasted
from casefiles.core.check.privacy import check_names, check_party, check_person
from casefiles.core.check.references import check_own_sources, check_references, named_sources
from casefiles.core.check.repeats import told_once
from casefiles.core.check.seasons import check_seasons
from casefiles.core.check.standing import check_standing
from casefiles.core.check.tracked import check_tracked
from casefiles.core.check.twice import check_twice
from casefiles.core.check.walk import Visit, walk
from casefiles.core.check.wording import check_hedge, check_wording
from casefiles.core.model import Case, Source
from casefiles.core.problem import Problem
from casefiles.core.prose import ProseReader
from casefiles.core.read import Document


@dataclass(frozen=True)
class Verdict:
    """What is wrong in one file, and what the check of the whole archive must know of it."""

    problems: tuple[Problem, ...]
    used: frozenset[str] = frozenset()
    """The shared and own sources that it uses."""
    finds_all: bool = True
    """Whether every source that it names is there."""
    covered: Coverage | None = None
    """Counts of its claims, where everything that they name is there."""


_Found = tuple[tuple[str, Problem | None], ...]
"""Keys of sources, and what is wrong where each stands."""


@dataclass(frozen=True)
class _NamedOnly:
    """The sources that are named where nothing is cited."""

    read: _Found
    """In Markdown."""
    shown: _Found
    """In texts that are none."""


@dataclass(frozen=True)
class _Opened:
    """A file as the rules go through it."""

    document: Document[Any]
    visits: tuple[Visit, ...]
    passages: tuple[Passage, ...]


def judge(document: Document[Any], view: View, reader: ProseReader) -> Verdict:
    """Judge a file.

    Args:
        document: The file.
        view: What is outside of it.
        reader: What reads its prose.
    """
    visits = tuple(walk(document.node, document.type))
    file = _Opened(document, visits, read_passages(visits, reader))
    if document.type is Case:
        return _of_case(file, view)
    here = cited_here((), view.known, cited_in(file.passages))
    found = _of_file(file, view, view.known, _named_only(file, here))
    return Verdict(tuple(without_cuts(found, document.problems)))


def _of_case(file: _Opened, view: View) -> Verdict:
    case: Document[Case] = file.document
    used = named_sources(file.visits) | cited_in(file.passages)
    known = known_in(case, view.known)
    # One mistake, one problem: a source whose mark lost its @ is not told to be unused too.
    lost = _named_only(file, cited_here(Visit(Case, case.node).items("sources"), known, used))
    refused = meant_keys_in(((each.node, each.prose) for each in file.passages), known)
    meant = used | {key for key, _ in (*lost.read, *lost.shown)} | set(refused)
    sources = known.ids.get("source", {})
    is_found = all(key in sources for key in used)
    problems = [
        *_of_file(file, view, known, lost),
        *check_dates(case, view.today),
        *check_stale(case, view.today),
        *check_far(file.visits, view.shared, used),
    ]
    told = {one.position for one in problems if one.code == "date-order"}
    problems += (one for one in check_year_of_key(file.visits) if one.position not in told)
    covered = None
    if case.value is not None:
        if is_found:
            problems += check_own_sources(case, meant)
        found, covered = _weighed(case, case.value, view)
        problems += found
    return Verdict(
        tuple(without_cuts(problems, case.problems)), frozenset(meant), is_found, covered
    )


def _named_only(file: _Opened, here: CitedHere) -> _NamedOnly:
    return _NamedOnly(tuple(lost_in(file.passages, here)), tuple(shown_in(file.visits, here)))


def _of_file(file: _Opened, view: View, known: Known, lost: _NamedOnly) -> Iterator[Problem]:
    document, visits, passages = file.document, file.visits, file.passages
    settings, words = view.settings, view.words
    yield from check_file_name(document)
    yield from check_ids(visits)
    named = (check_references(document, visits, known), check_passages(passages, known))
    yield from told_once(chain(*named, (problem for _, problem in lost.read if problem)))
    yield from (problem for _, problem in lost.shown if problem)
    yield from check_markup(visits)
    yield from check_repeated_claims(visits)
    yield from check_twice(visits)
    language = settings.language if settings else ""
    outlets = Outlets(Visit(document.type, document.node).items("sources"), view.shared)
    for visit in visits:
        yield from check_voice(visit, settings if document.content.has_all_keys else None)
        yield from check_rules(visit)
        yield from check_archived(visit, document.id)
        yield from check_tracked(visit)
        yield from check_party(visit, language, view.names_in_labels, known)
        yield from check_person(visit)
        yield from check_name(visit, known)
        yield from check_offices(visit, known, view.kinds)
        yield from check_authors(visit, known)
        yield from check_copied(visit)
        yield from check_kinds(visit, view.kinds)
        yield from check_periods(visit, view.today)
        yield from check_past(visit, view.today)
        yield from check_seasons(visit)
        yield from check_hedge(visit, words)
        yield from check_frame(visit, view.kinds, view.callings, outlets)
    if settings is not None:
        bound = {licence.id for licence in settings.licences if not licence.public_domain}
        yield from check_quotes(visits, licences_of(document, view.licences), bound)
    yield from check_wording(visits, passages, words)
    yield from check_pasted(document, visits, passages)
    yield from check_contacts(visits, passages)
    if view.names is not None:
        yield from check_names(document, visits, passages, view.names)


def _weighed(
    case: Document[Case], value: Case, view: View
) -> tuple[Iterable[Problem], Coverage | None]:
    """Weigh the evidence where everything that it names is there."""
    own: dict[str, Source] = {source.key: source for source in value.sources}
    sources = ChainMap(own, view.shared)  # type: ignore[arg-type]  # nobody writes to it
    cited = {part.source for claim in value.claims for part in claim.evidence}
    stated = {claim.standing for claim in value.claims}
    if (
        view.settings is None
        or not all(key in sources for key in cited)
        or not all(standing in view.known.ids["standing"] for standing in stated)
    ):
        return (), None
    return check_standing(case, sources, view.settings), cover(value, sources)
