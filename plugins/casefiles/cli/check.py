"""`casefiles check`: what a build would refuse or warn about, without a build."""

from __future__ import annotations

from pathlib import Path

import click

from casefiles.cli.common import format_option, project_at, root_option, summary, tell
from casefiles.core.problem import errors_in


@click.command()
@root_option
@format_option
@click.pass_context
def check(context: click.Context, root: Path, report: str) -> None:
    """Read every file of the archive, pages too, and list its problems.

    Exits with 0 where nothing stops a build (warnings may be listed), 1 where something does, and 2
    where the archive can't be read at all.
    """
    project = project_at(root)
    tell(project.problems, report)
    click.echo(summary(project.files, project.problems), err=True)
    context.exit(1 if errors_in(project.problems) else 0)
