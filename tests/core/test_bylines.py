"""Names of people and authors with what is no part of them."""

import pytest

from casefiles.core.check.bylines import turned, without_office
from casefiles.core.sentences import say
from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
CASE = ground()[OTHER].decode()
TITLE = "    title: Bridge closed\n"
OFFICES = (
    *("Police Chief", "Vice Chair", "Councilmember", "Chairperson", "Lawmaker", "Trustee"),
    *("District Attorney", "US Senator", "First Deputy Mayor"),
)
PERSON = "content/entities/somebody.yml"


def of_person(name, title):
    text = f'schema: 1\nkind: person\nname: "{name}"\noffices:\n  - title: {title}\n'
    return [problem.words for problem in read_world({PERSON: text})[1]]


def of_author(written):
    text = CASE.replace(TITLE, f"    author: {written}\n{TITLE}")
    problems = read_world({OTHER: text})[1]
    assert {problem.code for problem in problems} <= {"title-in-name"}
    assert {text.splitlines()[problem.position.line - 1][:11] for problem in problems} <= {
        "    author:"
    }
    return [problem.hint for problem in problems]


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("['Roe, Jane']", "{family: Roe, given: Jane}"),
        ("[{family: Jane Roe}]", "{family: Roe, given: Jane}"),
        ("['Jane Roe, John Poe']", "author: [Jane Roe, John Poe]"),
        ("[Jane Roe; Ulla Poe]", "author: [Jane Roe, Ulla Poe]"),
    ],
)
def test_an_author_is_written_as_one_name_or_as_its_parts(written, mend):
    (hint,) = of_author(written)

    assert hint.startswith(f"write `{mend}`")
    assert of_author(mend.removeprefix("author: ") if "[" in mend else f"[{mend}]") == []


def test_a_title_is_no_first_name_and_an_id_no_author():
    assert of_author("[{family: Roe, given: Dr. Ulla}]") == ["write `Ulla`"]
    page = "schema: 1\nkind: organisation\nname: Clerk of Bridges\n"
    text = CASE.replace(TITLE, f"    author: [clerk-of-bridges, city]\n{TITLE}")
    files = {OTHER: text, "content/entities/clerk-of-bridges.yml": page}
    assert [one.hint for one in read_world(files)[1]] == ["write `Clerk of Bridges`"]


@pytest.mark.parametrize(
    "written",
    [
        "[city]",
        "['Guardian, The']",
        "['Smith, Barney, Upham']",
        "['Ulla Poe, Inga Lind']",
        "[{family: García Márquez}]",
        "[{family: Mary Jane, given: Ulla}]",
        "[{family: Roe, given: Mary Jane}]",
        "[{family: Roe, given: Dr.}]",
        "[no-such-page]",
    ],
)
def test_what_may_be_a_name_as_it_is_stays(written):
    assert of_author(written) == []


@pytest.mark.parametrize(
    ("name", "office", "bare"),
    [
        ("State Auditor Ruth Delling", "State Auditor", "Ruth Delling"),
        ("STATE Auditor Ruth Delling", "State auditor of Wren", "Ruth Delling"),
        ("Board Member Tom Harrow", "Member", "Tom Harrow"),
        ("Deputy Board Member Tom van Dyke", "Board Member", "Tom van Dyke"),
        ("Harrow, Tom", "Member", "Tom Harrow"),
        ("van Dyke, Jane R.", "Member", "Jane R. van Dyke"),
    ],
)
def test_the_bare_name_is_offered_and_right(name, office, bare):
    (told,) = of_person(name, office)

    assert told.endswith(f"write `{bare}`")
    assert of_person(bare, office) == []


@pytest.mark.parametrize(
    ("name", "bare", "office"),
    [
        ("Wanda Prill, sheriff", "Wanda Prill", "Sheriff"),
        ("Wanda Prill, mayor of Wren", "Wanda Prill", "Mayor of Wren"),
        ("Wanda Prill (sheriff)", "Wanda Prill", "Sheriff"),
        ("Wanda Prill - Sheriff of Wren", "Wanda Prill", "Sheriff of Wren"),
        ("Rep. Wanda Prill (R-OK)", "Wanda Prill", "Representative"),
        ("State Rep. Wanda Prill, R-Wren", "Wanda Prill", "State Representative"),
        ("U.S. Sen. Wanda Prill", "Wanda Prill", "U.S. Senator"),
        ("Mayor Pro Tem Wanda Prill", "Wanda Prill", "Mayor Pro Tem"),
        ("Former Sheriff Wanda Prill", "Wanda Prill", "Sheriff"),
        ("Vice President JD Prill", "JD Prill", "Vice President"),
        ("sheriff wanda prill", "Wanda Prill", "Sheriff"),
        ("The Honorable Wanda Prill", "Wanda Prill", ""),
        ("Hon. Wanda Prill", "Wanda Prill", ""),
        ("Dr. Wanda Prill, PhD", "Wanda Prill", ""),
        ("Dr. Wanda Prill, M.D., PhD", "Wanda Prill", ""),
        *((f"{office} Wanda Prill", "Wanda Prill", office) for office in OFFICES),
        ("mayor wanda o'prill-mcdonald", "Wanda O'Prill-McDonald", "Mayor"),
        ("mayor wanda de la cruz", "Wanda de la Cruz", "Mayor"),
    ],
)
def test_what_stands_around_a_name_is_left_out(name, bare, office):
    (told,) = of_person(name, "Clerk")

    more = f", and `- title: {office}` below `offices:`" if office else ""
    assert told.endswith(f"write `{bare}`{more}")
    assert of_person(bare, office or "Clerk") == []


