"""`casefiles rename`: gives a thing another id, wherever it is named."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from casefiles.cli.common import (
    format_option,
    project_at,
    root_option,
    say,
    tell,
    telling_progress,
    write,
)
from casefiles.core.counting import counted
from casefiles.core.problem import Problem
from casefiles.core.renames import Kind, RenameError, Renaming, UnreadError, plan_rename
from casefiles.files import FileChange
from casefiles.pages import page_sources
from casefiles.project import BAD_SETTINGS, Files, Notice, Project, project_of
from casefiles.workspace import CONTENT


@click.command()
@click.argument("old")
@click.argument("new")
@root_option
@click.option(
    "--kind",
    type=click.Choice(get_args(Kind)),
    help="What OLD is of, where several things have this id.",
)
@format_option
@click.pass_context
def rename(  # noqa: PLR0913, PLR0917 - click passes each argument and option by itself
    context: click.Context, old: str, new: str, root: Path, kind: str | None, report: str
) -> None:
    """Give a case, claim, entity or source the id NEW in the place of OLD.

    A claim is `case#claim`; a source of one case may be written `case#key`. A file is moved, the
    old id becomes an alias where the thing can have one, and every place that names it is changed:
    fields, marks and links in prose, the settings, hand-written pages. An old id that never could
    be one, as `Ferry`, is not kept.

    All or nothing: where the new id is taken or was ever used, where a file that names it can't be
    read, or where `casefiles check` would find a new problem, nothing is written.

    Exits with 0 where it was renamed, 1 where a file that can't be read or a new problem stands
    against it, and 2 where OLD or NEW can't be used, where a place that names it is written so that
    nobody but its author can change it, or where a file can't be written.
    """
    with telling_progress() as notice:
        project = project_at(root, notice)
        pages = page_sources(root, root / CONTENT / "pages")
        files = {file.path: file for file in (*project.texts, *pages)}
        try:
            plan = _plan(project, files, old, new, kind)
            against = _against(root, project, _renamed(files, plan), plan, notice)
        except UnreadError as error:
            against = [it for it in project.problems if it.position.path == error.path]
    if against:
        tell(against, report)
        click.echo("nothing was written: this stands against it", err=True)
        context.exit(1)
    write(root, _changes(files, plan))
    say(plan.words, report)
    if plan.was:
        say(f"{plan.was} is now {plan.now}", report)
    for path, number in plan.places.items():
        say(f"{path}: {counted(number, 'place')}", report)
    tell((), report)


def _plan(project: Project, files: Files, old: str, new: str, kind: str | None) -> Renaming:
    if project.draft is None:
        raise click.UsageError(BAD_SETTINGS)
    try:
        return plan_rename(project.draft, tuple(files.values()), old, new, kind)
    except UnreadError:
        raise
    except RenameError as error:
        raise click.UsageError(str(error)) from error


def _against(
    root: Path, project: Project, after: Files, plan: Renaming, notice: Notice
) -> list[Problem]:
    """Return the files that nobody can read, and that may name the thing; or what would be new."""
    unread = [problem for problem in project.problems if problem.code == "unreadable-file"]
    if unread:
        return unread
    found = project_of(root, after.values(), notice, project.memory).problems
    return plan.new_problems(project.problems, found)


def _renamed(files: Files, plan: Renaming) -> Files:
    """Return all files as they would be."""
    after = {path: file for path, file in files.items() if path != plan.was}
    return after | {file.path: file for file in plan.files}


def _changes(files: Files, plan: Renaming) -> list[FileChange]:
    return [
        FileChange(file.path, file.data, files[plan.was if file.path == plan.now else file.path])
        for file in plan.files
    ]
