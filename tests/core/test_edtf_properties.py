"""What holds for every date and every text."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casefiles.core.edtf import DateBounds, EdtfError, date_words, parse_edtf, within_words

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_days = st.dates().map(date.isoformat)
_plain = st.one_of(
    _days,
    _days.map(lambda day: day[:7]),
    _days.map(lambda day: day[:4]),
    _days.map(lambda day: f"{day[:7]}-XX"),
    _days.map(lambda day: f"{day[:4]}-XX"),
    _days.map(lambda day: f"{day[:3]}X"),
    _days.map(lambda day: f"-{day}" if day[:4] != "0000" else day),
    st.builds("{:04}-{}".format, st.integers(0, 9999), st.integers(21, 24)),
    st.integers(10_000, 10**15 - 1).map("Y{}".format),
    st.integers(10_000, 10**15 - 1).map("Y-{}".format),
)
singles = st.builds("{}{}".format, _plain, st.sampled_from(["", "", "?", "~", "%"]))


def _reads(text):
    try:
        parse_edtf(text)
    except EdtfError:
        return False
    return True


_pairs = st.tuples(singles, singles).map(lambda pair: sorted(pair, key=_sort_key))
intervals = st.one_of(
    _pairs.map("/".join),
    st.builds("{}{}".format, singles, st.sampled_from(["/", "/.."])),
    st.builds("{}{}".format, st.sampled_from(["/", "../"]), singles),
)
_members = st.one_of(
    singles, _pairs.map("..".join), singles.map("..{}".format), singles.map("{}..".format)
)
_lists = st.lists(_members, min_size=1, max_size=4).map(",".join)
sets = st.one_of(_lists.map("[{}]".format), _lists.map("{{{}}}".format))
values = st.one_of(singles, intervals, sets, st.just("XXXX")).filter(_reads).map(parse_edtf)
bounds = st.tuples(st.none() | st.dates(), st.none() | st.dates()).map(
    lambda pair: DateBounds(*(sorted(pair) if None not in pair else pair))
)


def _sort_key(text):
    return parse_edtf(text).sort_key


@given(values)
def test_parse_then_print_is_stable(value):
    assert parse_edtf(str(value)) == value
    assert hash(parse_edtf(str(value))) == hash(value)


@given(values)
def test_bounds_are_in_order_and_hold_every_span(value):
    first, last = value.bounds.first, value.bounds.last

    assert first is None or last is None or first <= last
    for span in value.spans:
        assert first is None or span.first >= first.timetuple()[:3]
        assert last is None or span.last <= last.timetuple()[:3]


@given(values, bounds)
def test_overlap_agrees_with_the_bounds(value, days):
    if value.overlaps(days) and not value.is_unknown:
        assert value.bounds.overlaps(days)
    if len(value.spans) == 1 and all(1 <= single.first[0] < 9999 for single in value.singles):
        assert value.overlaps(days) == value.bounds.overlaps(days)


@given(values, values)
def test_order_is_total_and_follows_the_days(one, other):
    assert (one.sort_key == other.sort_key) == (one == other)
    if one.last and other.first and one.last < other.first:
        assert one.sort_key < other.sort_key


@given(values, st.sampled_from([date_words, within_words]))
def test_words_never_name_a_day_or_month_that_the_value_lacks(value, words):
    said = words(value)
    days = {single.first for single in value.singles if single.precision in {"day", "time"}}
    months = {single.first[1] for single in value.singles if single.precision in {"day", "month"}}

    for name in re.findall("|".join(MONTHS), said):
        assert MONTHS.index(name) + 1 in months
    for number, name in re.findall(rf"(\d+) ({'|'.join(MONTHS)})", said):
        assert (MONTHS.index(name) + 1, int(number)) in {day[1:] for day in days}
    assert ("about" in said) == value.approximate
    assert ("(uncertain)" in said) == value.uncertain


_words = st.sampled_from([
    "2024", "01", "10", "May", "about ", "before ", " and ", " or ", " to ", "between ", "-", "/",
    "..", "[", "]", "{", "}", ",", "X", "~", "?", "%", "T", ":", "Z", " ", "s", "Q", "Y", "E", "u",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(_words, max_size=30).map("".join)))
@example("9" * 10_000)
@example("Y" + "9" * 400)
@example("before 0001-01-01")
@example("after 9999-12-31")
@example("Y1E99")
@example("0- /AAA")
@example("0th century")
@example("\ud800")
def test_any_text_is_a_date_or_an_error_with_a_hint_that_can_be_pasted(text):
    try:
        value = parse_edtf(text)
    except EdtfError as error:
        forms = re.findall("`([^`]+)`", error.hint)
        assert forms
        assert [str(parse_edtf(form)) for form in forms]
    else:
        assert date_words(value)


@pytest.mark.parametrize(
    "text",
    ["about " * 16, "1 to " * 19 + "2", "a-" * 50, "2023-" * 20, "," * 100, "(" * 100, "." * 100,
     "between 1 and " * 7, "?" * 99 + "1", " " * 100, "[" + "2024," * 90 + "2024]"],
)  # fmt: skip
def test_a_text_that_could_be_tried_in_endless_ways_comes_to_an_end(text):
    assert _reads(text) in (True, False)
