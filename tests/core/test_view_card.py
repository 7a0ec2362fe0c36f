"""What the picture of a page says."""

from dataclasses import replace

from casefiles.core.site import plan_site
from casefiles.core.site.cards import plan_cards
from casefiles.core.urls import card_of
from casefiles.core.view import find_racks, view_case_card
from casefiles.core.view.card import Card
from casefiles.core.view.glance import Share
from casefiles.core.view.values import Label
from support.bridges import BRIDGE, bridge_of, read_bridges


def test_a_case_says_how_far_it_has_come_and_how_well_it_is_supported():
    archive = read_bridges()
    card = view_case_card(archive, bridge_of(archive))

    assert replace(card, shares=card.shares[:1]) == Card(
        address="cases/bridge/",
        archive="Bridges",
        kind="Case file",
        title="Bridge closed after a crack was seen",
        status="Preliminary record",
        happened="Happened: 9 January 2024",
        counts="4 claims, 6 sources, 2 open questions",
        shares=(Share(Label("Established", "established", "#standing-established"), 1, 0, 25),),
    )
    assert card.alternative == (
        "Bridges · Case file · Preliminary record · Happened: 9 January 2024"
        " · Bridge closed after a crack was seen · 4 claims, 6 sources, 2 open questions"
        " · Established 1 · Uncorroborated 1 · Disputed 1 · Taken back 1"
    )


def test_a_card_claims_no_date_that_nobody_knows():
    archive = read_bridges()
    assert view_case_card(archive, archive.cases["other"]).happened == "Happened: date unknown"


def test_the_archive_and_its_topics_say_what_they_hold():
    bridges, topic, unused, *cases = plan_site(read_bridges()).cards

    assert bridges.alternative == (
        "Bridges · Bridges that were closed."
        " · 2 cases, 5 claims, 7 sources, 3 quotations, 2 open questions"
    )
    assert (topic.kind, topic.title, topic.counts) == ("Topic", "Bridges", "2 cases, 5 events")
    assert (unused.title, unused.counts) == ("Repairs", "1 case, 5 events")
    assert [card_of(card.address) for card in (bridges, topic, *cases)] == [
        "cards/archive.png",
        "cards/topics/bridges.png",
        "cards/cases/bridge.png",
        "cards/cases/other.png",
    ]


def test_joins_a_letter_and_its_accent():
    archive = read_bridges(BRIDGE.replace("Bridge closed after", "Cafe\N{COMBINING ACUTE ACCENT}"))
    assert view_case_card(archive, bridge_of(archive)).title == "Café a crack was seen"


def test_too_many_cases_share_the_picture_of_the_archive(monkeypatch):
    archive = read_bridges()

    def addresses() -> list[str]:
        return [card.address for card in plan_cards(archive, find_racks(archive)[0])]

    monkeypatch.setattr("casefiles.core.site.cards.MOST_CASES", 2)
    assert addresses()[-2:] == ["cases/bridge/", "cases/other/"]
    monkeypatch.setattr("casefiles.core.site.cards.MOST_CASES", 1)
    assert addresses() == ["", "topics/bridges/", "topics/repairs/"]
