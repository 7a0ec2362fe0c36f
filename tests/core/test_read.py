"""Node tree to model: short forms, empty values, and one problem for one mistake."""

from datetime import date
from textwrap import dedent
from typing import Annotated

import pytest
from pydantic import AfterValidator

from casefiles.core.edtf import parse_edtf
from casefiles.core.locator import parse_locator
from casefiles.core.model import (
    Case,
    Claim,
    Entity,
    Event,
    Model,
    OpenQuestion,
    Quote,
    Related,
    Source,
)
from casefiles.core.model.entity import Coordinates
from casefiles.core.nodes import SourceText, read_nodes
from casefiles.core.read import read_document, read_file
from casefiles.core.settings import SiteSettings
from casefiles.core.slugs import as_slug, is_slug
from support.reading import ground

CLAIM = """
    id: closed
    text: The bridge was closed.
    voice: report
    standing: uncorroborated
"""


def read(text: str, model: type[Model], name: str = "a-name") -> tuple[Model | None, list[str]]:
    source = SourceText("file.yml", dedent(text).lstrip("\n").encode())
    node, problems = read_nodes(source)
    assert node is not None
    assert problems == []
    document = read_document(node, model, name)
    return document.value, [str(problem) for problem in document.problems]


@pytest.mark.parametrize(
    ("short", "long", "model"),
    [
        pytest.param(
            CLAIM + "    by: city\n",
            CLAIM + "    by: {entity: city}\n",
            Claim,
            id="a text for a mapping",
        ),
        pytest.param(
            CLAIM + "    evidence: [gazette]\n",
            CLAIM + "    evidence: [{source: gazette, relation: supports}]\n",
            Claim,
            id="a text for a mapping in a list",
        ),
        pytest.param(
            CLAIM + "    evidence: gazette\n",
            CLAIM + "    evidence:\n      - source: gazette\n",
            Claim,
            id="a text for a list",
        ),
        pytest.param(
            CLAIM + "    evidence: [{source: gazette, quote: was closed}]\n",
            CLAIM + "    evidence: [{source: gazette, quote: {exact: was closed}}]\n",
            Claim,
            id="exact words",
        ),
        pytest.param(
            CLAIM + "    aliases: []\n",
            CLAIM,
            Claim,
            id="a list of nothing",
        ),
        pytest.param(
            "type: book\ntitle: Bridges\nauthor: The City\nlicence: public\n",
            "type: book\ntitle: {text: Bridges}\nauthor: [{literal: The City}]\nlicence: public\n",
            Source,
            id="CSL's title and author",
        ),
        pytest.param("case: other\n", "{case: other}\n", Related, id="flow and block"),
    ],
)
def test_short_and_long_forms_mean_the_same(short, long, model):
    value, problems = read(short, model)

    assert problems == []
    assert value == read(long, model)[0]


def test_a_mapping_by_id_is_a_list_of_things_with_ids():
    settings = ground()["site_config.yml"].decode()
    value, problems = read(settings, SiteSettings)

    assert problems == []
    assert isinstance(value, SiteSettings)
    assert [(voice.id, voice.label) for voice in value.voices] == [("report", "Report")]
    assert {key: term.label for key, term in value.vocabulary("licence").items()} == {
        "all-rights-reserved": "All rights reserved",
        "public": "Public domain",
    }


def test_texts_become_values_only_where_the_format_wants_them():
    event, _ = read('{id: no, date: "2024-01-09", title: 017}', Event)
    question, _ = read('{id: "1", question: 1.10, check_again: 2024-06-01}', OpenQuestion)
    claim, _ = read(CLAIM + "    evidence: [{source: a, locator: para. 4}]\n", Claim)

    assert (event.id, event.date, event.title) == ("no", parse_edtf("2024-01-09"), "017")
    assert (question.question, question.check_again) == ("1.10", date(2024, 6, 1))
    assert claim.evidence[0].locator == parse_locator("para. 4")


