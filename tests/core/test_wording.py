"""Which words the archive's own rules of wording see, and which they pass by."""

from textwrap import dedent

import pytest

from casefiles.core.check import check_draft
from casefiles.core.check.wording import Lexicon
from casefiles.core.nodes import SourceText
from casefiles.core.settings import Expression
from casefiles.core.site import read_draft
from support.reading import TODAY, ground, read_world

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
        ("aliens, inalienable, alien_id, id_alien", []),
        ("non-alien, alien-run", [("alien", 4), ("alien", 11)]),
        ("an Illegal-alien crime", [("Illegal-alien", 3)]),
        (
            "illegal\u2011alien, illegal-\nalien",
            [("illegal\u2011alien", 0), ("illegal- alien", 15)],
        ),
        ("illegal\xa0alien, so\u2010called", [("illegal alien", 0), ("so\u2010called", 15)]),
        ("so called, illegalalien", []),
        ("an *illegal* alien, an _alien_", [("illegal* alien", 4), ("alien", 24)]),
        ("\u0130llegal al\u0131en, i\u0130llegal", []),
        ('"alien" “an alien” „alien“ «alien» ‘alien’ then alien', [("alien", 48)]),
        ("“one alien\nand another” alien", [("alien", 24)]),
        ("“an alien\n\nThe alien left.”", [("alien", 4), ("alien", 15)]),
        ('6" of alien', [("alien", 6)]),
        ("‘the alien’s home’ alien’s", [("alien", 19)]),
        ("'the alien's home' thug's 'an alien", [("thug's", 19), ("alien", 30)]),
        ("the aliens' and the alien' home", [("alien", 20)]),
        ("`alien` ``an alien`` alien", [("alien", 21)]),
        ("```\na `b alien\n```\nalien\n~~~\nalien", [("alien", 19), ("alien", 29)]),
        ("[the alien](case:alien) [@alien, p. 3; @alien]", [("alien", 5)]),
        ("https://alien.example/alien?alien alien", [("alien", 34)]),
        ("> an alien\nan alien\n\nan alien", [("alien", 24)]),
        ("- > an alien\n\n    > an alien\n\n>", []),
        (
            "<q>alien</q> <q>an alien alien <!-- alien --> <a title='alien'>",
            [("alien", 19), ("alien", 25)],
        ),
    ],
)
def test_finds_whole_words_that_are_nobody_elses(text, found):
    assert uses(text) == found


@pytest.mark.parametrize(
    "mark",
    [
        '"',
        "“",
        "„",
        "‘",
        "«",
        "`",
        "``a",
        "[@",
        "](",
        "\n\n“",
        " ",
        "'a ",
        "<q>",
        "<!--",
        "<a",
        "\n> ",
        "\n```a\n",
        "_",
        "\n  ",
    ],
)
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


