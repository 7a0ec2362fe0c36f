"""Hand-written pages: marks and own links inside the host's Markdown."""

from __future__ import annotations

from inspect import cleandoc

import pytest
from markdown import Markdown

from casefiles.core.locator import Locator
from casefiles.core.prose import Fault, PageMarks, Reference, clean_page_html, render_page
from support.resolver import AnyResolver

PAGE = cleandoc("""
    # Method [@wire]

    See [it](case:bridge){ .big }, [about](about.md), [out](https://example.org).

    | a          |
    |------------|
    | [@hearing, p. 2] |

    `[@code]` <b>raw</b> [x](javascript:alert(1))

    [@wire]: https://example.org
""")


def convert(text, marks):
    return Markdown(extensions=["attr_list", "tables", "toc", marks]).convert(text)


def test_reads_and_renders_a_page():
    marks = PageMarks()
    prose = marks.read(convert(PAGE, marks))
    scheme = "http, https and mailto are allowed, and our own case, claim, entity and event"
    assert prose.references == (
        Reference("source", "wire", None, PAGE.index("@wire")),
        Reference("case", "bridge", None, PAGE.index("(case:bridge)") + 1),
        Reference("source", "hearing", Locator("page", "2"), PAGE.index("@hearing")),
    )
    offset = PAGE.index("(javascript") + 1
    assert prose.faults == (
        Fault(offset, "bad-link", "`javascript:` is not allowed in a link", scheme),
    )
    rendered = str(render_page(prose, AnyResolver())).replace(' class="cf-cite__link"', "")
    assert rendered == cleandoc("""
        <h1 id="method">Method&nbsp;<sup class="cf-cite">WIRE</sup></h1>
        <p>See <a class="" href="../case/bridge">it</a>, <a href="about.md">about</a>, OUT.</p>
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><sup class="cf-cite">HEARING</sup></td>
        </tr>
        </tbody>
        </table>
        <p><code>[@code]</code> <b>raw</b> <a>x</a></p>
    """).replace(
        "WIRE", '<a id="cite-1-1" href="#source-wire" aria-label="Source 1">1</a>'
    ).replace(
        "HEARING", '<a id="cite-2-1" href="#source-hearing" aria-label="Source 2, page 2">2</a>'
    ).replace("OUT", '<a href="https://example.org" rel="noopener noreferrer">out</a>')


def test_the_contents_know_nothing_of_marks():
    marks = PageMarks()
    markdown = Markdown(extensions=["toc", marks])
    markdown.convert("# Method [@wire]")
    assert [(t["name"], t["id"]) for t in markdown.toc_tokens] == [("Method", "method")]


def test_each_page_starts_anew():
    marks = PageMarks()
    convert("[@a] [@b", marks)
    prose = marks.read(convert("x [@c]", marks))
    assert (prose.references, prose.faults) == ((Reference("source", "c", None, 3),), ())


def test_html_cannot_feign_a_citation():
    marks = PageMarks()
    html = convert('<sup data-cf="7"></sup><a href="cf:7">x</a>', marks)
    prose = marks.read(html)
    assert (prose.references, str(render_page(prose, AnyResolver()))) == ((), "<p><a>x</a></p>")


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ('<h2 id="how">How</h2>', None),
        (
            '<a class="headerlink" href="#how" title="x">¶</a>',
            '<a class="headerlink" href="#how">¶</a>',
        ),
        ('<p id="__search">x</p>', "<p>x</p>"),
        ('<a href="../a/?b=c#d">x</a>', '<a href="../a/?b=c#d">x</a>'),
        ('<a href="//evil.example" target="_blank">x</a>', "<a>x</a>"),
        ('<img src="x.png"><b title="x">y</b>', "<b>y</b>"),
        ('<div class="admonition note other">x</div>', '<div class="admonition note">x</div>'),
        ("<table><thead><tr><th>a</th></tr></thead></table>", None),
    ],
)
def test_keeps_what_pages_are_made_of(html, clean):
    assert str(clean_page_html(html)) == (clean or html)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a*b**c*d", "<p>a*b**c*d</p>"),
        ("*a **b*** __c__", "<p><em>a <strong>b</strong></em> <strong>c</strong></p>"),
    ],
)
def test_emphasis_is_that_of_cases_and_loses_nothing(text, html):
    marks = PageMarks()
    assert render_page(marks.read(convert(text, marks)), AnyResolver()) == html


def test_a_number_beyond_all_marks_is_no_citation():
    marks = PageMarks()
    html = convert(f'<sup data-cf="{"1" * 5000}"></sup>x', marks)
    assert render_page(marks.read(html), AnyResolver()) == "<p><sup></sup>x</p>"


def test_a_page_takes_no_id_of_the_frame():
    assert clean_page_html('<p id="cf-content">a</p><p id="content">b</p>') == (
        '<p>a</p><p id="content">b</p>'
    )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('<b>a</b> <b onclick="x()">b</b>', [(0, "no page may hold `onclick=`")]),
        ("a\n\n<IFRAME src=x></IFRAME>", [(3, "no page may hold `<iframe>`")]),
        ('<p STYLE="x">a</p>\n\n<p style="y">b</p>', [(0, "no page may hold `style=`")]),
        ("`<script>` <!-- note --> <https://example.org> 1 < 2", []),
    ],
)
def test_tells_what_cleaning_would_take_out_without_a_word(text, faults):
    marks = PageMarks()
    prose = marks.read(convert(text, marks))
    assert [(fault.offset, fault.message) for fault in prose.faults] == faults
    assert {fault.code for fault in prose.faults} <= {"raw-html"}


def test_says_nothing_of_html_that_an_extension_makes():
    marks = PageMarks()
    convert("[x] done", marks)
    assert marks.read('<input type="checkbox"> done').faults == ()


@pytest.mark.parametrize(
    ("text", "offset", "code"),
    [
        ("a ![map](map.png)", 2, "image-in-prose"),
        ("a ![map](https://example.org/map.png)", 2, "image-in-prose"),
        ("a [b](/etc/passwd)", 6, "bad-link"),
        ("a [b](//example.org)", 6, "bad-link"),
    ],
)
def test_refuses_images_and_links_from_the_root(text, offset, code):
    marks = PageMarks()
    prose = marks.read(convert(text, marks))
    assert [(fault.offset, fault.code) for fault in prose.faults] == [(offset, code)]
