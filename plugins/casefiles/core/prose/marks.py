r"""Citation marks: `[@key]`, `[@key, para. 3]`, `[@a; @b, p. 3]`.

Whatever begins with `[@` outside code is a mark or a mistake, never text that silently stays; `\[@`
is text.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from casefiles.core.locator import (
    Locator,
    LocatorError,
    leading_place,
    meant_locator,
    parse_locator,
    spelt_place,
)
from casefiles.core.prose.collector import Collector
from casefiles.core.prose.offsets import TAG, readable
from casefiles.core.prose.values import Cited, Reference
from casefiles.core.sentences import Sentence, say
from casefiles.core.slugs import SLUG, as_slug

PRIORITY = 175
"""Below code spans (190) and escapes (180), above Markdown's `reference` (170) and `link` (160)."""

# Marks side by side are one place, else their numbers would read as one: 1 and 2 as 12.
_MARKS = rf"(?P<marks>(?:\[{TAG}?\s*-?@[^\[\]]*\])+)(?P<address>\()?"
_UNCLOSED = rf"\[{TAG}?\s*-?@"
_KEY = re.compile(" ?,")
_MARK = re.compile(r"\[[^\[\]]*\]")
_ITEM = re.compile(r"[^\[\];]+")
# One of several in a mark that is not closed; a comma may be missing as well.
_OPEN_ITEM = re.compile(rf"[\[;]\s*-?@(?P<key>{SLUG})(?![\w@-])(?P<comma> ?,? )?")
# Where a comma stands between two of a mark.
_NEXT = re.compile(r" ?, ?-?(?=@)")
_OTHER_END = re.compile(r"[)}>]")
_LONGEST = 200
"""Of the characters behind a mark that is not closed."""
_GOOD = re.compile(rf"@(?P<key>{SLUG})(?: ?, ?(?P<locator>.+))?")


class MarkProcessor(InlineProcessor):
    """Turns marks into places for citations."""

    # A link can't stand in a link; the link's own processor says so.
    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown, collector: Collector) -> None:
        super().__init__(f"{_MARKS}|{_UNCLOSED}", md)
        self.collector = collector

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Markdown's own name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        """Return the place of the citations, or nothing if the text has to stay as it is."""
        if not m["marks"]:
            words, mark = _closed(readable(data[m.start() : m.end() + _LONGEST]))
            hint = f"write `{mark}`" if mark else "write `]` where it ends, behind key and place"
            self._refuse(m, f"the citation mark `{words}` is not closed", hint)
            return None, m.start(), m.end()
        if m["address"]:
            words = readable(m["marks"])
            hint = rf"write `\{words}(...)` for a link with these words, or a space before `(`"
            self._refuse(m, "a citation mark can't be a link too", hint)
            return None, m.start(), m.end()
        parted = _parted(m["marks"])
        if parted:
            self._refuse(m, *parted)
        references = self._references(m, data, is_told=bool(parted))
        if not references:
            return None, m.start(), m.end()
        return self.collector.keep(Cited(references)), m.start(), m.end("marks")

    def _references(self, m: re.Match[str], data: str, *, is_told: bool) -> tuple[Reference, ...]:
        """Return what is cited; where it `is_told` how it is written, the keys alone."""
        found = (
            self._reference(_KEY.split(words)[0] if is_told else words, self._offset(m, item))
            for item in _ITEM.finditer(data, m.start(), m.end("marks"))
            if (words := readable(item[0])) and not (is_told and spelt_place(words))
        )
        return tuple(reference for reference in found if reference)

    def _reference(self, item: str, offset: int) -> Reference | None:
        good = _GOOD.fullmatch(item)
        if good is None:
            said = say("unreadable-mark", text=item, near=_mended(item))
            self.collector.refuse(said.code, offset, said.message, said.hint)
            return None
        return Reference("source", good["key"], self._locator(good, offset), offset)

    def _locator(self, item: re.Match[str], offset: int) -> Locator | None:
        if item["locator"] is None:
            return None
        try:
            return parse_locator(item["locator"])
        except LocatorError as error:
            said = Sentence("bad-locator", error.message, error.hint)
            if other := _NEXT.search(item[0]):
                near = "; ".join(map(_spelt, _NEXT.split(item[0])))
                said = say("comma-for-source", rest=item[0][other.end() :], near=near)
            self.collector.refuse(said.code, offset, said.message, said.hint)
            return None

    def _offset(self, m: re.Match[str], item: re.Match[str]) -> int:
        at = m.string.find("@", item.start(), item.end())
        start, end = (at, item.end()) if at >= 0 else m.span("marks")
        return self.collector.offset(m.string, start, end)

    def _refuse(self, m: re.Match[str], message: str, hint: str) -> None:
        offset = self.collector.offset(m.string, m.start(), m.end())
        self.collector.refuse("bad-citation", offset, message, hint)


def _closed(text: str) -> tuple[str, str]:
    """Return the mark with which a text begins and which is not closed, and the same closed.

    The second is empty where the first has no key that can be read.
    """
    items, end = [], 0
    while item := _OPEN_ITEM.match(text, end):
        place = leading_place(text[item.end() :]) if item["comma"] else ""
        items.append(f"@{item['key']}{', ' * bool(place)}{spelt_place(place)}")
        end = item.end() + len(place) if place else item.end("key")
    if not items:
        return text.split(" ", maxsplit=1)[0], ""
    end = other.end() if (other := _OTHER_END.match(text, end)) else end
    return text[:end], f"[{'; '.join(items)}]"


def _parted(marks: str) -> tuple[str, str] | None:
    """Say how marks are written in which a place is parted from its source; nothing of others."""
    told = ""
    mended: list[str] = []
    for mark in _MARK.findall(marks):
        items: list[list[str]] = []
        for text in filter(None, map(readable, _ITEM.findall(mark))):
            good, place = _GOOD.fullmatch(text), spelt_place(text)
            if good:
                written = good["locator"] or ""
                items.append([good["key"], spelt_place(written) or written])
            elif not place or not items:
                return None
            elif items[-1][1]:
                items.append([items[-1][0], place])
            else:
                items[-1][1] = place
            told = told or ("" if good else text)
        cited = "; ".join(f"@{key}{', ' * bool(place)}{place}" for key, place in items)
        mended.append(f"[{cited}]")
    message = f"`{readable(marks)}` has a semicolon before `{told}`, which is a place and no source"
    return (message, f"write `{''.join(mended)}`") if told else None


def _spelt(item: str) -> str:
    """Return one of several of a mark with its place as the format spells it, if it has one."""
    key, comma, place = item.strip().partition(",")
    return f"{key.strip()}{comma and ', '}{spelt_place(place.strip()) or place.strip()}"


def _mended(item: str) -> str:
    """Return the nearest mark that can be read; the author has to look at it in any case."""
    word, _, place = item.lstrip("-@ ").replace(",", " ").partition(" ")
    key = as_slug(word) or "key"
    try:
        return f"[@{key}, {parse_locator(meant_locator(place) or place)}]"
    except LocatorError:  # Of the name of a source nobody knows the key.
        return "[@key]" if place[:1].isalpha() and key != word else f"[@{key}]"