# What is the archive's own says `Infamous`; what is a source's, or a name, says `infamous`.
OURS_AND_THEIRS = {
    "site_config.yml": """
        name: Infamous
        description: Infamous
        address: https://example.org/infamous/
        repository: infamous/infamous
        branch: infamous
        publishing:
          holder: Infamous
          code: infamous
          data: infamous
        topics:
          bridges: Infamous
          infamous:
            label: Infamous
            description: Infamous
        roles: {owner: Infamous}
        jurisdictions: {US: Infamous}
        voices:
          report:
            label: Infamous
            description: Infamous
            sentence: Infamous {by}
            relayed: Infamous {by}, {via}
        standings:
          uncorroborated:
            label: Infamous
            description: Infamous
            needs: one origin
        source_types:
          article-newspaper: Infamous
        licences:
          all-rights-reserved: Infamous
        names: [infamous]
        wording: {infamous: infamous, one origin: a word of the format}
        verdicts: {infamous: infamous}
        """,
    "content/entities/city.yml": """
        schema: 1
        kind: person
        name: infamous
        sort: infamous
        in_sentence: infamous
        short: infamous
        description: Infamous
        offices:
          - title: Infamous
            party: infamous
        """,
    "content/cases/other.yml": """
        schema: 1
        title: Infamous
        summary: Infamous [@infamous]
        status: withdrawn
        opened: "2024-01-10"
        reviewed: "2024-01-12"
        topics: [bridges]
        jurisdictions: [US]
        occurred: "2024-01-09"
        places:
          - name: Infamous
            note: Infamous
        involved:
          - label: Infamous
            private: true
            role: owner
        sources:
          infamous:
            type: article-newspaper
            title: infamous
            author: [{family: infamous, given: infamous}]
            container-title: infamous
            publisher: infamous
            authority: infamous
            genre: Infamous
            number: infamous
            licence: all-rights-reserved
            as_a_whole: Infamous
            notes: [{kind: context, text: Infamous}]
          gazette:
            type: article-newspaper
            title:
              described: Infamous
            licence: all-rights-reserved
        claims:
          - id: infamous
            text: Infamous
            voice: report
            by:
              label: Infamous
              private: true
            standing: uncorroborated
            evidence:
              - source: gazette
                quote:
                  exact: infamous
                  prefix: infamous
                  suffix: infamous
                note: Infamous
            notes: [{kind: context, text: Infamous}]
          - id: two
            text: “infamous”
            voice: report
            by: city
            standing: uncorroborated
            no_evidence: Infamous
        timeline:
          - id: closing
            date: "2024-01-09"
            bounds:
              date: "2024-01-09"
              why: Infamous
            title: Infamous
            text: Infamous
            claims: [infamous]
        conflicts:
          - id: what
            about: Infamous
            values:
              - value: Infamous
                source: gazette
                note: Infamous
              - {value: b, source: gazette}
            used: Infamous
            why: Infamous
        open_questions:
          - id: why
            question: Infamous
            text: Infamous
            looked:
              - where: Infamous
                date: "2024-01-09"
                found: Infamous
        responses:
          - id: city
            by: city
            state: given
            checked: "2024-01-12"
            text: Infamous
            quote: infamous
        corrections:
          - id: day
            date: "2024-01-12"
            was: Infamous
            now: Infamous
            why: Infamous
        related:
          - case: bridge
            why: Infamous
        withdrawn:
          date: "2024-01-12"
          reason: Infamous
        narrative: |
          Infamous

          > infamous
        """,
    "content/cases/bridge.yml": CASE,
}


def test_looks_once_at_each_text_that_is_the_archives_own():
    files = {path: dedent(text).lstrip() for path, text in OURS_AND_THEIRS.items()}
    draft = read_draft([SourceText(path, text.encode()) for path, text in files.items()], TODAY)
    problems = [problem for problem in check_draft(draft) if problem.code == "loaded-word"]
    ours = [
        f"{path}:{number}:{line.index('Infamous') + 1}"
        for path, text in sorted(files.items())
        for number, line in enumerate(text.splitlines(), 1)
        if "Infamous" in line
    ]

    assert [str(problem.position) for problem in sorted(problems)] == ours


def test_passes_by_the_names_of_bodies_and_places_but_not_what_is_said_of_them():
    body = "schema: 1\nkind: organisation\nname: Infamous\ndescription: An infamous band.\n"
    _, problems = read_world({"content/entities/infamous.yml": body})

    assert [str(problem.position) for problem in problems] == ["content/entities/infamous.yml:4:17"]


def test_a_voice_that_decides_may_pronounce():
    case = CASE.replace("The bridge was closed.", "He admitted that.")
    config = CONFIG.replace("report: {label", "report: {decides: true, label")

    assert told(case, config) == []


def test_words_outside_the_text_of_a_claim_are_not_said_by_its_voice():
    case = CASE.replace("title: The bridge is closed", "title: He admitted that")

    assert told(case) == []
