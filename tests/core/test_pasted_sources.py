"""A source as another program or page writes it: told once, at its first line, with our keys."""

import re

import pytest

from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
CASE = ground()[OTHER].decode()
HEAD = "sources:\n"
RIS = """\
TY  - NEWS
AU  - Delling, Ruth
AU  - O'Neil: the second, Jane
TI  - Bridge: why
T2  - The Courier
DA  - 2024/05/3/
PY  - 2024
UR  - https://example.org/x
C1  - nothing of ours
ER  -
"""
END_NOTE = """\
%0 Newspaper Article
%A Delling, Ruth
%T The bridge
%D 2024
"""
CSL = """\
[
  {
    "id": "Poe 2024",
    "type": "article-newspaper",
    "title": "The bridge",
    "author": [{"family": "Delling", "given": "Ruth"}],
    "issued": {"date-parts": [[2024, 5, 3]]},
    "accessed": "2024-06-01"
  }
]
"""
ITEM = (
    '{"id": 1, "type": "book", "author": [{"literal": "The City"}, "x"], "issued": {"raw": "May"}}'
)
TEMPLATE = "{{cite news |title=The bridge |url=https://example.org/x\n |date=2024-05-03|first=R}}\n"
LISTED = "- id: poe_2024\n  type: article-newspaper\n  title: The bridge\n"
LINE = "Delling, R. (2024, May 3). The bridge: why. The Courier. https://example.org/x\n"
ADDRESS = "https://example.org/x\n"


def told(text):
    return [
        (problem.position.line, problem.message, problem.hint)
        for problem in read_world({OTHER: text})[1]
    ]


def indented(text, spaces):
    return "".join(f"{' ' * spaces}{line}\n" for line in text.splitlines())


@pytest.mark.parametrize("spaces", [0, 2])
@pytest.mark.parametrize("is_last", [True, False])
@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        (RIS, "`TY  - ` begins a record of RIS, which is no YAML"),
        (END_NOTE, "`%0` begins a record of EndNote, which is no YAML"),
        (CSL, "a source in CSL JSON begins here, which is no YAML of this format"),
        (ITEM, "a source in CSL JSON begins here, which is no YAML of this format"),
        (TEMPLATE, "`{{cite news` begins a template of Wikipedia, which is no source here"),
        (LISTED, "`- id: poe_2024` begins a source of a list, as CSL has it"),
        (LINE, "a line of a list of literature alone is no source"),
        (ADDRESS, "an address alone is no source"),
        (f"- {ADDRESS}", "an address alone is no source"),
    ],
)
def test_a_source_as_others_write_it_is_told_once_at_its_first_line(pasted, said, is_last, spaces):
    source = CASE[CASE.index(HEAD) : CASE.index("claims:")]
    before = source if is_last else HEAD
    text = CASE.replace(before, before + indented(pasted, spaces), 1)

    ((line, message, hint),) = told(text)

    assert (line, message) == (
        CASE[: CASE.index(before)].count("\n") + before.count("\n") + 1,
        said,
    )
    assert "|`" not in hint


KEYS = (
    '`author: [{family: Delling, given: Ruth}, {family: "O\'Neil: the second", given: Jane}]`, '
    '`title: "Bridge: why"`, `container-title: The Courier`, `issued: "2024-05-03"`, '
)
REST = "`URL: https://example.org/x`"


def test_a_record_of_ris_is_given_in_our_keys():
    ((_, _, hint),) = told(CASE.replace(HEAD, HEAD + RIS))

    assert hint == (
        "save it as a file `x.ris`, and `casefiles new source --source x.ris` makes a source of "
        f"it; or write `key:` in its place, with {KEYS}{REST}, `type: ...`, `licence: ...` below"
    )
    lines = re.findall("`([^`]+)`", hint.partition("with ")[2])
    lines[-2:] = ["type: article-newspaper", "licence: all-rights-reserved"]
    text = CASE.replace(HEAD, f"{HEAD}  key:\n{indented(chr(10).join(lines), 4)}")
    text = text.replace("[@gazette]", "[@gazette; @key]")
    assert [message for _, message, _ in told(text)] == ["the source `key` has no archived copy"]


