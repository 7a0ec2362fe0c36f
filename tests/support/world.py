"""Worlds of files drawn as text: what a test shows its reader is what stands on the disk.

A line is a file or, ending in a slash, a folder; deeper lines are inside it; lines that begin
with a bar are the file's text:

    content/
      cases/
        bridge.yml
        | title: Bridge
    mkdocs.yml
    | site_name: Bridges
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent


def read_drawing(drawing: str) -> dict[str, str]:
    """Return the text of each drawn file by its path."""
    files: dict[str, list[str]] = {}
    folders: list[tuple[int, str]] = []
    text: list[str] | None = None
    for line in filter(str.strip, dedent(drawing).splitlines()):
        name = line.strip()
        if name.startswith("|"):
            if text is None:
                raise ValueError(f"text that belongs to no file: {line!r}")
            # Trailing space may be the point of a test, so only the left side is cut.
            text.append(line.lstrip()[1:].removeprefix(" "))
            continue
        indent = len(line) - len(line.lstrip())
        folders = [folder for folder in folders if folder[0] < indent]
        path = (folders[-1][1] if folders else "") + name
        if name.endswith("/"):
            folders.append((indent, path))
            text = None
        else:
            text = files[path] = []
    return {path: "".join(f"{line}\n" for line in lines) for path, lines in files.items()}


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder, making the folders between, byte for byte as given."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
