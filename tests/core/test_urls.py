"""Addresses, anchors and links."""

from posixpath import relpath

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


SOME = ("", "cases/", "cases/x/", "cases/y/", "people/", "people/x/", "a/b/c/")


@pytest.mark.parametrize("start", SOME)
def test_a_link_is_the_shortest_way(start):
    for to in SOME:
        assert urls.link(start, to).rstrip("/") == relpath(f"/{to}", f"/{start}")
        assert urls.file_link(start, f"{to}x.json") == relpath(f"/{to}x.json", f"/{start}")


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


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("method/index.md", "method/"),
        ("method/dates.md", "method/dates/"),
    ],
)
def test_the_host_makes_a_folder_of_each_page(path, address):
    assert urls.handwritten_address(path) == address


@pytest.mark.parametrize(
    ("path", "is_ours"),
    [("cases/bridge/index.html", True), ("robots.txt", True), ("about/index.html", False)],
)
def test_knows_what_an_archive_may_make(path, is_ours):
    assert urls.is_ours(path) is is_ours


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
    assert urls.issue_link("a/b", "correction", "Wrong: A & B", case="x", claim="y z") == (
        "https://github.com/a/b/issues/new?template=correction.yml"
        "&title=Wrong%3A%20A%20%26%20B&case=x&claim=y%20z"
    )
    assert urls.issue_link("a/b", "reply") == "https://github.com/a/b/issues/new?template=reply.yml"
    assert urls.issue_link(None, "reply") == ""
    assert urls.new_file_link("a/b", "new/one#2") == "https://github.com/a/b/new/new/one%232"
    assert urls.change_file_link("a/b", "main") == "https://github.com/a/b/edit/main/"
    assert (urls.new_file_link(None, "main"), urls.change_file_link(None, "main")) == ("", "")


def test_links_from_a_case_to_the_form_that_edits_it():
    assert urls.contribute_link("cases/bridge/", "bridge") == "../../contribute/?case=bridge"


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
