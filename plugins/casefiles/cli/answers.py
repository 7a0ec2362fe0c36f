"""Answers and flags of `casefiles new` in plain words, and what they mean in a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import click

from casefiles.core.archive import Draft
from casefiles.core.intake import FORMATS, source_at, sources_in, with_keys
from casefiles.core.model.jurisdictions import part_called
from casefiles.core.problem import CasefilesError, Problem
from casefiles.core.sentences import NEAREST_TERM, guess
from casefiles.core.settings import SiteSettings, list_of
from casefiles.core.skeleton import (
    CaseFiles,
    Choice,
    Given,
    NewRecord,
    TakenKeys,
    Value,
    called,
    choices_of,
    dates_of,
    draft_entity,
    id_of_claim,
    lacks_first_name,
    meant,
    no_day,
    officials_called,
    people_called,
    pick,
    some_of,
    speakers_of,
    untitled,
    with_pages,
)
from casefiles.core.slugs import as_slug
from casefiles.files import read_file

_MOST_TOLD = 6
LENGTHENED = ("topic", "jurisdiction")
"""Kinds of words of which an archive gets more with its cases."""


@dataclass
class Sources:
    """The sources of a new case."""

    own: dict[str, Given] = field(default_factory=dict)
    """What is known of those that it brings, by their keys."""
    shared: list[str] = field(default_factory=list)
    """Keys of those that the archive has."""

    @property
    def keys(self) -> list[str]:
        """What the case can cite."""
        return [*self.own, *self.shared]

    def as_given(self) -> Mapping[str, Value]:
        """Return them as what is known of a case; nothing where nobody named one."""
        return {"sources": self.own} if self.keys else {}


class Answers:
    """Understands what people say; what is not understood raises `click.UsageError`."""

    def __init__(self, draft: Draft, settings: SiteSettings, cases: CaseFiles = ()) -> None:
        """Take what is here.

        Args:
            draft: What a record can name.
            settings: The settings.
            cases: Files of cases, where no new source may have the key of one of theirs.
        """
        self._here = draft
        self.settings = settings
        self._cases = cases
        self.pages: list[NewRecord] = []
        """Pages of people and bodies that are begun with a case."""

    @property
    def draft(self) -> Draft:
        """What a record can name: what is here, and what is begun with it."""
        return with_pages(self._here, self.pages)

    def terms(self, kind: str, text: str, *, by_number: bool = False) -> list[str]:
        """Return the words of a vocabulary that a text names, parted by commas."""
        parts = [part.strip() for part in text.split(",")]
        found = [self._term(part, kind, by_number=by_number) for part in parts if part]
        return list(dict.fromkeys(found))

    def _term(self, word: str, kind: str, *, by_number: bool) -> str:
        choices = choices_of(self.settings, kind)
        if by_number and word.isdecimal() and 1 <= int(word) <= len(choices):
            return choices[int(word) - 1].id
        if kind == "jurisdiction":  # `MA` stands in `Oklahoma`, and is another state.
            same = [
                one.id for one in choices if as_slug(word) in (as_slug(one.id), as_slug(one.label))
            ]
            if same:
                return same[0]
            near = part_called(word, [one.id for one in choices])
            raise click.UsageError(_none(word, near, choices, kind))
        found = pick(word, choices)
        if len(found) == 1:
            return found[0].id
        raise click.UsageError(_not_one(word, found, choices, kind))

    def date(self, text: str) -> str:
        """Return the one date in EDTF that a text means."""
        found = dates_of(text)
        if len(found) == 1:
            return found[0].id
        if not found and (hint := no_day(text)):
            raise click.UsageError(f"`{text}` is no day; {hint}, or name the month alone")
        if not found:
            raise click.UsageError(
                f"`{text}` is not understood as a date; write it as in `10 January 2024`, "
                "`about May 2023`, `since 2021` or `unknown`"
            )
        forms = ", or ".join(f"`{one.id}` for {one.label}" for one in found[:_MOST_TOLD])
        raise click.UsageError(f"`{text}` may mean several dates: write {forms}")

    def speaker(self, text: str) -> Value:
        """Return who is meant: somebody with a page, or else a private person of that label."""
        if any(text == page.id for page in self.pages):
            return text
        found = called(text, speakers_of(self.draft)) or self.known_as(text)
        if len(found) > 1:
            raise click.UsageError(_not_one(text, found, found, ""))
        if not found and (namesakes := people_called(text, self.draft)):
            raise click.UsageError(
                f"`{text}` may be {_either(namesakes)}: write that, or the full name of another one"
            )
        for kind in () if found else ("voice", "standing"):
            words = [
                as_slug(word)
                for one in choices_of(self.settings, kind)
                for word in (one.id, one.label)
            ]
            if as_slug(text) in words:
                raise click.UsageError(
                    f"`{text}` is one of `{list_of(kind)}:`, and nobody who speaks; write who says"
                    " it, as in `Witness`"
                )
        return found[0].id if found else {"label": text, "private": True}

    def guessed(self, text: str) -> str:
        """Return a guess at who has a page, by a part of the name that may mean anybody; or none.

        Nobody is taken for who says a thing by that: `Mayor` begins `Mayorkas`, too.
        """
        some = pick(text, speakers_of(self.draft))
        return f"did you mean {_either(some)}?" if some else ""

    def known_as(self, name: str) -> tuple[Choice, ...]:
        """Return who has a page and is written with the office; nobody without an office."""
        return officials_called(name, self.draft)

    def claim(self, text: str, voice: str, by: str, keys: Sequence[str]) -> Given:
        """Return what is known of the first claim.

        Args:
            text: The sentence; empty where it is not known, as are the others.
            voice: A word of the settings.
            by: Who says it.
            keys: The sources that the case can cite.
        """
        known: dict[str, Value] = {}
        if text:
            known |= {"id": id_of_claim(text), "text": text}
        if voice:
            known["voice"] = self.terms("voice", voice)[0]
        if by:
            known["by"] = self.speaker(by)
        if len(keys) == 1:  # What else could it rest on?
            known["evidence"] = ({"source": keys[0]},)
        return known

    def named(self, kind: str, name: str) -> Given:
        """Return what a full name tells of who has it: of a person, a title tells of an office."""
        if kind != "person":
            return {"name": name}
        for one in self.known_as(name):
            raise click.UsageError(f"`{one.id}` is there already, the page of `{one.label}`")
        if lacks_first_name(name):
            raise click.UsageError(f"`{name}` is a title and a last name; write the full name")
        bare, office = untitled(name)
        return {"name": bare, **({"offices": ({"title": office},)} if office else {})}

    def page(self, kind: str, known: Given) -> Callable[[str], NewRecord]:
        """Return what begins the page of an official or a body, by its id.

        Args:
            kind: `person` or `organisation`.
            known: What is known of it; a person's office becomes a blank where it is left out.
        """
        given = {"kind": kind, **known}
        return partial(draft_entity, given=given, settings=self.settings)

    def source(self, text: str, into: Sources) -> None:
        """Add what a text names: an address, a file of references, or a source of the archive.

        Args:
            text: What somebody wrote.
            into: The sources that were named before.
        """
        known = [document.id for document in self.draft.sources]
        taken = TakenKeys([*known, *into.own], self._cases)
        path = Path(text)
        if text in known:
            into.shared.append(text)
        elif _is_file(path) or (path.suffix.lower() in FORMATS and "://" not in text):
            into.own |= with_keys(self._references(path), taken)
        else:
            into.own |= with_keys([source_at(text)], taken)

    def _references(self, path: Path) -> tuple[Given, ...]:
        whole = path.expanduser().absolute()
        if not _is_file(whole):
            raise click.UsageError(f"there is no file `{path}`")
        found = read_file(whole.parent, whole)
        if isinstance(found, Problem):
            raise click.UsageError(f"{path}: {found.message}; {found.hint}")
        try:
            return sources_in(found, {kind.id for kind in self.settings.source_types})
        except CasefilesError as error:
            raise click.UsageError(str(error)) from error


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # Longer than any name of a file.
        return False


def _either(some: Sequence[Choice]) -> str:
    return " or ".join(f"`{one.id}`" for one in some[:_MOST_TOLD])


def _not_one(word: str, found: Sequence[Choice], choices: Sequence[Choice], kind: str) -> str:
    if found:
        named = ", ".join(f"`{one.id}`" for one in found[:_MOST_TOLD])
        return f"`{word}` may mean several: {named}"
    return _none(word, meant(word, choices), choices, kind)


def _none(word: str, near: str, choices: Sequence[Choice], kind: str) -> str:
    said = f"there is no `{word}` here"
    if near:
        return f"{said}; {guess('near', near=near)}"
    said = f"{said}; {_listed(word, choices)}"
    return f"{said}. {NEAREST_TERM}" if kind in LENGTHENED else said


def _listed(word: str, choices: Sequence[Choice]) -> str:
    some = some_of(word, choices)
    named = ", ".join(f"`{name}`" for name in some)
    if not some:
        return "site_config.yml lists what there is"
    if len(some) == len(choices):
        return f"choose from {named}"
    return f"the nearest are {named}, and site_config.yml lists all"
