"""A review as text, Markdown, a page and JSON: nothing in it acts, and nothing of it is lost."""

from __future__ import annotations

import json
import re
import time
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from casefiles.core.compare import Change, Detail
from casefiles.core.outputs.alone import AloneWriter, Link, Preview
from casefiles.core.outputs.plain import one_line
from casefiles.core.outputs.review_json import render_review_json
from casefiles.core.outputs.review_markdown import escape_markdown, render_review_markdown
from casefiles.core.outputs.review_text import render_review_text
from casefiles.core.problem import Position, Problem
from casefiles.core.review import Account, Entry, Section, tell
from casefiles.core.review.values import (
    Figures,
    Notice,
    PageReview,
    RecordReview,
    Review,
    Told,
    Unread,
)
from support.hostile import ADDRESSES

PROBLEM = Problem(Position("content/cases/x.yml", 3), "unknown-key", "`titel`", hint="`title`")


def review_of(text: str) -> Review:
    """Return a review that holds a stranger's text wherever one can stand."""
    change = Change(
        "claim",
        "crack",
        text,
        "changed",
        "claim-crack",
        (Detail("standing", text, text, key="standing"), Detail(f"new evidence {text}", now=text)),
    )
    told = Told(change, (Notice("standing-raised"), Notice("person-named", text)))
    record = RecordReview(
        "case",
        "bridge",
        text,
        "Case",
        "changed",
        text,
        (told,),
        (Notice("link-broken", text),),
        Figures(1, 2, 1, 50.0, 0, 3, 2),
        Figures(1, 2, 2, 100.0, 1, 3, 2),
        (("other", text),),
    )
    return Review(
        (record,),
        (PageReview(text, "changed", 1, 2),),
        (text,),
        (Unread(text, "after", (PROBLEM,)),),
        (PROBLEM,),
        2,
        Figures(2, 4, 1, 25.0),
        Figures(2, 4, 2, 50.0),
        None,
        40.0,
        (Notice("software", text),),
    )


PLAIN = tell(review_of("A crack"))


def test_a_review_as_text():
    expected = """\
1 case changed, 1 page changed, 1 other file changed, 1 file not readable.
  Fully cited claims: 25 % → 50 %
  Fully cited claims that the archive asks for: no floor → 40 %

Look closely
  ! Files beside the archive differ, and are not compared here
      - A crack
  ! A person is named who was not named here before
      - A crack, Claim “A crack” (crack), in case “A crack”
  ! The standing is raised, and evidence for it is added
      - Claim “A crack” (crack), in case “A crack”
  ! The old name is not kept, so links to it no longer arrive
      - A crack, case “A crack”

Case: A crack [changed]
  A crack → bridge
  ! The old name is not kept, so links to it no longer arrive: A crack
  Fully cited claims: 50 % → 100 %
  Claims that two or more independent origins state: 0 → 1
  Claim “A crack” (crack)
    ! The standing is raised, and evidence for it is added
    ! A person is named who was not named here before: A crack
    - Standing: A crack → A crack
    - New evidence A crack: A crack
  Shown in
    - A crack

New mistakes and warnings
  Mended: 2
  - content/cases/x.yml:3:1: error: `titel` [unknown-key] (`title`)

Can't be read
  File (A crack)
    - content/cases/x.yml:3:1: error: `titel` [unknown-key] (`title`)

Hand-written pages
  - A crack: changed, 1 line added, 2 lines taken out

Other files
  - A crack
"""

    assert render_review_text(PLAIN) == expected


def test_a_review_in_markdown():
    expected = """\
## What changes in the archive

1 case changed, 1 page changed, 1 other file changed, 1 file not readable.

- Fully cited claims: 25 % → 50 %
- Fully cited claims that the archive asks for: no floor → 40 %

### ⚠️ Look closely

- **Files beside the archive differ, and are not compared here**
  - A crack
- **A person is named who was not named here before**
  - A crack, Claim “A crack” (crack), in case “A crack”
- **The standing is raised, and evidence for it is added**
  - Claim “A crack” (crack), in case “A crack”
- **The old name is not kept, so links to it no longer arrive**
  - A crack, case “A crack”

### Case: A crack — changed

*A crack → bridge*

- ⚠️ **The old name is not kept, so links to it no longer arrive: A crack**
- Fully cited claims: 50 % → 100 %
- Claims that two or more independent origins state: 0 → 1
- **Claim** “A crack” (crack)
  - ⚠️ **The standing is raised, and evidence for it is added**
  - ⚠️ **A person is named who was not named here before: A crack**
  - Standing: A crack → A crack
  - New evidence A crack: A crack
- **Shown in**
  - A crack

### New mistakes and warnings

- Mended: 2
- `content/cases/x.yml:3:1`: error: \\`titel\\` \\[unknown-key\\] (\\`title\\`)

### Can't be read

- **File** (A crack)
  - `content/cases/x.yml:3:1`: error: \\`titel\\` \\[unknown-key\\] (\\`title\\`)

### Hand-written pages

- A crack: changed, 1 line added, 2 lines taken out

### Other files

- A crack
"""

    assert render_review_markdown(PLAIN) == expected


