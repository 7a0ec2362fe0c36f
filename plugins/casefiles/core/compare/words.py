"""What the values of a case are called, in the words of the settings, of EDTF and of the format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from textwrap import shorten
from types import MappingProxyType
from typing import Any

from casefiles.core.archive import Archive
from casefiles.core.compare.reading import Reading, with_place
from casefiles.core.edtf import Edtf, date_words, day_words
from casefiles.core.locator import Locator
from casefiles.core.model import (
    Archived,
    Bounds,
    Case,
    ConflictValue,
    Coordinates,
    Evidence,
    Involved,
    Looked,
    Model,
    Name,
    Note,
    Office,
    Party,
    Place,
    Quote,
    Related,
    Response,
    Source,
    SourceRef,
    Title,
    Withdrawal,
)
from casefiles.core.model.base import FieldShape, ProseText, Ref
from casefiles.core.settings import Coverage, Expression, Lead, Publishing, Rules, Term
from casefiles.core.slugs import is_slug
from casefiles.core.vocabulary import ADDRESS_STATES, NOTES, RELATIONS, RESPONSES, STATUSES
from casefiles.core.web import is_web_address

_TITLE, _TEXT, _WHOLE = 90, 400, 6000
_CUT = " …"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_CLOSED: Mapping[tuple[type[Model], str], Mapping[str, str]] = MappingProxyType(
    {
        (Case, "status"): STATUSES,
        (Source, "status"): ADDRESS_STATES,
        (Evidence, "relation"): RELATIONS,
        (Note, "kind"): NOTES,
        (Response, "state"): RESPONSES,
    }
)


class Words:
    """Names values for readers; an id that is known nowhere any more stands for itself.

    Args:
        archive: Whose settings and records give the names.
        versions: Cases whose parts do so too.
        reading: Reads texts, where more is asked than whether they differ.
    """

    def __init__(self, archive: Archive, *versions: Case, reading: Reading | None = None) -> None:
        self._settings, self._cases, self._reading = archive.settings, archive.cases, reading
        self._names = {("entity", key): entity.name for key, entity in archive.entities.items()}
        self._names |= {
            ("source", key): source.short_name for key, source in archive.sources.items()
        }
        for case in versions:
            self._names |= {("source", source.key): source.short_name for source in case.sources}
            self._names |= {("claim", claim.id): claim.text for claim in case.claims}
            self._names |= {("event", event.id): event.title for event in case.timeline}

    def name(self, kind: str, item_id: str) -> str:
        """Return what something is called that a record names by its id."""
        if kind in ("entity", "source", "claim", "event"):
            return brief(self._names.get((kind, item_id), item_id))
        if kind == "case":
            return brief(self._cases[item_id].title) if item_id in self._cases else item_id
        term = self._settings.vocabulary(kind).get(item_id)
        return term.label if term else item_id

    def value(self, owner: type[Model], shape: FieldShape, value: object) -> str:
        """Return the value of a field, or one item of a list, in words."""
        if isinstance(value, Model):
            return self.model(value)
        if isinstance(value, Edtf):
            return date_words(value)
        if isinstance(value, date):
            return day_words(value)
        if isinstance(value, Locator):
            return value.words
        if isinstance(value, bool):
            return "yes" if value else "no"
        text = f"{value:.9f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
        return self._text(owner, shape, text)

    def model(self, part: Model) -> str:
        """Return a part without an id in words, as far as a few can tell it."""
        return next(words(self, part) for kind, words in _MODELS if isinstance(part, kind))

    def called(self, part: Model) -> str:
        """Return by what a part without an id is known, where only what differs in it is told."""
        if isinstance(part, Evidence):
            return self.place_in(part)
        return part.title if isinstance(part, Office) else self.model(part)

    def place_in(self, part: SourceRef | Evidence | ConflictValue) -> str:
        """Return a source's short name, and the place in it."""
        return with_place(self.name("source", part.source), part.locator)

    def told(self, prose: ProseText, text: str) -> str:
        """Return what a text in Markdown says to its readers."""
        if self._reading is None:
            return text
        return self._reading.told(text, self.name, line=prose.line)

    def links(self, prose: ProseText, text: str) -> Counter[str]:
        """Return where the links of a text in Markdown lead, and how often."""
        if self._reading is None:
            return Counter()
        return self._reading.links(text, self._led_to, line=prose.line)

    def _led_to(self, kind: str, key: str) -> str:
        item_id, _, part = key.partition("#")
        name = f"{kind} “{self.name(kind, item_id)}”"
        return f"{name} ({part})" if part else name

    def party(self, part: Party) -> str:
        """Return who speaks or takes part."""
        return self.name("entity", part.entity) if part.entity else part.label or ""

    def _text(self, owner: type[Model], shape: FieldShape, text: str) -> str:
        for (kind, key), words in _CLOSED.items():
            if issubclass(owner, kind) and key == shape.key:
                return words[text]
        refs = [mark.kind for mark in shape.marks if isinstance(mark, Ref)]
        if refs:
            name = self.name(refs[0], text)
            return f"“{name}”" if refs[0] == "claim" and not is_slug(name) else name
        return text if _is_plain(text) else quoted(text)


