"""Addresses on the web: a field and a link take the same ones."""

import pytest
from pydantic import TypeAdapter, ValidationError

from casefiles.core.model.values import Url
from casefiles.core.prose.addresses import AddressError, check_outside
from casefiles.core.web import (
    is_web_address,
    may_be_one_page,
    page_of,
    tracking_in,
    without_tracking,
)

GOOD = [
    "https://example.org",
    "http://example.org:8080/a?b=c#d",
    "https://www.gov.uk./a",
    "https://my_site.example-1.org/",
    "https://münchen.example/",
    "https://[2001:db8::1]:8080/",
    "https://web.archive.org/web/2023/https://a.example/@b",
    "HTTPS://EXAMPLE.ORG/",
    "https://www.\u043f\u0440\u0438\u043c\u0435\u0440.example/1",
    "https://toyota\u8eca.example/",
    "https://example.org/ex\u0430mple",
]
BAD = [
    "https://ex\u0430mple.org/",
    "https://www.\u0391cropolis.example/",
    "https://-/",
    "https://example.org:99999999/",
    "https://example.org:0/",
    "https://exa'mple..org:abc/",
    "https://a..example/",
    "https://example-.org/",
    "https://user@example.org/",
    "https://" + "a" * 254 + "/",
    "https://example.org/\ue000",
    "https://example.org/\u202e",
    "http://[::1",
    "https:example.org",
    "ftp://example.org/",
]


@pytest.mark.parametrize("address", GOOD)
def test_takes_an_address(address):
    assert is_web_address(address)
    check_outside(address)
    assert TypeAdapter(Url).validate_python(address) == address


@pytest.mark.parametrize("address", BAD)
def test_refuses_what_names_no_site(address):
    assert not is_web_address(address)
    with pytest.raises(AddressError):
        check_outside(address)
    with pytest.raises(ValidationError):
        TypeAdapter(Url).validate_python(address)


@pytest.mark.parametrize(
    ("address", "names", "left"),
    [
        ("https://a.example/?utm_source=x&utm_campaign=y", "utm_source utm_campaign", "/"),
        ("https://a.example/b?c=d%20e&fbclid=1&f", "fbclid", "/b?c=d%20e&f"),
        ("https://a.example/b?UTM_ID=1&GCLID=2#c?utm_id=3", "UTM_ID GCLID", "/b#c?utm_id=3"),
        ("https://a.example/b?mc_cid=1&&igshid=2&c=%26", "mc_cid igshid", "/b?c=%26"),
        ("https://a.example/b?x=1&&gclid=2", "gclid", "/b?x=1"),
        ("https://a.example/b?gclid=1&", "gclid", "/b"),
        ("https://a.example/b?utm_=1&my_utm_id=2&c=gclid&", "", "/b?utm_=1&my_utm_id=2&c=gclid&"),
        ("https://a.example/utm_id=1?", "", "/utm_id=1?"),
        ("https://a.example/b#c?utm_id=3", "", "/b#c?utm_id=3"),
        ("https://a.example/https://b.example/?gclid=1", "", "/https://b.example/?gclid=1"),
        (
            "https://a.example/?b=https://c.example/?d&gclid=1",
            "",
            "/?b=https://c.example/?d&gclid=1",
        ),
    ],
)
def test_what_only_tells_how_somebody_came_to_a_page(address, names, left):
    assert tracking_in(address) == tuple(names.split())
    assert without_tracking(address) == f"https://a.example{left}"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?x=1",
        "http://www.example.org/a?x=1#top",
        "https://m.example.org/a/?x=1",
        "https://amp.example.org/a?x=1",
        "https://www.mobile.example.org/a?x=1&utm_source=b",
        "HTTPS://EXAMPLE.org/a?x=1",
    ],
)
def test_one_page_has_several_addresses(address):
    assert page_of(address) == "example.org/a?x=1"
    assert may_be_one_page(address, "https://example.org/A?X=1")


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org/b", "https://example.org/A", "https://news.example.org/a"),
        *("https://example.org/a?x=2", "https://org/a", "https://example.org//a"),
    ],
)
def test_two_pages_are_two(address):
    assert page_of(address) != page_of("https://example.org/a")


def test_a_site_may_be_called_like_one_for_telephones():
    assert page_of("https://m.co/") == "m.co"
    assert page_of("https://amp.co/") == "amp.co"
