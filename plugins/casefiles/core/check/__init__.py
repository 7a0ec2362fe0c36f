"""The rules inside a case and across cases: which run, in which order.

Rules of references, evidence and privacy walk the node tree and judge a file whatever its shape;
rules of meaning (standing, order of dates) need a whole model and wait for one.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any

from casefiles.core.archive import Draft
from casefiles.core.check.copies import check_copies
from casefiles.core.check.coverage import Coverage, check_coverage, cover
from casefiles.core.check.dates import check_dates, check_past, check_stale, check_terms
from casefiles.core.check.evidence import (
    check_archived,
    check_claim,
    check_quotes,
    check_rules,
    licences_of,
    shared_licences,
)
from casefiles.core.check.ids import (
    check_addresses,
    check_file_name,
    check_ids,
    check_shared_keys,
)
from casefiles.core.check.kept import Ground, Kept, Verdict
from casefiles.core.check.kinds import check_kinds, kinds_of
from casefiles.core.check.known import Known, known_everywhere, known_in
from casefiles.core.check.names import KnownNames
from casefiles.core.check.passages import (
    Passage,
    check_passages,
    cited_in,
    lost_in,
    read_passages,
    shown_in,
)
from casefiles.core.check.pasted import check_pasted
from casefiles.core.check.privacy import (
    check_names,
    check_party,
    check_person,
    names_of,
    names_of_settings,
)
from casefiles.core.check.publishers import check_publishers
from casefiles.core.check.references import (
    check_circles,
    check_lead,
    check_own_sources,
    check_references,
    check_shared_sources,
    named_sources,
)
from casefiles.core.check.repeats import told_once
from casefiles.core.check.standing import check_standing
from casefiles.core.check.walk import Visit, walk
from casefiles.core.check.wording import check_hedge, check_texts, check_wording, house_words
from casefiles.core.model import Case, Model, Source
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.prose import ProseReader
from casefiles.core.read import Document
from casefiles.core.settings import Rules, SiteSettings


def check_draft(
    draft: Draft,
    kept: Kept | None = None,
    patience: int | None = None,
    reader: ProseReader | None = None,
) -> Iterator[Problem]:
    """Judge every file of an archive, and yield the problems as its own rules want them told.

    Args:
        draft: All files.
        kept: What earlier checks of the same archive have found out.
        patience: How many of the files that did not change may be judged anew, see `Kept.begin`.
        reader: What reads the prose; a new one if left out.
    """
    rules = draft.settings.value.rules if draft.settings.value else Rules()
    kept = kept or Kept()
    kept.begin((draft.settings, *draft.cases, *draft.entities, *draft.sources), patience)
    yield from _as_ruled(_all(draft, rules, kept, reader or ProseReader()), rules)


def check_page_words(settings: SiteSettings, texts: Iterable[Node]) -> Iterator[Problem]:
    """Judge the words of hand-written pages as those of records."""
    yield from _as_ruled(check_texts(texts, house_words(settings)), settings.rules)


def _as_ruled(problems: Iterable[Problem], rules: Rules) -> Iterator[Problem]:
    """Yield problems as an archive's own rules want them told: none of a rule that is off."""
    for problem in problems:
        level = rules.level(problem.code)
        if level != "off":
            yield replace(problem, level=level)


def _all(draft: Draft, rules: Rules, kept: Kept, reader: ProseReader) -> Iterator[Problem]:
    judge = _Judge(draft, rules, kept, reader)
    yield from check_lead(draft, judge.known.for_file())
    yield from check_addresses(draft)
    yield from check_shared_keys(draft)
    yield from check_copies(draft)
    yield from check_circles(draft)
    yield from check_publishers(draft, kept)
    cases = [judge.verdict(case, judge.case) for case in draft.cases]
    files = [judge.verdict(document, judge.other) for document in (*draft.entities, *draft.sources)]
    for verdict in (*cases, *files):
        yield from verdict.problems
    of_settings = walk(draft.settings.node, draft.settings.type)
    yield from check_wording(of_settings, (), judge.words)
    # A source whose name is misspelt where it is cited would be taken for one never cited.
    finds_all = all(verdict.finds_all for verdict in cases)
    if finds_all and all(case.value for case in draft.cases):
        used = frozenset[str]().union(*(verdict.used for verdict in cases))
        yield from check_shared_sources(draft, used)
    named = zip(draft.cases, cases, strict=True)
    covered = {case.id: verdict.covered for case, verdict in named if verdict.covered is not None}
    if rules.coverage.floor is not None and len(covered) == len(draft.cases):
        yield from check_coverage(draft.settings, rules.coverage.floor, covered)


