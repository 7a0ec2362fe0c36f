"""The prose of a file, read once: what it cites, and what is wrong with it at its own lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casefiles.core.check.known import Known
from casefiles.core.check.walk import walk
from casefiles.core.model import Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.prose import Prose, ProseReader
from casefiles.core.read import Document


@dataclass(frozen=True)
class Passage:
    """One prose field and what was read in it."""

    node: Node
    prose: Prose


def read_passages(document: Document[Model], reader: ProseReader) -> tuple[Passage, ...]:
    """Read all prose of a file, in the order of its lines."""
    return tuple(
        Passage(node, reader.read_line(node.text) if in_line else reader.read_block(node.text))
        for visit in walk(document.node, document.type)
        for node, in_line in visit.prose()
    )


def check_passages(passages: Sequence[Passage], known: Known) -> Iterator[Problem]:
    """Check the marks, links and Markdown of a file's prose."""
    for passage in passages:
        node = passage.node
        for fault in passage.prose.faults:
            yield Problem(node.line_of(fault.offset), fault.code, fault.message, hint=fault.hint)
        for use in passage.prose.references:
            yield from known.missing(use.kind, use.id, node.line_of(use.offset))


def cited_in(passages: Sequence[Passage]) -> set[str]:
    """Return the keys of the sources that a file's prose cites."""
    return {
        use.id for passage in passages for use in passage.prose.references if use.kind == "source"
    }
