"""`casefiles fix`: mends what has one right answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import click

from casefiles.cli.common import (
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
from casefiles.pages import page_sources
from casefiles.project import Notice, Project
from casefiles.workspace import CONTENT, archive_date


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
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
    context: click.Context, paths: Sequence[Path], root: Path, report: str, *, only_diff: bool
) -> None:
    """Mend what has one right answer, in PATHS or in every file; comments and style stay.

    Mended are dates, days, flags, places in sources, language tags and codes that are written
    otherwise but can mean one thing only; keys and ids in capitals, in quotation marks or with
    typographic dashes; ids that were renamed; the day of a copy in the Wayback Machine; long forms;
    the order of keys; byte order marks and mixed line ends. What may mean several things, such as
    the date 10/01/2024, is left to you.

    Tells each mend, and then the problems that are left there. In a format for programs the
    standard output holds these problems alone, and the mends are told on the standard error.

    Exits with 0 where nothing that stops a build is left, 1 where something is, and 2 where the
    archive can't be read at all or a file can't be written. With --diff: 1 where something would
    change.
    """
    if only_diff and report != "text":
        raise click.UsageError("--diff shows no problems, so it takes no --format for them")
    with telling_progress() as notice:
        project = project_at(root, notice)
        mended, chosen = _mend(root, project, paths, notice)
    if only_diff:
        for file in mended:
            click.echo(difference(file.before, file.after), nl=False)
        context.exit(1 if mended else 0)
    write(root, [FileChange(file.after.path, file.after.data, file.before) for file in mended])
    # What is no record can be wrong too, and is chosen with all the others.
    with telling_progress() as notice:
        now = project_at(root, notice, project.memory)
    left = [it for it in now.problems if not paths or it.position.path in chosen]
    _tell(mended, left, report)
    context.exit(1 if errors_in(left) else 0)


def _mend(
    root: Path, project: Project, paths: Sequence[Path], notice: Notice
) -> tuple[list[Mended], Collection[str]]:
    """Return the files that are to change, and the paths of all that were looked at."""
    pages = tuple(page_sources(root, root / CONTENT / "pages"))
    known = [source.path for source in (*project.texts, *pages)]
    chosen = _chosen(root, paths, known) if paths else set(known)
    schemas = {
        model: path
        for name, model in SCHEMAS.items()
        if (root / (path := urls.schema_file(name))).is_file()
    }
    notice(f"mending {counted(len(chosen), 'file')}")
    return mend_archive(project.texts, pages, chosen, archive_date(root), schemas), chosen


def _tell(mended: Sequence[Mended], left: Sequence[Problem], report: str) -> None:
    mends = [str(mend) for file in mended for mend in file.mends]
    for mend in mends:
        say(mend, report)
    if mends and left and report == "text":
        click.echo()
    tell(left, report)
    done = f"{counted(len(mends), 'mend')} in {counted(len(mended), 'file')}"
    click.echo(summary(f"{done}; left to mend by hand", left), err=True)


def _chosen(root: Path, paths: Sequence[Path], known: Collection[str]) -> set[str]:
    """Return the files of the project that are named, or lie below folders that are."""
    chosen = set()
    for path in paths:
        full, base = path.resolve(), root.resolve()
        name = full.relative_to(base).as_posix() if full.is_relative_to(base) else ""
        inside = {each for each in known if name in (each, ".") or each.startswith(f"{name}/")}
        if not inside:
            raise click.UsageError(f"{path} is no file of this archive, and holds none")
        chosen |= inside
    return chosen
