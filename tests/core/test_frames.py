"""Claims that begin with who says so: told where that is surely their speaker, and nowhere else."""

import re

import pytest

from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
COUNCIL = "schema: 1\nkind: organisation\nname: Board of Bridges\nshort: BoB\n"
SHERIFF = """\
schema: 1
kind: person
name: Dan R. Holloway Jr.
offices: [{title: Sheriff of Larkin County}, {title: "Larkin attorney general, acting"}]
"""
DRIVER = "{label: Driver of a city bus, private: true}"
SPEAKER = "{label: 'Spokeswoman for the sheriff, aged 40', private: true}"
MAN = "dan-holloway"


def found_in(text, by, via=""):
    written = text.replace("'", "''")
    case = CASE.replace("text: The bridge was closed.", f"text: '{written}'")
    passed_on = f"\n    via: [{via}]" if via else ""
    case = case.replace(
        "    by: city", f"    by: {by}{passed_on}" if by else "    date: 2024-01-09"
    )
    files = {
        "content/cases/bridge.yml": case,
        "content/entities/board-of-bridges.yml": COUNCIL,
        "content/entities/dan-holloway.yml": SHERIFF,
    }
    return [each for each in read_world(files)[1] if each.code == "claim-says-who"]


def told(text, by, via=""):
    return [problem.message for problem in found_in(text, by, via)]


def mended(text, by):
    (problem,) = found_in(text, by)
    return re.findall("write `(.*?)`", problem.hint)[0]


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
        # An office, a name with a title or without, a pronoun, a label.
        ("The sheriff said that it was closed.", MAN, ""),
        ("The sheriff of Larkin County said that it was closed.", MAN, ""),
        ("The Larkin County sheriff said that it was closed.", MAN, ""),
        ("Larkin County's sheriff said that it was closed.", MAN, ""),
        ("The attorney general wrote that it was closed.", MAN, ""),
        ("Sheriff Dan Holloway said that it was closed.", MAN, ""),
        ("Councilmember Dan Holloway III said that it was closed.", MAN, ""),
        ("Former Larkin County Sheriff Dan R. Holloway Jr. said that it was closed.", MAN, ""),
        ("Holloway confirmed on Tuesday that it was closed.", MAN, ""),
        ("Lt. Gov. Holloway said that it was closed.", MAN, ""),
        ("BoB said it was closed.", "board-of-bridges", ""),
        ("He said that it was closed.", MAN, ""),
        ("She said that it was closed.", SPEAKER, ""),
        ("They said that it was closed.", "city", ""),
        ("It said that it was closed.", "city", ""),
        ("The spokeswoman said the records were lost.", SPEAKER, ""),
        ("According to the sheriff, it was closed.", MAN, ""),
        ("According to him, it was closed.", MAN, ""),
        # What was said begins without `that`.
        ("The sheriff said jail records were lost.", MAN, ""),
        ("The sheriff said: the records were lost.", MAN, ""),
        ("The sheriff said, “The records were lost.”", MAN, ""),
        ("The sheriff said “the records were lost”.", MAN, ""),
        # On which occasion.
        ("In testimony he said that it was closed.", MAN, ""),
        ("In a letter to the council on 3 May, the sheriff said that it was closed.", MAN, ""),
        ("Under oath, Holloway testified that it was closed.", MAN, ""),
        # At the end.
        ("It was closed, Holloway said.", MAN, ""),
        ("It was closed, the sheriff said on Tuesday.", MAN, ""),
        ("It was closed, as the sheriff testified", MAN, ""),
        ("It was closed, said Sheriff Dan Holloway.", MAN, ""),
        ("It was closed, according to the spokeswoman.", SPEAKER, ""),
        ("“It was closed,” the sheriff said.", MAN, ""),
        ("It was closed, according to Dr. Holloway.", MAN, ""),
        # To whom.
        ("The sheriff told the council that it was closed.", MAN, ""),
        ("The sheriff said to the council on Tuesday that it was closed.", MAN, ""),
        ("It was closed, the sheriff told reporters.", MAN, ""),
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
        ("The city sheriff said that the bridge was closed.", MAN),
        ("The first sheriff said that the bridge was closed.", MAN),
        ("The city said that the bridge was closed.", DRIVER),
        ("The city said nothing of the crack.", "city"),
        ("The city reported a crack.", "city"),
        ("City said nothing that day.", "city"),
        ("The city reported losses that year that were large.", "city"),
        ("The city claims land that is not its own.", "city"),
        ("The city alleged a fraud that cost millions.", "city"),
        ("The city reported to the state that there was a crack.", "city"),
        ("The city told drivers to stay away.", "city"),
        ("The city testified on 10 January before the council.", "city"),
        ("The city closed what was said that day.", "city"),
        ("One letter of the city says that it was closed.", "city"),
        ("According to the law, the city closes bridges.", "city"),
        ("In May, the city said that the bridge was closed.", "city"),
        ("The said that bridge.", "city"),
        ("“The city said that it was closed” stands in the letter.", "city"),
        ("The city said that the bridge was closed.", ""),
        # Somebody else.
        ("The sheriff said that it was closed.", "city"),
        ("The sheriff said that it was closed.", SPEAKER),
        ("The county said that it was closed.", MAN),
        ("Jim Holloway said that it was closed.", MAN),
        ("Holloway's brother said that it was closed.", MAN),
        ("A lawyer for Dan Holloway said that it was closed.", MAN),
        ("The sheriff of Millford said that it was closed.", MAN),
        ("The city and Holloway said that it was closed.", MAN),
        ("It said that it was closed.", MAN),
        ("He said that it was closed.", "city"),
        ("It was closed, the mayor said.", MAN),
        ("It was closed, according to the law.", MAN),
        ("It was closed. The sheriff said that.", MAN),
        # What happened.
        ("The sheriff said yes.", MAN),
        ("The sheriff said no word of it.", MAN),
        ("The sheriff says what he thinks.", MAN),
        ("The sheriff confirmed the closing.", MAN),
        ("The sheriff wrote a letter to those that asked.", MAN),
        ("The sheriff closed the bridge, the road and what he said was a danger.", MAN),
        ("In May the sheriff told drivers to stay away.", MAN),
    ],
)
def test_lets_pass_what_may_be_what_happened_or_another_who_speaks(text, by):
    assert told(text, by) == []


