"""Problems are written whole in every format."""

from __future__ import annotations

import json

from casefiles.core.problem import Position, Problem
from casefiles.core.reports import REPORTS
from casefiles.core.reports.markdown import MOST_BYTES

PROBLEMS = (
    Problem(Position("content/a b.yml", 2, 3), "unused-source", "nothing cites `x`"),
    Problem(Position("content/c.yml", 7, 1), "unknown-key", "100% `a: b`, c", hint="say `d`"),
)


def test_for_people():
    assert REPORTS["text"](PROBLEMS) == (
        "content/a b.yml:2:3: warning: nothing cites `x` [unused-source]\n"
        "content/c.yml:7:1: error: 100% `a: b`, c [unknown-key]\n"
        "    hint: say `d`\n"
    )


def test_for_programs():
    assert json.loads(REPORTS["json"](PROBLEMS)) == {
        "errors": 1,
        "warnings": 1,
        "problems": [
            {
                "path": "content/a b.yml",
                "line": 2,
                "column": 3,
                "severity": "warning",
                "code": "unused-source",
                "message": "nothing cites `x`",
                "hint": "",
            },
            {
                "path": "content/c.yml",
                "line": 7,
                "column": 1,
                "severity": "error",
                "code": "unknown-key",
                "message": "100% `a: b`, c",
                "hint": "say `d`",
            },
        ],
    }


def test_for_github_errors_come_first_and_nothing_ends_a_command_early():
    assert REPORTS["github"](PROBLEMS) == (
        "::error file=content/c.yml,line=7,col=1,title=unknown-key::"
        "100%25 `a: b`, c%0Asay `d`\n"
        "::warning file=content/a b.yml,line=2,col=3,title=unused-source::nothing cites `x`\n"
    )


def test_a_path_can_not_feign_a_property_of_a_command():
    odd = Problem(Position("a,line=9:b%", 1), "empty-file", "no")
    assert REPORTS["github"]([odd]).startswith("::error file=a%2Cline=9%3Ab%25,line=1,")


def test_for_a_summary():
    assert REPORTS["markdown"](PROBLEMS) == (
        "### Errors: 1, warnings: 1\n\n"
        "```text\n"
        "content/a b.yml:2:3: warning: nothing cites `x` [unused-source]\n"
        "content/c.yml:7:1: error: 100% `a: b`, c [unknown-key]\n"
        "    hint: say `d`\n"
        "```\n"
    )
    assert REPORTS["markdown"]([]) == "### Errors: 0, warnings: 0\n"


def test_a_summary_says_of_which_files_more_may_come():
    hiding = [
        Problem(Position(f"content/{name}.yml"), "yaml-syntax", "no", hides=True) for name in "ab"
    ]

    one, two = (REPORTS["markdown"](hiding[:count]).splitlines() for count in (1, 2))

    assert one[-3:] == ["", "the rest of content/a.yml is judged once it can be read", "```"]
    assert two[-2] == "the rest of 2 files is judged once they can be read"


def test_nothing_that_is_repeated_ends_the_block_of_a_summary():
    odd = Problem(Position("content/a.yml"), "unknown-key", "````\n````` @all <b>")
    lines = REPORTS["markdown"]([odd]).splitlines()

    assert (lines[2], lines[-1]) == ("``````text", "``````")
    assert len(lines) == 5


def test_a_summary_that_would_be_thrown_away_is_cut():
    long = Problem(Position("content/a.yml"), "unknown-key", "é" * 500)
    text = REPORTS["markdown"]([long] * 2_000)
    told = text.count("[unknown-key]")

    assert MOST_BYTES - 1_100 < len(text.encode()) < MOST_BYTES + 100
    assert f"... and {2_000 - told:,} more\n```\n" in text


def test_for_code_scanning():
    log = json.loads(REPORTS["sarif"](PROBLEMS))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [(rule["id"], rule["defaultConfiguration"]["level"]) for rule in rules] == [
        ("unknown-key", "error"),
        ("unused-source", "warning"),
    ]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert run["results"] == [
        {
            "ruleId": "unused-source",
            "ruleIndex": 1,
            "level": "warning",
            "message": {"text": "nothing cites `x`"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "content/a%20b.yml"},
                        "region": {"startLine": 2, "startColumn": 3},
                    }
                }
            ],
        },
        {
            "ruleId": "unknown-key",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "100% `a: b`, c: say `d`"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "content/c.yml"},
                        "region": {"startLine": 7, "startColumn": 1},
                    }
                }
            ],
        },
    ]
