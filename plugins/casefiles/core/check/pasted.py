"""What was pasted from elsewhere, and stands among the archive's own words.

A post is a source: its words are a quotation, and its address stands with the source. What a
program says to who asked it is nothing for readers, nor is what a page has around its text.
Quotations, block quotations and code are passed by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casefiles.core.check.markup import without_html
from casefiles.core.check.ours import ours, until_blot
from casefiles.core.check.passages import Passage
from casefiles.core.check.walk import Visit
from casefiles.core.model import Case, Model
from casefiles.core.nodes import Node
from casefiles.core.problem import Problem, on_one_line
from casefiles.core.read import Document
from casefiles.core.web import page_of

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
_SURE = r"\b(?:sure|certainly|(?:of course|absolutely)(?=!))"
_HERE = r"here(?:['’]s| is| are)\b"
_MADE = r"(?:summary|version|draft|text|narrative|overview|yaml|case (?:file|study)|rewrit\w+)"
# What it is called that was asked for, where an order or a report has a text and a draft too.
_ASKED = (
    rf"(?:your(?: [\w'’-]{{1,20}}){{0,3}} {_MADE}|you (?:asked|wanted|requested)"
    r"|yaml|case (?:file|study)|rewrit\w+"
    r"|(?:summary|version|draft|text|narrative|overview) (?:of|for) (?:the|this) case)"
)
_END = r"[^\n.!?]{0,150}[.!?]*"
_ANSWER = re.compile(
    "(?i)"
    # Sure! Here are the facts: ...
    rf"{_SURE}(?:!|[,.—–-]| thing)[^:\n]{{0,40}}\b{_HERE}[^:\n]{{1,150}}:"
    # Sure, here’s a neutral summary of the case.
    rf"|{_SURE}[!,][^:\n]{{0,40}}\b{_HERE}[^:\n]{{1,100}}\b{_MADE}\b[^:\n.…]{{0,100}}[.…]*"
    # Here is your text: ...
    rf"|(?:(?:of course|absolutely),[^:\n]{{0,40}} )?\b{_HERE}[^:.\n]{{1,100}}\b{_ASKED}\b"
    r"[^:.\n]{0,100}:"
    rf"|{_SURE}!"
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


@dataclass(frozen=True)
class _Text:
    """A text that is looked at."""

    node: Node
    words: str
    """What readers see of it."""
    own: str
    """The same with blots for what is not ours, as in the node."""
    keys: Mapping[str, str]
    """The sources of the case by their pages; none where nothing can be cited."""

    def found(self, found: re.Match[str]) -> str:
        """Return what was found in it, on one line."""
        return on_one_line(self.words[found.start() : found.end()]).strip()

    def problem(self, found: re.Match[str], message: str, hint: str) -> Problem:
        """Return a problem where something was found."""
        place = self.node.place_of(until_blot(found[0]))
        return Problem(place, "pasted-post", message, hint=hint)


def check_pasted(
    document: Document[Model], visits: Iterable[Visit], passages: Sequence[Passage]
) -> Iterator[Problem]:
    """Warn of what stands in the texts of a case and is none of its words.

    Of the marks of a post once a text, of all else each time; nothing is said of prose in which
    other mistakes were found.
    """
    if document.type is not Case:
        return
    keys = dict(_keys_by_page(document))
    for passage in filter(_is_sound, passages):
        # Few texts hold anything, and to tell what is ours takes longer.
        if any(_all_in(_Text(passage.node, passage.words, passage.words, keys))):
            # A paragraph is a line here; a quotation ends with it.
            words = passage.own_words.replace("\n", "\n\n")
            yield from _all_in(_own(passage.node, words, keys))
    for node in (node for visit in visits for node in visit.own_words()):
        words = without_html(node.text)
        if any(_all_in(_Text(node, words, words, {}))):
            yield from _all_in(_own(node, words, {}))


def _own(node: Node, words: str, keys: Mapping[str, str]) -> _Text:
    """Return a text, and what is ours in it."""
    return _Text(replace(node, text=ours(node.text)), words, ours(words), keys)


def _keys_by_page(document: Document[Model]) -> Iterator[tuple[str, str]]:
    for source in Visit(document.type, document.node).items("sources"):
        key, address = source.at(("key",)).text, source.at(("URL",)).text
        if key and address:
            yield page_of(address), key


def _is_sound(passage: Passage) -> bool:
    # An address that is set apart from its link is told of as such.
    return not passage.prose.faults and "]:" not in passage.node.text


def _all_in(text: _Text) -> Iterator[Problem]:
    yield from _post_in(text)
    yield from _answer_in(text)
    yield from _left_in(text)


def _post_in(text: _Text) -> Iterator[Problem]:
    """Tell once of all marks of a post."""
    marks = [(kind, match) for kind, mark in _MARKS if (match := mark.search(text.own))]
    if len(marks) > 1 or (marks and marks[0][0] not in _IN_COMPANY):
        told = [(kind, text.found(match).rstrip(".,;:!?")) for kind, match in marks]
        message = f"{told[0][0]} stands in a text of our own: `{told[0][1]}`"
        if len(told) > 1:
            message = "this looks like a post that was pasted: " + _listed(told)
        hint = "say it in your own words; the post is a source with `URL:`, its words a `quote:`"
        key = text.keys.get(page_of(told[0][1].rstrip(")]}")))
        # A mark for the address alone would leave the rest of a post.
        if key and len(told) == 1:
            hint = f"write `[@{key}]`, which is the source at this address"
        yield text.problem(marks[0][1], message, hint)


def _answer_in(text: _Text) -> Iterator[Problem]:
    """Tell of what a program says before and behind the text that it was asked for."""
    begun = _ANSWER.match(text.own, len(text.own) - len(text.own.lstrip()))
    for found in (*((begun,) if begun else ()), *_ASIDE.finditer(text.own)):
        message = f"`{text.found(found)}` is said to who writes, and nothing to readers"
        yield text.problem(found, message, "take it out")


def _left_in(text: _Text) -> Iterator[Problem]:
    """Tell of blanks that a form has, and of what a page has around its text."""
    for found in _GAP.finditer(text.own):
        message = f"`{text.found(found)}` stands in the place of words that nobody wrote"
        yield text.problem(found, message, "write what belongs there, or take it out")
    # Alone, such a line may be all that there is to say.
    lines = _LINE.finditer(text.node.text) if "\n" in text.node.text.strip() else ()
    for found in (*_OF_PAGE.finditer(text.own), *lines):
        message = f"`{found[0].strip()}` belongs to the page or file that this was copied from"
        yield text.problem(found, message, "take it out")


def _listed(found: list[tuple[str, str]]) -> str:
    return ", ".join(f"{kind} (`{words}`)" for kind, words in found)
