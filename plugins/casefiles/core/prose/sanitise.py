"""The list of what the HTML of contributors' texts may hold; everything else is taken out.

The sanitiser is the last step, after the links have their addresses. Its lists are tighter than its
defaults: no `img`, since a page asks no other host for anything; no `title`, which Material's
tooltips read as HTML; no `style`, which the pages' content security policy forbids.
"""

from __future__ import annotations

from typing import Final

import nh3

from casefiles.core.prose.addresses import OUTSIDE_SCHEMES

REL: Final = "noopener noreferrer"
"""For links out of the archive: the other site does not learn which page was read."""

TAGS: Final = frozenset(
    (
        *("a", "blockquote", "br", "code", "em", "h3", "h4", "h5", "hr", "li", "ol", "p", "pre"),
        *("strong", "sup", "ul"),
    )
)
GONE_WITH_CONTENT: Final = frozenset({"iframe", "noscript", "script", "style", "template"})

_CLEANER: Final = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags=GONE_WITH_CONTENT,
    attributes={"a": {"aria-label", "href", "id"}, "ol": {"start"}},
    tag_attribute_values={"a": {"rel": {REL}}},
    allowed_classes={"a": {"cf-cite__link"}, "sup": {"cf-cite"}},
    url_schemes=frozenset(OUTSIDE_SCHEMES),
    # The only relative links are those that the resolver made.
    url_relative="pass_through",
    link_rel=None,
)


def clean_prose(html: str) -> str:
    """Return the HTML with nothing in it but what our own dialect makes."""
    return _CLEANER.clean(html)