@pytest.mark.parametrize(
    ("name", "office"),
    [("Mayor Pro Tem Tom Harrow", "Mayor"), ("Deputy Road Boss Tom Harrow", "Road Boss")],
)
def test_all_of_an_office_is_left_out(name, office):
    assert [told.rpartition("hint: ")[2] for told in of_person(name, office)] == [
        "write `Tom Harrow`"
    ]


def test_how_a_name_in_capitals_is_written_is_asked():
    for name, meant in (
        ("WANDA PRILL", "Wanda Prill"),
        ("JANE MCDONALD", "Jane McDonald"),
        ("WANDA PRILL III", "Wanda Prill III"),
    ):
        assert of_person(name, "Clerk") == [
            (
                f"warning: `{name}` is written in capitals [title-in-name]\n    hint: did you mean"
                f" `{meant}`? Else write it in small letters, with the capitals that its sources"
                " give it"
            )
        ]


@pytest.mark.parametrize("office", ["Sheriff", "sheriff of Wren County", "Sheriff of Wren"])
def test_an_office_is_not_asked_for_twice(office):
    (told,) = of_person("Wanda Prill, sheriff of Wren", office)

    assert told.endswith("write `Wanda Prill`")


def test_a_last_name_alone_is_asked_for_the_first_one():
    for name in ("Governor Prill", "Rep. Prill (R)", "U.S. Sen. Prill"):
        (told,) = of_person(name, "Governor")

        assert told == (
            f"warning: `{name}` is a title and a last name [title-in-name]\n"
            "    hint: write the full name; the title is told by `offices:`"
        )


def test_an_office_that_is_told_by_the_name_is_asked_for():
    (told,) = of_person("Mayor Ruth Delling", "State Auditor")

    assert told.endswith("write `Ruth Delling`, and `- title: Mayor` below `offices:`")


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Tom Member", "Member"),
        ("Grace Ann Poe", "Grace County Clerk"),
        ("Tom Harrow", "Harrow Clerk"),
        ("Tom Harrow, Jr.", "Member"),
        ("Harrow, MD", "Member"),
        ("Harrow, Sheriff", "Member"),
        ("Harrow, Tom of Wren", "Member"),
        *((name, "Member") for name in ("Clerk Harrow, Tom", "Harrow, Tom Jr.", "Harrow, PhD")),
        *((name, "Member") for name in ("Sheriff Tom Harrow's Aide", "Sheriff Tom Judge Harrow")),
        *((name, "Member") for name in ("Wanda Prill Jr.", "Wanda Prill (Ohio)", "Justice Prill")),
        *((name, "Member") for name in ("wanda prill", "W. PRILL", "Governor Sheriff", "JD Vance")),
        *((name, "Member") for name in ("Wanda Prill, the elder", "Wanda Prill (Sheriff’s aide)")),
    ],
)
def test_a_name_is_left_alone(name, office):
    assert of_person(name, office) == []


def test_nothing_is_no_name():
    assert turned("") == turned(", Tom") == without_office("", ["Member"]) == ""
    assert without_office("Board Member tom harrow", ["Member", ""]) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('["By Nora Pell and Ed Fox, Staff Writers"]', "[Nora Pell, Ed Fox]"),
        ("[by Nora Pell]", "[Nora Pell]"),
        ('["By: Nora Pell, Ed Fox, and Al Poe"]', "[Nora Pell, Ed Fox, Al Poe]"),
        ("[{literal: By Nora Pell & Ed Fox}]", "[Nora Pell, Ed Fox]"),
        ("[Pell, Nora]", "[{family: Pell, given: Nora}]"),
    ],
)
def test_an_author_is_meant(written, meant):
    (hint,) = of_author(written)

    assert hint.endswith(f"write `author: {meant}`")
    assert of_author(meant) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[Sheriff Maria Poe]", "`Maria Poe`"),
        ("[Gov. Alma Poe]", "`Alma Poe`"),
        ('["Alma Poe, staff writer"]', "`Alma Poe`"),
        ('["Maria Poe, sheriff"]', "`Maria Poe`"),
        ('["Rep. Alma Poe (R)"]', "`Alma Poe`"),
        ("[Councilmember Maria Poe]", "`Maria Poe`"),
        ("[Gov. Maria House]", "`Maria House`"),
    ],
)
def test_the_office_of_an_author_is_left_out(written, meant):
    assert of_author(written) == [f"write {meant}"]
    assert of_author(f"[{meant.strip('`')}]") == []


