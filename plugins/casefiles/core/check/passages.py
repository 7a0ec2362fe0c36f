"""The prose of a file, read once: what it cites, and what is wrong with it at its own lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from casefiles.core.check.known import Known
from casefiles.core.check.meant_marks import meant_by
from casefiles.core.check.walk import Visit
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line
from casefiles.core.prose import Fault, Prose, ProseReader, own_lines, plain_lines
from casefiles.core.slugs import SLUG, is_slug

_ANY_KEY = re.compile(r"@([^\s,;\]]+)")
_APART = re.compile(
    rf"\[([^\[\]@][^\[\]]*)\] +\(((?:case|claim|entity|event):{SLUG}(?:#{SLUG})?)\)"
)
_TURNED = re.compile(
    rf"(?<![\]\\])\(([^()\[\]]+)\)\[((?:case|claim|entity|event):{SLUG}(?:#{SLUG})?)\]"
)
_IN_BRACES = re.compile(rf"(?<![\\`{{])\{{({SLUG})\}}")
_OF_WIKI = re.compile(rf"(?<![\\`\[])\[\[({SLUG})(?:\|([^\[\]|\n]+))?\]\](?![(\[])")
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
        """Its words alone, each paragraph or heading on a line of its own."""
        return plain_lines(self.prose)

    @property
    def own_words(self) -> str:
        """The same without block quotations and code."""
        return own_lines(self.prose)


def read_passages(visits: Iterable[Visit], reader: ProseReader) -> tuple[Passage, ...]:
    """Read all prose of a file, in the order of its lines."""
    return tuple(
        Passage(node, reader.read_line(node.text) if in_line else reader.read_block(node.text))
        for visit in visits
        for node, in_line in visit.prose()
    )


def own_texts(visits: Iterable[Visit], passages: Iterable[Passage]) -> Iterator[tuple[Node, str]]:
    """Yield the words of each text that is the archive's own, prose first, and where they stand."""
    yield from ((passage.node, passage.words) for passage in passages)
    yield from ((node, node.text) for visit in visits for node in visit.own_words())


def check_passages(passages: Sequence[Passage], known: Known) -> Iterator[Problem]:
    """Check the marks, links and Markdown of a file's prose."""
    for passage in passages:
        node = passage.node
        for fault in passage.prose.faults:
            if _names_known(node.text, fault, known):
                continue
            meant = meant_by(node.text, fault, known)
            hint = meant.hint if meant else fault.hint
            yield Problem(node.line_of(fault.offset), fault.code, fault.message, hint=hint)
        for use in passage.prose.references:
            yield from known.missing(use.kind, use.id, node.line_of(use.offset))
        if passage.was_read:
            yield from _defined_links(node)
            yield from _lost_links(node, known)


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
    for found in _TURNED.finditer(node.text):
        message = f"`{on_one_line(found[0])}` has the brackets of a link the other way round"
        hint = f"write `[{on_one_line(found[1])}]({found[2]})`"
        yield Problem(node.line_of(found.start()), "bad-link", message, hint=hint)
    for found in _IN_BRACES.finditer(node.text):
        kind = _kind_of(found[1], ("claim", "event"), known)
        if kind:
            message = f"`{found[0]}` names a {kind}, but is no link"
            hint = f"write `[words]({kind}:{found[1]})`"
            yield Problem(node.line_of(found.start()), "bad-link", message, hint=hint)
    for found in _OF_WIKI.finditer(node.text):
        kind = _kind_of(found[1], ("claim", "event", "entity", "case"), known)
        if kind:
            message = f"`{found[0]}` is a link of a wiki, and leads nowhere here"
            hint = f"write `[{(found[2] or 'words').strip()}]({kind}:{found[1]})`"
            yield Problem(node.line_of(found.start()), "bad-link", message, hint=hint)


def _kind_of(text: str, kinds: Sequence[str], known: Known) -> str:
    """Return the first kind of which a text is an id; empty if none is."""
    return next((kind for kind in kinds if text in known.ids.get(kind, ())), "")


def _defined_links(node: Node) -> Iterator[Problem]:
    """Tell of addresses that stand apart from their links, which would be shown as they stand."""
    for found in _DEFINITION.finditer(node.text):
        name, address = found[1], found[2]
        message = f"`[{name}]: ...` gives the address of a link that stands elsewhere"
        hint = f"write `[words]({address})` in the place of `[words][{name}]`"
        place = node.line_of(found.start(1) - 1)
        yield Problem(place, "bad-link", message, hint=hint)


def cited_in(passages: Sequence[Passage]) -> set[str]:
    """Return the keys of the sources that a file's prose cites."""
    return {
        use.id for passage in passages for use in passage.prose.references if use.kind == "source"
    }
