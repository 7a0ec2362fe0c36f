"""Links `[words](address)`: to the archive, or out of it by http, https and mailto.

One pattern finds everything that has the shape of a link, so that a link that can't be read is a
mistake and never text that silently stays. Its parts can't be matched in two ways: hostile text
takes no longer than other text.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from casefiles.core.prose.addresses import AddressError, check_outside, read_own
from casefiles.core.prose.collector import Collector
from casefiles.core.prose.offsets import TAG, readable, untag
from casefiles.core.prose.stash import put_back, taken_out
from casefiles.core.prose.values import Inside, Outside, Reference

# Words may hold one level of brackets, addresses one of parentheses.
_WORDS = r"(?P<words>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)"
_PLAIN = r"[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*"
_SHAPE = rf"(?P<image>!{TAG}?)?\[{TAG}?{_WORDS}\](?=\()"
_STRAY = rf"\]\({TAG}?"
EVERY = f"{_SHAPE}|{_STRAY}"
"""Whatever looks like a link."""
ON_PAGES = rf"{_SHAPE}(?(image)|(?=\(\s*+<?(?:/|[A-Za-z][A-Za-z0-9+.-]*:)))"
"""Images, and links with a scheme or from the root; the host looks after those between pages."""
_ADDRESS = re.compile(rf"\({TAG}?\s*+(?:<{TAG}?(?P<angled>[^<>\n]*)>|(?P<plain>{_PLAIN}))\s*\)")
_HOW = "write `[words](https://example.org/page)`: no space in the address, and no title behind it"


class LinkProcessor(InlineProcessor):
    """Turns links into places for addresses."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown, collector: Collector, pattern: str = EVERY) -> None:
        super().__init__(pattern, md)
        self.collector = collector

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Markdown's own name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        """Return the place of the link, or nothing if the text has to stay as it is."""
        address = _ADDRESS.match(data, m.end()) if m["words"] is not None else None
        if address is None:
            self._refuse(m, "bad-link", "the link can't be read", _HOW)
            return None, m.start(), m.end()
        if not self._may_be_link(m):
            return None, m.start(), address.end()
        return self._link(m, address), m.start(), address.end()

    def _may_be_link(self, m: re.Match[str]) -> bool:
        if m["image"]:
            hint = "link to it, or put a space before `[` if that was meant"
            self._refuse(m, "image-in-prose", f"`{readable(m[0])}` is an image", hint)
        elif not untag(m["words"]).strip():
            self._refuse(m, "bad-link", "the link has no words", "write `[words](address)`")
        elif "](" in m["words"]:
            self._refuse(m, "bad-link", "a link stands inside a link", "write one after the other")
        elif any(_is_citation(node) for node in taken_out(self.md, m["words"])):
            hint = "write it behind: `[words](address)[@key]`"
            self._refuse(m, "bad-citation", "a citation stands inside the words of a link", hint)
        else:
            return True
        return False

    def _link(self, m: re.Match[str], address: re.Match[str]) -> Element | None:
        offset = self.collector.offset(address[0], 0, address.end() - address.start()) + 1
        raw = address["angled"] or address["plain"] or ""
        try:
            element = self._place(self._written(raw), offset)
        except AddressError as error:
            self.collector.refuse("bad-link", offset, error.message, error.hint)
            return None
        element.text = m["words"]
        return element

    def _place(self, address: str, offset: int) -> Element:
        own = read_own(address)
        if own:
            return self.collector.keep(Inside(own[0], Reference(own[0], own[1], None, offset)))
        check_outside(address)
        return self.collector.keep(Outside(address))

    def _written(self, address: str) -> str:
        r"""Return the address as it was written, `\_` as `_`; a code span makes it unreadable."""
        if any(isinstance(node, Element) for node in taken_out(self.md, address)):
            raise AddressError("the link can't be read", _HOW)
        return untag(put_back(self.md, address))

    def _refuse(self, m: re.Match[str], code: str, message: str, hint: str) -> None:
        offset = self.collector.offset(m.string, m.start(), m.end())
        self.collector.refuse(code, offset, message, hint)


def _is_citation(node: Element | str) -> bool:
    return isinstance(node, Element) and node.tag == "sup"
