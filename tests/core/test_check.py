"""Rules inside and across files; one bad file a code stands in tests/problems, the corners here."""

from datetime import date
from textwrap import dedent

import pytest

from casefiles.core.check.near_names import NearNames
from casefiles.core.problem import MOST_TOLD
from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()
CLAIMS = CASE[CASE.index("claims:") :]
ARCH = "schema: 1\nkind: place\nname: The Arch\n"
OFFICES = """schema: 1
kind: person
name: Ann Quill
offices:
  - {title: Mayor, from: 2021, to: 2020-12}
  - {title: Clerk, from: 2021, to: 2021-01}
  - {title: Aide, from: 2021, to: ".."}
  - {title: Guard, from: 2021, to: "[2020..]"}
"""
CONFIG = ground()["site_config.yml"].decode()
JOE = "schema: 1\nkind: person\nname: Joe Bloggs\n"
TWO_WAYS = (
    "a private person is described without a name; an official or a body gets a page in"
    " content/entities/, which makes its `name:` known; a public name that needs no page goes to"
    " `names:` in site_config.yml"
)


def problems(files: dict[str, str | bytes]) -> list[str]:
    return [str(problem).split("\n", maxsplit=1)[0] for problem in read_world(files)[1]]


def case(*changes: tuple[str, str], more: str = "") -> dict[str, str | bytes]:
    text = CASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {"content/cases/bridge.yml": text + dedent(more)}


