"""Pages that stand alone, as files that somebody opens from a folder: a review, and its previews.

Each is one file with its style inside. The policy allows that one style by its sum, and nothing
else: no script, no picture, no form, no other host.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from casefiles.core.outputs.plain import one_line
from casefiles.core.review import Account
from casefiles.core.templating import open_templates

_LEADS_AWAY = re.compile(r'<a\b[^<>]*? href="(?!#|https?://)[^"]*"[^<>]*>')
_OF_A_LINK = re.compile(r' (?:href|type|rel)="[^"]*"')
_NOTE = (
    "Parts that changed have a line around them. Links to other pages of the archive are left out"
    " of this preview."
)


@dataclass(frozen=True)
class Link:
    """A link to a file beside this one."""

    address: str
    words: str


@dataclass(frozen=True)
class Preview:
    """A case on one side of a change."""

    side: str
    """`Before` or `After`."""
    title: str
    html: Markup
    """Its article."""
    marked: Mapping[str, str]
    """What changed is called, by its anchor, in reading order."""
    links: tuple[Link, ...]
    """What leads to the other side, and to the review."""


class AloneWriter:
    """Writes pages that stand alone; holds their templates and their style."""

    def __init__(self, style: str, language: str = "en") -> None:
        """Take the style, in CSS, and the language of the records (BCP 47)."""
        self._style, self._language = style, language
        self._environment = open_templates()
        self._environment.filters["one_line"] = one_line

    def write_review(
        self, account: Account, links: Mapping[str, Iterable[Link]] | None = None
    ) -> str:
        """Return the page of a review.

        Args:
            account: The review in words.
            links: What leads to previews, by the kind and the id of their section.
        """
        return self._page("review", self._style, "en", account=account, links=links or {})

    def write_preview(self, preview: Preview) -> str:
        """Return the page of a case as it was, or as it will be."""
        # Anchors are ids of the format: lower-case letters, digits and hyphens.
        places = [
            Link(f"#{anchor}", words)
            for anchor, words in preview.marked.items()
            if f' id="{anchor}"' in preview.html
        ]
        marked = ",".join(place.address for place in places)
        style = f"{self._style}\n{marked}{{{_MARK}}}" if marked else self._style
        return self._page(
            "preview",
            style,
            self._language,
            preview=preview,
            places=places,
            html=Markup(_without_ways(str(preview.html))),  # noqa: S704 - less than was there
            note=_NOTE,
        )

    def _page(self, template: str, style: str, language: str, **values: object) -> str:
        # An end tag of HTML would end the style, wherever it stands.
        safe = style.replace("</", r"<\/")
        total = b64encode(sha256(safe.encode()).digest()).decode()
        policy = (
            f"default-src 'none'; style-src 'sha256-{total}'; base-uri 'none'; form-action 'none'"
        )
        return self._environment.get_template(f"alone/{template}.html").render(
            values,
            style=Markup(safe),  # noqa: S704 - our own, and it holds no end tag
            policy=policy,
            language=language,
        )


_MARK = "outline:2px solid var(--cf-disputed,currentcolor);outline-offset:0.25rem"


def _without_ways(html: str) -> str:
    """Return an article whose links to other pages of the site lead nowhere."""
    return _LEADS_AWAY.sub(lambda link: _OF_A_LINK.sub("", link.group()), html)
