"""`casefiles show`: a case, one of its claims, an entity or a source as a terminal reads it."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

import click

from casefiles.cli.common import project_at, refuse, root_option, telling_progress
from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.site import LivingArchive, suggest
from casefiles.core.site import show as shown
from casefiles.project import Project

_WIDEST = 100
"""Letters in a line: longer ones are hard to read."""


@click.command()
@click.argument("name", metavar="ID")
@click.option(
    "--width",
    type=click.IntRange(40, 500),
    help="Letters in a line; that of the terminal if left out, and 100 at most.",
)
@root_option
@click.pass_context
def show(context: click.Context, name: str, width: int | None, root: Path) -> None:
    """Show what is called by ID: a case, an entity or a source, as plain text.

    A claim of a case is `case#claim`, and is shown with the sources that it cites.
    A case is shown with its claims and their numbered evidence, its timeline, what sources disagree
    on, what is open, and its sources with their addresses. An old id does as well.

    A file with mistakes is left out, and what needs it.
    """
    with telling_progress() as notice:
        project = project_at(root, notice)
        archive, left_out = _readable(project)
    text = shown(archive, name, width or min(shutil.get_terminal_size().columns, _WIDEST))
    if not text:
        for path in left_out:
            if PurePosixPath(path).stem == name.partition("#")[0]:
                click.echo(f"{path} has mistakes; `casefiles check {path}` tells them", err=True)
                context.exit(1)
        near = suggest(archive, name)
        can = "shown are a case, an entity, a source, or a claim as `case#claim`"
        meant = f"did you mean `{near}`?" if near else can
        raise click.UsageError(f"nothing is called `{name}`; {meant}")
    click.echo(text, nl=False)
    if left_out:
        files = counted(len(left_out), "file")
        click.echo(f"left out are {files} with mistakes; `casefiles check` tells them", err=True)


def _readable(project: Project) -> tuple[Archive, tuple[str, ...]]:
    """Return what of an archive can be shown, and the paths of what can't; or end with code 1."""
    if project.archive is not None:
        return project.archive, ()
    living = LivingArchive()
    if project.draft is not None:
        living.read(project.texts, project.draft.today)
    moment = living.look()
    if moment.archive is None:
        refuse(project)
    return moment.archive, tuple(moment.held.values())
