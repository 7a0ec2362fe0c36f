"""Words of others as a copy of a page leaves them: letters read wrongly, joined ones, wide gaps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casefiles.core.check.walk import Visit
from casefiles.core.model import Quote
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem

_ALSO = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""What the bytes from 80 to 9F are on Windows."""
# UTF-8 that was read as if written on Windows. No word has such letters side by side.
_MISREAD = re.compile(
    rf"\u00e2\u20ac[{_ALSO}\u00a0-\u00bf]|\u00c3[{_ALSO}\u00a0-\u00bf]"
    "|\u00c2[\u00a0\u00a3\u00a7\u00a9\u00ae\u00b0\u00bd]"
)
_CUT = re.compile("\u00e2\u20ac(?=[\\s.,;:!?)]|$)")
"""A closing mark, whose last byte is nothing on Windows."""
_JOINED = re.compile("[\ufb00-\ufb06]")
# Behind a sentence some set two.
_GAP = re.compile(r"(?<=[^\s.!?:]) {2,}(?=\S)")
_EDITED = re.compile(
    r"\[(?:sic!?|\.{3}|\u2026|(?:emphasis|italics?) (?:added|mine|ours))\]"
    r"|\((?:emphasis|italics?) (?:added|mine|ours)\)",
    re.IGNORECASE,
)
"""What an editor puts into words of others. A court prints some itself, which no text tells."""
_CITED = re.compile(r"\[-?@[^\s\]][^\]]*+\]")
_NO_WORDS = re.compile(r"\s*[Xx]{3,}\s*|[\W_]+")


def is_left_blank(quote: Node) -> bool:
    """Tell whether no words stand in a quotation, but `xxx` or signs in their place."""
    return _NO_WORDS.fullmatch(quote.text) is not None


def check_copied(visit: Visit) -> Iterator[Problem]:
    """Warn of words of others that their source has otherwise."""
    for node in visit.their_words():
        meant = _JOINED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), _read(node.text))
        if issubclass(visit.model, Quote):
            meant = _GAP.sub(" ", meant)
            yield from _edited_in(node)
        if meant != node.text:
            start, words, near = _apart(node.text, meant)
            message = f"`{words}` is what a copy made of the words of the source"
            yield Problem(node.line_of(start), "marked-quote", message, hint=f"write `{near}`")


def _edited_in(node: Node) -> Iterator[Problem]:
    found = _EDITED.search(node.text)
    if found and not is_left_blank(node):
        message = f"`{found[0]}` is mostly put in by who quotes, not by the source"
        hint = (
            "quote one run of words as it stands; two runs are two pieces of evidence; if the"
            " source prints it so itself, leave it as it is"
        )
        yield Problem(node.line_of(found.start()), "marked-quote", message, hint=hint)
    if cited := _CITED.search(node.text):
        message = f"`{cited[0]}` is a citation mark, and none of the words of the source"
        hint = "remove it; what a quotation is from stands behind `source:` beside it"
        yield Problem(node.line_of(cited.start()), "marked-quote", message, hint=hint)


def _read(text: str) -> str:
    return _CUT.sub("\u201d", _MISREAD.sub(_as_written, text))


def _as_written(found: re.Match[str]) -> str:
    return found[0].encode("cp1252").decode()


def _apart(text: str, meant: str) -> tuple[int, str, str]:
    """Return where two texts begin to differ, and the words of both from there to their last."""
    pairs = zip(text, f"{meant} ", strict=False)
    start = next(n for n, (one, other) in enumerate(pairs) if one != other)
    tail = 0
    while tail < min(len(text), len(meant)) - start and text[-1 - tail] == meant[-1 - tail]:
        tail += 1
    start = text.rfind(" ", 0, max(start - 1, 0)) + 1
    end = text.find(" ", len(text) - tail)
    tail = len(text) - end if end >= 0 else 0
    return start, text[start : len(text) - tail], meant[start : len(meant) - tail]
