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
        ("an e-mail address", "wanda (at) example (dot) org"),
        ("an e-mail address", "wanda[at]example.org"),
        ("a post office box", "P.O. Box 114"),
        ("a post office box", "PO Box 114"),
        ("a social security number", "123-45-6789"),
        ("a date of birth", "born on 12 May 1984"),
        ("a date of birth", "born May 12, 1984"),
        ("a date of birth", "date of birth: 5/12/1984"),
        ("a date of birth", "DOB 1984-05-12"),
        ("the address of a house", "114 Maple Street"),
        ("the address of a house", "1140 N. Old Maple Road"),
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


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("https://example.org/news/1", "write `[@gazette]`, which is the source at this address"),
        ("(http://www.example.org/news/1)", "write `[@gazette]`, which is"),
        ("https://example.org/news/2", "say it in your own words"),
        ("https://example.org/news/1 #bridge", "say it in your own words"),
    ],
)
def test_the_address_of_a_source_of_the_case_is_to_be_a_mark(written, hint):
    address = "    URL: https://example.org/news/1\n    licence:"
    case = CASE.replace("    licence:", address).replace(
        SUMMARY, f"summary: |\n  Closed [@gazette], as\n  {written}."
    )
    problem, _no_copy = sorted(read_world({OTHER: case})[1])

    assert (problem.code, problem.position.line) == ("pasted-post", 5)
    assert problem.hint.startswith(hint)


def test_in_a_text_that_cites_nothing_no_mark_is_offered():
    address = "    URL: https://example.org/news/1\n    licence:"
    case = CASE.replace("    licence:", address).replace(
        CLAIM, '    text: "Closed: https://example.org/news/1."'
    )
    _no_copy, problem = sorted(read_world({OTHER: case})[1])

    assert problem.hint.startswith("say it in your own words")


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
        *("123-45-67890", "000-12-3456", "No. 123-45-6789", "4055550137", "call 105-555-0134"),
        *("call 2021010137", "(at) noon", "P.O. boxes", "look at (dot) org"),
        *("is born in 1984", "born in May 1984", "reborn on 12 May 1984", "dated 5/12/1984"),
        *("a@b", "1:23-cv-0134", "00:41:10", "Serial 118-1", "user@host", "5@6.7", "+1 in 2024"),
    ],
)
def test_other_numbers_and_signs_reach_nobody(words):
    assert told(CLAIM, f'    text: "The file {words}."') == []


@pytest.mark.parametrize(
    "words", ["call 4055550137", "phone: 4055550137", "called her at 4055550137", "tel. 4055550137"]
)
def test_ten_digits_are_a_telephone_number_where_the_words_before_say_so(words):
    ((_, message, _),) = told(CLAIM, f'    text: "Then {words}."')

    assert message == "a telephone number stands in a text of our own: `4055550137`"


@pytest.mark.parametrize(
    "words",
    [
        "A child born on February 20, 2025, would not be a citizen.",
        "It held. No child who was born on February 20, 2025, is one.",
        "The law covers anyone born on 1965-07-04.",
        "It covers those who were born on 1965-07-04, and children born on 1965-07-05.",
        "The agency was born on 2003-03-01.",
        "The Department of Homeland Security was born on March 1, 2003.",
        "It is old. The movement was born on March 1, 2003.",
    ],
)
def test_a_day_of_birth_that_many_have_or_a_body_finds_nobody(words):
    assert "pasted-post" not in {code for code, *_ in told(CLAIM, f'    text: "{words}"')}


@pytest.mark.parametrize(
    "words",
    [
        "The child was born on March 1, 2003.",
        "Their children born on March 1, 2003, left.",
        "The head of the agency was born on March 1, 2003.",
        "The man who led the agency was born on March 1, 2003.",
        "The agency head was born on March 1, 2003.",
        "He met the agency. He was born on March 1, 2003.",
        "Those born on May 1, 1984, and a man born on March 1, 2003, left.",
    ],
)
def test_a_day_of_birth_of_somebody_is_told(words):
    said = "a date of birth stands in a text of our own: `born on March 1, 2003`"
    found = told(CLAIM, f'    text: "{words}"')

    assert [message for code, message, _ in found if code == "pasted-post"] == [said]


