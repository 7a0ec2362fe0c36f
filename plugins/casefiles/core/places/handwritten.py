"""Where hand-written pages name something: in citation marks and in links of our own.

The host's Markdown keeps no places. So names are looked for where they can stand, outside code and
comments, and the page is read again: it must name the new thing as often as it named the old.
"""

from __future__ import annotations

import re
from collections import Counter

from casefiles.core.prose import overfull_page, read_page_text

_APART = re.compile(
    r"(^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\2[^\n]*$|(`+)(?!`).+?(?<!`)\3(?!`)|<!--.*?-->)",
    re.DOTALL | re.MULTILINE,
)
_GROUPS = 4
"""Parts of what `_APART` splits: a text, and the three groups of the pattern."""
_BRACKETS = re.compile(r"(?<!\\)\[[^\[\]]*\]")


def renamed_on_page(text: str, kind: str, was: str, now: str) -> str | None:
    """Return a page that names one thing otherwise.

    Args:
        text: The page.
        kind: What the name is of: `source`, `case` or `entity`.
        was: The name that stands there; for a part of a case `bridge#claim-closed`.
        now: The name that is to stand there.

    Returns:
        The page; `None` where it can't be told for sure what in it is a name.
    """
    if was.partition("#")[0] not in text:
        return text
    if overfull_page(text.replace("\r\n", "\n")):  # To read it would take too long.
        return None
    parts = _APART.split(text)
    texts = [_renamed(part, kind, was, now) for part in parts[::_GROUPS]]
    # The two inner groups stand in the first one already.
    apart = [*parts[1::_GROUPS], ""]
    after = "".join(f"{one}{other}" for one, other in zip(texts, apart, strict=True))
    return after if _names(after) == _wanted(_names(text), (kind, was), (kind, now)) else None


def _renamed(text: str, kind: str, was: str, now: str) -> str:
    if kind == "source":
        mark = re.compile(rf"(?<!\w)@{re.escape(was)}(?![\w-])")
        return _BRACKETS.sub(lambda found: mark.sub(f"@{now}", found[0]), text)
    end = r"(?=[\s)>])" if "#" in was else r"(?=[\s)>#])"
    link = re.compile(rf"(?<=\]\()([\s<]*){kind}:{re.escape(was)}{end}")
    return link.sub(rf"\g<1>{kind}:{now}", text)


_Names = Counter[tuple[str, str]]


def _names(text: str) -> _Names:
    return Counter((use.kind, use.key) for use in read_page_text(text)[1].references)


def _wanted(names: _Names, was: tuple[str, str], now: tuple[str, str]) -> _Names:
    """Return what a page is to name; a link to a case may lead to a part of it."""
    wanted: _Names = Counter()
    for (kind, key), number in names.items():
        name, mark, anchor = key.partition("#")
        if (kind, key) == was:
            wanted[now] += number
        elif (kind, name) == was:
            wanted[kind, f"{now[1]}{mark}{anchor}"] += number
        else:
            wanted[kind, key] += number
    return wanted
