"""The earlier state of an archive and the later one: the whole review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from casefiles.core.archive import Archive
from casefiles.core.compare import Reading, Renames, match, rewritten
from casefiles.core.model import Case, Entity, Model, SharedSource
from casefiles.core.problem import Problem, errors_in
from casefiles.core.review.figures import add_up, figures_of
from casefiles.core.review.moves import settle_moves
from casefiles.core.review.records import (
    Bench,
    review_case,
    review_gone,
    review_other,
)
from casefiles.core.review.state import State
from casefiles.core.review.untold import untold
from casefiles.core.review.values import (
    Figures,
    Notice,
    PageFate,
    PageReview,
    RecordReview,
    Review,
    Unread,
)
from casefiles.core.review.words import renamed_words, review_settings
from casefiles.core.settings import VOCABULARIES, SiteSettings, Term, list_of

ModelT = TypeVar("ModelT", bound=Model)
_OF_NAMES = frozenset(("named-private", "possible-name"))
"""Codes of problems that are about names of people."""
_MOST_NAMED = 5
"""Files that are named where it is said that there are some; all of them stand below."""


def compare_states(
    before: State, after: State, others: Iterable[str] = (), content: Iterable[str] = ()
) -> Review:
    """Return everything that differs between two states of an archive.

    Args:
        before: The earlier state.
        after: The later one.
        others: Paths of files that differ and are no part of the archive.
        content: Paths of those that are, and differ.
    """
    settings = after.settings or before.settings
    names = tuple(sorted(others))
    new_problems, mended = _problems(before, after)
    records = () if settings is None else tuple(_records(before, after, settings))
    was, now = _totals(before, after)
    notices = tuple(_notices(after, names, new_problems, (was.share, now.share)))
    pages, unread = tuple(_pages(before, after)), tuple(_unread(before, after))
    floors = _floor(before), _floor(after)
    review = Review(
        records, pages, names, unread, new_problems, mended, was, now, *floors, notices=notices
    )
    return replace(review, same=untold(content, review))


def _totals(before: State, after: State) -> tuple[Figures, Figures]:
    """Count the cases of both states, but for those that can't be counted in one of them."""
    old, new = (
        {case.id: figures_of(case, state) for case in state.cases.values()}
        for state in (before, after)
    )
    names = {*old, *new}
    left_out = {name for name in names if before.lacks(Case, name) or after.lacks(Case, name)}
    left_out |= {name for name in names if None in (old.get(name, 0), new.get(name, 0))}
    was, now = (
        add_up(part for name, part in parts.items() if part and name not in left_out)
        for parts in (old, new)
    )
    return was, now


def _notices(
    after: State,
    others: tuple[str, ...],
    new_problems: tuple[Problem, ...],
    shares: tuple[float, float],
) -> Iterator[Notice]:
    """Yield why the change as a whole must be looked at closely."""
    if errors := len(errors_in(list(after.problems))):
        yield Notice("errors", f"{errors:,} in all")
    for problem in new_problems:
        if problem.code in _OF_NAMES:
            yield Notice("name-unknown", f"{problem.message} ({problem.position})")
    if after.unread:
        yield Notice("unread", _first(tuple(after.unread)))
    if others:
        yield Notice("software", _first(others))
    floor = _floor(after)
    if floor is not None and shares[1] < floor <= shares[0]:
        yield Notice("below-floor", f"{shares[1]:g} %, and {floor:g} % are asked for")


def _first(paths: tuple[str, ...]) -> str:
    left = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" and {left:,} more" if left > 0 else "")


def _records(before: State, after: State, settings: SiteSettings) -> Iterator[RecordReview]:
    cases = _renamed(before.cases, after.cases, "id", lambda case: case.title)
    moves = settle_moves(before, after, cases)
    before = moves.before
    entities = _renamed(before.entities, after.entities, "id", lambda entity: entity.name)
    sources = _renamed(before.sources, after.sources, "key", lambda source: source.title.words)
    renames: Renames = {"case": cases, "entity": entities, "source": sources}
    if before.settings and after.settings:
        renames = {**renames, **renamed_words(before.settings, after.settings)}
    bench = Bench(after, moves, _together(before, after, settings), renames, Reading())
    for was, case in _pairs(before.cases, after.cases, cases):
        yield from _found(review_case(bench, was, case))
    yield from _gone(bench, before.cases, after.cases, cases)
    for one, entity in _pairs(before.entities, after.entities, entities):
        yield from _found(review_other(bench, one, entity))
    yield from _gone(bench, before.entities, after.entities, entities)
    for old, source in _pairs(before.sources, after.sources, sources):
        yield from _found(review_other(bench, old, source))
    yield from _gone(bench, before.sources, after.sources, sources)
    if before.settings and after.settings:
        yield from _found(review_settings(before.settings, after.settings, bench.archive, renames))


