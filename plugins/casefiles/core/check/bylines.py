"""Names with what is no part of them: an office, `By`, or the last name first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casefiles.core.check.names import PARTICLES, is_capitalised
from casefiles.core.check.officials import name_and_office
from casefiles.core.check.titles import TITLES, plain_title
from casefiles.core.check.walk import Visit
from casefiles.core.given_names import GIVEN_NAMES
from casefiles.core.model import Source
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line

_OF_OFFICE = re.compile(r"(?i),| (?:of|for|at|in) ")
"""Where the words of an office end that stand before a name."""
_FULL_NAME, _TWO, _LONGEST_OFFICE = 2, 2, 9
_BEHIND = frozenset(("Esq", "Jr", "Sr"))
_BY = re.compile(r"(?i)by[: ]\s*(?=\S)")
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_WORK = re.compile(
    r"(?i)\b(?:staff|writers?|reporters?|correspondents?|editors?|press|special to|contributors?)\b"
)


def without_office(name: str, offices: Iterable[str]) -> str:
    """Return a full name without the title of one of its offices before it; empty if none is."""
    words = name.split()
    held = [_OF_OFFICE.split(office)[0].casefold() for office in offices]
    for count in range(min(len(words) - _FULL_NAME, _LONGEST_OFFICE), 0, -1):
        before = f" {' '.join(words[:count])}".casefold()
        rest = words[count:]
        if any(office and before.endswith(f" {office}") for office in held) and _is_name(rest):
            return " ".join(rest)
    return ""


def turned(name: str) -> str:
    """Return a name whose last name stands first as it is said; empty of another."""
    family, comma, given = name.partition(", ")
    first, *others = family.split() or [""]
    words = given.split()
    is_family = is_capitalised(first or "x") and not others
    is_family = is_family or (first.casefold() in PARTICLES and all(map(str.isalpha, others)))
    is_given = comma and words and is_capitalised(words[0]) and "," not in given
    is_other = any(plain_title(word) in _BEHIND or plain_title(word) in TITLES for word in words)
    if not is_given or is_other or not is_family or not all(word[0].isupper() for word in words):
        return ""
    return f"{given} {family}"


def _is_name(words: Sequence[str]) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in words)


def check_authors(visit: Visit) -> Iterator[Problem]:
    """Warn of authors with what is no part of a name, and of how many they are told wrongly."""
    authors = visit.node.get("author") if issubclass(visit.model, Source) else None
    names = [author.get("literal") for author in authors.items] if authors is not None else []
    for name in filter(None, names):
        by = _BY.match(name.text)
        if by:
            people = [
                one
                for one in _BETWEEN.split(on_one_line(name.text[by.end() :]))
                if one and not _WORK.search(one)
            ]
            is_sure = people and all(_is_name(one.split()) for one in people)
            written = f"`author: [{', '.join(people)}]`" if is_sure else "the names alone"
            message = f"`{name.text}` begins with a word that is no part of a name"
            yield _told(name, message, f"write {written}")
        elif bare := _author_in(name.text):
            yield _told(name, f"`{name.text}` is more than a name", f"write `{bare}`")
        elif two := _two_in(name.text):
            written = f"`author: [{', '.join(two)}]`" if len(names) == 1 else "them as two authors"
            yield _told(name, f"`{name.text}` reads as two authors", f"write {written}")
    if len(names) == _TWO and all(names):
        family, given = (name.text for name in names if name)
        is_one = given.casefold() in GIVEN_NAMES and family.casefold() not in GIVEN_NAMES
        if is_one and is_capitalised(family) and family.isalpha():
            message = f"`{family}, {given}` reads as two authors of one word each"
            hint = f"if it is one person, write `author: [{{family: {family}, given: {given}}}]`"
            yield from (_told(name, message, hint) for name in names[:1] if name)


def _author_in(written: str) -> str:
    """Return the name of an author who is surely a person, without title and work; else nothing.

    `General Services Administration` and `Justice Policy Institute` are bodies.
    """
    name, _, work = written.partition(", ")
    if _WORK.search(work) and _is_two_words(name):
        return name
    bare, office = name_and_office(written)
    is_short = written.partition(" ")[0].endswith(".") and office
    return bare if is_short or _has_given_name(bare) else ""


def _two_in(written: str) -> list[str]:
    """Return two people who stand in the place of one author, if they surely do; else nobody."""
    two = re.split(r" (?:and|&) ", written)
    is_sure = len(two) == _TWO and all(map(_is_two_words, two)) and any(map(_has_given_name, two))
    return two if is_sure and not _WORK.search(written) else []


def _is_two_words(name: str) -> bool:
    words = [word for word in name.split() if not word.endswith(".")]
    return len(words) == _TWO and all(map(is_capitalised, words))


def _has_given_name(name: str) -> bool:
    return name.partition(" ")[0].casefold() in GIVEN_NAMES


def _told(node: Node, message: str, hint: str) -> Problem:
    return Problem(node.position, "title-in-name", message, hint=hint)
