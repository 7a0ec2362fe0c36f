"""What a problem says can be printed anywhere, whatever a stranger wrote."""

from dataclasses import replace

import pytest

from casefiles.core.problem import Position, Problem

PLACE = Position("content/cases/x.yml", 3)


def told(message: str, hint: str = "") -> str:
    return str(Problem(PLACE, "bad-value", message, hint=hint))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x1b[2Jgone", r"\x1b[2Jgone"),
        ("a\n::error file=x::forged", r"a\n::error file=x::forged"),
        ("left\u202etfel", r"left\u202etfel"),
        ("lone \ud800", r"lone \ud800"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("Zürich 王", "Zürich 王"),
    ],
)
def test_writes_out_what_a_terminal_would_obey_or_nobody_would_see(written, shown):
    said = told(f"`{written}` is none", f"write `{written}` otherwise")

    assert said == (
        f"content/cases/x.yml:3:1: error: `{shown}` is none [bad-value]\n"
        f"    hint: write `{shown}` otherwise"
    )


def test_writes_out_the_name_of_a_file_too():
    assert (
        str(Position("content/cases/a\n::error::b.yml")) == r"content/cases/a\n::error::b.yml:1:1"
    )


def test_cuts_each_long_quotation_and_keeps_what_is_said_of_it():
    said = Problem(PLACE, "bad-value", f"`{'x' * 60_000}` is not `{'y' * 80}`").message

    assert said == f"`{'x' * 77}...` is not `{'y' * 80}`"


def test_cuts_what_is_long_as_a_whole_once():
    problem = Problem(PLACE, "bad-value", "no " * 30_000, hint="`a` " * 30_000)

    assert (len(problem.message), len(problem.hint)) == (500, 500)
    assert replace(problem, level="error").message == problem.message
