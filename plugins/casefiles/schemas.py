"""The folder schema/ of a project: the format in JSON Schema, for the editors of contributors.

A project without the folder does without; one that has it is told when it lags behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from casefiles.core import urls
from casefiles.core.problem import Position, Problem
from casefiles.core.schema import SCHEMAS, render_schema
from casefiles.core.settings import SiteSettings


def write_schemas(root: Path, settings: SiteSettings) -> None:
    """Write the schema of each kind of file, with the words of the settings."""
    for name in SCHEMAS:
        path = root / urls.schema_file(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(render_schema(name, settings), encoding="utf-8", newline="\n")


def check_schemas(root: Path, settings: SiteSettings) -> Iterator[Problem]:
    """Give a problem for each schema that is not what the format and the settings make it."""
    for name in SCHEMAS:
        path = root / urls.schema_file(name)
        if path.parent.is_dir() and _written(path) != render_schema(name, settings):
            message = "the format or the settings say otherwise than this schema for editors"
            place = Position(path.relative_to(root).as_posix())
            yield Problem(place, "schema-differs", message, hint="run `casefiles docs`")


def _written(path: Path) -> str:
    # Git may have given it the line ends of Windows, which `read_text` takes for our own.
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
