"""The prose of a file, read once: what it cites, and what is wrong with it at its own lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from casefiles.core.check.known import Known
from casefiles.core.check.walk import Visit
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.prose import Fault, Prose, ProseReader, plain_prose
from casefiles.core.slugs import SLUG, is_slug

# Behind `](` it is a link, and behind a backslash it is text.
_LOST = re.compile(
    rf"\[@[^\[\]]*\]|(?<!\\)(?:\[({SLUG})(?:[,;][^\[\]]*)?\](?!\()|\(@({SLUG})(?:[,;][^()]*)?\)"
    rf"|(?<![\w@/.-])@({SLUG})(?![\w@-]))"
)
_MARK = re.compile(rf"\[@({SLUG})[^\[\]]*\]")
_ANY_KEY = re.compile(r"@([^\s,;\]]+)")
_APART = re.compile(
    rf"\[([^\[\]@][^\[\]]*)\] +\(((?:case|claim|entity|event):{SLUG}(?:#{SLUG})?)\)"
)
_IN_BRACES = re.compile(rf"(?<![\\`{{])\{{({SLUG})\}}")
# With four spaces before it, it is code.
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\[\]@][^\[\]]*)\]:[ \t]*<?((?:https?://|mailto:)[^\s<>]+)", re.MULTILINE
)


@dataclass(frozen=True)
class Passage:
    """One prose field and what was read in it."""

    node: Node
    prose: Prose

    @property
    def was_read(self) -> bool:
        """Whether its Markdown was read at all: of a text with too many marks only that is told."""
        return self.prose.skeleton != ""

    @cached_property
    def words(self) -> str:
        """Its words alone."""
        return plain_prose(self.prose)


def read_passages(visits: Iterable[Visit], reader: ProseReader) -> tuple[Passage, ...]:
    """Read all prose of a file, in the order of its lines."""
    return tuple(
        Passage(node, reader.read_line(node.text) if in_line else reader.read_block(node.text))
        for visit in visits
        for node, in_line in visit.prose()
    )


def check_passages(passages: Sequence[Passage], known: Known) -> Iterator[Problem]:
    """Check the marks, links and Markdown of a file's prose."""
    for passage in passages:
        node = passage.node
        for fault in passage.prose.faults:
            if _names_known(node.text, fault, known):
                continue
            yield Problem(node.line_of(fault.offset), fault.code, fault.message, hint=fault.hint)
        for use in passage.prose.references:
            if unknown := known.unknown(use.kind, use.id):
                place = node.line_of(use.offset)
                yield Problem(place, unknown.code, unknown.message, hint=unknown.hint)
        if passage.was_read:
            yield from _defined_links(node)
            yield from _lost_links(node, known)
    for _, problem in lost_in(passages, known):
        if problem is not None:
            yield problem


def _names_known(text: str, fault: Fault, known: Known) -> bool:
    """Tell a citation that is refused for the form of a key which is told where it is given."""
    key = _ANY_KEY.match(text, fault.offset)
    if key is None or fault.code != "bad-citation" or is_slug(key[1]):
        return False
    return key[1] in known.ids.get("source", ())


def _lost_links(node: Node, known: Known) -> Iterator[Problem]:
    """Tell of what was meant as a link of our own, and would be shown as it stands."""
    for found in _APART.finditer(node.text):
        message = "a space parts the words of a link from its address"
        hint = f"write `[{found[1]}]({found[2]})`"
        yield Problem(node.line_of(found.start(2) - 1), "bad-link", message, hint=hint)
    for found in _IN_BRACES.finditer(node.text):
        kind = next(
            (kind for kind in ("claim", "event") if found[1] in known.ids.get(kind, ())), ""
        )
        if kind:
            message = f"`{found[0]}` names a {kind}, but is no link"
            hint = f"write `[words]({kind}:{found[1]})`"
            yield Problem(node.line_of(found.start()), "bad-link", message, hint=hint)


def _defined_links(node: Node) -> Iterator[Problem]:
    """Tell of addresses that stand apart from their links, which would be shown as they stand."""
    for found in _DEFINITION.finditer(node.text):
        name, address = found[1], found[2]
        message = f"`[{name}]: ...` gives the address of a link that stands elsewhere"
        hint = f"write `[words]({address})` in the place of `[words][{name}]`"
        place = node.line_of(found.start(1) - 1)
        yield Problem(place, "bad-link", message, hint=hint)


def lost_in(passages: Sequence[Passage], known: Known) -> Iterator[tuple[str, Problem | None]]:
    """Yield the key of each source that stands in brackets without being cited, and the problem.

    There is none where Markdown has refused it already.
    """
    sources = known.ids.get("source", ())
    read = (passage for passage in passages if passage.was_read)
    for passage in read:
        for found in _LOST.finditer(passage.node.text):
            key = found[1] or found[2] or found[3]
            if key is None or key not in sources:
                continue
            words = " ".join(found[0].split())
            message = f"`{words}` names a source, but is no citation"
            inside = words if found[3] else words[1:-1]
            hint = f"write `[@{inside.lstrip('@')}]`"
            place = passage.node.line_of(found.start())
            told = range(found.start() - 1, found.end())
            is_told = any(fault.offset in told for fault in passage.prose.faults)
            problem = Problem(place, "lost-citation", message, hint=hint)
            yield key, None if is_told else problem


def shown_in(visits: Iterable[Visit]) -> Iterator[tuple[str, Problem]]:
    """Yield the key of each citation mark in a text that is no Markdown, and the problem."""
    for visit in visits:
        for node in visit.own_words():
            for found in _MARK.finditer(node.text):
                message = f"`{found[0]}` stands in a text that shows no citations"
                hint = "take it out; a claim cites under `evidence:`, an event under `sources:`"
                place = node.line_of(found.start())
                yield found[1], Problem(place, "lost-citation", message, hint=hint)


def cited_in(passages: Sequence[Passage]) -> set[str]:
    """Return the keys of the sources that a file's prose cites."""
    return {
        use.id for passage in passages for use in passage.prose.references if use.kind == "source"
    }
