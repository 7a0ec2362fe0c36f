"""The archive in numbers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from casefiles.core.model import Withdrawal
from casefiles.core.site import count_archive
from support.bridges import read_bridges

ARCHIVE = read_bridges()


def numbers(archive=ARCHIVE) -> dict[str, dict[str, object]]:
    return json.loads(count_archive(archive, "json"))


def test_numbers_for_people(golden):
    golden("numbers.txt", count_archive(ARCHIVE, "text"))


def test_both_forms_say_the_same():
    text = count_archive(ARCHIVE, "text")
    told = [line.split()[0] for line in text.splitlines() if line.startswith("  ")]

    rows = [
        f"{value:,}" if not isinstance(value, str) else value or "-"
        for group in numbers().values()
        for value in group.values()
    ]
    assert told == rows


def test_the_parts_come_to_the_whole():
    found = numbers()
    claims = sum(len(case.claims) for case in ARCHIVE.cases.values() if not case.withdrawn)

    for group in ("voices", "standings"):
        assert sum(found[group].values()) == claims
    origins = found["origins"]
    assert origins["none"] + origins["one"] + origins["more"] == claims
    assert found["coverage"]["claims"] == claims
    assert found["entities"]["all"] == len(ARCHIVE.entities)
    assert sum(
        found["entities"][kind] for kind in ("person", "organisation", "place", "subject")
    ) == (len(ARCHIVE.entities))


def test_of_a_withdrawn_case_only_the_status_is_counted():
    taken = Withdrawal(date="2024-01-13", reason="It was another bridge.")
    case = ARCHIVE.cases["other"].model_copy(update={"status": "withdrawn", "withdrawn": taken})
    alone = replace(ARCHIVE, cases={"other": case})

    assert numbers(alone)["cases"]["withdrawn"] == 1
    assert numbers(alone)["cases"]["checked"] == ""
    assert numbers(alone)["coverage"] == {}
    assert sum(numbers(alone)["voices"].values()) == 0


def test_an_empty_archive_is_counted():
    found = numbers(replace(ARCHIVE, cases={}, entities={}, sources={}))

    assert found["cases"] == {
        "all": 0,
        "preliminary": 0,
        "factual": 0,
        "final": 0,
        "withdrawn": 0,
        "changed": "",
        "checked": "",
    }


def test_a_question_is_due_when_its_day_has_come():
    days = [
        case.look_again(question)
        for case in ARCHIVE.cases.values()
        if not case.withdrawn
        for question in case.open_questions
    ]
    known = [day for day in days if day]

    for today in (date(2000, 1, 1), *known, date(2100, 1, 1)):
        found = numbers(replace(ARCHIVE, today=today))["questions"]
        assert found == {
            "all": len(days),
            "due": sum(day <= today for day in known),
            "undated": len(days) - len(known),
        }