def place(line: int, column: int, words: str) -> str:
    return f"content/cases/bridge.yml:{line}:{column}: {words}"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            case(('date: "2024-01-09"', 'date: "2024-01-09"\n    public: "2024-01-08"')),
            [place(28, 13, "error: it became public before it happened [date-order]")],
            id="public before it happened",
        ),
        pytest.param(
            case(
                (
                    'date: "2024-01-09"',
                    (
                        'date: "[..2024-01-09]"\n    public: "2024-01-08"\n'
                        '    bounds: {date: "2025", why: A guess., sources: [gazette]}'
                    ),
                )
            ),
            [place(29, 20, "error: the inferred date lies outside the date [date-order]")],
            id="inferred date outside",
        ),
        pytest.param(
            case(("    by: city\n", "")),
            [
                place(
                    17,
                    5,
                    "error: the voice `report` needs who says it [missing-key]",
                )
            ],
            id="a voice without its speaker",
        ),
        pytest.param(
            case(("by: city", "by: city\n    via: city")), [], id="a voice that passes words on"
        ),
        pytest.param(
            case(
                more="""
                responses:
                  - id: city
                    by: city
                    state: given
                    checked: "2024-01-12"
                    quote: %s
                    sources: [gazette]
                  - {id: again, by: city, state: declined, checked: "2024-01-12", quote: %s}
                """
                % ((" ".join(["word"] * 26),) * 2)
            ),
            [
                place(36, 12, "error: the quotation has 26 words [long-quote]"),
                place(38, 74, "error: the quotation has 26 words [long-quote]"),
            ],
            id="a reply is quoted at length",
        ),
        pytest.param(
            case(
                (
                    "quote: the bridge was closed",
                    f"quote: {{prefix: {'so ' * 12}, exact: {'word ' * 13}, suffix: end}}",
                )
            ),
            [
                place(
                    24,
                    25,
                    "error: the quotation has 26 words, its `prefix` and `suffix` among them"
                    " [long-quote]",
                )
            ],
            id="a quotation that is short alone",
        ),
        pytest.param(
            case(("quote: the bridge was closed", "quote: {prefix: the bridge}")),
            [place(24, 16, "error: `exact` is missing [missing-key]")],
            id="a quotation without its words",
        ),
        pytest.param(
            case(("    licence: all-rights-reserved\n", "")),
            [place(11, 3, "error: `licence` is missing [missing-key]")],
            id="a source without terms",
        ),
        pytest.param(
            {
                **case(more="related: [another, older]\naliases: [older]\n"),
                "content/cases/other.yml": CASE.replace("Another", "One more")
                + "aliases: [older]\n",
            },
            [
                place(30, 11, "error: there is no case `another` [unknown-case]"),
                place(30, 20, "error: there is no case `older` [unknown-case]"),
                place(
                    31,
                    11,
                    "error: `older` is used already at content/cases/other.yml:30:11"
                    " [duplicate-id]",
                ),
            ],
            id="two cases with one old id",
        ),
        pytest.param(
            {
                "content/entities/river.yml": "schema: 1\nkind: place\nname: The river\n"
                "within: Old Ruritania\n"
            },
            [
                (
                    "content/entities/river.yml:4:9: error: `Old Ruritania` is not an ISO 3166"
                    " code [bad-value]"
                )
            ],
            id="a country that nobody here has",
        ),
        pytest.param(
            {
                "content/sources/gazette.yml": "schema: 1\ntype: article-newspaper\n"
                "title: Bridge closed\nlicence: public\n"
                "author: [{family: Quill, given: Ann}]\n"
                "notes: [{kind: context, text: By Ann Quill for Joe Bloggs.}]\n",
            },
            [
                (
                    "content/cases/other.yml:11:3: error: the source `gazette` stands in"
                    " content/sources/gazette.yml too [duplicate-id]"
                ),
                (
                    "content/sources/gazette.yml:6:48: warning: `Joe Bloggs` is no name that this"
                    " archive knows [possible-name]"
                ),
            ],
            id="a shared source under the key of an own one",
        ),
        pytest.param(
            {
                "content/sources/leaflet.yml": "schema: 1\ntype: article-newspaper\n"
                "title: Leaflet\nURL: https://a.example/\nlicence: public\n",
            },
            [
                (
                    "content/sources/leaflet.yml:1:1: warning: the source `leaflet` has no"
                    " archived copy [unarchived-source]"
                ),
                (
                    "content/sources/leaflet.yml:1:1: warning: no case cites the source `leaflet`"
                    " [unused-source]"
                ),
            ],
            id="a shared source without a copy, by its key",
        ),
        pytest.param(
            case(
                (
                    "status: preliminary",
                    "status: withdrawn\nwithdrawn: {date: 2024-01-12, reason: It was another.}",
                ),
                more="open_questions: [{id: why, question: Why?, check_again: 2024-01-13}]\n",
            ),
            [],
            id="a day to look again in a withdrawn record",
        ),
        pytest.param(
            {
                "content/sources/leaflet.yml": "schema: 1\ntype: article-newspaper\n"
                "title: Leaflet\nlicence: public\n",
            },
            [
                (
                    "content/sources/leaflet.yml:1:1: warning: no case cites the source `leaflet`"
                    " [unused-source]"
                )
            ],
            id="a shared source that nobody cites",
        ),
        pytest.param(
            {
                "content/entities/ann.yml": "schema: 1\nkind: person\nname: Ann Quill\n"
                "offices: [{title: Mayor}]\ndescription: A friend of Joe Bloggs.\n"
            },
            [
                (
                    "content/entities/ann.yml:5:26: warning: `Joe Bloggs` is no name that this"
                    " archive knows [possible-name]"
                )
            ],
            id="a name in the words about an entity",
        ),
        pytest.param(
            {
                **case(("title: Another", "title: An: other")),
                "content/cases/other.yml": CASE + "related: [bridge]\n",
            },
            [
                place(
                    2,
                    10,
                    "error: a colon followed by a space stands inside text"
                    " without quotation marks [yaml-syntax]",
                )
            ],
            id="a case that can't be read",
        ),
        pytest.param(
            case(
                ("- id: closed\n    text: The bridge was closed.", "- text: [It, shut]"),
                ("    claims: [closed]\n", "    sources: [gazette]\n"),
                more="involved: [[city]]\n",
            ),
            [
                place(17, 5, "error: `id` is missing [missing-key]"),
                place(17, 11, "error: `text` wants a text [wrong-type]"),
                place(
                    29,
                    12,
                    (
                        "error: each entry of `involved` has keys; a text or list stands here"
                        " [wrong-type]"
                    ),
                ),
            ],
            id="lists for texts, and a claim without an id",
        ),
        pytest.param(
            case(
                more="narrative: |\n"
                "  The Sunday Market was shut. In June Monday came. In May it rained.\n"
            ),
            [
                place(
                    31,
                    34,
                    "warning: `June Monday` is no name that this archive knows [possible-name]",
                )
            ],
            id="a sentence begins",
        ),
        *[
            pytest.param(
                case(more=f"conflicts:\n  - {{id: length, about: Length, values: {values}}}\n"),
                [
                    place(
                        31,
                        5,
                        f"error: the conflict `length` has {told} [one-sided-conflict]",
                    )
                ],
                id=f"a conflict with {told}",
            )
            for values, told in [
                ("[]", "no value"),
                ("[{value: a, source: gazette}]", "one value"),
            ]
        ],
        pytest.param(
            case(("[@gazette]", f"[@gazette, p. {'9' * 4_400}]")),
            [place(3, 36, "error: a place in a source has at most 80 characters [bad-locator]")],
            id="a page of thousands of digits",
        ),
        pytest.param(
            {
                "content/entities/city.yml": ground()["content/entities/city.yml"].decode()
                + "part_of: city\n"
            },
            [
                (
                    "content/entities/city.yml:4:10: error: `city` is this entity itself"
                    " [self-reference]"
                )
            ],
            id="a body that is part of itself",
        ),
        pytest.param(
            case(
                more="""
                narrative: |
                  The bridge [was][1] closed [early][the paper].

                   [1]: https://example.org/a
                  [the paper]: <http://example.org/b> "Paper"

                  [sic]: it was; [@gazette]: https://example.org/c

                      [code]: https://example.org/d
                """
            ),
            [
                place(
                    34,
                    4,
                    "error: `[1]: ...` gives the address of a link that stands elsewhere"
                    " [bad-link]",
                ),
                place(
                    35,
                    3,
                    "error: `[the paper]: ...` gives the address of a link that stands elsewhere"
                    " [bad-link]",
                ),
            ],
            id="links by reference",
        ),
        pytest.param(
            case((CLAIMS, "claims: []\n")),
            [place(16, 9, "error: nothing stands in this list [empty-value]")],
            id="a case without claims",
        ),
        pytest.param(
            case(("topics: [bridges]", "topics: []")),
            [place(7, 9, "error: nothing stands in this list [empty-value]")],
            id="a case about nothing",
        ),
        pytest.param(
            {
                **case(
                    (
                        "issued:",
                        (
                            "author:\n      - {family: Poe, literal: Alma Poe}"
                            "\n      - {given: Alma, literal: Alma Poe}\n    issued:"
                        ),
                    ),
                    more="places: [{note: Not told}, {entity: arch, name: A bridge}]\n",
                ),
                "content/entities/arch.yml": ARCH,
            },
            [
                place(15, 9, "error: an author has both `family` and `literal` [one-of-two]"),
                place(16, 9, "error: an author has both `given` and `literal` [one-of-two]"),
                place(33, 10, "error: a place has neither `entity` nor `name` [missing-key]"),
                place(33, 28, "error: a place has both `entity` and `name` [one-of-two]"),
            ],
            id="two keys of which one excludes the other",
        ),
        pytest.param(
            {
                **case(
                    (
                        "issued:",
                        "archived: {url: https://a.example/, date: 2024-01-08}\n    issued:",
                    ),
                    more="""
                    corrections:
                      - {id: one, date: "2024-01-09", was: Shut, now: Closed, why: A slip.}
                      - {id: two, date: "2024-01-10", was: Shut, now: Closed, why: A slip.}
                    """,
                ),
                "content/entities/ann.yml": OFFICES,
            },
            [
                place(14, 47, "error: the source was archived before it was issued [date-order]"),
                place(33, 21, "error: the correction is before `opened` [date-order]"),
                (
                    "content/entities/ann.yml:5:36: error: the office ended before it began"
                    " [date-order]"
                ),
            ],
            id="dates in the wrong order",
        ),
        pytest.param(
            case(
                ("issued:", "archived: {url: https://a.example/, date: 2024-01-09}\n    issued:"),
            ),
            [],
            id="a copy of the same day, in another part of the world",
        ),
        pytest.param(
            case(
                (
                    'issued: "2024-01-10"',
                    "archived: {url: https://a.example/, date: 2024-01-08}\n    issued: 2024-02~",
                )
            ),
            [],
            id="a copy from before about the day of issue",
        ),
        pytest.param(
            {
                "content/cases/bridge.yml": CASE.partition("evidence:")[0]
                + "evidence: []\n"
                + CASE[CASE.index("timeline:") :],
                "content/entities/ann.yml": OFFICES.partition("offices")[0] + "offices: []\n",
            },
            [
                place(22, 15, "error: the claim `closed` has no evidence [no-evidence]"),
                (
                    "content/entities/ann.yml:4:10: error: `Ann Quill` has no public office"
                    " [no-public-office]"
                ),
            ],
            id="lists of nothing, told where they stand",
        ),
        pytest.param(
            case(
                (
                    "\nclaims:",
                    (
                        "\n  leaflet: {type: article-newspaper, title: '[@b]', licence: public}\n"
                        "claims:"
                    ),
                ),
                ("text: The bridge was closed.", "text: Closed [@leaflet] [@] [leaflet]."),
            ),
            [
                place(
                    19,
                    18,
                    "warning: `[@leaflet]` stands in a text that shows no citations"
                    " [lost-citation]",
                )
            ],
            id="a citation where none is shown, not told to be unused",
        ),
        pytest.param(
            {
                **case(
                    more="""
                    involved:
                      - {label: Brother of Joe Quill, role: owner, private: true}
                      - {label: Guard of the Mayor at the Old Mill, role: owner, private: true}
                    places: [{name: Old Mill}]
                    """
                ),
                "content/entities/ann.yml": OFFICES.replace("2020-12", "2022") + "short: Quill\n",
            },
            [
                place(
                    32,
                    13,
                    "error: the label `Brother of Joe Quill` looks like a name [named-private]",
                )
            ],
            id="the last name of somebody public in a label",
        ),
        pytest.param(
            {"site_config.yml": CONFIG.replace("name: Bridges\n", "")},
            ["site_config.yml:1:1: error: `name` is missing [missing-key]"],
            id="settings that can't be read",
        ),
    ],
)
def test_finds_what_is_wrong_and_nothing_else(files, expected):
    assert problems(files) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "{bridges: Bridges}",
            "{bridges: Bridges, Log Book: Logs}",
            "5:28: error: `Log Book` can't be an id [bad-id]\n    hint: write `log-book`",
        ),
        (
            "{US: ",
            "{us: Us, US: ",
            "7:17: error: `us` is not an ISO 3166 code [bad-value]\n    hint: write `US`",
        ),
        (
            "source_types: {",
            "source_types: {legal_case: Judgment, Log Book: Log, ",
            "13:38: error: `Log Book` can't be a type of CSL [bad-id]\n    hint: write `log-book`",
        ),
        (
            "needs: one origin",
            "needs: some proof",
            (
                "11:50: error: `needs` can't be `some proof` [bad-value]\n    hint: write one of"
                " `one origin`, `two independent origins`, `a record or two independent origins`,"
                " `a dispute`, `a refutation`, `a retraction`"
            ),
        ),
        (
            "publishing: {holder: the bridge keepers, code: MIT, data: CC-BY-4.0}\n",
            "",
            (
                "1:1: error: `publishing` is missing [missing-key]\n    hint: write"
                " `publishing: {holder: ..., code: ..., data: ...}`, or the same on lines below"
            ),
        ),
        (
            "{archived: warning}",
            "{coverage: {floor: 101}}",
            (
                "18:27: error: `101` is no number from 0 to 100 [bad-number]"
                "\n    hint: write digits and a dot, as in `38.887`"
            ),
        ),
        (
            "{archived: warning}",
            '{archived: warning}\nbranch: "x/../../y"',
            (
                "19:9: error: `x/../../y` can't be a branch [bad-value]"
                "\n    hint: write its name, as in `main`"
            ),
        ),
        (
            "{archived: warning}",
            "{stale: false}",
            (
                "18:16: error: `stale` can't be `false` [bad-value]"
                "\n    hint: write one of `off`, `warning`, `error`"
            ),
        ),
        (
            "{archived: warning}",
            "{coverage: error}",
            (
                "18:19: error: `floor` is missing [missing-key]"
                "\n    hint: write `coverage: {floor: 50}`, or `coverage: off`"
            ),
        ),
    ],
)
def test_mistakes_in_the_settings_are_told_at_their_place(old, new, expected):
    assert old in CONFIG
    assert whole({"site_config.yml": CONFIG.replace(old, new, 1)}) == [
        f"site_config.yml:{expected}"
    ]


