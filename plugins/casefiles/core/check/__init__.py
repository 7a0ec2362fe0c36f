"""The rules inside a case and across cases: which run, in which order.

Rules of references, evidence and privacy walk the node tree and judge a file whatever its shape;
rules of meaning (standing, order of dates) need a whole model and wait for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from casefiles.core.archive import Draft
from casefiles.core.check.asking import View
from casefiles.core.check.copies import check_copied_cases, check_copies, check_namesakes
from casefiles.core.check.coverage import check_coverage
from casefiles.core.check.facts import look_over
from casefiles.core.check.gone import Gone
from casefiles.core.check.ground import ground_of
from casefiles.core.check.ids import check_addresses, check_shared_keys
from casefiles.core.check.judging import Verdict, judge
from casefiles.core.check.kept import Judged, Kept
from casefiles.core.check.publishers import check_publishers
from casefiles.core.check.references import check_circles, check_lead, check_shared_sources
from casefiles.core.check.walk import walk
from casefiles.core.check.wording import check_texts, check_wording, house_words
from casefiles.core.model import Model, SharedSource, Source
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
    kept.begin(draft, patience)
    yield from draft.settings.problems
    yield from (problem for record in draft.records for problem in kept.problems(record))
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
    files, settings = look_over(draft, kept.facts), draft.settings.value
    ground = ground_of(files, settings, draft.today)
    yield from check_lead(draft, ground.known.for_file())
    yield from check_addresses(files)
    yield from check_shared_keys(files)
    yield from check_copies(files)
    yield from check_namesakes(files.entities)
    yield from check_copied_cases(files.cases)
    yield from check_circles(files)
    yield from check_publishers((*files.cases, *files.sources))
    number = kept.number(ground)
    models = _Models({source.id: source for source in draft.sources})

    def judged(document: Document[Any]) -> Judged:
        view = View(ground, models)
        return judge(document, view, reader), view.basis

    def verdicts(documents: Iterable[Document[Model]]) -> list[Verdict]:
        return [kept.verdict(each, number, partial(judged, each)) for each in documents]

    cases, others = verdicts(draft.cases), verdicts((*draft.entities, *draft.sources))
    named = tuple(zip(draft.cases, cases, strict=True))
    gone = Gone(files, {case.path: verdict.used for case, verdict in named})
    for verdict in (*cases, *others):
        yield from map(gone.told, verdict.problems)
    yield from check_wording(walk(draft.settings.node, draft.settings.type), (), ground.words)
    # A source whose name is misspelt where it is cited would be taken for one never cited.
    if all(verdict.finds_all for verdict in cases) and all(case.is_whole for case in files.cases):
        used = frozenset[str]().union(*(verdict.used for verdict in cases))
        yield from check_shared_sources(files, used)
    covered = {case.id: verdict.covered for case, verdict in named if verdict.covered is not None}
    if rules.coverage.floor is not None and len(covered) == len(draft.cases):
        yield from check_coverage(draft.settings, rules.coverage.floor, covered)


@dataclass(frozen=True)
class _Models(Mapping[str, Source]):
    """Shared sources by their keys, each read when somebody asks for it."""

    documents: Mapping[str, Document[SharedSource]]

    def __getitem__(self, key: str) -> Source:
        value = self.documents[key].value
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)