HOSTILE = [
    *filter(None, ADDRESSES),
    "@octocat and @org/team",
    "#12, GH-12, owner/name#12",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "![p](https://evil.example/p.png) [x](https://evil.example) [y][1] [^1]",
    "# not a heading",
    "- not a list",
    "1. nor this",
    "| a | b |\n| --- | --- |\n| c | d |",
    "a\n\n---\n\n## b",
    "===",
    "```\ncode\n```",
    "`a` ``b``",
    "*a* _b_ ~~c~~ **d** ***",
    "$x$ $$y$$",
    ":tada: :100:",
    "mail@example.org mailto:a@b.example",
    "https://evil.example/`<b>x</b>`",
    "\x1b[31mred\x1b[0m \x07 \x9b31m",
    "\u202eevil \u2066x\u2069 \u200b",
    "> [!WARNING]\n> x",
    "\\<b>",
    "&lt;b&gt; &#64;octocat",
]
"""What a terminal, GitHub or a browser would act on."""


@pytest.mark.parametrize("text", HOSTILE)
def test_no_line_of_text_acts_on_a_terminal(text: str):
    found = render_review_text(tell(review_of(text)))

    assert all(line.isprintable() for line in found.split("\n"))
    assert found.split("\n")[0] == render_review_text(PLAIN).split("\n")[0]


