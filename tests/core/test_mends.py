"""Hints that can be followed to the letter: what is pasted from them is right."""

import pytest

from casefiles.core.nodes import SourceText, read_nodes


def told(text: str) -> list[str]:
    _, problems = read_nodes(SourceText("f.yml", text.encode()))
    return [
        f"{problem.position.line}:{problem.position.column} {problem.hint}" for problem in problems
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "title: A bridge: closed      # one line, neutral\n",
            '1:16 put the text in quotation marks: `title: "A bridge: closed"`',
        ),
        (
            'opened: "2024-02-01      # this record\nb: c\n',
            '1:9 close it at the end of the text: `"2024-02-01"`',
        ),
        ("title: @x y  # c\n", '1:8 put the text in quotation marks: `title: "@x y"`'),
        ("status:final  # c\nb: c\n", "1:8 write `status: final`"),
        ("status:: final\n", "1:8 write `status: final`"),
        (
            "text: 'The man's bail.'   # c\n",
            '1:15 put the text in quotation marks: `text: "The man\'s bail."`',
        ),
        (
            'text: "a  # b" c: d\n',
            "1:14 put the text in quotation marks: `text: '\"a  # b\" c: d'`",
        ),
    ],
)
def test_a_comment_at_the_end_is_no_part_of_the_text(text, hint):
    assert told(text)[0] == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("schema: 1\ntitle A bridge\nb: c\n", "2:1 write `title: A bridge` if it is a key"),
        ("summary: |\n  A.\nstatus final\nb: c\n", "3:1 write `status: final` if it is a key"),
        ("summary: |\n  A.\nstatus = final\n", "3:1 write `status: final` if it is a key"),
        ("q:\n  - id nobody-came\n    text: x\n", "2:3 write `- id: nobody-came` if it is a key"),
    ],
)
def test_a_key_without_a_colon_is_shown_with_one(text, hint):
    assert told(text)[0].startswith(f"{hint}; ")


def test_a_key_below_a_line_with_a_comment_is_told_where_it_stands():
    text = "c:\n  - id: x\n    text: A.        # comment\n     voice: y\n    b: c\n"

    assert told(text) == ["4:6 indent it by 4 spaces"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("```yaml\nschema: 1\n", "1:1"),
        ("<!-- hi -->\nschema: 1\n", "1:1"),
        ("a: |\n  x\n<!-- hi -->\nb: c\n", "3:1"),
    ],
)
def test_what_is_no_yaml_is_to_be_removed(text, place):
    assert told(text)[0] == f"{place} remove the line"


def test_of_an_unfinished_merge_one_version_is_kept():
    assert told("a: b\n<<<<<<< HEAD\nc: d\n") == [
        "2:1 keep one of the two versions alone; remove the line"
    ]


def test_a_line_that_can_be_no_key_is_shown_as_none():
    assert told("schema: 1\n(what is this)\nb: c\n") == [
        "2:1 indent it deeper if it belongs to the text above, else remove it"
    ]
