"""Hand-written pages as they are read: their front matter, and which of them there may be.

MkDocs passes over broken front matter without a word, and takes a first line such as `Note: ...`
for data. So it is read here, through the same door as a case; the host gets the text without it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from casefiles.core import urls
from casefiles.core.nodes import Node, SourceText, open_text, read_nodes, text_node
from casefiles.core.problem import Position, Problem
from casefiles.core.prose import Fault, overfull_page
from casefiles.core.slugs import as_slug, is_slug
from casefiles.files import link_above, link_at, place_of, read_file

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEYS = ("title", "description")
_UNOPENED = re.compile(rf"(?:{'|'.join(_KEYS)}):")
_UNCLOSED = re.compile(rf"---[ \t]*\n\s*{_UNOPENED.pattern}")


@dataclass(frozen=True)
class HandwrittenPage:
    """One Markdown file: plain texts of its front matter, and the Markdown below it."""

    front: Mapping[str, Node]
    """The texts of its front matter, by key."""
    body: Node
    """The Markdown."""

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.body.position.path

    @property
    def markdown(self) -> str:
        """The text of the Markdown."""
        return self.body.text

    @property
    def title(self) -> str:
        """What the front matter calls the page; empty where it does not."""
        return self.front["title"].text if "title" in self.front else ""

    @property
    def description(self) -> str:
        """What the front matter says of the page; empty where it says nothing."""
        return self.front["description"].text if "description" in self.front else ""

    @property
    def texts(self) -> tuple[Node, ...]:
        """All that its author wrote."""
        return (*self.front.values(), self.body)

    def problem(self, fault: Fault) -> Problem:
        """Return a mistake in the Markdown at its place in the file."""
        place = self.body.line_of(fault.offset)
        return Problem(place, fault.code, fault.message, hint=fault.hint)


def page_of(
    path: str, markdown: str, first_line: int = 1, front: Mapping[str, Node] | None = None
) -> HandwrittenPage:
    """Return a page whose Markdown begins on a line of its file."""
    return HandwrittenPage(front or {}, text_node(markdown, Position(path, first_line)))


def read_page(source: SourceText) -> tuple[HandwrittenPage, list[Problem]]:
    """Read one page; a mistake in its front matter leaves the page without it.

    A page whose Markdown must not be converted comes back without any.
    """
    page, problems = _read(source)
    fault = overfull_page(page.markdown)
    if fault is None:
        return page, problems
    return page_of(page.path, "", front=page.front), [*problems, page.problem(fault)]


def _read(source: SourceText) -> tuple[HandwrittenPage, list[Problem]]:
    opened, problems = open_text(source, "split the page")
    if opened is None:
        return page_of(source.path, ""), problems
    text = "\n".join(opened.lines)
    match = _FRONT_MATTER.match(text)
    if match is None:
        problems += _unfenced(source.path, text)
        return page_of(source.path, text), problems
    front, found = _read_front_matter(source.path, match[1] or "")
    page = page_of(source.path, text[match.end() :], match[0].count("\n") + 1, front)
    return page, [*problems, *found]


def read_pages(root: Path, folder: Path) -> tuple[dict[str, HandwrittenPage], list[Problem]]:
    """Read the Markdown files below a folder, and make sure that nothing else is in it.

    The host would publish whatever it finds there as it is, and what symbolic links lead to.

    Returns:
        The pages by their path below the folder, and all problems.
    """
    if linked := link_above(root, folder):
        return {}, [link_at(place_of(root, linked), "folder")]
    files = sorted(_files(folder))
    return read_sources(
        (path.relative_to(folder).as_posix(), read_file(root, path)) for path in files
    )


def read_sources(
    sources: Iterable[tuple[str, SourceText | Problem]],
) -> tuple[dict[str, HandwrittenPage], list[Problem]]:
    """Read files by their paths below the folder of pages, wherever they come from."""
    pages: dict[str, HandwrittenPage] = {}
    problems: list[Problem] = []
    for inside, source in sources:
        if isinstance(source, Problem):
            problems.append(source)
        elif not inside.endswith(".md"):
            name = PurePath(inside).name
            message = f"`{name}` is no page, and would be published as it is"
            hint = "pages are Markdown, and their names end in `.md`"
            problems.append(Problem(Position(source.path), "misplaced-file", message, hint=hint))
        else:
            pages[inside], found = read_page(source)
            problems += [*_misnamed(Position(source.path), inside), *found]
    return pages, problems


def page_sources(root: Path, folder: Path) -> Iterator[SourceText]:
    """Yield the files of pages as they lie on the disk; those that can't be read are left out."""
    for path in () if link_above(root, folder) else sorted(_files(folder)):
        source = read_file(root, path)
        if isinstance(source, SourceText) and path.suffix == ".md":
            yield source


def check_addresses(
    pages: Mapping[str, HandwrittenPage], ours: Container[str]
) -> Iterator[Problem]:
    """Give a problem for each page that would be written over another one.

    Args:
        pages: By their path below their folder.
        ours: The files of the site that the core makes.
    """
    taken: dict[str, str] = {}
    for inside, page in pages.items():
        file, name = urls.page_file(urls.handwritten_address(inside)), f"`{inside}`"
        maker = "the archive" if file in ours else taken.setdefault(file, name)
        if maker != name:
            message = f"`{file}` comes from {maker} already"
            yield Problem(Position(page.path), "address-clash", message, hint="rename this file")


def _misnamed(place: Position, inside: str) -> Iterator[Problem]:
    """Tell of a path that can't be an address; some that the host makes can't even be written."""
    parts = inside.removesuffix(".md").split("/")
    if not all(map(is_slug, parts)):
        near = "/".join(as_slug(part) or "a-page" for part in parts)
        message = f"`{inside}` can't be the address of a page"
        yield Problem(place, "bad-file-name", message, hint=f"name the file `{near}.md`")


def _read_front_matter(path: str, text: str) -> tuple[dict[str, Node], list[Problem]]:
    if not text.strip():
        message, hint = "the front matter is empty", f"{_HINT}; or remove the lines of dashes"
        return {}, [Problem(Position(path), "bad-front-matter", message, hint=hint)]
    # The first line of the file is the one with the dashes.
    node, problems = read_nodes(SourceText(path, f"\n{text}".encode()))
    for number, line in enumerate(text.splitlines(), start=2):
        if line.startswith("#"):
            # A heading, where the dashes of a rule far below have been taken for the end.
            message, hint = "what stands on this line is not shown", "write a line `---` above it"
            problems.append(Problem(Position(path, number), "bad-front-matter", message, hint=hint))
    if node is None:
        return {}, problems
    if node.kind != "mapping":
        return {}, [
            Problem(node.position, "bad-front-matter", "the front matter is no mapping", hint=_HINT)
        ]
    front = {
        key.text: value
        for key, value in node.entries
        if key.text in _KEYS and value.kind == "scalar"
    }
    return front, [*problems, *_misfits(node)]


_HINT = "write `title:` and `description:`, each with a plain text, and nothing else"


def _unfenced(path: str, text: str) -> Iterator[Problem]:
    """Tell of front matter that the host would print as text, or as a heading."""
    if _UNCLOSED.match(text):
        message, hint = "the front matter does not end", "write a line `---` behind its last key"
    elif _UNOPENED.match(text):
        message, hint = "front matter stands here as text", "write a line `---` above and below it"
    else:
        return
    yield Problem(Position(path), "bad-front-matter", message, hint=hint)


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
