"""The `casefiles` command: one module a subcommand, and no rule about cases in any of them."""

from __future__ import annotations

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
def main() -> None:
    """Work on an archive of case files: begin a case, check it, compare it and preview it."""


for command in (check, diff, docs, explain, fix, new, rename, serve, show, stats):
    main.add_command(command)
