"""Mistakes of single lines in a whole case: one message at the true line, whose hint mends it.

Each row changes one line, or the indent of some; then come the line that is told and the hint. The
case before the change is what the hint, followed to the letter, gives back.
"""

from __future__ import annotations

import re

import pytest

from support.guide import KEY, TEXT
from support.told import Others, settings_read, told

WHOLE = (
    TEXT.replace("  #", "    #")
    .replace(
        "    container-title",
        "    author:\n      - {family: Pell, given: Nora}\n      - City desk\n    container-title",
    )
    .replace(
        "\nopen_questions:\n",
        f"""      - source: {KEY}
        locator: para. 3
        quote:
          exact: it was shut at noon
          prefix: That day
    notes:
      - {{kind: context, text: It was a Friday.}}
  - id: bridge-old
    text: The bridge was built in 1901.
    voice: report
    by: {{label: Reporter of the paper, private: true}}
    standing: uncorroborated
    evidence:
      - source: {KEY}
        locator: para. 4

timeline:
  - id: closing
    date: "2024-03-01~"
    bounds:
      date: 2024-02-29/2024-03-02
      why: The article does not name the day.
      sources: [{{source: {KEY}, locator: para. 3}}]
    public: "2024-03-02"
    title: The bridge is closed
    claims: [bridge-closed]
  - id: article
    date: "2024-03-02"
    title: An article tells of it
    sources: [{KEY}]

conflicts:
  - id: age
    about: When the bridge was built
    values:
      - {{value: in 1901, source: {KEY}, locator: para. 4}}
      - {{value: in 1911, source: {KEY}, locator: para. 5}}
    used: none
    why: Nobody says which is right.
    claims: [bridge-old]
open_questions:
""",
    )
)
LINES = WHOLE.splitlines()


@pytest.fixture(scope="module")
def others() -> Others:
    return settings_read()


def number_of(line: str) -> int:
    """Return the number of the one line that is so but for its indent and comment."""
    (number,) = (number for number, each in enumerate(LINES, 1) if each.strip() == line)
    return number


def changed(line: str, now: str) -> tuple[int, str]:
    """Return the number of a line, and the case with another one in its place."""
    number = number_of(line)
    was = LINES[number - 1]
    lines = [*LINES[: number - 1], was.replace(line, now), *LINES[number:]]
    return number, "\n".join([*lines, ""])


def test_the_case_itself_is_right(others):
    assert told(others, WHOLE) == []


@pytest.mark.parametrize(
    "head",
    [
        *("sources", "claims", "timeline", "conflicts", "open_questions", "author", "notes"),
        *("bounds", "values"),
    ],
)
def test_a_head_that_lost_its_colon_gets_it(others, head):
    number, text = changed(f"{head}:", head)
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint == f"write `{head}:`"


@pytest.mark.parametrize("sign", [";", " =", " ;", ""])
def test_another_sign_than_the_colon_is_told(others, sign):
    number, text = changed("voice: report", f"voice{sign} report")
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint.startswith("write `voice: report` if it is a key; ")


@pytest.mark.parametrize("dashes", ["- - ", "-- ", "-  -   ", "--- "])
@pytest.mark.parametrize(
    "entry",
    ["id: bridge-old", "source: gazette-2024-03-02", "id: closing", "id: article", "id: why"],
)
def test_a_dash_too_many_is_told(others, dashes, entry):
    (number, *_) = (n for n, each in enumerate(LINES, 1) if each.strip() == f"- {entry}")
    lines = [*LINES]
    lines[number - 1] = lines[number - 1].replace("- ", dashes)
    (problem,) = told(others, "\n".join([*lines, ""]))

    assert problem.position.line == number
    assert problem.message == f"`{dashes.strip()}` begins no entry of a list; one dash does"
    assert problem.hint == f"write `- {entry}`"


