"""What the list of cases can be filtered by, and what of it each case has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from casefiles.core.archive import Archive
from casefiles.core.edtf import DateBounds, Edtf
from casefiles.core.model import Case
from casefiles.core.settings import Term
from casefiles.core.view.words import STATUS_MEANINGS, status


@dataclass(frozen=True)
class Choice:
    """One value of a facet, and how many cases or events have it."""

    value: str
    words: str
    count: int


@dataclass(frozen=True)
class Facet:
    """One thing to filter by, with the values that some case has."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    own: bool
    """Whether the site has the words for them, and not the archive."""


@dataclass(frozen=True)
class Mark:
    """What a case has of one facet: its values with spaces between."""

    name: str
    values: str


class _Kind(NamedTuple):
    name: str
    title: str
    words: Callable[[Archive], Mapping[str, str]]
    """What readers see for each value, in reading order."""
    values: Callable[[Case], Iterable[str]]
    own: bool = False


def facets_of(archive: Archive) -> tuple[Facet, ...]:
    """Return what cases can be filtered by; what all of them have would take none away."""
    cases = archive.cases.values()
    facets = (
        Facet(
            kind.name,
            kind.title,
            choices_of(kind.words(archive), (kind.values(case) for case in cases)),
            kind.own,
        )
        for kind in _KINDS
    )
    total = len(cases)
    return tuple(facet for facet in facets if any(choice.count < total for choice in facet.choices))


def marks_of(case: Case) -> tuple[Mark, ...]:
    """Return what a script needs to filter and to sort a case."""
    facets = (Mark(kind.name, " ".join(dict.fromkeys(kind.values(case)))) for kind in _KINDS)
    days, checked = days_of_date(case.occurred), case.reviewed.isoformat()
    return (*facets, Mark("days", days), Mark("checked", checked))


def choices_of(words: Mapping[str, str], having: Iterable[Iterable[str]]) -> tuple[Choice, ...]:
    """Return those values that something has, in the order of their words.

    Args:
        words: What readers see for each value.
        having: The values of each case, or of each event.
    """
    counts = Counter(value for values in having for value in set(values))
    return tuple(Choice(value, words[value], counts[value]) for value in words if value in counts)


def days_of_date(value: Edtf) -> str:
    """Return the first and last day of each span of a date: `2023-05-01/2023-05-31`.

    A side without a limit is empty, and so is the whole of a date of which nothing is known.
    """
    bounds = (DateBounds.of_days(span.first, span.last) for span in value.spans)
    return " ".join(
        "/".join(day.isoformat() if day else "" for day in (span.first, span.last))
        for span in bounds
    )


def _labels(terms: Mapping[str, Term]) -> Mapping[str, str]:
    return {term.id: term.label for term in terms.values()}


_KINDS = (
    _Kind("topic", "Topic", lambda archive: _labels(archive.topics), lambda case: case.topics),
    _Kind(
        "jurisdiction",
        "Jurisdiction",
        lambda archive: _labels(archive.jurisdictions),
        lambda case: case.jurisdictions,
    ),
    _Kind(
        "status",
        "Status of the record",
        lambda _: {name: status(name).words for name in STATUS_MEANINGS},
        lambda case: [case.status],
        own=True,
    ),
    _Kind(
        "standing",
        "Standing of a claim",
        lambda archive: _labels(archive.standings),
        lambda case: (claim.standing for claim in case.claims),
    ),
    _Kind(
        "voice",
        "Voice of a claim",
        lambda archive: _labels(archive.voices),
        lambda case: (claim.voice for claim in case.claims),
    ),
)
