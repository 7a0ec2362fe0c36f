"""The looks and scripts of a site: the archive's own, and what readers need of them."""

from __future__ import annotations

import re

from mkdocs.structure.files import Files
from mkdocs.theme import Theme

_STRING_OR_COMMENT = re.compile(
    r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|[ \t]*/\*.*?\*/""", re.DOTALL
)


def settle_looks(files: Files, theme: Theme) -> None:
    """Publish nothing of the theme that ours stands on, and our sheets without their comments."""
    if theme.custom_dir is None:
        return
    beneath = theme.dirs[theme.dirs.index(theme.custom_dir) + 1 :]
    for file in list(files):
        if file.src_dir in beneath:
            files.remove(file)
        elif file.src_dir == theme.custom_dir and file.src_uri.endswith(".css"):
            file.content_string = without_comments(file.content_string)


def without_comments(sheet: str) -> str:
    """Return a style sheet without its comments: they are a sixth of it on its way to a reader."""
    return _STRING_OR_COMMENT.sub(lambda found: found[1] or "", sheet)
