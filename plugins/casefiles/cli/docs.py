"""`casefiles docs`: writes the pages of documentation that are made from the code."""

from __future__ import annotations

from pathlib import Path

import click

from casefiles.core.reference import REFERENCE_PAGES


@click.command()
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("docs")
)
def docs(folder: Path) -> None:
    """Write problems.md (all codes) and fields.md (all keys) into FOLDER (docs)."""
    for name, render in REFERENCE_PAGES.items():
        (folder / name).write_text(render(), encoding="utf-8")
