"""The parts of a case that have a link of their own, and what each of them names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from casefiles.core import urls
from casefiles.core.archive import Archive
from casefiles.core.model import Case, Model
from casefiles.core.model.base import ProseText
from casefiles.core.model.named import Named, named_in
from casefiles.core.view.dates import on_day, when
from casefiles.core.view.naming import case_name
from casefiles.core.view.sentence import plain_party, sentence_of
from casefiles.core.view.values import Name, When

_PROSE = (ProseText(),)


@dataclass(frozen=True)
class Passage:
    """One part of a case."""

    words: str
    """What it is and what it says: `Open question: When was the bridge built?`."""
    anchor: str
    """Empty for what stands at the top of the page."""
    named: frozenset[Named]
    """What it names, in prose too."""


@dataclass(frozen=True)
class CasePassages:
    """Parts of one case."""

    case: Name
    date: When
    """When it happened."""
    passages: tuple[Name, ...]


def passages_of(archive: Archive, case: Case) -> Iterator[Passage]:
    """Yield every part of a case, in the order of its page."""
    yield _prose("Summary", "", case.summary)
    for event in case.timeline:
        yield _part(f"Timeline: {event.title}", urls.anchor("event", event.id), event)
    for claim in case.claims:
        yield _part(sentence_of(claim, archive), urls.anchor("claim", claim.id), claim)
    for conflict in case.conflicts:
        anchor = urls.anchor("conflict", conflict.id)
        yield _part(f"Disagreement: {conflict.about}", anchor, conflict)
    for reply in case.responses:
        words = f"Reply: {plain_party(reply.by, archive)}"
        yield _part(words, urls.anchor("response", reply.id), reply)
    for question in case.open_questions:
        anchor = urls.anchor("question", question.id)
        yield _part(f"Open question: {question.question}", anchor, question)
    yield _prose("Narrative", "narrative", case.narrative or "")
    for source in case.sources:
        words = f"Source: {source.title.words}"
        yield _part(words, urls.anchor("source", source.key), *source.notes)
    for item in case.corrections:
        words = f"Correction of {on_day(item.date).words}"
        yield _part(words, urls.anchor("correction", item.id), item)


def view_passages(address: str, found: Iterable[tuple[Case, Passage]]) -> tuple[CasePassages, ...]:
    """Arrange parts by case, in the order of time, for the page at an address."""
    cases: dict[str, Case] = {}
    names: dict[str, list[Name]] = {}
    for case, passage in found:
        cases[case.id] = case
        link = case_name(address, case, passage.anchor).href
        names.setdefault(case.id, []).append(Name(passage.words, link))
    return tuple(
        CasePassages(case_name(address, case), when(case.occurred), tuple(names[case.id]))
        for case in sorted(cases.values(), key=lambda case: case.occurred.sort_key)
    )


def _part(words: str, anchor: str, *parts: Model) -> Passage:
    texts = chain.from_iterable(part.texts() for part in parts)
    return Passage(words, anchor, frozenset(named_in(texts)))


def _prose(words: str, anchor: str, text: str) -> Passage:
    return Passage(words, anchor, frozenset(named_in([(text, _PROSE)])))
