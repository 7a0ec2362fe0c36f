"""HTML and Markdown in texts that are neither: readers would see their signs as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.entities import html5
from itertools import filterfalse

from casefiles.core.check.walk import Visit
from casefiles.core.problem import Problem, on_one_line

_ELEMENTS = (
    *("html", "head", "title", "base", "link", "meta", "style", "body", "script", "noscript"),
    *("article", "section", "nav", "aside", "header", "footer", "main", "address", "search"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "p", "hr", "pre", "blockquote", "div"),
    *("ol", "ul", "menu", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary"),
    *("a", "em", "strong", "small", "s", "cite", "q", "dfn", "abbr", "ruby", "rt", "rp", "data"),
    *("time", "code", "var", "samp", "kbd", "sub", "sup", "i", "b", "u", "mark", "bdi", "bdo"),
    *("span", "br", "wbr", "ins", "del", "picture", "source", "img", "iframe", "embed", "object"),
    *("video", "audio", "track", "map", "area", "svg", "math", "canvas", "slot", "template"),
    *("table", "caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th"),
    *("form", "label", "input", "button", "select", "datalist", "optgroup", "option", "textarea"),
    *("output", "progress", "meter", "fieldset", "legend", "dialog"),
    *("acronym", "big", "center", "font", "strike", "tt"),
)
"""What HTML has, and had: another word in angle brackets is none, as in `<redacted>`."""
# `a<b and c>d` is none: what stands behind the name of an element is an attribute or a slash.
_NAME = rf"(?i:{'|'.join(_ELEMENTS)})"
_REST = r"(?:\s+[A-Za-z-]+\s*=[^<>]*|\s*/?)>"
_HTML = re.compile(
    rf"<(?P<tag>{_NAME}){_REST}(?P<words>[^<>]*)</(?P=tag)\s*>|<{_NAME}{_REST}|</{_NAME}\s*>"
    r"|<!--[^<>]*-->|&(?P<entity>#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"
)
_ANGLES = ("<", ">")
"""What was written as an entity to be no HTML: there is no better way to say it."""
# Emphasis has a letter or a digit in it: `_-_` is none.
_MARKDOWN = re.compile(
    "|".join(
        rf"(?<![{before}\\])(?P<{name}s>{sign}{{1,3}})(?![\s{sign}])(?=[^{sign}\n]*[^\W_])"
        rf"(?P<{name}>[^{sign}\n]*[^\s{sign}])(?P={name}s)(?![{before}])"
        for name, sign, before in (("star", r"\*", r"\w*"), ("line", "_", r"\w"))
    )
    + r"|(?<![!\\])\[(?P<link>[^\[\]]++)\]\((?:case|claim|entity|event):[^\s()]*+\)"
)


def check_markup(visits: Iterable[Visit]) -> Iterator[Problem]:
    """Tell of the signs of HTML and of Markdown in texts that show them."""
    for node in (node for visit in visits for node in visit.own_words()):
        for found in _HTML.finditer(node.text):
            if not found["entity"] or _is_character(found["entity"]):
                words = unescape(found[0]) if found["entity"] else found["words"] or ""
                message = f"`{on_one_line(found[0])}` is HTML, and would be shown as it stands"
                place = node.line_of(found.start())
                yield Problem(place, "raw-html", message, hint=_mend(words))
        for found in filterfalse(_is_name, _MARKDOWN.finditer(node.text)):
            words = found["star"] or found["line"] or found["link"]
            message = f"`{on_one_line(found[0])}` is Markdown, and would be shown as it stands"
            place = node.line_of(found.start())
            yield Problem(place, "lost-markdown", message, hint=_mend(words))


def _is_character(entity: str) -> bool:
    is_one = entity[0] == "#" or f"{entity};" in html5
    return is_one and unescape(f"&{entity};") not in _ANGLES


def _is_name(found: re.Match[str]) -> bool:
    """Tell signs that may belong to a name: of a program, as in `__init__`, or as in `*nix`."""
    if found["lines"] == "__":
        return found["line"].isalnum()
    if found["stars"] != "*":
        return False
    first, _, more = found["star"].partition(" ")
    return first.isupper() or bool(more and not first[0].isupper())


def _mend(words: str) -> str:
    plain = on_one_line(words)
    return f"write `{plain}`" if plain else "take it out"
