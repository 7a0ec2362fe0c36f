"""A title before a name is no part of it, and hides nobody who has a page."""

import json
import shlex

import pytest

from casefiles.core.check.officials import name_and_office
from casefiles.core.name_words import TITLES
from casefiles.core.nodes import SourceText
from casefiles.core.outputs.rules import render_rules
from casefiles.core.site import read_draft
from casefiles.core.skeleton import likely_kind, officials_called, people_called, untitled
from support.reading import TODAY, ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
HOLLOWAY = "schema: 1\nkind: person\nname: Dan Holloway\noffices: [{title: Sheriff of Larkin}]\n"
PAGES = "content/entities"


def told(files):
    pages = {f"{PAGES}/dan-holloway.yml": HOLLOWAY}
    return [problem.words for problem in read_world({**pages, **files})[1]]


@pytest.mark.parametrize(
    ("name", "bare", "office"),
    [
        ("Sheriff Dan Holloway", "Dan Holloway", "Sheriff"),
        ("Lt. Gov. Jane van Dyke", "Jane van Dyke", "Lieutenant Governor"),
        ("Attorney General Jane Doe", "Jane Doe", "Attorney General"),
        ("Undersheriff Jane Doe", "Jane Doe", "Undersheriff"),
        ("Rep Jane R. Doe, Jr.", "Jane R. Doe, Jr.", "Representative"),
        ("Dr. Jane Doe", "Jane Doe", ""),
        ("Dr. Mayor Jane Doe", "Jane Doe", "Mayor"),
        # No title, or no full name.
        *((name, "", "") for name in ("Dan Holloway", "Justice Kavanaugh", "Major R. Owens")),
        *((name, "", "") for name in ("Sheriff", "", "Sheriff of Larkin County", "Chief of Staff")),
        ("Sheriff Dan Holloway's brother", "", ""),
        ("Sheriff Dan Holloway’s", "", ""),
        ("Sheriff Dan Holloway, aged 40", "", ""),
        *((f"{name} brother", "", "") for name in ("sheriff jane roe's", "sheriff jane rogers'")),
        ("Chief US DHS", "", ""),
    ],
)
def test_a_full_name_without_its_titles(name, bare, office):
    assert name_and_office(name) == (bare, office)
    assert untitled(name) == (bare or name, office)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *((name, "person") for name in ("Jane Roe", "Mayor Jane House", "Jane Roe, town clerk")),
        *((name, "organisation") for name in ("Town Council", "Gen. George Washington Society")),
        ("James Madison Institute, President", "organisation"),
    ],
)
def test_a_body_is_told_by_its_words(name, kind):
    assert likely_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "office", "hint"),
    [
        ("Sheriff Jane Roe", "Mayor", "write `Jane Roe`, and `- title: Sheriff` below `offices:`"),
        ("Sheriff Jane Roe", "Acting sheriff", "write `Jane Roe`"),
        ("Dr. Jane Roe", "Mayor", "write `Jane Roe`"),
        (
            "Sheriff Dan Holloway",
            "Mayor",
            "`Dan Holloway` has a page already: name `dan-holloway`, and remove this file",
        ),
    ],
)
def test_tells_of_a_title_in_a_name(name, office, hint):
    page = f"schema: 1\nkind: person\nname: {name}\noffices: [{{title: {office}}}]\n"

    assert told({f"{PAGES}/somebody.yml": page}) == [
        (
            f"warning: `{name}` begins with a title, which is no part of a name [title-in-name]\n"
            f"    hint: {hint}"
        )
    ]


@pytest.mark.parametrize(
    ("written", "is_called"),
    [
        *((name, True) for name in ("Sheriff Dan Holloway", "Sheriff Holloway")),
        *((name, False) for name in ("Mayor Holloway", "Mr. Holloway", "Sheriff Roe", "Holloway")),
    ],
)
def test_an_official_is_known_by_office_and_last_name(written, is_called):
    files = {**ground(), f"{PAGES}/dan-holloway.yml": HOLLOWAY.encode()}
    draft = read_draft([SourceText(path, data) for path, data in files.items()], TODAY)

    called = officials_called(written, draft)
    assert [one.id for one in called] == ["dan-holloway"] * is_called
    assert [one.id for one in people_called("holloway", draft)] == ["dan-holloway"]
    assert people_called("roe", draft) == ()


