"""Links, images and HTML in texts."""

from __future__ import annotations

import pytest

from casefiles.core.prose import Fault, ProseReader, render_prose
from support.resolver import AnyResolver

HOW = "write `[words](https://example.org/page)`: no space in the address, and no title behind it"
SIGN = r"write Markdown, or `\<` for the sign itself"
WHOLE = "write it with `https://`; a page of this archive is `case:id`, `entity:id` or the like"


def line(text):
    return str(render_prose(ProseReader().read_line(text), AnyResolver()))


# Links


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[the *vote*](case:vote)", '<a href="../case/vote">the <em>vote</em></a>'),
        ("[a [b] c](event:x)", '<a href="../event/x">a [b] c</a>'),
        (
            "[a](https://example.org/a_(b)?c=1&copy;=2#d)",
            '<a href="https://example.org/a_(b)?c=1&amp;copy;=2#d" rel="noopener noreferrer">a</a>',
        ),
        (
            r"[a](https://example.org/\_b)",
            '<a href="https://example.org/_b" rel="noopener noreferrer">a</a>',
        ),
        (
            "<https://e.org/?a&b;>",
            '<a href="https://e.org/?a&amp;b;" rel="noopener noreferrer">https://e.org/?a&amp;b;</a>',
        ),
        (
            "<desk@example.org>",
            '<a href="mailto:desk@example.org" rel="noopener noreferrer">desk@example.org</a>',
        ),
        (
            "[write](mailto:desk@example.org)",
            '<a href="mailto:desk@example.org" rel="noopener noreferrer">write</a>',
        ),
        (
            "[x](http://[::1]:8080/)",
            '<a href="http://[::1]:8080/" rel="noopener noreferrer">x</a>',
        ),
    ],
)
def test_links_lead_into_the_archive_and_out_of_it(text, html):
    prose = ProseReader().read_line(text)
    assert (str(render_prose(prose, AnyResolver())), prose.faults) == (html, ())


