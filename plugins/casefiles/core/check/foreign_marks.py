"""Citations as they are written elsewhere: by number, by name and day, as programs do.

Here they lead nowhere. Nothing is said where the brackets may mean something else: a word that an
editor put into a quotation, a part of a statute, a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

from casefiles.core.check.lost_marks import Lost, mark_of
from casefiles.core.check.ours import ours, without_code
from casefiles.core.edtf import date_or_none, human_forms
from casefiles.core.locator import spelt_place
from casefiles.core.nodes import Node
from casefiles.core.problem import on_one_line
from casefiles.core.slugs import as_slug

AROUND = "\"'“”„‘’«»*_ "
"""What may stand around the name of a source."""
LATEX = r"\\[A-Za-z]{0,9}cite[A-Za-z]{0,9}\*?(?:\[[^\[\]]*+\])?\{[^{}]*+\}"
"""A citation of LaTeX, as in `\\cite[p. 4]{gazette}`."""
_PASSED = rf"{LATEX}|(?<!\\)\[[ ]?+-?@[^\[\]]*+\]"
"""Citations that are told as such, and marks of our own, as in `[@gazette]`."""
_LATEX = re.compile(
    r"\\[A-Za-z]{0,9}cite[A-Za-z]{0,9}\*?(?:\[(?P<place>[^\[\]]*+)\])?\{(?P<keys>[^{}]++)\}"
)
_LEFT = re.compile(
    # 【4†source】
    r"(?:【[^【】\n]{1,80}】)+"
    # :contentReference[oaicite:0]{index=0}
    r"|:contentReference\[oaicite:[^\[\]\n]*\](?:\{[^{}\n]*\})?"
    # As in `(turn0search2)` and `citeturn0search1turn0news2`
    r"|\(?(?:cite)?(?:turn[0-9]+(?:search|news|view|fetch|file)[0-9]+)+\)?"
    # [oaicite:3]
    r"|\[oaicite:[0-9]+\]"
    # [cite_start], [cite: 1, 2]
    r"|\[cite(?:_start|: ?[0-9][0-9, ]*)\]"
)
"""What programs that answer leave in the place of a source."""
_NUMBERS = r"[0-9]{1,2}(?: ?[,;] ?\^?[0-9]{1,2}){0,9}"
_NUMBER = re.compile(
    rf"{_PASSED}"
    # closed [1], closed.[2, 3], closed[^1]; `a[1]` is a place in a list.
    rf"|(?P<square>(?<![\\0-9)§])(?<!\b[^\W\d_])\[ ?\^?{_NUMBERS} ?\])(?![(:])"
    # closed.^1
    r"|(?P<raised>(?<![\\0-9)])(?<=[^\W\d_][^\W\d_.,;!?”\"’)])\^[0-9]{1,2})(?!\w)"
    # It was closed (1).
    rf"|(?<=[^\W\d_]\s)(?P<round>\({_NUMBERS}\))(?=[.!?](?:\s|$)|$)"
)
_COUNTED = re.compile(
    r"(?i)\b(?:sec(?:tion|\.)?|(?:sub)?(?:section|paragraph|part|clause|division)s?|para(?:\.|s)?"
    r"|articles?|art\.?|rules?|items?|numbers?|no\.?|chapters?|titles?|counts?|notes?|footnotes?"
    r"|exhibits?|figures?|tables?|pages?|p\.?|one|two|three|four|five|six|seven|eight|nine|ten)\s$"
)
"""What a number in round brackets belongs to."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = (
    rf"(?:{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?|[0-9]{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}|{_MONTH})"
    r"(?:,? [0-9]{4})?|[0-9]{4}(?:-[0-9]{2}){0,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
)
"""A day, month or year as people write it."""
_NAMED = re.compile(
    rf"{_PASSED}"
    # [The Gazette, March 2]
    r"|(?<![\\\]])\[(?P<square>[^\[\]]{3,200}+)\](?![(:\[])"
    # (Smith 2024)
    r"|(?<![\\\]])\((?P<round>[^()]{3,200}+)\)"
)
_NAME_AND_DATE = re.compile(
    r"(?i)(?:(?:see(?: also)?|cf\.|per|source:) )?(?P<name>[^,;]+?)"
    rf"(?:,| [-–—])? (?P<date>{DATE})(?:, (?P<place>.+))?"
)
"""As in `see the Gazette, March 2, p. 4`."""
_OTHERS = re.compile(r" et al\b| and | & ")
"""What parts the first author from the others."""
_DATE_OF_KEY = re.compile(r"(?:-[0-9]++)++$")
"""As in `gazette-2024-03-02`."""
_SMALL = frozenset(("the", "of", "a", "an", "and", "for", "in"))
_OPENING = ("“", '"')
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$)")


@dataclass(frozen=True)
class Listed:
    """A source that a file has of its own."""

    key: str
    names: frozenset[str]
    """What people write for it, in small letters."""
    paper: frozenset[str]
    """The words of what it appeared in."""
    issued: str
    authors: frozenset[str]
    """Their last names in small letters."""


def listed_source(source: Node, names: Iterable[str]) -> Listed:
    """Tell how people may cite a source of a file.

    Args:
        source: The source.
        names: What people write for it.
    """
    paper, issued = source.get("container-title"), source.get("issued")
    key, authors = source.get("key"), source.get("author")
    return Listed(
        key.text if key else "",
        frozenset(name.casefold() for name in names),
        _words(paper.text if paper else ""),
        issued.text if issued else "",
        frozenset(filter(None, map(_last_name, authors.items if authors else ()))),
    )


