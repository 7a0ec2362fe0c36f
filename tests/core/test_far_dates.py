"""Years in which a digit is wrong: those that lie far from everything else of a case."""

from __future__ import annotations

from datetime import date

import pytest

from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
BRIDGE = "content/cases/bridge.yml"
EVENT = 'date: "2024-01-09"'
OCCURRED = 'occurred: "2024-01-09"'
TITLE = "    title: The bridge is closed"
SHARED = (
    "schema: 1\ntype: article-newspaper\ntitle: Leaflet\nissued: {}\nlicence: all-rights-reserved\n"
)
OLD = "`date: 1924-01-09` lies 100 years before the first source"
MEANT = "did you mean 2024? Else name the year in its `title:` or `text:`"
LOOK = "look at the year; else name the year in its `title:` or `text:`"


def told(*changes: tuple[str, str], more: str = "", shared: str = "") -> list[tuple[str, str]]:
    text = CASE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    files = {BRIDGE: text + more}
    if shared:
        files["content/sources/leaflet.yml"] = SHARED.format(shared)
        files[BRIDGE] = files[BRIDGE].replace("[@gazette]", "[@gazette; @leaflet]")
    found = read_world(files, date(2024, 6, 1))[1]
    assert {each.code for each in found} <= {"far-date"}
    return [(each.message, each.hint) for each in found]


def event(written: str) -> tuple[str, str]:
    return EVENT, f'date: "{written}"'


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("1924-01-09", OLD, MEANT),
        ("/1924-01-09", "`date: /1924-01-09` lies 100 years before the first source", MEANT),
        ("1850", "`date: 1850` lies 174 years before the first source", LOOK),
        ("2042", "`date: 2042` lies 18 years after all else of the case", MEANT),
        ("2042/..", "`date: 2042/..` lies 18 years after all else of the case", MEANT),
        ("2034", "`date: 2034` lies 10 years after all else of the case", MEANT),
        ("2150", "`date: 2150` lies 126 years after all else of the case", LOOK),
    ],
)
def test_an_event_far_from_its_case_is_told_with_the_year_that_was_meant(written, message, hint):
    assert told(event(written)) == [(message, hint)]


@pytest.mark.parametrize(
    "written",
    [
        "1994",
        "1993",
        "1930",
        "2033",
        "2051",
        "1924/2024",
        "1924/..",
        "../2024",
        "[..2024]",
        "XXXX",
        "192X/2024",
    ],
)
def test_what_reaches_near_the_case_is_right(written):
    assert told(event(written)) == []


def test_the_case_itself_has_its_hint():
    assert told((OCCURRED, 'occurred: "1924-01-09"')) == [
        (
            "`occurred: 1924-01-09` lies 100 years before the first source",
            "did you mean 2024? Else name the year in its `summary:`",
        )
    ]


@pytest.mark.parametrize(
    "words",
    ["The Act of 1924 is passed", "By the 1930s it is closed", "Closed on 1924-01-09 (a day)"],
)
def test_history_that_a_text_names_is_no_slip(words):
    assert told(event("1924-01-09"), (TITLE, f"    title: {words}")) == []


@pytest.mark.parametrize(
    "words", ["Section 1,924 passes", "See /1924/ there", "In A1924 it passes"]
)
def test_other_numbers_are_no_years(words):
    assert told(event("1924-01-09"), (TITLE, f"    title: {words}")) == [(OLD, MEANT)]


def test_what_is_planned_may_be_named_too():
    assert told(event("2042"), (TITLE, "    title: The plan ends in 2040")) == []


def test_a_mistake_elsewhere_hides_no_year():
    text = CASE.replace(EVENT, 'date: "1924-01-09"').replace("voice: report", "voice: rumor")
    codes = [each.code for each in read_world({BRIDGE: text}, date(2024, 6, 1))[1]]

    assert codes == ["unknown-voice", "far-date"]