def test_two_dashes_before_each_are_told_once(others):
    (problem,) = told(others, WHOLE.replace("  - id", "  - - id"))
    numbers = [n for n, each in enumerate(LINES, 1) if each.startswith("  - id")]

    assert problem.position.line == numbers[0]
    also = re.findall(r"\d+", problem.hint.partition("so also")[2])
    assert list(map(int, also)) == numbers[1:]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("      - City", "      - - City", "author"),
        ("      - {kind", "      - - {kind", "notes"),
        ("topics: [audits]", "topics:\n  - - audits", "topics"),
    ],
)
def test_two_dashes_that_yaml_reads_are_told_as_well(others, old, new, key):
    (problem,) = told(others, WHOLE.replace(old, new))

    assert problem.message == f"two dashes stand before this entry of `{key}`"
    assert problem.hint == "write one dash alone"


def shifted(number: int, spaces: int, count: int = 1) -> str:
    """Return the case with lines moved to the right, or to the left."""
    lines = [*LINES]
    for index in range(number - 1, number - 1 + count):
        lines[index] = " " * spaces + lines[index] if spaces > 0 else lines[index][-spaces:]
    return "\n".join([*lines, ""])


def hint_for(number: int) -> str:
    indent = len(LINES[number - 1]) - len(LINES[number - 1].lstrip())
    return f"indent it by {indent} spaces" if indent else "remove the spaces before it"


OTHERWISE = (
    *("schema: 1", "status: preliminary", f"{KEY}:", "- {kind: context, text: It was a Friday.}"),
    f"sources: [{{source: {KEY}, locator: para. 3}}]",
)
"""Lines that YAML reads at other indents too, or that other rules tell of."""
MOVED = [
    number
    for number, line in enumerate(LINES, 1)
    if number > 6 and line.strip() and not line.strip().partition("    #")[0].startswith(OTHERWISE)
]


@pytest.mark.parametrize("number", MOVED)
@pytest.mark.parametrize("spaces", [-1, 1, 8])
def test_the_line_that_was_moved_is_told(others, number, spaces):
    was = LINES[number - 1]
    if spaces < 0 and not was.startswith(" "):
        return
    if was == "timeline:" and spaces == 8:
        return  # YAML reads it as a key of the evidence above.
    (problem,) = told(others, shifted(number, spaces))

    assert (problem.code, problem.position.line) == ("yaml-syntax", number)
    assert problem.message.endswith(", which fits no line around it")
    assert problem.hint == hint_for(number)


@pytest.mark.parametrize(
    ("line", "count", "spaces"),
    [
        ("bounds:", 4, -1),
        ("bounds:", 4, 1),
        ("- id: bridge-old", 8, -2),
        ("- id: bridge-old", 8, 2),
        ("- id: closing", 10, -2),
        ("- id: closing", 10, 1),
        ("values:", 3, 1),
        ("author:", 3, -1),
        ("quote:", 3, -2),
    ],
)
def test_lines_that_were_moved_together_are_told_together(others, line, count, spaces):
    number = number_of(line)
    text = shifted(number, spaces, count)
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint.startswith(hint_for(number))
    more = int((re.findall(r"move the (\d+)", problem.hint) or ["0"])[0])
    lines = text.splitlines()
    for index in range(number - 1, number + more):
        lines[index] = f"{' ' * max(-spaces, 0)}{lines[index][max(spaces, 0) :]}"
    assert told(others, "\n".join([*lines, ""])) == []


def test_all_indents_are_told_where_a_line_fits_at_several(others):
    number = number_of(f"sources: [{{source: {KEY}, locator: para. 3}}]")
    (problem,) = told(others, shifted(number, 4))

    assert (problem.position.line, problem.hint) == (number, "indent it by 4 or 6 spaces")