def _last_name(author: Node) -> str:
    family, literal = author.get("family"), author.get("literal")
    words = literal.text.split() if literal else []
    return (family.text if family else " ".join(words[-1:])).casefold()


def foreign_marks(text: str, sources: Sequence[Listed]) -> Iterator[Lost]:
    """Yield what cites in another way and is no part of a quotation, in no order."""
    if not sources:
        return
    bare = without_code(text)
    marks = [
        *(mark for found in _NUMBER.finditer(bare) for mark in _numbered(found, sources)),
        *(mark for found in _NAMED.finditer(bare) for mark in _called(found, sources)),
    ]
    # A quotation may have an editor's brackets.
    own = ours(text) if marks else text
    is_ours = (own[mark.start] == text[mark.start] for mark in marks)
    yield from (mark for mark in compress(marks, is_ours) if not _is_opened(own, mark.start))


def _is_opened(own: str, at: int) -> bool:
    """Tell whether a quotation begins before a place, in its paragraph, that nobody ends."""
    before = own[own.rfind("\n\n", 0, at) + 1 : at]
    return any(mark in before for mark in _OPENING)


def program_marks(
    text: str, sources: Sequence[Listed], has: Callable[[str], bool]
) -> Iterator[Lost]:
    """Yield what cites as LaTeX does, and what programs that answer leave, in no order.

    Args:
        text: A text.
        sources: The file's own sources.
        has: Tells whether there is a source with a key.
    """
    text = without_code(text)
    keys = [source.key for source in sources] or [""]
    for found in _LATEX.finditer(text):
        named, place = re.split(" ?, ?", found["keys"].strip()), found["place"] or ""
        spelt = spelt_place(f"p. {place}" if place[:1].isdecimal() else place)
        cited = [(key, spelt if key == named[-1] else "") for key in named]
        is_known = all(map(has, named))
        is_sure = is_known and bool(spelt) == bool(place)
        yield _lost(found, named if is_known else keys, cited * is_known, is_sure=is_sure)
    for found in _LEFT.finditer(text):
        is_sure = len(sources) == 1
        yield _lost(found, keys, [(keys[0], "")] * is_sure, is_sure=is_sure)


def _lost(
    found: re.Match[str], keys: Sequence[str], cited: Sequence[tuple[str, str]], *, is_sure: bool
) -> Lost:
    """Return what was meant as a citation.

    Args:
        found: What stands there.
        keys: Those of the sources that may be meant.
        cited: The keys and places that the mark has; none where nothing tells.
        is_sure: Whether nothing else can be meant.
    """
    mark = mark_of(cited) if cited else ""
    hint = "cite the source that is meant, as in `[@key, p. 4]`, or take it out"
    if mark:
        hint = f"write `{mark}`, if that is the source that is meant"
    return Lost(keys, *found.span(), mark * is_sure, hint * (not is_sure))


def _numbered(found: re.Match[str], sources: Sequence[Listed]) -> Iterator[Lost]:
    if not (found["square"] or found["raised"] or found["round"]):
        return
    numbers = [int(number) for number in re.findall("[0-9]+", found[0])]
    # Where it is told what it stands for, it is a link or a note.
    is_other = f"{found[0]}:" in found.string
    if found["round"]:
        is_other |= "[@" in found.string
        is_other |= _COUNTED.search(found.string, 0, found.start()) is not None
    if all(0 < number <= len(sources) for number in numbers) and not is_other:
        keys = [sources[number - 1].key for number in numbers]
        yield _lost(found, keys, [(key, "") for key in keys], is_sure=len(sources) == 1)


def _called(found: re.Match[str], sources: Sequence[Listed]) -> Iterator[Lost]:
    inside = on_one_line(found["square"] or found["round"] or "")
    parted = _NAME_AND_DATE.fullmatch(inside)
    place = spelt_place(parted["place"]) if parted and parted["place"] else ""
    keys: list[str] = []
    if parted and bool(place) == bool(parted["place"]):
        name, date = _name_of(parted["name"].strip(AROUND)), parted["date"]
        keys = [one.key for one in sources if _is_called(one, name) and _is_of(one, date)]
    if not keys and found["square"] and _ENDS.match(found.string, found.end()):
        whole = inside.strip(AROUND).casefold()
        before = found.string[: found.start()].rstrip()
        keys = [one.key for one in sources if whole in one.names and not before.endswith("]")]
    if keys:
        yield _lost(found, keys, [(keys[0], place)], is_sure=len(keys) == 1)


@dataclass(frozen=True)
class _Name:
    """What somebody wrote for a source, in the forms that it is looked for by."""

    author: str
    plain: str
    key: str
    words: frozenset[str]


def _name_of(text: str) -> _Name:
    plain = _without_article(text)
    return _Name(_OTHERS.split(text)[0].casefold(), plain, as_slug(plain), _words(text))


def _is_called(source: Listed, name: _Name) -> bool:
    """Tell whether a name is that of a source or its author, or has half of its paper's words."""
    in_key = name.key == _DATE_OF_KEY.sub("", source.key)
    if source.issued and (in_key or name.author in source.authors):
        return True
    is_most = name.words <= source.paper and 2 * len(name.words) >= len(source.paper)
    return (bool(name.words) and is_most) or name.plain in map(_without_article, source.names)


def _without_article(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _is_of(source: Listed, written: str) -> bool:
    """Tell whether a source that says of when it is may be of a day as somebody wrote it."""
    issued = date_or_none(source.issued)
    if issued is None or issued.bounds.first is None:
        return not source.issued
    forms = (written, *human_forms(written), *human_forms(f"{written} {issued.bounds.first.year}"))
    return any(when.overlaps(issued.bounds) for when in map(date_or_none, forms) if when)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - _SMALL
