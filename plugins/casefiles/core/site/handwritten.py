"""Hand-written pages: what is wrong with their links, and what becomes of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator
from posixpath import dirname, join, normpath

from markupsafe import Markup

from casefiles.core.archive import Archive
from casefiles.core.article import SLOTS, ArticleWriter
from casefiles.core.check.knowing import known_to
from casefiles.core.check.known import Known
from casefiles.core.prose import Fault, Prose, ProseReader, read_page_text, render_page
from casefiles.core.view import Desk, view_cited

SLOT = re.compile(r"<!-- casefiles: *([^\n]*?) *-->")
"""The comment that names a generated part, in the text of a page and in its HTML."""
_MADE = "index.html"
_BETWEEN_PAGES = re.compile(r'<a\b[^<>]*? href="([^":/#?][^":#?]*)[#?"]')


def page_faults(archive: Archive, prose: Prose) -> Iterator[Fault]:
    """Yield a fault for each mark and link of a page that leads nowhere."""
    yield from _faults(known_to(archive), prose)


def unknown_slots(html: str, text: str, slots: Collection[str]) -> Iterator[Fault]:
    """Yield a fault for each slot that a page names and nobody fills.

    Args:
        html: What Markdown made of the page; in its text a slot may stand as an example.
        text: The page as it was written.
        slots: The names of those that there are.
    """
    hint = "the slots are " + ", ".join(f"`{slot}`" for slot in sorted(slots))
    for name in SLOT.findall(html):
        if name not in slots:
            found = (each.start() for each in SLOT.finditer(text) if each[1] == name)
            yield Fault(next(found, 0), "unknown-slot", f"there is no slot `{name}`", hint)


def _faults(known: Known, prose: Prose) -> Iterator[Fault]:
    for use in prose.references:
        if (wrong := known.unknown(use.kind, use.id)) is not None:
            yield Fault(use.offset, wrong.code, wrong.message, wrong.hint)


def text_faults(
    known: Known,
    text: str,
    path: str,
    pages: Container[str],
    made: Container[str] | None,
) -> tuple[Fault, ...]:
    """Return what is wrong with a page that no host has converted.

    Needs no whole archive, so the mistakes of pages and of records come out in one run.

    Read as MkDocs reads a page without further extensions: a mark that stands only in what such an
    extension makes is found by the build alone.

    Args:
        known: What pages may name.
        text: The page.
        path: Its file, relative to the folder of all pages.
        pages: The files of all hand-written pages.
        made: The files that the archive makes; `None` while nobody knows, since it has errors.
    """
    html, prose = read_page_text(text)
    return (
        *prose.faults,
        *_faults(known, prose),
        *unknown_slots(html, text, SLOTS),
        *_lost_links(html, text, path, pages, made),
    )


def _lost_links(
    html: str, text: str, path: str, pages: Container[str], made: Container[str] | None
) -> Iterator[Fault]:
    for address in dict.fromkeys(_BETWEEN_PAGES.findall(html)):
        offset = text.find(f"]({address}")  # Links in HTML are nothing that the host looks after.
        if offset < 0 or (address.endswith(_MADE) and made is None):
            continue
        there = normpath(join(dirname(path), address))
        if there not in pages and there not in (made or ()):
            message = f"there is no page `{address}`"
            hint = "a page beside this one is `about.md`, a page of the archive `case:id`"
            yield Fault(offset + len("]("), "bad-link", message, hint)


def write_page(archive: Archive, writer: ArticleWriter, address: str, prose: Prose) -> Markup:
    """Return the safe HTML of a page without faults, and behind it the sources that it cites."""
    desk = Desk.at(archive, address, ProseReader(), archive.sources)
    html = render_page(prose, desk.citations)
    cited = view_cited(desk)
    return html + writer.write_cited(cited) if cited else html
