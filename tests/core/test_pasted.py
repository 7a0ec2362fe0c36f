"""What is pasted from elsewhere by hand: how somebody is reached, and what a program says."""

import pytest

from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
CASE = ground()[OTHER].decode()
SUMMARY = next(line for line in CASE.splitlines() if line.startswith("summary:"))
CLAIM = next(line for line in CASE.splitlines() if line.startswith("    text:"))


def told(old, new):
    assert old in CASE
    files = {OTHER: CASE.replace(old, new, 1)}
    return [
        (problem.code, problem.message, problem.position.line) for problem in read_world(files)[1]
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("an e-mail address", "m.kessler@wrenfield.gov"),
        ("an e-mail address", "mk+press@mail.wrenfield.co.uk"),
        ("a telephone number", "405-555-0134"),
        ("a telephone number", "405.555.0134"),
        ("a telephone number", "(405) 555-0134"),
        ("a telephone number", "1-405-555-0134"),
        ("a telephone number", "+1 405 555 0134"),
        ("a telephone number", "+1 (405) 555-0134"),
        ("a telephone number", "+44 20 7946 0958"),
    ],
)
@pytest.mark.parametrize("form", ["ask {}.", "ask ({})", "ask {}, or not", "ask {}"])
def test_how_somebody_is_reached_is_told(kind, words, form):
    text = form.format(words)
    said = f"{kind} stands in a text of our own: `{words}`"
    for old, new in [
        (SUMMARY, f"summary: |\n  Closed [@gazette].\n  Then {text}"),
        (CLAIM, f'    text: "Then {text}"'),
    ]:
        ((code, message, line),) = told(old, new)
        assert (code, message) == ("pasted-post", said)
        assert (
            CASE.replace(old, new, 1).splitlines()[line - 1].endswith(text + '"' * (old == CLAIM))
        )


def test_an_entity_reaches_nobody_either():
    city = ground()["content/entities/city.yml"].decode()
    (problem,) = read_world(
        {"content/entities/city.yml": f"{city}description: Ask 405-555-0134.\n"}
    )[1]

    assert problem.code == "pasted-post"


@pytest.mark.parametrize(
    "words",
    [
        *("2024-01-10", "2024-01-10 10:30", "24-1234", "No. 405-555-0134", "no 405 555 0134"),
        *(
            "8 U.S.C. 1226",
            "§ 405.555.0134",
            "435,719",
            "435 719 123",
            "405-555-01345",
            "105-555-0134",
        ),
        *(
            "405-555-0134-7",
            "2019-2020-2021",
            "$405 555 0134",
            "+5 to +10",
            "+12 345",
            "405-555.0134",
        ),
        *("a@b", "1:23-cv-0134", "00:41:10", "Serial 118-1", "user@host", "5@6.7", "+1 in 2024"),
    ],
)
def test_other_numbers_and_signs_reach_nobody(words):
    assert told(CLAIM, f'    text: "The file {words}."') == []


@pytest.mark.parametrize(
    "words",
    [
        "Sure! Here's a neutral summary of the case:",
        "Here is a summary of the case:",
        "Certainly, here are the facts:",
        "Of course! Here’s the text you asked for:",
        "Sure!",
    ],
)
def test_what_is_said_to_who_writes_is_nothing_for_readers(words):
    new = f"summary: |\n  {words}\n\n  It was closed [@gazette]."

    assert told(SUMMARY, new) == [
        ("pasted-post", f"`{words}` is said to who writes, and nothing to readers", 4)
    ]


def test_nor_is_what_is_said_at_the_end():
    words = "Let me know if you’d like more."
    new = f"summary: |\n  It was closed [@gazette].\n\n  {words}"

    assert told(SUMMARY, new) == [
        ("pasted-post", f"`{words}` is said to who writes, and nothing to readers", 6)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Surely here is a bridge",
        "Here are the votes: two",
        "It was closed. Here is a summary: it was old",
        "It was closed. Here is why: it was old",
        "Here is a bridge. Then: no",
    ],
)
def test_a_text_may_say_here(words):
    assert told(SUMMARY, f'summary: "{words} [@gazette]."') == []