def test_the_name_of_the_file_is_the_id():
    value, problems = read("{schema: 1, kind: organisation, name: City}", Entity, "city")

    assert problems == []
    assert value.id == "city"


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        pytest.param(
            "- a\n- b\n",
            Claim,
            [
                (
                    "file.yml:1:1: error: the file wants a mapping [wrong-type]"
                    "\n    hint: write `key: value` lines, indented below"
                )
            ],
            id="a list for a mapping",
        ),
        pytest.param(
            CLAIM + "    evidence: {source: gazette}\n",
            Claim,
            [
                (
                    "file.yml:5:11: error: `evidence` wants a list [wrong-type]"
                    "\n    hint: put `[` before it, and `]` behind it"
                )
            ],
            id="a missing dash",
        ),
        pytest.param(
            CLAIM.replace("The bridge was closed.", "[closed]"),
            Claim,
            [
                (
                    "file.yml:2:7: error: `text` wants a text [wrong-type]"
                    "\n    hint: write `text: closed`, without brackets"
                )
            ],
            id="a list for a text",
        ),
        pytest.param(
            CLAIM + "    evidence:\n      - source: gazette\n        locater: para. 4\n",
            Claim,
            [
                (
                    "file.yml:7:5: error: `locater` is not a known key [unknown-key]"
                    "\n    hint: did you mean `locator`?"
                )
            ],
            id="a misspelt key inside",
        ),
        pytest.param(
            "id: x\ncase: other\n",
            Related,
            [
                (
                    "file.yml:1:1: error: `id` is not a known key [unknown-key]"
                    "\n    hint: known here: `case`, `why`"
                )
            ],
            id="a strange key",
        ),
        pytest.param(
            CLAIM + "    evidence: [gazette, ]\n    via:\n      -\n",
            Claim,
            [
                (
                    "file.yml:7:4: error: a list item has no value [empty-value]"
                    "\n    hint: give it a value, or remove the line"
                )
            ],
            id="an empty item",
        ),
        pytest.param(
            "{name: Farm, county not stated}",
            Entity,
            [
                (
                    "file.yml:1:1: error: `schema` and `kind` are missing [missing-key]"
                    "\n    hint: Write `schema: 1`. Write `kind:` and one of `person`, "
                    "`organisation`, `place`, `subject`"
                ),
                (
                    "file.yml:1:14: error: `county not stated` has no value [empty-value]"
                    '\n    hint: put a text that holds a comma in plain quotation marks (`"`)'
                ),
            ],
            id="a comma that parts a text",
        ),
        pytest.param(
            CLAIM + "    evidence: [gazette, null]\n    via: [~]\n",
            Claim,
            [
                (
                    f"file.yml:{place}: error: a list item has no value [empty-value]"
                    "\n    hint: give it a value, or remove the line"
                )
                for place in ("5:21", "6:7")
            ],
            id="nothing, written out in a list",
        ),
        pytest.param(
            CLAIM + "    paraphrase: yes\n",
            Claim,
            [
                (
                    "file.yml:5:13: error: `yes` is neither `true` nor `false` [bad-value]"
                    "\n    hint: write `true`"
                )
            ],
            id="a yes",
        ),
        pytest.param(
            CLAIM + "    evidence: [{source: a, relation: confirmed}]\n",
            Claim,
            [
                (
                    "file.yml:5:34: error: `relation` can't be `confirmed` [bad-value]"
                    "\n    hint: write one of `supports`, `corroborates`, `disputes`, `refutes`,"
                    " `qualifies`, `context`"
                )
            ],
            id="a strange word",
        ),
        pytest.param(
            CLAIM.replace("closed\n", "Überbrückung\n", 1),
            Claim,
            [
                (
                    "file.yml:1:5: error: `Überbrückung` can't be an id [bad-id]"
                    "\n    hint: write `uberbruckung`"
                )
            ],
            id="an id with other letters",
        ),
        pytest.param(
            CLAIM.replace("id: closed\n", "id: ЯБВ\n", 1),
            Claim,
            [
                (
                    "file.yml:1:5: error: `ЯБВ` can't be an id [bad-id]"
                    "\n    hint: write lower-case words joined by hyphens"
                )
            ],
            id="an id of which nothing can stay",
        ),
        pytest.param(
            '{id: a, question: Why?, check_again: "2024-02-30"}',
            OpenQuestion,
            [
                (
                    "file.yml:1:38: error: there is no day `2024-02-30` [bad-day]"
                    "\n    hint: February 2024 has 29 days: look the day up"
                )
            ],
            id="a day that does not exist",
        ),
        pytest.param(
            CLAIM.replace("text: The bridge was closed.", "text: ~") + "    by: null\n    foo: ~\n",
            Claim,
            [
                (
                    "file.yml:2:1: error: `text` has no value [empty-value]"
                    "\n    hint: give it a value; it can't be left out"
                ),
                (
                    "file.yml:5:1: error: `by` has no value [empty-value]"
                    "\n    hint: give it a value, or remove the line"
                ),
                (
                    "file.yml:6:1: error: `foo` is not a known key [unknown-key]"
                    "\n    hint: known here: `id`, `text`, `voice`, `by`, `via`, `date`, `about`, "
                    "`paraphrase`, `standing`, `evidence`, `no_evidence`, `aliases`, `notes`"
                ),
            ],
            id="nothing is written out where something is wanted",
        ),
        pytest.param(
            CLAIM + "    evidence:\n",
            Claim,
            [
                (
                    "file.yml:5:1: error: `evidence` has no value [empty-value]"
                    "\n    hint: give it a value, or write `no_evidence:` in its place"
                )
            ],
            id="a claim would have neither of two keys without the line",
        ),
        pytest.param(
            CLAIM + "    no_evidence: Nobody wrote it down.\n    evidence:\n",
            Claim,
            [
                (
                    "file.yml:6:1: error: `evidence` has no value [empty-value]"
                    "\n    hint: give it a value, or remove the line"
                )
            ],
            id="a claim has the other of two keys",
        ),
        pytest.param(
            ground()["content/cases/other.yml"].decode().replace("[bridges]", "[~]"),
            Case,
            [
                (
                    "file.yml:7:10: error: a list item has no value [empty-value]"
                    "\n    hint: give it a value, or remove the line"
                )
            ],
            id="a list of nothing",
        ),
        pytest.param(
            "exact: se abre\nlanguage: Klingon\n",
            Quote,
            [
                (
                    "file.yml:2:11: error: `Klingon` is not a language tag (BCP 47) [bad-value]"
                    "\n    hint: write a tag such as `en` or `es-MX`"
                )
            ],
            id="a language that has no tag",
        ),
        pytest.param(
            "{id: a, question: Why?, check_again: [x]}",
            OpenQuestion,
            [
                (
                    "file.yml:1:38: error: `check_again` wants a text [wrong-type]"
                    "\n    hint: write `check_again: x`, without brackets"
                )
            ],
            id="a list for a day",
        ),
        pytest.param(
            "type: book\ntitle: {described: a book, text: Book}\n"
            "author: [{given: Ann}]\nlicence: public\n",
            Source,
            [
                (
                    "file.yml:2:8: error: a title has both `text` and `described` [one-of-two]"
                    "\n    hint: keep one of the two"
                ),
                (
                    "file.yml:3:10: error: an author has neither `family` nor `literal`"
                    " [missing-key]"
                    "\n    hint: write one of them"
                ),
            ],
            id="half a title and half an author",
        ),
        pytest.param(
            "type: book\ntitle: Bridges\nlicence: public\n"
            "archived: {url: https://a.example/, date: 2024-01-01, sha256: abc}\n",
            Source,
            [
                (
                    "file.yml:4:63: error: `abc` is not a SHA-256 sum [bad-value]"
                    "\n    hint: write its 64 hexadecimal digits in lower case"
                )
            ],
            id="half a sum",
        ),
    ],
)
def test_one_mistake_gives_one_problem_at_its_place(text, model, expected):
    assert read(text, model) == (None, expected)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("example.org/a", "write `https://example.org/a`"),
        ("<https://example.org/a>", "write `https://example.org/a`"),
        ("10.1000/xyz123", "write `https://doi.org/10.1000/xyz123`"),
        ("doi: 10.1000/182", "write `https://doi.org/10.1000/182`"),
        ("[Bridge, no. 2](https://example.org/a)", "write `https://example.org/a`"),
        ("[Bridge](news)", "write the whole address, beginning with `https://`"),
        ("leaflet", "write the whole address, beginning with `https://`"),
    ],
)
def test_gives_the_address_that_was_meant(text, hint):
    source = f"type: book\ntitle: Bridges\nlicence: public\nURL: '{text}'\n"

    assert read(source, Source)[1] == [
        f"file.yml:4:6: error: `{text}` is not an http or https address [bad-url]\n    hint: {hint}"
    ]


