from dataclasses import replace

import pytest

from casefiles.core.archive import Archive
from casefiles.core.edtf import parse_edtf
from casefiles.core.timeline import Entry, count_years, lay_out
from casefiles.core.view import view_timeline
from casefiles.core.view.chronicle import MOST_LANES, view_chronicle
from casefiles.core.view.drawing import draw_density, draw_timeline
from casefiles.core.view.values import Name, When
from support.bridges import BRIDGE, bridge_of, bridge_page, html_of, read_bridges


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


def legend(*entries: Entry) -> list[str]:
    """Return the names of the marks that are explained below a drawing."""
    names = {entry.key: Name(entry.key) for entry in entries}
    return [
        sign.words.partition(":")[0] for sign in draw_timeline(lay_out(entries), names, {}).legend
    ]


def entry(date: str, public: str = "", bounds: str = "", **more: str) -> Entry:
    dates = (parse_edtf(text) if text else None for text in (public, bounds))
    return Entry(f"{date} {public} {bounds}", parse_edtf(date), *dates, **more)


YEAR = entry("2024")


@pytest.mark.parametrize(
    ("entries", "names"),
    [
        ([entry("2024-01-09")], ["Dot"]),
        ([entry("2024-01-09~")], ["Dashed"]),
        ([entry("2024-01-09?"), entry("2024-02-09")], ["Dot", "Dashed"]),
        ([YEAR], ["Bar"]),
        ([entry("2024~")], ["Bar", "Softer end"]),
        ([entry("[..2024-01-09]"), YEAR], ["Bar", "Fading out"]),
        ([entry("2024-01-09/..")], ["Bar", "Fading out"]),
        ([entry("2000-01/2024-01"), entry("2010-05")], ["Bar", "Upright stroke"]),
        ([entry("2024-01-09", "2024-03-09")], ["Dot", "Ring", "Dotted line"]),
        ([entry("2024-01-09", "2024-01-09")], ["Dot", "Ring"]),
        ([entry("2024-01-09", "2024-03-09~")], ["Dot", "Dashed ring", "Dotted line"]),
        ([entry("XXXX", "2024-03"), YEAR], ["Bar", "Hollow bar"]),
        ([entry("XXXX", "2024-03~"), YEAR], ["Bar", "Softer end", "Hollow bar"]),
        (
            [entry("2000-01/2024-01", "2010-05")],
            ["Bar", "Short stroke"],
        ),
        ([entry("2024", bounds="2024-03/2024-04~")], ["Bar", "Softer end", "Thin bar below"]),
        ([entry("2024", bounds="2024-03-09")], ["Bar", "Small dot below"]),
        ([entry("2024", bounds="2024-03-09~")], ["Dashed", "Bar", "Small dot below"]),
        ([entry("2023-10/2024-09", kind="period")], ["Pale bar"]),
        ([entry("2023-10~/2024-09", kind="period")], ["Softer end", "Pale bar"]),
        ([entry("XXXX")], []),
    ],
)
def test_explains_each_mark_of_the_picture_and_no_other(entries: list[Entry], names: list[str]):
    assert legend(*entries) == names


def test_explains_what_only_the_enlarged_days_show():
    days = [entry(f"2024-01-0{day}") for day in (1, 2, 3)]

    assert legend(*days, entry("2023"), entry("2024-01-02/2024-12-31")) == [
        "Dot",
        "Bar",
        "Broken end",
    ]


def test_a_bar_is_broken_off_where_it_goes_on_beyond_the_drawing():
    entries = [entry(f"2024-01-0{day}") for day in (1, 2, 3)]
    entries += [entry("2023"), entry("2024-01-02/2024-12-31")]
    names = {each.key: Name(each.key) for each in entries}
    drawn = draw_timeline(lay_out(entries), names, {})

    fades = [
        {shape.fade for mark in part.lanes[0].marks for shape in mark.shapes if not shape.point}
        for part in (drawn.strip, drawn.lens)
    ]
    assert fades == [{"none-none"}, {"none-broken"}]
    assert {"none-broken", "broken-none", "broken-broken"} <= {fade.name for fade in drawn.fades}


def test_a_bar_says_whether_something_lies_within_it_or_took_all_of_it():
    def words(*entries: Entry) -> str:
        names = {entry.key: Name(entry.key) for entry in entries}
        (sign,) = draw_timeline(lay_out(entries), names, {}).legend
        return sign.words

    lasting = entry("2024-01/2024-06")
    assert words(YEAR) == "Bar: the time within which it happened, such as a month"
    assert words(lasting) == "Bar: all the time that it took"
    assert words(YEAR, lasting) == (
        "Bar: the time within which it happened, such as a month, or all that it took"
    )


