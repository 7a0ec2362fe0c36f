"""What was pasted from elsewhere, and stands among the archive's own words.

A post is a source: its words are a quotation, and its address stands with the source. What a
program says to who asked it is nothing for readers, nor is what a page has around its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from casefiles.core.check.markup import without_html
from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit
from casefiles.core.model import Case, Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line
from casefiles.core.read import Document

_MARKS = (
    (
        "an address",
        re.compile(
            r"(?<![\w/.])(?<!\]: )(?:https?://|www\.)[^\s<>]+"
            r"|(?<![\w/.@-])(?:facebook|instagram|tiktok|twitter|x)\.com/@?\w[\w./-]*"
        ),
    ),
    ("an account of Reddit", re.compile(r"(?<![\w/.])u/[A-Za-z][\w-]{2,19}(?![\w/])")),
    ("an account", re.compile(r"(?<![\w@/.;(\[])@[A-Za-z_]\w+(?![-\w])")),
    ("a hashtag", re.compile(r"(?<![\w#&/])#[A-Za-z]\w+")),
    ("an emoji", re.compile("[\U0001f000-\U0001faff]")),
)
_SURE = r"\b(?:sure|certainly|of course|absolutely)"
_HERE = r"here(?:['’]s| is| are)\b"
_MADE = r"(?:summary|version|draft|text|narrative|overview|yaml|case (?:file|study)|rewrit\w+)"
_END = r"[^\n.!?]{0,150}[.!?]*"
_ANSWER = re.compile(
    rf"(?i){_SURE}(?:!|[,.—–-]| thing)[^:\n]{{0,40}}\b{_HERE}[^:\n]{{1,150}}:"
    rf"|{_SURE}[!,][^:\n]{{0,40}}\b{_HERE}[^:\n]{{1,100}}\b{_MADE}\b[^:\n.…]{{0,100}}[.…]*"
    rf"|\b{_HERE}[^:.\n]{{1,100}}\b{_MADE}\b[^:.\n]{{0,100}}:|{_SURE}!"
)
"""What stands before a text that was asked for."""
_ASIDE = re.compile(
    rf"(?i)\blet me know if you(?:['’]d| would| want| need){_END}"
    r"|(?:^|(?<=[.!?] ))(?:"
    rf"as an? (?:ai|large) language model\b{_END}|i hope (?:this|that) helps{_END}"
    rf"|would you like me to\b{_END})",
    re.MULTILINE,
)
"""What is said before or behind it."""
_GAP = re.compile(
    r"(?i)\[(?:insert\b[^\[\]\n]{1,60}|your (?:full )?name)\](?![(\[])|\blorem ipsum\b"
)
_OF_PAGE = re.compile(
    r"(?i)\[(?:edit|citation needed|clarification needed|who\?|when\?)\](?![(:\[])"
    r"|\berror! (?:reference source|bookmark) not (?:found|defined)\.?"
)
_LINE = re.compile(
    r"(?im)^[ \t]*(page [0-9]+ of [0-9]+|skip to (?:main )?content|advertisement)[ \t]*$"
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
        yield from _left_in(node, text)


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
        yield Problem(node.place_of(words), "pasted-post", message, hint=hint)


def _answer_in(node: Node, text: str) -> Iterator[Problem]:
    """Tell of what a program says before and behind the text that it was asked for."""
    begun = _ANSWER.match(text.lstrip())
    said = [begun] if begun else []
    for found in (*said, *_ASIDE.finditer(text)):
        words = on_one_line(found[0]).strip()
        message = f"`{words}` is said to who writes, and nothing to readers"
        yield Problem(node.place_of(words), "pasted-post", message, hint="take it out")


def _left_in(node: Node, text: str) -> Iterator[Problem]:
    """Tell of blanks that a form has, and of what a page has around its text."""
    for found in _GAP.finditer(text):
        message = f"`{found[0]}` stands in the place of words that nobody wrote"
        hint = "write what belongs there, or take it out"
        yield Problem(node.place_of(found[0]), "pasted-post", message, hint=hint)
    left = [found[0] for found in _OF_PAGE.finditer(text)]
    # Alone, such a line may be all that there is to say.
    left += _LINE.findall(node.text) if "\n" in node.text.strip() else []
    for words in left:
        message = f"`{words}` belongs to the page or file that this was copied from"
        yield Problem(node.place_of(words), "pasted-post", message, hint="take it out")


def _listed(found: list[tuple[str, str]]) -> str:
    return ", ".join(f"{kind} (`{words}`)" for kind, words in found)
