"""One sentence: each claim is one, with its capital and its full stop, and a question has its mark.

Told is only what is surely so: where words end with a stop and another sentence begins, not behind
what may be cut short, and nothing of letters that have no capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casefiles.core.check.ours import IN_MARKS
from casefiles.core.name_words import OPENERS, PARTICLES, SHORT_TITLES
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of

# Behind these a sentence goes on.
CUT_SHORT = frozenset(
    (
        *map(str.casefold, SHORT_TITLES),
        *("al", "app", "approx", "art", "asst", "ca", "cf", "ch", "cir", "co", "corp", "dept"),
        *("ed", "eds", "est", "etc", "ext", "fig", "ft", "inc", "jr", "llc", "ltd", "mt", "no"),
        *("nos", "op", "para", "paras", "pp", "sect", "sr", "st", "ste", "supp", "vol", "vs"),
        # Of papers in court and of addresses.
        *("apt", "attn", "bldg", "encl", "ex", "excl", "exh", "exhs", "exs", "fl", "incl", "rm"),
        *("sched", "sec", "secs", "subsec", "tel", "tit", "univ"),
        *("abs", "bspw", "bzgl", "bzw", "ehem", "evtl", "geb", "gem", "ggf", "hrsg", "inkl", "mio"),
        *("mrd", "nr", "sog", "usw", "vgl", "zzgl"),
    )
)
BEGIN = OPENERS | {"He", "Her", "His", "Nobody", "She", "They", "We"}
"""Words with which a sentence begins, behind a name too."""
# A letter alone is what something is called by, as in `Annex B.`, but for words of one letter.
_BOUNDARY = re.compile(
    rf"{'|'.join(IN_MARKS)}"
    r"|(?<![\w.’'-])(?P<last>\w[\w’'-]*+)[)\]]?[.!?…]++ "
    r"(?=(?P<first>[^\W\d_][\w’'-]++|[AI](?= \w)))"
)
_CLOSING = " \"'“”„‘’«»)"
_OPEN = " ,;:–—-"
"""Signs behind which a sentence goes on."""
# Also of full width, Arabic and Greek, which has two.
_ASKS = ("?", "\uff1f", "\u061f", ";", "\u037e")
_MOST_WORDS = 4
_CODE = "not-one-sentence"


def without_cuts(problems: Iterable[Problem], others: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of one file, but for how a text ends of which more is told.

    Args:
        problems: Those of the checks.
        others: Those that were told before, when the file was read.
    """
    found = tuple(problems)
    lines = {one.position.line for one in (*found, *others) if one.code != _CODE}
    yield from (one for one in found if one.code != _CODE or one.position.line not in lines)


def check_sentence(node: Node, sentence: str) -> Iterator[Problem]:
    """Tell of a text that is more than one sentence, or not the whole of one.

    Args:
        node: The text.
        sentence: What is said where a capital or the full stop is missing.
    """
    text = " ".join(node.text.split())
    if second := _second_in(text):
        words = " ".join(second.split()[:_MOST_WORDS])
        yield problem_of(node.position, "two-sentences", words=words)
    elif (whole := _whole(text)) != text:
        yield problem_of(node.position, sentence, near=whole)


def check_question(node: Node, sentence: str) -> Iterator[Problem]:
    """Tell of a question without its mark."""
    text = node.text.strip()
    if text and not _without_end(text).endswith(_ASKS):
        yield problem_of(node.position, sentence)


def _second_in(text: str) -> str:
    """Return the text from where a second sentence surely begins; empty if none does."""
    for found in _BOUNDARY.finditer(text):
        last, first = found["last"] or "", found["first"] or ""
        is_begun = first in BEGIN or (last.islower() and first[:1].isupper())
        if is_begun and len(last) > 1 and last.casefold() not in CUT_SHORT:
            return text[found.start("first") :]
    return ""


def _whole(text: str) -> str:
    """Return a text with the capital and the full stop that it lacks."""
    word = text.partition(" ")[0]
    if word.isalpha() and word.islower() and word not in PARTICLES:
        text = text[0].upper() + text[1:]
    end = _without_end(text)
    last = end.rstrip(_OPEN)[-1:]
    is_open = end[-1:] != last or last.isdecimal() or last.lower() != last.upper()
    return f"{text.rstrip(_OPEN)}." if last and is_open else text


def _without_end(text: str) -> str:
    """Return a text without closing signs, and a mark at its end, which is told elsewhere."""
    text = text.rstrip(_CLOSING)
    return text[: text.rfind("[")].rstrip(_CLOSING) if text.endswith("]") else text
