"""How much Markdown one text or page may hold: what is over it never reaches a converter."""

from __future__ import annotations

import re
from itertools import islice

from casefiles.core.prose.values import Fault

# Each costs Markdown a walk through the whole text. An honest text of 64 kB has fewer.
_MOST_MARKS = 2_000
_MARKS = re.compile(r"[\\`*_\[<&\n]")

# The host's Markdown looks from a bracket to the end of its block for a mate, four times over; from
# a line end as far, but faster; from what may be a tag to the end of the page. The most takes some
# three seconds. A page of 60 kB in paragraphs has a hundredth of it, a table of 60 kB a third.
_MOST_STEPS = 200_000_000
_BLOCK = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")
_STEPS = {"[": 10, "\n": 1, "<": 2}
_COSTLY = re.compile(r"[\[\n<]")


def overfull(text: str) -> Fault | None:
    """Return the fault of a text of a record that holds too many signs of Markdown."""
    mark = next(islice(_MARKS.finditer(text), _MOST_MARKS, None), None)
    if mark is None:
        return None
    message = f"more than {_MOST_MARKS:,} signs of Markdown and line ends stand in one text"
    return Fault(mark.start(), "too-many-marks", message, "take those out that mean nothing")


def overfull_page(text: str) -> Fault | None:
    """Return the fault of a page that would keep the host's Markdown busy; `text` has LF alone."""
    steps = 0
    for block in _BLOCK.finditer(text):
        for mark in _COSTLY.finditer(block[0]):
            reach = len(text) if mark[0] == "<" else len(block[0])
            steps += _STEPS[mark[0]] * reach
            if steps > _MOST_STEPS:
                place = block.start() + mark.start()
                message = "too many brackets, tags and lines without a blank one stand up to here"
                hint = "put blank lines between paragraphs, and take out signs that mean nothing"
                return Fault(place, "too-many-marks", message, hint)
    return None
