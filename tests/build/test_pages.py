"""Front matter of hand-written pages is read through our own door, at its own lines."""

import pytest
from markupsafe import Markup

from casefiles.core.nodes import SourceText
from casefiles.page_content import fill_slots
from casefiles.pages import HandwrittenPage, page_of, read_page, read_pages
from support.world import write_files


def read(text: str) -> tuple[HandwrittenPage, list[str]]:
    page, problems = read_page(SourceText("content/pages/x.md", text.encode()))
    return page, [str(problem).partition("\n")[0] for problem in problems]


def test_reads_plain_texts_and_the_markdown_below():
    page, problems = read('---\ntitle: no\ndescription: "2024-01-10"\n---\n# X\n')
    assert problems == []
    assert (page.path, page.title, page.description) == ("content/pages/x.md", "no", "2024-01-10")
    assert page.markdown == "# X\n"


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


BRACKETS = "[" * 8_000


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ntitle: x\n# hi\n", "1:1: error: the front matter does not end"),
        ("---\ntitle: x\n# hi\n---\n", "3:1: error: what stands on this line is not shown"),
        ("---\n\ndescription: x\n", "1:1: error: the front matter does not end"),
        ("title: x\n\n# hi\n", "1:1: error: front matter stands here as text"),
        ("---\n---\n# hi\n", "1:1: error: the front matter is empty"),
        ("---\ntitle: x\n---\n\na\x1bb\n", "5:2: error: U+001B is a control character"),
        ("# a\r\rb\u202e\r", "3:2: error: U+202E (right-to-left override) changes the"),
        ("\ufeff# a\n", "1:1: error: the file starts with U+FEFF (a byte order mark)"),
        (f"---\ntitle: x\n---\n\n{BRACKETS}\n", "5:2500: error: too many brackets, tags"),
    ],
)
def test_refuses_what_the_host_would_pass_through_or_choke_on(text, problem):
    _, problems = read(text)
    assert [told.removeprefix("content/pages/x.md:")[: len(problem)] for told in problems] == [
        problem
    ]


@pytest.mark.parametrize("text", ["---\n\nA rule above.\n", "A title: this one.\n"])
def test_takes_a_rule_and_a_sentence_for_what_they_are(text):
    assert read(text)[1] == []


def test_leaves_nothing_to_convert_of_an_overfull_page():
    assert read(BRACKETS)[0].markdown == ""


NAMES = {
    "sitemap.xml.md": "sitemap-xml.md",
    "404.html.md": "404-html.md",
    "README.md": "readme.md",
    "a\nb.md": "a-b.md",
    "<b>.md": "b.md",
    "Über uns/a?.md": "uber-uns/a.md",
    "\x1b.md": "a-page.md",
}


def test_asks_for_names_that_can_be_addresses(tmp_path):
    write_files(tmp_path, dict.fromkeys((*NAMES, "index.md", "how-to/404.md"), "# x\n"))

    _, problems = read_pages(tmp_path, tmp_path)

    assert {problem.position.path: problem.hint for problem in problems} == {
        name: f"name the file `{better}`" for name, better in NAMES.items()
    }
    assert {problem.code for problem in problems} == {"bad-file-name"}


def test_says_that_a_page_is_not_utf8():
    _, problems = read_page(SourceText("content/pages/x.md", b"\xff"))
    assert [problem.code for problem in problems] == ["not-utf8"]


def test_slots_come_in_after_cleaning_and_only_where_a_comment_stands():
    page = page_of("content/pages/x.md", "<!-- casefiles: one -->")
    html = "<p>&lt;!-- casefiles: one --&gt;</p>\n<b>2</b>\n<!-- casefiles: one -->"
    slots = {"one": Markup("<b>1</b>")}
    filled, problems = fill_slots(page, html, slots, lambda text: text.replace("<b>2</b>", ""))
    assert (filled, problems) == ("<p>&lt;!-- casefiles: one --&gt;</p>\n\n<b>1</b>", [])


def test_a_slot_that_cleaning_takes_away_leaves_the_others_in_their_places():
    page = page_of("content/pages/x.md", "")
    html = "<i><!-- casefiles: one --></i><!-- casefiles: two -->"
    slots = {"one": Markup("<b>1</b>"), "two": Markup("<b>2</b>")}
    filled, _ = fill_slots(page, html, slots, lambda text: text[text.index("</i>") :])
    assert filled == "</i><b>2</b>"
