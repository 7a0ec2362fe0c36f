"""Emphasis: `*em*`, `_em_`, `**strong**`, `__strong__`, and one in the other.

Our own, since that of Python-Markdown 3.11.3 loses text: `a*b**c*d` comes out without its `d`. May
go when a version of theirs passes `test_citations_leave_other_text_alone`. What does not pair stays
as it was written.

The words between two signs can be matched in one way only: hostile text takes no longer than other
text.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor, Pattern
from markdown.util import Registry

# In all four: no white space inside next to a sign, and `_` not inside a word.
_STRONG_STARS = (
    r"(?<!\*)\*\*(?!\s)(?P<words>\*?(?![\s*])(?:[^*]|(?<!\*)\*(?!\*))*(?<!\s)\*?)\*\*(?!\*)"
)
_STARS = r"(?<!\*)\*(?P<words>(?![\s*])[^*]+(?<!\s))\*(?!\*)"
_STRONG_LINES = r"(?<!\w)__(?!\s)(?P<words>_?(?![\s_])(?:[^_]|(?<!_)_(?!_))*(?<!\s)_?)__(?!\w)"
_LINES = r"(?<!\w)_(?P<words>(?![\s_])(?:[^_]|(?<=[^\W_])_(?=[^\W_]))+(?<!\s))_(?!\w)"


def add_emphasis(inline: Registry[Pattern]) -> None:
    """Register all four kinds, each below code, links and line breaks."""
    # Strong first: emphasis is then looked for inside its words, and around it.
    inline.register(_Emphasis(_STRONG_STARS, "strong"), "strong-stars", 64)
    inline.register(_Emphasis(_STRONG_LINES, "strong"), "strong-lines", 63)
    inline.register(_Emphasis(_STARS, "em"), "stars", 62)
    inline.register(_Emphasis(_LINES, "em"), "lines", 61)


class _Emphasis(InlineProcessor):
    """Puts the words between two signs into an element."""

    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self.tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Markdown's own name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  (Markdown passes it)
    ) -> tuple[Element, int, int]:
        """Return the element with its words, in which the rest of the dialect still counts."""
        words, start, end = m["words"], m.start(), m.end()
        sign = m[0][0]
        # `***a** b*`: a sign without a partner among the words belongs to what is around them.
        if words.count(sign) % 2 and words.startswith(sign):
            words, start = words[1:], start + 1
        elif words.count(sign) % 2 and words.endswith(sign):
            words, end = words[:-1], end - 1
        element = Element(self.tag)
        element.text = words
        return element, start, end
