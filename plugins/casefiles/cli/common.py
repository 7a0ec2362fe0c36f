"""What several commands share: where the project is, and how problems are told."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Never

import click

from casefiles.core.archive import Archive
from casefiles.core.counting import counted
from casefiles.core.problem import CasefilesError, Problem, errors_in, in_line
from casefiles.core.reports import REPORTS, unread_words
from casefiles.core.site import Memory
from casefiles.files import FileChange, write_files
from casefiles.narrowing import Chosen, choose
from casefiles.project import Notice, Project, read_project, unheard
from casefiles.remembering import recall, remember

Command = Callable[..., Any]
_CLEARED = "\r\x1b[2K"
"""Back to the beginning of a terminal's line, and nothing in it."""


class Unwritten(click.ClickException):
    """What could not be written though the command was understood; ends it with exit code 2."""

    exit_code = 2


root_option: Callable[[Command], Command] = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder of site_config.yml; the working directory if left out.",
)
format_option: Callable[[Command], Command] = click.option(
    "--format",
    "report",
    type=click.Choice(tuple(REPORTS)),
    default="text",
    show_default=True,
    help=(
        "How problems are written: for people, programs, GitHub's annotations and its summaries "
        "(markdown), or as SARIF."
    ),
)


def project_at(root: Path, notice: Notice, memory: Memory | None = None) -> Project:
    """Read the project of a command; one that can't be read ends it with exit code 2.

    Args:
        root: The folder of site_config.yml.
        notice: Hears what is done next.
        memory: What is known of the project; what the last command knew if left out.
    """
    known = memory or recall(root)
    try:
        project = read_project(root, notice, known)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error
    remember(root, known, project.draft)
    return project


def chosen_at(root: Path, paths: Sequence[str]) -> Chosen:
    """Choose what a command names, or all; what there is not ends it with exit code 2."""
    try:
        return choose(root, paths or (str(root),))
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error


def archive_at(root: Path) -> Archive:
    """Read the archive of a command; one with mistakes ends it with exit code 1."""
    with telling_progress() as notice:
        project = project_at(root, notice)
    return project.archive or refuse(project)


def refuse(project: Project) -> Never:
    """End a command with exit code 1, since its archive has mistakes."""
    errors = counted(len(errors_in(project.problems)), "error")
    click.echo(f"the archive has mistakes ({errors}); `casefiles check` tells them", err=True)
    raise click.exceptions.Exit(1)


@contextmanager
def telling_progress() -> Iterator[Notice]:
    """Give what tells at a terminal what is done, in a line that is gone at the end."""
    if not is_watched():
        yield unheard
        return

    def notice(words: str) -> None:
        click.echo(f"{_CLEARED}{words} ..." if words else _CLEARED, err=True, nl=False)

    try:
        yield notice
    finally:
        click.echo(_CLEARED, err=True, nl=False)


def is_watched() -> bool:
    """Tell whether somebody sees what is written to the standard error, at what clears a line."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def tell(problems: Sequence[Problem], report: str) -> None:
    """Write problems to the standard output; in colour where people read it at a terminal."""
    if report != "text":
        click.echo(REPORTS[report](problems), nl=False)
        return
    for problem in problems:
        place, severity = f"{problem.position}:", f"{problem.severity}:"
        colour = "red" if problem.severity == "error" else "yellow"
        rest = str(problem).removeprefix(f"{place} {severity}")
        click.echo(f"{click.style(place, bold=True)} {click.style(severity, fg=colour)}{rest}")


def say(words: str, report: str) -> None:
    """Say in a line what was done: among the problems for people, and else beside the document."""
    click.echo(in_line(words), err=report != "text")


def write(root: Path, changes: Sequence[FileChange]) -> None:
    """Write all files of a command, or none; what stands against it ends it with exit code 2."""
    try:
        write_files(root, changes)
    except OSError as error:
        raise Unwritten(in_line(f"nothing was written: {error}")) from error


def summary(read: str, problems: Sequence[Problem]) -> str:
    """Return in a line how much was read and found: `3 files read: 1 error, 0 warnings`.

    Where files can't be read it says that there may be more to mend in them.
    """
    errors = len(errors_in(list(problems)))
    counts = (counted(errors, "error"), counted(len(problems) - errors, "warning"))
    unread = unread_words(problems)
    return f"{read}: {', '.join(counts)}{unread and '; '}{unread}"