def test_whose_name_is_a_title_and_no_more_is_called_so():
    page = "schema: 1\nkind: person\nname: Justice Roe\noffices: [{title: Justice}]\n"
    body = "schema: 1\nkind: organisation\nname: Chief Justice Board\n"

    assert told({f"{PAGES}/justice-roe.yml": page, f"{PAGES}/chief-board.yml": body}) == []


def test_a_name_without_its_title_is_not_another_page():
    page = HOLLOWAY.replace("name: ", "name: Sheriff ")

    assert told({f"{PAGES}/dan-holloway.yml": page}) == [
        (
            "warning: `Sheriff Dan Holloway` begins with a title, which is no part of a name"
            " [title-in-name]\n    hint: write `Dan Holloway`"
        )
    ]


@pytest.mark.parametrize(
    "by",
    [
        *("sheriff-dan-holloway", "Sheriff Dan Holloway", "lt-dan-holloway"),
        *("dan-holloway-sheriff", "dan-holloway-sheriff-of-larkin", "Sheriff Holloway"),
        *('"Dan Holloway, sheriff"', "Dan Holloway (sheriff)", "Rep. Holloway (R)"),
    ],
)
def test_a_speaker_with_a_title_is_the_one_who_has_a_page(by):
    (problem,) = told({"content/cases/other.yml": CASE.replace("by: city", f"by: {by}")})

    named = by.strip('"')
    assert problem.startswith(f"error: there is no entity `{named}` [unknown-entity]\n")
    assert "hint: did you mean `dan-holloway`? Else " in problem


def test_a_title_is_taken_for_nobody_where_the_rest_is_no_name():
    for by in ("mayor-city", "Sheriff Roe", "sheriff", "city-sheriff", "Holloway"):
        case = CASE.replace("by: city", f"by: {by}")

        assert "did you mean" not in told({"content/cases/other.yml": case})[0]


def test_of_two_officials_with_one_last_name_none_is_guessed():
    case = CASE.replace("by: city", "by: Sheriff Holloway")
    page = HOLLOWAY.replace("Dan", "Ann")
    files = {f"{PAGES}/ann-holloway.yml": page, "content/cases/other.yml": case}

    assert "did you mean" not in told(files)[0]


@pytest.mark.parametrize(
    ("label", "hint"),
    [
        *(
            (
                label,
                (
                    "write `entity: dan-holloway`, whose page is here, in the place of `label:` and"
                    " `private:`"
                ),
            )
            for label in ("Sheriff Dan Holloway", "Dan Holloway")
        ),
        (
            "Sheriff Jane Roe",
            (
                "an official gets a page, which `casefiles new entity --kind person --name 'Sheriff"
                " Jane Roe'` begins; of others describe the part with one capital at"
            ),
        ),
        ("Jane Roe", "describe the part with one capital at its beginning, as in `Chief"),
    ],
)
def test_a_name_in_a_label_leads_to_the_page(label, hint):
    case = CASE.replace("by: city", f"by: {{label: {label}, private: true}}")
    (problem,) = told({"content/cases/other.yml": case})

    assert problem.startswith(
        f"error: the label `{label}` looks like a name [named-private]\n    hint: {hint}"
    )


def test_a_shell_takes_the_command_for_a_name_with_an_apostrophe():
    case = CASE.replace("by: city", "by: {label: Sheriff Jane O'Brien, private: true}")
    (problem,) = told({"content/cases/other.yml": case})

    command = problem.partition("`casefiles ")[2].partition("` begins")[0]
    assert shlex.split(command) == [
        *("new", "entity", "--kind", "person", "--name", "Sheriff Jane O'Brien")
    ]


def test_the_page_that_a_label_leads_to_is_right():
    case = CASE.replace("by: city", "by: {entity: dan-holloway}")

    assert told({"content/cases/other.yml": case}) == []


def test_the_list_of_titles_is_published():
    archive, _ = read_world({})
    assert archive is not None

    assert json.loads(render_rules(archive.settings))["names"]["titles"] == dict(TITLES)
    assert TITLES["Sgt"] == "Sergeant"
