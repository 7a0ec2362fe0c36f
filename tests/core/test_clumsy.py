"""Files as people write them by hand: each mistake gives one message, at its line, with the mend.

The answers stand in tests/golden/clumsy.txt and tests/golden/foreign.txt.
"""

import pytest

from support.reading import read_world

CASE = """\
schema: 1
title: A bridge is closed
summary: |
  The city closed a bridge [@gazette, para. 3]. Nobody knows when it opens.
status: preliminary
opened: "2024-01-10"
reviewed: "2024-01-12"
topics: [bridges]
jurisdictions: [US]
occurred: "2024-01-09"
involved:
  - {entity: city, role: owner}
  - {label: Walker, role: owner, private: true}
sources:
  gazette:
    type: article-newspaper
    title: Bridge closed
    issued: "2024-01-10"
    licence: all-rights-reserved
  leaflet:
    type: article-newspaper
    title: Leaflet
    licence: public
claims:
  - id: closed
    text: The bridge was closed.
    voice: report
    by: city
    standing: uncorroborated
    evidence:
      - source: gazette
        locator: para. 3
        quote: the bridge was closed
  - id: old
    text: The bridge was old.
    voice: report
    by: city
    standing: uncorroborated
    evidence:
      - source: leaflet
        locator: p. 1
timeline:
  - id: closing
    date: "2024-01-09"
    title: The bridge is closed
    claims: [closed]
  - id: opening
    date: "2024-01-10"
    title: The bridge is opened
    claims: [old]
    sources: [leaflet]
open_questions:
  - id: why
    question: Why was the bridge closed?
narrative: |
  See [its age](claim:old) and [its opening](event:opening).
"""
EVIDENCE = "    evidence:\n      - source: leaflet\n        locator: p. 1\n"
FIRST_EVIDENCE = CASE[CASE.index("    evidence:\n") : CASE.index("  - id: old")]
SOURCES = CASE[CASE.index("sources:\n") : CASE.index("claims:")]
DASHED = SOURCES.replace("\n    ", "\n      ").replace("  gazette", "  - gazette")
DASHED = DASHED.replace("  leaflet", "  - leaflet")
CLAIMS = CASE[CASE.index("claims:\n") : CASE.index("timeline:")]
TIMELINE = CASE[CASE.index("timeline:") : CASE.index("open_questions:")]
INDENTED = TIMELINE.replace("timeline", "    timeline").replace("\n ", "\n     ")

CLOSED = ("was closed\n  - id: old", "was closed\"'\n  - id: old")
BLOCK = ("text: The bridge was old.\n    voice", "text: |\n      It was old.\n     voice")
WHY = "    question: Why was the bridge closed?\n"


def looked(where: str, found: str = "") -> tuple[str, str]:
    entry = f'{{where: {where}, date: "2024-01-11", found: nothing{found}}}'
    return WHY, f"{WHY}    looked:\n      - {entry}\n"


