import re

from casefiles.core.locator import parse_locator
from casefiles.core.prose import Citation
from casefiles.core.view.citations import Citations
from casefiles.core.view.values import Name
from support.bridges import bridge_page, html_of, read_bridges


def citations(address="cases/bridge/"):
    archive = read_bridges()
    return Citations(archive, address, archive.sources_of(archive.cases["bridge"]))


def test_numbers_sources_by_first_use():
    page = citations()

    marks = [page.cite(key, parse_locator("p. 1")) for key in ("weekly", "post", "weekly")]

    assert marks == [
        Citation(1, "cite-1-1", "#source-weekly"),
        Citation(2, "cite-2-1", "#source-post"),
        Citation(1, "cite-1-2", "#source-weekly"),
    ]


def test_leads_back_to_each_use():
    page = citations()
    for _ in range(28):
        page.cite("post", None)

    uses = page.uses("post")

    assert [use.words for use in uses] == [*"abcdefghijklmnopqrstuvwxyz", "aa", "ab"]
    assert uses[27] == Name("ab", "#cite-1-28")


def test_finds_the_address_of_each_kind():
    page = citations()

    assert [
        page.address("case", "other"),
        page.address("case", "other#claim-closed"),
        page.address("case", "bridge#claim-closed"),
        page.address("entity", "mayor"),
        page.address("claim", "crack"),
        page.address("event", "seen"),
    ] == [
        "../other/",
        "../other/#claim-closed",
        "#claim-closed",
        "../../people/mayor/",
        "#claim-crack",
        "#event-seen",
    ]


def test_lists_sources_by_number_and_those_nobody_cites_at_the_end():
    sources = bridge_page().sources.body

    assert [(source.number, source.anchor, len(source.uses)) for source in sources] == [
        (1, "source-post", 12),
        (2, "source-flyer", 5),
        (3, "source-ledger", 4),
        (4, "source-weekly", 3),
        (5, "source-map", 1),
        (6, "source-unread", 0),
    ]


def test_gives_each_source_a_heading_with_its_id_for_the_search():
    html = html_of(bridge_page())
    headings = re.findall(r'<h3 class="cf-source__name" id="([^"]+)">(.*?)</h3>(.*)', html)

    texts = [(anchor, re.sub("<[^>]+>", "", words), behind) for anchor, words, behind in headings]
    assert texts[:3] == [
        ("source-post", "Is the bridge safe? Daily Post, p. 4", ","),
        ("source-flyer", "Byron. Flyer.", ""),
        (
            "source-ledger",
            (
                "Ada Byron and Office of Public Works. Ledger of bridges."
                " City of Bridges, No. 7, vol. 2, pp. 3-9, DOI 10.1000/1"
            ),
            ",",
        ),
    ]
    assert len(texts) == len(bridge_page().sources.body)


def test_numbers_sources_in_the_order_in_which_a_page_is_read():
    html = html_of(bridge_page())
    first_uses = re.findall(r'id="cite-([0-9]+)-1"', html)

    assert first_uses == ["1", "2", "3", "4", "5"]


def test_has_every_anchor_once_and_no_link_to_nowhere():
    html = html_of(bridge_page())
    anchors = [part.split('"')[0] for part in html.split(' id="')[1:]]
    inside = {part.split('"')[0] for part in html.split(' href="#')[1:]}

    assert sorted(anchors) == sorted(set(anchors))
    assert inside - set(anchors) == set()
