"""`Prose` to HTML: addresses first, the sanitiser after them, and no step behind it.

`Markup` is made here and in `pages.py` only.
"""

from __future__ import annotations

import re
from functools import partial
from html import unescape

from markupsafe import Markup, escape

from casefiles.core.locator import Locator
from casefiles.core.prose.sanitise import REL, clean_prose
from casefiles.core.prose.tokens import fill, without_citations
from casefiles.core.prose.values import Citation, Cited, Hole, Inside, Prose, Resolver

_TAGS = re.compile("<[^>]*>")
_BLOCK_END = re.compile("(?=</(?:p|li|h[3-5]|blockquote|pre)>)|<br>|<hr>")


def render_prose(prose: Prose, resolver: Resolver) -> Markup:
    """Return safe HTML of a text without faults, whose references the resolver knows.

    A text that was read as a line gives no element of its own.
    """
    return Markup(clean_prose(fill_prose(prose, resolver)))  # noqa: S704  (sanitised just now)


def plain_prose(prose: Prose) -> str:
    """Return the words alone, on one line, for descriptions and search."""
    spaced = _BLOCK_END.sub(" ", without_citations(prose.skeleton))
    return " ".join(unescape(_TAGS.sub("", spaced)).split())


def fill_prose(prose: Prose, resolver: Resolver) -> str:
    """Return the HTML with its citations and addresses; not yet sanitised."""
    return fill(prose.skeleton, prose.holes, partial(_filled, resolver=resolver))


def _filled(hole: Hole, resolver: Resolver) -> str:
    if isinstance(hole, Cited):
        marks = (_mark(resolver.cite(use.key, use.locator), use.locator) for use in hole.references)
        return f'<sup class="cf-cite">{",".join(marks)}</sup>'
    if isinstance(hole, Inside):
        return f' href="{escape(resolver.address(hole.kind, hole.reference.key))}"'
    return f' href="{escape(hole.address)}" rel="{REL}"'


def _mark(citation: Citation, locator: Locator | None) -> str:
    place = f", {locator.words}" if locator else ""
    number, anchor, href = citation.number, escape(citation.anchor), escape(citation.href)
    return (
        f'<a id="{anchor}" href="{href}" class="cf-cite__link"'
        f' aria-label="Source {number}{escape(place)}">{number}</a>'
    )