def test_two_authors_in_the_place_of_one_are_parted():
    assert of_author("[Alma Poe and Bob Roe]") == ["write `author: [Alma Poe, Bob Roe]`"]
    assert of_author("[Alma B. Poe & Bob Roe]") == ["write `author: [Alma B. Poe, Bob Roe]`"]
    assert of_author("[Alma Poe and Bob Roe, Nora Pell]") == ["write them as two authors"]
    assert of_author("[Alma Poe, Bob Roe]") == []


def test_names_that_can_not_be_told_are_left_to_who_writes():
    assert of_author("[By our reporters]") == ["write the names alone"]
    assert of_author("[By the city desk]") == ["write the names alone"]
    assert of_author("[By the city council]") == ["write the names alone"]
    assert of_author("[By The Wren Tribune]") == ["write `author: [The Wren Tribune]`"]
    assert of_author("[By Nora Pell and Wren Council]") == [
        "write `author: [Nora Pell, Wren Council]`"
    ]


@pytest.mark.parametrize(
    "written",
    [
        *("[Reuters, Bloomberg]", "[Nora Pell, Ed Fox]", "[Maria, Nora]", "[AP, Nora]", "[Byron]"),
        *("[General Services Administration]", "[Justice Policy Institute]", "[Dr. Wren Group]"),
        *("[Fish Service and Wildlife Council]", "[John Poe Group and Wren Council]"),
        *("[Alma Poe and Bob]", "[Bob Press and Ann Poe]", '["Wren Council, Clerk"]'),
        *('["Staff, writers"]', "[Sheriff Poe]", "[Johnson and Johnson]"),
        *("[Gen. George Washington Society]", "[Dr. Martin Luther King Jr. Center]"),
        *("[Det. Michigan Press]", '["James Madison Institute, President"]'),
        *("[By the People Foundation]", "[Victoria County and City Council]"),
        *("[Pell, Nora, Ed]", "[{family: Pell, given: Nora}, Nora]", "[City-desk, Nora]"),
    ],
)
def test_authors_are_left_alone(written):
    assert of_author(written) == []


@pytest.mark.parametrize(
    ("title", "near"),
    [
        ("Mayor Jane Roe", "Mayor"),
        ("Mayor Jane Roe of Wren", "Mayor of Wren"),
        ("Jane Roe, mayor of Wren", "Mayor of Wren"),
        ("Sheriff Holloway of Wren", "Sheriff of Wren"),
        ("Governor Zyx Drummond", "Governor"),
        ("Zyx Holloway", ""),
        ("Zyx Drummond", ""),
        ("Dr. Jane Roe", ""),
    ],
)
def test_an_office_holds_no_name(title, near):
    said = say("name-in-office" if near else "name-as-office", text=title, near=near)
    assert offices_of(title) == [(said.code, said.message, said.hint)]


@pytest.mark.parametrize(
    "title",
    [
        *("Mayor of Springfield", "House Speaker", "Attorney General", "Chief Medical Examiner"),
        *("Chief Border Patrol", "Spokesman for Zyx Drummond", "Sheriff Drummond", "Sheriff"),
    ],
)
def test_a_true_office_is_left_as_it_is(title):
    assert offices_of(title) == []


def offices_of(title):
    """Return what is told of a title of an office, where somebody else and a body have pages."""
    page = f"schema: 1\nkind: person\nname: Zyx Holloway\noffices: [{{title: '{title}'}}]\n"
    other = "schema: 1\nkind: person\nname: Zyx Drummond\noffices: [{title: Governor}]\n"
    body = "schema: 1\nkind: organisation\nname: Border Patrol\n"
    entities = {"zyx-holloway": page, "zyx-drummond": other, "border-patrol": body}
    files = {f"content/entities/{name}.yml": text for name, text in entities.items()}
    problems = read_world(files)[1]
    return [(problem.code, problem.message, problem.hint) for problem in problems]