def test_shows_the_words_that_say_who():
    assert told("According to the city, it was closed.", "city") == [
        "`According to the city` says who says so, as the page does before each claim"
    ]


@pytest.mark.parametrize(
    ("text", "by", "meant"),
    [
        ("The sheriff said that the records were lost.", MAN, "The records were lost."),
        ("In testimony he said that  records were lost.", MAN, "Records were lost."),
        ("According to the sheriff, it was closed.", MAN, "It was closed."),
        ("Per the sheriff, it was closed.", MAN, "It was closed."),
        ("The sheriff has said that it was closed.", MAN, "It was closed."),
        ("He had testified that it was closed.", MAN, "It was closed."),
        ("The sheriff said: “the records were lost”.", MAN, "“The records were lost”."),
        ("It was closed in May, the sheriff said.", MAN, "It was closed in May."),
        ("“It was closed,” the sheriff told them.", MAN, "“It was closed.”"),
    ],
)
def test_gives_the_claim_without_the_words_that_say_who(text, by, meant):
    assert mended(text, by) == meant
    assert told(meant, by) == []


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The city allegedly closed it.", "allegedly", "The city closed it."),
        ("Reportedly, it was closed.", "Reportedly", "It was closed."),
        ("It was, reportedly, closed.", "reportedly", "It was closed."),
        ("The bridge was allegedly unsafe.", "allegedly", "The bridge was unsafe."),
        ("He purportedly lied.", "purportedly", "He lied."),
        ("It was reported that the city closed it.", "It was reported that", "The city closed it."),
        ("It has been alleged that it fell.", "It has been alleged that", "It fell."),
    ],
)
def test_tells_of_words_for_somebody_who_is_not_named(text, words, meant):
    (problem,) = found_in(text, "city")

    assert problem.message.startswith(f"`{words}` says that somebody says so")
    assert problem.hint == f"write `{meant}`; `by:` is who says so"
    assert told(meant, "city") == []


