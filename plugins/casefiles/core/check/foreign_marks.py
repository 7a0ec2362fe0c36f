"""Citations as they are written elsewhere: by number, by name and day, as programs do.

Here they lead nowhere. Nothing is said where the brackets may mean something else: a word that an
editor put into a quotation, a part of a statute, a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from casefiles.core.edtf import Edtf, EdtfError, human_forms, read_value
from casefiles.core.locator import spelt_place
from casefiles.core.nodes import Node
from casefiles.core.problem import on_one_line

AROUND = "\"'“”„‘’«»*_ "
"""What may stand around the name of a source."""
LATEX = r"\\[A-Za-z]{0,9}cite[A-Za-z]{0,9}\*?(?:\[[^\[\]]*+\])?\{[^{}]*+\}"
"""A citation of LaTeX."""
_PASSED = rf"(?<!`)`++[^`]*+`++|{LATEX}|(?<!\\)\[[ ]?+-?@[^\[\]]*+\]"
"""Code, citations that are told as such, and marks of our own."""
_CODE = r"(?<!`)`++[^`]*+`++"
_IN_LATEX = re.compile(r"\\\w+\*?(?:\[(?P<place>[^\[\]]*+)\])?\{(?P<keys>[^{}]*+)\}")
# What programs that answer leave in the place of a source.
_LEFT = re.compile(
    rf"{_CODE}|(?P<left>(?:【[^【】\n]{{1,80}}】)+|:contentReference\[oaicite:[^\[\]\n]*\](?:\{{[^{{}}\n]*\}})?"
    r"|\(?(?:cite)?(?:turn[0-9]+(?:search|news|view|fetch|file)[0-9]+)+\)?"
    r"|\[oaicite:[0-9]+\]|\[cite(?:_start|: ?[0-9][0-9, ]*)\])"
)
_NUMBERS = r"[0-9]{1,2}(?: ?[,;] ?\^?[0-9]{1,2}){0,9}"
_NUMBER = re.compile(
    rf"{_PASSED}|(?<![\\0-9)§])\[ ?\^?{_NUMBERS} ?\](?![(:])"
    r"|(?<![\\0-9)])(?<=[^\W\d_][^\W\d_.,;!?”\"’)])\^[0-9]{1,2}(?!\w)"
    rf"|(?<=[^\W\d_]\s)(?P<round>\({_NUMBERS}\))(?=[.!?](?:\s|$)|$)"
)
_COUNTED = re.compile(
    r"(?i)\b(?:sec(?:tion|\.)?|(?:sub)?(?:section|paragraph|part|clause|division)s?|para(?:\.|s)?"
    r"|articles?|art\.?|rules?|items?|numbers?|no\.?|chapters?|titles?|counts?|notes?|footnotes?"
    r"|exhibits?|figures?|tables?|pages?|p\.?|one|two|three|four|five|six|seven|eight|nine|ten)\s$"
)
"""What a number in round brackets belongs to."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?|[0-9]{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}|{_MONTH})"
    r"(?:,? [0-9]{4})?|[0-9]{4}(?:-[0-9]{2}){0,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
)
_NAMED = re.compile(
    rf"{_PASSED}|(?<![\\\]])(?:\[(?P<square>[^\[\]]{{3,200}}+)\](?![(:\[])"
    r"|\((?P<round>[^()]{3,200}+)\))"
)
_NAME_AND_DATE = re.compile(
    rf"(?i)(?P<name>[^,;]+?)(?:,| [-–—])? (?P<date>{_DATE})(?:, (?P<place>.+))?"
)
_OTHERS = re.compile(r" et al\b| and | & ")
"""What parts the first author from the others."""
_SMALL = frozenset(("the", "of", "a", "an", "and", "for", "in"))
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


@dataclass(frozen=True)
class Foreign:
    """What was meant as a citation."""

    start: int
    end: int
    keys: Sequence[str]
    mend: str
    """The mark that was meant; empty where nothing tells."""
    is_sure: bool
    """Whether the source can only be this one."""


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


