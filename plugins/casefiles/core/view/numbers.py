"""The archive in numbers, for those who keep it.

Of withdrawn cases only their status is counted, as on the site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casefiles.core.archive import Archive
from casefiles.core.check.coverage import add_up, cover
from casefiles.core.check.standing import weigh
from casefiles.core.model import Case, Claim, Source
from casefiles.core.settings import Term
from casefiles.core.view.history import changed_on
from casefiles.core.view.words import KINDS
from casefiles.core.vocabulary import STATUSES


@dataclass(frozen=True)
class Number:
    """One number."""

    key: str
    """What programs know it by."""
    words: str
    """What people know it by."""
    value: int | float | str
    """A text is a day, `2024-01-10`, or empty where there is none."""


@dataclass(frozen=True)
class Group:
    """Numbers of one kind."""

    key: str
    title: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True)
class _Cited:
    """A source as one case knows it, with the evidence that is taken from it."""

    source: Source
    placed: bool
    quoted: bool


def view_numbers(archive: Archive) -> tuple[Group, ...]:
    """Count what the archive holds."""
    cases = [case for case in archive.cases.values() if not case.withdrawn]
    claims = [(case, claim) for case in cases for claim in case.claims]
    return (
        Group("cases", "Cases", tuple(_cases(archive, cases))),
        _by_word(
            "voices", "Claims by voice", archive.settings.voices, (it.voice for _, it in claims)
        ),
        _by_word(
            "standings",
            "Claims by standing",
            archive.settings.standings,
            (it.standing for _, it in claims),
        ),
        Group("coverage", "Claims by how closely they are cited", tuple(_coverage(archive, cases))),
        Group("origins", "Claims by independent origins", tuple(_origins(archive, claims))),
        Group("sources", "Sources", tuple(_sources(archive, cases))),
        Group("questions", "Open questions", tuple(_questions(archive, cases))),
        Group("entities", "Entities and people", tuple(_entities(archive, cases))),
    )


def _cases(archive: Archive, cases: list[Case]) -> Iterator[Number]:
    counts = Counter[str](case.status for case in archive.cases.values())
    yield Number("all", "all", len(archive.cases))
    yield from (Number(key, words, counts[key]) for key, words in STATUSES.items())
    days = [changed_on(case, ()) for case in archive.cases.values()]
    yield Number("changed", "newest change on record", max(days).isoformat() if days else "")
    checked = [case.reviewed for case in cases]
    oldest = min(checked).isoformat() if checked else ""
    yield Number("checked", "longest ago checked against sources", oldest)


def _by_word(key: str, title: str, words: Iterable[Term], used: Iterable[str]) -> Group:
    counts = Counter(used)
    return Group(key, title, tuple(Number(word.id, word.label, counts[word.id]) for word in words))


def _coverage(archive: Archive, cases: list[Case]) -> Iterator[Number]:
    covered = add_up([cover(case, archive.sources_of(case)) for case in cases]) if cases else None
    if covered is None:
        return
    yield Number("claims", "all", covered.claims)
    yield Number("stated", "a source states it", covered.stated)
    yield Number("placed", "with the place in it", covered.placed)
    yield Number("quoted", "with its exact words", covered.quoted)
    yield Number("full", "place and words, or a reason why not", covered.full)
    yield Number("share", "the same in per cent", covered.share)


def _origins(archive: Archive, claims: list[tuple[Case, Claim]]) -> Iterator[Number]:
    found = [weigh(claim, archive.sources_of(case), ()).origins for case, claim in claims]
    yield Number("none", "none", sum(not each for each in found))
    yield Number("one", "one", sum(len(each) == 1 for each in found))
    yield Number("more", "two or more", sum(len(each) > 1 for each in found))
    yield Number("origins", "origins in all", len(frozenset[str]().union(*found)))


def _sources(archive: Archive, cases: list[Case]) -> Iterator[Number]:
    cited = list(_cited(archive, cases))
    yield Number("all", "all", len(cited))
    yield Number("shared", "shared by cases", len(archive.sources))
    yield Number("address", "with an address", sum(bool(each.source.url) for each in cited))
    yield Number("archived", "with an archived copy", sum(bool(it.source.archived) for it in cited))
    yield Number("placed", "cited with the place in it", sum(each.placed for each in cited))
    yield Number("quoted", "cited with its exact words", sum(each.quoted for each in cited))


def _cited(archive: Archive, cases: list[Case]) -> Iterator[_Cited]:
    """Yield each source once; one of a single case by this case."""
    placed: set[tuple[str, str]] = set()
    quoted: set[tuple[str, str]] = set()
    for case in cases:
        for part in (part for claim in case.claims for part in claim.evidence):
            name = ("" if part.source in archive.sources else case.id, part.source)
            placed |= {name} if part.locator else set()
            quoted |= {name} if part.quote else set()
    named: dict[tuple[str, str], Source] = {("", key): it for key, it in archive.sources.items()}
    named |= {(case.id, source.key): source for case in cases for source in case.sources}
    for name, source in named.items():
        yield _Cited(source, name in placed, name in quoted)


def _questions(archive: Archive, cases: list[Case]) -> Iterator[Number]:
    days = [case.look_again(question) for case in cases for question in case.open_questions]
    yield Number("all", "all", len(days))
    yield Number("due", "due to be looked for again", sum(_is_past(archive, day) for day in days))
    yield Number("undated", "without a day to look again", sum(day is None for day in days))


def _is_past(archive: Archive, day: object) -> bool:
    return day is not None and str(day) <= str(archive.today)


def _entities(archive: Archive, cases: list[Case]) -> Iterator[Number]:
    counts = Counter[str](entity.kind for entity in archive.entities.values())
    yield Number("all", "entities", len(archive.entities))
    yield from (Number(kind, many.lower(), counts[kind]) for kind, (_, many) in KINDS.items())
    private = {(case.id, party.label) for case in cases for party in case.involved if party.private}
    yield Number("private", "private people in cases, by their labels", len(private))