@pytest.mark.parametrize(
    ("by", "guess"),
    [
        ("martha-greenfield", ""),
        ("mark", ""),
        ("mark-gren", "did you mean `mark-green`? Else "),
        ("Mark Green", "did you mean `mark-green`? Else "),
        ("the Mark Green", "did you mean `mark-green`? Else "),
        # Much alike as a whole, and another last name, first name or both.
        ("Mark Greely", ""),
        ("Mary Green", ""),
        ("Marc Greene", ""),
    ],
)
def test_nobody_is_taken_for_somebody_else(by, guess):
    files = case(("by: city", f"by: {by}"), more="related: [{case: other, why: It is near.}]\n")
    green = "schema: 1\nkind: organisation\nname: Mark Green\n"
    hint = (
        f"{guess}begin its page with `casefiles new entity`, or in content/entities/;"
        " a private person is `{label: ..., private: true}`"
    )

    assert whole({**files, "content/entities/mark-green.yml": green}) == [
        place(20, 9, f"error: there is no entity `{by}` [unknown-entity]\n    hint: {hint}")
    ]


@pytest.mark.parametrize("by", ["Dept. of Roads", "the Dept of Roads", "DEP’T. of Roads"])
def test_a_word_that_is_cut_short_is_the_whole_word(by):
    files = case(("by: city", f'by: "{by}"'), more="related: [{case: other, why: It is near.}]\n")
    roads = "schema: 1\nkind: organisation\nname: Department of Roads\n"

    (told,) = whole({**files, "content/entities/roads.yml": roads})
    assert "did you mean `roads`? Else" in told


