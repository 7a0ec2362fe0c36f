"""Markdown of strangers to safe HTML; the only home of `Markup` that contributors had a hand in.

A text is read once (`ProseReader`) into references, faults and HTML with holes; `render_prose`
fills the holes with what a resolver knows and sanitises the result, in that order. So what is
checked is what is rendered.

Inside: `values`; `offsets` (places carried through Markdown), `stash`, `collector` and `tokens`
(holes); `marks`, `links`, `signs` (the processors), `addresses`; `limits`, `dialect` and `reader`;
`sanitise` and `render`; `page_html` and `pages` for hand-written pages.
"""

from casefiles.core.prose.limits import overfull_page
from casefiles.core.prose.page_html import clean_page_html
from casefiles.core.prose.pages import PageMarks, read_page_text, render_page
from casefiles.core.prose.reader import NOTHING_READ, ProseReader, RememberingReader
from casefiles.core.prose.render import (
    links_of,
    own_lines,
    plain_lines,
    plain_prose,
    render_prose,
    told_prose,
)
from casefiles.core.prose.values import Citation, Fault, LinkKind, Prose, Reference, Resolver

__all__ = [
    "NOTHING_READ",
    "Citation",
    "Fault",
    "LinkKind",
    "PageMarks",
    "Prose",
    "ProseReader",
    "Reference",
    "RememberingReader",
    "Resolver",
    "clean_page_html",
    "links_of",
    "overfull_page",
    "own_lines",
    "plain_lines",
    "plain_prose",
    "read_page_text",
    "render_page",
    "render_prose",
    "told_prose",
]
