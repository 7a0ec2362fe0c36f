"""What the preview shows at one moment, and how a page of it is made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from mimetypes import guess_type
from pathlib import Path

from jinja2 import TemplateError

from casefiles.core.problem import Position, Problem, errors_in, without_floods
from casefiles.files import line_at
from casefiles.preview.problems_page import LIST, render_bar, render_problems
from casefiles.workshop import Workshop

_PAGE = re.compile("|(?P<address>.*/)(?:index[.]html)?|index[.]html", re.DOTALL)
_HTML = "text/html; charset=utf-8"
# A system's own table may call a script text, which no browser runs as a module.
_KINDS = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass(frozen=True)
class Answer:
    """What a browser gets for a path."""

    body: bytes = b""
    kind: str = _HTML
    status: HTTPStatus = HTTPStatus.OK
    location: str | None = None
    """Where else to look, relative to the site's root."""

    @property
    def is_page(self) -> bool:
        """Whether it is a page, which loads itself again when it changes."""
        return self.kind == _HTML and self.location is None

    @property
    def seen(self) -> str:
        """What stands for its content."""
        return sha256(self.body).hexdigest()[:16]


@dataclass(frozen=True)
class Scene:
    """Everything that pages are made of at one moment; paths are relative to the site's root."""

    root: Path
    """The project, whose lines are quoted."""
    base: str = "/"
    """Where the site stands on its host, as `/archive/`."""
    workshop: Workshop | None = None
    """Where pages are made; `None` until the host has built once."""
    folder: Path | None = None
    """The files of the theme, as the host has copied them."""
    index: Path | None = None
    """The folder that holds the search index, which is made after the site."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong in records, and in what else was read."""
    held: Mapping[str, str] = field(default_factory=dict)
    """By its address, the file of each page that can't be shown as the file is."""
    failure: str = ""
    """Why the host could not build what is there now."""

    def answer(self, path: str) -> Answer:
        """Return what stands at a path."""
        if path == LIST or self.workshop is None:
            return Answer(self._mistakes(self.errors).encode())
        if (match := _PAGE.fullmatch(path)) and (page := self._page(match["address"] or "")):
            return page
        site = self.workshop.build.site
        if site is not None and (file := site.file_at(path)):
            return Answer(file.render().encode(), _kind_of(path))
        if site is not None and site.page_at(f"{path}/"):
            return Answer(status=HTTPStatus.MOVED_PERMANENTLY, location=f"{path}/")
        return self._file(path) or self._missing()

    @property
    def errors(self) -> list[Problem]:
        """What is to be mended, in order."""
        pages = self.workshop.build.all_problems if self.workshop else []
        return errors_in(without_floods([*self.problems, *pages]))

    def quote(self, place: Position) -> str:
        """Return the line at a place of the project as it is now."""
        return line_at(self.root, place)

    def _page(self, address: str) -> Answer | None:
        if address in self.held:
            return self._refused(self.held[address])
        assert self.workshop is not None  # noqa: S101 - `answer` has asked
        try:
            html = self.workshop.make(address)
        except TemplateError as error:
            text = render_problems(
                self.errors, f"{type(error).__name__}: {error}", self.base, self.quote
            )
            return Answer(text.encode())
        if html is None:
            return None
        if address in self.workshop.addresses:
            path = self.workshop.path_of(address)
            if any(error.position.path == path for error in self.errors):
                return self._refused(path)
        return Answer(self._with_bar(html).encode())

    def _refused(self, path: str) -> Answer:
        """Return the list of mistakes of a file in place of its page."""
        own = [error for error in self.errors if error.position.path == path]
        # What a file lacks may be told elsewhere: the name that it gives is wrong in another.
        page = self._mistakes(own or self.errors)
        has_all = not own or len(own) == len(self.errors)
        return Answer((page if has_all else self._with_bar(page)).encode())

    def _mistakes(self, errors: list[Problem]) -> str:
        return render_problems(errors, self.failure, self.base, self.quote)

    def _with_bar(self, html: str) -> str:
        bar = render_bar(self.errors, self.failure, self.base, dict(self._pages()))
        if not bar:
            return html
        sheet = f'<link rel="stylesheet" href="{self.base}_preview/own.css"></head>'
        html = html.replace("</head>", sheet, 1)
        return re.sub("<body[^<>]*>", lambda body: f"{body[0]}\n{bar}", html, count=1)

    def _pages(self) -> Iterator[tuple[str, str]]:
        """Yield the file and the address of each page that has one for its own."""
        yield from ((path, address) for address, path in self.held.items())
        if self.workshop is not None:
            for address in self.workshop.addresses:
                yield self.workshop.path_of(address), address

    def _file(self, path: str) -> Answer | None:
        folder = self.index if path.startswith("pagefind/") else self.folder
        place = _inside(folder, path)
        if place is None or not place.is_file():
            return None
        return Answer(place.read_bytes(), _kind_of(path))

    def _missing(self) -> Answer:
        page = _inside(self.folder, "404.html")
        html = page.read_text(encoding="utf-8") if page else "<h1>Not found</h1>"
        return Answer(self._with_bar(html).encode(), status=HTTPStatus.NOT_FOUND)


def _inside(folder: Path | None, path: str) -> Path | None:
    """Return the file at a path below a folder; nothing outside of it is ever found."""
    if folder is None:
        return None
    try:
        place = (folder / path).resolve(strict=True)
    except (OSError, ValueError):  # Too long, a character that no file has, or not there.
        return None
    return place if place.is_relative_to(folder.resolve()) else None


def _kind_of(path: str) -> str:
    suffix = Path(path).suffix
    if suffix == ".html":
        return _HTML
    return _KINDS.get(suffix) or guess_type(path)[0] or "application/octet-stream"
