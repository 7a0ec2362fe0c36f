"""What an answer in plain words means: a word of the settings, a date, somebody with a page."""

from __future__ import annotations

import re
import typing
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from casefiles.core.archive import Draft
from casefiles.core.check.names import last_name
from casefiles.core.check.officials import is_of_body, name_and_office, office_and_last_name
from casefiles.core.edtf import date_words, human_forms, no_day_hint, read_value
from casefiles.core.model import Entity, Model
from casefiles.core.model.examples import field_of
from casefiles.core.settings import SiteSettings
from casefiles.core.spelling import nearest

_FEWEST = 3
"""Letters that hardly begin another word by accident."""
_FEW, _MOST_NEAR = 20, 6
_OF_PAGES = re.compile(r"(?i)\b(?:updated|published|posted|modified)\b")
_TIME = re.compile(r"(?i):[0-9]{2}\b|[0-9] ?[ap]\.? ?m\b|\b(?:noon|midnight)\b")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LITTLE, _LONGEST = 0.4, 100
"""How alike words are of which one may remind of the other, and how long those are."""


@dataclass(frozen=True)
class Choice:
    """One of several things that an answer may mean."""

    id: str
    """As it is written in a record."""
    label: str
    """In readers' words."""
    about: str = ""
    """What it means."""


def choices_in(model: type[Model], key: str) -> tuple[str, ...]:
    """Return the words that a key of the format can hold, where it has a closed list of them."""
    return typing.get_args(field_of(model, key)[1].annotation)


def choices_of(settings: SiteSettings, kind: str) -> tuple[Choice, ...]:
    """Return the words of a vocabulary: of `topic`, `jurisdiction`, `voice` ..."""
    terms = settings.vocabulary(kind).values()
    return tuple(Choice(term.id, term.label, term.description or "") for term in terms)


def speakers_of(draft: Draft) -> tuple[Choice, ...]:
    """Return the people and organisations that have a page."""
    entities = [doc.value for doc in draft.entities if doc.value]
    return tuple(
        Choice(entity.id, entity.name)
        for entity in entities
        if entity.kind in ("person", "organisation")
    )


def untitled(name: str) -> tuple[str, str]:
    """Return a person's full name without what is no part of it, and the office that it tells of.

    Without a title it is the name as it stands, and no office.
    """
    bare, office = name_and_office(name)
    return bare or name, office


def officials_called(written: str, draft: Draft) -> tuple[Choice, ...]:
    """Return who has a page that is written with the office, be it without the first name."""
    bare, _ = name_and_office(written)
    office, last = office_and_last_name(written)
    return tuple(
        Choice(one.id, one.name)
        for one in _people_of(draft)
        if one.name == bare or (last and last == last_name(one.name) and _holds(office, one))
    )


def people_called(last: str, draft: Draft) -> tuple[Choice, ...]:
    """Return who has a page and this last name, whatever its capitals."""
    word = _plain(last)
    people = [Choice(one.id, one.name) for one in _people_of(draft)]
    return tuple(one for one in people if word == last_name(one.label).casefold())


def _people_of(draft: Draft) -> list[Entity]:
    return [doc.value for doc in draft.entities if doc.value and doc.value.kind == "person"]


def _holds(office: str, person: Entity) -> bool:
    return any(office.casefold() in held.title.casefold() for held in person.offices)


def likely_kind(name: str) -> str:
    """Return of what kind of entity a name is more likely: an `organisation`, or a `person`."""
    return "organisation" if is_of_body(name) else "person"


def dates_of(text: str) -> tuple[Choice, ...]:
    """Return the dates on which something happened, as a text may mean them, the likeliest first.

    When a page about it was published is none, nor is the year that is left beside the time of a
    day: what is chosen here is written without a person who looks at it again.
    """
    if _OF_PAGES.search(text):
        return ()
    forms = human_forms(text)
    if _TIME.search(text):
        forms = [form for form in forms if _DAY.search(form)]
    return tuple(Choice(form, date_words(read_value(form))) for form in forms)


def no_day(text: str) -> str:
    """Return what to do about a day that its month does not have; empty if it is none."""
    return no_day_hint(text)


def called(text: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return the choice of which a text is the id or the label, whatever its capitals; or none."""
    word = _plain(text)
    return tuple(one for one in choices if word in (one.id.casefold(), one.label.casefold()))[:1]


def pick(text: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return the choices that a word may mean: the one that is called so, else all it begins.

    It begins an id, a label or one of their words, with letters enough to be no accident.
    """
    word, exact = _plain(text), called(text, choices)
    if exact or len(word) < _FEWEST:
        return exact
    every = [(one, f" {one.id} {one.label}".casefold()) for one in choices]
    return tuple(one for one, text in every if f" {word}" in text or f"-{word}" in text)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def meant(text: str, choices: Sequence[Choice]) -> str:
    """Return the id that is most like a word, or an empty text."""
    return nearest(text, [one.id for one in choices])


def some_of(text: str, choices: Sequence[Choice]) -> tuple[str, ...]:
    """Return the ids of all choices where they are few, else those that are most like a word."""
    ids = {one.id.casefold(): one.id for one in choices}
    if len(ids) <= _FEW:
        return tuple(ids.values())
    near = get_close_matches(text.casefold()[:_LONGEST], ids, n=_MOST_NEAR, cutoff=_LITTLE)
    return tuple(ids[name] for name in near)
