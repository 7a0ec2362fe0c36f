"""How somebody is found: by an e-mail address, a telephone number, a date of birth, at a house.

What may be another number is passed by: ten digits in one count as a telephone number only where
the words before tell of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casefiles.core.check.passages import Passage, own_texts
from casefiles.core.check.walk import Visit
from casefiles.core.model import Place
from casefiles.core.name_words import BODIES
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of

_E_MAIL = re.compile(
    # wanda@example.org
    r"(?<![\w@/:.%+=-])(?:mailto:)?(\w[\w.%+-]*+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?![\w@/])"
    # wanda (at) example (dot) org
    r"|(?<![\w.+-])(\w[\w.+-]*+ ?[(\[](?:at|AT|@)[)\]] ?[\w-]+"
    r"(?:(?: ?[(\[](?:dot|DOT|\.)[)\]] ?|\.)[\w-]+)+)"
)
# No part of a longer number, a sum or a section: `$405 555 0134`, `No. 405-555-0134`.
_NO_NUMBER_BEFORE = r"(?<![\w.,/+#$€£§=-])(?<!§ )(?<!\bno )(?<!\bno\. )"
_NO_NUMBER_BEHIND = r"(?![\w/-]|[.,][0-9])"
# 405-555-0134, (405) 555-0134, +1 405 555 0134: of North America, with one sign in all gaps.
_AMERICAN = (
    r"(?:\+?1[ .-]?)?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}(?P<gap>[ .-]))"
    r"[2-9][0-9]{2}(?(gap)(?P=gap)|[ .-])[0-9]{4}"
)
# +44 20 7946 0958
_FOREIGN = r"\+(?!1\b)[1-9](?:(?:[ .()-]| \()?[0-9]){7,14}"
# What stands before ten digits in one, as in `call me at 4055550137`.
_CALLED = (
    r"\b(?:phone|telephone|tel|cell|mobile|call(?:ed|ing)?|text(?:ed)?|dial(?:led|ed)?)\b\W{0,2}"
    r"(?:(?:number|her|him|them|me|us|at|is|was|to|on|or)\W{1,2}){0,3}"
)
_IN_ONE = r"[2-9][0-8][0-9][2-9][0-9]{6}"
_TELEPHONE = re.compile(
    rf"{_NO_NUMBER_BEFORE}({_AMERICAN}|{_FOREIGN}){_NO_NUMBER_BEHIND}"
    rf"|{_CALLED}({_IN_ONE}){_NO_NUMBER_BEHIND}",
    re.IGNORECASE,
)
_BOX = re.compile(r"\b(P\.? ?O\.? Box [0-9]{1,6})\b", re.IGNORECASE)
_SECURITY = re.compile(
    # 123-45-6789
    r"(?<![\w.,/+#$-])(?<!\bno )(?<!\bno\. )((?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4})"
    rf"{_NO_NUMBER_BEHIND}",
    re.IGNORECASE,
)
_BEFORE = (
    *("Interstate", "Route", "Highway", "US", "Room", "Suite", "Jan.", "Feb.", "Aug.", "Sept."),
    *("Oct.", "Nov.", "Dec.", "January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December", "and", "all", "these", "the"),
)
"""Behind these a number is none of a house."""
_STREET = re.compile(
    # A year before a street is none of its houses.
    rf"(?<![\w.,/#$§-]){''.join(f'(?<!{word} )' for word in _BEFORE)}(?!(?:19|20)[0-9]{{2}}\b)"
    r"([1-9][0-9]{0,4} "
    r"(?:(?:[NSEW]|[NS][EW])\.? |(?:North|South|East|West) )?(?!Wall )(?:[A-Z][a-z]+ ){1,2}"
    r"(?:Street|Avenue|Road|Drive|Lane|Boulevard|Terrace|(?:St|Ave|Rd|Dr|Ln|Blvd)\b\.?))"
    r"(?!\w| [A-Z])"
)
_BORN_TOO = frozenset(
    ("country", "holiday", "idea", "law", "movement", "nation", "republic", "state")
)
"""What is said to be born, as a body is."""
_DAY = (
    r"(?:[0-9]{1,2} [A-Z][a-z]{2,8}\.? [0-9]{4}|[A-Z][a-z]{2,8}\.? [0-9]{1,2},? [0-9]{4}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})"
)
_WHO_WAS = r"(?: (?:that|who)(?: (?:are|is|was|were))?)?"
_OF_MANY = (
    # anyone born on 12 May 1984, children who were born on 12 May 1984
    r"(?<!her )(?<!his )(?<!its )(?<!the )(?<!their )"
    r"(?:any(?:body|one)|every(?:body|one)|no(?:body| one)|those|babies|children|citizens|infants"
    rf"|newborns|people|persons){_WHO_WAS}"
    # A child born on 12 May 1984; of `the child` it is known whose day this is.
    rf"|(?:an?|any|each|every|no) (?:baby|child|citizen|infant|newborn|person){_WHO_WAS}"
)
_OF_BODY = (
    # The agency was born on 1 March 2003; not `the head of the agency was born`.
    r"(?:^|(?<=[.!?] ))(?:A|An|Our|That|The|This) "
    r"(?:(?!(?:an?|at|by|for|from|her|his|in|its|of|that|the|their|to|who|with)\b)"
    r"[\w’'-]+ ){0,3}"
    rf"(?:{'|'.join(sorted(BODIES | _BORN_TOO))})"
    r"(?: of (?-i:[A-Z])[\w’'-]+(?: (?:(?-i:[A-Z])[\w’'-]+|and|of|the)){0,5})? (?:was|were)"
)
_BIRTH = re.compile(
    # What is passed by is found first.
    rf"\b(?:{_OF_MANY}) born\b|{_OF_BODY} born\b"
    rf"|\b((?:born(?: on)?|date of birth(?: is| was)?:?|DOB:?) {_DAY})",
    re.IGNORECASE | re.MULTILINE,
)
_CONTACTS = (
    ("an e-mail address", _E_MAIL),
    ("a telephone number", _TELEPHONE),
    ("a post office box", _BOX),
    ("a social security number", _SECURITY),
    ("a date of birth", _BIRTH),
)


def check_contacts(visits: Sequence[Visit], passages: Sequence[Passage]) -> Iterator[Problem]:
    """Warn of how somebody is reached, wherever a file's own texts say so."""
    for node, text in own_texts(visits, passages):
        # The address of a link is none of the words.
        mailed = " ".join(re.findall(r"mailto:[^\s<>()]+", node.text))
        yield from _told(node, f"{text}\n{mailed}" if mailed else text, _CONTACTS)
    # Where something was may be a house.
    elsewhere = (visit for visit in visits if not issubclass(visit.model, Place))
    for node, text in own_texts(elsewhere, passages):
        yield from _told(node, text, (("the address of a house", _STREET),))


def without_houses(text: str) -> str:
    """Return a text with a full stop in the place of each house and its street."""
    return _STREET.sub(".", text)


def _told(
    node: Node, text: str, contacts: Iterable[tuple[str, re.Pattern[str]]]
) -> Iterator[Problem]:
    for kind, mark in contacts:
        # The longest group that was found is what is to go.
        words = (max(match.groups(""), key=len) for match in mark.finditer(text))
        for found in dict.fromkeys(filter(None, words)):
            yield problem_of(node.place_of(found), "contact", kind=kind, text=found)
