"""What becomes of a hand-written page inside the host: its text is made safe, its places filled.

Marks and own links are filled by the core, which also cleans the HTML; then the parts of the core
come in where a comment such as `<!-- casefiles: latest-cases -->` names them.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from itertools import count

from markupsafe import Markup
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from casefiles.core.problem import Problem
from casefiles.core.prose import PageMarks
from casefiles.core.site import SLOT, Site, page_faults, unknown_slots
from casefiles.pages import HandwrittenPage


def finish_page(
    own: HandwrittenPage, html: str, address: str, site: Site, marks: PageMarks
) -> tuple[str, list[Problem]]:
    """Return a page's safe HTML, whole, and what is wrong with its links and slots.

    Args:
        own: The page as it was read.
        html: What the host made of its Markdown.
        address: Relative to the site's root.
        site: What the archive gives.
        marks: Our part of the host's Markdown, which has just converted this page.
    """
    problems: list[Problem] = []

    def clean(html: str) -> str:
        prose = marks.read(html)
        faults = (*prose.faults, *page_faults(site.archive, prose))
        problems.extend(own.problem(fault) for fault in faults)
        return "" if faults else site.write_page(address, prose)

    filled, found = fill_slots(own, html, site.slots_at(address), clean)
    return filled, [*problems, *found]


def fill_slots(
    page: HandwrittenPage,
    html: str,
    slots: Mapping[str, Markup],
    clean: Callable[[str], str],
) -> tuple[str, list[Problem]]:
    """Clean a page's HTML and put the parts of the core in the places that its comments name.

    Args:
        page: The page, for the places of problems.
        html: What the host made of the page's Markdown.
        slots: The parts by name, for links seen from this page.
        clean: Takes out of HTML what no page may hold.
    """
    # The parts come in after cleaning. The mark that keeps their place can't be guessed by a page.
    token = secrets.token_hex(16)
    names = SLOT.findall(html)
    problems = [page.problem(fault) for fault in unknown_slots(html, page.markdown, slots)]
    # Numbered, since cleaning may take one of them away with what it stands in.
    numbers = count()
    cleaned = clean(SLOT.sub(lambda _: f"<p>{token}-{next(numbers)}</p>", html))
    return re.sub(
        f"<p>{token}-([0-9]+)</p>", lambda mark: slots.get(names[int(mark[1])], ""), cleaned
    ), problems


def take_toc(page: Page) -> list[AnchorLink]:
    """Take the way through a page from the host, without the title, for our theme alone.

    Material would make a second skip link of `page.toc`. The first page needs no way through it.
    """
    toc, page.toc = page.toc, TableOfContents([])
    if not page.url:
        return []
    has_title = len(toc) == 1 and toc.items[0].level == 1
    return toc.items[0].children if has_title else toc.items