Changes = list[tuple[str, str]]
CLUMSY: dict[str, Changes] = {
    # Dashes and names of entries.
    "a claim without its dash": [("  - id: old", "    id: old")],
    "an event without its dash": [("  - id: opening", "    id: opening")],
    "the first claim without its dash": [("  - id: closed", "    id: closed")],
    "claims without any dash": [
        ("  - id: closed", "    id: closed"),
        ("  - id: old", "    id: old"),
    ],
    "evidence without its dash": [("quote: the bridge was closed", "source: leaflet")],
    "a list without its only dash": [(EVIDENCE, EVIDENCE.replace("- ", "  "))],
    "braces without a dash": [("  - {label", "  {label")],
    "a dash without a space": [("  - id: old", "  -id: old")],
    "a bullet for a dash": [("  - id: old", "  \N{BULLET} id: old")],
    "a long dash for a dash": [("  - id: old", "  \N{EN DASH} id: old")],
    "a source without its name": [("  leaflet:\n", "")],
    "sources without any name": [("  leaflet:\n", ""), ("  gazette:\n", "")],
    "sources as a list with ids": [
        ("  leaflet:", "  - id: leaflet"),
        ("  gazette:", "  - id: gazette"),
    ],
    "names of sources with dashes": [
        ("  leaflet:", "  - leaflet:"),
        ("  gazette:", "  - gazette:"),
    ],
    "names of sources with dashes, and all below": [(SOURCES, DASHED)],
    "a list of names for sources": [(SOURCES, "sources: [gazette, leaflet]\n")],
    "claims by name": [("  - id: closed", "  closed:"), ("  - id: old", "  old:")],
    "claims in two parts": [("  - id: old", "claims:\n  - id: old")],
    "two cases in one file": [(CASE, CASE + CASE)],
    # Indent.
    "a head indented too deep": [("timeline:\n", "    timeline:\n")],
    "a list without its head": [("timeline:\n", "")],
    "a list indented too deep": [(TIMELINE, INDENTED)],
    "claims in the sources": [("claims:\n  - id: closed", "  claims:\n  - id: closed")],
    "a dash too far left": [("  - id: old", "- id: old")],
    "a dash too far right": [("  - id: old", "    - id: old")],
    "evidence at the indent of claims": [(EVIDENCE, EVIDENCE.replace("\n    ", "\n"))],
    "a key too deep": [
        ("    standing: uncorroborated\n" + EVIDENCE, EVIDENCE),
        ("locator: p. 1", "locator: p. 1\n        standing: uncorroborated"),
    ],
    "notes too deep": [("locator: p. 1", "locator: p. 1\n        notes: It has no date.")],
    "a key too shallow": [("        locator: p. 1", "    locator: p. 1")],
    "a source too shallow": [
        ("- source: leaflet\n        loc", "- locator: p. 1\n    source: leaflet\n    loc")
    ],
    "aliases too deep": [("locator: p. 1", "locator: p. 1\n        aliases: [age]")],
    "a key that fits in many places": [("claims:\n  -", "text: It is old.\nclaims:\n  -")],
    "a key that fits nowhere": [("    by: city", "    by: city\n    weight: heavy")],
    "a tab": [("    voice: report", "\tvoice: report")],
    "odd spaces": [("    voice: report", "\u00a0\u00a0\u00a0 voice: report")],
    # Ids.
    "a list for an id": [("id: old", "id: [the, old]")],
    "a mapping for an id": [("id: old", "id: {the: old}")],
    "no id": [("- id: old\n    text", "- text")],
    "an empty id": [("id: old", "id:")],
    "an id with a capital": [("id: old", "id: Old")],
    "an id twice": [("id: old", "id: closed")],
    "two ids for one claim": [("id: old\n", "id: age\n    id: old\n")],
    # Keys.
    "a key in capitals": [("- id: old", "- ID: old")],
    "a key with a capital": [("claims:\n  -", "Claims:\n  -")],
    "a key in the singular": [("sources:\n  gazette", "source:\n  gazette")],
    "a key that may mean another": [("locator: p. 1", "locator: p. 1\n    note: It has no date.")],
    "a list for a single source": [("- source: leaflet", "- sources: [leaflet]")],
    "a key of two words": [("open_questions", "open questions")],
    "a key without a colon": [("    voice: report", "    voice = report")],
    "a key without a value": [(EVIDENCE, "    evidence:\n")],
    "a claim that ends without a value": [(FIRST_EVIDENCE, "    evidence:\n")],
    "no sources yet": [(SOURCES, "sources:\n")],
    "a source without a word": [("  leaflet:\n    type", "  leaflet:\n  map:\n    type")],
    "no claims yet": [(CLAIMS, "claims:\n")],
    # Values.
    "a text for claims": [(CLAIMS, "claims: none\n")],
    "texts for claims": [(CLAIMS, "claims: [The bridge was closed.]\n")],
    "a text for sources": [(SOURCES, "sources:\n  gazette: The Gazette\n")],
    "a text for evidence": [(EVIDENCE, "    evidence: The leaflet says so.\n")],
    "a null in a list": [("sources: [leaflet]", "sources: [leaflet, null]")],
    "a null for a source": [("  leaflet:\n    type", "  leaflet: null\n  map:\n    type")],
    "a blank title": [("title: A bridge is closed", 'title: ""')],
    "no topics": [("topics: [bridges]", "topics: []")],
    "an empty list": [(EVIDENCE, "    evidence: []\n")],
    "a text for a mapping": [("licence: public", "licence: public\n    archived: yes")],
    "a list for a mapping": [("by: city", "by: [city]")],
    "a mapping for a text": [("summary: |\n  The city", "summary:\n  The city: it")],
    "a name for an id": [("by: city", "by: City of Bridges")],
    "a label for an id": [("topics: [bridges]", "topics: [Bridges]")],
    "the beginning of an id": [
        ("  leaflet:\n", "  leaflet-2024:\n"),
        ("- source: leaflet", "- source: leaflet-2024"),
    ],
    "no comma between ids": [("sources: [leaflet]", "sources: [leaflet gazette]")],
    "no comma between keys": [("{entity: city, role: owner}", "{entity: city role: owner}")],
    "a misspelt source": [("- source: leaflet", "- source: leeflet"), ("[leaflet]", "[leeflet]")],
    "a day as people write it": [('opened: "2024-01-10"', "opened: 10/01/2024")],
    "a day in curly quotes": [('opened: "2024-01-10"', "opened: “2024-01-10”")],
    "a date in curly quotes": [('occurred: "2024-01-09"', "occurred: “[..2024-01-09]”")],
    "an open end for a date": [('occurred: "2024-01-09"', 'occurred: ".."')],
    "a yes": [("private: true", "private: Yes")],
    "a code in small letters": [("jurisdictions: [US]", "jurisdictions: [us]")],
    "a mark at the start": [("title: Leaflet", "title: !Leaflet")],
    "an unknown day": [('occurred: "2024-01-09"', 'occurred: "2024-01-?"')],
    "no status": [("status: preliminary\n", "")],
    "no schema": [("schema: 1\n", "")],
    # Names.
    "a speaker like another": [("by: city", "by: citadel")],
    "a speaker by name": [("by: city", "by: Martha Greenfield")],
    "a misspelt speaker": [("by: city", "by: citty")],
    # Citations and quotations.
    "a citation without its sign": [("[@gazette, para. 3]", "[gazette, para. 3]")],
    "a citation in round brackets": [("[@gazette, para. 3]", "(@gazette)")],
    "a quotation in its own marks": [("quote: the bridge", "quote: '\"the bridge"), CLOSED],
    # Texts in brackets.
    "a comma in a text": [looked("Notices, website")],
    "a comma at the end of a text": [looked("Notices, too.")],
    "a quotation mark that is not closed": [
        ("{entity: city, role: owner}", '{entity: "city, role: owner}'),
    ],
    "a quotation mark that another one closes": [looked('"Notices')],
    "a number sign in a text": [looked("nothing", " and gate #2 too.")],
    "a number sign in a list": [("sources: [leaflet]", "sources: [leaflet #2]")],
    # Texts of several lines.
    "a key one space too deep": [("status: prel", " status: prel")],
    "a key too shallow behind a block": [BLOCK],
    "a line too shallow in a block": [("narrative: |\n", "narrative: |\n  A:\n b\n")],
    "a heading at the margin": [("narrative: |\n", "narrative: |\n  Shut.\n\n# Age\n\n")],
    "a heading at the margin first": [("narrative: |\n", "narrative: |\n# Age\n")],
    "no pipe, and a bracket": [("narrative: |\n  See ", "narrative:\n  ")],
    "no pipe, and a bracket behind the key": [
        ("narrative: |\n  See ", "narrative: "),
        ("(event:opening).", "(event:opening).\n  It is old."),
    ],
    "no pipe, and a colon": [("narrative: |\n  See ", "narrative:\n  See: it. ")],
    "no pipe, and a colon below": [("narrative: |\n  See ", "narrative:\n  See\n  this: ")],
    "no pipe, and a colon in the next line": [
        ("narrative: |\n  See ", "narrative: See\n  this: "),
    ],
    "no pipe, and a number sign": [
        ("narrative: |\n  See ", "narrative:\n  Gate #2 was shut.\n  See "),
    ],
    "no pipe, and a number sign at the end": [
        ("narrative: |\n  See ", "narrative:\n  See "),
        ("(event:opening).", "(event:opening) #2."),
    ],
}


