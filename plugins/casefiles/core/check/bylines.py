"""Names with what is no part of them: an office, `By`, or the last name first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from casefiles.core.check.known import Known
from casefiles.core.check.officials import (
    in_capitals,
    is_of_body,
    lacks_first_name,
    name_and_office,
    name_in_office,
)
from casefiles.core.check.walk import Visit
from casefiles.core.model import Entity, Source
from casefiles.core.name_words import (
    PARTICLES,
    begins_with_given_name,
    is_capitalised,
    is_degree,
    is_generation,
    is_given_name,
    is_of_name,
    is_title,
)
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line, problem_of
from casefiles.core.sentences import guess, say

_OF_OFFICE = re.compile(r"(?i),| (?:of|for|at|in) ")
"""Where the words of an office end that stand before a name."""
_AS_OTHERS = "write it in small letters, with the capitals that its sources give it"
_FULL_NAME, _TWO, _LONGEST_OFFICE = 2, 2, 9
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
        is_held = any(office and before.endswith(f" {office}") for office in held)
        if is_held and all(map(is_of_name, rest)):
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
    is_other = any(is_title(word) or is_generation(word) or is_degree(word) for word in words)
    if not is_given or is_other or not is_family or not all(word[0].isupper() for word in words):
        return ""
    return f"{given} {family}"


def check_name(visit: Visit, known: Known) -> Iterator[Problem]:
    """Warn of a person's name with an office, with the last name first, or with no first name.

    Args:
        visit: One mapping of a file.
        known: Who has a page.
    """
    if visit.model is not Entity or visit.text("kind") != "person":
        return
    name = visit.text("name") or ""
    offices = [office.at(("title",)).text for office in visit.items("offices")]
    bare, office, message = _bare(name, offices)
    hint = f"write `{bare}`"
    if not bare and (bare := in_capitals(name)):
        message = f"`{name}` is written in capitals"
        hint = guess("else", guess=guess("near", near=bare), where=_AS_OTHERS)
    if other := known.entity_called(bare):
        hint = f"`{bare}` has a page already: name `{other}`, and remove this file"
    elif office and not _is_told(office, offices):
        hint = f"{hint}, and `- title: {office}` below `offices:`"
    if not bare and lacks_first_name(name):
        bare, message = name, f"`{name}` is a title and a last name"
        hint = "write the full name; the title is told by `offices:`"
    if bare:
        yield _told(visit.node.at(("name",)), message, hint)


def check_offices(visit: Visit, known: Known, kinds: Mapping[str, str]) -> Iterator[Problem]:
    """Warn of an office that holds the name of somebody.

    Args:
        visit: One mapping of a file.
        known: Who has a page.
        kinds: The kind of each page, by its id.
    """
    if visit.model is not Entity:
        return
    for office in visit.items("offices"):
        node = office.at(("title",))
        name, alone = name_in_office(
            node.text,
            visit.text("name") or "",
            lambda name: kinds.get(known.entity_called(name)) or "",
        )
        if name:
            sentence = "name-in-office" if alone else "name-as-office"
            yield problem_of(node.position, sentence, text=node.text, near=alone)


def _bare(name: str, offices: Sequence[str]) -> tuple[str, str, str]:
    """Return what is the name in a name, the office that it tells of, and what is wrong with it.

    The name is empty where nothing is wrong.
    """
    bare, office = name_and_office(name)
    if rest := without_office(bare or name, offices):
        bare, office = rest, ""
    if bare:
        sentence = "title-behind" if name.casefold().startswith(bare.casefold()) else "title-before"
        return bare, office, say(sentence, name=name, near=bare).message
    return turned(name), "", f"`{name}` has the last name first"


def _is_told(office: str, offices: Sequence[str]) -> bool:
    """Tell whether one of the offices is the same, be it that either of them tells more."""
    told = [each.casefold() for each in filter(None, offices)]
    return any(office.casefold() in each or each in office.casefold() for each in told)


def check_authors(visit: Visit, known: Known) -> Iterator[Problem]:
    """Warn of authors with what is no part of a name, and of how many they are told wrongly.

    Args:
        visit: One mapping of a file.
        known: Who has a page.
    """
    authors = visit.node.get("author") if issubclass(visit.model, Source) else None
    for author in authors.items if authors is not None else ():
        yield from _in_parts(author)
        yield from _of_page(author, known)
    names = [author.get("literal") for author in authors.items] if authors is not None else []
    for name in filter(None, names):
        if told := _wrong_with(name.text, len(names)):
            yield _told(name, *told)
    if len(names) == _TWO and all(names):
        family, given = (name.text for name in names if name)
        is_one = is_given_name(given) and not is_given_name(family)
        if is_one and is_capitalised(family) and family.isalpha():
            message = f"`{family}, {given}` reads as two authors of one word each"
            hint = f"if it is one person, write `author: [{{family: {family}, given: {given}}}]`"
            yield from (_told(name, message, hint) for name in names[:1] if name)


def _in_parts(author: Node) -> Iterator[Problem]:
    """Tell of a name in parts of which one holds what belongs to another, or to none."""
    family, given = author.get("family"), author.get("given")
    first, _, last = family.text.partition(" ") if family else ("", "", "")
    if family and given is None and is_given_name(first) and _is_two_words(family.text):
        hint = f"write `{{family: {last}, given: {first}}}` for this author"
        yield _told(family, f"`{family.text}` is a whole name, and no last name", hint)
    title, _, rest = given.text.partition(" ") if given else ("", "", "")
    if given and rest and is_title(title) and title.endswith("."):
        message = f"`{given.text}` begins with a title, which is no part of a name"
        yield _told(given, message, f"write `{rest}`")


def _of_page(author: Node, known: Known) -> Iterator[Problem]:
    """Tell of the id of a page in the place of an author, who has a name."""
    name = author.get("literal")
    called = known.ids["entity"].get(name.text, "") if name and "-" in name.text else ""
    if name and called and called != name.text:
        message = f"`{name.text}` is the id of a page, and an author is printed as written"
        yield _told(name, message, f"write `{called}`")


def _wrong_with(author: str, count: int) -> tuple[str, str] | None:
    """Return what is wrong with one of so many authors, and what to do about it."""
    by = _BY.match(author)
    if by and not _is_body_by(author):
        written = "the names alone"
        people = _BETWEEN.split(on_one_line(author[by.end() :]))
        people = [one for one in people if one and not _WORK.search(one)]
        if people and all(map(is_of_name, " ".join(people).split())):
            written = f"`author: [{', '.join(people)}]`"
        return f"`{author}` begins with a word that is no part of a name", f"write {written}"
    if bare := _author_in(author):
        return f"`{author}` is more than a name", f"write `{bare}`"
    if is_given_name(author.partition(", ")[2].partition(" ")[0]) and (said := turned(author)):
        family, given = author.split(", ")
        parts = f"{{family: {family}, given: {given}}}"
        return f"`{author}` has the last name first", f"write `{parts}`, or `{said}`"
    if two := _two_in(author):
        written = f"`author: [{', '.join(two)}]`" if count == 1 else "them as two authors"
        return f"`{author}` reads as two authors", f"write {written}"
    return None


def _is_body_by(written: str) -> bool:
    """Tell whether a body is called so: `By the People Foundation`, but not `By The Wren Times`."""
    is_one = len(_BETWEEN.split(written)) == 1 and not written.startswith("By The ")
    return is_one and is_of_name(written.rpartition(" ")[2]) and is_of_body(written)


def _author_in(written: str) -> str:
    """Return the name of an author who is surely a person, without title and work; else nothing.

    `General Services Administration` and `Dr. Martin Luther King Jr. Center` are bodies.
    """
    if is_of_body(written):
        return ""
    name, _, work = written.partition(", ")
    if _WORK.search(work) and _is_two_words(name):
        return name
    bare, office = name_and_office(written)
    is_short = written.partition(" ")[0].endswith(".") and office
    return bare if is_short or begins_with_given_name(bare) else ""


def _two_in(written: str) -> list[str]:
    """Return two people who stand in the place of one author, if they surely do; else nobody."""
    two = re.split(r" (?:and|&) |[,;] ", written)
    are_two = len(two) == _TWO and all(map(_is_two_words, two)) and not any(map(is_of_body, two))
    # A comma stands in the names of firms too.
    needed = all if ", " in written else any
    is_sure = are_two and needed(map(begins_with_given_name, two))
    return two if is_sure and not _WORK.search(written) else []


def _is_two_words(name: str) -> bool:
    words = [word for word in name.split() if not word.endswith(".")]
    return len(words) == _TWO and all(map(is_capitalised, words))


def _told(node: Node, message: str, hint: str) -> Problem:
    return Problem(node.position, "title-in-name", message, hint=hint)
