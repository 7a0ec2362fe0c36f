"""The looks of pages that stand alone: sheets of the theme, as far as it can be found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from casefiles.core.nodes import MOST_BYTES, SourceText, read_nodes
from casefiles.files import link_above
from casefiles.looks import needed

OF_A_REVIEW = ("tokens",)
OF_A_CASE = ("tokens", "prose", "article", "case", "timeline", "matrix")
_FONTS = re.compile(r"@font-face\s*\{[^}]*url\([^}]*\}")
_OURS = Path(__file__).with_name("review.css")


def read_style(root: Path, names: Iterable[str]) -> str:
    """Return sheets of the theme and our own behind them, as one without its fonts.

    The theme is the one that a project's mkdocs.yml names; a sheet that is not there, or stands
    behind a symbolic link, is left out.

    Args:
        root: The folder of mkdocs.yml.
        names: Those of the theme.
    """
    theme = _theme(root)
    files = [theme / "assets" / "css" / f"{name}.css" for name in names]
    found = (file for file in files if file.is_file() and not link_above(theme.parent, file))
    sheets = [_read(file) for file in found]
    sheets.append(_read(_OURS))
    return "\n".join(needed(_FONTS.sub("", sheet)).strip() for sheet in sheets)


def _read(file: Path) -> str:
    with file.open(encoding="utf-8", errors="replace") as stream:
        return stream.read(MOST_BYTES)


def _theme(root: Path) -> Path:
    # The host's own reader of YAML would run what the file names.
    file = root / "mkdocs.yml"
    data = _read(file).encode() if file.is_file() and not file.is_symlink() else b""
    node, _ = read_nodes(SourceText(file.name, data))
    return root / (node.at(["theme", "custom_dir"]).text if node else "")
