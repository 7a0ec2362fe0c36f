"""Which words the archive's own rules of wording see, and which they pass by."""

import pytest

from casefiles.core.check.wording import Lexicon
from casefiles.core.settings import Expression
from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
CONFIG = ground()["site_config.yml"].decode()
LOADED = Lexicon(
    Expression(words=words, instead="a mend")
    for words in ("illegal", "alien", "illegal alien", "so-called", "thug's", "C++")
)


def uses(text):
    return [(use.words, use.offset) for use in LOADED.uses_in(text)]


def told(case, config=CONFIG):
    files = {"content/cases/bridge.yml": case, "site_config.yml": config}
    return [str(problem).partition("\n")[0] for problem in read_world(files)[1]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An alien came.", [("alien", 3)]),
        ("ALIEN, Illegal\n alien", [("ALIEN", 0), ("Illegal alien", 7)]),
        ("the alien's home, the thug’s", [("alien", 4), ("thug’s", 22)]),
        ("a so-called alien", [("so-called", 2), ("alien", 12)]),
        ("it runs on C++.", [("C++", 11)]),
        ("alien: aliens, inalienable, non-alien, alien-run", [("alien", 0)]),
        ("\u0130llegal al\u0131en, i\u0130llegal", []),
        ('"alien" “an alien” „alien“ «alien» ‘alien’ then alien', [("alien", 48)]),
        ("“one alien\nand another” alien", [("alien", 24)]),
        ("“an alien\n\nThe alien left.”", [("alien", 4), ("alien", 15)]),
        ('6" of alien', [("alien", 6)]),
        ("`alien` ``an alien`` alien", [("alien", 21)]),
        ("[the alien](case:alien) [@alien, p. 3; @alien]", [("alien", 5)]),
        ("https://alien.example/alien?alien alien", [("alien", 34)]),
        ("> an alien\nan alien", [("alien", 14)]),
    ],
)
def test_finds_whole_words_that_are_nobody_elses(text, found):
    assert uses(text) == found


@pytest.mark.parametrize("mark", ['"', "“", "„", "‘", "«", "`", "``a", "[@", "](", "\n\n“", " "])
def test_a_mark_that_is_opened_over_and_over_hides_nothing_and_takes_no_time(mark):
    assert uses(f"alien {mark * 50_000}")[0] == ("alien", 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Bridge closed", "title: Infamous bridge closed"),
        ("quote: the bridge was closed", "quote: the infamous bridge was closed"),
        ("publisher: x", "publisher: Infamous"),
    ],
)
def test_passes_by_the_words_of_sources(old, new):
    case = CASE.replace("    issued:", "    publisher: x\n    issued:")
    assert old in case

    assert told(case.replace(old, new)) == []


def test_passes_by_the_names_of_bodies_and_places_but_not_what_is_said_of_them():
    body = "schema: 1\nkind: organisation\nname: Infamous\ndescription: An infamous band.\n"
    _, problems = read_world({"content/entities/infamous.yml": body})

    assert [str(problem.position) for problem in problems] == ["content/entities/infamous.yml:4:17"]


@pytest.mark.parametrize("level", ["off", "warning", "error"])
@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        ("wording", "An infamous act.", "`infamous` is loaded [loaded-word]"),
        (
            "hedge",
            "He admitted that.",
            "`admitted that` pronounces on what the voice `report` only says [overclaimed-wording]",
        ),
    ],
)
def test_an_archive_switches_the_rules_of_wording(level, rule, text, words):
    config = CONFIG.replace("rules: {", f'rules: {{{rule}: "{level}", ')
    column = 11 + text.index(words.split("`")[1])
    place = f"content/cases/bridge.yml:18:{column}"

    assert told(CASE.replace("The bridge was closed.", text), config) == (
        [] if level == "off" else [f"{place}: {level}: {words}"]
    )


def test_a_voice_that_decides_may_pronounce():
    case = CASE.replace("The bridge was closed.", "He admitted that.")
    config = CONFIG.replace("report: {label", "report: {decides: true, label")

    assert told(case, config) == []


def test_words_outside_the_text_of_a_claim_are_not_said_by_its_voice():
    case = CASE.replace("title: The bridge is closed", "title: He admitted that")

    assert told(case) == []