def test_a_list_may_stand_at_the_indent_of_its_key(others):
    flat = WHOLE.replace("      - City", "    - City").replace("      - {fam", "    - {fam")
    assert told(others, flat) == []
    (problem,) = told(others, flat.replace("    container-title", "     container-title"))
    assert problem.hint == "indent it by 4 spaces"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        # Another mistake far above, which YAML reads.
        ("    licence: all", "    unknown: so\n    licence: all"),
        # Texts of several lines, which hold no keys.
        ("      why: The", "      why: |\n        Of old:\n        - The"),
        ("      why: The", "      why: Of all that\n        was said the"),
        ("      why: The article does not name the day.", '      why: "The article\n  says: no."'),
        ("    sources: [", "    sources: [{source: a,\n      locator: p. 4}, "),
        ("schema: 1", "---\nschema: 1"),
        ("title: The", '"title": The'),
    ],
)
def test_what_stands_around_the_line_may_be_anything_that_fits(others, above, below):
    text = shifted(number_of("values:"), 1).replace(above, below)
    problem = told(others, text)[-1]

    assert problem.message == "`values` is indented by 5, which fits no line around it"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    used: none", "     used: none\n     of: x"),
        ("    used: none", "     used: none\n    values:\n    why:"),
        (
            "    used: none\n    why: Nobody",
            "     used: none\n    why: |\n        So\n      it is: Nobody",
        ),
        ("      - {value: in 1911", "     - {worth: in 1911"),
    ],
)
def test_no_move_is_told_where_none_makes_all_lines_fit(others, old, new):
    found = told(others, WHOLE.replace(old, new))
    assert found
    assert not any("fits no line around it" in problem.message for problem in found)


def test_no_move_is_told_where_two_dashes_stand_below(others):
    found = told(others, shifted(number_of("used: none"), 1).replace("- id: why", "- - id: why"))
    assert not any("fits no line around it" in problem.message for problem in found)


STATUS = "\nstatus: preliminary\n"


@pytest.mark.parametrize(
    ("old", "new", "line", "hint"),
    [
        (STATUS, "\n  status: preliminary\n", 7, "remove the spaces before it"),
        (STATUS, "\n        status: preliminary\n", 7, "remove the spaces before it"),
        (
            f"{STATUS}opened: ",
            "\n    status: preliminary\n    opened: ",
            7,
            "remove the spaces before it, and so `opened`",
        ),
        (
            "text: The bridge was built in 1901.\n    voice",
            "text: |\n      The bridge was built in 1901.\n      voice",
            46,
            "indent it by 4 spaces",
        ),
        (
            "summary: |",
            "summary: >\n  status: final\n\n  status: so",
            5,
            "remove the spaces before it",
        ),
    ],
)
def test_a_key_in_the_text_above_it_is_told_there(others, old, new, line, hint):
    text = WHOLE.replace(old, new, 1)
    text = text.replace(STATUS, "\n", 1) if line < 7 else text
    (problem,) = told(others, text)

    assert (problem.code, problem.position.line, problem.hint) == ("missing-key", line, hint)
    assert problem.message.endswith(
        f" is a part of the text of `{'text' if line > 7 else 'summary'}`"
    )


@pytest.mark.parametrize("line", ["status: so it was", "reviewed: it", "withdrawn: so", "so: it"])
def test_a_line_of_a_text_that_looks_like_a_key_is_none_where_that_is_there(others, line):
    assert told(others, WHOLE.replace("is not known.", f"is not known.\n\n  {line}")) == []