class Tags(HTMLParser):
    """Gathers the tags and the text of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def shape(markdown: str) -> list[str]:
    """Return what a text becomes, but for code: that is how addresses are written."""
    tags = Tags(Markdown().convert(markdown)).tags
    return [tag for tag, _ in tags if tag not in ("code", "span")]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_markup_in_markdown(text: str):
    found = render_review_markdown(tell(review_of(text)))

    assert shape(found) == shape(render_review_markdown(PLAIN))
    prose = re.sub(r"(?<!\\)`[^`\n]*`", "", found)
    assert not re.search(r"@\w|(?<!&)#\w|://|www\.|:[\w+-]+:|\bGH-\d", prose)
    assert "<" not in re.sub(r"<span>\$</span>", "", prose)


@given(st.text())
def test_whatever_a_text_holds_it_reads_in_markdown_as_it_stands(text: str):
    found = escape_markdown(text)

    assert "\n" not in found
    html = Markdown().convert(f"- x {found} x")
    shown = Tags(html).text.replace("\u200b", "")
    assert " ".join(shown.split()) == " ".join(f"x {one_line(text)} x".split())
    assert {tag for tag, _ in Tags(html).tags} <= {"ul", "li", "code", "span"}


@pytest.mark.parametrize("letters", ["a", "a-", "é", "@", ":1", "a:1"])
def test_a_word_without_an_end_costs_what_it_is_long(letters: str):
    def cost(text: str) -> float:
        began = time.process_time()
        escape_markdown(text)
        return time.process_time() - began

    short = min(cost(letters * 3_000) for _ in range(5))
    long = min(cost(letters * 30_000) for _ in range(3))

    assert long < 40 * short  # Ten times as long; what takes the square would cost a hundred.


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a"])
def test_no_text_begins_a_list_or_underlines_a_heading(text: str):
    found = escape_markdown(text)

    assert re.fullmatch(r"\d*\\[-+.)] a", found)
    assert escape_markdown("===") == "&#61;=="


def test_markdown_that_is_too_long_ends_with_a_count():
    whole = render_review_markdown(PLAIN).splitlines()

    cut = render_review_markdown(PLAIN, 1000).splitlines()

    left = sum(map(bool, whole)) - sum(map(bool, cut[:-1]))
    assert len("\n".join(cut).encode()) <= 1000
    assert whole[: len(cut) - 2] == cut[:-2]
    assert cut[-1] == f"**{left:,} more lines are left out here: the text became too long.**"


STYLE = "p { color: red } /* </style><script>alert(1)</script> */"


def policy_and_style(html: str) -> tuple[str, str]:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy
    assert style
    return policy[1].replace("&#39;", "'"), style[1]


def assert_stands_alone(html: str) -> None:
    policy, style = policy_and_style(html)
    total = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{total}'; base-uri 'none'; form-action 'none'"
    )
    for tag, attributes in Tags(html).tags:
        assert tag not in ("script", "img", "form", "iframe", "link", "object", "base")
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_holds_nothing_that_acts(text: str):
    writer = AloneWriter(STYLE)
    found = writer.write_review(tell(review_of(text)))

    assert_stands_alone(found)
    plain = writer.write_review(PLAIN)
    assert [tag for tag, _ in Tags(found).tags] == [tag for tag, _ in Tags(plain).tags]
    assert one_line(text) in Tags(found).text


def test_a_page_leads_to_what_stands_beside_it():
    links = {"case:bridge": [Link("bridge.before.html", "Before"), Link("", "No page after")]}

    found = AloneWriter(STYLE).write_review(PLAIN, links)

    assert [a["href"] for tag, a in Tags(found).tags if tag == "a"] == ["bridge.before.html"]
    assert "<span>No page after</span>" in found


def test_each_part_leads_to_the_last_page_on_which_it_stands():
    parts = (
        Entry("Claim", "crack", "A crack", (), (), "claim-crack", "After"),
        Entry("Claim taken out", "hole", "A hole", (), (), "claim-hole", "Before"),
        Entry("Shown in", "", "", ()),
    )
    case = Section("Case", "Bridge", "changed", "bridge", (), parts, (), "case:bridge")
    writer = AloneWriter(STYLE)

    def ways(*links: Link) -> list[str | None]:
        page = writer.write_review(Account("", (), (), (case,)), {"case:bridge": links})
        found = Tags(page)
        assert_stands_alone(page)
        return [a["href"] for tag, a in found.tags if tag == "a" and "#" in str(a["href"])]

    before, after = Link("b.html", "Before"), Link("a.html", "After")
    assert ways(before, after) == ["a.html#claim-crack", "b.html#claim-hole"]
    assert ways(before, Link("", "No page after")) == ["b.html#claim-hole"]
    assert ways() == []


def test_an_empty_review_is_a_page_too():
    found = AloneWriter("").write_review(tell(Review()))

    assert_stands_alone(found)
    assert "Nothing of the archive differs." in Tags(found).text


def test_a_preview_marks_what_changed_and_leads_nowhere_else():
    html = Markup(
        '<h1 id="claim-x">A <a class="b" href="../../x.xml" type="a/b" id="x">x</a>'
        ' <a href="#claim-x">y</a>'
        ' <a href="https://post.example/">z</a> href="../here"</h1>'
    )
    links = (Link("x.before.html", "Before"), Link("", "No page"), Link("index.html", "All"))

    found = AloneWriter(STYLE, "es").write_preview(
        Preview("After", "<b>", html, {"claim-x": "Claim: <i>", "event-y": "Event: Y"}, links)
    )

    assert_stands_alone(found)
    assert '<html lang="es">' in found
    assert "<title>After: &lt;b&gt;</title>" in found
    assert "\n#claim-x{" in policy_and_style(found)[1]
    assert "Parts that changed: 1" in found
    assert '<a href="#claim-x">Claim: &lt;i&gt;</a>' in found
    assert [a.get("href") for tag, a in Tags(found).tags if tag == "a"] == [
        *("x.before.html", "index.html", "#claim-x"),
        *(None, "#claim-x", "https://post.example/"),
    ]
    assert '<a class="b" id="x">x</a>' in found
    assert 'href="../here"</h1>' in found
    plain = AloneWriter(STYLE).write_preview(Preview("After", "x", html, {}, ()))
    assert policy_and_style(plain)[1].endswith("*/")


@pytest.mark.parametrize("text", HOSTILE)
def test_json_holds_each_text_as_it_stands(text: str):
    found = json.loads(render_review_json(review_of(text)))

    (record,) = found["records"]
    assert (record["title"], found["other_files"]) == (text, [text])
    assert record["changes"][0]["details"][0]["was"] == text


def test_json_says_all_that_a_review_holds():
    found = json.loads(render_review_json(review_of("A crack")))

    assert found["version"] == 1
    assert found["empty"] is False
    assert list(found) == [
        *("version", "empty", "closely", "records", "pages", "other_files"),
        *("same_files", "unread"),
        *("new_problems", "mended_problems", "figures", "floor"),
    ]
    assert list(found["records"][0]) == [
        *("kind", "noun", "id", "was_id", "title", "fate", "closely", "changes", "figures"),
        "touches",
    ]
    assert json.loads(render_review_json(Review()))["empty"] is True


def test_a_review_of_nothing_says_so():
    account = tell(Review())

    assert render_review_text(account) == "Nothing of the archive differs.\n"
    assert render_review_markdown(account) == (
        "## What changes in the archive\n\nNothing of the archive differs.\n"
    )
