from casefiles.core.view import view_timeline
from casefiles.core.view.values import When
from support.bridges import BRIDGE, bridge_page, html_of, read_bridges


def events(case=BRIDGE):
    return bridge_page(case).timeline.body.events


def test_orders_events_by_time_and_says_no_more_than_is_known():
    assert [(event.number, event.date, event.title) for event in events()] == [
        (1, When("about December 2023 to February 2024"), "Winter"),
        (2, When("on or before 8 January 2024"), "The crack is seen"),
        (3, When("9 January 2024", "2024-01-09"), "The bridge is closed"),
        (4, When("9 January 2024", "2024-01-09"), "A sign is put up"),
        (5, When("date unknown"), "A lamp is broken"),
    ]


def test_sets_an_events_date_behind_its_heading():
    html = html_of(bridge_page())
    part = html[html.index('id="event-seen"') : html.index('id="event-closing"')]

    assert part.index("on or before 8 January 2024") < part.index("By a walker.")


def test_keeps_what_is_inferred_apart():
    seen = events()[1]

    assert (seen.bounds.date, str(seen.bounds.why), seen.public) == (
        When("between December 2023 and 8 January 2024"),
        "<p>The ice came then.</p>",
        When("10 January 2024", "2024-01-10"),
    )


def test_fades_a_bar_where_a_date_is_not_sharp():
    kinds = [
        [(shape.kind, shape.point, shape.fade) for shape in event.shapes] for event in events()
    ]

    assert kinds == [
        [("date", False, "short-none")],
        [
            ("date", False, "long-none"),
            ("inferred", False, "none-none"),
            ("public", True, "none-none"),
        ],
        [("date", True, "none-none")],
        [("date", True, "none-none")],
        [],
    ]


def test_draws_nothing_where_nothing_is_dated():
    start, end = BRIDGE.index("    timeline:"), BRIDGE.index("    conflicts:")
    only = "    timeline: [{id: closing, date: XXXX, title: Lamp, sources: [post]}]\n"

    timeline = bridge_page(BRIDGE[:start] + only + BRIDGE[end:]).timeline.body

    assert (timeline.drawn.strip, timeline.drawn.lens, timeline.drawn.gaps) == (None, None, ())


def test_lists_the_events_of_all_cases_by_year():
    page = view_timeline(read_bridges())

    assert [
        (year.heading.title, year.heading.anchor, [entry.title.words for entry in year.entries])
        for year in page.chronicle.groups
    ] == [
        ("2023", "year-2023", ["Winter"]),
        ("2024", "year-2024", ["The crack is seen", "The bridge is closed", "A sign is put up"]),
        ("Without a date", "unknown", ["A lamp is broken"]),
    ]
    assert page.lead == "5 events from 2 cases, the oldest first."


def test_knows_years_before_the_first():
    case = BRIDGE.replace('id: sign\n        date: "2024-01-09"', 'id: sign\n        date: "-0049"')

    assert view_timeline(read_bridges(case)).chronicle.groups[0].heading.title == "50 BCE"