def _renamed(
    before: Mapping[str, ModelT], after: Mapping[str, ModelT], key: str, title: Callable[[Any], str]
) -> dict[str, str]:
    return match(before.values(), after.values(), key, title)


def _pairs(
    before: Mapping[str, ModelT], after: Mapping[str, ModelT], renamed: Mapping[str, str]
) -> Iterator[tuple[ModelT | None, ModelT]]:
    """Yield each record of the later state, and what it was."""
    old_ids = {new: old for old, new in renamed.items()}
    for name, now in after.items():
        yield before.get(old_ids.get(name, name)), now


def _gone(
    bench: Bench,
    before: Mapping[str, Case] | Mapping[str, Entity] | Mapping[str, SharedSource],
    after: Mapping[str, Model],
    renamed: Mapping[str, str],
) -> Iterator[RecordReview]:
    """Yield what is no longer there; a file that is there and can't be read is told elsewhere."""
    for name, was in before.items():
        if name not in after and name not in renamed and not bench.after.lacks(type(was), name):
            yield review_gone(bench, was)


def _found(review: RecordReview | None) -> Iterator[RecordReview]:
    if review:
        yield review


def _together(before: State, after: State, settings: SiteSettings) -> Archive:
    """Return both states as one archive, so that what is gone has its name still."""
    words = {
        field: _all_words(field, settings, before.settings) for field in map(list_of, VOCABULARIES)
    }
    return Archive(
        settings.model_copy(update=words),
        {**before.cases, **after.cases},
        {**before.entities, **after.entities},
        {**before.sources, **after.sources},
        {},
        date.min,
    )


def _all_words(field: str, settings: SiteSettings, before: SiteSettings | None) -> tuple[Term, ...]:
    now: tuple[Term, ...] = getattr(settings, field)
    was: tuple[Term, ...] = getattr(before or settings, field)
    known = {term.id for term in now}
    return (*now, *(term for term in was if term.id not in known))


def _floor(state: State) -> float | None:
    if state.settings is None or state.settings.rules.coverage.level == "off":
        return None
    return state.settings.rules.coverage.floor


def _pages(before: State, after: State) -> Iterator[PageReview]:
    for path in sorted({*before.pages, *after.pages}):
        was, now = before.pages.get(path), after.pages.get(path)
        hidden = path in before.unread if was is None else path in after.unread
        if was != now and not hidden:
            # What only moved within a page is no other text, as in a list of a case.
            old, new = (Counter((text or "").splitlines()) for text in (was, now))
            fate: PageFate = "new" if was is None else "gone" if now is None else "changed"
            had, has = rewritten(was, now) if was is not None and now is not None else ("", "")
            yield PageReview(path, fate, (new - old).total(), (old - new).total(), had, has)


def _unread(before: State, after: State) -> Iterator[Unread]:
    for path, problems in after.unread.items():
        yield Unread(path, "after", problems)
    for path, problems in before.unread.items():
        yield Unread(path, "before", problems)


def _problems(before: State, after: State) -> tuple[tuple[Problem, ...], int]:
    """Return the problems of the later state alone, and how many only the earlier one had."""
    old, new = (Counter(map(_told, state.problems)) for state in (before, after))
    left = new - old
    found = []
    for problem in after.problems:
        if left[_told(problem)] > 0:
            left[_told(problem)] -= 1
            found.append(problem)
    gone = (number for (path, *_), number in (old - new).items() if path not in after.unread)
    return tuple(found), sum(gone)


def _told(problem: Problem) -> tuple[str, str, str]:
    # Without its line: what stands above may have grown.
    return problem.position.path, problem.code, problem.message
