"""Evidence: nothing is said without a source, and nobody is quoted at length."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from casefiles.core.check.copied_text import is_left_blank
from casefiles.core.check.one_sentence import check_question, check_sentence
from casefiles.core.check.walk import Visit
from casefiles.core.model import Case, Claim, Model, Quote, Source
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, problem_of
from casefiles.core.read import Document
from casefiles.core.sentences import guess
from casefiles.core.settings import SiteSettings

_BETWEEN_WORDS = re.compile(
    # Dashes, slashes and marks that join words; not hyphens, nor what stands in `2019–20`, `9/11`
    # or `9,400`. A full stop joins words of two letters or more: `e.g.` and `U.S.` are one.
    r"\s+|[\u2014\u2015_]|-{2,}|\u2026|\.{2,}|(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})"
    r"|(?<![0-9])[\u2012\u2013/,;:]|[\u2012\u2013/,;:](?![0-9])"
)
_IN_MARKS = re.compile('["\'“„«‘][^"“”„«»]+["\'”“»’‘]')
_ENTRIES = (
    ("BibTeX", re.compile(r"\s*+@[A-Za-z]++\s*+\{")),
    ("RIS", re.compile(r"\s*+TY {0,2}- ++[A-Z]{3}")),
    (
        "the style of APA",
        re.compile(
            r"^[^(]{3,200}\((?:n\.d\.|[12][0-9]{3}(?:, [A-Za-z0-9 ]{1,20})?)\)\. "
            r"[^\n]{3,500}https?://\S+\s*$"
        ),
    ),
)

TOLD = {"by": "who says it", "date": "when it was said"}
"""What the sentence of a voice may tell of a claim, by the claim's key."""


def check_voice(visit: Visit, settings: SiteSettings | None) -> Iterator[Problem]:
    """Check that a claim has the speaker and the date that its voice wants."""
    voices = settings.voices if settings and visit.model is Claim else ()
    voice = next((voice for voice in voices if voice.id == visit.text("voice")), None)
    if voice is None:
        return
    sentence = voice.relayed if visit.items("via") and voice.relayed else voice.sentence
    for key, what in TOLD.items():
        if f"{{{key}}}" in sentence and visit.node.get(key) is None:
            parts = {"voice": voice.id, "what": what, "key": key}
            yield problem_of(visit.node.position, "voice-wants", **parts)


def check_rules(visit: Visit) -> Iterator[Problem]:
    """Check what a part asks of several keys: a claim's evidence, what an event cites."""
    for rule in visit.model.asks:
        called = visit.called(rule.what)
        if rule.kind == "some" and all(map(visit.lacks, rule.keys)):
            place = visit.node.at(rule.keys[:1]).position
            yield problem_of(place, rule.sentence, called=called)
        elif rule.kind == "needless" and not any(map(visit.lacks, rule.keys)):
            place = visit.node.at(rule.keys[1:]).position
            yield problem_of(place, rule.sentence)
        elif rule.kind == "reply" and all(map(visit.lacks, rule.keys)) and _is_answer(visit):
            yield problem_of(visit.node.position, rule.sentence, called=called)
        elif rule.kind in _OF_TEXTS:
            for text in filter(None, map(visit.node.get, rule.keys)):
                yield from _OF_TEXTS[rule.kind](text, rule.sentence)
        elif rule.kind == "least" and visit.model is not Case:  # The model asks it of a case.
            for values in filter(None, map(visit.node.get, rule.keys)):
                if values.kind == "sequence" and len(values.items) < rule.number:
                    count = "one" if values.items else "no"
                    yield problem_of(visit.node.position, rule.sentence, called=called, count=count)


def _is_answer(visit: Visit) -> bool:
    """Tell whether somebody answered, and the words for it cite nothing either."""
    return visit.text("state") == "given" and "[@" not in (visit.text("text") or "")


def check_archived(visit: Visit, file_id: str) -> Iterator[Problem]:
    """Warn of a source with an address and no archived copy of it.

    Args:
        visit: What may be a source.
        file_id: What the file is called, which is the key of a source that is a file of its own.
    """
    if issubclass(visit.model, Source) and visit.node.get("URL") and not visit.node.get("archived"):
        yield problem_of(visit.node.position, "no-copy", text=visit.text("key") or file_id)


def check_quotes(
    visits: Iterable[Visit], licences: Mapping[str, str | None], bound: set[str]
) -> Iterator[Problem]:
    """Check the length of each quotation, and that it has no marks of its own.

    Args:
        visits: The mappings of a file.
        licences: The licence of each source by key; nothing where it could not be read.
        bound: The licences of words that are not in the public domain. One that nobody knows may
            be any; where no source is named, nothing is free.
    """
    for visit in visits:
        for key, shape in visit.model.shape.items():
            quote = visit.node.get(key)
            if shape.model is not Quote or quote is None or (exact := quote.get("exact")) is None:
                continue
            if is_left_blank(exact):
                yield problem_of(exact.position, "blank-quote", key=key, text=exact.text)
                continue
            yield from _in_marks(exact, "own-marks")
            if licences.get(_source_of(visit), "") in {*bound, ""}:
                yield from _too_long(quote)


def _source_of(visit: Visit) -> str:
    named = visit.text("source")
    if named:
        return named
    first = visit.items("sources")[:1]
    key = first[0].get("source") if first else None
    return key.text if key else ""


def _in_marks(node: Node, sentence: str) -> Iterator[Problem]:
    if _IN_MARKS.fullmatch(node.text):
        yield problem_of(node.position, sentence, text=_unmarked(node.text))


def _unmarked(text: str, most: int = 3) -> str:
    """Return a text without the marks around the whole of it, of which some set two or three."""
    is_marked = most > 0 and _IN_MARKS.fullmatch(text)
    return _unmarked(text[1:-1].strip(" "), most - 1) if is_marked else text


def _as_entry(node: Node, sentence: str) -> Iterator[Problem]:
    for kind, pattern in _ENTRIES:
        if pattern.match(node.text):
            yield problem_of(node.position, sentence, kind=kind)


_OF_TEXTS: Mapping[str, Callable[[Node, str], Iterator[Problem]]] = MappingProxyType(
    {
        "marks": _in_marks,
        "entry": _as_entry,
        "sentence": check_sentence,
        "question": check_question,
    }
)
"""What is asked of a text, by the kind of rule."""


def _too_long(quote: Node) -> Iterator[Problem]:
    """Count what stands before and after too: it is published in the link and as data."""
    (rule,) = Quote.asks
    exact, *around = filter(None, map(quote.get, rule.keys))
    alone = _count_words(exact.text)
    words = alone + sum(_count_words(part.text) for part in around)
    if words <= rule.number:
        return
    place, more = exact.position, ""
    if alone <= rule.number:
        place, more = around[0].position, guess("around")
    parts = {"count": str(words), "more": more, "most": str(rule.number)}
    yield problem_of(place, rule.sentence, **parts)


def _count_words(text: str) -> int:
    return sum(any(map(str.isalnum, piece)) for piece in _BETWEEN_WORDS.split(text))


def licences_of(
    document: Document[Model], shared: Mapping[str, str | None]
) -> Mapping[str, str | None]:
    """Return the licence of each source that a file can cite, by key."""
    nodes = document.node.get("sources")
    own: dict[str, str | None] = {}
    for source in nodes.items if nodes else ():
        key, licence = source.get("key"), source.get("licence")
        if key is not None and licence is not None:
            own[key.text] = licence.text
    return ChainMap(own, shared)  # type: ignore[arg-type]  # nobody writes to it
