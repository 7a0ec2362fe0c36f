"""Seasons that read like two years."""

from __future__ import annotations

import pytest

from support.reading import ground, read_world

PATH = "content/cases/bridge.yml"
CASE = ground()["content/cases/other.yml"].decode()
PAGE = "content/entities/ann.yml"
ENTITY = """\
schema: 1
kind: person
name: Ann Moss
description: Mayor of a town.
offices: [{title: Mayor, from: 2020-21, to: 2021-22}]
"""


def told(date: str, title: str = "The bridge is closed") -> list[tuple[str, str]]:
    text = CASE.replace('date: "2024-01-09"', f"date: {date}")
    text = text.replace("    title: The bridge is closed", f"    title: {title}")
    assert text.count(date) == 1
    found = read_world({PATH: text})[1]
    return [(each.message, each.hint) for each in found if each.code == "season-or-years"]


@pytest.mark.parametrize(
    ("date", "season", "years", "months"),
    [
        ("2020-21", "spring 2020", "2020/2021", "2020-03/2020-05"),
        ("2021-22", "summer 2021", "2021/2022", "2021-06/2021-08"),
        ("2022-23", "autumn 2022", "2022/2023", "2022-09/2022-11"),
        ("2023-24", "winter 2023", "2023/2024", "2023-12/2024-02"),
        ("2023-24~", "winter 2023", "2023~/2024~", "2023-12~/2024-02~"),
    ],
)
def test_is_asked_which_is_meant(date, season, years, months):
    name = season.partition(" ")[0]
    hint = f"write `{years}` if these are meant, or `{months}` if the {name} is"

    assert told(date) == [(f"`{date}` is {season} in EDTF, and reads like two years", hint)]
    # Either is an answer.
    assert told(years) == told(months) == []


@pytest.mark.parametrize(
    "date",
    [
        "2023-23",
        "2024-21",
        "2024-11",
        "2023",
        "2023-12-24",
        "2022-23/2023-24",
        "[2023-24]",
        "-0780-21",
    ],
)
def test_nothing_is_asked_of_other_dates(date):
    assert told(f'"{date}"') == []


def test_nothing_is_asked_where_a_text_beside_it_names_the_season():
    assert told("2023-24", "The bridge is closed in Winter") == []
    assert told("2022-23", "A fall festival on the bridge") == []
    assert told("2022-23", "A festival in the winter") != []


def test_one_date_is_offered_for_each_end_of_an_office():
    began, ended = read_world({PAGE: ENTITY})[1]
    hint = "write `{}` or `{}` if one of these is meant, or a month such as `{}` if the {} is"

    assert began.hint == hint.format("2020", "2021", "2020-03", "spring")
    assert ended.hint == hint.format("2021", "2022", "2021-06", "summer")