def test_an_address_behind_a_link_is_told_where_it_stands():
    new = "summary: |\n  It was closed [@gazette].\n  Ask [her](mailto:w@example.org)."
    told_ = told(SUMMARY, new)

    said = "an e-mail address stands in a text of our own: `w@example.org`"
    assert told_ == [("pasted-post", said, 5)]


@pytest.mark.parametrize(
    "words",
    [
        *("in 2024 Maple Street was closed", "on June 5 Maple Street was closed"),
        *("the 20 Wall Street banks", "Interstate 40 Maple Road"),
    ],
)
def test_another_number_before_a_street_is_no_house(words):
    said = [message for _, message, _ in told(CLAIM, f'    text: "Then {words}."')]

    assert not any("house" in message for message in said)


def test_where_something_was_may_be_a_house():
    date = 'occurred: "2024-01-09"\n'
    assert told(date, f"{date}places:\n  - name: 114 Maple Street\n") == []


@pytest.mark.parametrize("words", ["u/night-guard", "instagram.com/nightguard", "x.com/@night"])
def test_the_account_of_somebody_is_told(words):
    ((_, message, _),) = told(CLAIM, f'    text: "Then {words} wrote."')

    assert message.endswith(f"stands in a text of our own: `{words}`")


@pytest.mark.parametrize("words", ["fedex.com/track", "a/u/name", "u/s", "the 5u/l", "x.com"])
def test_other_addresses_and_slashes_are_no_accounts(words):
    assert told(CLAIM, f'    text: "Then {words} wrote."') == []


@pytest.mark.parametrize(
    "words",
    [
        "Sure! Here's a neutral summary of the case:",
        "Here is a summary of the case:",
        "Certainly, here are the facts:",
        "Of course! Here’s the text you asked for:",
        "Here is your text:",
        "Here’s your new and shorter summary:",
        "Here is the YAML for it:",
        "Absolutely, here is the rewritten text:",
        "Sure!",
        "Absolutely!",
        "Sure, here’s a neutral summary of the case.",
        "As an AI language model, I cannot tell.",
    ],
)
def test_what_is_said_to_who_writes_is_nothing_for_readers(words):
    new = f"summary: |\n  {words}\n\n  It was closed [@gazette]."

    assert told(SUMMARY, new) == [
        ("pasted-post", f"`{words}` is said to who writes, and nothing to readers", 4)
    ]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Let me know if you’d like more.",
            "I hope this helps!",
            "Would you like me to add more?",
        ),
        "Let me know if you want\n  it to be shorter.",
    ],
)
@pytest.mark.parametrize("end", ["", "\n\n  It was old."])
def test_nor_is_what_is_said_behind_a_text(words, end):
    new = f"summary: |\n  It was closed [@gazette].\n\n  {words}{end}"

    shown = " ".join(words.split())
    assert told(SUMMARY, new) == [
        ("pasted-post", f"`{shown}` is said to who writes, and nothing to readers", 6)
    ]


@pytest.mark.parametrize("words", ["[insert date here]", "[Your name]", "Lorem ipsum"])
def test_a_blank_of_a_form_is_told(words):
    assert told(SUMMARY, f"summary: |\n  It was\n  {words} [@gazette].") == [
        ("pasted-post", f"`{words}` stands in the place of words that nobody wrote", 5)
    ]


LEFT = "belongs to the page or file that this was copied from"


@pytest.mark.parametrize(
    "words",
    [
        "[edit]",
        "[citation needed]",
        "Error! Reference source not found.",
        "Error! Bookmark not defined",
    ],
)
def test_what_a_page_or_a_program_has_beside_its_words_is_told(words):
    assert told(SUMMARY, f"summary: |\n  It was closed [@gazette].\n  So {words}") == [
        ("pasted-post", f"`{words}` {LEFT}", 5)
    ]


