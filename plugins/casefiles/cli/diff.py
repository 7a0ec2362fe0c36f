"""`casefiles diff`: what a change does to the archive, in readers' words."""

from __future__ import annotations

from pathlib import Path

import click

from casefiles.cli.common import Unwritten, root_option, telling_progress
from casefiles.core.counting import counted
from casefiles.core.outputs.alone import AloneWriter
from casefiles.core.outputs.review_json import render_review_json
from casefiles.core.outputs.review_markdown import render_review_markdown
from casefiles.core.outputs.review_text import CLOSELY, render_review_text
from casefiles.core.problem import CasefilesError, in_line
from casefiles.core.review import Account, tell
from casefiles.remembering import recall
from casefiles.reviewing import OF_A_REVIEW, Comparison, compare, read_style, write_previews

_FORMATS = ("text", "markdown", "html", "json")


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="For a terminal, GitHub's summary of a job, a browser, or programs.",
)
@click.option(
    "--pages",
    type=click.Path(file_okay=False, path_type=Path),
    help="Also write the review and each changed case, before and after, into this folder.",
)
def diff(base: str, head: str | None, root: Path, form: str, pages: Path | None) -> None:
    """Tell what HEAD changes in the archive since it parted from BASE, in readers' words.

    BASE and HEAD are commits, by any name that git knows; without HEAD, the files are taken as they
    are now. Nothing is checked out. docs/reviewing.md says how to read it.

    Exits with 0 whatever changed, mistakes too: `casefiles check` is what refuses them.
    """
    try:
        with telling_progress() as notice:
            found = compare(root, base, head, notice, recall(root))
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error
    if pages is not None:
        _write(pages, found, root)
    _tell(found, form, root)


def _write(pages: Path, found: Comparison, root: Path) -> None:
    try:
        with telling_progress() as notice:
            notice("writing pages")
            number = write_previews(pages, found, root)
    except OSError as error:
        raise Unwritten(in_line(f"the pages were not written: {error}")) from error
    click.echo(f"{counted(number, 'page')} of cases written into {pages}", err=True)


def _tell(found: Comparison, form: str, root: Path) -> None:
    if form == "json":
        click.echo(render_review_json(found.review), nl=False)
        return
    account: Account = tell(found.review)
    if form == "markdown":
        click.echo(render_review_markdown(account), nl=False)
    elif form == "html":
        click.echo(AloneWriter(read_style(root, OF_A_REVIEW)).write_review(account))
    else:
        for line in render_review_text(account).splitlines():
            is_pressing = line.lstrip().startswith(CLOSELY)
            click.echo(click.style(line, fg="yellow") if is_pressing else line)