@pytest.mark.parametrize("code", ["US-NJ", "US-N", "NJ", "NY", "YY"])
def test_no_code_of_a_country_is_taken_for_another(code):
    listed = "{US-NY: New York, CA-NY: Another, US: United States"
    config = CONFIG.replace("{US: United States", listed, 1)
    hint = "Else add it to `jurisdictions:` in site_config.yml"
    files = {"site_config.yml": config, **case(("[US]", f"[{code}]"))}

    (told,) = whole(files)

    assert f"there is no jurisdiction `{code}` [unknown-jurisdiction]\n    hint: known: `US" in told
    assert told.endswith(hint)


def test_a_state_may_be_meant_by_its_own_letters():
    config = CONFIG.replace("{US: United States", "{US-NY: New York, US: United States", 1)

    (told,) = whole({"site_config.yml": config, **case(("[US]", "[NY]"))})

    assert told.endswith(
        "hint: did you mean `US-NY`? Else add it to `jurisdictions:` in site_config.yml"
    )


@pytest.mark.parametrize(
    ("written", "near"),
    [
        *((key, "kosu-2024-01-12") for key in ("kosi-2024-01-12", "ksou-2024-01-12")),
        *((key, "kosu-2024-01-12") for key in ("kosu-2024-1-12", "the-kosu-2024-01-12", "kosu")),
        *((key, "") for key in ("courier-2024-04-13", "koco-2024-01-12", "kosu-2024-01-13")),
        *((key, "") for key in ("hearing-2024-01-12", "radio-kocu-2024-01-12", "2024-01-12")),
    ],
)
def test_a_source_is_meant_where_each_word_is_alike_and_the_day_is_the_same(written, near):
    key = ("  gazette:", "  kosu-2024-01-12:")
    files = case(
        key, ("[@gazette]", "[@kosu-2024-01-12]"), ("source: gazette", f"source: {written}")
    )

    (told,) = [told for told in whole(files) if "unknown-source" in told]

    assert ("did you mean" in told) == bool(near)
    assert f"did you mean `{near}`?" in told or not near