@pytest.mark.parametrize("words", ["Page 3 of 12", "Advertisement", "Skip to main content"])
def test_so_are_its_lines_that_stand_alone(words):
    new = f"summary: |\n  It was closed [@gazette].\n  {words}\n\n  Then it was open."

    assert told(SUMMARY, new) == [("pasted-post", f"`{words}` {LEFT}", 5)]
    assert told(CLAIM, f"    text: {words}.") == []
    assert told(SUMMARY, f'summary: "It was closed [@gazette]. {words} it was not."') == []


@pytest.mark.parametrize("words", ["He said [he] hopes", "The [insert] and [your] words"])
def test_an_editor_may_use_brackets(words):
    assert told(CLAIM, f'    text: "{words}."') == []


def test_a_name_ends_with_its_paragraph():
    text = "summary: |\n  It had a Heading\n\n  The doors were open [@gazette]."
    assert told(SUMMARY, text) == []
    assert [code for code, _, _ in told(SUMMARY, text.replace("\n\n", "\n"))] == ["possible-name"]


@pytest.mark.parametrize("words", ["citeturn0search2", "(turn0search2)", "turn0search1turn0news2"])
def test_a_mark_of_a_program_is_no_citation(words):
    ((code, message, _),) = told(SUMMARY, f'summary: "It was closed {words} [@gazette]."')

    assert (code, message) == ("lost-citation", f"`{words}` names a source, but is no citation")


@pytest.mark.parametrize(
    "words",
    [
        "Surely here is a bridge",
        "Here are the votes: two",
        "It was closed. Here is a summary: it was old",
        "It was closed. Here is why: it was old",
        "Here is a bridge. Then: no",
        "Here is the text of the order: it was closed",
        "Here is what the draft said: it was closed",
        "Here is what your officer must do: close it",
        "Absolutely, here is one thing: it was closed",
        "Of course, here is the draft of the order: it was closed",
    ],
)
def test_a_text_may_say_here(words):
    assert told(SUMMARY, f'summary: "{words} [@gazette]."') == []


PASTED = [
    "Let me know if you want it closed.",
    "I hope this helps!",
    "[edit]",
    "[Your name]",
    "[citation needed]",
    "instagram.com/nightguard",
    "the #bridge by @night",
]


@pytest.mark.parametrize("words", PASTED)
@pytest.mark.parametrize(
    "form",
    [
        "The mayor wrote: “{}” [@gazette].",
        'The mayor wrote: "{}" [@gazette].',
        "The mayor wrote: 'It is. {}' [@gazette].",
        "It was closed [@gazette].\n\n  > {}",
        "It was closed [@gazette].\n\n  > It is.\n  >\n  > > {}\n  >\n  > It was.",
        "It was closed [@gazette], as `{}` says.",
        "It was closed [@gazette].\n\n  ```\n  {}\n  ```",
    ],
)
def test_what_others_say_is_passed_by(words, form):
    new = f"summary: |\n  {form.format(words)}"
    assert [code for code, *_ in told(SUMMARY, new)] == []
    # What follows is ours again, and told where it stands.
    ((code, _, line),) = told(SUMMARY, f"{new}\n\n  {words}")
    assert (code, line) == ("pasted-post", new.count("\n") + 5)


@pytest.mark.parametrize("words", [*PASTED, "Sure!"])
def test_nor_is_it_told_in_a_text_that_is_no_markdown(words):
    assert told(CLAIM, f"    text: 'The sign said “{words}” to all.'") == []
    assert told(CLAIM, f"    text: 'The sign said `{words}` to all.'") == []


def test_a_quotation_that_nobody_ends_ends_with_its_paragraph():
    new = 'summary: |\n  It was 6" long [@gazette].\n\n  I hope this helps!\n\n  It is 7" long.'
    assert [line for *_, line in told(SUMMARY, new)] == [6]


def test_an_aside_may_end_with_a_quotation():
    new = "summary: |\n  It was [@gazette].\n\n  Let me know if you want it “closed” now."
    said = (
        "`Let me know if you want it “closed” now.` is said to who writes, and nothing to readers"
    )
    assert told(SUMMARY, new) == [("pasted-post", said, 6)]