def test_an_account_is_no_part_of_an_address_and_is_not_said_again():
    source = "type: book\ntitle: Bridges\nlicence: public\nURL: 'https://me:pw@example.org/a'\n"

    assert read(source, Source)[1] == [
        (
            "file.yml:4:6: error: a user name stands before the `@` of this address [bad-url]"
            "\n    hint: write `https://example.org/a`"
        )
    ]


FILLED = {
    Source: "type: book\ntitle: Bridges\nlicence: public\n",
    Claim: dedent(CLAIM),
    OpenQuestion: "id: why\nquestion: Why?\n",
    Related: "case: other\n",
    Entity: "schema: 1\nkind: place\nname: Bridge\n",
}


@pytest.mark.parametrize(
    ("model", "key"),
    [
        (Claim, "text"),
        (Claim, "no_evidence"),
        (Claim, "voice"),
        (OpenQuestion, "question"),
        (OpenQuestion, "text"),
        (Source, "licence"),
        (Source, "publisher"),
        (Source, "title"),
        (Related, "case"),
        (Entity, "name"),
        (Entity, "description"),
        (Entity, "part_of"),
    ],
)
@pytest.mark.parametrize("blank", ['""', "''", '" \\t\\n"', '"\\u00a0"', '"\\u200d\\u2800"'])
def test_refuses_a_text_that_is_blank(model, key, blank):
    lines = [line for line in FILLED[model].splitlines() if line and not line.startswith(f"{key}:")]
    value, problems = read("\n".join([*lines, f"{key}: {blank}"]), model)

    assert value is None
    assert problems == [
        (
            f"file.yml:{len(lines) + 1}:{len(key) + 3}: error: this text is blank [empty-value]"
            "\n    hint: write something, or remove the line"
        )
    ]


