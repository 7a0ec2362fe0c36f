"""`Prose` to HTML: addresses first, the sanitiser after them, and no step behind it.

`Markup` is made here and in `pages.py` only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from html import unescape

from markupsafe import Markup, escape

from casefiles.core.locator import Locator
from casefiles.core.prose.sanitise import REL, clean_prose
from casefiles.core.prose.tokens import fill, holes_in, without_citations
from casefiles.core.prose.values import (
    Citation,
    Cited,
    Hole,
    Inside,
    LinkKind,
    Outside,
    Prose,
    Reference,
    Resolver,
)

_TAGS = re.compile("<[^>]*>")
_OUTSIDE = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_NOT_OURS = re.compile(r"<(blockquote|pre|code)\b[^>]*+>(?:[^<]|<(?!/?\1\b))*+</\1>", re.IGNORECASE)
_BLOCK_END = re.compile("(?=</(?:p|li|h[3-5]|blockquote|pre)>)|<br>|<hr>")


def render_prose(prose: Prose, resolver: Resolver) -> Markup:
    """Return safe HTML of a text without faults, whose references the resolver knows.

    A text that was read as a line gives no element of its own.
    """
    return Markup(clean_prose(fill_prose(prose, resolver)))  # noqa: S704  (sanitised just now)


def plain_prose(prose: Prose) -> str:
    """Return the words alone, on one line, for descriptions and search."""
    return " ".join(plain_lines(prose).split("\n"))


def plain_lines(prose: Prose) -> str:
    """Return the words alone, each paragraph, heading or entry of a list on a line of its own."""
    return _lines(without_citations(prose.skeleton))


def own_lines(prose: Prose) -> str:
    """Return the same without block quotations and code."""
    html, held = without_citations(prose.skeleton), ""
    while html != held:  # What stands in another one goes first.
        html, held = _NOT_OURS.sub(" ", html), html
    return _lines(html)


def told_prose(prose: Prose, cite: Callable[[Reference], str]) -> str:
    """Return the words as a reader meets them: a paragraph a line, sources in square brackets.

    Behind the words of a link that leads outside stands its address in round ones.

    Args:
        prose: The text.
        cite: What one use of a source is called.
    """

    def written(hole: Hole) -> str:
        if isinstance(hole, Cited):
            return escape(f"[{'; '.join(map(cite, hole.references))}]")
        return f' href="{escape(hole.address)}"' if isinstance(hole, Outside) else ""

    html = _OUTSIDE.sub(_with_address, fill(prose.skeleton, prose.holes, written))
    return _lines(html)


def _lines(html: str) -> str:
    parts = _BLOCK_END.split(html)
    lines = (" ".join(unescape(_TAGS.sub("", part)).split()) for part in parts)
    return "\n".join(filter(None, lines))


def links_of(prose: Prose) -> Iterator[tuple[LinkKind, str]]:
    """Yield where each link leads that stays in the archive: its kind and key."""
    for hole in holes_in(prose.skeleton, prose.holes):
        if isinstance(hole, Inside):
            yield hole.kind, hole.reference.key


def _with_address(link: re.Match[str]) -> str:
    address, words = link.groups()
    return words if _TAGS.sub("", words) == address else f"{words} ({address})"


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
