"""A page as a terminal reads it: plain text, wrapped to a width, from the same view as its HTML.

Templates print it, as they print HTML; what is left is to take prose out of its HTML, and to wrap.
A line of a template is a paragraph, and the lines that it is wrapped into keep its indent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from textwrap import wrap

from casefiles.core import urls
from casefiles.core.templating import open_templates
from casefiles.core.view import CasePage, EntityPage, SourcePage
from casefiles.core.view.claim import ClaimView

_CITED = re.compile(r'<sup class="cf-cite">(.*?)</sup>')
_SOURCE = re.compile(r'aria-label="Source ([^"]*)"')
_NUMBER = re.compile(r'aria-label="Source (\d++)')
_OUTSIDE = re.compile(r'<a [^<>]*href="(https?://[^"]*)"[^<>]*>(.*?)</a>', re.DOTALL)
_ENDS = re.compile(r"</(?:p|li|h[1-6]|blockquote|pre)>|<br ?/?>|<hr ?/?>")
_SPACE = re.compile(r"[ \t\n]+")
_TAGS = re.compile(r"<[^<>]*>")
_START = re.compile(r"( *)((?:- |\[\d+\] )?)")
_GAPS = re.compile(r"\n{3,}")


def render_plain(page: CasePage | EntityPage | SourcePage, width: int) -> str:
    """Return a page as plain text.

    Args:
        page: What it shows.
        width: Letters in a line; a longer address is not broken.
    """
    return _printed(page.head.kind, width, page=page)


def render_claim(page: CasePage, name: str, width: int) -> str:
    """Return one claim of a case with the sources that it cites; empty where there is none.

    Args:
        page: The page of the case.
        name: The id of the claim, or an old one.
        width: Letters in a line.
    """
    anchor = urls.anchor("claim", name)
    for claim in page.claims.body.claims if page.claims else ():
        if anchor in (claim.anchor, *claim.old_anchors):
            every = page.sources.body if page.sources else ()
            cited = set(_cited_by(claim))
            sources = tuple(source for source in every if source.number in cited)
            return _printed("claim", width, page=page, claim=claim, sources=sources)
    return ""


def _cited_by(claim: ClaimView) -> Iterator[int]:
    """Yield the numbers of the sources that the evidence of a claim names, and its notes cite."""
    yield from (part.mark.number for part in claim.evidence)
    for text in (*(note.text for note in claim.notes), *(part.note for part in claim.evidence)):
        yield from (int(number) for number in _NUMBER.findall(text))


def _printed(template: str, width: int, **shown: object) -> str:
    environment = open_templates(plain=True)
    environment.filters.update(plain=plain_text, ruled=_ruled)
    text = environment.get_template(f"plain/{template}.txt").render(**shown)
    lines = "\n".join(line for long in text.split("\n") for line in _wrapped(long, width))
    return _GAPS.sub("\n\n", lines.replace("\N{NO-BREAK SPACE}", " ")).strip("\n") + "\n"


def plain_text(html: str) -> str:
    """Return the text of prose in HTML: a line a paragraph, citations as `[3, p. 4]`."""
    cited = _CITED.sub(lambda found: f"[{'; '.join(_SOURCE.findall(found[1]))}]", str(html))
    linked = _OUTSIDE.sub(r"\2 (\1)", cited)
    lines = _ENDS.sub("\n", _SPACE.sub(" ", linked.replace("<li>", "- ")))
    parts = unescape(_TAGS.sub("", lines)).split("\n")
    return "\n".join(part.strip(" ") for part in parts if part.strip())


def _ruled(title: str) -> str:
    return f"{title}\n{'-' * len(title)}"


def _wrapped(line: str, width: int) -> Iterator[str]:
    """Yield the lines of a paragraph; those behind the first stand below its first word."""
    start = _START.match(line)
    indent, mark = start.groups() if start else ("", "")
    words = line[len(indent) + len(mark) :].strip(" ")
    yield from wrap(
        words,
        width,
        initial_indent=indent + mark,
        subsequent_indent=" " * len(indent + mark),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]
