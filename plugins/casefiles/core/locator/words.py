"""What people write for places in sources: names of their kinds, numbers in words, times.

The patterns are read by Python and by JavaScript alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

LocatorKind = Literal["page", "paragraph", "section", "footnote", "line", "timestamp"]

# Each points to the one spelling; neighbours' words for the kinds that are cited most are among
# them.
NAMES: dict[str, LocatorKind] = {
    **dict.fromkeys(("p", "pp", "pg", "page", "pages", "pgs"), "page"),
    **dict.fromkeys(("página", "páginas", "pagina", "paginas", "pág", "págs"), "page"),
    **dict.fromkeys(("par", "pars", "para", "paras", "paragraph", "paragraphs", "¶"), "paragraph"),
    **dict.fromkeys(("párrafo", "párrafos", "parrafo", "parrafos"), "paragraph"),
    **dict.fromkeys(("paragraphe", "paragraphes"), "paragraph"),
    **dict.fromkeys(("s", "sec", "secs", "section", "sections", "sect", "§"), "section"),
    **dict.fromkeys(("sección", "secciones", "seccion"), "section"),
    **dict.fromkeys(("fn", "footnote", "note", "n"), "footnote"),
    **dict.fromkeys(("l", "ll", "line", "lines"), "line"),
}
WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
_NAME = "[A-Za-zÀ-ÖØ-öø-ÿ]+"
WORDED = re.compile(rf"(?P<name>¶|§|{_NAME})(?P<dot>\.?) ?(?P<value>\S+(?: ?- ?\S+)?)")
CLOCK = re.compile(r"(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-9]{2})")
NUMBER = re.compile("[0-9]{1,4}(?: ?[-–—] ?[0-9]{1,4})?")
ORDINAL = re.compile(
    rf"(?:[Tt]he )?(?:(?P<number>[0-9]+)(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))"
    r" (?P<name>[A-Za-z]+)"
)
DURATION = re.compile(
    r"(?:([0-9]{1,2}) ?h(?:(?:ou)?rs?|our)?(?![a-z])\.?,? ?)?"
    r"(?:([0-9]{1,2}) ?m(?:in(?:ute)?s?)?(?![a-z])\.?,? ?)?"
    r"(?:([0-9]{1,2}) ?s(?:ec(?:ond)?s?)?\.?)?(?: in)?"
)
MINUTE = re.compile(r"()(?:[Mm]inute|[Mm]in\.?) ([0-9]{1,2})()")
TIMES = re.compile(
    r"(?P<first>[0-9]{1,2}(?::[0-9]{2}){1,2}) ?(?:[-–—]|to|until|bis) ?[0-9]{1,2}(?::[0-9]{2}){1,2}"
)
"""From one time to another, as players tell it."""
AT = re.compile("(?:[Aa]t|[Aa]round|[Aa]bout) (?=[0-9])")
"""What may stand before a time."""
SPAN = re.compile(
    r"(?P<name>¶|§|[A-Za-z]+\.?) ?(?P<first>[0-9]\S*) "
    r"(?:(?P<to>to|through|thru|until|till|bis)|and|&|\+|und|et) (?P<last>\S+)"
)
NUMBERED = re.compile(rf"(?P<name>¶|§|{_NAME}\.?) ?[0-9]\S*(?: ?- ?[0-9]\S*)?")
BETWEEN = re.compile(" ?[,;] ?(?:(?:and|&) )?| (?:and|&) ")
"""What stands between places of which several are told."""
GERMAN = re.compile(r"(?:S\.|Seiten?) ?(\S+(?:-\S+)?)")


def patterns_in_browsers() -> Mapping[str, str]:
    """Return the patterns by their names, as JavaScript writes them."""
    patterns = {"worded": WORDED, "clock": CLOCK, "number": NUMBER, "ordinal": ORDINAL}
    patterns |= {"duration": DURATION, "german": GERMAN, "span": SPAN, "minute": MINUTE}
    patterns |= {"times": TIMES, "numbered": NUMBERED, "at": AT, "between": BETWEEN}
    return {name: one.pattern.replace("(?P<", "(?<") for name, one in patterns.items()}
