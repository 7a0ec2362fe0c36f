"""The difference that a mend makes: it can be applied, and moves no cursor."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.mends import difference
from casefiles.core.nodes import SourceText

PATH = "content/cases/a.yml"


def told(before: str | bytes, after: str | bytes, path: str = PATH) -> list[str]:
    data = (text.encode() if isinstance(text, str) else text for text in (before, after))
    return difference(*(SourceText(path, each) for each in data)).split("\n")


def test_is_written_as_diff_writes_it():
    assert told("a\nb\n", "a\nc") == [
        "--- a/content/cases/a.yml",
        "+++ b/content/cases/a.yml",
        "@@ -1,2 +1,2 @@",
        " a",
        "-b",
        "+c",
        "\\ No newline at end of file",
        "",
    ]
    assert told("a\n", "a\n") == [""]


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x1b", "\\x1b"),
        ("\x00", "\\x00"),
        ("\x7f", "\\x7f"),
        ("\x9b", "\\x9b"),
        ("\x0c", "\\x0c"),
        ("\r", "\\r"),
        ("\x85", "\\x85"),
        ("\u2028", "\\u2028"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u061c", "\\u061c"),
    ],
)
def test_what_a_terminal_would_obey_is_written_out(character, shown):
    lines = told(f"a{character}b\nc\n", f"a{character}b\nd\n", f"{character}.yml")

    assert lines[:2] == [f"--- a/{shown}.yml", f"+++ b/{shown}.yml"]
    assert f" a{shown}b" in lines
    assert len(lines) == 7


def test_a_name_with_a_blank_ends_where_a_tab_is():
    assert told("a\n", "b\n", "my page.md")[:2] == ["--- a/my page.md\t", "+++ b/my page.md\t"]


@pytest.mark.parametrize("kept", ["\t", "\ufeff", "\u200d", "\xa0", "\xad", "é", "\\x1b"])
def test_what_does_no_harm_stays_as_it_is(kept):
    assert f"-a{kept}b\r" in told(f"a{kept}b\r\n", f"a{kept}c\r\n")


def test_bytes_that_are_no_text_are_written_out():
    assert "-a\\xff" in told(b"a\xff\r\nb\n", b"a\xff\nb\n")[3]


@given(st.text(), st.text())
def test_no_text_sends_a_command_to_a_terminal(before, after):
    lines = told(*(text.encode(errors="surrogatepass") for text in (before, after)))
    sent = {c for line in lines for c in line.removesuffix("\r") if unicodedata.category(c) == "Cc"}

    assert sent <= {"\t"}