class Odd(Model):
    """A part whose value is refused in a way that nobody foresaw."""

    number: Annotated[str, AfterValidator(int)]


def test_a_refusal_that_nobody_foresaw_is_told_like_another():
    assert read("number: many\n", Odd) == (
        None,
        [
            (
                "file.yml:1:9: error: `number` wants something else [wrong-type]"
                "\n    hint: docs/fields.md tells what may stand here"
            )
        ],
    )


OFFICE = "schema: 1\nkind: person\nname: Ann\noffices:\n  - {title: Mayor, "


def test_an_office_that_is_held_ends_like_an_open_interval():
    value, problems = read(OFFICE + 'from: "2023-01", to: ".."}\n', Entity)

    assert problems == []
    assert isinstance(value, Entity)
    (office,) = value.offices
    since = parse_edtf(f"{office.from_}/..")
    assert office.to is not None
    assert (office.to.kind, office.to.spans[0].end, office.to.last, office.to.is_unknown) == (
        since.kind,
        since.spans[0].end,
        since.last,
        since.is_unknown,
    )


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            'from: ".."',
            (
                "file.yml:5:26: error: `..` is not an EDTF date [bad-date]\n    hint: write"
                " one date, as `2024-01`, or leave this key out where none is known"
            ),
        ),
        (
            "to: present",
            (
                "file.yml:5:24: error: `present` is not an EDTF date [bad-date]"
                '\n    hint: write `".."` as long as it has not ended'
            ),
        ),
        (
            "to: May 2023",
            (
                "file.yml:5:24: error: `May 2023` is not an EDTF date [bad-date]"
                "\n    hint: write `2023-05`"
            ),
        ),
    ],
)
def test_an_office_has_no_other_open_dates(dates, expected):
    assert read(OFFICE + dates + "}\n", Entity) == (None, [expected])


@pytest.mark.parametrize(
    "url",
    [
        "http://[::1",
        "//example.org/a",
        "https://",
        "https://user@exam|ple.org/",
        "https://example.org/|",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
    ],
)
def test_refuses_an_address_that_is_none(url):
    text = f"type: book\ntitle: Bridges\nlicence: public\nURL: '{url}'\n"

    assert read(text, Source) == (
        None,
        [
            (
                f"file.yml:4:6: error: `{url}` is not an http or https address [bad-url]"
                "\n    hint: write the whole address, beginning with `https://`"
            )
        ],
    )