def foreign_marks(text: str, sources: Sequence[Listed]) -> Iterator[Foreign]:
    """Yield what cites in another way, in no order."""
    if not sources:
        return
    for found in _NUMBER.finditer(text):
        if not found[0].startswith(("`", "\\", "[@", "[ @", "[-@")):
            yield from _numbered(found, sources)
    for found in _NAMED.finditer(text):
        inside = found["square"] or found["round"]
        if inside and not _in_quotes(text, found.start()):
            yield from _called(found, on_one_line(inside), sources)


def program_marks(
    text: str, sources: Sequence[Listed], has: Callable[[str], bool]
) -> Iterator[Foreign]:
    """Yield what cites as LaTeX does, and what programs that answer leave, in no order.

    Args:
        text: A text.
        sources: The file's own sources.
        has: Tells whether there is a source with a key.
    """
    keys = [source.key for source in sources] or [""]
    for found in re.finditer(f"{_CODE}|{LATEX}", text):
        inside = _IN_LATEX.fullmatch(found[0])
        if inside and inside["keys"]:
            named, place = re.split(" ?, ?", inside["keys"].strip()), inside["place"] or ""
            spelt = spelt_place(f"p. {place}" if place[:1].isdecimal() else place)
            is_known = all(map(has, named))
            is_sure = is_known and bool(spelt) == bool(place)
            mend = _mark(named, spelt) if is_known else ""
            yield Foreign(*found.span(), named if is_known else keys, mend, is_sure)
    for found in _LEFT.finditer(text):
        if found["left"]:
            is_sure = len(sources) == 1
            yield Foreign(*found.span(), keys, _mark(keys, "") * is_sure, is_sure)


def _numbered(found: re.Match[str], sources: Sequence[Listed]) -> Iterator[Foreign]:
    numbers = [int(number) for number in re.findall("[0-9]+", found[0])]
    start = found.start()
    # Where it is told what it stands for, it is a link.
    is_other = _in_quotes(found.string, start) or f"{found[0]}:" in found.string
    if found["round"]:
        is_other |= "[@" in found.string or _COUNTED.search(found.string, 0, start) is not None
    if all(0 < number <= len(sources) for number in numbers) and not is_other:
        keys = [sources[number - 1].key for number in numbers]
        yield Foreign(start, found.end(), keys, _mark(keys, ""), len(sources) == 1)


def _called(found: re.Match[str], inside: str, sources: Sequence[Listed]) -> Iterator[Foreign]:
    parted = _NAME_AND_DATE.fullmatch(inside)
    place = spelt_place(parted["place"]) if parted and parted["place"] else ""
    keys: list[str] = []
    if parted and bool(place) == bool(parted["place"]):
        name, date = parted["name"].strip(AROUND), parted["date"]
        keys = [one.key for one in sources if _is_called(one, name) and _is_of(one, date)]
    if not keys and found["square"] and _ENDS.match(found.string, found.end()):
        whole = inside.strip(AROUND).casefold()
        before = found.string[: found.start()].rstrip()
        keys = [one.key for one in sources if whole in one.names and not before.endswith("]")]
    if keys:
        yield Foreign(*found.span(), keys, _mark(keys[:1], place), len(keys) == 1)


def _is_called(source: Listed, name: str) -> bool:
    """Tell whether a name is that of a source or its author, or has half of its paper's words."""
    author = _OTHERS.split(name)[0].casefold()
    if source.issued and author in source.authors:
        return True
    words = _words(name)
    is_most = bool(words) and words <= source.paper and 2 * len(words) >= len(source.paper)
    return name.casefold() in source.names or is_most


def _is_of(source: Listed, written: str) -> bool:
    """Tell whether a source that says of when it is may be of a day as somebody wrote it."""
    issued = _read(source.issued)
    if issued is None or issued.bounds.first is None:
        return not source.issued
    forms = (written, *human_forms(written), *human_forms(f"{written} {issued.bounds.first.year}"))
    return any(when.overlaps(issued.bounds) for when in map(_read, forms) if when)


def _read(text: str) -> Edtf | None:
    try:
        return read_value(text)
    except EdtfError:
        return None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - _SMALL


def _in_quotes(text: str, at: int) -> bool:
    """Tell whether a place lies in a quotation, which may have an editor's brackets."""
    before = text[text.rfind("\n\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _mark(keys: Collection[str], place: str) -> str:
    return f"[{'; '.join(f'@{key}' for key in keys)}{', ' * bool(place)}{place}]"
