"""Titles that stand before a name: `Sheriff`, `Lt.`, `Dr.`. They are no part of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FORMS_OF_ADDRESS = ("Dr", "Messrs", "Mr", "Mrs", "Ms", "Mx", "Prof", "Rev")
"""What is no office, and stands before names alone."""
_SHORT = {
    "Atty": "Attorney",
    "Capt": "Captain",
    "Cmdr": "Commander",
    "Col": "Colonel",
    "Cpl": "Corporal",
    "Det": "Detective",
    "Gen": "General",
    "Gov": "Governor",
    "Insp": "Inspector",
    "Lt": "Lieutenant",
    "Maj": "Major",
    "Pres": "President",
    "Rep": "Representative",
    "Sec": "Secretary",
    "Sen": "Senator",
    "Sgt": "Sergeant",
    "Supt": "Superintendent",
    **dict.fromkeys(("Hon", *FORMS_OF_ADDRESS), ""),
}
_WHOLE = (
    *("Agent", "Alderman", "Alderwoman", "Ambassador", "Assemblyman", "Assemblywoman", "Attorney"),
    *("Auditor", "Captain", "Chairman", "Chairwoman", "Chief", "Colonel", "Commissioner"),
    *("Congressman", "Congresswoman", "Constable", "Coroner", "Councilman", "Councilwoman"),
    *("Deputy", "Detective", "Director", "General", "Governor", "Inspector", "Judge", "Justice"),
    *("Lieutenant", "Marshal", "Mayor", "Officer", "President", "Representative", "Secretary"),
    *("Senator", "Sergeant", "Sheriff", "Superintendent", "Treasurer", "Trooper", "Undersheriff"),
    "Warden",
)
TITLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("Doctor", "Pastor", "Professor"), ""),
        **{title: title for title in _WHOLE},
        **_SHORT,
    }
)
"""What the office is called of which a word is the title; empty for a form of address. Of a title
that is cut short the full stop is left out."""
BESIDE_TITLES = frozenset(
    ("Acting", "City", "County", "District", "Former", "Interim", "Retired", "State", "Vice")
)
"""What may stand between titles or before them."""
TITLE_WORDS = frozenset(map(str.casefold, TITLES))
SHORT_TITLES = tuple(_SHORT)


def plain_title(word: str) -> str:
    """Return a word as the list of titles has it."""
    return word.removesuffix(".")
