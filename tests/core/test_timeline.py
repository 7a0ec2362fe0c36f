"""Order, years and geometry of timelines."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.edtf import parse_edtf
from casefiles.core.timeline import (
    ZOOMS,
    Bar,
    Break,
    Entry,
    Lane,
    Mark,
    Piece,
    Row,
    Tick,
    Timeline,
    Year,
    by_year,
    count_years,
    lay_out,
)
from casefiles.core.timeline.axis import LEFT, NARROWEST, PIXEL, RIGHT, WIDTH

FLAGSHIP = (
    "2024-05~", "2021-09-30", "2022-10-01/2023-09-30", "2023-05~", "[..2024-01-09]",
    "2023-05~/2024-01-09", "2023-12-29", "2024-01-08", "2024-01-10", "2024-01-11", "2024-01-18",
    "2024-04-30",
)  # fmt: skip

FINGER = 24
"""The pixels that a target has in each direction (WCAG 2.2, 2.5.8)."""


def _entries(*texts):
    return [Entry(text, parse_edtf(text)) for text in texts]


def _point(x, side="sharp"):
    return Piece(x, 0, side, side, is_point=True, lasting=False)


def _bar(start, end, start_side="sharp", end_side="sharp", lasting=False):
    return Piece(start, end - start, start_side, end_side, is_point=False, lasting=lasting)


def _marks(strip):
    (lane,) = strip.lanes
    return {mark.key: (mark.number, mark.y, mark.date) for mark in (*lane.bands, *lane.marks)}


def test_no_event_gives_an_empty_timeline():
    assert lay_out([]) == Timeline((), None, None)


def test_unknown_dates_have_no_place():
    timeline = lay_out([Entry("b", parse_edtf("XXXX")), Entry("a", parse_edtf("XXXX"))])

    rows = (Row("b", 1, None, None, None), Row("a", 2, None, None, None))
    assert timeline == Timeline(rows, None, None)


def test_one_day_stands_in_the_middle_of_two_months():
    timeline = lay_out(_entries("2024-01-10"))

    assert timeline.rows == (
        Row("2024-01-10", 1, Bar(500, 500, "sharp", "sharp", True, False), None, None),
    )
    assert timeline.lens is None
    assert timeline.strip.breaks == ()
    assert timeline.strip.lanes == (
        Lane("", 30, (), (Mark("2024-01-10", 1, 15, _point(5000), None, None, None),)),
    )
    assert timeline.strip.scales[0] == (
        Tick(600, "11 Dec 2023"), Tick(2067, "21 Dec 2023"), Tick(3533, "31 Dec 2023"),
        Tick(5147, "11 Jan 2024"), Tick(6613, "21 Jan 2024"), Tick(8080, "31 Jan 2024"),
    )  # fmt: skip


def test_draws_the_flagship():
    timeline = lay_out(_entries(*FLAGSHIP))

    assert timeline.order == (
        "2021-09-30", "2022-10-01/2023-09-30", "2023-05~", "2023-05~/2024-01-09", "2023-12-29",
        "2024-01-08", "[..2024-01-09]", "2024-01-10", "2024-01-11", "2024-01-18", "2024-04-30",
        "2024-05~",
    )  # fmt: skip
    assert timeline.strip.breaks == (Break(1912, 375, 365, "about 12 months not drawn"),)
    assert timeline.strip.scales[0] == (
        Tick(1267, "Oct 2021"), Tick(3504, "Jan 2023"), Tick(4497, "Apr 2023"),
        Tick(5502, "Jul 2023"), Tick(6517, "Oct 2023"), Tick(7532, "Jan 2024"),
        Tick(8537, "Apr 2024"),
    )  # fmt: skip
    assert _marks(timeline.strip) == {
        "2021-09-30": (1, 45, _point(1256)),
        "2022-10-01/2023-09-30": (2, 45, _bar(2489, 6506, lasting=True)),
        "2023-05~": (3, 75, _bar(4828, 5160, "soft", "soft")),
        "2023-05~/2024-01-09": (4, 105, _bar(4828, 7621, "soft", "sharp", lasting=True)),
        "2023-12-29": (5, 45, _point(7499)),
        "2024-01-08": (6, 75, _point(7610)),
        "[..2024-01-09]": (7, 15, _bar(600, 7621, "open", "sharp")),
        "2024-01-10": (8, 135, _point(7632)),
        "2024-01-11": (9, 165, _point(7643)),
        "2024-01-18": (10, 195, _point(7720)),
        "2024-04-30": (11, 15, _point(8857)),
        "2024-05~": (12, 45, _bar(8868, 9199, "soft", "soft")),
    }
    assert _marks(timeline.lens) == {
        "2023-05~/2024-01-09": (4, 15, _bar(600, 5415, "cut", "sharp", lasting=True)),
        "2023-12-29": (5, 75, _point(849)),
        "2024-01-08": (6, 75, _point(5000)),
        "[..2024-01-09]": (7, 45, _bar(600, 5415, "open", "sharp")),
        "2024-01-10": (8, 75, _point(5830)),
        "2024-01-11": (9, 15, _point(6245)),
        "2024-01-18": (10, 15, _point(9151)),
    }


def test_an_axis_that_is_drawn_wider_has_more_labels():
    wider = lay_out(_entries(*FLAGSHIP)).strip.scales[2]

    assert [tick.label for tick in wider][:4] == ["Sep 2021", "Oct 2021", "Nov 2021", "Oct 2022"]


def test_draws_what_is_inferred_and_when_it_became_public():
    entry = Entry(
        "raid",
        parse_edtf("[..2024-01-09]"),
        public=parse_edtf("2024-01-31"),
        bounds=parse_edtf("[2024-01-01~..2024-01-09]"),
    )

    (lane,) = lay_out([entry]).strip.lanes

    assert lane.marks == (
        Mark(
            "raid", 1, 15,
            date=_bar(600, 7511, "open", "sharp"),
            inferred=_bar(801, 7511, "soft", "sharp"),
            public=_point(8744),
            link=(7511, 8744),
        ),
    )  # fmt: skip


def test_links_to_a_public_date_before_the_event_and_not_across_it():
    def link(when, public):
        entry = Entry("a", parse_edtf(when), public=parse_edtf(public))
        (lane,) = lay_out([entry, *_entries("2023", "2024")]).strip.lanes
        return next(mark.link for mark in lane.marks if mark.key == "a")

    assert link("2024-06-01", "2024-01-10") == (5102, 6729)
    assert link("2024", "2024-01-10") is None
    assert link("XXXX", "2024-01-10") is None


def test_each_case_has_a_lane_in_the_order_of_its_first_event():
    entries = [
        Entry("closed", parse_edtf("2024-03-01"), lane="tower"),
        Entry("talks", parse_edtf("2024-02/2024-03"), kind="period", lane="bridge"),
        Entry("seen", parse_edtf("[..2024-02-28]"), lane="bridge"),
        Entry("open", parse_edtf("2024-02-27"), lane="bridge"),
        Entry("lamp", parse_edtf("XXXX"), lane="lamp"),
    ]

    timeline = lay_out(entries)

    lanes = [
        (lane.name, lane.height, [(mark.key, mark.y) for mark in (*lane.bands, *lane.marks)])
        for lane in timeline.strip.lanes
    ]
    assert lanes == [
        ("bridge", 72, [("talks", 12), ("open", 60), ("seen", 36)]),
        ("tower", 24, [("closed", 12)]),
    ]
    assert timeline.lens is None


def test_a_lane_among_others_has_no_lens():
    days = ("2020/2024", "2023-01-01", "2023-01-02", "2023-01-03")

    assert lay_out(_entries(*days)).lens is not None
    assert lay_out([replace(entry, lane="bridge") for entry in _entries(*days)]).lens is None


def test_counts_the_entries_of_each_year_as_the_list_groups_them():
    dates = ("2020", "[..2021-05-01]", "2021-03", "2024-01-01", "XXXX", "-0050", "Y12000")
    density = count_years(_entries(*dates))

    assert [(each.year, each.count, each.labelled) for each in density.columns] == [
        (2020, 1, True), (2021, 2, True), (2024, 1, True),
    ]  # fmt: skip
    assert [gap.words for gap in density.breaks] == ["about 24 months not drawn"]
    assert len(density.scales) == 4
    assert count_years(_entries("XXXX", "-0050")) is None


def test_a_column_is_numbered_where_there_is_room():
    entries = _entries(*(str(year) for year in range(1900, 2000)), "1950-01", "1950-02")
    columns = count_years(entries).columns

    assert next(each for each in columns if each.year == 1950).labelled
    assert sum(each.labelled for each in columns) == 33


def test_periods_are_bands_in_lanes_of_their_own():
    entries = [
        Entry("year", parse_edtf("2024"), kind="period"),
        Entry("talks", parse_edtf("2024-02/.."), kind="period"),
        *_entries("2024-03-05"),
    ]

    (lane,) = lay_out(entries).strip.lanes

    assert [(mark.key, mark.y) for mark in lane.bands] == [("year", 15), ("talks", 45)]
    assert [(mark.key, mark.y) for mark in lane.marks] == [("2024-03-05", 75)]
    assert lane.height == 90


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("2024", ("sharp", "sharp")),
        ("2024-21", ("soft", "soft")),
        ("2024~/2025", ("soft", "sharp")),
        ("2024/..", ("sharp", "open")),
        ("/2024", ("unknown", "sharp")),
        ("{2023?,2024}", ("soft", "sharp")),
        ("[2024..]", ("sharp", "open")),
        ("-0500/2024", ("cut", "sharp")),
        ("2024/Y12000", ("sharp", "cut")),
    ],
)
def test_draws_each_end_as_sure_as_it_is(text, sides):
    (row,) = lay_out(_entries(text)).rows

    assert (row.bar.start_side, row.bar.end_side) == sides


def test_years_that_the_axis_lacks_are_listed_but_not_drawn():
    timeline = lay_out(_entries("Y-12000", "2024-01-10", "Y12000"))

    assert [(row.key, row.bar is None) for row in timeline.rows] == [
        ("Y-12000", True), ("2024-01-10", False), ("Y12000", True),
    ]  # fmt: skip
    assert list(_marks(timeline.strip)) == ["2024-01-10"]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("2020-01-01", "2024-01-01"), []),  # nothing is crowded
        (("2024-01-01", "2024-01-03", "2024-01-08"), []),  # nothing is gained
        (("2023-01/2024", "2025-01-01"), []),
        (("2023-01-01", "2024"), ["about 12 months not drawn"]),
        (("1850", "2023-05-01", "2023-05-09"), ["about 172 years not drawn"]),
        (("2024-01-01/2024-01-20", "2024-02-10"), ["20 days not drawn"]),
    ],
)
def test_breaks_the_axis_where_nothing_is_dated_for_long(texts, words):
    assert [gap.words for gap in lay_out(_entries(*texts)).strip.breaks] == words


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (("2024-01-01/2024-01-05",), ["1 Jan 2024", "2 Jan 2024"]),
        (("2024",), ["Jan 2024", "Mar 2024"]),
        (("2024/2044",), ["2024", "2026"]),
        (("0001/9999",), ["1000", "2000"]),
        (("2025-06-05", "2032-03"), ["5 Jun 2025", "11 Mar 2032"]),  # a day has no room for more
    ],
)
def test_labels_the_axis_by_days_months_or_years(texts, labels):
    assert [tick.label for tick in lay_out(_entries(*texts)).strip.scales[0]][:2] == labels


def test_enlarges_only_days_that_are_crowded():
    def lens(*texts):
        return lay_out(_entries(*texts)).lens

    assert lens("2020/2024", "2023-01-01", "2023-01-03") is None
    assert lens("2020/2024", "2023-01-01", "2023-02-03", "2023-12-03") is None
    assert lens("2020/2024", "2023-01", "2023-01?", "2023-01~") is None
    days = ("2023-01-01", "2023-01-02", "2023-01-03")
    assert tuple(_marks(lens("2020/2024", *days))) == days


def test_periods_do_not_crowd():
    periods = [Entry(str(n), parse_edtf(f"2023-01-0{n}/.."), kind="period") for n in (1, 2, 3)]

    assert lay_out([*_entries("2020/2024"), *periods]).lens is None


def test_entries_of_one_date_stay_in_the_order_in_which_they_came():
    texts = ("2024-01-10", "[..2024-01-09]", "[..2024-01-09]")
    entries = [Entry(key, parse_edtf(text)) for key, text in zip("cba", texts, strict=True)]

    assert lay_out(entries).order == ("b", "a", "c")


def test_groups_by_the_year_of_the_first_day_or_of_the_last_where_the_start_is_open():
    entries = _entries("2024-05", "2023-05~/2024", "[..2020]", "-0500", "XXXX", "2023-01-01")

    assert by_year(entries) == (
        Year(-500, ("-0500",)),
        Year(2020, ("[..2020]",)),
        Year(2023, ("2023-01-01", "2023-05~/2024")),
        Year(2024, ("2024-05",)),
        Year(None, ("XXXX",)),
    )
    assert by_year(_entries("2024")) == (Year(2024, ("2024",)),)


@pytest.mark.parametrize("lane", ["", "bridge"])
def test_a_mark_needs_room_on_both_sides(lane):
    days = [(date(2024, 1, 1) + timedelta(days=n)).isoformat() for n in range(200)]
    label, air = (26, 12) if lane == "" else (0, 12)

    (drawn,) = lay_out([replace(entry, lane=lane) for entry in _entries(*days)]).strip.lanes

    rows = [[mark.left for mark in drawn.marks if mark.y == y] for y in {m.y for m in drawn.marks}]
    closest = min(two - one for row in rows for one, two in pairwise(sorted(row)))
    assert label + 2 * air <= closest * NARROWEST / WIDTH < label + 2 * air + 4


def test_draws_five_thousand_events():
    first = date(1950, 1, 1)
    entries = _entries(*((first + timedelta(days=5 * n)).isoformat() for n in range(5000)))

    assert len(_marks(lay_out(entries).strip)) == 5000


_days = st.dates().map(date.isoformat)
_near = st.dates(date(2023, 1, 1), date(2024, 12, 31)).map(date.isoformat)
_plain = st.one_of(_days, _near, _near, _near.map(lambda day: day[:7]), _days.map(lambda d: d[:4]))
_singles = st.builds("{}{}".format, _plain, st.sampled_from(["", "", "~", "?"]))
_dates = st.one_of(
    _singles,
    _singles.map("[..{}]".format),
    _singles.map("{}/..".format),
    _singles.map("/{}".format),
    st.tuples(_plain, _plain).map(sorted).map("/".join).filter(lambda text: text != "/"),
    st.just("XXXX"),
)


def _parsed(text):
    start, slash, end = text.partition("/")
    if slash and start and end not in {"", ".."} and _key(start) > _key(end):
        return parse_edtf(start)
    return parse_edtf(text)


def _key(text):
    return parse_edtf(text).first


_values = _dates.map(_parsed)
_entry = st.builds(
    Entry,
    st.uuids().map(str),
    _values,
    public=st.none() | _values,
    bounds=st.none() | _values,
    kind=st.sampled_from(["event", "event", "period"]),
    lane=st.sampled_from(["bridge", "tower"]),
)
_lists = st.lists(_entry, max_size=12, unique_by=lambda entry: entry.key)
timelines = st.one_of(_lists, _lists.map(lambda one: [replace(entry, lane="") for entry in one]))


def _strips(timeline):
    return [strip for strip in (timeline.strip, timeline.lens) if strip]


def _lanes(timeline):
    return [lane for strip in _strips(timeline) for lane in strip.lanes]


@given(timelines)
def test_order_follows_the_sort_keys(entries):
    keys = {entry.key: entry.date.sort_key for entry in entries}
    order = lay_out(entries).order

    assert sorted(order) == sorted(keys)
    assert all(keys[one] <= keys[two] for one, two in pairwise(order))


@given(timelines, st.sampled_from([NARROWEST, 913, 8 * NARROWEST]))
def test_nothing_stands_on_anything_else_however_wide_it_is_drawn(entries, pixels):
    def room(lane, mark):
        # left of a point: its number and half of its sign, or half of what a finger needs
        left, right = (36, 6) if lane.name == "" else (12, 12)
        return mark.left * pixels / WIDTH - left, mark.right * pixels / WIDTH + right

    for lane in _lanes(lay_out(entries)):
        marks = sorted((*lane.bands, *lane.marks), key=lambda mark: (mark.y, mark.left))
        for one, two in pairwise(marks):
            assert one.y != two.y or room(lane, one)[1] <= room(lane, two)[0]
            assert one.y == two.y or two.y - one.y >= FINGER
        if lane.name == "":
            assert all(room(lane, mark)[0] >= 0 for mark in marks)


@given(timelines)
def test_labels_of_the_axis_have_room_at_every_zoom(entries):
    letter = {4: 34, 8: 58, 10: 74, 11: 80}  # the pixels of `2021`, `Sep 2021`, `3 Sep 2021` ...
    for strip in _strips(lay_out(entries)):
        for zoom, ticks in zip(ZOOMS, strip.scales, strict=False):
            assert ticks
            ends = [
                (tick.x * NARROWEST * zoom / WIDTH, letter.get(len(tick.label), 34) / 2)
                for tick in ticks
            ]
            assert all(one + half < two - other for (one, half), (two, other) in pairwise(ends))


@given(timelines)
def test_every_mark_stands_inside_the_picture(entries):
    for lane in _lanes(lay_out(entries)):
        for mark in (*lane.bands, *lane.marks):
            assert FINGER / 2 <= mark.y <= lane.height - FINGER / 2
            for piece in mark.pieces:
                assert LEFT <= piece.x <= piece.right <= RIGHT


def _counted(counts):
    """Return so many entries of each year, and one before them, so that there is one."""
    return [
        Entry(f"{year} {n}", parse_edtf(str(year)))
        for year, count in enumerate((1, *counts), 1950)
        for n in range(count)
    ]


# In a long row of years the columns are narrow, and a low one is often beside one so high that its
# own number found no room. A year without entries is a gap.
_counts = st.sampled_from([0, 1, 2, 3, 10, 11, 12])
_years = st.one_of(st.lists(_counts, max_size=9), st.lists(_counts, min_size=60, max_size=90))


@given(_years.map(_counted).map(count_years))
def test_columns_stand_beside_each_other_and_so_do_their_numbers(density):
    labels = [_label(each) for each in density.columns if each.labelled]

    assert all(one.x + one.width <= two.x for one, two in pairwise(density.columns))
    assert all(end < start for (_, end), (start, _) in pairwise(labels))


@given(_years.map(_counted).map(count_years))
def test_the_number_over_a_column_keeps_clear_of_each_higher_one(density):
    for each in density.columns:
        higher = [other for other in density.columns if other.count > each.count]
        left, right = _label(each)
        assert not each.labelled or not any(
            left < (other.x + other.width) / PIXEL and other.x / PIXEL < right for other in higher
        )


def _label(column):
    """Return from where to where a number stands, in pixels of the narrowest drawing."""
    middle = (column.x + column.width / 2) / PIXEL
    half = len(str(column.count)) * 4
    return middle - half, middle + half


@given(timelines)
def test_a_piece_is_as_sure_and_as_long_as_its_date(entries):
    dates = {entry.key: entry.date for entry in entries}
    for lane in _lanes(lay_out(entries)):
        for mark in (*lane.bands, *lane.marks):
            value, piece = dates[mark.key], mark.date
            if piece and value.is_day:
                assert (piece.width, piece.is_point, piece.start) == (0, True, "sharp")
            if piece and value.kind == "date" and (value.approximate or value.uncertain):
                assert "sharp" not in {piece.start, piece.end}
            if piece and piece.is_point:
                assert value.first == value.last


@given(timelines)
def test_places_follow_the_days(entries):
    timeline = lay_out(entries)
    firsts = [
        (entry.date.first, row.bar.start)
        for row in timeline.rows
        for entry in entries
        if entry.key == row.key and row.bar and entry.date.first
    ]

    for (day, x), (later, right) in pairwise(sorted(firsts)):
        assert x <= right
        assert day != later or x == right
