"""Wording: the archive's own words take no side, and a claim says no more than its voice can.

Both lists are the archive's own (`wording:` and `verdicts:` in the settings). What a source says is
passed by: quotations, its title, and whatever stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casefiles.core.check.ours import our_words
from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit
from casefiles.core.model import Claim
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.settings import Expression, SiteSettings

_WORD = re.compile(r"[^\W_]+")
_HYPHENS = "[-\u2010\u2011\u2013]"
# Emphasis may begin or end between two words, and a compound has a hyphen there.
_BETWEEN = rf"[*_]*+(?:\s++|{_HYPHENS}\s*+)[*_]*+"


_MOST_BEFORE = 4
"""Words before a verb of saying where all of them are who says so."""


@dataclass(frozen=True)
class Use:
    """One expression that stands in a text."""

    words: str
    offset: int
    instead: str


class Lexicon:
    """Expressions that texts are searched for, as whole words, in capitals or not."""

    def __init__(self, expressions: Iterable[Expression]) -> None:
        # Of two that begin alike the longer one is meant.
        self._known = sorted(expressions, key=lambda known: len(known.words), reverse=True)
        forms = "|".join(f"({_form(expression.words)})" for expression in self._known)
        before, behind = r"(?=\w)(?<![^\W_])(?<![^\W_]_)", r"(?!_*[^\W_])"
        self._pattern = re.compile(rf"{before}(?:{forms}){behind}", re.IGNORECASE)
        self._needs = {frozenset(_words(known.words)) for known in self._known}
        self._parts = frozenset[str]().union(*self._needs)

    def uses_in(self, text: str) -> Iterator[Use]:
        """Yield each use that is not somebody else's, in the order of the text."""
        # Few texts hold one at all, and to look at all their words is a tenth of the work.
        parts = self._parts.intersection(_words(text))
        if not any(need <= parts for need in self._needs):
            return
        for found in self._pattern.finditer(our_words(text)):
            words, which = " ".join(found[0].split()), found.lastindex or 0
            yield Use(words, found.start(), self._known[which - 1].instead)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _form(words: str) -> str:
    """Return the pattern of an expression: its spaces may be hyphens, its signs typographic."""
    form = _BETWEEN.join(map(re.escape, words.split()))
    return re.sub("['’]", "['’]", form.replace(r"\-", _HYPHENS))


@dataclass(frozen=True)
class HouseWords:
    """What an archive's own rules of wording ask for."""

    loaded: Lexicon
    verdicts: Lexicon
    undecided: frozenset[str]
    """Voices that do not decide what is so."""


def house_words(settings: SiteSettings | None) -> HouseWords:
    """Return the words that an archive wants looked at: none of a rule that is off."""
    if settings is None:
        return HouseWords(Lexicon(()), Lexicon(()), frozenset())
    rules = settings.rules
    return HouseWords(
        Lexicon(settings.wording if rules.wording != "off" else ()),
        Lexicon(settings.verdicts if rules.hedge != "off" else ()),
        frozenset(voice.id for voice in settings.voices if not voice.decides),
    )


def check_wording(
    visits: Iterable[Visit], passages: Sequence[Passage], words: HouseWords
) -> Iterator[Problem]:
    """Tell of loaded words in a file's own texts."""
    for visit in visits:
        yield from check_texts(visit.own_words(), words)
    yield from check_texts((passage.node for passage in passages), words)


def check_texts(texts: Iterable[Node], words: HouseWords) -> Iterator[Problem]:
    """Tell of loaded words in texts that are the archive's own."""
    for node in texts:
        for use in words.loaded.uses_in(node.text):
            message = f"`{use.words}` is loaded"
            hint = f"instead: {use.instead}; a source's own words stand in quotation marks"
            yield Problem(node.line_of(use.offset), "loaded-word", message, hint=hint)


def check_hedge(visit: Visit, words: HouseWords) -> Iterator[Problem]:
    """Tell of words in a claim that pronounce on truth or guilt, where its voice can't."""
    node, voice = visit.node.get("text"), visit.text("voice")
    if visit.model is not Claim or node is None or voice not in words.undecided:
        return
    for use in words.verdicts.uses_in(node.text):
        message = f"`{use.words}` pronounces on what the voice `{voice}` only says"
        hint = f"instead: {use.instead}; the speaker's own words stand in quotation marks"
        # The mayor admitted that ...
        if use.instead.endswith(" that") and node.text[: use.offset].count(" ") <= _MOST_BEFORE:
            alone = f"leave out `{use.words}` and whose word it is, which lead the claim in"
            hint = f"{alone}; else write `{use.instead}`; the speaker's own words stand in marks"
        yield Problem(node.line_of(use.offset), "overclaimed-wording", message, hint=hint)
