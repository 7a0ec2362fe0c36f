"""`casefiles stats`: the archive in numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from casefiles.cli.common import archive_at, root_option
from casefiles.core.site import count_archive


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@root_option
def stats(form: Literal["text", "json"], root: Path) -> None:
    """Count what the archive holds.

    Cases by status, claims by voice, standing and how closely they are cited, independent origins,
    sources with archived copies, places and quotations, open questions that are due, entities by
    kind, private people, and the newest change.
    """
    click.echo(count_archive(archive_at(root), form), nl=False)
