"""What readers get of a style sheet."""

from __future__ import annotations

import pytest

from casefiles.looks import without_comments
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
    assert without_comments(written) == published


def test_a_published_sheet_has_no_comment(project_site: Built):
    sheets = sorted((project_site.site / "assets/css").glob("*.css"))

    assert [sheet.name for sheet in sheets] == sorted(
        sheet.name for sheet in (PROJECT / "theme/assets/css").glob("*.css")
    )
    assert [sheet.name for sheet in sheets if "/*" in sheet.read_text()] == []
