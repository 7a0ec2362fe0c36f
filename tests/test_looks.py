"""What readers get of a style sheet."""

from __future__ import annotations

import pytest

from casefiles.looks import needed
from support.builds import PROJECT, Built


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* One. */\n.a { color: red; }\n", "\n.a { color: red; }\n"),
        (".a {} /* Two\nlines, * and / in them. */ .b {}", ".a {} .b {}"),
        ("""a::before { content: "/* kept */"; }""", """a::before { content: "/* kept */"; }"""),
        (r"""a { content: '\'/*' } /* x */""", r"""a { content: '\'/*' }"""),
        ("/* It's one. */ a { content: '' } /* don't */", " a { content: '' }"),
    ],
)
def test_comments_go_and_strings_stay(written: str, published: str):
    assert needed(written) == published


def test_indentation_and_blank_lines_go():
    assert needed(".a {\n  color: red;\n}\n\n.b {\n}\n") == ".a {\ncolor: red;\n}\n.b {\n}\n"


def test_a_published_sheet_has_nothing_needless(project_site: Built):
    sheets = sorted((project_site.site / "assets/css").glob("*.css"))

    assert [sheet.name for sheet in sheets if "/*" in sheet.read_text()] == []
    assert [sheet.name for sheet in sheets if "\n " in sheet.read_text()] == []


def test_each_sheet_is_published_once_by_itself_or_in_that_of_every_page(project_site: Built):
    css, site = project_site.site / "assets/css", project_site.read("assets/css/site.css")
    alone = {sheet.name for sheet in css.glob("*.css")} - {"site.css"}
    written = {sheet.name: sheet for sheet in (PROJECT / "theme/assets/css").glob("*.css")}
    together = [name for name in written if needed(written[name].read_text()).strip() in site]

    assert alone.isdisjoint(together)
    assert alone | set(together) == written.keys()
    assert site.startswith(needed(written["tokens.css"].read_text()))