@pytest.mark.parametrize(
    ("today", "codes"),
    [(date(2023, 12, 11), ["future-date"]), (date(2023, 12, 12), []), (date(1970, 1, 1), [])],
)
def test_the_day_of_a_contributor_may_be_a_month_after_that_of_the_archive(today, codes):
    found = read_world({}, today)[1]

    assert [problem.code for problem in found] == codes


COLON = "a colon followed by a space stands inside text without quotation marks [yaml-syntax]"
LEAFLET = "schema: 1\ntype: article-newspaper\ntitle: Leaflet\nlicence: public\n"


def whole(files: dict[str, str | bytes]) -> list[str]:
    return [str(problem) for problem in read_world(files)[1]]


@pytest.mark.parametrize(
    ("pattern", "via", "key"),
    [
        ('sentence: "Reported by {by} on {date}"', "", "date"),
        ('relayed: "{via} on {date}"', "    via: city\n", "date"),
        ('relayed: "{via} on {date}"', "", None),
        ('sentence: "On {date}"', "    via: city\n", None),
    ],
)
def test_a_voice_wants_what_its_pattern_says(pattern, via, key):
    name = pattern.partition(":")[0]
    start = CONFIG.index(f"{name}: ", CONFIG.index("report:"))
    config = CONFIG[:start] + pattern + CONFIG[CONFIG.index('"', start + len(name) + 3) + 1 :]
    text = CASE.replace("    by: city\n", f"    by: city\n{via}")

    assert whole({"site_config.yml": config, "content/cases/other.yml": text}) == (
        [
            (
                "content/cases/other.yml:17:5: error: the voice `report` needs when it was said"
                f" [missing-key]\n    hint: add `{key}:`"
            )
        ]
        if key
        else []
    )


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        ('opened: "2024-01-10"', "opened: May", True),
        ("    by: city\n", "    spkr: city\n", False),
        ("    by: city\n", "    by:\n", False),
        ("    by: city\n", "    # by\n", True),
        ("title: Another", "by: city\ntitle: Another", False),
        ("title: Another", "title: A: other", False),
    ],
)
def test_what_a_voice_wants_is_told_beside_wrong_texts_but_not_where_a_key_may_be_lost(
    old, new, is_told
):
    text = CASE.replace(old, new, 1).replace("    by: city\n", "")
    assert text != CASE

    told = [
        words for words in whole({"content/cases/bridge.yml": text}) if "needs who says it" in words
    ]

    assert bool(told) == is_told


def test_a_case_that_cannot_be_read_hides_nothing_and_is_linked_to():
    files = {
        **case(("title: Another", "title: An: other")),
        "content/cases/other.yml": CASE.replace("[bridges]", "[bridge]")
        + "related: [bridge]\nnarrative: |\n  See [it](case:bridge), says Joe Bloggs.\n",
    }

    assert whole(files) == [
        place(2, 10, f"error: {COLON}")
        + '\n    hint: put the text in quotation marks: `title: "An: other bridge is closed"`',
        (
            "content/cases/other.yml:7:10: error: there is no topic `bridge` [unknown-topic]"
            "\n    hint: did you mean `bridges`? Else add it to `topics:` in site_config.yml"
        ),
        (
            "content/cases/other.yml:32:31: warning: `Joe Bloggs` is no name that this archive"
            f" knows [possible-name]\n    hint: {TWO_WAYS}"
        ),
    ]


def test_names_in_an_entity_that_cannot_be_read_are_not_taken_for_private():
    files = case(more="narrative: |\n  It was Joe Bloggs who came.\n")
    entity = "schema: 1\nkind: organisation\nname: Joe Bloggs\ndescription: a: b\n"

    assert problems({**files, "content/entities/joe.yml": entity}) == [
        f"content/entities/joe.yml:4:15: error: {COLON}"
    ]


def test_the_terms_of_a_source_that_cannot_be_read_are_not_judged():
    quote = "source: leaflet\n        quote: " + " ".join(["word"] * 26)
    files = case(
        ("source: gazette\n        quote: the bridge was closed", quote),
    )

    assert problems({**files, "content/sources/leaflet.yml": LEAFLET}) == []
    assert problems({**files, "content/sources/leaflet.yml": LEAFLET + "notes: a: b\n"}) == [
        f"content/sources/leaflet.yml:5:9: error: {COLON}"
    ]


def test_an_unknown_source_is_not_told_twice_as_one_that_nobody_cites():
    files = {**case(("- source: gazette", "- source: leaflat"), ("[@gazette]", "yesterday"))}

    assert problems({**files, "content/sources/leaflet.yml": LEAFLET}) == [
        place(23, 17, "error: there is no source `leaflat` [unknown-source]")
    ]