def test_only_what_became_public_is_hollow():
    marks = [entry("2024~", "2025-01", "2024-03"), entry("2024-01-09~", "2025-03-09~")]
    names = {mark.key: Name(mark.key) for mark in marks}
    strip = draw_timeline(lay_out(marks), names, {}).strip

    paints = {
        (shape.kind, shape.paint)
        for lane in strip.lanes
        for mark in lane.marks
        for shape in mark.shapes
    }
    assert paints == {("date", "fill"), ("inferred", "fill"), ("public", "stroke")}


def test_a_legend_is_read_without_its_samples():
    html = html_of(bridge_page())
    part = html[html.index('<ul class="cf-legend"') : html.index('<ol class="cf-events"')]

    assert part.count('aria-hidden="true"') == part.count("<svg") == part.count("<li class")
    assert "Ring: the day it became public</li>" in part


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
    assert page.lead == "5 events from 1 case, the oldest first."


def test_knows_years_before_the_first():
    case = BRIDGE.replace('id: sign\n        date: "2024-01-09"', 'id: sign\n        date: "-0049"')

    assert view_timeline(read_bridges(case)).chronicle.groups[0].heading.title == "50 BCE"


def many_cases(count: int, date: str = "") -> Archive:
    """Return an archive of so many bridges, each with its events, or with one on a date."""
    archive = read_bridges()
    bridge = bridge_of(archive)
    if date:
        event = bridge.timeline[0].model_copy(update={"date": parse_edtf(date)})
        bridge = bridge.model_copy(update={"timeline": (event,)})
    cases = {f"b{n}": bridge.model_copy(update={"id": f"b{n}"}) for n in range(count)}
    return replace(archive, cases=cases)


def test_each_case_has_a_lane_with_its_name_and_marks_lead_to_the_list():
    page = view_timeline(many_cases(2))
    lanes, html = page.chronicle.drawn.strip.lanes, html_of(page)

    assert [(lane.name.words, lane.name.href) for lane in lanes] == [
        ("Bridge closed after a crack was seen", "../cases/b0/"),
        ("Bridge closed after a crack was seen", "../cases/b1/"),
    ]
    signs = [mark.sign.href for lane in lanes for mark in (*lane.bands, *lane.marks)]
    assert signs[:2] == ["#event-b0-winter", "#event-b0-seen"]
    assert all(f'id="{sign[1:]}"' in html for sign in signs)


def test_years_of_many_cases_are_columns_that_lead_to_the_list():
    page = view_timeline(many_cases(MOST_LANES + 1))
    strip, html = page.chronicle.drawn.strip, html_of(page)

    assert strip.lanes == ()
    assert [(column.sign, column.label, column.height) for column in strip.columns] == [
        (Name("2023: 21 events", "#year-2023"), "21", 24),
        (Name("2024: 63 events", "#year-2024"), "63", 72),
    ]
    assert all(f'id="{column.sign.href[1:]}"' in html for column in strip.columns)


def test_the_lowest_column_is_seen():
    days = ["1950", *["1951"] * 999]
    entries = [Entry(str(number), parse_edtf(day)) for number, day in enumerate(days)]

    lowest, highest = draw_density(count_years(entries), "timeline/").strip.columns

    assert (lowest.height, highest.height) == (2, 72)
    assert lowest.y + lowest.height == highest.y + highest.height


def test_a_list_of_many_cases_is_by_year_on_every_page():
    archive = many_cases(MOST_LANES + 1)
    events = [(case, event) for case in archive.cases.values() for event in case.timeline]

    chronicle = view_chronicle(archive, "topics/bridges/", events)

    assert [heading.title for heading in chronicle.headings] == ["2023", "2024", "Without a date"]


def test_draws_nothing_where_many_cases_have_no_date():
    page = view_timeline(many_cases(MOST_LANES + 1, "XXXX"))

    assert page.chronicle.drawn.strip is None
    assert "cf-strip" not in html_of(page)


def test_an_archive_without_events_has_an_empty_timeline():
    page = view_timeline(many_cases(0))

    assert (page.lead, page.chronicle) == ("0 events from 0 cases.", None)
    assert "cf-year" not in html_of(page)
