"""When an event became known, and what a timeline can be filtered by."""

from datetime import date

import pytest

from casefiles.core.edtf import parse_edtf
from casefiles.core.timeline import known_from
from casefiles.core.view import view_timeline
from casefiles.core.view.event_filters import known_day
from casefiles.core.view.filters import Choice, Mark
from support.bridges import BRIDGE, bridge_of, bridge_page, html_of, read_bridges


@pytest.mark.parametrize(
    ("when", "public", "issued", "known"),
    [
        ("2024-01-08", "2024-01-10", ["2024-01-09"], "2024-01-10"),  # what the record says wins
        ("2024-01-08", "2024-03", [], "2024-03-31"),  # not before it was so for certain
        ("2024-01-08", "2024-03/..", ["2024-01-09"], None),
        ("2024-01-08", None, ["2024-02-01", "2024-01-09"], "2024-01-09"),  # the earliest source
        ("2024-01-08", None, ["2021-09-30", "2024-01-09"], "2024-01-09"),  # of later ones
        ("[..2024-01-08]", None, ["2021-09-30"], "2021-09-30"),
        ("2024-01-08", None, ["2021-09-30", "2024-02/.."], "2024-01-08"),  # its own day
        ("2024-01", None, [], None),
        ("2024-01-08~", None, [], None),
        ("XXXX", None, [], None),
        ("XXXX", None, ["2024"], "2024-12-31"),
    ],
)
def test_an_event_is_known_from_a_day_on(when, public, issued, known):
    found = known_from(
        parse_edtf(when), public and parse_edtf(public), [parse_edtf(text) for text in issued]
    )

    assert (found and found.isoformat()) == known


def test_sources_of_an_event_and_of_its_claims_tell_of_it():
    archive = read_bridges()
    case = bridge_of(archive)

    days = {event.id: known_day(archive, case, event) for event in case.timeline}

    assert days == {
        "closing": date(2024, 1, 10),  # by the evidence of its claim
        "seen": date(2024, 1, 10),
        "winter": date(2024, 1, 10),
        "sign": date(2024, 1, 10),
        "lamp": date(2024, 1, 10),
    }


def test_a_source_that_is_only_background_does_not_tell_of_it():
    case = BRIDGE.replace("{source: weekly, relation: corroborates,", "{source: weekly,").replace(
        "- source: post\n            locator: para. 2",
        "- source: post\n            relation: context",
    )
    archive = read_bridges(case)
    closing = bridge_of(archive).timeline[0]

    assert known_day(archive, bridge_of(archive), closing) == date(2024, 1, 9)


def test_a_case_is_filtered_by_what_its_events_differ_in():
    body = bridge_page().timeline.body

    assert [(facet.name, facet.choices) for facet in body.controls.facets] == [
        ("entity", (Choice("square", "Bridge Square", 1), Choice("city", "City of Bridges", 1))),
    ]
    assert {event.title: event.data for event in body.events} == {
        "Winter": (Mark("entity", ""), Mark("known", "2024-01-10")),
        "The crack is seen": (Mark("entity", "square"), Mark("known", "2024-01-10")),
        "The bridge is closed": (Mark("entity", "city"), Mark("known", "2024-01-10")),
        "A sign is put up": (Mark("entity", ""), Mark("known", "2024-01-10")),
        "A lamp is broken": (Mark("entity", ""), Mark("known", "2024-01-10"), Mark("undated", "")),
    }


def test_what_nobody_knows_of_was_not_known_before_it_can_have_begun():
    case = BRIDGE.replace(
        'id: sign\n        date: "2024-01-09"\n        title: A sign is put up\n'
        "        place: {name: the river}\n        sources: [post]",
        'id: sign\n        date: "2024-03"\n        title: A sign is put up\n'
        "        sources: [flyer]",
    )

    (sign,) = (event for event in bridge_page(case).timeline.body.events if "sign" in event.anchor)

    assert sign.data[1:] == (Mark("known", ""), Mark("begun", "2024-03-01"))


def test_the_archive_is_filtered_by_topic_and_voice():
    case = BRIDGE.replace("claims: [closed]\n        about: [city]", "claims: [closed, crack]")
    chronicle = view_timeline(read_bridges(case)).chronicle

    values = {
        facet.name: [choice.value for choice in facet.choices]
        for facet in chronicle.controls.facets
    }
    assert values == {"topic": ["bridges", "repairs"], "voice": ["report", "statement"]}
    (closing,) = (
        entry
        for group in chronicle.groups
        for entry in group.entries
        if entry.title.words == "The bridge is closed"
    )
    assert closing.data == (
        Mark("topic", "bridges repairs"),
        Mark("voice", "report statement"),
        Mark("known", "2024-01-10"),
    )


def test_few_events_need_no_controls():
    case = BRIDGE[: BRIDGE.index("      - id: seen")] + BRIDGE[BRIDGE.index("    conflicts:") :]
    page = bridge_page(case.replace("See [the day](event:closing).", "See it."))

    assert page.timeline.body.controls is None
    assert "cf-timeline" not in html_of(page)