def test_inside_a_source_it_is_its_keys():
    lines = "AU  - Delling, Ruth\nTI  - The bridge\n"
    first = CASE[CASE.index(HEAD) :].split("\n")[1]
    ((_, message, hint),) = told(CASE.replace(first, f"{first}\n{indented(lines, 4)}", 1))

    assert message == "`AU  - ` begins a record of RIS, which is no YAML"
    assert hint.endswith(
        "or write `author: [{family: Delling, given: Ruth}]`, `title: The bridge` in its place"
    )


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        (
            CSL,
            (
                "save it as a file `x.json`, and `casefiles new source --source x.json` makes a "
                "source of it; or write `poe-2024:` in its place, with `type: article-newspaper`, "
                "`title: The bridge`, `author: [{family: Delling, given: Ruth}]`, "
                '`issued: "2024-05-03"`, `accessed: "2024-06-01"`, `licence: ...` below'
            ),
        ),
        (
            ITEM,
            (
                "save it as a file `x.json`, and `casefiles new source --source x.json` makes a "
                "source of it; or write `1:` in its place, with `type: book`, `author: ...`, "
                "`licence: ...` below"
            ),
        ),
        (
            END_NOTE,
            (
                "export it as RIS into a file `x.ris`, and `casefiles new source --source x.ris` "
                "makes a source of it; or write `key:` in its place, with "
                "`author: [{family: Delling, given: Ruth}]`, `title: The bridge`, "
                '`issued: "2024"`, `type: ...`, `licence: ...` below'
            ),
        ),
        (
            "TI  - \nPY  - May 3\n",
            (
                "save it as a file `x.ris`, and `casefiles new source --source x.ris` makes a "
                "source of it; or write `key:` in its place, with `title: ...`, `issued: ...`, "
                "`type: ...`, `licence: ...` below"
            ),
        ),
        (
            '{"id": "a", "type": "book", "author": "The City"}',
            (
                "save it as a file `x.json`, and `casefiles new source --source x.json` makes a "
                "source of it; or write `a:` in its place, with `type: book`, `licence: ...` below"
            ),
        ),
        (
            TEMPLATE,
            (
                "write `key:` in its place, with `title: The bridge`, "
                '`URL: https://example.org/x`, `issued: "2024-05-03"`, '
                "`type: ...`, `licence: ...` below"
            ),
        ),
        (
            LISTED,
            (
                "write `poe-2024:` in its place, indented by 2, with the lines below by 4, and so "
                "for each"
            ),
        ),
        (
            LINE,
            (
                "give it a key with its own keys below, as in `a-key: {type: ..., title: ..., "
                "container-title: ..., issued: ..., URL: ..., licence: ...}`"
            ),
        ),
    ],
)
def test_others_are_given_in_our_keys(pasted, meant):
    assert [hint for _, _, hint in told(CASE.replace(HEAD, HEAD + pasted))] == [meant]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A block may hold anything.
        ("summary: ", f"narrative: |\n{indented(RIS, 2)}summary: "),
        ("summary: ", f"narrative: >-  # folded\n{indented(RIS, 4)}\nsummary: "),
        # Our own sources in the looks of JSON, and an address below its key.
        (HEAD, f'{HEAD}  x:\n    {{"type": "book", "title": "A", "licence": "cc0"}}\n'),
        (HEAD, f'{HEAD}  {{"id": [1, "type": "book"}}\n'),
        (HEAD, f"{HEAD}  x:\n    type: book\n    title: A\n    URL:\n      {ADDRESS}"),
        (HEAD, f"{HEAD}  - x\n"),
        (HEAD, f"{HEAD}  - id: x\n"),
        ("summary: ", "AU  - one line alone\nsummary: "),
        ("summary: ", "%0 one line alone\nsummary: "),
        (HEAD, f"x:\n{indented(ADDRESS, 2)}{HEAD}"),
    ],
)
def test_what_may_be_ours_is_judged_as_such(old, new):
    for _, message, _ in told(CASE.replace(old, new, 1)):
        assert not re.search("RIS|EndNote|CSL|Wikipedia|alone is no source", message), message


ISSUED = '    issued: "2024-01-10"\n'


@pytest.mark.parametrize("key", ["id: poe2024", "abstract: A text.", "itemType: book", "tags: [a]"])
def test_a_key_that_only_other_programs_have_is_to_be_taken_out(key):
    name = key.partition(":")[0]
    text = CASE.replace(ISSUED, f"{ISSUED}    {key}\n")
    hint = "take it out; other programs note that of a source, and the format has no place for it"
    number = text[: text.index(f"    {key}")].count("\n") + 1

    assert told(text) == [(number, f"`{name}` is not a known key", hint)]
    lacking = text.replace("    licence: all-rights-reserved\n", "", 1)
    assert [message for _, message, _ in told(lacking)] == [
        "`licence` is missing",
        f"`{name}` is not a known key",
    ]


def test_such_a_key_is_told_with_all_others_where_it_is_in_no_source():
    ((_, _, hint),) = told(CASE.replace("  - id: closed", "  - abstract: A\n    id: closed", 1))

    assert hint.startswith("known here: ")


@pytest.mark.parametrize(
    ("issued", "meant"),
    [
        ("issued:\n      date-parts: [[2024, 5, 3]]", "2024-05-03"),
        ("issued:\n      date-parts:\n        - - 2024\n          - 1", "2024-01"),
        ("issued: {date-parts: [[2024]]}", "2024"),
        ("issued:\n      - {year: 2024, month: 1}", "2024-01"),
        ('issued: {raw: "2024-01-10"}', "2024-01-10"),
    ],
)
def test_the_parts_of_a_date_are_written_in_one(issued, meant):
    text = CASE.replace(ISSUED, f"    {issued}\n")
    ((_, message, hint),) = told(text)

    line = f'issued: "{meant}"'
    assert (message, hint) == ("`issued` wants a text", f"write `{line}` in its place")
    assert told(text.replace(issued, line)) == []


@pytest.mark.parametrize("parts", ["{date-parts: [[May]]}", "{date-parts: x}", "{raw: May}", "[x]"])
def test_no_date_is_made_of_other_parts(parts):
    (told_,) = told(CASE.replace(ISSUED, f"    issued: {parts}\n"))

    assert "in its place" not in told_[2]
