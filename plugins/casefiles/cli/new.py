"""`casefiles new`: a case, an entity or a source, begun by questions or by flags."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from casefiles.cli.answers import Answers, Sources
from casefiles.cli.common import format_option, root_option, say, tell, telling_progress, write
from casefiles.cli.interview import Interview, Known
from casefiles.core.counting import counted
from casefiles.core.model import Entity
from casefiles.core.problem import CasefilesError, errors_in
from casefiles.core.skeleton import (
    NewRecord,
    Value,
    choices_in,
    draft_case,
    draft_entity,
    draft_source,
    judge,
    suggested_id,
)
from casefiles.files import FileChange
from casefiles.project import read_ground
from casefiles.workspace import archive_date

_KINDS = ("case", "entity", "source")
_ENTITY_KINDS = choices_in(Entity, "kind")


@click.command()
@click.argument("words", nargs=-1, metavar="[case|entity|source] [ID]")
@click.option("--title", help="Of a case: its title.")
@click.option("--topic", "topics", multiple=True, help="Of a case: what it is about.")
@click.option("--jurisdiction", "jurisdictions", multiple=True, help="Of a case: where it counts.")
@click.option("--occurred", help="Of a case: when it happened, as in `about May 2023`.")
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="ADDRESS|FILE|KEY",
    help="An address, a file of references, or the key of a source that is here.",
)
@click.option("--claim", help="Of a case: a first claim, as one sentence.")
@click.option("--by", help="Who makes the claim: a name or an id, or a private person's label.")
@click.option("--voice", help="How it is said: a word of the settings.")
@click.option("--name", help="Of an entity: its full name.")
@click.option("--kind", type=click.Choice(_ENTITY_KINDS), help="Of an entity: what it is.")
@click.option("--yes", is_flag=True, help="Ask nothing, even at a terminal.")
@root_option
@format_option
@click.pass_context
def new(
    context: click.Context, /, words: Sequence[str], root: Path, report: str, **flags: object
) -> None:
    """Begin a case, or an entity or a source that several cases name.

    At a terminal it asks a few questions; each answer is judged at once as `casefiles check` does.
    Elsewhere, with --yes, and in a format for programs, what no flag says becomes a blank (`___`).
    The new file holds every key of the format with what it is for; `casefiles check` lists the
    blanks that are left.

    A source is an address (one in the Wayback Machine becomes the archived copy), or a file in CSL
    JSON, CSL YAML, BibTeX or RIS, as Zotero exports them: each entry becomes a source. All of them
    are written or none, and an existing file is never written over.

    Exits with 0 where all was written, 1 where nothing was since an error stands against it, and 2
    where what is asked for is not understood.
    """
    # What these log of a mistake in a file is told in our own words.
    for library in ("bibtexparser", "pylatexenc"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    kind, record_id = _kind_and_id(words)
    try:
        with telling_progress() as notice:
            draft, settings = read_ground(root, notice)
        today = _today(root)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error

    def is_taken(record: NewRecord) -> bool:
        return (root / record.path).exists()

    flags["yes"] = flags["yes"] or report != "text" or not is_terminal()
    begun = _Beginning(Answers(draft, settings), today, record_id, flags, is_taken)
    records = {"case": begun.case, "entity": begun.entity, "source": begun.sources}[kind]()
    for record in records:
        if is_taken(record):
            raise click.UsageError(f"{record.path} exists already; it is left as it is")
    problems = [problem for record in records for problem in judge(record, draft)]
    tell(problems, report)
    if errors_in(problems):
        click.echo("nothing was written", err=True)
        context.exit(1)
    write(root, [FileChange(record.path, record.source_text.data) for record in records])
    for record in records:
        blanks = (
            f"{counted(record.blanks, 'blank')} to fill in" if record.blanks else "no blank left"
        )
        say(f"{record.path}: {blanks}", report)
    if any(record.blanks for record in records):
        click.echo("`casefiles check` lists the blanks that are left.", err=True)


class _Beginning:
    """What flags and answers say of new records."""

    def __init__(
        self,
        answers: Answers,
        today: date,
        record_id: str,
        flags: Mapping[str, object],
        is_taken: Callable[[NewRecord], bool],
    ) -> None:
        self._answers, self._today, self._id, self._flags = answers, today, record_id, flags
        self._is_taken, self._asks = is_taken, not flags["yes"]

    def case(self) -> list[NewRecord]:
        self._refuse("name", "kind")
        answers, known = self._answers, self._texts("title")
        for key, kind in (("topics", "topic"), ("jurisdictions", "jurisdiction")):
            if words := self._many(key):
                known[key] = tuple(answers.terms(kind, ",".join(words)))
        if self._one("occurred"):
            known["occurred"] = answers.date(self._one("occurred"))
        sources = self._named_sources()
        known |= sources.as_given()
        claim = [self._one(name) for name in ("claim", "voice", "by")]
        if any(claim) or (sources.keys and not self._asks):
            known["claims"] = (answers.claim(claim[0], claim[1], claim[2], sources.keys),)
        interview = Interview(answers, lambda given: self._case("new", given))
        if self._asks:
            interview.case(known, sources)
        return [
            self._named(interview, str(known.get("title", "")), partial(self._case, given=known))
        ]

    def _case(self, record_id: str, given: Mapping[str, Value]) -> NewRecord:
        return draft_case(record_id, given, self._today, self._answers.settings)

    def entity(self) -> list[NewRecord]:
        self._refuse(
            "title", "topics", "jurisdictions", "occurred", "sources", "claim", "by", "voice"
        )
        settings, known = self._answers.settings, self._texts("kind", "name")
        interview = Interview(self._answers, lambda given: draft_entity("new", given, settings))
        if self._asks:
            interview.entity(known, _ENTITY_KINDS)
        begin = partial(draft_entity, given=known, settings=settings)
        return [self._named(interview, str(known.get("name", "")), begin)]

    def sources(self) -> list[NewRecord]:
        self._refuse(
            "title", "topics", "jurisdictions", "occurred", "claim", "by", "voice", "name", "kind"
        )
        named, settings = self._named_sources(), self._answers.settings
        if self._asks and not named.keys:
            begin = partial(draft_source, "new", settings=settings)
            Interview(self._answers, begin).source(named)
        if named.shared:
            raise click.UsageError(f"the source `{named.shared[0]}` is here already")
        if not named.own:
            if not self._id:
                raise click.UsageError("write an ID, or an address or a file behind --source")
            return [draft_source(self._id, {}, settings)]
        if self._id:
            if len(named.own) > 1:
                raise click.UsageError("an ID is for one source; these are several")
            named.own = {self._id: next(iter(named.own.values()))}
        return [draft_source(key, given, settings) for key, given in named.own.items()]

    def _named(
        self, interview: Interview, title: str, begin: Callable[[str], NewRecord]
    ) -> NewRecord:
        """Return a record with the id that somebody gave it, or that its title suggests."""
        suggested = suggested_id(title)
        if not self._id and self._asks:
            return begin(interview.ident(suggested, begin, self._is_taken))
        if self._id or suggested:
            return begin(self._id or suggested)
        raise click.UsageError("write an ID, or what it is called behind --title or --name")

    def _named_sources(self) -> Sources:
        found = Sources()
        for text in self._many("sources"):
            self._answers.source(text, found)
        return found

    def _texts(self, *names: str) -> Known:
        return {name: self._one(name) for name in names if self._one(name)}

    def _one(self, name: str) -> str:
        return " ".join(str(self._flags[name] or "").split())

    def _many(self, name: str) -> list[str]:
        value = self._flags[name]
        return [str(one) for one in value] if isinstance(value, tuple) else []

    def _refuse(self, *names: str) -> None:
        """Refuse flags that belong to another kind of record."""
        given = [name.removesuffix("s") for name in names if self._flags[name]]
        if given:
            raise click.UsageError(f"--{given[0]} is for another kind of record")


def is_terminal() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _kind_and_id(words: Sequence[str]) -> tuple[str, str]:
    kind, rest = (words[0], words[1:]) if words and words[0] in _KINDS else ("case", words)
    if len(rest) > 1:
        raise click.UsageError(f"an ID is one word, and `{' '.join(rest)}` is several")
    return kind, rest[0].removesuffix(".yml") if rest else ""


def _today(root: Path) -> date:
    """Return the day on which a record is begun: that of the clock, unless it is set."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return archive_date(root)
    return datetime.now().astimezone().date()
