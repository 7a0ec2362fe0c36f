"""Hand-written pages: what is wrong with their links, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator

from markdown import Markdown
from markupsafe import Markup

from casefiles.core.archive import Archive
from casefiles.core.article import ArticleWriter
from casefiles.core.check.known import Known, known_to
from casefiles.core.prose import Fault, PageMarks, Prose, ProseReader, render_page
from casefiles.core.view import Desk, view_cited


def page_faults(archive: Archive, prose: Prose) -> Iterator[Fault]:
    """Yield a fault for each mark and link of a page that leads nowhere."""
    yield from _faults(known_to(archive), prose)


def _faults(known: Known, prose: Prose) -> Iterator[Fault]:
    for use in prose.references:
        if (wrong := known.unknown(use.kind, use.id)) is not None:
            yield Fault(use.offset, wrong.code, wrong.message, wrong.hint)


def text_faults(known: Known, text: str) -> tuple[Fault, ...]:
    """Return what is wrong with the marks and links of a page that no host has converted.

    Needs no whole archive, so the mistakes of pages and of records come out in one run.

    Read as MkDocs reads a page without further extensions: a mark that stands only in what such an
    extension makes is found by the build alone.
    """
    marks = PageMarks()
    html = Markdown(extensions=["fenced_code", "tables", "toc", marks]).convert(text)
    prose = marks.read(html)
    return (*prose.faults, *_faults(known, prose))


def write_page(archive: Archive, writer: ArticleWriter, address: str, prose: Prose) -> Markup:
    """Return the safe HTML of a page without faults, and behind it the sources that it cites."""
    desk = Desk.at(archive, address, ProseReader(), archive.sources)
    html = render_page(prose, desk.citations)
    cited = view_cited(desk)
    return html + writer.write_cited(cited) if cited else html