@pytest.mark.parametrize(
    ("url", "near"),
    [
        ('https://example.org/"', "https://example.org/"),
        ("<https://example.org/>", "https://example.org/"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("htps://example.org/a", "https://example.org/a"),
        ("https:/example.org/a", "https://example.org/a"),
    ],
)
def test_an_address_that_is_nearly_one_is_shown(url, near):
    _, (problem,) = read(f"type: book\ntitle: B\nlicence: public\nURL: '{url}'\n", Source)

    assert problem.endswith(f"[bad-url]\n    hint: write `{near}`")


@pytest.mark.parametrize(
    "text", ["<https://example.org/>", "\u201chttps://example.org/\u201d", "\u201cno\u201d"]
)
def test_what_stands_around_an_address_is_taken_away(text):
    meant = Source.shape["URL"].meant

    assert meant is not None
    assert meant(text) == ("https://example.org/" if "://" in text else "")


@pytest.mark.parametrize("url", ["https://example.org/a b", "example.org, example.net"])
def test_an_address_with_a_space_is_told_as_that(url):
    _, (problem,) = read(f"type: book\ntitle: B\nlicence: public\nURL: {url}\n", Source)

    assert f"`{url}` has a space in it, which no address has [bad-url]" in problem


def test_an_id_has_at_most_80_characters():
    assert is_slug("a" * 80)
    assert not is_slug("a" * 81)
    assert as_slug("a" * 79 + " bc") == "a" * 79


@pytest.mark.parametrize(("text", "slug"), [("é", "e"), ("Ünï Straße", "uni-strasse"), ("Я", "")])
def test_the_nearest_id_has_letters_without_their_accents(text, slug):
    assert as_slug(text) == slug


def test_gives_the_place_of_the_deepest_node_that_there_is():
    node, _ = read_nodes(SourceText("file.yml", b"claims:\n  - id: a\n"))
    document = read_document(node, Model, "x")

    assert str(document.at("claims", 0, "id")) == "file.yml:2:9"
    assert str(document.at("claims", 0, "text")) == "file.yml:2:5"
    assert str(document.at("claims", 1)) == "file.yml:2:3"


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        pytest.param(
            "sources:\n  gazette:\n  leaflet: [a]\n",
            Case,
            [
                "file.yml:2:3: error: `gazette` has no value [empty-value]",
                (
                    "file.yml:3:12: error: each entry of `sources` has keys; a text or list stands"
                    " here [wrong-type]"
                ),
            ],
            id="sources without anything in them",
        ),
        pytest.param(
            "topics: {a: b}\nnames: [x]\n",
            Case,
            ["file.yml:1:9: error: `topics` wants a list [wrong-type]"],
            id="a mapping for a list of texts",
        ),
    ],
)
def test_lists_by_id_that_hold_nothing(text, model, expected):
    found = [line.split("\n")[0] for line in read(text, model)[1]]

    assert [line for line in found if "missing" not in line and "unknown" not in line] == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("{" * 50_000, ["foreign-file", "too-deep"]),
        ("a: &a {b: 1}\nc: {<<: *a}\n", ["foreign-file", "yaml-anchor", "yaml-merge-key"]),
        ("# Title\n\n- *words*: of\n a page\n", ["foreign-file"]),
    ],
)
def test_tells_of_a_foreign_file_which_limit_it_broke(text, codes):
    document = read_file(SourceText("content/cases/x.yml", text.encode()), Case)

    assert sorted(problem.code for problem in document.problems) == codes
    assert document.value is None


@pytest.mark.parametrize(
    ("lat", "lon", "wrong"),
    [
        ("-90", "180", []),
        ("90.000001", "-180.5", ["90.000001", "-180.5"]),
        ("\u0664\u0660", "1e2", ["\u0664\u0660", "1e2"]),
        ("+1", "1,5", ["+1", "1,5"]),
    ],
)
def test_a_point_lies_on_the_earth(lat, lon, wrong):
    _, problems = read(f"lat: {lat}\nlon: '{lon}'\nprecision: city\n", Coordinates)

    assert [line.split("`")[1] for line in problems] == wrong
    assert all("[bad-number]" in line for line in problems)


@pytest.mark.parametrize("reason", ["true", "No", "y"])
def test_a_yes_is_no_reason(reason):
    _, problems = read(f"{CLAIM}    no_evidence: {reason}\n", Claim)

    assert [line.splitlines()[0] for line in problems] == [
        f"file.yml:5:14: error: `{reason}` is no reason [bad-value]"
    ]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("main", True),
        ("release/v1.2+x#3", True),
        ("x/../../y", False),
        ("/main", False),
        ("a b", False),
    ],
)
def test_a_branch_leads_nowhere_else(name, is_one):
    text = ground()["site_config.yml"].decode() + f'branch: "{name}"\n'

    assert (read(text, SiteSettings)[0] is not None) is is_one


def test_a_key_that_is_only_like_another_is_not_read_for_it():
    value, problems = read(CLAIM.replace("standing:", "stands:"), Claim)

    assert value is None
    message = "file.yml:4:1: error: `stands` is not a known key [unknown-key]"
    assert problems == [f"{message}\n    hint: did you mean `standing`?"]


