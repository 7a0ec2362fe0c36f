"""What people write of an official in one go, as in `Rep. Jane Roe (R)`: the name and the office.

Every step looks once at a text, since strangers write it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from casefiles.core.check.labels import BEGINNINGS
from casefiles.core.check.names import PARTICLES, is_capitalised, last_name
from casefiles.core.check.titles import BESIDE_TITLES, TITLE_WORDS, TITLES, plain_title
from casefiles.core.slugs import as_slug

_HONOUR = re.compile(r"(?i)^(?:the )?(?:right )?hon(?:ou?rable|\.) (?=\S)")
_DEGREE = re.compile(
    r",? (?:Ph\.?D|Ed\.?D|M\.?D|J\.?D|D\.?D\.?S|D\.?V\.?M|M\.?P\.?A|C\.?P\.?A|R\.?N|Esq)\.?$"
)
_PARTY = re.compile(r"(?:, | \()(?:[DILR]|Rep\.|Dem\.|Ind\.)(?:-[A-Z][\w. -]*)?\)?$")
_BEHIND = re.compile(r"([^,(]+?)(?:, | [-–—] | \()([^()]+)\)?$")
"""What stands behind a name: `, sheriff`, `(mayor of Wren)`, `- Sheriff of Wren`."""
_OF = re.compile(r"(?i),| (?:of|for|at|in|from|on) ")
_AROUND = BESIDE_TITLES | {"First", "Pro", "Tem", "Tempore", "Then", "U.S.", "US"}
"""Words beside a title before a name."""
_NO_OFFICE = frozenset(("Acting", "Former", "Interim", "Retired", "Then"))
_OFFICES = TITLE_WORDS | frozenset(
    (
        *("administrator", "chair", "chairperson", "clerk", "councillor", "councilmember"),
        *("councilor", "lawmaker", "member", "minister", "prosecutor", "solicitor", "spokesman"),
        *("spokesperson", "spokeswoman", "supervisor", "trustee"),
    )
)
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
    text = text.title() if text.islower() else text
    rest, behind = _without_behind(_HONOUR.sub("", text))
    bare, before = _without_before(rest)
    bare = bare or (rest if rest != text else "")
    is_owner = bare.replace("’", "'").endswith(("'s", "s'"))
    return (bare, behind or before) if _is_full_name(bare) and not is_owner else ("", "")


def in_capitals(name: str) -> str:
    """Return a name that is written in capitals as it is written else; empty of another one."""
    words = name.split()
    long = [word for word in words if word.isalpha() and len(word) >= _SHORTEST]
    is_so = name.isupper() and _FULL_NAME <= len(words) <= _MOST_WORDS
    return name.title() if is_so and len(long) == len(words) else ""


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


def _without_behind(text: str) -> tuple[str, str]:
    """Return a text without an office, a party and a degree behind the name, and the office."""
    text = _DEGREE.sub("", _PARTY.sub("", text))
    found = _BEHIND.fullmatch(text)
    if found and _is_office(found[2]):
        return found[1], f"{found[2][0].upper()}{found[2][1:]}"
    return text, ""


def _is_office(text: str) -> bool:
    words = _OF.split(text)[0].casefold().split()
    return 0 < len(words) <= _MOST_WORDS and plain_title(words[-1]) in _OFFICES


def _without_before(text: str) -> tuple[str, str]:
    """Return a name without the titles before it, and their office; both empty without a title."""
    words = text.split()
    count = next((n for n, word in enumerate(words) if not _is_before(word)), len(words))
    titles, rest = words[:count], " ".join(words[count:])
    if not any(plain_title(word) in TITLES for word in titles):
        return "", ""
    return rest, _office_of(titles)


def _office_of(titles: Sequence[str]) -> str:
    office = (TITLES.get(plain_title(word), word) for word in titles if word not in _NO_OFFICE)
    return " ".join(filter(None, office))


def _is_before(word: str) -> bool:
    return plain_title(word) in TITLES or word in _AROUND


def _is_full_name(text: str) -> bool:
    words = [word.rstrip(",.") for word in text.split()]
    return (
        _FULL_NAME <= len(words) <= _MOST_WORDS
        and BEGINNINGS.isdisjoint(words)
        and words[-1] not in TITLES
        and all(word[:1].isupper() or word in PARTICLES for word in words)
        and sum(map(_is_whole, words)) >= _FULL_NAME
        and any(map(is_capitalised, words[1:]))
        and "(" not in text
    )


def _is_whole(word: str) -> bool:
    """Tell whether a word of a name is written in full: no initial, and no `de`."""
    return len(word) > 1 and word[0].isupper()
