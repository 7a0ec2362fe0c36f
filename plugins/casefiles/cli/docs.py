"""`casefiles docs`: writes the pages of documentation that are made from the code."""

from __future__ import annotations

from pathlib import Path

import click

from casefiles.core.reference import render_problem_codes


@click.command()
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("docs")
)
def docs(folder: Path) -> None:
    """Write problems.md, made from the catalogue of problem codes, into FOLDER (docs)."""
    (folder / "problems.md").write_text(render_problem_codes(), encoding="utf-8")
