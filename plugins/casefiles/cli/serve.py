"""`casefiles serve`: the site as it will be, at hand while it is written."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from threading import Event

import click

from casefiles.cli.common import telling_progress
from casefiles.core.problem import CasefilesError
from casefiles.preview import serve_preview


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where to listen on 127.0.0.1; 0 takes any free port.",
)
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The mkdocs.yml of the archive.",
)
def serve(port: int, config: Path) -> None:
    """Preview the site at 127.0.0.1 and show each change as soon as it is saved.

    A record with mistakes shows them at their lines in place of its page, and stays on all other
    pages as it was before; a bar on each page leads to what is to be mended.
    """
    # Python itself would stop at once and leave what was built behind, or tell where it was.
    ending = Event()

    def end(*_: object) -> None:
        ending.set()  # What is raised inside a library of another language may be lost there.
        sys.exit(0)

    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, end)
    try:
        with telling_progress() as notice:

            def say(words: str) -> None:
                notice("")
                click.echo(words)

            serve_preview(config, port, say, notice, ending)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error
