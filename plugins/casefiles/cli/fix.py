"""`casefiles fix`: mends what has one right answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import unified_diff
from pathlib import Path

import click

from casefiles.cli.common import project_at, root_option
from casefiles.core import urls
from casefiles.core.counting import counted
from casefiles.core.mends import Mended, mend_archive
from casefiles.core.problem import errors_in
from casefiles.core.schema import SCHEMAS
from casefiles.files import FileChange, write_files
from casefiles.pages import page_sources
from casefiles.workspace import archive_date


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@root_option
@click.option(
    "--diff", "only_diff", is_flag=True, help="Show what would change, and write nothing."
)
@click.pass_context
def fix(context: click.Context, paths: Sequence[Path], root: Path, *, only_diff: bool) -> None:
    """Mend what has one right answer, in PATHS or in every file; comments and style stay.

    Mended are dates, days, flags, places in sources, language tags and codes that are written
    otherwise but can mean one thing only; keys and ids in capitals, in quotation marks or with
    typographic dashes; ids that were renamed; the day of a copy in the Wayback Machine; long forms;
    the order of keys; byte order marks and mixed line ends. What may mean several things, such as
    the date 10/01/2024, is left to you.

    Exits with 0 where nothing that stops a build is left, 1 where something is, and 2 where the
    archive can't be read at all. With --diff: 1 where something would change.
    """
    project = project_at(root)
    pages = tuple(page_sources(root, root / "content" / "pages"))
    known = [source.path for source in (*project.texts, *pages)]
    chosen = _chosen(root, paths, known) if paths else set(known)
    schemas = {
        model: path
        for name, model in SCHEMAS.items()
        if (root / (path := urls.schema_file(name))).is_file()
    }
    mended = mend_archive(project.texts, pages, chosen, archive_date(root), schemas)
    if only_diff:
        for file in mended:
            click.echo(_difference(file), nl=False)
        context.exit(1 if mended else 0)
    changes = [FileChange(file.after.path, file.after.data, file.before) for file in mended]
    try:
        write_files(root, changes)
    except OSError as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    for file in mended:
        for mend in file.mends:
            click.echo(f"{mend.position}: {mend.words}")
    left = [
        problem
        for problem in project_at(root).problems
        if not paths or problem.position.path in chosen
    ]
    errors = len(errors_in(left))
    mends = counted(sum(len(file.mends) for file in mended), "mend")
    words = f"{mends} in {counted(len(mended), 'file')}; left to mend by hand:"
    rest = f"{counted(errors, 'error')}, {counted(len(left) - errors, 'warning')}"
    more = "; `casefiles check` lists them" if left else ""
    click.echo(f"{words} {rest}{more}", err=True)
    context.exit(1 if errors else 0)


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


def _difference(file: Mended) -> str:
    """Return what changes in a file, as `diff -u` writes it."""
    before, after = (
        source.data.decode(errors="replace").splitlines(keepends=True)
        for source in (file.before, file.after)
    )
    path = file.before.path
    lines = unified_diff(before, after, f"a/{path}", f"b/{path}")
    no_end = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else f"{line}{no_end}" for line in lines)