def test_a_text_that_yaml_hides_leaves_no_source_uncited():
    files = case(
        ("title: Another", "title: A\ntitle: Another"),
        ("[@gazette]", "yesterday"),
        ("    evidence:\n", "    evidence: [{source: gazette}]\n    evidence:\n"),
    )

    assert problems(files) == [
        place(3, 1, "error: `title` stands twice in this mapping, first on line 2 [repeated-key]"),
        place(
            24,
            5,
            "error: `evidence` stands twice in this mapping, first on line 23 [repeated-key]",
        ),
    ]


def test_lists_in_the_place_of_old_ids_are_not_repeated():
    assert problems(case(more="aliases: [[a], [b]]\n")) == [
        place(30, 11, "error: `aliases` wants a text [wrong-type]"),
        place(30, 16, "error: `aliases` wants a text [wrong-type]"),
    ]


def test_settings_that_cannot_be_read_hide_nothing_of_a_case():
    files = case(("claims: [closed]", "claims: [clsed]"))

    assert problems({**files, "site_config.yml": CONFIG + "rest: a: b\n"}) == [
        place(29, 14, "error: there is no claim `clsed` [unknown-claim]"),
        f"site_config.yml:21:8: error: {COLON}",
    ]


def test_a_renamed_id_gives_the_new_one():
    files = case(("- id: closed", "- id: closed\n    aliases: [shut]"), ("[closed]", "[shut]"))

    assert [str(problem) for problem in read_world(files)[1]] == [
        place(30, 14, "error: there is no claim `shut` [unknown-claim]")
        + "\n    hint: its id is now `closed`"
    ]


@pytest.mark.parametrize(
    ("relations", "needs", "expected"),
    [
        (["supports"], "one origin", None),
        (
            ["context"],
            "one origin",
            (
                "needs evidence that states the claim, and none does"
                "|set `relation: supports` on the evidence that does"
            ),
        ),
        (
            ["refutes"],
            "a refutation",
            (
                "needs a record, or two independent origins, that refute the claim;"
                " the evidence has one: `gazette`"
                "|set `relation: refutes` on the evidence that does"
            ),
        ),
        (
            ["supports"],
            "a refutation",
            (
                "needs a record, or two independent origins, that refute the claim;"
                " the evidence has none"
                "|set `relation: refutes` on the evidence that does"
            ),
        ),
        (["refutes", "refutes"], "a refutation", None),
        (["supports", "disputes"], "a dispute", None),
        (
            ["supports"],
            "a dispute",
            (
                "needs evidence that disputes the claim, and none does"
                "|set `relation: disputes` on the evidence that does"
            ),
        ),
        (["supports", "corroborates"], "two independent origins", None),
        (
            ["supports"],
            "two independent origins",
            (
                "needs two independent origins; the evidence has one: `gazette`"
                "|add evidence of another origin"
            ),
        ),
        (
            ["context"],
            "two independent origins",
            (
                "needs evidence that states the claim, and none does"
                "|set `relation: supports` on the evidence that does"
            ),
        ),
        (
            ["supports", "disputes"],
            "two independent origins",
            (
                "says that nothing disputes the claim, and `leaflet` does"
                "|look at the `relation:` of that evidence"
            ),
        ),
        (["supports", "corroborates"], "a record or two independent origins", None),
        (
            ["supports"],
            "a record or two independent origins",
            (
                "needs a record, or two independent origins; the evidence has one: `gazette`"
                "|add a record made by the body itself, or evidence of another origin"
            ),
        ),
        (["supports"], "a retraction", None),
    ],
)
def test_counts_what_a_standing_needs(relations, needs, expected):
    sources = ["gazette", "leaflet"][: len(relations)]
    evidence = "".join(
        f"      - {{source: {source}, relation: {relation}}}\n"
        for source, relation in zip(sources, relations, strict=True)
    )
    start, end = CASE.index("      - source: gazette"), CASE.index("timeline:")
    leaflet = "  leaflet: {type: article-newspaper, title: Leaflet, licence: public}\nclaims:\n"
    text = (CASE[:start] + evidence + CASE[end:]).replace("claims:\n", leaflet, 1)
    config = CONFIG.replace("needs: one origin", f"needs: {needs}")
    files = {"content/cases/bridge.yml": text}
    found = [
        f"{problem.message}|{problem.hint}"
        for problem in read_world({**files, "site_config.yml": config})[1]
        if problem.code == "overclaimed-standing" and "bridge" in problem.position.path
    ]

    assert found == ([f"`standing: uncorroborated` {expected}"] if expected else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one\u2014two\u2014three", 3),
        ("one\u2013two--three\u2015four", 4),
        ("one \u2014 two - three & \u2026", 3),
        ("and/or", 2),
        ("wait\u2026what...so", 3),
        ("twenty-five", 1),
        ("2019\u20132020 of 9/11 at 24/7", 5),
        ("it's a.m. in the U.S.", 5),
        ("one,two.three_four;five:six, seven", 7),
        ("9,400 of 3.5 at 10:41:02, e.g. Ph.D.s", 7),
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", 1),
    ],
)
def test_counts_words_that_a_dash_joins_one_by_one(text, words):
    missing = 26 - words
    quotation = f"{'word ' * missing}{text}"
    found = problems(case(("quote: the bridge was closed", f'quote: "{quotation}"')))
    assert found == [place(24, 16, "error: the quotation has 26 words [long-quote]")]


