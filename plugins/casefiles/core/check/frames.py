"""Frames: a claim's text that says who says so, before it or behind it.

The page says that before each claim. Told is only what surely means the claim's own speaker, and
only in English. That somebody says nothing may be what happened; of what is told to others it may
be, so both mends are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casefiles.core.check.facts import PUBLISHERS
from casefiles.core.check.speakers import is_meant, is_outlet
from casefiles.core.check.walk import Visit
from casefiles.core.model import Claim, Source
from casefiles.core.name_words import SHORT_TITLES
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem

_OUTSIDE = r",.;:!?\n\"“”„«»‘"
_STOPPED = rf"\b(?:[A-Z]|Jr|Sr|{'|'.join(SHORT_TITLES)})\."
_WHO = rf"(?:{_STOPPED}|[^{_OUTSIDE}]){{1,80}}?"
_PLACE = r"(?: (?:after|at|before|during|in|on)(?: [^\s,.;:!?]{1,30}){1,5}?)"
# When, where and how it was said. What else stands there may be what the claim is about: a thing,
# as in `claimed land that is not its own`.
_IN_BETWEEN = (
    r"(?: (?:again|also|later|publicly|repeatedly|then|today|under oath|yesterday)"
    rf"|{_PLACE}){{0,3}}?"
)
_VERBS = (
    "(?:added|adds|alleged|alleges|argued|argues|claimed|claims|confirmed|confirms|reported|reports"
    "|said|says|stated|states|testified|testifies|wrote|writes)"
)
# To whom. That a statement was made to somebody may be what happened.
_TOLD = (
    r"(?P<told>(?:told|tells)(?: (?!that\b)[^\s,.;:!?]{1,30}){1,6}?"
    r"|(?:said|says|testified|testifies|wrote|writes) to(?: (?!that\b)[^\s,.;:!?]{1,30}){1,6}?)"
)
_OCCASIONS = (
    "affidavit|court|deposition|email|filing|hearing|interview|letter|oath|post|release|report"
    "|speech|statement|testimony"
)
_OCCASION = (
    r"(?:(?:At|Before|During|In|On|Under) (?:[^\s,.;:!?]{1,30} ){0,4}?"
    rf"(?:{_OCCASIONS})(?: (?:before|by|in|of|on|to|with)(?: [^\s,.;:!?]{{1,30}}){{1,7}}?)?,? )?"
)
# What stands behind `said` where it is no clause: `said nothing`, `said to the council`.
_NO_CLAUSE = (
    "a few|about|again|also|any|anything|as|at|before|during|farewell|for|goodbye|how|if|in|later"
    "|less|little|more|much|no|none|nothing|of|on|one|publicly|repeatedly|so|something|sorry|thanks"
    "|that|then|these|things|this|those|to|today|under|what|when|where|whether|which|who|whom|whose"
    "|why|with|words|yes|yesterday"
)
_TO_SAY = rf"(?:{_VERBS}|{_TOLD}){_IN_BETWEEN}"
# What shows that a clause begins behind `said`: `said: `, `said, “`, `said the bridge was old`.
_CLAUSE = rf"(?:[:,]? (?=[\"“‘])|: | (?!(?:{_NO_CLAUSE})\b)(?=\w[^.]* \w))"
_BEFORE = re.compile(
    # According to the mayor, the bridge was old.
    rf"(?:[Aa]ccording to|Per) (?P<source>{_WHO}), "
    # In a letter the mayor has told the council on Monday that the bridge was old.
    rf"|{_OCCASION}(?P<who>{_WHO}) "
    rf"(?:(?:ha[ds] |have )?+{_TO_SAY} that\b|(?:said|says){_CLAUSE})"
)
_BEHIND = re.compile(
    # The bridge was old, according to the mayor.
    rf"(?:as )?(?:according to (?P<source>{_WHO})"
    # The bridge was old, said the mayor.
    rf"|(?:said|says) (?P<whom>{_WHO})"
    # The bridge was old, as the mayor told the council.
    rf"|(?P<who>{_WHO}) {_TO_SAY})\.?"
)
_HEDGES = "allegedly|purportedly|reportedly"
_TIMES = "afternoon|day|evening|month|morning|night|same|summer|time|very|week|weekend|winter|year"
# Of somebody who is not named, and of all that is said: without a word for one part of it, as in
# `a man who allegedly stole`, the claim would say for sure what nobody said.
_HEDGE = re.compile(
    # It was reported that the bridge was old, but not `it was said that day`.
    rf"(?P<before>It (?:is|was|has been) (?:alleged|claimed|reported|said) that) (?!(?:{_TIMES})\b)"
    # Allegedly, the city closed it.
    rf"|(?P<first>(?i:{_HEDGES})), "
    # He allegedly closed it. The bridge was, reportedly, closed. The city allegedly closed it: what
    # has an object is no `man allegedly shot`.
    r"|(?P<subject>(?:(?:He|It|She|They)|(?:A|An|The) [\w’'-]+(?= (?:are|is|was|were)\b"
    rf"|,? (?:{_HEDGES}),? [\w’'-]+ (?:an?|her|him|his|its?|the|their|them) ?\b))"
    rf"(?: (?:are|is|was|were))?),? (?P<word>{_HEDGES}),? "
)
# With these a claim may have a part that is said for sure.
_IN_PARTS = re.compile(
    rf"[,;:–—()]|\b(?:{_HEDGES}|although|and|but|or|so|that|though|whereas|which|while|who|whom"
    r"|whose|yet)\b"
)
_LAST_COMMA = re.compile(r",(?P<closing>[\"”’]?) (?=[^,]*$)")


@dataclass(frozen=True)
class _Frame:
    """Who says so, and what is left without it."""

    words: str
    who: str
    rest: str
    is_told: bool
    is_source: bool
    """Whether it says no more than where that stands: `According to the Herald`."""


@dataclass(frozen=True)
class Outlets:
    """Where the sources appeared that a file can cite."""

    own: Sequence[Node]
    shared: Mapping[str, Source]

    def of(self, key: str) -> Iterator[str]:
        """Yield the names of what published a source."""
        for source in self.own:
            if source.at(("key",)).text == key:
                yield from (source.at((name,)).text for name in PUBLISHERS)
                return
        if shared := self.shared.get(key):
            named = (shared.container_title, shared.publisher, shared.authority)
            yield from filter(None, named)


def check_frame(
    visit: Visit,
    kinds: Mapping[str, str],
    callings: Mapping[str, tuple[str, ...]],
    outlets: Outlets,
) -> Iterator[Problem]:
    """Tell of a claim whose text says that its own speaker, or its evidence, says so.

    Args:
        visit: One mapping of a file.
        kinds: The kinds of entities.
        callings: What entities are called, by names and by offices.
        outlets: Where the sources of the file appeared.
    """
    text = visit.node.get("text")
    if visit.model is not Claim or text is None:
        return
    plain = " ".join(text.text.split())
    if hedge := _hedge_in(plain):
        message = f"`{hedge.words}` says that somebody says so, as the page does before each claim"
        hint = f"write `{hedge.rest}`; `by:` is who says so"
        yield Problem(text.position, "claim-says-who", message, hint=hint)
        return
    via = visit.node.get("via")
    parties = [each for each in (visit.node.get("by"), *(via.items if via else ())) if each]
    for frame in _frames_of(plain):
        if any(is_meant(frame.who, party, kinds, callings) for party in parties):
            message = f"`{frame.words}` says who says so, as the page does before each claim"
            hint = f"write `{frame.rest}`; `by:` says who already, `via:` whose words it passes on"
            if frame.is_told:
                hint = f"{hint}; where the telling is what happened, `by:` is who reports it"
            yield Problem(text.position, "claim-says-who", message, hint=hint)
            return
        if frame.is_source and (key := _cited_as(frame.who, visit, outlets)):
            message = f"`{frame.words}` names the source of the evidence, as the page does"
            hint = f"write `{frame.rest}`; `evidence:` names `{key}` already, `by:` is who says so"
            yield Problem(text.position, "claim-says-who", message, hint=hint)
            return


def framed(text: str) -> tuple[str, str]:
    """Return what of a claim's text says that anybody says so, and the rest; both may be empty."""
    for frame in _frames_of(" ".join(text.split())):
        return frame.words, frame.rest
    return "", ""


