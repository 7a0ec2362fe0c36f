"""`casefiles explain`: what a problem code means, with an example and its mend."""

from __future__ import annotations

import click

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.explain import explain as explained
from casefiles.core.explain import render_text
from casefiles.core.spelling import nearest


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain the problem CODE that stands in brackets at the end of a message.

    Shows what is wrong and why, lines with the mistake, what is said of them, and the same lines
    mended. docs/problems.md lists all codes.
    """
    name = code.strip("[]").lower()
    if name not in CATALOGUE:
        near = nearest(name, CATALOGUE)
        meant = f"did you mean `{near}`?" if near else "docs/problems.md lists them all"
        raise click.UsageError(f"there is no code `{name}`; {meant}")
    click.echo(render_text(explained(name)), nl=False)
