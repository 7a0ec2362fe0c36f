"""Addresses, anchors and links."""

import pytest

from casefiles.core import urls
from casefiles.core.problem import Position


@pytest.mark.parametrize(
    ("start", "to", "anchor", "expected"),
    [
        ("", "", "", "./"),
        ("", "", "claims", "#claims"),
        ("", "cases/x/", "", "cases/x/"),
        ("cases/x/", "", "", "../../"),
        ("cases/x/", "cases/x/", "", "./"),
        ("cases/x/", "cases/x/", "claim-a", "#claim-a"),
        ("cases/x/", "cases/y/", "claim-a", "../y/#claim-a"),
        ("cases/x/", "cases/", "", "../"),
        ("cases/", "people/ann/", "said", "../people/ann/#said"),
    ],
)
def test_links_are_relative_to_their_page(start, to, anchor, expected):
    assert urls.link(start, to, anchor) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [("", "sitemap.xml"), ("about/", "../sitemap.xml"), ("cases/x/", "../../sitemap.xml")],
)
def test_links_to_files_are_relative_to_their_page(start, expected):
    assert urls.file_link(start, urls.SITEMAP) == expected


def test_each_page_has_an_address_and_a_file():
    addresses = [
        urls.case_address("x"),
        *(urls.entity_address(kind, "x") for kind in ("person", "organisation", "place")),
    ]

    assert addresses == ["cases/x/", "people/x/", "organisations/x/", "places/x/"]
    assert [urls.page_file(address) for address in (urls.HOME, *addresses[:2])] == [
        "index.html",
        "cases/x/index.html",
        "people/x/index.html",
    ]


def test_parts_of_pages_have_anchors():
    assert [
        urls.anchor("claim", "shut"),
        urls.citation_anchor(2, 1),
        urls.term_anchor("voice", "report"),
        urls.year_anchor(-44),
    ] == ["claim-shut", "cite-2-1", "voice-report", "year--44"]


def test_links_to_the_repository_quote_what_they_carry():
    assert urls.edit_link("a/b", "new/one#2", Position("content/cases/x y.yml", 3)) == (
        "https://github.com/a/b/blob/new/one%232/content/cases/x%20y.yml?plain=1#L3"
    )
    assert urls.edit_link(None, "main", Position("content/cases/x.yml", 3)) == ""
    assert urls.report_link("a/b", "Wrong: A & B", "https://example.org/?a#b") == (
        "https://github.com/a/b/issues/new?title=Wrong%3A%20A%20%26%20B"
        "&body=https%3A%2F%2Fexample.org%2F%3Fa%23b"
    )


@pytest.mark.parametrize(
    ("url", "words", "expected"),
    [
        ("https://x.org/", ("two words",), "https://x.org/#:~:text=two%20words"),
        ("https://x.org/#p", ("a",), "https://x.org/#p:~:text=a"),
        ("https://x.org/", (" a-b, c&d ",), "https://x.org/#:~:text=a%2Db%2C%20c%26d"),
        ("https://x.org/", ("a", "pre", "suf"), "https://x.org/#:~:text=pre-,a,-suf"),
    ],
)
def test_a_text_fragment_opens_a_page_at_its_words(url, words, expected):
    assert urls.text_fragment(url, *words) == expected
