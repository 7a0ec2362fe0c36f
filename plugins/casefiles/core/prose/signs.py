"""`<` and `&`: addresses in angle brackets are links, and what looks like HTML is a mistake.

Nothing here keeps HTML out: both signs are escaped wherever they stand. It only tells the author.
"""

from __future__ import annotations

import re
from html import unescape
from types import MappingProxyType
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from casefiles.core.escapes import ESCAPE, is_escape, meant_by
from casefiles.core.problem import on_one_line
from casefiles.core.prose.addresses import OWN_KINDS, AddressError, check_outside
from casefiles.core.prose.collector import Collector
from casefiles.core.prose.offsets import TAG, readable, untag
from casefiles.core.prose.pieces import Piece, piece_at, pieces_in
from casefiles.core.prose.values import Outside

_WEB = rf"<{TAG}?(?P<web>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>"
_MAIL = rf"<{TAG}?(?P<mail>[^\s<>@/]+@[^\s<>@]+)>"
# Behind `](` it is part of a link that couldn't be read, which has been told.
_HTML = rf"(?P<html>(?<!\]\()(?<!\]\({TAG})<{TAG}?/?[A-Za-z!?/][^\s<>]*)"
# With a tag of ours behind its first sign.
_ENTITY = rf"&{TAG}?(?P<entity>\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"


_ESCAPE = re.compile(ESCAPE)
_ELEMENT = re.compile(
    r"<(?P<tag>[A-Za-z][A-Za-z0-9]*)(?P<more>(?:\s[^<>]*)?)>(?P<words>[^<>]*[^<>\s][^<>]*)</(?P=tag)\s*>"
)
_OPENING = re.compile(r"<([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?>[^<>]*[^<>\s][^<>]*")
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9]*)\s*>")
_HREF = re.compile(r"""\shref\s*=\s*["']?(https?://[^\s"'<>]+)""", re.IGNORECASE)
_AROUND = MappingProxyType(
    {**dict.fromkeys(("b", "strong"), "**"), **dict.fromkeys(("i", "em"), "*")}
)
_SIGNS = ("<", "*", "_", "[", "]", "`", "\\")
"""What means something in Markdown."""


class SignProcessor(InlineProcessor):
    """Turns `<https://example.org>` and `<name@example.org>` into links and refuses HTML."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown, collector: Collector) -> None:
        super().__init__(f"{_WEB}|{_MAIL}|{_HTML}|{_ENTITY}", md)
        self.collector = collector
        self._pieces: tuple[str, tuple[Piece, ...]] = ("", ())

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Markdown's own name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        """Return the place of a link, or nothing if the text has to stay as it is."""
        offset = self.collector.offset(data, m.start(), m.end())
        if m["web"] or m["mail"]:
            return self._link(m, offset), m.start(), m.end()
        if piece := self._piece_at(offset):
            self.collector.refuse("raw-html", piece.start, piece.message, piece.hint)
        elif m["html"]:
            self._refuse_html(readable(m[0]), offset)
        elif is_escape(m["entity"]) and not _is_within(self.collector.text, offset):
            self._refuse_escape(readable(m[0]), offset)
        return None, m.start(), m.end()

    def _piece_at(self, offset: int) -> Piece | None:
        """Return the piece of HTML around a place of which it is told as a whole."""
        text = self.collector.text
        if self._pieces[0] is not text:
            self._pieces = text, pieces_in(text)
        return piece_at(self._pieces[1], offset)

    def _refuse_html(self, words: str, offset: int) -> None:
        text = self.collector.text
        whole = _ELEMENT.match(text, offset)
        if whole:
            self._refuse(offset, on_one_line(whole[0]), f"write `{_in_markdown(whole)}`")
        elif not _ends_element(text, offset):
            self._refuse(offset, words, r"write Markdown, or `\<` for the sign itself")

    def _refuse_escape(self, words: str, offset: int) -> None:
        found = _ESCAPE.match(self.collector.text, offset)
        meant = meant_by(found)  # type: ignore[arg-type]  # an escape that was found stands there
        hints = {" ": "write a space in its place", "": "take it out"}
        sign = rf"\{meant}" if meant in _SIGNS else meant
        self._refuse(offset, words, hints.get(meant) or f"write `{sign}`")

    def _refuse(self, offset: int, words: str, hint: str) -> None:
        self.collector.refuse("raw-html", offset, f"`{words}` is HTML", hint)

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


def _in_markdown(element: re.Match[str]) -> str:
    """Return what says the same as an element in Markdown; its words where nothing does."""
    words, address = on_one_line(element["words"]), _HREF.search(element["more"])
    if element["tag"].lower() == "a" and address:
        return f"[{words}]({unescape(address[1])})"
    sign = _AROUND.get(element["tag"].lower(), "")
    return f"{sign}{words}{sign}"


def _ends_element(text: str, offset: int) -> bool:
    """Tell the end of an element of which it was told where it begins."""
    closing, start = _CLOSING.match(text, offset), text.rfind("<", 0, offset)
    opening = _OPENING.fullmatch(text, start, offset) if closing and start >= 0 else None
    return closing is not None and opening is not None and opening[1] == closing[1]


def _is_within(text: str, offset: int) -> bool:
    """Tell whether a place is within a tag, of which it is told as a whole."""
    return text.rfind("<", 0, offset) > text.rfind(">", 0, offset) and ">" in text[offset:]


def _refuse_own(address: str) -> None:
    if address.partition(":")[0] in OWN_KINDS:
        raise AddressError("a link into the archive needs words", f"write `[words]({address})`")