def test_nothing_is_overdue_before_its_day():
    question = 'open_questions:\n  - {id: why, question: Why?, check_again: "2024-02-01"}\n'

    assert read_world(case(more=question), date(2024, 1, 31))[1] == []


@pytest.mark.parametrize(
    "mend",
    [
        pytest.param({}, id="nothing was done"),
        pytest.param(case(more="narrative: |\n  A baker came.\n"), id="described without a name"),
        pytest.param(
            {"content/entities/joe-bloggs.yml": JOE.replace("person", "organisation")},
            id="the page of a body",
        ),
        pytest.param(
            {"content/entities/joe-bloggs.yml": JOE + "offices: [{title: Mayor}]\n"},
            id="the page of an official",
        ),
        pytest.param(
            {"site_config.yml": CONFIG.replace("names: [", "names: [Joe Bloggs, ")},
            id="a line of `names:`",
        ),
    ],
)
def test_each_way_that_the_hint_of_a_possible_name_tells_is_a_way_out(mend):
    files = case(more="narrative: |\n  It was Joe Bloggs who came.\n")

    told = whole({**files, **mend})

    asked = place(31, 10, "warning: `Joe Bloggs` is no name that this archive knows")
    expected = [] if mend else [f"{asked} [possible-name]\n    hint: {TWO_WAYS}"]
    assert told == expected


def test_a_misspelt_name_is_told_as_it_is_known_and_else_what_to_do():
    files = case(more="narrative: |\n  It was Joe Blogs who came, with Mr. Roe.\n")
    mayor = {"content/entities/joe-bloggs.yml": JOE + "offices: [{title: Mayor}]\n"}

    assert whole({**files, **mayor}) == [
        place(31, 10, "warning: `Joe Blogs` is no name that this archive knows [possible-name]")
        + f"\n    hint: did you mean `Joe Bloggs`? Else {TWO_WAYS}",
        place(31, 35, "warning: `Mr. Roe` is no name that this archive knows [possible-name]")
        + f"\n    hint: {TWO_WAYS}",
    ]


def test_a_misspelt_name_is_guessed_for_those_of_whom_is_told(monkeypatch):
    asked = []
    monkeypatch.setattr(NearNames, "to", lambda _, run: asked.append(run) or "")
    names = "".join(f"  It was Joe Bloggs{chr(97 + n)}.\n" for n in range(22))

    read_world(case(more=f"narrative: |\n{names}"))

    assert len(asked) == MOST_TOLD


@pytest.mark.parametrize(
    ("old", "written", "hint"),
    [
        ("[bridges]", "[Bridges]", "did you mean `bridges`?"),
        ("[US]", "[united states]", "write `US`"),
        ("type: article-newspaper", "type: News article", "did you mean `article-newspaper`?"),
        ("voice: report", "voice: Report", "did you mean `report`?"),
        (
            "standing: uncorroborated",
            "standing: Uncorroborated",
            "did you mean `uncorroborated`?",
        ),
        (
            "licence: all-rights-reserved",
            "licence: Public domain",
            "did you mean `public`?",
        ),
    ],
)
def test_a_word_by_the_name_that_readers_see_is_told_the_id(old, written, hint):
    told = whole(case((old, old.replace(old.split(" ")[-1], written.split(": ")[-1]))))

    assert [words.partition("hint: ")[2][: len(hint)] for words in told] == [hint]


def test_two_addresses_that_lead_to_one_page_are_those_of_one_source():
    source = "{type: article-newspaper, title: A, licence: public, URL: "
    addresses = ("https://a.example/b", "https://a.example/b?utm_source=letter")
    own = "".join(f"  {key}: {source}{at}}}\n" for key, at in zip("xy", addresses, strict=True))

    told = problems(case(("sources:\n", f"sources:\n{own}")))

    assert [line.partition("warning: ")[2] for line in told if "copied-source" in line] == [
        "`x`, a source of this case, has the same address as `y` [copied-source]"
    ]


def entity(kind, name, *others):
    return f"schema: 1\nkind: {kind}\nname: {name}\nother_names: [{', '.join(others)}]\n"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (("organisation", "The Frontier"), ("organisation", "The Frontier"), ["b"]),
        (("organisation", "The Frontier"), ("organisation", "frontier"), ["b"]),
        (("organisation", "The Frontier", "News"), ("organisation", "News"), ["b"]),
        (("organisation", "News"), ("organisation", "The Frontier", "News"), ["a"]),
        (("organisation", "News", "News"), ("organisation", "The Frontier"), []),
        (("organisation", "One", "News"), ("organisation", "Two", "News"), []),
        (("organisation", "The Frontier"), ("subject", "The Frontier"), []),
        (("organisation", "新聞"), ("organisation", "日報"), []),
    ],
)
def test_two_pages_of_one_kind_with_one_name_are_told_once(first, second, told):
    files = {
        "content/entities/a.yml": entity(*first).replace("other_names: []\n", ""),
        "content/entities/b.yml": entity(*second).replace("other_names: []\n", ""),
    }
    found = [one for one in read_world(files)[1] if one.code == "same-name"]
    assert [one.position.path for one in found] == [f"content/entities/{name}.yml" for name in told]
    other = {"a": "b", "b": "a"}
    assert [one.message.partition(", ")[2] for one in found] == [
        f"this one and `{other[name]}`" for name in told
    ]


