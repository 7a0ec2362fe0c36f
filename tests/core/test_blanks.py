"""Blanks: each is told once, and nothing else of its place."""

import pytest

from support.reading import ground, read_world

CASE = ground()["content/cases/other.yml"].decode()


def told(old: str, new: str) -> list[str]:
    assert old in CASE
    _, problems = read_world({"content/cases/other.yml": CASE.replace(old, new, 1)})
    return [f"{problem.message}: {problem.hint}" for problem in problems]


@pytest.mark.parametrize("blank", ["___", "_______", '"___"', "'___'", " ___ "])
def test_a_blank_is_three_lines_or_more(blank):
    (line,) = told("title: Another bridge is closed", f"title: {blank}")

    assert line.startswith("`title` is not filled in yet: write in the place of `___")


@pytest.mark.parametrize("dots", ["...", "....", "\u2026", '"..."'])
def test_so_are_the_dots_of_an_example(dots):
    (line,) = told("title: Another bridge is closed", f"title: {dots}")

    said = f"`title` is not filled in yet: write in the place of `{dots.strip(chr(34))}`"
    assert line.startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "__",
        "..",
        "To be ...",
        "\u2026 and on",
        "It was ___ metres long",
        "_-_",
        "a___",
        "TODO now",
        "NA",
    ],
)
def test_nothing_else_is_a_blank(text):
    assert told("title: Another bridge is closed", f"title: {text}") == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("topics: [bridges]", "topics: ___", "`topics`"),
        ("topics: [bridges]", "topics: [bridges, ___]", "an entry of `topics`"),
        ("    by: city", "    by: {entity: ___}", "`entity`"),
        (
            "      - source: gazette",
            "      - ___\n      - source: gazette",
            "an entry of `evidence`",
        ),
        ("  - id: closing", "  - id: ___", "`id`"),
        ("    claims: [closed]", "    claims: [___]", "an entry of `claims`"),
        ("schema: 1", "schema: ___", "`schema`"),
    ],
)
def test_a_blank_can_stand_anywhere(old, new, key):
    (line,) = told(old, new)

    assert line.startswith(f"{key} is not filled in yet")


def test_says_what_is_wanted_and_what_it_can_be():
    assert told("status: preliminary", "status: ___")[0].endswith(
        "How far the record has come (NTSB's words): preliminary | factual | final | withdrawn"
    )
    assert told("  - id: closing\n", "  - id: closing\n    kind: ___\n")[0].endswith(
        "event | period; or remove the line"
    )
    # Words that the help tells already are not listed again.
    (line,) = told("      - source: gazette", "      - relation: ___\n        source: gazette")
    assert " | " not in line


@pytest.mark.parametrize(
    ("old", "new", "end"),
    [
        (
            "    by: city",
            "    by: ___",
            "or remove the line if the voice's sentence does not tell it",
        ),
        (
            "    by: city",
            "    by: {entity: ___}",
            "or let `label:` and `private:` stand in its place",
        ),
        (
            "    by: city",
            "    by: {label: ___, private: true}",
            "or let `entity:` stand in its place",
        ),
        (
            "    evidence:",
            "    no_evidence: ___\n    evidence:",
            "or let `evidence:` stand in its place",
        ),
        ("    claims: [closed]", "    claims: ___", "or let `sources:` stand in its place"),
        ("schema: 1", "schema: 1\nnarrative: ___", "; or remove the line"),
    ],
)
def test_to_remove_the_line_is_offered_where_nothing_else_is_missing_then(old, new, end):
    assert told(old, new)[0].endswith(end)


@pytest.mark.parametrize(
    ("old", "new", "listed"),
    [
        ("    type: article-newspaper", "    type: ___", "source_types"),
        ("topics: [bridges]", "topics: [___]", "topics"),
        ("    voice: report", "    voice: ___", "voices"),
    ],
)
def test_says_where_the_words_of_the_archive_stand(old, new, listed):
    assert f"; one of `{listed}:` in site_config.yml" in told(old, new)[0]


def test_an_unknown_key_is_told_whatever_stands_behind_it():
    assert told("schema: 1", "schema: 1\nweather: ___")[0].startswith(
        "`weather` is not a known key"
    )