@pytest.mark.parametrize(
    ("line", "now", "hint", "mend"),
    [
        (
            "locator: para. 4",
            "locator: para. 4, quote: so it was",
            (
                "write `locator: para. 4`, and `quote: so it was` on a line below; if all of it is "
                'text, put the text in quotation marks: `locator: "para. 4, quote: so it was"`'
            ),
            "locator: para. 4\n        quote: so it was",
        ),
        (
            "voice: report",
            "voice: report; paraphrase: true; date: 2024-03-02",
            "write `voice: report`, and `paraphrase: true` and `date: 2024-03-02` on lines below",
            "voice: report\n    paraphrase: true\n    date: 2024-03-02",
        ),
        (
            "text: The bridge was built in 1901.",
            "text: The bridge was built in 1901, date: 2024-03-02",
            (
                "write `text: The bridge was built in 1901`, and `date: 2024-03-02` on a line "
                "below; if all of it is text, put the text in quotation marks: `text: "
                '"The bridge was built in 1901, date: 2024-03-02"`'
            ),
            "text: The bridge was built in 1901.\n    date: 2024-03-02",
        ),
        (
            "by: {label: Reporter of the paper, private: true}",
            "by: label: Reporter of the paper, private: true",
            "write `by: {label: Reporter of the paper, private: true}`",
            "by: {label: Reporter of the paper, private: true}",
        ),
        (
            "- City desk",
            "- literal: City desk, family: Pell",
            "write `- {literal: City desk, family: Pell}`",
            "- {literal: City desk}",
        ),
        (
            "- City desk",
            "- (family: Pell, given: Ned)",
            "write `- {family: Pell, given: Ned}`",
            "- {family: Pell, given: Ned}",
        ),
        (
            "title: An article tells of it",
            'title: An article\n    place: name: "A hall", note: near the river, to the north',
            'write `place: {name: "A hall", note: "near the river, to the north"}`',
            'title: An article\n    place: {name: "A hall", note: "near the river, to the north"}',
        ),
        (
            "title: An article tells of it",
            "title: An article\n    via: label: A",
            'put the text in quotation marks: `via: "label: A"`',
            "title: An article",
        ),
        (
            "voice: report",
            "voice: report\n    via: label: Reader of it, private: true",
            "write `via: [{label: Reader of it, private: true}]`",
            "voice: report\n    via: [{label: Reader of it, private: true}]",
        ),
    ],
)
def test_keys_on_one_line_get_braces_or_lines_of_their_own(others, line, now, hint, mend):
    (problem,) = told(others, changed(line, now)[1])

    assert problem.hint == hint
    assert told(others, changed(line, mend)[1]) == []


@pytest.mark.parametrize(
    "title",
    ["title: A bridge: shut", "title: A bridge, town: shut", "title: A bridge, id: shut, of: it"],
)
def test_a_text_with_a_colon_holds_no_keys(others, title):
    (problem,) = told(others, changed("title: An article tells of it", title)[1])
    assert problem.hint.startswith("put the text in quotation marks")


def test_keys_on_one_line_behind_what_fits_nowhere_are_told_as_a_text(others):
    text = changed("used: none", "used: none\n    odd: x\n    why: a: b")[1]
    assert told(others, text)[-1].hint == 'put the text in quotation marks: `why: "a: b"`'


@pytest.mark.parametrize(
    ("lines", "first", "hint"),
    [
        (
            ["-    voice: report", "+    voice: testimony"],
            0,
            "remove line 45, and take the `+` away at the start of line 46",
        ),
        (["+    voice: testimony"], 0, "take the `+` away at the start of line 45"),
        (
            ["@@ -45,3 +45,3 @@", "-    voice: report", "+    voice: testimony"],
            0,
            "remove lines 45 and 46, and take the `+` away at the start of line 47",
        ),
        (["    voice: report", "@@ -45,3 +45,3 @@"], 1, "remove line 46"),
    ],
)
def test_lines_of_a_diff_are_told(others, lines, first, hint):
    number, text = changed("    voice: report".strip(), "X")
    text = text.replace("    X", "\n".join(lines))
    (problem,) = told(others, text)

    assert problem.position.line == number + first
    assert problem.message.startswith("this is a line of a diff")
    assert problem.hint == hint


def test_a_dash_at_the_margin_alone_is_no_line_of_a_diff(others):
    text = changed("voice: report", "X")[1].replace("    X", "-    voice: report")
    assert not any("a diff" in problem.message for problem in told(others, text))