BUREAU = "name: State Bureau of Investigation"
DEPARTMENT = "name: Department of Bridges"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (f"{BUREAU}\nshort: SBI", "name: SBI", ["b"]),
        ("name: SBI", f"{BUREAU}\nshort: SBI", ["a"]),
        (BUREAU, f"{BUREAU} (SBI)", ["b"]),
        (f"{BUREAU} (SBI)", BUREAU, ["a"]),
        (BUREAU, f"{BUREAU} (Ohio)", []),
        (BUREAU, f"{BUREAU} (US)", []),
        (BUREAU, "name: National Gallery (NG)", []),
        (f"{BUREAU} (SBI)\nshort: SBI", "name: City", []),
        ("name: SBI\nshort: SBI", "name: City", []),
        (DEPARTMENT, "name: U.S. Department of Bridges", ["b"]),
        (f"{DEPARTMENT}\nwithin: US", "name: US Department of Bridges", ["b"]),
        ("name: The United States Department of Bridges", DEPARTMENT, ["a"]),
        (f"{DEPARTMENT}\nwithin: US-NM", "name: U.S. Department of Bridges", []),
        ("name: Steel", "name: U.S. Steel", []),
        ("name: Steel Works", "name: U.S. Iron Works", []),
    ],
)
def test_a_body_under_another_form_of_its_name_may_have_two_pages(first, second, told):
    files = {
        f"content/entities/{name}.yml": f"schema: 1\nkind: organisation\n{text}\n"
        for name, text in (("a", first), ("b", second))
    }
    found = [one for one in read_world(files)[1] if one.code == "same-name"]
    assert [one.position.path for one in found] == [f"content/entities/{name}.yml" for name in told]
    assert all(" may have two pages, this one and `" in one.message for one in found)


CLAIM = CASE[CASE.index("  - id: closed\n") : CASE.index("timeline:")]


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ((), True),
        (("The bridge was closed.", "the bridge  was closed"), True),
        (("The bridge was closed.", "The bridge was open."), False),
        (("    by: city", "    by: {label: A driver, private: true}"), False),
        (("    by: city", "    by: city\n    date: 2024-01-09"), False),
        (("    by: city", "    by: city\n    via: [{label: A driver, private: true}]"), False),
        (("id: shut", "id: closed"), False),
    ],
)
def test_a_claim_that_is_there_twice_is_told(changes, is_told):
    again = CLAIM.replace("id: closed", "id: shut")
    if changes:
        again = again.replace(*changes)
    files = {"content/cases/bridge.yml": CASE.replace("timeline:", f"{again}timeline:")}
    found = [one.message for one in read_world(files)[1] if one.code == "repeated-claim"]

    line = CASE[: CASE.index("id: closed")].count("\n") + 1
    said = f"`shut` says the same as the claim `closed` of line {line}"
    assert found == ([said] if is_told else [])


def test_a_case_that_begins_as_another_one_is_told_where_its_title_stands():
    def told(**copies: str):
        files = {f"content/cases/{name}.yml": text for name, text in copies.items()}
        found = read_world({"content/cases/other.yml": CASE, **files})[1]
        return [(one.code, one.position.path, one.position.line) for one in found]

    copy = CASE.replace("Another bridge", "another  Bridge")
    name = "content/cases/otter.yml"
    assert told(otter=copy) == [("same-name", name, 2)]
    assert told(otter=copy.replace("closed a", "shut a", 1)) == []
    assert told(otter=copy.replace("Another".lower(), "One more")) == []
    assert told(otter=copy.replace("summary:", "strange:")) == [("unknown-key", name, 3)]


def test_a_text_that_is_to_come_is_told_and_a_word_of_a_list_as_ever():
    def told(old: str, new: str):
        found = read_world({"content/cases/otter.yml": CASE.replace(old, new, 1)})[1]
        return [(one.code, one.hint.partition("`")[0]) for one in found]

    write = ("blank", "write it in the place of ")
    assert told("title: Another bridge is closed", "title: TBD") == [write]
    assert told("    title: The bridge is closed", "    title: ' TODO '") == [write]
    assert told("    title: Bridge closed", "    title: XXX") == []
    assert [code for code, _ in told("voice: report", "voice: TBD")] == ["unknown-voice"]
    assert told("title: Another bridge is closed", "title: TBDs of a bridge") == []


@pytest.mark.parametrize(("about", "is_told"), [("Maria Lopez", True), ("Millford Road", False)])
def test_what_is_about_somebody_without_a_page_names_nobody(about, is_told):
    text = CASE.replace("    by: city\n", f"    by: city\n    about: [{about}]\n")
    (problem,) = read_world({"content/cases/other.yml": text})[1]

    assert problem.code == "unknown-entity"
    assert problem.hint.endswith("; a private person has no page, and is not named here") == is_told
