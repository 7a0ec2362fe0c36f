"""`casefiles check`: what a build would refuse or warn about, without a build."""

from __future__ import annotations

from pathlib import Path

import click

from casefiles.cli.common import (
    chosen_at,
    format_option,
    project_at,
    root_option,
    summary,
    tell,
    telling_progress,
)
from casefiles.core.counting import counted
from casefiles.core.problem import CasefilesError, Problem, errors_in
from casefiles.core.site import Memory
from casefiles.narrowing import Chosen, changed_since, narrowed
from casefiles.project import Notice, Project


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--changed-since",
    "revision",
    metavar="REV",
    help=(
        "Only files that differ from where this work parted from a branch or commit, such as "
        "`main`: also new ones, and what removed or renamed ones leave behind."
    ),
)
@click.option(
    "--anew",
    is_flag=True,
    help="Judge all files, also those for which what the last check found still holds.",
)
@root_option
@format_option
def check(
    paths: tuple[str, ...],
    revision: str | None,
    root: Path,
    report: str,
    *,
    anew: bool,
) -> None:
    """List the problems of the archive, those of its pages too.

    With PATHS (files or folders) or `--changed-since`, only what is wrong in these is listed, and
    what they break in others: a name that is gone, an id that is used twice.

    Where git keeps the archive, what was found is kept beside it, in the folder `.git` alone; the
    next check judges what has changed since, and what that touches.

    Exits with 0 where nothing stops a build (warnings may be listed), 1 where something listed
    does, and 2 where the archive can't be read at all or there is no such file or revision.
    """
    chosen = _chosen(root, paths, revision)
    with telling_progress() as notice:
        project = project_at(root, notice, Memory() if anew else None)
        problems = _narrowed(root, project, chosen, notice)
    tell(problems, report)
    click.echo(summary(_read(project.files, chosen), problems), err=True)
    raise click.exceptions.Exit(1 if errors_in(problems) else 0)


def _chosen(root: Path, paths: tuple[str, ...], revision: str | None) -> Chosen | None:
    chosen = chosen_at(root, paths)
    if revision is None:
        return chosen if paths else None
    try:
        return changed_since(root, revision, chosen)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error


def _narrowed(root: Path, project: Project, chosen: Chosen | None, notice: Notice) -> list[Problem]:
    try:
        return narrowed(root, project, chosen, notice) if chosen is not None else project.problems
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error


def _read(files: int, chosen: Chosen | None) -> str:
    read = f"{counted(files, 'file')} read"
    if chosen is None:
        return read
    return f"{read}, {len(chosen.names):,} {'chosen' if chosen.since is None else 'changed'}"
