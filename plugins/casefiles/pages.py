"""Hand-written pages as they are read: their front matter, and which of them there may be.

MkDocs passes over broken front matter without a word, and takes a first line such as `Note: ...`
for data. So it is read here, through the same door as a case; the host gets the text without it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from casefiles.core.nodes import MOST_BYTES, Node, SourceText, read_nodes
from casefiles.core.problem import Position, Problem
from casefiles.files import place_of, read_file

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEYS = ("title", "description")


@dataclass(frozen=True)
class HandwrittenPage:
    """One Markdown file: plain texts of its front matter, and the Markdown below it."""

    path: str
    """Relative to the project."""
    title: str
    description: str
    markdown: str
    first_line: int
    """The line of the file on which `markdown` begins."""

    def place_at(self, offset: int) -> Position:
        """Return where a character of the Markdown stands in the file."""
        before = self.markdown[:offset]
        column = len(before) - before.rfind("\n")
        return Position(self.path, self.first_line + before.count("\n"), column)


def read_page(source: SourceText) -> tuple[HandwrittenPage, list[Problem]]:
    """Read one page; a mistake in its front matter leaves the page without it."""
    if len(source.data) > MOST_BYTES:
        message = f"the file has more than {MOST_BYTES:,} bytes"
        problem = Problem(Position(source.path), "file-too-large", message, hint="split the page")
        return HandwrittenPage(source.path, "", "", "", 1), [problem]
    try:
        text = source.data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        problem = Problem(Position(source.path), "not-utf8", "the file is not UTF-8 text")
        return HandwrittenPage(source.path, "", "", "", 1), [problem]
    match = _FRONT_MATTER.match(text)
    if match is None:
        return HandwrittenPage(source.path, "", "", text, 1), []
    values, problems = _read_front_matter(source.path, match[1] or "")
    return (
        HandwrittenPage(
            source.path,
            values.get("title", ""),
            values.get("description", ""),
            text[match.end() :],
            match[0].count("\n") + 1,
        ),
        problems,
    )


def read_pages(root: Path, folder: Path) -> tuple[dict[str, HandwrittenPage], list[Problem]]:
    """Read the Markdown files below a folder, and make sure that nothing else is in it.

    The host would publish whatever it finds there as it is, and what symbolic links lead to.

    Returns:
        The pages by their place on the disk, and all problems.
    """
    pages: dict[str, HandwrittenPage] = {}
    problems: list[Problem] = []
    for path in sorted(_files(folder)):
        source = read_file(root, path)
        if isinstance(source, Problem):
            problems.append(source)
        elif path.suffix != ".md":
            message = f"`{path.name}` is no page, and would be published as it is"
            hint = "pages are Markdown, and their names end in `.md`"
            problems.append(Problem(place_of(root, path), "misplaced-file", message, hint=hint))
        else:
            pages[str(path)], found = read_page(source)
            problems += found
    return pages, problems


def check_addresses(
    pages: Mapping[str, HandwrittenPage], written: Mapping[str, str], ours: frozenset[str]
) -> Iterator[Problem]:
    """Give a problem for each page that would be written over one that the core makes.

    Args:
        pages: By their place on the disk.
        written: What file of the site each becomes, by its place on the disk.
        ours: The files of the site that the core makes.
    """
    for place, page in pages.items():
        file = written.get(place)
        if file in ours:
            message = f"the archive makes `{file}` itself"
            yield Problem(Position(page.path), "address-clash", message, hint="rename this file")


def _read_front_matter(path: str, text: str) -> tuple[dict[str, str], list[Problem]]:
    # The first line of the file is the one with the dashes.
    node, problems = read_nodes(SourceText(path, f"\n{text}".encode()))
    if node is None:
        return {}, problems
    if node.kind != "mapping":
        return {}, [
            Problem(node.position, "bad-front-matter", "the front matter is no mapping", hint=_HINT)
        ]
    values = {
        key.text: value.text
        for key, value in node.entries
        if key.text in _KEYS and value.kind == "scalar"
    }
    return values, [*problems, *_misfits(node)]


_HINT = "write `title:` and `description:`, each with a plain text, and nothing else"


def _misfits(node: Node) -> Iterator[Problem]:
    for key, value in node.entries:
        if key.text not in _KEYS:
            message = f"`{key.text}` is not used"
        elif value.kind != "scalar" or not value.text.strip():
            message = f"`{key.text}` is not a text"
        else:
            continue
        yield Problem(key.position, "bad-front-matter", message, hint=_HINT)


def _files(folder: Path) -> Iterator[Path]:
    """Give every file and symbolic link below a folder; links are named, not followed.

    Hidden files are left out: the host leaves them out as well.
    """
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (*folders, *files):
            path = Path(parent, name)
            if path.is_symlink() or (path.is_file() and not name.startswith(".")):
                yield path
