"""What people write of an official in one go, as in `Rep. Jane Roe (R)`: the name and the office.

Every step looks once at a text, since strangers write it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from casefiles.core.check.names import last_name
from casefiles.core.name_words import (
    BEGINNINGS,
    PARTICLES,
    TITLE_WORDS,
    TITLES,
    begins_with_given_name,
    has_word_of_bodies,
    is_capitalised,
    is_degree,
    is_generation,
    is_of_name,
    is_title,
    office_of,
    without_owners,
)
from casefiles.core.slugs import as_slug

_HONOUR = re.compile(r"(?i)^(?:the )?(?:right )?hon(?:ou?rable|\.) (?=\S)")
_PARTY = re.compile(r"(?:, | \()(?:[DILR]|Rep\.|Dem\.|Ind\.)(?:-[A-Z][\w. -]*)?\)?$")
_BEHIND = re.compile(r"([^,(]+?)(?:, | [-–—] | \()([^()]+)\)?$")
"""What stands behind a name: `, sheriff`, `(mayor of Wren)`, `- Sheriff of Wren`."""
_OF = re.compile(r"(?i),| (?:of|for|at|in|from|on) ")
_WITH_PLACE = re.compile(r"(?i)(.*?)( (?:of|for) .+)")
"""An office, or an office and a name, with what it is of."""
_SMALL = re.compile(r"(?<![\w’'])\w|(?<=[’'])\w(?=\w)|(?<=(?<!\w)mc)\w(?=\w)")
"""A small letter of a name that has a capital: `jane o'brien`, `jane mcdonald`."""
_LONGEST = 200
"""Characters of what is looked at; what is longer is no name."""
_FULL_NAME, _MOST_WORDS = 2, 6
_SHORTEST = 3
"""Letters of the words of a name in capitals, which initials have not."""
_NAMED_IN_FULL = (
    *("Attorney General", "Congressman", "Congresswoman", "Governor", "Mayor", "President"),
    *("Representative", "Senator", "Sheriff"),
)
"""Offices of which a full name is always to be found; of a `Justice Roe` there may be none."""


def name_and_office(written: str) -> tuple[str, str]:
    """Return the full name in what is written of an official, and the office that it tells of.

    Both are empty where nothing but a name is written, or no full name. The office is empty where
    what is beside the name tells of none, such as a degree or a form of address.
    """
    text = " ".join(written[:_LONGEST].split())
    text = _with_capitals(text) if text.islower() else text
    rest, behind = _without_behind(_HONOUR.sub("", text))
    bare, before = _without_before(rest)
    bare = bare or (rest if rest != text else "")
    return (bare, behind or before) if _is_full_name(bare) else ("", "")


def is_of_body(written: str) -> bool:
    """Tell whether words name a body, be it with a title before: `Gen. George Washington Society`.

    Of two words behind a title, the first of which is a first name, the other is a last name:
    `Mayor Jane House`.
    """
    bare, _ = name_and_office(written)
    is_person = len(bare.split()) == _FULL_NAME and begins_with_given_name(bare)
    return not is_person and has_word_of_bodies(bare or written)


def in_capitals(name: str) -> str:
    """Return a name that is written in capitals as it may be written; empty of another one."""
    words = name.split()
    long = [word for word in words if word.isalpha() and len(word) >= _SHORTEST]
    is_so = name.isupper() and _FULL_NAME <= len(words) <= _MOST_WORDS
    return _with_capitals(name.lower()) if is_so and len(long) == len(words) else ""


def office_and_last_name(written: str) -> tuple[str, str]:
    """Return the office and the last name of which some words consist; empty of other words."""
    rest, _ = _without_behind(_HONOUR.sub("", " ".join(written[:_LONGEST].split())))
    before, _, last = rest.rpartition(" ")
    is_title = all(map(_is_before, before.split())) and not _is_before(last)
    office = _office_of(before.split())
    return (office, last) if is_title and office and is_capitalised(last) else ("", "")


def lacks_first_name(written: str) -> bool:
    """Tell whether words are an office and a last name, and the first name is known to all."""
    office, _ = office_and_last_name(written)
    return any(title in office for title in _NAMED_IN_FULL)


def official_meant(written: str, called: Mapping[str, str]) -> str:
    """Return the id of who is written with the office, in words or as an id; empty if nobody is.

    Args:
        written: Such as `Jane Roe, sheriff`, `Sheriff Roe` or `sheriff-jane-roe`.
        called: What each id is called.
    """
    bare, (_, last) = name_and_office(written)[0].casefold(), office_and_last_name(written)
    meant = [id_ for id_, name in called.items() if bare and name.casefold() == bare]
    namesakes = [id_ for id_, name in called.items() if last and last_name(name) == last]
    words = as_slug(written).split("-")
    titles = [place for place, word in enumerate(words) if word in TITLE_WORDS]
    before = next((n for n, word in enumerate(words) if word not in TITLE_WORDS), 0)
    forms = [words[before:] if before else [], words[: titles[0]] if titles else []]
    meant += ["-".join(form) for form in forms if len(form) > 1]
    meant += namesakes if len(namesakes) == 1 else ()
    return next((id_ for id_ in meant if id_ in called), "")


def name_in_office(title: str, own: str, kind_of: Callable[[str], str]) -> tuple[str, str]:
    """Return the name of somebody in the title of an office, and the office without it.

    Both are empty where nobody surely is named, as in `Chief Medical Examiner`; the office where a
    name is all there is.

    Args:
        title: The office, as in `Mayor Jane Roe of Wren`.
        own: The name of who holds it.
        kind_of: Tells the kind of the page that has a name; empty where none has it.
    """
    text = " ".join(title[:_LONGEST].split())
    if text and (text == own or (_is_full_name(text) and kind_of(text) == "person")):
        return text, ""
    found = _WITH_PLACE.fullmatch(text)
    for words, of in ((text, ""), *((found.groups(),) if found else ())):
        bare, office = name_and_office(words)
        kind = "person" if bare == own else kind_of(bare)
        is_likely = not kind and begins_with_given_name(bare) and not is_of_body(words)
        if bare and (kind == "person" or is_likely):
            return bare, f"{office}{of}" if office else ""
        last, office = _without_before(_without_behind(words)[0])
        if last and office and last == last_name(own):
            return last, f"{office}{of}"
    return "", ""


def _without_behind(text: str) -> tuple[str, str]:
    """Return a text without an office, a party and a degree behind the name, and the office."""
    text = _without_degrees(_PARTY.sub("", text))
    found = _BEHIND.fullmatch(text)
    if found and _is_office(found[2]):
        return found[1], f"{found[2][0].upper()}{found[2][1:]}"
    return text, ""


def _without_degrees(text: str) -> str:
    rest, _, last = text.rpartition(" ")
    return _without_degrees(rest.removesuffix(",")) if is_degree(last) else text


def _is_office(text: str) -> bool:
    words = _OF.split(text)[0].casefold().split()
    return 0 < len(words) <= _MOST_WORDS and words[-1].removesuffix(".") in TITLE_WORDS


def _without_before(text: str) -> tuple[str, str]:
    """Return a name without the titles before it, and their office; both empty without a title."""
    words = text.split()
    count = next((n for n, word in enumerate(words) if not _is_before(word)), len(words))
    titles, rest = words[:count], " ".join(words[count:])
    return (rest, _office_of(titles)) if any(map(is_title, titles)) else ("", "")


def _office_of(titles: Sequence[str]) -> str:
    return " ".join(filter(None, map(office_of, titles)))


def _is_before(word: str) -> bool:
    return office_of(word) is not None


def _with_capitals(name: str) -> str:
    """Return a name in small letters with the capitals that it has as far as its letters tell."""
    return " ".join(map(_with_capital, name.split()))


def _with_capital(word: str) -> str:
    if is_generation(word.upper()):
        return word.upper()
    return word if word in PARTICLES else _SMALL.sub(_capital, word)


def _capital(letter: re.Match[str]) -> str:
    return letter[0].upper()


def _is_full_name(text: str) -> bool:
    words = [word.rstrip(",.") for word in text.split()]
    behind = text.partition(",")[2].split()
    return (
        _FULL_NAME <= len(words) <= _MOST_WORDS
        and BEGINNINGS.isdisjoint(words)
        and TITLES.keys().isdisjoint(words)
        and all(is_of_name(word) and without_owners(word) == word for word in words)
        and sum(map(_is_whole, words)) >= _FULL_NAME
        and any(map(is_capitalised, words[1:]))
        and all(map(is_generation, behind))
        and "(" not in text
    )


def _is_whole(word: str) -> bool:
    """Tell whether a word of a name is written in full: no initial, and no `de`."""
    return len(word) > 1 and word[0].isupper()
