"""The form's note on a description that looks like a name says no more than the check refuses."""

import json

import pytest

from casefiles.core.check.labels import names_somebody
from casefiles.core.check.names import KnownNames
from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.rules import render_rules
from support.node import answers
from support.reading import read_world

TOLD = (
    *(
        "Maria Lopez",
        "Lopez, Maria",
        "Brother of John Smith",
        "J. Smith",
        "Smith J.",
        "MARIA LOPEZ",
    ),
    *("Maria de la Cruz", "Jane O'Brien-Smith", "Maria_Lopez", "write to a@b.example", "Émile Żak"),
    *("A friend of Maria Lopez", "Maria Lopez, 34", "SMITH, MARY", "Ada Byron", "Neighbour, Roe J"),
    *("Maria", "maria", "MARIA’S MOTHER", "Sister of Maria", "bob harris", "letter from maria"),
    *("T. R.", "T.R.", "T. R., 34", "t.r.", "T. R", "T.R.K.", "T R"),
    *("j. miller", "j. r. miller, 40", "miller, j.r."),
    *("guard, Mr. Lopez", "Mrs. Lopez, a mother", "Driver (Mr. Lopez)", "aide of Dr. van Lopez"),
    *("clerk, MR LOPEZ", "a guard, ms. Lopez", "the driver Mr.Lopez"),
)
UNTOLD = (
    *(
        "Witness",
        "Witness A",
        "Second Chinese national",
        "The Owner",
        "FBI agent",
        "",
        "U.S. citizen",
    ),
    *("Clerk of City of Bridges", "A walker", "Agent of City of Bridges", "Former Mayor", "von"),
    *(
        "Farmer from Charlotte",
        "Clerk of St. Paul",
        "the parent Lopez",
        "Marian priest",
        "ERIC analyst",
    ),
    *("BO", "DA", "U.S.", "TRK", "no", "A", "42", "B."),
    *("dr. of the jail", "the guard Mr. A", "Aide to Mr. City of Bridges"),
    *("u.s. marshal", "driver at j. street", "aide b."),
)


@pytest.fixture(scope="module")
def told():
    city = "schema: 1\nkind: organisation\nname: City of Bridges\n"
    office = "schema: 1\nkind: organisation\nname: Bridge Office\nshort: BO\n"
    files = {"content/entities/city.yml": city, "content/entities/office.yml": office}
    archive, problems = read_world(files)
    assert archive is not None, problems
    names, rules = json.loads(render_names(archive)), json.loads(render_rules(archive.settings))
    labels = (*TOLD, *UNTOLD)
    calls = [("rules-labels", "looksLikeName", label, names, rules["names"]) for label in labels]
    return dict(zip(labels, answers(calls), strict=True))


@pytest.mark.parametrize("label", [*TOLD, *UNTOLD])
def test_says_the_same_of_names_with_capitals(label, told):
    assert told[label] == names_somebody(label, KnownNames(["City of Bridges", "BO"]))
    assert told[label] == (label in TOLD)
