"""A finished page without its chrome: its HTML, and what the chrome must know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casefiles.core.model.language import direction_of
from casefiles.core.problem import Position
from casefiles.core.templating import open_templates
from casefiles.core.view import CitedSources, Heading, Page, Slots, trail_of


@dataclass(frozen=True)
class TocEntry:
    """One line of a page's table of contents."""

    title: str
    anchor: str
    children: tuple[TocEntry, ...] = ()


@dataclass(frozen=True)
class Article:
    """One page of the site."""

    address: str
    """Relative to the site's root, ending in a slash: `cases/bridge/`; `""` is the home page."""
    kind: str
    """What the page is of: `case`, `cases`, `timeline`, ...; the chrome is rendered once a kind."""
    title: str
    """Plain text, not escaped."""
    description: str
    """Plain text, not escaped; at most about 160 characters."""
    html: Markup
    """The inside of the article, its `h1` included."""
    toc: tuple[TocEntry, ...] = ()
    edit: Position | None = None
    """The place that "edit this page" opens; `None` hides the link."""
    noindex: bool = False
    feed: str = ""
    """The file that tells what changed in it, relative to the site's root; empty without one."""


SLOTS = ("lead-case", "latest-cases", "voices", "standings", "archive-figures")
"""The generated parts that a page written by hand can name."""


def language_marks(language: str) -> Mapping[str, Markup]:
    """Return what tells the site's own words, `ours`, from `theirs`, those of an archive.

    Both are attributes for a template to print, and empty where the archive is in English too.
    Where it runs from right to left, `ours` leaves the way that a page is laid out as it is; the
    theme turns the words alone.
    """
    if language.partition("-")[0].lower() == "en":
        return {"ours": Markup(), "theirs": Markup()}
    theirs = Markup(' lang="{}"').format(language)
    turned = Markup(' dir="rtl"') if direction_of(language) == "rtl" else Markup()
    return {"ours": Markup(' lang="en"'), "theirs": theirs + turned}


class ArticleWriter:
    """Turns views into HTML; holds the one environment and its compiled templates."""

    def __init__(self, language: str = "en") -> None:
        self._environment = open_templates()
        self._environment.globals.update(language_marks(language))

    def write(self, page: Page) -> Article:
        """Return the article of a page."""
        head = page.head
        return Article(
            head.address,
            head.kind,
            head.title,
            head.description,
            self._render(f"{head.kind}.html", page=page, trail=trail_of(head.address)),
            _toc(head.toc),
            head.edit,
            head.noindex,
            head.feed,
        )

    def write_slots(self, slots: Slots) -> Mapping[str, Markup]:
        """Return the generated parts of hand-written pages by their names."""
        return {name: self._render(f"slots/{name}.html", slots=slots) for name in SLOTS}

    def write_cited(self, cited: CitedSources) -> Markup:
        """Return the list of sources at the end of a hand-written page."""
        return self._render("cited.html", page=cited)

    def _render(self, template: str, **values: object) -> Markup:
        # Autoescaping has made it safe: text of contributors is markup only where `prose` says so.
        return Markup(self._environment.get_template(template).render(values))  # noqa: S704


def _toc(headings: tuple[Heading, ...]) -> tuple[TocEntry, ...]:
    return tuple(TocEntry(head.title, head.anchor, _toc(head.children)) for head in headings)
