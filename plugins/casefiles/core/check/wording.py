"""Wording: the archive's own words take no side, and a claim says no more than its voice can.

Both lists are the archive's own (`wording:` and `verdicts:` in the settings). What a source says is
passed by: quotations, its title, and whatever stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit, walk
from casefiles.core.model import Claim, Entity, Model, Office, Place
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read import Document
from casefiles.core.settings import Expression, SiteSettings

# Each reads a text once from left to right: what is opened and never closed is given up at the next
# mark of its kind, since strangers write the texts.
_IN_PARAGRAPH = r"|\n(?![ \t]*\n)"
_NOT_OURS = (
    r"^ {0,3}>[^\n]*+",  # a block quotation
    r"(?<!`)`++[^`]*+`++",
    r"\[@[^\[\]]*+\]",
    r"\]\([^()\s]*+\)",
    r"https?://\S*+",
    *(
        rf"{opening}(?:[^{opening}{closing}\n]{_IN_PARAGRAPH})*+[{closing}]"
        for opening, closing in (('"', '"'), ("„", "“”"), ("“", "”"), ("«", "»"), ("‘", "’"))
    ),
)
_WORD = re.compile(r"[\w-]+")
_NAMES = (Entity, Office, Place)
"""What bodies and places call themselves; only prose is our own there."""


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
        passed = "|".join(_NOT_OURS)
        self._pattern = re.compile(
            rf"(?=\w)(?<![\w-])(?:{forms})(?![\w-])|{passed}", re.IGNORECASE | re.MULTILINE
        )
        self._first_words = {word for known in self._known for word in _words(known.words)[:1]}

    def uses_in(self, text: str) -> Iterator[Use]:
        """Yield each use that is not somebody else's, in the order of the text."""
        # Few texts hold one at all, and to look at all their words is a tenth of the work.
        if self._first_words.isdisjoint(_words(text)):
            return
        for found in self._pattern.finditer(text):
            if found.lastindex:
                words = " ".join(found[0].split())
                yield Use(words, found.start(), self._known[found.lastindex - 1].instead)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _form(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split())).replace("'", "['’]")


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
    document: Document[Model], passages: Sequence[Passage], words: HouseWords
) -> Iterator[Problem]:
    """Tell of loaded words in a file's own texts."""
    for node in (*_own_words(document), *(passage.node for passage in passages)):
        for use in words.loaded.uses_in(node.text):
            message = f"`{use.words}` is loaded"
            hint = f"instead: {use.instead}; a source's own words stand in quotation marks"
            yield Problem(node.line_of(use.offset), "loaded-word", message, hint=hint)


def _own_words(document: Document[Model]) -> Iterator[Node]:
    for visit in walk(document.node, document.type):
        if not issubclass(visit.model, _NAMES):
            yield from visit.own_words()


def check_hedge(visit: Visit, words: HouseWords) -> Iterator[Problem]:
    """Tell of words in a claim that pronounce on truth or guilt, where its voice can't."""
    node, voice = visit.node.get("text"), visit.text("voice")
    if visit.model is not Claim or node is None or voice not in words.undecided:
        return
    for use in words.verdicts.uses_in(node.text):
        message = f"`{use.words}` pronounces on what the voice `{voice}` only says"
        hint = f"instead: {use.instead}; the speaker's own words stand in quotation marks"
        yield Problem(node.line_of(use.offset), "overclaimed-wording", message, hint=hint)
