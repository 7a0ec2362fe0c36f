"""`<` and `&`: addresses in angle brackets are links, and what looks like HTML is a mistake.

Nothing here keeps HTML out: both signs are escaped wherever they stand. It only tells the author.
"""

from __future__ import annotations

import re
from html.entities import html5
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from casefiles.core.prose.addresses import OWN_KINDS, AddressError, check_outside
from casefiles.core.prose.collector import Collector
from casefiles.core.prose.offsets import TAG, readable, untag
from casefiles.core.prose.values import Outside

_WEB = rf"<{TAG}?(?P<web>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>"
_MAIL = rf"<{TAG}?(?P<mail>[^\s<>@/]+@[^\s<>@]+)>"
# Behind `](` it is part of a link that couldn't be read, which has been told.
_HTML = rf"(?P<html>(?<!\]\()(?<!\]\({TAG})<{TAG}?/?[A-Za-z!?/][^\s<>]*)"
_ENTITY = rf"&{TAG}?(?P<entity>\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"


class SignProcessor(InlineProcessor):
    """Turns `<https://example.org>` and `<name@example.org>` into links and refuses HTML."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown, collector: Collector) -> None:
        super().__init__(f"{_WEB}|{_MAIL}|{_HTML}|{_ENTITY}", md)
        self.collector = collector

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Markdown's own name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        """Return the place of a link, or nothing if the text has to stay as it is."""
        offset = self.collector.offset(data, m.start(), m.end())
        if m["web"] or m["mail"]:
            return self._link(m, offset), m.start(), m.end()
        if m["html"]:
            hint = r"write Markdown, or `\<` for the sign itself"
            self.collector.refuse("raw-html", offset, f"`{readable(m[0])}` is HTML", hint)
        elif m["entity"].startswith("#") or f"{m['entity']};" in html5:
            hint = r"write the character itself, or `\&` for the sign"
            self.collector.refuse("raw-html", offset, f"`{readable(m[0])}` is HTML", hint)
        return None, m.start(), m.end()

    def _link(self, m: re.Match[str], offset: int) -> Element | None:
        address = untag(m["web"] or f"mailto:{m['mail']}")
        try:
            _refuse_own(address)
            check_outside(address)
        except AddressError as error:
            self.collector.refuse("bad-link", offset, error.message, error.hint)
            return None
        element = self.collector.keep(Outside(address))
        # With its tags, which keep `&copy;` from being read as an entity.
        element.text = AtomicString(m["web"] or m["mail"])
        return element


def _refuse_own(address: str) -> None:
    if address.partition(":")[0] in OWN_KINDS:
        raise AddressError("a link into the archive needs words", f"write `[words]({address})`")
