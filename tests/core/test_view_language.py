"""Which words of a page are in which language, where an archive is not in English."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from casefiles.core.article import language_marks
from casefiles.core.site import plan_site
from support.bridges import read_bridges

VOID = {"input", "br", "col", "hr"}


class Spoken(HTMLParser):
    """The texts of a page, each with the language that it is read in."""

    def __init__(self, html: str, language: str) -> None:
        super().__init__()
        self.open = [language]
        self.texts: dict[str, None] = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(dict(attrs).get("lang") or self.open[-1])

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if any(map(str.isalpha, data)):
            self.texts[f"{self.open[-1]}: {' '.join(data.split())}"] = None


def pages_in(language: str) -> str:
    archive = read_bridges()
    settings = archive.settings.model_copy(update={"language": language})
    site = plan_site(replace(archive, settings=settings))
    pages = (article.html for article in site.articles())
    return "".join([*pages, *site.slots_at("").values()])


def test_tells_our_words_from_those_of_the_archive(golden):
    spoken = Spoken(pages_in("de"), "de")

    assert spoken.open == ["de"]
    golden("languages.txt", "\n".join(sorted(spoken.texts)) + "\n")


def test_says_no_language_where_all_is_english():
    assert 'lang="en' not in pages_in("en-GB")
    assert pages_in("en-GB") == pages_in("en")


@pytest.mark.parametrize(
    ("language", "ours", "theirs"),
    [
        ("en", "", ""),
        ("EN-us", "", ""),
        ("de-AT", ' lang="en"', ' lang="de-AT"'),
        ("fa", ' lang="en"', ' lang="fa" dir="rtl"'),
    ],
)
def test_marks_what_is_foreign_to_english(language, ours, theirs):
    assert language_marks(language) == {"ours": ours, "theirs": theirs}


def test_a_language_cannot_leave_its_attribute():
    assert language_marks('"><script>')["theirs"] == ' lang="&#34;&gt;&lt;script&gt;"'
