"""What a file is judged by: everything outside of it, and what of that a verdict rests on.

A verdict holds for as long as each question that was asked for it has the same answer. So whoever
judges a file sees what is outside of it through a `View` alone (`asking`), which notes what it is
asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from casefiles.core.check.facts import Overview
from casefiles.core.check.kinds import kinds_of
from casefiles.core.check.knowing import known_everywhere
from casefiles.core.check.known import Known
from casefiles.core.check.names import ANY_NAME, KnownNames, last_name, words_of
from casefiles.core.check.wording import HouseWords, house_words
from casefiles.core.settings import VOCABULARIES, Coverage, SiteSettings

Names = frozenset[str] | None
"""Names that may stand in a text; `None` where not all of them are known, or nobody asks."""
EVERYTHING = "*"
"""In the place of a key: all of them, in their order."""
_JUDGED_BY = (
    *("language", "voices", "standings", "source_types", "licences"),
    *("wording", "verdicts", "rules"),
)
"""Keys of the settings by which all files are judged. Of other words each file asks alone."""


@dataclass(frozen=True)
class Basis:
    """What of a ground a verdict rests on."""

    questions: frozenset[str] = frozenset()
    """Such as `entity city`: whether there is one, and what it is called."""
    words: str = ""
    """The words of texts in which known names were looked for, with spaces between them."""
    until: date | None = None
    """The day from which on something is overdue, or no longer lies ahead."""


@dataclass(frozen=True)
class Difference:
    """What is asked in vain of one ground for a verdict on another one."""

    questions: frozenset[str]
    names: frozenset[frozenset[str]]
    """The words of each name that is known in one of them alone."""
    today: date | None
    """The day of the other ground; `None` where it lies before, or all else differs."""

    def touches(self, basis: Basis) -> bool:
        """Tell whether a verdict may be another one."""
        return (
            self.today is None
            or (basis.until is not None and basis.until <= self.today)
            or not self.questions.isdisjoint(basis.questions)
            or (bool(self.names) and self._stands_in(frozenset(basis.words.split(" "))))
        )

    def _stands_in(self, words: frozenset[str]) -> bool:
        return any(name <= words for name in self.names)


@dataclass(frozen=True)
class Ground:
    """Everything outside of a file."""

    settings: SiteSettings | None
    """As far as a file is judged by them as a whole; see `_as_judge`."""
    known: Known
    kinds: Mapping[str, str]
    callings: Mapping[str, tuple[str, ...]]
    licences: Mapping[str, str | None]
    shared: Mapping[str, str]
    """The stamps of shared sources; empty for one that there is no model of."""
    in_prose: Names
    in_labels: Names
    last_names: frozenset[str]
    """Those of people with a page, which may stand behind a title in prose."""
    today: date
    order: tuple[tuple[str, ...], ...]
    """The words of each vocabulary in their order, which mappings are not compared by."""

    @cached_property
    def books(self) -> Mapping[str, Mapping[str, object]]:
        """All that can be asked by a key."""
        known = self.known
        return {
            **known.ids,
            **{f"moved {kind}": ids for kind, ids in known.moved.items()},
            "called": known.called,
            "kind": self.kinds,
            "callings": self.callings,
            "licence": self.licences,
            "shared": self.shared,
        }

    @cached_property
    def words(self) -> HouseWords:
        """The words that the archive wants to be used, or not."""
        return house_words(self.settings)

    @cached_property
    def names(self) -> KnownNames | None:
        """The names that may stand in prose."""
        return None if self.in_prose is None else KnownNames(self.in_prose, self.last_names)

    @cached_property
    def names_in_labels(self) -> KnownNames | None:
        """The names that may stand in labels."""
        return None if self.in_labels is None else KnownNames(self.in_labels)

    def to(self, other: Ground) -> Difference:
        """Return what is to be asked anew of another ground."""
        names = ((self.in_prose, other.in_prose), (self.in_labels, other.in_labels))
        is_like = (
            self.settings == other.settings
            and self.today <= other.today
            and all((one is None) == (two is None) for one, two in names)
        )
        if not is_like:
            return Difference(frozenset(), frozenset(), None)
        changed = {name for one, two in names for name in (one or set()) ^ (two or set())}
        changed |= self.last_names ^ other.last_names
        in_texts = {*map(words_of, changed), *((frozenset((ANY_NAME,)),) if changed else ())}
        books = ((name, book, other.books[name]) for name, book in self.books.items())
        questions = (each for name, one, two in books for each in _differing(name, one, two))
        return Difference(frozenset(questions), frozenset(in_texts), other.today)


def _differing(name: str, one: Mapping[str, object], other: Mapping[str, object]) -> Iterator[str]:
    if one != other or tuple(one) != tuple(other):
        yield f"{name} {EVERYTHING}"
        keys = one.keys() | other.keys()
        # `None` is an answer, too.
        yield from (f"{name} {key}" for key in keys if _answer(one, key) != _answer(other, key))


def _answer(book: Mapping[str, object], key: str) -> tuple[object, ...]:
    return (book[key],) if key in book else ()


def ground_of(files: Overview, settings: SiteSettings | None, today: date) -> Ground:
    """Gather what is outside of each file of an archive.

    Args:
        files: All records.
        settings: The settings; `None` where they have mistakes.
        today: The day that is asked for what is overdue.
    """
    in_prose, in_labels = _public_names(files, settings)
    known = known_everywhere(files, settings)
    people = (entity.name for entity in files.entities if entity.kind == "person")
    return Ground(
        _as_judge(settings) if settings else None,
        known,
        kinds_of(files),
        {entity.id: entity.callings for entity in files.entities},
        {source.id: source.licence for source in files.sources},
        {source.id: source.stamp if source.is_whole else "" for source in files.sources},
        in_prose,
        in_labels,
        frozenset(filter(None, map(last_name, people))),
        today,
        tuple(tuple(known.ids.get(kind, ())) for kind in VOCABULARIES),
    )


def _as_judge(settings: SiteSettings) -> SiteSettings:
    """Return settings with nothing but what files are judged by, be it asked for or not."""
    rules = settings.rules.model_copy(update={"coverage": Coverage(level="off")})
    others = dict.fromkeys(SiteSettings.model_fields.keys() - set(_JUDGED_BY))
    return settings.model_copy(update={**others, "rules": rules})


def _public_names(files: Overview, settings: SiteSettings | None) -> tuple[Names, Names]:
    """Gather the names that may stand in prose and in labels, if all of them are there."""
    # The names in a file that can't be read would be taken for those of private people.
    if settings is None or any(file.is_empty for file in (*files.entities, *files.sources)):
        return None, None
    everywhere, named = _names_of(settings), (*files.entities, *files.cases)
    in_labels = everywhere.union(*(file.in_labels for file in named))
    if settings.rules.possible_name == "off":
        return None, in_labels
    return everywhere.union(*(file.in_prose for file in (*named, *files.sources))), in_labels


def _names_of(settings: SiteSettings) -> frozenset[str]:
    """Return the names that may stand in prose and labels of all files: terms, the allow list."""
    names = set(settings.names)
    for kind in ("topic", "role", "jurisdiction", "voice", "standing", "source-type"):
        names |= {term.label for term in settings.vocabulary(kind).values()}
    return frozenset(names)
