"""What stands twice in a list, and what a page sets before a value."""

import pytest

from support.reading import ground, read_world

CASE = "content/cases/other.yml"
TEXT = ground()[CASE].decode()
VALUES = "conflicts:\n  - id: days\n    about: The day\n    values:\n"


def told(text):
    return [(one.code, one.message, one.hint) for one in read_world({CASE: text})[1]]


def changed(*changes):
    text = TEXT
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_an_entry_that_is_one_before_it_again_is_told():
    ((code, message, hint),) = told(changed("topics: [bridges]", "topics: [bridges, bridges]"))

    assert (code, hint) == ("stated-twice", "delete one of the two")
    assert message.startswith("`bridges` stands in this list already, on line ")
    party = "involved:\n" + "  - {entity: city, role: owner}\n" * 2
    ((_, message, _),) = told(TEXT + party)
    assert message.startswith("this entry stands in this list already")
    assert told(TEXT + party.replace("owner}", "owner, note: Still}", 1)) != []


def test_of_other_entries_nothing_is_said():
    ids = "open_questions:\n  - {id: a, question: Why?}\n  - {id: a, question: Why?}\n"
    assert {code for code, *_ in told(TEXT + ids)} == {"duplicate-id"}
    assert "stated-twice" not in {code for code, *_ in told(f"{TEXT}aliases: [a-b, a-b]\n")}
    assert "stated-twice" not in {code for code, *_ in told(changed("[bridges]", "[~, ~]"))}


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        (("9 January", "9  january."), {"one-sided-conflict"}),
        (("9 January", "10 January"), set()),
        (("9 January", "10 January", "9 January"), {"stated-twice"}),
    ],
)
def test_the_values_of_a_conflict_differ(values, codes):
    items = "".join(f"      - {{value: {value}, source: gazette}}\n" for value in values)

    assert {code for code, *_ in told(TEXT + VALUES + items)} == codes


@pytest.mark.parametrize(
    ("key", "written", "alone"),
    [
        ("page", "p. 3", "3"),
        ("page", "pp. 3-5", "3-5"),
        ("page", "Pages A1-A2", "A1-A2"),
        ("DOI", "https://doi.org/10.1000/182", "10.1000/182"),
        ("DOI", "doi:10.1000/182", "10.1000/182"),
    ],
)
def test_a_value_stands_without_what_its_page_sets_before_it(key, written, alone):
    title = "    title: Bridge closed\n"
    doubled = changed(title, f'{title}    {key}: "{written}"\n')

    ((code, _, hint),) = told(doubled)
    assert (code, hint) == ("stated-twice", f"write `{alone}`")
    assert told(doubled.replace(written, alone)) == []


@pytest.mark.parametrize("page", ["P3", "3, 5", "pages"])
def test_a_page_is_as_its_source_has_it(page):
    title = "    title: Bridge closed\n"

    assert told(changed(title, f'{title}    page: "{page}"\n')) == []