def told(files: dict[str, str | bytes]) -> str:
    return "".join(f"{problem}\n" for problem in read_world(files)[1])


def test_the_case_has_no_mistake():
    assert told({"content/cases/bridge.yml": CASE}) == ""


@pytest.mark.parametrize("changes", CLUMSY.values(), ids=CLUMSY)
def test_each_row_changes_something(changes):
    assert all(old in CASE for old, _ in changes)


def test_each_mistake_gives_one_message_with_its_mend(golden):
    answers = []
    for name, changes in CLUMSY.items():
        text = CASE
        for old, new in changes:
            text = text.replace(old, new, 1)
        answers.append(f"# {name}\n{told({'content/cases/bridge.yml': text})}")

    golden("clumsy.txt", "\n".join(answers).replace("content/cases/bridge.yml:", ""))


ENTITY = "schema: 1\nkind: organisation\nname: City of Bridges\n"
FOREIGN: dict[str, dict[str, str | bytes]] = {
    "a read-me": {"content/cases/README.yml": "# Bridges\n\nNote: the Title: of this\n- a\n"},
    "plain text": {"content/cases/bridge.yml": "The bridge was closed.\nNobody knows why.\n"},
    "a list": {"content/cases/bridge.yml": "- a\n- b\n"},
    "a workflow": {"content/cases/bridge.yml": "on: push\njobs: {check: {runs-on: ubuntu}}\n"},
    "front matter": {
        "content/cases/bridge.yml": "---\ntitle: Bridges\ndate: 2024\ntags: [a]\n---\n# A: b: c\n"
    },
    "an entity among cases": {"content/cases/mill.yml": ENTITY},
    "a case among sources": {"content/sources/bridge.yml": CASE},
    "no entity": {"content/entities/bridge.yml": "height: 3 m\n"},
    "settings of something else": {"site_config.yml": "theme: dark\n"},
    "a case that is begun": {
        "content/cases/bridge.yml": "title: A bridge\nsummary: It is closed.\n"
    },
    "a case that is broken": {"content/cases/bridge.yml": "schema: 1\ntitle: A: b\n"},
    "a text with one key of a case": {"content/cases/bridge.yml": "title: A: b\nplace: here\n"},
    "a broken case in capitals": {"content/cases/bridge.yml": "SCHEMA: 1\nTITLE: A: b\n"},
    "a file of nothing": {"content/cases/bridge.yml": ""},
}


def test_a_file_that_is_no_record_is_told_so_in_one_message(golden):
    answers = [f"# {name}\n{told(files)}" for name, files in FOREIGN.items()]

    golden("foreign.txt", "\n".join(answers))


@pytest.mark.parametrize(("own", "is_foreign"), [(4, True), (5, False)])
def test_a_file_with_half_of_the_keys_is_meant_as_a_case(own, is_foreign):
    keys = ("title", "summary", "status", "opened", "reviewed")[:own]
    text = "".join(f"{key}: x\n" for key in (*keys, *(f"field{number}" for number in range(8))))

    codes = {problem.code for problem in read_world({"content/cases/bridge.yml": text})[1]}

    assert (codes == {"foreign-file"}) is is_foreign


@pytest.mark.unmeasured
def test_of_thousands_of_strange_keys_the_first_are_told_and_the_rest_counted():
    strange = "".join(f"    titl{number}: x\n" for number in range(10_000))
    text = CASE.replace("    by: city\n", f"    by: city\n{strange}", 1)

    _, problems = read_world({"content/cases/bridge.yml": text})

    assert [problem.code for problem in problems] == ["unknown-key"] * 21
    assert problems[20].message == "9,980 more of this kind in this file, the first of them here"
