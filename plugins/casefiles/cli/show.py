"""`casefiles show`: a case, an entity or a source as a terminal reads it."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from casefiles.cli.common import archive_at, root_option
from casefiles.core.site import show as shown
from casefiles.core.site import suggest

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
def show(name: str, width: int | None, root: Path) -> None:
    """Show what is called by ID: a case, an entity or a source, as plain text.

    A case is shown with its claims and their numbered evidence, its timeline, what sources disagree
    on, what is open, and its sources with their addresses. An old id does as well.
    """
    archive = archive_at(root)
    text = shown(archive, name, width or min(shutil.get_terminal_size().columns, _WIDEST))
    if not text:
        near = suggest(archive, name)
        meant = f"; did you mean `{near}`?" if near else ""
        raise click.UsageError(f"nothing is called `{name}`{meant}")
    click.echo(text, nl=False)
