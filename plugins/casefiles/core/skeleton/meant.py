"""What an answer in plain words means: a word of the settings, a date, somebody with a page."""

from __future__ import annotations

import typing
from dataclasses import dataclass

from casefiles.core.archive import Draft
from casefiles.core.check.names import last_name
from casefiles.core.check.officials import is_of_body, name_and_office, office_and_last_name
from casefiles.core.edtf import date_words, human_forms, no_day_hint, read_value
from casefiles.core.model import Entity, Model
from casefiles.core.model.examples import field_of
from casefiles.core.settings import SiteSettings
from casefiles.core.spelling import nearest


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
    people = [doc.value for doc in draft.entities if doc.value and doc.value.kind == "person"]
    return tuple(
        Choice(one.id, one.name)
        for one in people
        if one.name == bare or (last and last == last_name(one.name) and _holds(office, one))
    )


def _holds(office: str, person: Entity) -> bool:
    return any(office.casefold() in held.title.casefold() for held in person.offices)


def likely_kind(name: str) -> str:
    """Return of what kind of entity a name is more likely: an `organisation`, or a `person`."""
    return "organisation" if is_of_body(name) else "person"


def dates_of(text: str) -> tuple[Choice, ...]:
    """Return the dates that a text in plain words may mean, the likeliest first."""
    forms = human_forms(text)
    return tuple(Choice(form, date_words(read_value(form))) for form in forms)


def no_day(text: str) -> str:
    """Return what to do about a day that its month does not have; empty if it is none."""
    return no_day_hint(text)


def pick(text: str, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices that a word may mean: the one that is called so, else all that hold it."""
    word = " ".join(text.split()).casefold()
    exact = [one for one in choices if word in (one.id.casefold(), one.label.casefold())]
    part = [one for one in choices if word in f"{one.id} {one.label}".casefold()]
    return tuple(exact[:1] or part) if word else ()


def meant(text: str, choices: tuple[Choice, ...]) -> str:
    """Return the id that is most like a word, or an empty text."""
    return nearest(text, [one.id for one in choices])