class _Judge:
    """What all files are judged by."""

    def __init__(self, draft: Draft, rules: Rules, kept: Kept, reader: ProseReader) -> None:
        self.settings, self.today = draft.settings.value, draft.today
        self.known = known_everywhere(draft)
        self.kinds = kinds_of(draft)
        self.licences = shared_licences(draft)
        self.shared: dict[str, Source] = {
            source.id: source.value for source in draft.sources if source.value
        }
        in_prose, in_labels = _public_names(draft, rules, kept)
        self.names, self.in_labels = map(_known_names, (in_prose, in_labels))
        self.words = house_words(self.settings)
        self._reader, self._kept = reader, kept
        self._ground = kept.number(
            Ground(
                self.settings,
                self.known.ids,
                self.known.moved,
                self.kinds,
                self.licences,
                self.shared,
                in_prose,
                in_labels,
                self.today,
            )
        )

    def verdict(
        self, document: Document[Any], judge: Callable[[Document[Any]], Verdict]
    ) -> Verdict:
        return self._kept.verdict(document, self._ground, partial(judge, document))

    def case(self, case: Document[Case]) -> Verdict:
        visits = tuple(walk(case.node, case.type))
        passages = read_passages(visits, self._reader)
        used = named_sources(visits) | cited_in(passages)
        known = known_in(case, self.known)
        # One mistake, one problem: a source whose mark lost its @ is not told to be unused too.
        lost = (*lost_in(passages, known), *shown_in(visits))
        meant = used | {key for key, _ in lost}
        sources = known.ids.get("source", {})
        is_found = all(key in sources for key in used)
        problems = [
            *self._file(case, known, visits, passages),
            *check_dates(case),
            *check_stale(case, self.today),
        ]
        covered = None
        if case.value is not None:
            if is_found:
                problems += check_own_sources(case, meant)
            found, covered = self._weighed(case, case.value)
            problems += found
        return Verdict(tuple(problems), frozenset(meant), is_found, covered)

    def other(self, document: Document[Model]) -> Verdict:
        visits = tuple(walk(document.node, document.type))
        passages = read_passages(visits, self._reader)
        return Verdict(tuple(self._file(document, self.known.for_file(), visits, passages)))

    def _file(
        self,
        document: Document[Model],
        known: Known,
        visits: Sequence[Visit],
        passages: Sequence[Passage],
    ) -> Iterator[Problem]:
        yield from check_file_name(document)
        yield from check_ids(visits)
        named = (check_references(document, visits, known), check_passages(passages, known))
        yield from told_once(chain(*named))
        yield from (problem for _, problem in shown_in(visits))
        language = self.settings.language if self.settings else ""
        for visit in visits:
            yield from check_claim(visit, self.settings if document.has_all_keys else None)
            yield from check_rules(visit)
            yield from check_archived(visit, document.id)
            yield from check_party(visit, language, self.in_labels)
            yield from check_person(visit)
            yield from check_kinds(visit, self.kinds)
            yield from check_terms(visit)
            yield from check_past(visit, self.today)
            yield from check_hedge(visit, self.words)
        if self.settings is not None:
            free = {licence.id for licence in self.settings.licences if licence.public_domain}
            yield from check_quotes(visits, licences_of(document, self.licences), free)
        yield from check_wording(visits, passages, self.words)
        yield from check_pasted(document, visits, passages)
        if self.names is not None:
            yield from check_names(document, visits, passages, self.names)

    def _weighed(
        self, case: Document[Case], value: Case
    ) -> tuple[Iterable[Problem], Coverage | None]:
        """Weigh the evidence where everything that it names is there."""
        own: dict[str, Source] = {source.key: source for source in value.sources}
        sources = ChainMap(own, self.shared)
        cited = {part.source for claim in value.claims for part in claim.evidence}
        stated = {claim.standing for claim in value.claims}
        if (
            self.settings is None
            or not all(key in sources for key in cited)
            or not stated <= set(self.known.ids["standing"])
        ):
            return (), None
        return check_standing(case, sources, self.settings), cover(value, sources)


def _public_names(
    draft: Draft, rules: Rules, kept: Kept
) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """Gather the names that may stand in prose and in labels, if all of them are there.

    Those of prose are `None` as well where the archive does not want it looked at.
    """
    # The names in a file that can't be read would be taken for those of private people.
    settings = draft.settings.value
    is_whole = all(doc.node.entries for doc in (*draft.entities, *draft.sources))
    if settings is None or not is_whole:
        return None, None
    named = [kept.fact(names_of, doc) for doc in (*draft.entities, *draft.cases)]
    of_sources = [kept.fact(names_of, doc) for doc in draft.sources]
    everywhere = names_of_settings(settings)
    in_labels = everywhere.union(*(labels for _, labels in named))
    if rules.possible_name == "off":
        return None, in_labels
    return everywhere.union(*(prose for prose, _ in (*named, *of_sources))), in_labels


def _known_names(names: frozenset[str] | None) -> KnownNames | None:
    return None if names is None else KnownNames(names)
