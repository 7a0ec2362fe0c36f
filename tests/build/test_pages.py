"""Front matter of hand-written pages is read through our own door, at its own lines."""

import pytest
from markupsafe import Markup

from casefiles.core.nodes import SourceText
from casefiles.page_content import fill_slots
from casefiles.pages import HandwrittenPage, read_page


def read(text: str) -> tuple[HandwrittenPage, list[str]]:
    page, problems = read_page(SourceText("content/pages/x.md", text.encode()))
    return page, [str(problem).partition("\n")[0] for problem in problems]


def test_reads_plain_texts_and_the_markdown_below():
    page, problems = read('---\ntitle: no\ndescription: "2024-01-10"\n---\n# X\n')
    assert problems == []
    assert page == HandwrittenPage("content/pages/x.md", "no", "2024-01-10", "# X\n", 5)


def test_takes_no_line_of_text_for_data():
    page, problems = read("Note: this stays.\n\n# X\n")
    assert (page.markdown, problems) == ("Note: this stays.\n\n# X\n", [])


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("status: new", "3:1: error: `status` is not used [bad-front-matter]"),
        ("description: [a]", "3:1: error: `description` is not a text [bad-front-matter]"),
        ("title: again", "3:1: error: `title` is given twice [repeated-key]"),
    ],
)
def test_names_the_line_of_a_mistake(front, problem):
    _, problems = read(f"---\ntitle: X\n{front}\n---\n")
    assert [text.partition("x.md:")[2].partition("error")[0] for text in problems] == [
        problem.partition("error")[0]
    ]
    assert problems[0].endswith(problem[problem.rindex("[") :])


def test_says_that_a_page_is_not_utf8():
    _, problems = read_page(SourceText("content/pages/x.md", b"\xff"))
    assert [problem.code for problem in problems] == ["not-utf8"]


def test_slots_come_in_after_cleaning_and_only_where_a_comment_stands():
    page = HandwrittenPage("content/pages/x.md", "", "", "<!-- casefiles: one -->", 1)
    html = "<p>&lt;!-- casefiles: one --&gt;</p>\n<b>2</b>\n<!-- casefiles: one -->"
    slots = {"one": Markup("<b>1</b>")}
    filled, problems = fill_slots(page, html, slots, lambda text: text.replace("<b>2</b>", ""))
    assert (filled, problems) == ("<p>&lt;!-- casefiles: one --&gt;</p>\n\n<b>1</b>", [])


def test_a_slot_that_cleaning_takes_away_leaves_the_others_in_their_places():
    page = HandwrittenPage("content/pages/x.md", "", "", "", 1)
    html = "<i><!-- casefiles: one --></i><!-- casefiles: two -->"
    slots = {"one": Markup("<b>1</b>"), "two": Markup("<b>2</b>")}
    filled, _ = fill_slots(page, html, slots, lambda text: text[text.index("</i>") :])
    assert filled == "</i><b>2</b>"