def _is_plain(text: str) -> bool:
    return is_slug(text) or is_web_address(text) or _NUMBER.fullmatch(text) is not None


def brief(text: str) -> str:
    """Return what a part is called: its text cut at a word, on one line."""
    return shorten(text, _TITLE, placeholder=" …")


def quoted(text: str, most: int = _TEXT) -> str:
    """Return a text in quotation marks, cut where it is long."""
    return f"“{shorten(text, most, placeholder=' …')}”"


def in_full(text: str) -> str:
    """Return a long text in quotation marks; of one that is very long, how much is left out."""
    whole = " ".join(text.split())
    told = shorten(whole, _WHOLE, placeholder=_CUT)
    left = len(whole) - len(told.removesuffix(_CUT)) if told != whole else 0
    return f"“{told}” (and {left:,} letters more)" if left else f"“{told}”"


def _place(words: Words, place: Place) -> str:
    return words.name("entity", place.entity) if place.entity else place.name or ""


def _name(_: Words, name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.family)))


def _office(words: Words, office: Office) -> str:
    body = words.name("entity", office.body) if office.body else ""
    more = ", ".join(filter(None, (body, office.years, office.party)))
    return f"{office.title} ({more})" if more else office.title


# The first that fits: a kind stands before those that it is made from.
_MODELS: tuple[tuple[type[Model], Callable[[Words, Any], str]], ...] = (
    (Evidence, lambda words, it: f"{words.place_in(it)} ({RELATIONS[it.relation]})"),
    (SourceRef, Words.place_in),
    (ConflictValue, Words.place_in),
    (Involved, lambda words, it: f"{words.party(it)} ({words.name('role', it.role)})"),
    (Party, Words.party),
    (Place, _place),
    (Name, _name),
    (Note, lambda _, it: NOTES[it.kind]),
    (Quote, lambda _, it: quoted(it.exact)),
    (Title, lambda _, it: quoted(it.text) if it.text else f"{quoted(it.words)} (our words)"),
    (Archived, lambda _, it: f"copy of {day_words(it.date)}"),
    (Bounds, lambda _, it: date_words(it.date)),
    (Looked, lambda _, it: day_words(it.date)),
    (Withdrawal, lambda _, it: day_words(it.date)),
    (Related, lambda words, it: words.name("case", it.case)),
    (Office, _office),
    (Coordinates, lambda _, it: f"{it.lat:g}, {it.lon:g}"),
    (Term, lambda _, it: it.label),
    (Expression, lambda _, it: quoted(it.words)),
    (Lead, lambda words, it: words.name("case", it.case)),
    (Publishing, lambda *_: ""),
    (Rules, lambda *_: ""),
    (Coverage, lambda *_: ""),
)