@pytest.mark.parametrize(
    "text",
    [
        "The city spoke of “an allegedly unsafe” bridge.",
        "The alleged thief was let go.",
        "It was said to be closed.",
        "Nobody says that it was reported that day.",
        # What is in doubt is a part of it, or may be: the rest is said for sure.
        "The agency fired a man who allegedly stole 5 dollars.",
        "The court found that the city had allegedly lied.",
        "The officer was fired for allegedly lying.",
        "The city called it an allegedly false report.",
        "The man allegedly shot was brought to Millford.",
        "Allegedly stolen cars were found.",
        "Allegedly, the city lied, and it was fined.",
        "He allegedly lied and was fined.",
        "It was reported that the bridge allegedly fell.",
        # A day, and no clause.
        "It was said that day that the bridge was closed.",
        "It was reported that same evening.",
    ],
)
def test_passes_by_words_of_others_and_what_is_no_hedge(text):
    assert told(text, "city") == []


def test_gives_both_mends_where_the_telling_may_be_what_happened():
    (problem,) = found_in("The sheriff told the council that it was closed.", MAN)

    assert problem.message.startswith("`The sheriff told the council that` says who says so")
    assert problem.hint == (
        "write `It was closed.`; `by:` says who already, `via:` whose words it passes on; where the"
        " telling is what happened, `by:` is who reports it"
    )
    assert told("The sheriff told the council that it was closed.", "city") == []


HERALD = "    container-title: The Millford Herald\n    publisher: Department of Justice\n"
SHARED = (
    f"schema: 1\n{HERALD.replace('    ', '')}type: article-newspaper\ntitle: A\nlicence: public\n"
)


@pytest.mark.parametrize("is_shared", [False, True])
@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("According to the Herald, it was closed.", "According to the Herald", "It was closed."),
        ("It was closed, according to Millford Herald.", "according to Millford Herald", ""),
        ("According to the Department of Justice, it was.", "According to the Department", ""),
        # The paper of other evidence, a body that may be another, and what a report is about.
        ("According to the Gazette, it was closed.", "", ""),
        ("According to the department, it was closed.", "", ""),
        ("According to Justice officials, it was closed.", "", ""),
        ("The Herald reported that it was closed.", "", ""),
    ],
)
def test_tells_of_a_claim_that_names_its_evidence(text, words, meant, is_shared):
    case = CASE.replace("text: The bridge was closed.", f"text: {text}")
    case = case.replace("title: Bridge closed\n", f"title: Bridge closed\n{HERALD}")
    files = {"content/cases/bridge.yml": case}
    if is_shared:
        case = case.replace(HERALD, "").replace("- source: gazette", "- source: herald")
        files = {"content/cases/bridge.yml": case, "content/sources/herald.yml": SHARED}
    found = [each for each in read_world(files)[1] if each.code == "claim-says-who"]

    assert [each.message.startswith(f"`{words}") for each in found] == ([True] if words else [])
    assert all(f"write `{meant}" in each.hint for each in found)
    key = "herald" if is_shared else "gazette"
    assert all(f"names `{key}` already" in each.hint for each in found)


def test_knows_no_paper_of_a_source_that_is_missing():
    case = CASE.replace("text: The bridge was closed.", "text: According to the Herald, it was.")
    case = case.replace("- source: gazette", "- source: herald")
    found = {each.code for each in read_world({"content/cases/bridge.yml": case})[1]}

    assert "unknown-source" in found
    assert "claim-says-who" not in found
