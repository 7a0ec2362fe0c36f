"""Marks and own links in hand-written pages, inside the host's Markdown.

The host converts the page with `PageMarks` among its extensions; then its HTML is read (`read`),
checked like any other text, and rendered (`render_page`). Between the two the places of marks and
links are empty, so that the host's table of contents, titles and link checks see nothing of them.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markupsafe import Markup

from casefiles.core.prose.collector import Collector
from casefiles.core.prose.emphasis import add_emphasis
from casefiles.core.prose.links import ON_PAGES, LinkProcessor
from casefiles.core.prose.marks import PRIORITY, MarkProcessor
from casefiles.core.prose.offsets import neutral
from casefiles.core.prose.page_html import clean_page_html, refused_html
from casefiles.core.prose.render import fill_prose
from casefiles.core.prose.values import Prose, Resolver


class PageMarks(Extension):
    """The extension; one serves any number of pages, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._collector = Collector()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's own name)
        """Add our processors above those of Markdown for the same characters."""
        collector = self._collector
        # Before all others, to see the text as the author wrote it.
        md.preprocessors.register(_Start(md, collector), "cf-start", 1000)
        md.inlinePatterns.register(MarkProcessor(md, collector), "cf-mark", PRIORITY)
        links = LinkProcessor(md, collector, ON_PAGES)
        md.inlinePatterns.register(links, "cf-link", PRIORITY - 1)
        for theirs in ("em_strong", "em_strong2"):
            md.inlinePatterns.deregister(theirs, strict=False)
        add_emphasis(md.inlinePatterns)

    def read(self, html: str) -> Prose:
        """Return what the page that was converted last holds; `html` is what became of it.

        Offsets count from the start of the text behind the front matter. They are those of the
        first place with the same words, since the host's Markdown keeps no places.
        """
        self._collector.faults.update(refused_html(html, self._collector.text))
        return self._collector.prose(html)


def read_page_text(text: str) -> tuple[str, Prose]:
    """Read a page that no host has converted, as MkDocs reads one without further extensions.

    Returns:
        Its HTML, and what it holds.
    """
    marks = PageMarks()
    html = Markdown(extensions=["fenced_code", "tables", "toc", marks]).convert(text)
    return html, marks.read(html)


def render_page(prose: Prose, resolver: Resolver) -> Markup:
    """Return the page's safe HTML."""
    return clean_page_html(fill_prose(prose, resolver))


class _Start(Preprocessor):
    def __init__(self, md: Markdown, collector: Collector) -> None:
        super().__init__(md)
        self._collector = collector

    def run(self, lines: list[str]) -> list[str]:
        text = neutral("\n".join(lines))
        self._collector.start(text)
        return text.split("\n")
