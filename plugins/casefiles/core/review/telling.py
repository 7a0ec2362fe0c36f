"""A review in words and in reading order: what every format for people prints.

All of it is plain text on one line each; what it holds of contributors is for the format to escape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from types import MappingProxyType
from typing import Literal

from casefiles.core.counting import counted
from casefiles.core.problem import Problem
from casefiles.core.review.statements import Run, Statement, from_to, statements_of
from casefiles.core.review.values import (
    REASONS,
    Figures,
    Notice,
    PageReview,
    RecordReview,
    Review,
    Told,
)

_NOUNS = MappingProxyType(
    {
        "case": ("case", "cases"),
        "entity": ("entity", "entities"),
        "source": ("shared source", "shared sources"),
    }
)
Side = Literal["Before", "After"]
_FATES = MappingProxyType(
    {"new": "new", "changed": "changed", "withdrawn": "withdrawn", "gone": "deleted"}
)
_MOST_NAMED = 8
"""Cases that are named one by one where an entity or a source is shown in more."""
_MOST_FILES = 30
_SAME = "Files that say the same in another way"
_SHORT = 60
"""Letters of a title where only the place is wanted."""


@dataclass(frozen=True)
class Entry:
    """One part that differs."""

    kind: str
    """`Claim`, `Source added`; empty where the section is about one thing alone."""
    id: str
    title: str
    statements: tuple[Statement, ...]
    """What differs in it."""
    reasons: tuple[str, ...] = ()
    """Why it must be looked at closely, if it must."""
    anchor: str = ""
    """Where it stands on the page of the case; empty for what has no place of its own."""
    side: Side = "After"
    """The last page on which it stands."""


@dataclass(frozen=True)
class Section:
    """One record, or one kind of other things."""

    kind: str
    """`Case`, `Hand-written pages`."""
    title: str
    """What a record is called; empty for other things."""
    fate: str
    """What became of a record; empty for other things."""
    id: str
    """The id of a record, and behind an arrow the one that it has now."""
    figures: tuple[str, ...]
    """What is counted."""
    entries: tuple[Entry, ...]
    reasons: tuple[str, ...] = ()
    record: str = ""
    """The kind of a record and its id in the later state, as in `case:bridge`."""


@dataclass(frozen=True)
class Attention:
    """A reason to look closely, and all that it is about."""

    reason: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """The whole."""

    headline: str
    figures: tuple[str, ...]
    closely: tuple[Attention, ...]
    """The most pressing first."""
    sections: tuple[Section, ...]


def tell(review: Review) -> Account:
    """Put a review into words."""
    return Account(
        _headline(review),
        tuple(_figures(review.before, review.after, review.floor_before, review.floor_after)),
        tuple(_closely(review)),
        (*map(_record, review.records), *_others(review)),
    )


def _headline(review: Review) -> str:
    counts = Counter((record.kind, record.fate) for record in review.records)
    parts = [
        "settings changed"
        if kind == "settings"
        else f"{counted(number, *_NOUNS[kind])} {_FATES[fate]}"
        for (kind, fate), number in counts.items()
    ]
    if review.pages:
        parts.append(f"{counted(len(review.pages), 'page')} changed")
    if review.others:
        parts.append(f"{counted(len(review.others), 'other file')} changed")
    if review.unread:
        parts.append(f"{counted(len(review.unread), 'file')} not readable")
    if not parts and review.same:
        files = counted(len(review.same), "file")
        return f"The archive says the same as before; {files} written in another way."
    if not parts:
        return "Nothing of the archive differs."
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _figures(
    before: Figures | None,
    after: Figures | None,
    floor_before: float | None = None,
    floor_after: float | None = None,
) -> Iterator[str]:
    """Yield what is counted and differs; of what is new, all of it."""
    if after is None:
        return
    rows = (
        ("Claims", "claims", ""),
        ("Fully cited claims", "share", " %"),
        ("Claims that two or more independent origins state", "independent", ""),
        ("Sources that evidence names", "sources", ""),
        ("Independent origins of these", "origins", ""),
    )
    for label, name, unit in rows:
        now = getattr(after, name)
        was = None if before is None else getattr(before, name)
        if was is None:
            yield f"{label}: {now:g}{unit}"
        elif was != now:
            yield f"{label}: {was:g}{unit} → {now:g}{unit}"
    if floor_before != floor_after:
        was, now = ("no floor" if it is None else f"{it:g} %" for it in (floor_before, floor_after))
        yield f"Fully cited claims that the archive asks for: {was} → {now}"


def _closely(review: Review) -> Iterator[Attention]:
    places: dict[str, list[str]] = {}
    for where, notice in _noticed(review):
        place = ", ".join(filter(None, (notice.more, where)))
        places.setdefault(notice.code, []).append(place)
    for code, reason in REASONS.items():
        if code in places:
            yield Attention(reason, tuple(dict.fromkeys(filter(None, places[code]))))


def _noticed(review: Review) -> Iterator[tuple[str, Notice]]:
    """Yield each notice, and where what it is about is found."""
    yield from (("", notice) for notice in review.notices)
    for record in review.records:
        name = _called(record)
        yield from ((name, notice) for notice in record.notices)
        for told in record.changes:
            change = told.change
            part = (
                f"{change.noun} “{change.title}” ({change.id}), in {name}" if change.title else name
            )
            yield from ((part, notice) for notice in told.notices)


def _called(record: RecordReview) -> str:
    if record.kind == "settings":
        return "the settings"
    return f"{record.noun.lower()} “{shorten(record.title, _SHORT, placeholder=' …')}”"


def _record(record: RecordReview) -> Section:
    called = f"{record.was_id} → {record.id}" if record.was_id else record.id
    entries = [_entry(told) for told in record.changes]
    if record.touches:
        shown = "Was shown in" if record.fate == "gone" else "Shown in"
        entries.append(Entry(shown, "", "", _plainly(_touched(record.touches))))
    return Section(
        record.noun,
        record.title,
        _FATES[record.fate],
        called,
        tuple(_figures(record.before, record.after)),
        tuple(entries),
        tuple(notice.words for notice in record.notices),
        f"{record.kind}:{record.id}",
    )


def _entry(told: Told) -> Entry:
    change = told.change
    reasons = tuple(notice.words for notice in told.notices)
    details = tuple(statements_of(change.details))
    if change.part == "record":
        return Entry("", "", "", details, reasons)
    kind = change.noun if change.fate == "changed" else f"{change.noun} {change.verb}"
    side: Side = "Before" if change.fate == "gone" else "After"
    return Entry(kind, change.id, change.title, details, reasons, change.anchor, side)


def _touched(cases: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    if len(cases) > _MOST_NAMED:
        return (f"{len(cases):,} cases",)
    return tuple(title for _, title in cases)


def _others(review: Review) -> Iterator[Section]:
    elsewhere = {unread.path for unread in review.unread if unread.side == "after"}
    new = [it for it in review.new_problems if it.position.path not in elsewhere]
    if new:
        more = (f"Mended: {review.mended:,}",) if review.mended else ()
        yield _list("New mistakes and warnings", map(_problem, new), more)
    elif review.mended:
        yield _list("Mistakes and warnings", (f"{review.mended:,} mended, none new",))
    for side, title in (("after", "Can't be read"), ("before", "Could not be read before")):
        files = tuple(unread for unread in review.unread if unread.side == side)
        if files:
            entries = tuple(
                Entry("File", unread.path, "", _plainly(map(_problem, unread.problems)))
                for unread in files
            )
            yield Section(title, "", "", "", (), entries)
    if review.pages:
        pages = tuple(map(_page, review.pages))
        yield Section("Hand-written pages", "", "", "", (), (Entry("", "", "", pages),))
    if review.same:
        yield _list(_SAME, _paths(review.same))
    if review.others:
        yield _list("Other files", _paths(review.others))


def _paths(paths: tuple[str, ...]) -> Iterator[str]:
    yield from paths[:_MOST_FILES]
    if (left := len(paths) - _MOST_FILES) > 0:
        yield f"and {left:,} more"


def _list(kind: str, lines: Iterable[str], figures: tuple[str, ...] = ()) -> Section:
    return Section(kind, "", "", "", figures, (Entry("", "", "", _plainly(lines)),))


def _plainly(lines: Iterable[str]) -> tuple[Statement, ...]:
    return tuple((Run(line),) for line in lines)


def _problem(problem: Problem) -> str:
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.position}: {problem.severity}: {problem.message} [{problem.code}]{hint}"


def _page(page: PageReview) -> Statement:
    fate = _FATES[page.fate]
    lines = f"{counted(page.added, 'line')} added, {counted(page.removed, 'line')} taken out"
    told = f"{page.path}: {fate}, {lines}"
    if page.had and page.has:
        return (Run(f"{told}:"), *from_to(page.had, page.has))
    words = page.had or page.has
    return (Run(f"{told}: {words}" if words else told),)