def test_where_a_day_is_none_no_year_is_far():
    for old, new, told in (
        ('issued: "2024-01-10"', "issued: soon", ["bad-date"]),
        ('issued: "2024-01-10"', 'issued: "2024-13"', ["bad-date"]),
        ('opened: "2024-01-10"', "opened: soon", ["bad-day", "far-date"]),
    ):
        text = CASE.replace(EVENT, 'date: "1924-01-09"').replace(old, new)
        found = read_world({BRIDGE: text}, date(2024, 6, 1))[1]
        assert [each.code for each in found] == told


def test_of_two_sources_the_days_of_both_are_needed():
    text = CASE.replace(EVENT, 'date: "1924-01-09"').replace("[@gazette]", "[@gazette; @leaflet]")
    codes = [
        [
            each.code
            for each in read_world({BRIDGE: case, "content/sources/leaflet.yml": leaflet})[1]
        ]
        for case in (text, text.replace('issued: "2024-01-10"', "issued: soon"))
        for leaflet in [SHARED.format('"2024"')]
    ]

    assert codes == [["far-date"], ["bad-date"]]


def test_without_the_day_of_a_source_nothing_is_told():
    assert told(event("1924"), ('\n    issued: "2024-01-10"', "")) == []


def test_shared_sources_that_are_cited_count():
    assert told(event("1924"), shared='"1950"') == []
    assert told(event("1924"), shared='"1954"') == []


def test_of_two_years_that_may_be_meant_none_is():
    assert told(event("1924"), shared='"1994"')[0][1] == LOOK


def test_a_day_of_the_case_that_lies_ahead_is_told_as_such():
    text = CASE.replace(OCCURRED, 'occurred: "2042-01-09"')

    (problem,) = read_world({BRIDGE: text}, date(2024, 6, 1))[1]

    assert problem.message == "`occurred: 2042-01-09` lies in the future"


def test_what_was_said_lies_no_century_before_its_source():
    said = told(("    by: city", '    by: city\n    date: "1924-01-09"'))

    assert said == [(OLD, MEANT)]
    assert told(("    by: city", '    by: city\n    date: "1994-01-09"')) == []


@pytest.mark.parametrize(
    ("key", "issued", "meant"),
    [
        ("gazette-2024-01-10", "1924-01-10", "2024"),
        ("gazette-2024-01", "2042-01", "2024"),
        ("gazette-2022", "2023", "2022"),
        # Another edition, part of a name, and a range that holds it.
        ("gazette-2024", "1998", ""),
        ("gazette-2024-a", "1924", ""),
        ("gazette-2024", "2023/2024", ""),
        ("gazette-2024-01-10", "2024-01-11", ""),
    ],
)
def test_a_source_is_of_the_year_that_its_key_names(key, issued, meant):
    text = CASE.replace("  gazette:", f"  {key}:").replace("source: gazette", f"source: {key}")
    text = text.replace("[@gazette]", f"[@{key}]").replace(
        '"2024-01-10"\n    l', f'"{issued}"\n    l'
    )
    _, problems = read_world({BRIDGE: text}, date(2024, 6, 1))
    found = [each for each in problems if each.code == "far-date" and "issued" in each.message]

    hint = f"did you mean {meant}? Else `casefiles rename` gives it another key"
    assert [each.hint for each in found] == ([hint] if meant else [])


@pytest.mark.parametrize("key", ["date", "public"])
def test_what_was_said_or_became_public_is_over(key):
    old, new = {
        "date": ("    by: city", '    by: city\n    date: "2042"'),
        "public": (EVENT, f'{EVENT}\n    public: "2042"'),
    }[key]

    (problem,) = read_world({BRIDGE: CASE.replace(old, new)}, date(2024, 6, 1))[1]

    assert problem.message == f"`{key}: 2042` lies in the future"


def test_one_source_is_enough_where_a_case_has_no_days_of_its_own():
    text = CASE.replace('opened: "2024-01-10"', "").replace('reviewed: "2024-01-12"', "")
    _, problems = read_world({BRIDGE: text.replace(*event("1924-01-09"))}, date(2024, 6, 1))

    assert [each.code for each in problems] == ["missing-key", "far-date"]


def test_nothing_is_far_that_lies_before_the_day_on_which_the_record_was_begun():
    assert told(('issued: "2024-01-10"', 'issued: "2013-01-10"'), event("2023")) == []
