"""Quotations as a copy of a page leaves them, and places in which nothing was copied."""

import pytest

from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
CASE = ground()[OTHER].decode()
QUOTE = "quote: the bridge was closed"
TITLE = "title: Bridge closed"


def told(written, was=QUOTE):
    assert was in CASE
    key = was.partition(":")[0]
    text = CASE.replace(was, f"{key}: '{written}'")
    return [(one.code, one.message, one.hint) for one in read_world({OTHER: text})[1]]


def misread(text):
    return text.encode().decode("cp1252", errors="ignore")


@pytest.mark.parametrize(
    ("written", "words", "meant"),
    [
        (misread("it didn\u2019t close"), misread("didn\u2019t"), "didn\u2019t"),
        (
            misread("\u201cclosed\u201d, it says"),
            misread("\u201cclosed\u201d,"),
            "\u201cclosed\u201d,",
        ),
        (misread("the caf\u00e9 \u2014 closed"), misread("caf\u00e9 \u2014"), "caf\u00e9 \u2014"),
        (misread("by \u00a7 4"), misread("by \u00a7"), "by \u00a7"),
        ("the o\ufb03ce closed", "o\ufb03ce", "office"),
        ("o\ufb03ce", "o\ufb03ce", "office"),
        ("the bridge  was closed", "bridge was", "bridge was"),
        (
            "a  o\ufb03ce of the \ufb01rm closed",
            "a o\ufb03ce of the \ufb01rm",
            "a office of the firm",
        ),
    ],
)
def test_the_words_of_the_source_are_offered(written, words, meant):
    ((code, message, hint),) = told(written)

    assert (code, hint) == ("marked-quote", f"write `{meant}`")
    assert " ".join(message.split()) == f"`{words}` is what a copy made of the words of the source"


def test_a_title_is_copied_too():
    assert [hint for _, _, hint in told("The o\ufb03ce", TITLE)] == ["write `office`"]
    assert told("Bridge  closed", TITLE) == []


@pytest.mark.parametrize(
    "written",
    [
        "It closed.  It was old",
        "S\u00e3o \u00c2ngela",
        "\u00c3\u0152\u00c2 a",
        "the TODO list",
        "\u00c3o \u00e2\u20aca",
        "two: 2",
    ],
)
def test_other_words_stay(written):
    assert [code for code, _, _ in told(written)] in ([], ["marked-quote"] * ("\u0152" in written))


@pytest.mark.parametrize(
    "mark", ["[sic]", "[...]", "[\u2026]", "[Emphasis added]", "(emphasis added)", "(italics mine)"]
)
def test_what_an_editor_puts_in_is_none_of_the_words(mark):
    ((code, message, hint),) = told(f"it {mark} closed")

    said = f"`{mark}` is mostly put in by who quotes, not by the source"
    assert (code, message) == ("marked-quote", said)
    assert "two runs are two pieces of evidence; if the source prints it so itself, leave" in hint


@pytest.mark.parametrize("mark", ["[@gazette]", "[@gazette, p. 4]"])
def test_a_citation_mark_is_none_of_the_words(mark):
    hint = "remove it; what a quotation is from stands behind `source:` beside it"
    message = f"`{mark}` is a citation mark, and none of the words of the source"
    assert told(f"it closed {mark}") == [("marked-quote", message, hint)]
    assert told("it closed") == []
    assert told("write to [@ gazette]") == []


@pytest.mark.parametrize("written", ["TODO", "TBD"])
def test_a_quotation_is_filled_in_as_any_text(written):
    hint = f"write it in the place of `{written}`, or remove it"
    assert told(written) == [("blank", "this text is not filled in yet", hint)]


@pytest.mark.parametrize("written", ["-", "[...]", "?", "xxx"])
def test_a_quotation_is_filled_in_or_left_out(written):
    assert told(written) == [
        (
            "blank",
            "`quote` is not filled in yet",
            f"write the words of the source in the place of `{written}`, or remove it",
        )
    ]


@pytest.mark.parametrize(
    "written",
    # In the file an apostrophe is written as two.
    [
        "''was closed''",
        "''''was closed''''",
        "'''' was closed ''''",
        "\u201c\u2018was closed\u2019\u201d",
    ],
)
def test_all_marks_around_a_quotation_are_left_out(written):
    ((code, _, hint),) = told(written)
    assert (code, hint) == ("marked-quote", "write `was closed`; the page sets the marks")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("@article{roe2024, title = {Closed}}", "BibTeX"),
        (" @book {roe2024, title = {Closed}}", "BibTeX"),
        ("TY  - NEWS\nTI  - Closed", "RIS"),
        ("TY  - NEWS TI  - Closed", "RIS"),
        (
            "Roe, J. (2024, March 4). Bridge closed. The Gazette. https://example.org/a",
            "the style of APA",
        ),
        ("@article on a bridge", ""),
        ("TY - a town", ""),
    ],
)
def test_a_whole_entry_is_no_title(written, kind):
    message = f"this is a whole entry in {kind}, and no title"
    found = [(code, said) for code, said, _ in told(written, TITLE)]
    assert found == ([("pasted-post", message)] if kind else [])
