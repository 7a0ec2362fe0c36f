"""`casefiles serve`: the site as it will be, at hand while it is written."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import click

from casefiles.cli import common
from casefiles.core.problem import CasefilesError, Problem
from casefiles.preview import Teller, serve_preview


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
@common.format_option
def serve(port: int, config: Path, report: str) -> None:
    """Preview the site at 127.0.0.1 and show each change as soon as it is saved.

    A record with mistakes shows them at their lines in place of its page, and stays on all other
    pages as it was before; a bar on each page leads to what is to be mended.

    Mistakes are written each time they are others than before; in a format for programs each time
    as a document, with all else on the standard error.
    """
    # Python itself would stop at once and leave what was built behind, or tell where it was.
    ending = Event()

    def end(*_: object) -> None:
        ending.set()  # What is raised inside a library of another language may be lost there.
        sys.exit(0)

    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, end)
    try:
        with common.telling_progress() as notice:

            def say(words: str) -> None:
                notice("")
                common.say(words, report)

            def tell(errors: Sequence[Problem]) -> None:
                notice("")
                common.tell(errors, report)
                if not errors:
                    common.say("no mistakes", report)

            serve_preview(config, port, Teller(say, notice, tell), ending)
    except CasefilesError as error:
        raise click.UsageError(str(error)) from error
