"""`casefiles fix`: mends what has one right answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from casefiles.cli.common import (
    chosen_at,
    format_option,
    project_at,
    root_option,
    say,
    summary,
    tell,
    telling_progress,
    write,
)
from casefiles.core import urls
from casefiles.core.counting import counted
from casefiles.core.mends import Mended, difference, mend_archive
from casefiles.core.problem import Problem, errors_in
from casefiles.core.schema import SCHEMAS
from casefiles.files import FileChange
from casefiles.narrowing import Chosen
from casefiles.pages import page_sources
from casefiles.project import Notice, Project
from casefiles.workspace import CONTENT, archive_date


@click.command()
@click.argument("paths", nargs=-1)
@root_option
@format_option
@click.option(
    "--diff",
    "only_diff",
    is_flag=True,
    help=(
        "Show what would change, for `patch`, and write nothing; goes with no --format. What a "
        "terminal would obey is written out."
    ),
)
@click.pass_context
def fix(
    context: click.Context, paths: tuple[str, ...], root: Path, report: str, *, only_diff: bool
) -> None:
    """Mend what has one right answer, in PATHS or in every file; comments and style stay.

    Mended are dates, days, flags, places in sources, language tags and codes that are written
    otherwise but can mean one thing only; keys and ids in capitals, in quotation marks or with
    typographic dashes, in marks of prose too; a misspelt key that surely means one, as `license`;
    `By` before an author; countries and states by their names; ids that were renamed; the day of a
    copy in the Wayback Machine; long forms; the order of keys; bullets in the place of hyphens
    before the entries of a list; byte order marks and mixed line ends. What may mean several
    things, such as the date 10/01/2024, is left to you.

    Tells each mend, and then the problems that are left there. In a format for programs the
    standard output holds these problems alone, and the mends are told on the standard error.

    Exits with 0 where nothing that stops a build is left, 1 where something is, and 2 where the
    archive can't be read at all or a file can't be written. With --diff: 1 where something would
    change.
    """
    if only_diff and report != "text":
        raise click.UsageError("--diff shows no problems, so it takes no --format for them")
    chosen = chosen_at(root, paths)
    with telling_progress() as notice:
        project = project_at(root, notice)
        mended = _mend(root, project, chosen, notice)
    if only_diff:
        for file in mended:
            click.echo(difference(file.before, file.after), nl=False)
        context.exit(1 if mended else 0)
    write(root, [FileChange(file.after.path, file.after.data, file.before) for file in mended])
    with telling_progress() as notice:
        now = project_at(root, notice, project.memory)
    left = [problem for problem in now.problems if problem.position.path in chosen]
    _tell(mended, left, report)
    context.exit(1 if errors_in(left) else 0)


def _mend(root: Path, project: Project, chosen: Chosen, notice: Notice) -> list[Mended]:
    pages = tuple(page_sources(root, root / CONTENT / "pages"))
    schemas = {
        model: path
        for name, model in SCHEMAS.items()
        if (root / (path := urls.schema_file(name))).is_file()
    }
    number = sum(file.path in chosen for file in (*project.texts, *pages))
    notice(f"mending {counted(number, 'file')}")
    return mend_archive(project.texts, pages, chosen, archive_date(root), schemas)


def _tell(mended: Sequence[Mended], left: Sequence[Problem], report: str) -> None:
    mends = [str(mend) for file in mended for mend in file.mends]
    for mend in mends:
        say(mend, report)
    if mends and left and report == "text":
        click.echo()
    tell(left, report)
    done = f"{counted(len(mends), 'mend')} in {counted(len(mended), 'file')}"
    click.echo(summary(f"{done}; left to mend by hand", left), err=True)