PLACE = "kind: place\nschema: 1\nname: A mill\n"


def told(text: str, model: type[Model]) -> list[str]:
    return [
        problem.removeprefix("file.yml:").partition("\n")[0] for problem in read(text, model)[1]
    ]


@pytest.mark.parametrize("text", ["\u201ca\u201d\u201cb\u201d", "\u201c\u201d", "\u201e"])
def test_marks_of_a_word_processor_that_hold_no_word_are_no_slip(text):
    (problem,) = told(f"{PLACE}wikidata: {text}\n", Entity)

    assert problem == f"4:11: error: `{text}` is not a Wikidata id [bad-value]"


def test_texts_may_stand_in_marks_of_a_word_processor():
    assert told(f"{PLACE}description: \u201cA mill\u201d\n", Entity) == []


def test_words_in_marks_of_a_word_processor_are_told_once_with_their_lines():
    about = "".join(f"      - \u201cc{number}\u201d\n" for number in range(12))
    _, (problem,) = read(f"{CLAIM}    by: \u201ccity\u201d\n    about:\n{about}", Claim)

    assert problem == (
        "file.yml:5:5: error: `\u201c` is no quotation mark in YAML, so it is taken for a part of"
        ' `\u201ccity\u201d` [bad-value]\n    hint: write `"city"`, with the plain marks of a'
        " keyboard, or `city` without any (so also on lines 7, 8, 9, 10, 11, 12, 13, 14, 15, 16"
        " and 2 more)"
    )


def test_a_second_line_in_marks_of_a_word_processor_is_told():
    _, (problem,) = read(f"{CLAIM}    by: \u201ccity\u201d\n    via: \u201cpaper\u201d\n", Claim)

    assert problem.endswith("without any (so also on line 6)")


SOURCES = """
schema: 1
name: A
sources:
  gazette:
    type: book
    title: A
  licence: public
  issued: "2024"
  leaflet:
    type: book
    title: B
    licence: public
"""


def test_keys_beside_the_names_of_sources_are_read_as_keys_of_the_one_above():
    found = [problem for problem in told(SOURCES, Case) if "missing" not in problem]

    assert found == [
        "2:1: error: `name` is not a known key [unknown-key]",
        "7:3: error: `licence` stands beside the names of `sources`, and is none [wrong-type]",
    ]


def test_sources_beside_the_head_of_their_list_are_read_as_its_own():
    text = "schema: 1\nsources:\ngazette:\n  type: book\nleaflet:\n  type: book\n"
    found = [problem for problem in told(text, Case) if not problem.startswith("1:")]

    assert found == [
        "3:1: error: `title` and `licence` are missing [missing-key]",
        "3:1: error: `gazette` stands beside `sources`, and belongs below it [wrong-type]",
        "5:1: error: `title` and `licence` are missing [missing-key]",
    ]


def test_nothing_in_braces_is_no_entry():
    told_of_all = "`title`, `summary`, `status`, `opened`, `reviewed`, `topics`, `jurisdictions`"
    (first, *_) = told("schema: 1\nclaims: {}\n", Case)
    assert first == f"1:1: error: {told_of_all} and `occurred` are missing [missing-key]"
    assert "1:1: error: `title`, `summary`, " in told("schema: 1\nsources: {}\n", Case)[0]


def test_an_entry_that_is_whole_may_stand_before_one_that_says_more():
    parts = "- {source: a}\n      - {source: a, locator: p. 1}"

    assert told(f"{CLAIM}    evidence:\n      {parts}\n", Claim) == []


def test_an_entry_that_lacks_what_no_other_has_is_not_parted():
    parts = "    evidence:\n      - {locator: p. 1}\n      - {quote: shut}\n"

    assert [problem.partition(" ")[2] for problem in told(CLAIM + parts, Claim)] == [
        "error: `source` is missing [missing-key]"
    ] * 2


@pytest.mark.parametrize(
    ("parts", "hint"),
    [
        ("- {source: a}\n      - {locator: p. 1}", "of line 6; else add `source:`"),
        ("- {locator: p. 1}\n      - {source: a}", "of line 6"),
    ],
)
def test_an_entry_is_joined_whichever_half_lacks_something(parts, hint):
    _, (problem,) = read(f"{CLAIM}    evidence:\n      {parts}\n", Claim)

    assert problem.endswith(f"if it belongs to the entry {hint}")
