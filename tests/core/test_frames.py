"""Claims that begin with who says so: told where that is surely their speaker, and nowhere else."""

import pytest

from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
COUNCIL = "schema: 1\nkind: organisation\nname: Board of Bridges\n"
DRIVER = "{label: Driver of a city bus, private: true}"


def told(text, by, via=""):
    case = CASE.replace("text: The bridge was closed.", f'text: "{text}"')
    passed_on = f"\n    via: [{via}]" if via else ""
    case = case.replace(
        "    by: city", f"    by: {by}{passed_on}" if by else "    date: 2024-01-09"
    )
    files = {"content/cases/bridge.yml": case, "content/entities/board-of-bridges.yml": COUNCIL}
    found = read_world(files)[1]
    return [problem.message for problem in found if problem.code == "claim-says-who"]


@pytest.mark.parametrize(
    ("text", "by", "via"),
    [
        ("The city said that the bridge was closed.", "city", ""),
        ("The city says it closed the bridge.", "city", ""),
        ("City stated on Tuesday in a release that it was closed.", "city", ""),
        ("The city said again on Tuesday that it was closed.", "city", ""),
        ("The city stated under oath in a hearing on 10 January that it was so.", "city", ""),
        ("The board reported that it was closed.", "board-of-bridges", ""),
        ("The Board of Bridges alleged that it was closed.", "board-of-bridges", ""),
        ("Bridges testified that it was closed.", "board-of-bridges", ""),
        ("According to the city, it was closed.", "city", ""),
        ("According to the driver, it was closed.", "city", DRIVER),
        ("The driver claimed that it was closed.", DRIVER, ""),
        ("A driver of a city bus said the bridge was closed.", DRIVER, ""),
        ("The mechanic said there was a crack.", "{label: A bus mechanic, private: true}", ""),
    ],
)
def test_tells_of_a_claim_that_says_who_says_so(text, by, via):
    assert len(told(text, by, via)) == 1


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The bridge was closed.", "city"),
        ("The driver said that the bridge was closed.", "city"),
        ("The bus said that the bridge was closed.", DRIVER),
        ("The city said that the bridge was closed.", DRIVER),
        ("The city said nothing of the crack.", "city"),
        ("The city reported a crack.", "city"),
        ("City said nothing that day.", "city"),
        ("The city reported losses that year that were large.", "city"),
        ("The city claims land that is not its own.", "city"),
        ("The city alleged a fraud that cost millions.", "city"),
        ("The city reported to the state that there was a crack.", "city"),
        ("The city told drivers that the bridge was closed.", "city"),
        ("The city testified on 10 January before the council.", "city"),
        ("The city closed what was said that day.", "city"),
        ("One letter of the city says that it was closed.", "city"),
        ("According to the law, the city closes bridges.", "city"),
        ("In May, the city said that the bridge was closed.", "city"),
        ("The said that bridge.", "city"),
        ("“The city said that it was closed” stands in the letter.", "city"),
        ("The city said that the bridge was closed.", ""),
    ],
)
def test_lets_pass_what_may_be_what_happened_or_another_who_speaks(text, by):
    assert told(text, by) == []


def test_shows_the_words_that_say_who():
    assert told("According to the city, it was closed.", "city") == [
        "`According to the city` says who says so, as the page does before each claim"
    ]
