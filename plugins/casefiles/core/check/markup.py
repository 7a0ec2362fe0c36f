"""HTML and Markdown in texts that are neither: readers would see their signs as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import filterfalse

from casefiles.core.check.walk import Visit
from casefiles.core.escapes import ESCAPE, is_angle, is_escape, meant_by, plain_address
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line
from casefiles.core.prose.pieces import IN_WORDS, is_power, is_raised
from casefiles.core.web import without_tracking

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
    rf"|<!--[^<>]*-->|{ESCAPE}"
)
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
    for visit in visits:
        for node in (*visit.own_words(), *visit.their_words()):
            yield from _html_in(node)
        for node in visit.addresses():
            address = plain_address(node.text)
            if address != node.text:
                message = "`&amp;` is HTML for `&`, so this address leads elsewhere"
                hint = f"write `{without_tracking(address)}`"
                yield Problem(node.position, "raw-html", message, hint=hint)
        for node in visit.own_words():
            yield from _markdown_in(node)


def without_html(text: str) -> str:
    """Return a text with spaces in the place of its HTML, of which it is told."""
    return _HTML.sub(lambda found: " " * len(found[0]), text)


def _html_in(node: Node) -> Iterator[Problem]:
    for found in _HTML.finditer(node.text):
        if found["escape"] and (is_angle(found) or not is_escape(found["escape"])):
            continue
        words = meant_by(found) if found["escape"] else on_one_line(found["words"] or "")
        message = f"`{on_one_line(found[0])}` is HTML, and would be shown as it stands"
        hint = "write a space in its place" if words == " " else _mend(words)
        is_sup = found["tag"] and found["tag"].lower() == "sup" and is_raised(words)
        if is_sup and is_power(node.text, found.start()):
            hint = IN_WORDS
        if is_sup and words.isdecimal():
            hint = f"take it out if it is the number of a footnote; else {hint}"
        yield Problem(node.line_of(found.start()), "raw-html", message, hint=hint)


def _markdown_in(node: Node) -> Iterator[Problem]:
    for found in filterfalse(_is_name, _MARKDOWN.finditer(node.text)):
        words = on_one_line(found["star"] or found["line"] or found["link"])
        message = f"`{on_one_line(found[0])}` is Markdown, and would be shown as it stands"
        yield Problem(node.line_of(found.start()), "lost-markdown", message, hint=_mend(words))


def _is_name(found: re.Match[str]) -> bool:
    """Tell signs that may belong to a name: of a program, as in `__init__`, or as in `*nix`."""
    if found["lines"] == "__":
        return found["line"].isalnum()
    if found["stars"] != "*":
        return False
    first, _, more = found["star"].partition(" ")
    return first.isupper() or bool(more and not first[0].isupper())


def _mend(words: str) -> str:
    return f"write `{words}`" if words else "take it out"
