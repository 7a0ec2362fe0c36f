"""A date that a person wrote becomes EDTF by itself only where nothing has to be guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.edtf import date_words, parse_edtf, sure_date, sure_day, sure_end, sure_start


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("10 January 2024", "2024-01-10"),
        ("January 10, 2024", "2024-01-10"),
        ("Wednesday, January 10, 2024", "2024-01-10"),
        ("on Wed. 10 January 2024", "2024-01-10"),
        ("3rd of May 2024", "2024-05-03"),
        ("“2024–01–10”", "2024-01-10"),
        ("2024/1/9", "2024-01-09"),
        ("20240110", "2024-01-10"),
        ("13/10/2024", "2024-10-13"),
        ("05/05/2024", "2024-05-05"),
        ("10/2023", "2023-10"),
        ("May 2023", "2023-05"),
        ("fall 2023", "2023-23"),
        ("ca. 2020", "2020~"),
        ("about May 2023", "2023-05~"),
        ("May 2023?", "2023-05?"),
        ("199x", "199X"),
        ("1 to 9 May 2024", "2024-05-01/2024-05-09"),
        ("May to June 2023", "2023-05/2023-06"),
        ("2023-2024", "2023/2024"),
        ("2023 to 2024-05", "2023/2024-05"),
        ("since 2023", "2023/.."),
        ("2023 to present", "2023/.."),
        ("12 or 13 May 2024", "[2024-05-12,2024-05-13]"),
        ("12 and 13 May 2024", "{2024-05-12,2024-05-13}"),
    ],
)
def test_what_can_only_be_one_date_is_it(text, form):
    assert sure_date(text) == form


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-10",  # as it should be
        "10/01/2024",  # October in the United States
        "10/13/24",  # of which century?
        "28-Feb-24",
        "2O24-02-28",  # a letter, and perhaps more that is wrong
        "week of 26 February 2024",
        "2024-02-28 or later",
        "2024-13-05",  # a wrong month, or days before months
        "31 June 2024",  # no such day
        "9 to 1 May 2024",  # turned round
        "from June to May 2023",
        "2023-24",  # a season, or two years
        "2023-",  # cut short, or going on
        "late May 2023",  # what is late would be lost
        "Updated May 4, 2024",
        "May 4, 2024 at 7pm",
        "Monday 10 January 2024",  # it was a Wednesday
        "Thu, January 10, 2024",
        "FY2023",
        "Q1 2024",
        "between May and June 2023",
        "before 2024",
        "1900s",
        "19th century",
        "unknown",
        "a day",
        "ma 2024",
        "",
    ],
)
def test_what_may_be_another_date_is_none(text):
    assert sure_date(text) == ""


def test_a_day_is_no_month_and_an_end_may_be_open():
    assert (sure_day("10 May 2024"), sure_day("May 2024")) == ("2024-05-10", "")
    assert (sure_end("Present"), sure_end("May 2024")) == ("..", "2024-05")
    assert (sure_end(".."), sure_end("2024")) == ("", "")
    # Which end of an interval is meant, and where the other one stands, is not sure.
    assert (sure_end("until 2024"), sure_start("since May 2021")) == ("", "")
    assert sure_start("May 2021") == "2021-05"


@given(st.dates(date(1000, 1, 1)))
def test_the_words_of_a_day_are_that_day(day):
    form = day.isoformat()

    assert sure_date(date_words(parse_edtf(form))) == form


@given(st.text("0123456789-/.~? ", max_size=12))
def test_what_is_sure_is_read_and_is_sure_of_itself(text):
    form = sure_date(text)

    assert form == "" or (str(parse_edtf(form)) == form and sure_date(form) == "")
