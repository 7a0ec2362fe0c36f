"""Addresses and days of sources and of their copies."""

import pytest

from casefiles.core.intake import source_at
from casefiles.core.web import SHORTENERS, copy_at, led_to, may_be_one_page
from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
CASE = ground()[OTHER].decode()
ISSUED = '    issued: "2024-01-10"\n'
PAGE = "https://www.wren.example/news/1"
COPY = f"https://web.archive.org/web/20231201093000/{PAGE}"
ALSO = "    issued: 2023-11-01\n"


def told(lines, issued=ALSO):
    assert ISSUED in CASE
    problems = read_world({OTHER: CASE.replace(ISSUED, issued + lines)})[1]
    return [
        (problem.code, problem.message, problem.hint)
        for problem in problems
        if problem.code != "unarchived-source"
    ]


def archived(url, day="2023-12-01"):
    return f'    archived: {{url: "{url}", date: "{day}"}}\n'


def test_the_day_of_a_copy_is_that_of_its_address():
    page = f"    URL: {PAGE}\n"

    assert told(page + archived(COPY, "2023-10-30")) == [
        (
            "date-order",
            "`2023-10-30` is not the day of the copy, which its address tells",
            "write `2023-12-01`",
        )
    ]
    for day in ("2023-12-01", "2023-11-30", "2023-12-02"):
        assert told(page + archived(COPY, day)) == []
    for other in ("https://example.net/1", COPY.replace("1201", "1341")):
        assert told(f"    URL: {PAGE}\n" + archived(other, "2023-11-05")) == []


def test_a_copy_is_one_of_the_page():
    ((code, message, _),) = told(f"    URL: {PAGE}0\n" + archived(COPY))

    assert code == "tracked-address"
    assert message == f"the copy is one of `{PAGE}`, and `URL` is another page"


@pytest.mark.parametrize(
    "page",
    [
        *(
            "http://wren.example/news/1",
            "https://wren.example/news/1/",
            "https://m.wren.example/news/1#a",
        ),
        *("https://WREN.example/news/1?utm_source=x", "https://wren.example/news/1/?fbclid=1"),
    ],
)
def test_an_address_may_be_written_otherwise(page):
    assert may_be_one_page(page, PAGE)
    assert not may_be_one_page(page, f"{PAGE}?page=2")
    assert (
        "tracked-address" in {code for code, _, _ in told(f"    URL: {page}\n" + archived(COPY))}
    ) == ("?" in page)


def test_a_copy_is_no_page():
    ((code, _, hint),) = told(f"    URL: {COPY}\n")
    day = '", date: "2023-12-01"'

    assert code == "tracked-address"
    assert hint == f'write `URL: {PAGE}`, and below it `archived: {{url: "{COPY}{day}}}`'
    assert told(f"    URL: {PAGE}\n" + archived(COPY)) == []
    assert told(f"    URL: {COPY}\n" + archived(COPY))[0][2] == f"write `URL: {PAGE}`"
    ((_, _, hint),) = told(f"    URL: {COPY.replace('1201', '1341')}\n")
    assert hint.endswith('date: "..."}`')
    assert told("    URL: https://web.archive.org/web/20231201/it\n") == []


@pytest.mark.parametrize(
    "address",
    ["https://archive.ph/Ab1c2", "https://archive.today/Ab1c2", "http://archive.is/o/A/b"],
)
def test_a_copy_without_its_page_belongs_to_the_copies(address):
    for more in ("", archived(address)):
        ((code, message, hint),) = told(f"    URL: {address}\n{more}")

        assert code == "tracked-address"
        assert message == "`URL` is the address of a copy, and not that of the page"
        assert hint.startswith("write the address of the page itself, which archive.")
        assert hint.endswith("; this one belongs to `archived:`")
    assert told(f"    URL: {PAGE}\n" + archived(address)) == []


@pytest.mark.parametrize(
    "copy",
    [
        f"https://archive.ph/2023.12.01-093000/{PAGE}",
        f"https://archive.today/20231201093000/{PAGE}",
    ],
)
def test_a_copy_elsewhere_tells_its_page_and_its_day(copy):
    ((_, _, hint),) = told(f"    URL: {copy}\n")

    day = '", date: "2023-12-01"'
    assert hint == f'write `URL: {PAGE}`, and below it `archived: {{url: "{copy}{day}}}`'


@pytest.mark.parametrize("site", sorted(SHORTENERS))
def test_a_short_link_hides_its_page(site):
    assert told(f"    URL: https://{site}/3abc\n") == [
        (
            "tracked-address",
            f"`{site}` hides where this address leads",
            "open it, and write the address of the page that comes",
        )
    ]
    for other in (f"https://{site}/", f"https://{site}.example/3abc", f"https://a{site}/3abc"):
        assert told(f"    URL: {other}\n") == []


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.google.com/url?sa=t&url={PAGE}&usg=1",
        "https://www.google.co.uk/url?q=https%3A%2F%2Fwww.wren.example%2Fnews%2F1&sa=D",
        f"https://l.facebook.com/l.php?u={PAGE}%3Ffbclid%3D1",
        f"https://nam02.safelinks.protection.outlook.com/?url={PAGE}&data=1",
    ],
)
def test_an_address_leads_on(address):
    ((code, message, hint),) = told(f"    URL: {address}\n")

    assert (code, hint) == ("tracked-address", f"write `{PAGE}`")
    assert message.endswith("` leads to the page by way of another site")
    assert led_to(address) == PAGE
    assert told(f"    URL: {address}\n" + archived(COPY)) == [(code, message, hint)]


@pytest.mark.parametrize(
    "address", ["https://www.google.com/url?q=it", "https://www.google.com/search?q=a", PAGE, "it"]
)
def test_another_address_leads_nowhere_else(address):
    assert led_to(address) == ""


def test_what_the_address_of_a_copy_tells():
    assert copy_at(PAGE) is None
    assert source_at(COPY)["URL"] == PAGE
    assert source_at("https://web.archive.org/web/20231201/it")["URL"].endswith("/it")


def test_nothing_is_read_before_it_was_issued():
    issued = "    issued: 2024-01-10\n"

    assert told("    accessed: 2024-01-08\n", issued) == [
        (
            "date-order",
            "the source was read before it was issued",
            "look at `issued` and at `accessed`",
        )
    ]
    assert told("    accessed: 2024-01-09\n", issued) == []
    assert told("    accessed: 2024-01-08\n", "    issued: 2024-01\n") == []


def test_of_an_address_that_is_none_only_that_is_told():
    assert [code for code, *_ in told("    URL: htp://wren.example/2\n" + archived(COPY))] == [
        "bad-url"
    ]


def test_of_a_year_ahead_only_that_is_told():
    text = CASE.replace("gazette", "gazette-2024-01-10").replace(
        ISSUED, '    issued: "2042-01-10"\n'
    )
    text = text.replace("    licence:", archived(COPY) + "    licence:", 1)
    codes = [one.code for one in read_world({OTHER: text})[1]]

    assert "date-order" in codes
    assert "far-date" not in codes
