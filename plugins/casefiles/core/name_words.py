"""The words that stand before, in and behind names, by kind: titles, particles, degrees ...

What a text says by such a word is told elsewhere; here is only which word is of which kind. Of a
word that is cut short the full stop is left out: `Lt`, `U.S`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from casefiles.core.given_names import GIVEN_NAMES
from casefiles.core.slugs import as_slug

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
    *("Administrator", "Agent", "Alderman", "Alderwoman", "Ambassador", "Assemblyman"),
    *("Assemblywoman", "Attorney", "Auditor", "Captain", "Chair", "Chairman", "Chairperson"),
    *("Chairwoman", "Chief", "Clerk", "Colonel", "Commissioner", "Congressman", "Congresswoman"),
    *("Constable", "Coroner", "Councillor", "Councilman", "Councilmember", "Councilor"),
    *("Councilwoman", "Deputy", "Detective", "Director", "General", "Governor", "Inspector"),
    *("Judge", "Justice", "Lawmaker", "Lieutenant", "Marshal", "Mayor", "Member", "Minister"),
    *("Officer", "President", "Prosecutor", "Representative", "Secretary", "Senator", "Sergeant"),
    *("Sheriff", "Solicitor", "Spokesman", "Spokesperson", "Spokeswoman", "Superintendent"),
    *("Supervisor", "Treasurer", "Trooper", "Trustee", "Undersheriff", "Warden"),
)
TITLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("Doctor", "Pastor", "Professor"), ""),
        **{title: title for title in _WHOLE},
        **_SHORT,
    }
)
"""What the office is called of which a word is the title; empty for a form of address."""
TITLE_WORDS = frozenset(map(str.casefold, TITLES))
SHORT_TITLES = tuple(_SHORT)
_OF_OFFICES = (
    *("City", "County", "District", "First", "Police", "Pro", "State", "Tem", "Tempore", "US"),
    "Vice",
)
BESIDE_TITLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("Acting", "Former", "Interim", "Retired", "Then"), ""),
        **{word: word for word in _OF_OFFICES},
        "U.S": "U.S.",
    }
)
"""What may stand between titles or before them, and what it is called as a part of an office; empty
for what tells when somebody had it."""

PARTICLES = frozenset(
    (
        *("al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el"),
        *("ibn", "la", "le", "ten", "ter", "van", "vom", "von", "y", "zu"),
    )
)
"""Small words inside of names: `Jane van Dyke`."""
GENERATIONS = frozenset(("II", "III", "IV", "Jr", "Sr"))
DEGREES = frozenset(("CPA", "DDS", "DVM", "EdD", "Esq", "JD", "MD", "MPA", "PhD", "RN"))
"""What stands behind a name, without the full stops that some write in it: `Ph.D.`."""
BODIES = frozenset(
    (
        *("academy", "administration", "agency", "alliance", "archive", "archives", "association"),
        *("authority", "board", "bureau", "campaign", "caucus", "center", "centre", "city", "club"),
        *("coalition", "college", "commission", "committee", "company", "congress", "corporation"),
        *("council", "county", "court", "department", "district", "division", "federation"),
        *("foundation", "fund", "gazette", "group", "guild", "herald", "hospital", "house", "inc"),
        *("initiative", "institute", "journal", "league", "legislature", "library", "llc", "ltd"),
        *("magazine", "media", "ministry", "museum", "network", "news", "office", "organisation"),
        *("organization", "parliament", "party", "police", "post", "press", "program", "project"),
        *("publishing", "radio", "school", "schools", "senate", "service", "services", "society"),
        *("studios", "times", "town", "tribe", "tribune", "trust", "union", "university"),
    )
)
"""Words of the names of bodies."""

SHORT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "admin": "Administration",
        "assn": "Association",
        "assoc": "Association",
        "cmte": "Committee",
        "corp": "Corporation",
        "dept": "Department",
        "div": "Division",
        "govt": "Government",
        "intl": "International",
        "natl": "National",
        "univ": "University",
    }
)
"""Words of the names of bodies that are cut short, in small letters and without marks."""

LAWS = frozenset(("Act", "Acts", "Amendment", "Amendments", "Clause", "Constitution", "Treaty"))
"""Words with which the name of a law ends, and that of nobody."""

OPENERS = frozenset(
    (
        *("A", "According", "After", "All", "Also", "Although", "An", "And", "Another", "As"),
        *("Asked", "At", "Because", "Before", "Besides", "Both", "But", "By", "Despite"),
        *("During", "Each", "Either", "For", "From", "Here", "How", "However", "If", "In"),
        *("Instead", "It", "Its", "Later", "Like", "Many", "Most", "Neither", "No", "Nor"),
        *("Not", "On", "Once", "One", "Only", "Other", "Since", "So", "Some", "Such", "That"),
        *("The", "Their", "Then", "There", "These", "This", "Those", "Though", "Through"),
        *("Today", "Together", "Two", "Under", "Unless", "Unlike", "Until", "What", "When"),
        *("Where", "Whether", "Which", "While", "Who", "Why", "With", "Without", "Yet"),
    )
)
"""Words that are capitalised because a sentence begins, not because they name anybody."""
OPENERS_OR_NAMES = frozenset(("Even", "Or"))
"""Such words that are first names too."""
BEGINNINGS = OPENERS | frozenset(
    (
        *("Former", "I", "Retired", "Several", "Unnamed"),
        *("First", "Second", "Third", "Fourth", "Fifth", "Last"),
        *("Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"),
    )
)
"""Words that begin what describes somebody, as in `Second Chinese national`, and no first names."""
ABBREVIATIONS = frozenset(("U.S.", "U.S.A.", "U.K.", "U.N.", "E.U.", "D.C."))
"""What looks like initials, and is a place or a body."""
PLACING = frozenset(("at", "from", "in", "near", "outside", "st", "saint"))
"""What stands before a town that is called like a person."""

_ARTICLE = re.compile(r"(?i)^the\s+")
_SHORT_WORD = re.compile(r"(?<![\w’'])[^\W\d_]+(?:[’'][^\W\d_]+)?\.?(?![\w’'])")
_MARKS = str.maketrans("", "", ".’'")
_OWNERS = re.compile(r"(?i)['’]s?(?!\w)")


def office_of(word: str) -> str | None:
    """Return what a word before a name tells of the office, maybe nothing; `None` of another."""
    plain = word.removesuffix(".")
    return TITLES.get(plain, BESIDE_TITLES.get(plain))


def is_title(word: str) -> bool:
    """Tell whether a word is a title, be it cut short."""
    return word.removesuffix(".") in TITLES


def is_generation(word: str) -> bool:
    """Tell whether a word behind a name says which of several it is: `Jr.`, `III`."""
    return word.rstrip(".,") in GENERATIONS


def is_degree(word: str) -> bool:
    """Tell whether a word behind a name is a degree: `PhD`, `M.D.`."""
    return word.rstrip(",").replace(".", "") in DEGREES


def is_of_name(word: str) -> bool:
    """Tell whether a word may stand in a name: with a capital, or a particle."""
    return word[:1].isupper() or word in PARTICLES


def is_capitalised(word: str) -> bool:
    """Tell whether a word begins with a capital and has other letters."""
    return word[0].isupper() and not word.isupper()


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common first name, with a capital or not."""
    return word.casefold() in GIVEN_NAMES


def begins_with_given_name(name: str) -> bool:
    """Tell whether the first word of a name is a common first name."""
    return is_given_name(name.partition(" ")[0])


def has_word_of_bodies(name: str) -> bool:
    """Tell whether a name holds a word of the names of bodies: `James Madison Institute`."""
    return not BODIES.isdisjoint(as_slug(name).split("-"))


def without_owners(text: str) -> str:
    """Return a text without what makes owners of its words: `Roe` for `Roe’s`."""
    return _OWNERS.sub("", text)


def spelt_out(name: str) -> str:
    """Return a name without an article, and with its words in full: `Dept.` is a department."""
    return _SHORT_WORD.sub(_in_full, _ARTICLE.sub("", name))


def _in_full(word: re.Match[str]) -> str:
    return SHORT_WORDS.get(word[0].translate(_MARKS).casefold(), word[0])
