"""Hand-written pages before a host has converted them: their marks, links, slots and words."""

import pytest

from casefiles.core.nodes import SourceText, text_node
from casefiles.core.problem import Position
from casefiles.core.site import Made, Memory, check_page_words, read_draft, text_faults
from support.reading import TODAY, ground, read_world

PAGES = ("index.md", "about.md", "method/index.md")
TEXTS = [SourceText(path, data) for path, data in ground().items()]


def faults(text, made=(), path="method/index.md"):
    memory = Memory()
    known = memory.known_on_pages(read_draft(TEXTS, TODAY, memory))
    return [
        (fault.code, text[fault.offset :].split(")")[0], fault.message)
        for fault in text_faults(known, text, path, PAGES, made)
    ]


@pytest.mark.parametrize(
    ("text", "code", "there", "message"),
    [
        ("See [it](case:none).", "unknown-case", "case:none", "there is no case `none`"),
        ("See [it](abuot.md).", "bad-link", "abuot.md", "there is no page `abuot.md`"),
        ("See [it](about.md).", "bad-link", "about.md", "there is no page `about.md`"),
        (
            "<!-- casefiles: weather -->",
            "unknown-slot",
            "<!-- casefiles: weather -->",
            "there is no slot `weather`",
        ),
    ],
)
def test_tells_what_leads_nowhere(text, code, there, message):
    assert faults(text) == [(code, there, message)]


def test_finds_pages_from_where_they_stand_and_those_of_the_archive():
    made = ("cases/other/index.html",)

    assert faults("[a](../about.md) [b](../cases/other/index.html)", made) == []
    assert faults("[a](about.md) [b](cases/other/index.html)", made, path="index.md") == []
    assert [found[1] for found in faults("[a](../cases/other/index.html)")] == [
        "../cases/other/index.html"
    ]


def test_while_the_archive_has_errors_nobody_knows_what_it_makes():
    assert faults("[a](cases/gone/index.html)", None, path="index.md") == []
    assert faults("[a](gone.md)", None, path="index.md") != []


def test_links_in_html_are_left_to_their_author():
    assert faults('<a href="gone.md">a</a>') == []


def test_an_archive_that_cannot_be_planned_makes_what_every_one_has():
    archive, _ = read_world({})

    for known in (Made(lambda: archive), Made(lambda: None)):
        assert "cases/index.html" in known
        assert "about/index.html" not in known
    assert "cases/other/index.html" in Made(lambda: archive)
    assert "cases/other/index.html" not in Made(lambda: None)


def test_the_words_of_a_page_are_judged_as_those_of_records():
    archive, _ = read_world({})
    text = text_node("A page of ours.\nOf the infamous bridge.\n", Position("about.md", 3))

    told = [(each.code, str(each.position)) for each in check_page_words(archive.settings, [text])]

    assert told == [("loaded-word", "about.md:4:8")]
