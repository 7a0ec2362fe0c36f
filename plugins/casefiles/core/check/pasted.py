"""What was pasted from a post elsewhere, and stands among the archive's own words.

Such a post is a source: its words are a quotation, and its address stands with the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casefiles.core.check.markup import without_html
from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit
from casefiles.core.model import Case, Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem
from casefiles.core.read import Document

_MARKS = (
    ("an address", re.compile(r"(?<![\w/.])(?<!\]: )(?:https?://|www\.)[^\s<>]+")),
    ("an account", re.compile(r"(?<![\w@/.;(\[])@[A-Za-z_]\w+(?![-\w])")),
    ("a hashtag", re.compile(r"(?<![\w#&/])#[A-Za-z]\w+")),
    ("an emoji", re.compile("[\U0001f000-\U0001faff]")),
)
_IN_COMPANY = ("an account", "a hashtag")
"""Marks that have other meanings where they stand alone."""


def check_pasted(
    document: Document[Model], visits: Iterable[Visit], passages: Sequence[Passage]
) -> Iterator[Problem]:
    """Warn once of each text of a case that holds marks of a post.

    Nothing is said of prose in which other mistakes were found.
    """
    if document.type is not Case:
        return
    texts = [(passage.node, passage.words) for passage in passages if _is_sound(passage)]
    texts += [(node, without_html(node.text)) for visit in visits for node in visit.own_words()]
    for node, text in texts:
        yield from _told(node, text)


def _is_sound(passage: Passage) -> bool:
    # An address that is set apart from its link is told of as such.
    return not passage.prose.faults and "]:" not in passage.node.text


def _told(node: Node, text: str) -> Iterator[Problem]:
    found = [
        (kind, match[0].rstrip(".,;:!?")) for kind, mark in _MARKS if (match := mark.search(text))
    ]
    if len(found) > 1 or (found and found[0][0] not in _IN_COMPANY):
        kind, words = found[0]
        message = f"{kind} stands in a text of our own: `{words}`"
        if len(found) > 1:
            message = "this looks like a post that was pasted: " + _listed(found)
        hint = "say it in your own words; the post is a source with `URL:`, its words a `quote:`"
        place = node.line_of(max(node.text.find(words), 0))
        yield Problem(place, "pasted-post", message, hint=hint)


def _listed(found: list[tuple[str, str]]) -> str:
    return ", ".join(f"{kind} (`{words}`)" for kind, words in found)