def _cited_as(who: str, visit: Visit, outlets: Outlets) -> str:
    """Return the key of the evidence that some words mean; empty if they mean none."""
    keys = (part.at(("source",)).text for part in visit.items("evidence"))
    return next((key for key in keys if any(is_outlet(who, name) for name in outlets.of(key))), "")


def _hedge_in(text: str) -> _Frame | None:
    """Return what says in a text of our own that somebody who is not named says so."""
    found = _HEDGE.match(text)
    if found is None or _IN_PARTS.search(text, found.end()):
        return None
    words = found["before"] or found["first"] or found["word"]
    rest = f"{found['subject'] or ''} {text[found.end() :]}".strip()
    return _Frame(words, "", _begun(rest), is_told=False, is_source=False)


def _frames_of(text: str) -> Iterator[_Frame]:
    if found := _BEFORE.match(text):
        who = found["who"] or found["source"]
        rest = text[found.end() :].strip(" ,:")
        told, source = bool(found["told"]), bool(found["source"])
        yield _Frame(found[0].strip(" ,:"), who, _begun(rest), told, source)
    comma = _LAST_COMMA.search(text)
    if comma and (found := _BEHIND.fullmatch(text, comma.end())):
        who = found["who"] or found["source"] or found["whom"]
        rest = f"{text[: comma.start()]}.{comma['closing']}"
        told, source = bool(found["told"]), bool(found["source"])
        yield _Frame(found[0].removesuffix("."), who, rest, told, source)


def _begun(rest: str) -> str:
    """Return a text as a sentence begins: with a capital, behind a quotation mark or not."""
    first = next((place for place, sign in enumerate(rest) if sign.isalnum()), 0)
    return rest[: first + 1].upper() + rest[first + 1 :]
