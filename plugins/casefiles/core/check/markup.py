"""HTML and Markdown in texts that are neither: readers would see their signs as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.entities import html5

from casefiles.core.check.walk import Visit
from casefiles.core.problem import Problem

# `<5` and `a < b` are none; `<https://example.org>` is told as an address.
_TAG = r"[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?"
_HTML = re.compile(
    rf"<(?P<tag>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?>(?P<words>[^<>]*)</(?P=tag)>|</?{_TAG}/?>"
    r"|<!--[^<>]*-->|&(?P<entity>#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"
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
    for node in (node for visit in visits for node in visit.own_words()):
        for found in _HTML.finditer(node.text):
            if not found["entity"] or found["entity"][0] == "#" or f"{found['entity']};" in html5:
                words = unescape(found[0]) if found["entity"] else found["words"] or ""
                message = f"`{_on_one_line(found[0])}` is HTML, and would be shown as it stands"
                place = node.line_of(found.start())
                yield Problem(place, "raw-html", message, hint=_mend(words))
        for found in _MARKDOWN.finditer(node.text):
            words = found["star"] or found["line"] or found["link"]
            message = f"`{_on_one_line(found[0])}` is Markdown, and would be shown as it stands"
            place = node.line_of(found.start())
            yield Problem(place, "lost-markdown", message, hint=_mend(words))


def _mend(words: str) -> str:
    plain = _on_one_line(words)
    return f"write `{plain}`" if plain else "take it out"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
