"""What was pasted from elsewhere, and stands among the archive's own words.

A post is a source: its words are a quotation, and its address stands with the source. By an e-mail
address or a telephone number somebody private may be reached. What a program says to who asked it
is nothing for readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casefiles.core.check.markup import without_html
from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit
from casefiles.core.model import Case, Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Position, Problem, on_one_line
from casefiles.core.read import Document

_MARKS = (
    ("an address", re.compile(r"(?<![\w/.])(?<!\]: )(?:https?://|www\.)[^\s<>]+")),
    ("an account", re.compile(r"(?<![\w@/.;(\[])@[A-Za-z_]\w+(?![-\w])")),
    ("a hashtag", re.compile(r"(?<![\w#&/])#[A-Za-z]\w+")),
    ("an emoji", re.compile("[\U0001f000-\U0001faff]")),
)
_E_MAIL = re.compile(r"(?<![\w@/:.%+=-])\w[\w.%+-]*+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w@/])")
_TELEPHONE = re.compile(
    r"(?<![\w.,/+#$€£§=-])(?<!§ )(?<!\bno )(?<!\bno\. )"
    r"(?:(?:\+?1[ .-]?)?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}([ .-]))[2-9][0-9]{2}(?(1)\1|[ .-])"
    r"[0-9]{4}|\+(?!1\b)[1-9](?:(?:[ .()-]| \()?[0-9]){7,14})(?![\w/-]|[.,][0-9])",
    re.IGNORECASE,
)
_CONTACTS = (("an e-mail address", _E_MAIL), ("a telephone number", _TELEPHONE))
_SURE = r"\b(?:sure|certainly|of course|absolutely)"
_HERE = r"here(?:['’]s| is| are)\b"
_MADE = r"(?:summary|version|draft|text|narrative|overview|yaml|case (?:file|study)|rewrit\w+)"
_ANSWER = re.compile(
    rf"(?i){_SURE}(?:!|[,.—–-]| thing)[^:\n]{{0,40}}\b{_HERE}[^:\n]{{1,150}}:"
    rf"|\b{_HERE}[^:.\n]{{1,100}}\b{_MADE}\b[^:.\n]{{0,100}}:|{_SURE}!"
    r"|\blet me know if you(?:['’]d| would| want| need)[^\n]{0,150}"
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
        yield from _answer_in(node, text)


def check_contacts(visits: Iterable[Visit], passages: Sequence[Passage]) -> Iterator[Problem]:
    """Warn of each e-mail address and telephone number in a file's own texts."""
    texts = [(passage.node, passage.words) for passage in passages]
    texts += [(node, node.text) for visit in visits for node in visit.own_words()]
    for node, text in texts:
        for kind, mark in _CONTACTS:
            for found in dict.fromkeys(match[0] for match in mark.finditer(text)):
                message = f"{kind} stands in a text of our own: `{found}`"
                hint = "take it out: somebody may be reached by it; say whose it was, if that tells"
                yield Problem(_place(node, found), "pasted-post", message, hint=hint)


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
        yield Problem(_place(node, words), "pasted-post", message, hint=hint)


def _answer_in(node: Node, text: str) -> Iterator[Problem]:
    """Tell of what a program says before and behind the text that it was asked for."""
    for found in _ANSWER.finditer(text):
        words = on_one_line(found[0]).strip()
        is_begun = not text[: found.start()].strip()
        if is_begun or words[:3].casefold() == "let":
            message = f"`{words}` is said to who writes, and nothing to readers"
            yield Problem(_place(node, words), "pasted-post", message, hint="take it out")


def _place(node: Node, words: str) -> Position:
    return node.line_of(max(node.text.find(words), 0))


def _listed(found: list[tuple[str, str]]) -> str:
    return ", ".join(f"{kind} (`{words}`)" for kind, words in found)
