"""The form and the check find the same name and office in what people write of an official."""

import json

import pytest

from casefiles.core.check.officials import is_of_body, name_and_office, name_in_office
from casefiles.core.name_words import SHORT_WORDS, spelt_out
from casefiles.core.outputs.rules import render_rules
from casefiles.core.sentences import say
from support.node import answers
from support.reading import read_world

TITLED = (
    *("Sheriff Dan Holloway", "Lt. Gov. Ann B. Roe", "Dr. Ann Roe", "Deputy Maria de la Cruz"),
    *("Mayor  Émile   Żak", "Mayor Ann Roe, Jr.", "U.S. Rep. Jane Roe", "State Rep. Jane Roe"),
    *("Former Sheriff Jane Roe", "District Attorney Jane Roe", "Acting Director Jane Roe"),
    *("Vice President Jane Roe", "The Honorable Jane Roe", "right hon. Jane Roe"),
    *("Jane Roe, sheriff", "Jane Roe (mayor of Wren)", "Jane Roe - Sheriff of Wren"),
    *("Rep. Jane Roe (R)", "Rep. Jane Roe, D-Wren", "Dr. Jane Roe, M.D., Ph.D.", "Jane Roe, PhD"),
    *("Police Chief Jane Roe", "Vice Chair Jane Roe", "Mayor Pro Tem Jane Roe", "US Sen. Jane Roe"),
    *("sheriff jane roe", "sheriff jane o'brien", "mayor jane d’arcy-mcdonald", "Mayor Jane House"),
    *("mayor maria de la cruz", "Jane Roe, Member", "Member Jane Roe", "Then Judge Jane Roe"),
    *("sheriff jane mcö", "sheriff jane roe iii", "sheriff jane roe, jr."),
)
BODIES = (
    *("Gen. George Washington Society", "Dr. Martin Luther King Jr. Center", "Det. Michigan Press"),
    *("James Madison Institute, President", "Police Department", "Sheriff of Wren County"),
)
LEFT = (
    *("Dan Holloway", "Sheriff", "Sheriff Holloway", "Sheriff J. Holloway", "", "sheri"),
    *("sheriff Dan Holloway", "Sheriff dan holloway", "constructor Dan Roe", "Mayor Ann Roe’s"),
    *("Mayor Ann Roe of Millford", "Sen. ANN ROE", "sheriff jane roe's brother", "jane roe"),
    *("Sheriff Jane Roe's Brother", "Sheriff Jane Rogers' Brother", "State Farm", "Mayor Roe, Ann"),
    *(
        "Sheriff The Jane Roe",
        "Sheriff Jane Judge Roe",
        "Jane Roe (Wren)",
        "Jane Roe,",
        "PhD",
        "Jane Roe, the elder",
    ),
    *("Former Jane Roe", "Sheriff " + "Jane " * 9, "Mayor 1 Roe", "A (b) c", "Mayor 王 小明"),
)


@pytest.fixture(scope="module")
def told():
    archive, _ = read_world({})
    assert archive is not None
    words, names = json.loads(render_rules(archive.settings))["names"], (*TITLED, *BODIES, *LEFT)
    calls = [
        ("form-officials", does, name, words)
        for does in ("withoutTitles", "isOfBody")
        for name in names
    ]
    given = answers(calls)
    return dict(zip(names, zip(given[: len(names)], given[len(names) :], strict=True), strict=True))


@pytest.mark.parametrize("name", [*TITLED, *BODIES, *LEFT])
def test_finds_the_same_name_and_office(name, told):
    (plain, office), (said, is_body) = name_and_office(name), told[name]

    assert said == {"name": plain or name, "office": office}
    assert is_body == is_of_body(name) == (name in BODIES)


@pytest.mark.parametrize("name", TITLED)
def test_what_is_no_part_of_a_name_is_found(name, told):
    assert told[name][0]["name"] != name


@pytest.mark.parametrize("name", LEFT)
def test_a_name_alone_is_left_as_it_is(name, told):
    assert told[name][0] == {"name": name, "office": ""}


def test_spells_out_the_same_words_of_bodies():
    names = [f"the {word.title()}. of Roads" for word in SHORT_WORDS]
    names += ["Nat’l Dep't. of DIV.", "The Dept", "Deptford Dept.s", "a.dept", "dept’s", "", "the"]
    calls = [("rules-names", "speltOut", name, {"short": dict(SHORT_WORDS)}) for name in names]

    assert answers(calls) == [spelt_out(name) for name in names]


NAMED = {
    "Mayor Jane Roe": ("Jane Roe", "Mayor"),
    "Mayor Jane Roe of Millford": ("Jane Roe", "Mayor of Millford"),
    "Jane Roe, mayor of Millford": ("Jane Roe", "Mayor of Millford"),
    "State Senator Zyx Holloway for Wren": ("Zyx Holloway", "State Senator for Wren"),
    "Sheriff Holloway": ("Holloway", "Sheriff"),
    "Sheriff Holloway of Wren": ("Holloway", "Sheriff of Wren"),
    "Governor Gentner Drummond": ("Gentner Drummond", "Governor"),
    "Gentner Drummond": ("Gentner Drummond", ""),
    "Zyx Holloway": ("Zyx Holloway", ""),
    "Dr. Jane Roe": ("Jane Roe", ""),
}
OFFICES = (
    *("Mayor of Springfield", "House Speaker", "Attorney General", "Chief Medical Examiner"),
    *("Sheriff", "Chief of the Border Patrol", "Chief Border Patrol", "Director Public Works"),
    *("Chief Financial Officer", "Mayor Virginia Beach", "Spokesman for Kevin Stitt"),
    *("Secretary of homeland security", "President of the Navajo Nation", "District judge"),
    *("Deputy Chief of Staff for Policy", "Justice of the Supreme Court of the United States"),
    *("General Counsel", "Director of the James Madison Institute", "Sheriff Drummond", ""),
    "Commissioner, Charles County",
)
KINDS = {
    "Gentner Drummond": "person",
    "Border Patrol": "organisation",
    "Virginia Beach": "place",
    "Kevin Stitt": "person",
}


def test_finds_the_same_names_in_offices():
    archive, _ = read_world({})
    assert archive is not None
    entities = {name.lower(): {"label": name, "kind": kind} for name, kind in KINDS.items()}
    asked = [
        {"name": "Zyx Holloway", "kind": "person", "offices": [{"title": title}]}
        for title in (*NAMED, *OFFICES)
    ]
    rules = json.loads(render_rules(archive.settings))
    found = answers({"rules": rules, "entities": entities, "asked": asked}, "offices.mjs")

    ours = [
        name_in_office(title, "Zyx Holloway", lambda name: KINDS.get(name, ""))
        for title in (*NAMED, *OFFICES)
    ]
    assert ours == [*NAMED.values(), *(("", "") for _ in OFFICES)]
    said = [
        say("name-in-office" if near else "name-as-office", text=title, near=near)
        for title, (_, near) in NAMED.items()
    ]
    assert found == [
        *([[one.message, one.hint]] for one in said),
        *([] for _ in OFFICES),
    ]
