"""Frames: a claim's text that begins with who says so, as in “The mayor said that ...”.

The page says that before each claim. Told is only what surely means the claim's own speaker, by the
words of an id or a label, and only in English. What somebody told or reported to others may be what
happened, and so may be that somebody said nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.core.check.walk import Visit
from casefiles.core.model import Claim
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.slugs import as_slug

_SUBJECT = r"(?P<who>[^,.;:!?\n\"“„«‘]{1,80}?)"
# When, where and how it was said. What else stands there may be what the claim is about: to whom,
# or a thing, as in `claimed land that is not its own`.
_IN_BETWEEN = (
    r"(?: (?:again|also|later|publicly|repeatedly|then|today|under oath|yesterday)"
    r"|(?: (?:after|at|before|during|in|on)(?: [^\s,.;:!?]{1,30}){1,5}?)){0,3}?"
)
_VERBS = (
    "alleged|alleges|claimed|claims|reported|reports|said|says|stated|states|testified|testifies"
)
_FRAME = re.compile(
    rf"According to (?P<source>[^,.;:!?\n]{{1,80}}), "
    rf"|{_SUBJECT} (?:(?:{_VERBS}){_IN_BETWEEN} that\b"
    r"|(?:said|says) (?=(?:he|it|she|the|there|they)\b))"
)
_ARTICLES = ("a", "an", "the")
# What stands behind one of these tells more of somebody: `Driver of a city bus`.
_BEHIND = frozenset(("at", "by", "for", "from", "in", "near", "of", "on", "to", "who", "with"))


def check_frame(visit: Visit) -> Iterator[Problem]:
    """Tell of a claim whose text begins with its own speaker's saying so."""
    text = visit.node.get("text")
    found = _FRAME.match(text.text) if visit.model is Claim and text else None
    if text is None or found is None:
        return
    who = as_slug(found["who"] or found["source"]).split("-")
    subject = "-".join(who[1:] if who[0] in _ARTICLES else who)
    via = visit.node.get("via")
    parties = (visit.node.get("by"), *(via.items if via else ()))
    if subject and any(subject in _names_of(party) for party in parties if party):
        message = f"`{found[0].strip(', ')}` says who says so, as the page does before each claim"
        hint = "begin with what was said; `by:` says who, `via:` whose words it passes on"
        yield Problem(text.position, "claim-says-who", message, hint=hint)


def _names_of(party: Node) -> set[str]:
    """Return by which words somebody is surely meant: all, what they are, and a last name."""
    entity, label = (as_slug(party.at((key,)).text) for key in ("entity", "label"))
    words = (entity or label).split("-")
    words = words[1:] if words[0] in _ARTICLES else words
    head = next((end for end, word in enumerate(words) if word in _BEHIND), len(words))
    names = {"-".join(words), *words[max(head - 1, 0) : head]}
    return names | {words[-1]} if entity else names
