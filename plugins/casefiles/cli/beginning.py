"""New records as flags and, where somebody is there to be asked, answers describe them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

import click

from casefiles.cli.answers import Answers, Sources
from casefiles.cli.flags import Flags
from casefiles.cli.interview import Interview, Known
from casefiles.cli.questions import Questions, walk_all
from casefiles.core.model import Entity
from casefiles.core.skeleton import (
    NewRecord,
    Value,
    choices_in,
    draft_case,
    draft_entity,
    draft_source,
    id_of_name,
    id_of_title,
    lacks_first_name,
    likely_kind,
    speakers_of,
    untitled,
)

ENTITY_KINDS = choices_in(Entity, "kind")
SPEAKERS = ("person", "organisation")
"""Kinds of who can make a claim."""
_OF_CASES = ("title", "topics", "jurisdictions", "occurred", "claim", "by", "by_page", "voice")
_OF_ENTITIES = ("name", "kind")


class NotWantedError(Exception):
    """Somebody was asked, and wants nothing to be written."""


class Beginning:
    """Begins records of one kind; what can't be begun raises `click.UsageError`."""

    def __init__(
        self,
        answers: Answers,
        today: date,
        is_taken: Callable[[NewRecord], bool],
        is_there: Callable[[Sequence[NewRecord]], bool],
        *,
        asks: bool,
    ) -> None:
        """Take what is the same for all kinds.

        Args:
            answers: What understands people.
            today: The day on which the record is begun.
            is_taken: Whether a file stands already where a record belongs.
            is_there: Tells of sources that are the same as new ones, and whether there are any.
            asks: Whether somebody is there to be asked for what no flag says.
        """
        self._answers, self._today = answers, today
        self._is_taken, self._is_there, self._asks = is_taken, is_there, asks

    def records(self, kind: str, record_id: str, flags: Flags) -> list[NewRecord]:
        """Return new records, none of which is there already.

        Args:
            kind: `case`, `entity` or `source`; of a source there may come to be several.
            record_id: The id that somebody gave; empty where nobody did.
            flags: What else was said.
        """
        begin = {"case": self._case, "entity": self._entity, "source": self._sources}[kind]
        return self._free(begin(record_id, flags))

    def _free(self, records: list[NewRecord]) -> list[NewRecord]:
        """Return records, none of which is there already."""
        for record in records:
            if self._is_taken(record):
                raise click.UsageError(f"{record.path} exists already; it is left as it is")
        return records

    def _case(self, record_id: str, flags: Flags) -> list[NewRecord]:
        flags.refuse(*_OF_ENTITIES)
        sources = self._sources_in(flags)
        known = self._known_of_case(flags, sources)
        interview = Interview(self._answers, partial(self._drafted_case, "new"))
        begin = partial(self._drafted_case, given=known)
        named: list[NewRecord] = []

        def name() -> None:
            suggested = id_of_title(str(known.get("title", "")), str(known.get("occurred", "")))
            named.append(self._named(record_id, interview, suggested, begin))

        if self._asks:
            interview.case(known, sources, self._is_taken, name)
        else:
            name()
        return [*named, *self._answers.pages]

    def _known_of_case(self, flags: Flags, sources: Sources) -> Known:
        answers, known = self._answers, Known(flags.texts("title"))
        for key, kind in (("topics", "topic"), ("jurisdictions", "jurisdiction")):
            if words := flags.many(key):
                known[key] = tuple(answers.terms(kind, ",".join(words)))
        if flags.one("occurred"):
            known["occurred"] = answers.date(flags.one("occurred"))
        known |= sources.as_given()
        text, voice, by = map(flags.one, ("claim", "voice", "by"))
        if by and not isinstance(answers.speaker(by), str) and (guess := answers.guessed(by)):
            click.echo(f"`{by}` has no page here; {guess}", err=True)
        if kind := flags.one("by_page"):
            by = self._page_of(by, kind)
        elif by and lacks_first_name(by) and not answers.known_as(by):
            raise click.UsageError(
                f"`{by}` may be an official: write the full name, and add `--by-page person`, which"
                " begins a page; a private person is described, as in `--by Witness`"
            )
        elif by and _is_titled(by) and not answers.known_as(by):
            raise click.UsageError(
                f"`{by}` may be an official: add `--by-page person`, which begins the page of "
                f"`{untitled(by)[0]}`; a private person is described, as in `--by Witness`"
            )
        if any((text, voice, by)) or (sources.keys and not self._asks):
            known["claims"] = (answers.claim(text, voice, by, sources.keys),)
        return known

    def _page_of(self, name: str, kind: str) -> str:
        """Begin the page of who makes the claim, and return its id."""
        if isinstance(page := self._answers.speaker(name), str):
            called = next(one.label for one in speakers_of(self._answers.draft) if one.id == page)
            raise click.UsageError(
                f"`{called}` has a page here: `{page}`; leave `--by-page` out, and write"
                f" `--by {page}`"
            )
        known = self._answers.named(kind, name)
        page_id = id_of_name(str(known["name"]))
        if not page_id:
            raise click.UsageError(
                "write behind --by, in Latin letters, whose page --by-page begins"
            )
        self._answers.pages.append(self._answers.page(kind, known)(page_id))
        return page_id

    def _drafted_case(self, case_id: str, given: Mapping[str, Value]) -> NewRecord:
        return draft_case(case_id, given, self._today, self._answers.settings)

    def _entity(self, record_id: str, flags: Flags) -> list[NewRecord]:
        flags.refuse(*_OF_CASES, "sources")
        settings, known = self._answers.settings, Known(flags.texts("kind", "name"))
        interview = Interview(self._answers, partial(draft_entity, "new", settings=settings))
        if "name" in known:
            known |= self._answers.named(str(known.get("kind")), str(known["name"]))
        begin = partial(draft_entity, given=known, settings=settings)
        named: list[NewRecord] = []

        def name() -> None:
            suggested = id_of_name(str(known.get("name", "")))
            named.append(self._named(record_id, interview, suggested, begin))

        if self._asks:
            interview.entity(known, ENTITY_KINDS, name)
        else:
            name()
        return named

    def _sources(self, record_id: str, flags: Flags) -> list[NewRecord]:
        flags.refuse(*_OF_CASES, *_OF_ENTITIES)
        named, begun = self._sources_in(flags), list[NewRecord]()

        def last() -> None:
            begun[:] = self._free(self._shared(record_id, named))
            is_there = self._is_there(begun)
            words = "Begin a shared source all the same?"
            if is_there and self._asks and not Questions.is_wanted(words, unless_said=False):
                raise NotWantedError

        if self._asks and not named.keys:
            begin = partial(draft_source, "new", settings=self._answers.settings)
            Interview(self._answers, begin).source(named, last)
        else:
            walk_all([last])
        return begun

    def _shared(self, record_id: str, named: Sources) -> list[NewRecord]:
        """Return the new sources that were named, of which one may have an id that was given."""
        if named.shared:
            raise click.UsageError(f"the source `{named.shared[0]}` is here already")
        if not named.own and not record_id:
            raise click.UsageError("write an ID, or an address or a file behind --source")
        if record_id and len(named.own) > 1:
            raise click.UsageError("an ID is for one source; these are several")
        own = {record_id: next(iter(named.own.values()), {})} if record_id else named.own
        return [draft_source(key, given, self._answers.settings) for key, given in own.items()]

    def _named(
        self,
        record_id: str,
        interview: Interview,
        suggested: str,
        begin: Callable[[str], NewRecord],
    ) -> NewRecord:
        """Return a record with the id that somebody gave it, or that what is known suggests."""
        if not record_id and self._asks:
            return begin(interview.questions.ident(suggested, begin, self._is_taken))
        if record_id or suggested:
            return begin(record_id or suggested)
        raise click.UsageError("write an ID, or what it is called behind --title or --name")

    def _sources_in(self, flags: Flags) -> Sources:
        found = Sources()
        for text in flags.many("sources"):
            self._answers.source(text, found)
        return found


def _is_titled(name: str) -> bool:
    """Tell whether it is a person's full name, with what is no part of it."""
    return untitled(name)[0] != name and likely_kind(name) == "person"
