"""The places in HTML that wait for a resolver: `<sup data-cf="0"></sup>` and `<a href="cf:0">`.

Text can't feign one, since `<` is always escaped in it. The scheme keeps the host, which checks
relative links, away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from casefiles.core.prose.values import Cited, Hole

# From the first of several white spaces only: tried at each, a long run of them takes its square.
_CITED = r'(?<!\s)(?P<space>\s*)<sup data-cf="(?P<cited>[0-9]{1,6})"></sup>'
_TOKEN = re.compile(rf'{_CITED}|(?P<a><a\b[^<>]*?) href="cf:(?P<link>[0-9]{{1,6}})"')
_NO_BREAK = "\N{NO-BREAK SPACE}"


def token(hole: Hole, number: int) -> Element:
    """Return the element that keeps the place of a hole."""
    if isinstance(hole, Cited):
        return Element("sup", {"data-cf": str(number)})
    return Element("a", {"href": f"cf:{number}"})


def holes_in(skeleton: str, holes: tuple[Hole, ...]) -> Iterator[Hole]:
    """Yield the holes in the order in which they stand in the HTML."""
    for match in _TOKEN.finditer(skeleton):
        yield from holes[_number(match) : _number(match) + 1]


def fill(skeleton: str, holes: tuple[Hole, ...], write: Callable[[Hole], str]) -> str:
    """Replace each token by what `write` makes of its hole: an element, or attributes of a link.

    A citation stays on the line of the word before it.
    """

    def written(match: re.Match[str]) -> str:
        number = _number(match)
        # A hand-written page may hold HTML with a number that was never given.
        filled = write(holes[number]) if number < len(holes) else ""
        before = match["a"] or (_NO_BREAK if match["space"] else "")
        return f"{before}{filled}"

    return _TOKEN.sub(written, skeleton)


def without_citations(skeleton: str) -> str:
    """Take the places of citations out, and the white space before each."""
    return re.sub(_CITED, "", skeleton)


def _number(match: re.Match[str]) -> int:
    return int(match["cited"] or match["link"])
