"""The `casefiles` command: one module a subcommand, and no rule about cases in any of them."""

from __future__ import annotations

import os

import click

from casefiles.cli.check import check
from casefiles.cli.diff import diff
from casefiles.cli.docs import docs
from casefiles.cli.explain import explain
from casefiles.cli.fix import fix
from casefiles.cli.new import new
from casefiles.cli.rename import rename
from casefiles.cli.serve import serve
from casefiles.cli.show import show
from casefiles.cli.stats import stats


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-casefiles")
@click.pass_context
def main(context: click.Context) -> None:
    """Work on an archive of case files: begin a case, check it, compare it and preview it."""
    if os.environ.get("NO_COLOR"):  # https://no-color.org; click knows nothing of it.
        context.color = False


for command in (check, diff, docs, explain, fix, new, rename, serve, show, stats):
    main.add_command(command)