BASE = "||||||| base"


@pytest.mark.parametrize(
    ("lines", "also", "has_base"),
    [
        (
            ["<<<<<<< HEAD", "{0}", BASE, "{0}", "=======", "{0}", ">>>>>>> b"],
            "47 and 49 and 51",
            1,
        ),
        (["<<<<<<< HEAD", "{0}", "=======", "{0}", ">>>>>>> b"], "47 and 49", 0),
        ([BASE, "{0}", "=======", ">>>>>>> b"], "47 and 48", 1),
    ],
)
def test_what_a_merge_left_is_told_with_the_older_version(others, lines, also, has_base):
    number, text = changed("voice: report", "X")
    whole = "\n".join(lines).format("    voice: report")
    (problem,) = told(others, text.replace("    X", whole))

    assert problem.position.line == number
    older = ", and not what stands below `|||||||`, out of which both were made" * has_base
    assert problem.hint == (
        f"keep one of the two versions alone{older}; remove the line, and lines {also} too"
    )


@pytest.mark.parametrize(
    "words",
    [
        f"It was a Friday [@{KEY}].",
        f"It was [@{KEY}, para. 3] a Friday, and late.",
        f"[@{KEY}] has that.",
    ],
)
@pytest.mark.parametrize("end", ["}", "}    # so"])
def test_a_text_in_braces_with_a_mark_gets_its_quotation_marks(others, words, end):
    line = "- {kind: context, text: It was a Friday.}"
    number, text = changed(line, f"- {{kind: context, text: {words}{end}")
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint == f'put the whole text in quotation marks: `text: "{words}"`'
    assert told(others, changed(line, f'- {{kind: context, text: "{words}"{end}')[1]) == []


def test_a_mark_in_braces_before_another_key_ends_there(others):
    note = f"{{text: It was [@{KEY}] so, kind: context}}"
    problem = told(others, changed("- {kind: context, text: It was a Friday.}", f"- {note}")[1])[0]
    assert problem.hint == f'put the whole text in quotation marks: `text: "It was [@{KEY}] so"`'


@pytest.mark.parametrize("mark", [f"@{KEY}", f"[@{KEY}]"])
def test_a_mark_alone_in_braces_may_be_the_key_of_a_source(others, mark):
    text = changed(
        "- {kind: context, text: It was a Friday.}", f"- {{kind: context, text: {mark}}}"
    )
    assert told(others, text[1])[0].hint.startswith(f"write `{KEY}` if that is the key")


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("timeline:", "@timeline:"),
        ("values:", "@values:"),
        ("voice: report", "@voice: report"),
        ("- id: article", "- @id: article"),
    ],
)
def test_a_key_with_the_sign_of_a_mark_is_written_without(others, line, now):
    number, text = changed(line, now)
    (problem,) = told(others, text)

    assert problem.position.line == number
    assert problem.hint == f"write `{line}`"


def test_the_key_of_a_source_with_its_sign_is_written_without(others):
    (problem,) = told(others, WHOLE.replace(f"  {KEY}:", f"  @{KEY}:"))
    assert (problem.position.line, problem.hint) == (15, f"write `{KEY}:`")


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("voice: report", "- voice: report"),
        ("locator: para. 4", "- locator: para. 4"),
        ("standing: uncorroborated", "- standing: uncorroborated"),
        ("used: none", "- used: none"),
        ("prefix: That day", "prefix That day"),
        ("why: Nobody says which is right.", "why:Nobody says which is right."),
        ("locator: para. 3", "locator para. 3"),
    ],
)
def test_a_dash_too_many_or_a_lost_colon_is_no_move(others, line, now):
    number = next(number for number, each in enumerate(LINES, 1) if each.strip() == line)
    text = "\n".join(LINES).replace(LINES[number - 1], LINES[number - 1].replace(line, now))
    assert not any("fits no line around" in problem.message for problem in told(others, text))