@pytest.mark.parametrize(
    ("text", "offset", "message", "hint"),
    [
        ('[a](https://example.org "title")', 0, "the link can't be read", HOW),
        ("x [a](https://example.org", 2, "the link can't be read", HOW),
        ("x [a [b [c]]](https://e.org)", 13, "the link can't be read", HOW),
        ("[a](https://example.org/`b`)", 4, "the link can't be read", HOW),
        ("[](https://example.org)", 0, "the link has no words", "write `[words](address)`"),
        (
            "[a [b](case:c)](case:d)",
            0,
            "a link stands inside a link",
            "write one after the other",
        ),
        (
            "[a](case:Bridge)",
            4,
            "`case:Bridge` does not end in an id",
            "an id is lower-case words joined by hyphens, as in `case:bridge#claim-no-felony`",
        ),
        (
            "[a](claim:b#c)",
            4,
            "`claim:b#c` does not end in an id",
            "an id is lower-case words joined by hyphens, as in `claim:no-felony`",
        ),
        ("[a](cases:b)", 4, "`cases:` is not allowed in a link", "did you mean `case:`?"),
        (
            "[a](javascript:alert(1))",
            4,
            "`javascript:` is not allowed in a link",
            "http, https and mailto are allowed, and our own case, claim, entity and event",
        ),
        (
            "[a](about/)",
            4,
            "`about/` is not a whole address",
            WHOLE,
        ),
        (
            "[a](//example.org)",
            4,
            "`//example.org` is not a whole address",
            "write `https://example.org`",
        ),
        ("[a](#claim-b)", 4, "`#claim-b` is not a whole address", "write `claim:b`"),
        (
            "[a](<https://example.org/a b>)",
            4,
            "`https://example.org/a b` holds a character that no address may have",
            "percent-encode it, as in `%20` for a space",
        ),
        (
            "[a](https://user@example.org)",
            4,
            "`https://user@example.org` holds a user name, which can feign another site",
            "take out what stands before `@`",
        ),
        ("[a](https:)", 4, "`https:` names no site", "write it whole: `https://example.org/page`"),
        (
            "[a](https://example.org:port/)",
            4,
            "`https://example.org:port/` names no site",
            "write it whole: `https://example.org/page`",
        ),
        (
            "[a](https://example.org:0/)",
            4,
            "`https://example.org:0/` names no site",
            "write it whole: `https://example.org/page`",
        ),
        (
            "[a](mailto:nobody)",
            4,
            "`mailto:nobody` is not a plain e-mail address",
            "write `mailto:name@example.org`",
        ),
        (
            "<case:bridge>",
            0,
            "a link into the archive needs words",
            "write `[words](case:bridge)`",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_a_mistake_with_a_mend(text, offset, message, hint):
    assert ProseReader().read_line(text).faults == (Fault(offset, "bad-link", message, hint),)


def test_an_image_is_a_mistake_and_stays_text():
    prose = ProseReader().read_line("Look! ![a](https://example.org/a.png)")
    hint = "link to it, or put a space before `[` if that was meant"
    assert prose.faults == (Fault(6, "image-in-prose", "`![a]` is an image", hint),)
    html = str(render_prose(prose, AnyResolver()))
    assert html == "Look! ![a](https://example.org/a.png)"


# HTML


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a <b>b</b>", [(2, "`<b>b</b>` is HTML", "write `**b**`")]),
        ("a <EM class='x'>b\nc</EM>", [(2, "`<EM class='x'>b c</EM>` is HTML", "write `*b c*`")]),
        ("a <span>b</span>", [(2, "`<span>b</span>` is HTML", "write `b`")]),
        ("a <a name=x>b</a>", [(2, "`<a name=x>b</a>` is HTML", "write `b`")]),
        ("a <a href='ftp://x'>b</a>", [(2, "`<a href='ftp://x'>b</a>` is HTML", "write `b`")]),
        (
            'a <a href="https://a.example/?b&amp;c">b</a> d',
            [
                (
                    2,
                    '`<a href="https://a.example/?b&amp;c">b</a>` is HTML',
                    "write `[b](https://a.example/?b&c)`",
                )
            ],
        ),
        ("a <b></b>", [(2, "`<b` is HTML", SIGN), (5, "`</b` is HTML", SIGN)]),
        ("a <b>b</i>", [(2, "`<b` is HTML", SIGN), (6, "`</i` is HTML", SIGN)]),
        ("b</b>", [(1, "`</b` is HTML", SIGN)]),
        ("b<br>", [(1, "`<br` is HTML", SIGN)]),
        ("<!-- x -->", [(0, "`<!--` is HTML", SIGN)]),
        ("AT&amp;T", [(2, "`&amp;` is HTML", "write `&`")]),
        ("a&#8238;b", [(1, "`&#8238;` is HTML", "take it out")]),
        ("a&nbsp;b", [(1, "`&nbsp;` is HTML", "write a space in its place")]),
        ("a &nbsp;b", [(2, "`&nbsp;` is HTML", "take it out")]),
        ("a&lt;b", [(1, "`&lt;` is HTML", r"write `\<`")]),
        ("a&gt;b", [(1, "`&gt;` is HTML", "write `>`")]),
        ("1 < 2 &rsquo; 3", [(6, "`&rsquo;` is HTML", "write `’`")]),
        ("R&D; 1 < 2 & 3 <4 `<b>` \\<b> \\&amp;", []),
    ],
)
def test_html_is_a_mistake(text, faults):
    expected = tuple(Fault(offset, "raw-html", message, hint) for offset, message, hint in faults)
    assert ProseReader().read_line(text).faults == expected


def test_signs_are_shown_as_they_were_written():
    html = line(r"AT&amp;T <b> `&amp; <b>` \<b> &copy; > \& R&D")
    assert html == (
        "AT&amp;amp;T &lt;b&gt; <code>&amp;amp; &lt;b&gt;</code> &lt;b&gt; &amp;copy; &gt;"
        " &amp; R&amp;D"
    )
