"""`casefiles new`: a case, an entity or a source, begun by questions or by flags."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Never

import click

from casefiles.cli.answers import Answers
from casefiles.cli.beginning import ENTITY_KINDS, SPEAKERS, Beginning, NotWantedError
from casefiles.cli.common import format_option, root_option, say, tell, telling_progress, write
from casefiles.cli.flags import Flags
from casefiles.cli.questions import refuse_no_id
from casefiles.core.archive import Draft
from casefiles.core.counting import counted
from casefiles.core.problem import CasefilesError, errors_in, in_line
from casefiles.core.settings import SiteSettings
from casefiles.core.skeleton import CaseFiles, NewRecord, judge_all, same_sources
from casefiles.files import FileChange
from casefiles.project import case_files, read_ground
from casefiles.workspace import archive_date

_KINDS = ("case", "entity", "source")


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
@click.option(
    "--by-page",
    type=click.Choice(SPEAKERS),
    help="What the one behind --by is, where a page is to be begun: an official, or a body.",
)
@click.option("--voice", help="How it is said: a word of the settings.")
@click.option("--name", help="Of an entity: its full name.")
@click.option("--kind", type=click.Choice(ENTITY_KINDS), help="Of an entity: what it is.")
@click.option("--yes", is_flag=True, help="Ask nothing, even at a terminal.")
@root_option
@format_option
@click.pass_context
def new(
    context: click.Context, /, words: Sequence[str], root: Path, report: str, **flags: object
) -> None:
    """Begin a case, or an entity or a source that several cases name.

    At a terminal it asks a few questions; each answer is judged at once as `casefiles check` does,
    and `<` goes back to the question before.
    Elsewhere, with --yes, and in a format for programs, what no flag says becomes a blank (`___`).
    The new file holds every key of the format with what it is for; `casefiles check` lists the
    blanks that are left.

    Who makes the claim has a page, or gets one that is begun with the case (an official, or a
    body), or is a private person, who never gets one.

    A source is an address (one in the Wayback Machine becomes the archived copy), or a file in CSL
    JSON, CSL YAML, BibTeX or RIS, as Zotero exports them: each entry becomes a source. All of them
    are written or none, and an existing file is never written over. Where a source is here already
    with the same address or key, that is said before.

    Exits with 0 where all was written, 1 where nothing was since an error stands against it, and 2
    where what is asked for is not understood or can't be written.
    """
    # What these log of a mistake in a file is told in our own words.
    for library in ("bibtexparser", "pylatexenc"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    kind, record_id = _kind_and_id(words)
    draft, settings, today = _ground(root)
    asks = is_terminal() and not flags["yes"] and report == "text"

    def is_taken(record: NewRecord) -> bool:
        return (root / record.path).exists()

    cases = case_files(root) if kind == "source" else ()
    is_there = partial(_is_there, draft=draft, cases=cases)
    begun = Beginning(Answers(draft, settings, cases), today, is_taken, is_there, asks=asks)
    try:
        records = begun.records(kind, record_id, Flags(flags))
    except NotWantedError:
        _end(context)
    problems = judge_all(records, draft)
    if errors_in(problems):
        tell(problems, report)
        _end(context)
    write(root, [FileChange(record.path, record.source_text.data) for record in records])
    tell(problems, report)
    for record in records:
        blanks = f"{counted(record.blanks, 'blank')} to fill in"
        say(f"{record.path}: {blanks if record.blanks else 'no blank left'}", report)
    if any(record.blanks for record in records):
        click.echo("`casefiles check` lists the blanks that are left.", err=True)


def _is_there(records: Sequence[NewRecord], draft: Draft, cases: CaseFiles) -> bool:
    """Tell of sources that have the keys or addresses of new ones, and whether there are any."""
    told = list(same_sources(records, draft, cases))
    for words in told:
        click.echo(in_line(words), err=True)
    return bool(told)


def _end(context: click.Context) -> Never:
    click.echo("nothing was written", err=True)
    context.exit(1)


def is_terminal() -> bool:
    """Tell whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _kind_and_id(words: Sequence[str]) -> tuple[str, str]:
    kind, rest = (words[0], words[1:]) if words and words[0] in _KINDS else ("case", words)
    if len(rest) > 1:
        raise click.UsageError(f"an ID is one word, and `{' '.join(rest)}` is several")
    record_id = rest[0].removesuffix(".yml") if rest else ""
    if record_id:
        refuse_no_id(record_id)
    return kind, record_id


def _ground(root: Path) -> tuple[Draft, SiteSettings, date]:
    """Return what a record can name, the settings, and the day on which it is begun."""
    try:
        with telling_progress() as notice:
            draft, settings = read_ground(root, notice)
        return draft, settings, _today(root)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error


def _today(root: Path) -> date:
    """Return the day on which a record is begun: that of the clock, unless it is set."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return archive_date(root)
    return datetime.now().astimezone().date()
