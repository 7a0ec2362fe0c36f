"""The evidence of a case as one table: claims by sources, these grouped by their origin.

A source stands under each origin that it has something from: one article can tell of a hearing and
of a yearly report. Whatever shares an origin counts once, so a row whose marks of support are all
in one group rests on that alone, however many they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casefiles.core import urls
from casefiles.core.check.standing import origin_of, weigh
from casefiles.core.counting import counted
from casefiles.core.model import Case, Claim, Source
from casefiles.core.view.claim import ClaimView
from casefiles.core.view.desk import Desk
from casefiles.core.view.values import Label, Name
from casefiles.core.view.words import relation
from casefiles.core.vocabulary import RELATIONS

_CLAIMS, _COLUMNS = 3, 2
"""The fewest that make a table; less is seen at once where the claims are."""

_Column = tuple[str, str]
"""An origin, and the key of a source that has something from it."""
_Groups = Mapping[str, tuple[str, ...]]
"""The keys of the sources by their origin."""


@dataclass(frozen=True)
class MatrixSource:
    """One column."""

    number: int
    name: str
    href: str


@dataclass(frozen=True)
class OriginGroup:
    """The columns that count as one."""

    sources: tuple[MatrixSource, ...]
    counts: str
    """What its number of sources counts: `sources, one origin`."""


@dataclass(frozen=True)
class MatrixMark:
    """What a source does to a claim, and where the page tells it."""

    relation: Label
    number: int
    """Of the source, as its column has it."""
    href: str


@dataclass(frozen=True)
class MatrixRow:
    """One claim."""

    lead: str
    claim: Name
    standing: Label
    cells: tuple[tuple[MatrixMark, ...], ...]
    """One for each column; most are empty."""
    origins: str
    """How many independent origins state it."""
    single: bool


@dataclass(frozen=True)
class Matrix:
    """All claims of a case by all sources that bear on one."""

    finding: str
    """How many claims rest on one origin."""
    caption: str
    relations: tuple[Label, ...]
    """Those that occur."""
    groups: tuple[OriginGroup, ...]
    rows: tuple[MatrixRow, ...]


def view_matrix(desk: Desk, case: Case, claims: tuple[ClaimView, ...]) -> Matrix | None:
    """Arrange the evidence of a case, or nothing where there is too little for a table.

    Args:
        desk: The page, with everything that cites a source arranged.
        case: The case.
        claims: Its claims as the page shows them, to which the table leads.
    """
    sources = desk.citations.sources
    stated = [weigh(claim, sources, ()).origins for claim in case.claims]
    stating = Counter(origin for origins in stated for origin in origins)
    groups = _group(desk, case, stating)
    columns = [(origin, key) for origin, keys in groups.items() for key in keys]
    if len(case.claims) < _CLAIMS or len(columns) < _COLUMNS:
        return None
    used = {part.relation for claim in case.claims for part in claim.evidence}
    return Matrix(
        _finding(stated),
        " ".join(_caption(groups, len(stating), len(desk.citations.cited))),
        tuple(relation(name) for name in RELATIONS if name in used),
        tuple(_view_group(desk, keys) for keys in groups.values()),
        tuple(
            _row(shown, _cells(claim, shown, sources), columns, len(origins))
            for claim, shown, origins in zip(case.claims, claims, stated, strict=True)
        ),
    )


def _group(desk: Desk, case: Case, stating: Mapping[str, int]) -> _Groups:
    """Group sources by origin: that on which most claims rest first, those that state none last."""
    groups: dict[str, set[str]] = {}
    for claim in case.claims:
        for part in claim.evidence:
            groups.setdefault(origin_of(part, desk.citations.sources), set()).add(part.source)
    order = sorted(groups, key=lambda origin: -stating.get(origin, 0))
    return {origin: tuple(sorted(groups[origin], key=desk.citations.number)) for origin in order}


def _view_group(desk: Desk, keys: tuple[str, ...]) -> OriginGroup:
    sources = tuple(
        MatrixSource(
            desk.citations.number(key),
            desk.citations.sources[key].short_name,
            f"#{urls.anchor('source', key)}",
        )
        for key in keys
    )
    return OriginGroup(sources, f"{'source' if len(keys) == 1 else 'sources'}, one origin")


def _cells(
    claim: Claim, shown: ClaimView, sources: Mapping[str, Source]
) -> dict[_Column, tuple[MatrixMark, ...]]:
    """Return a claim's marks by column: one for each relation, which leads to its first use."""
    cells: dict[_Column, dict[Label, MatrixMark]] = {}
    for part, view in zip(claim.evidence, shown.evidence, strict=True):
        marks = cells.setdefault((origin_of(part, sources), part.source), {})
        mark = MatrixMark(view.relation, view.mark.number, f"#{view.mark.anchor}")
        marks.setdefault(view.relation, mark)
    return {column: tuple(marks.values()) for column, marks in cells.items()}


def _row(
    shown: ClaimView,
    cells: Mapping[_Column, tuple[MatrixMark, ...]],
    columns: Iterable[_Column],
    origins: int,
) -> MatrixRow:
    return MatrixRow(
        "".join(name.words for name in shown.lead),
        Name(shown.text, f"#{shown.anchor}"),
        shown.standing,
        tuple(cells.get(column, ()) for column in columns),
        "one origin" if origins == 1 else counted(origins, "origin") if origins else "none",
        origins == 1,
    )


def _finding(stated: list[frozenset[str]]) -> str:
    single = sum(len(origins) == 1 for origins in stated)
    rest = "rests" if single == 1 else "rest"
    return f"{single} of {counted(len(stated), 'claim')} {rest} on a single origin"


def _caption(groups: _Groups, stating: int, listed: int) -> Iterator[str]:
    columns = [key for keys in groups.values() for key in keys]
    used = len(set(columns))
    beyond = f"; the first {stating} state a claim" if stating < len(groups) else ""
    origins = counted(len(groups), "independent origin")
    yield f"{counted(used, 'source')} by their {origins}{beyond}."
    if used < len(columns):
        yield "A source stands under each origin that it has something from."
    if used < listed:
        yield f"Left out: {counted(listed - used, 'source')} without a bearing on any claim."
