"""No text, whatever it holds, gives HTML that runs, restyles, asks another host or leads astray."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from casefiles.core.prose import (
    PageMarks,
    Prose,
    ProseReader,
    clean_page_html,
    render_page,
    render_prose,
)
from support.hostile import ADDRESSES, HOSTILE_TEXTS, TAGS
from support.resolver import AnyResolver

NOTHING = {}
PROSE = {
    **dict.fromkeys(("blockquote", "br", "code", "em", "h3", "h4", "h5", "hr", "li"), NOTHING),
    **dict.fromkeys(("p", "pre", "strong", "ul"), NOTHING),
    "a": {
        "aria-label": r"Source \d+.*",
        "class": "cf-cite__link",
        "href": None,
        "id": r"cite-\d+-\d+",
        "rel": "noopener noreferrer",
    },
    "ol": {"start": r"\d+"},
    "sup": {"class": "cf-cite"},
}
ID = {"id": "[a-z0-9][a-z0-9:_-]*"}
PAGE = {
    **dict.fromkeys(("abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del"), ID),
    **dict.fromkeys(("dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins"), ID),
    **dict.fromkeys(("kbd", "li", "mark", "pre", "q", "small", "span", "strong", "sub"), ID),
    **dict.fromkeys(("summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "var"), ID),
    "a": {**PROSE["a"], **ID, "class": "[a-z_ -]*", "aria-label": ".*"},
    "details": {**ID, "class": "[a-z ]*", "open": ""},
    "div": {**ID, "class": "[a-z ]*"},
    "ol": {**ID, **PROSE["ol"], "start": ".*"},
    "p": {**ID, "class": "[a-z -]*"},
    "sup": {**ID, "class": "[a-z -]*"},
    "td": {**ID, "colspan": ".*", "rowspan": ".*"},
    "th": {**ID, "colspan": ".*", "rowspan": ".*", "scope": ".*"},
}


class Inspector(HTMLParser):
    """Collects what is in the HTML and not in a list of tags and attributes."""

    def __init__(self, allowed):
        super().__init__(convert_charrefs=True)
        self.allowed = allowed
        self.strange = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.allowed:
            self.strange.append(tag)
        for name, value in attrs:
            if not self.is_allowed(tag, name, value or ""):
                self.strange.append(f"{tag} {name}={value}")

    def is_allowed(self, tag, name, value):
        if name not in self.allowed.get(tag, {}):
            return False
        if name == "href":
            return leads_nowhere_bad(value)
        return re.fullmatch(self.allowed[tag][name], value) is not None

    def handle_comment(self, data):
        self.strange.append(f"comment {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


def leads_nowhere_bad(href):
    if re.search(r"[^!-~]", href) and re.search(r"[\x00-\x20\u2028\u2029\u200b-\u200f]", href):
        return False
    if href.startswith("//") or "\\" in href:
        return False
    parts = urlsplit(href)
    return parts.scheme in {"", "http", "https", "mailto"} and "@" not in parts.netloc


def strange_in(html, allowed):
    inspector = Inspector(allowed)
    inspector.feed(str(html))
    inspector.close()
    return inspector.strange


def codes(text):
    return {fault.code for fault in ProseReader().read_line(text).faults}


def rendered(text):
    reader = ProseReader()
    return [
        render_prose(read(text), AnyResolver()) for read in (reader.read_block, reader.read_line)
    ]


def test_no_hostile_text_gives_anything_outside_the_list():
    assert len(HOSTILE_TEXTS) > 2500
    strange = {text: strange_in(html, PROSE) for text in HOSTILE_TEXTS for html in rendered(text)}
    assert {text: found for text, found in strange.items() if found} == {}


def test_what_the_reader_might_let_through_is_taken_out_behind_it():
    # No known text leads here: the last step must not lean on those before it.
    slipped = (
        '<p onclick="x()" style="y">a<script>z</script><img src="//w"><a href="data:1">b</a></p>'
    )

    assert render_prose(Prose((), (), slipped, ()), AnyResolver()) == ("<p>a<a>b</a></p>")


def test_every_tag_outside_code_is_told():
    tags = [tag for tag in TAGS if re.match("<[a-zA-Z!?/]", tag)]
    silent = [tag for tag in tags if "raw-html" not in codes(f"x {tag}")]
    assert (len(tags) > 30, silent) == (True, [])


def test_every_bad_address_is_told():
    assert [address for address in ADDRESSES if not codes(f"[x](<{address}>)")] == []


# Hand-written pages

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes"]
EXTENSIONS += ["md_in_html", "tables", "toc"]


def page(text):
    marks = PageMarks()
    html = Markdown(extensions=[*EXTENSIONS, marks]).convert(text)
    return render_page(marks.read(html), AnyResolver())


def test_no_hostile_page_gives_anything_outside_the_list():
    strange = {text: strange_in(page(text), PAGE) for text in HOSTILE_TEXTS[::4]}
    assert {text: found for text, found in strange.items() if found} == {}


@pytest.mark.parametrize("tag", TAGS)
def test_no_hostile_html_passes(tag):
    assert strange_in(clean_page_html(tag), PAGE) == []


# Whatever else somebody may think of

PIECES = st.sampled_from(
    [
        *TAGS,
        *ADDRESSES,
        *("[", "](", ")", "![", "<", ">", "[@k]", "[@", "`", "*", "_", "\\", "{: onclick=x }"),
        *("\n", "\n\n", "    ", "> ", "- ", "# ", '"', "'", "&", ";", "case:", "]: ", "\x00"),
    ]
)
ANYTHING = st.one_of(st.lists(PIECES, max_size=10).map("".join), st.text())


@given(ANYTHING)
def test_no_text_at_all_gives_anything_outside_the_list(text):
    assert [strange_in(html, PROSE) for html in rendered(text)] == [[], []]


@given(ANYTHING)
def test_no_page_at_all_gives_anything_outside_the_list(text):
    assert strange_in(page(text), PAGE) == []


@given(st.lists(PIECES, max_size=10).map("".join))
def test_no_html_at_all_passes(html):
    assert strange_in(clean_page_html(html), PAGE) == []
