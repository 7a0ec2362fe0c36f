"""The list of what a hand-written page may hold; strangers write such pages too.

Wider than the list for texts in cases, since MkDocs' own Markdown makes tables, footnotes,
admonitions and anchors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import nh3
from markupsafe import Markup

from casefiles.core.prose.addresses import OUTSIDE_SCHEMES, AddressError, check_outside
from casefiles.core.prose.sanitise import GONE_WITH_CONTENT, REL, TAGS
from casefiles.core.prose.values import Fault

# Material's own switches are `__drawer`, `__search` and the like; our frame's begin with `cf-`.
_ID: Final = re.compile(r"(?!cf-)[a-z0-9][a-z0-9:_-]*")
# Of what paths, queries and anchors are made; without colon, backslash and a leading `//`.
_RELATIVE: Final = re.compile(r"(?!//)[\w./?#=&%~+,;@-]*", re.ASCII)
_MORE_TAGS: Final = frozenset(
    (
        *("abbr", "b", "cite", "dd", "del", "dl", "dt", "i", "ins", "kbd", "mark", "q", "small"),
        *("details", "div", "h1", "h2", "h6", "span", "sub", "summary", "var"),
        *("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    )
)
_TAG: Final = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)([^<>]*)")
_DOES: Final = re.compile(r"\s(on[a-z]+|style)\s*=", re.IGNORECASE)
_ADMONITIONS: Final = frozenset({"admonition", "danger", "info", "note", "tip", "warning"})


def clean_page_html(html: str) -> Markup:
    """Return the page without anything that runs, asks another host or restyles the site."""
    return Markup(_CLEANER.clean(html))  # noqa: S704  (sanitised just now)


def refused_html(html: str, text: str) -> Iterator[Fault]:
    """Yield a fault for each kind of HTML that an author wrote and cleaning would take out.

    Args:
        html: What the host made of the page.
        text: The page as it was written: what is not in it, an extension of the host has made.
    """
    written, told = text.lower(), set()
    for match in _TAG.finditer(html):
        tag, does = match[1].lower(), _DOES.search(match[2])
        if tag in TAGS | _MORE_TAGS and does is None:
            continue
        offset = written.find(f"<{tag}")
        name = f"{does[1].lower()}=" if does else f"<{tag}>"
        if offset >= 0 and name not in told:
            told.add(name)
            yield Fault(offset, "raw-html", f"no page may hold `{name}`", "take it out")


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "href" and not _may_be_followed(value):
        return None
    if name == "id" and not _ID.fullmatch(value):
        return None
    return value


def _may_be_followed(address: str) -> bool:
    if _RELATIVE.fullmatch(address):
        return True
    try:
        check_outside(address)
    except AddressError:
        return False
    return True


_CLEANER: Final = nh3.Cleaner(
    tags=TAGS | _MORE_TAGS,
    clean_content_tags=GONE_WITH_CONTENT,
    attributes={
        "*": {"id"},
        "a": {"aria-label", "href"},
        "details": {"open"},
        "ol": {"start"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan", "scope"},
    },
    tag_attribute_values={"a": {"rel": {REL}}},
    attribute_filter=_attribute,
    allowed_classes={
        "a": {"cf-cite__link", "footnote-backref", "footnote-ref", "headerlink"},
        "details": _ADMONITIONS,
        "div": _ADMONITIONS | {"footnote"},
        "p": {"admonition-title"},
        "sup": {"cf-cite"},
    },
    url_schemes=frozenset(OUTSIDE_SCHEMES),
    url_relative="pass_through",
    link_rel=None,
)
