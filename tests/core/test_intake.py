"""Sources from elsewhere: addresses, and files as Zotero and its like export them."""

import json
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.core.edits import write_entries
from casefiles.core.intake import ReferencesError, source_at, sources_in, with_keys
from casefiles.core.intake.reference import source_of
from casefiles.core.model.source import Source
from casefiles.core.nodes import SourceText, read_nodes
from casefiles.core.read import read_document

TYPES = {"article-newspaper", "article-journal", "report", "webpage", "legislation", "hearing"}
COPY = "https://web.archive.org/web/20240111093000/https://example.org/news"


def sources(name: str, text: str) -> list[dict]:
    return [dict(one) for one in sources_in(SourceText(name, dedent(text).encode()), TYPES)]


def refused(name: str, data: str | bytes) -> str:
    data = data.encode() if isinstance(data, str) else data
    with pytest.raises(ReferencesError) as error:
        sources_in(SourceText(name, data), TYPES)
    return str(error.value)


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("https://example.org/news", {"URL": "https://example.org/news"}),
        (
            COPY,
            {"URL": "https://example.org/news", "archived": {"url": COPY, "date": "2024-01-11"}},
        ),
        (
            "http://web.archive.org/web/20241399id_/http:/example.org/",
            {
                "URL": "http://example.org/",
                "archived": {
                    "url": "http://web.archive.org/web/20241399id_/http:/example.org/",
                    "date": "___",
                },
            },
        ),
        ("https://example.org/a?b=c&utm_source=d", {"URL": "https://example.org/a?b=c"}),
        (
            f"{COPY}?utm_source=a",
            {
                "URL": "https://example.org/news",
                "archived": {"url": f"{COPY}?utm_source=a", "date": "2024-01-11"},
            },
        ),
        ("https://web.archive.org/web/2024/x", {"URL": "https://web.archive.org/web/2024/x"}),
    ],
)
def test_an_address_says_little_of_a_source(address, known):
    assert source_at(address) == {**known, "status": "unchecked"}


GAZETTE = {
    "type": "article-newspaper",
    "title": "Sheriff tells of release",
    "author": ({"family": "Poe", "given": "Alma"}, "News desk"),
    "container-title": "The Gazette",
    "page": "3-5",
    "issued": "2024-01-10",
    "accessed": "2024-02-01",
    "URL": "https://example.org/a?b=1&c=~x%20y",
    "status": "unchecked",
    "language": "en-US",
}


def test_reads_csl_json():
    item = {
        "id": "http://zotero.org/1",
        "type": "article-newspaper",
        "title": "Sheriff <i>tells</i> of\n <span class='x'>release</span>",
        "author": [{"family": "Poe", "given": "Alma"}, {"literal": "News desk"}],
        "container-title": "The Gazette",
        "page": "3-5",
        "issued": {"date-parts": [["2024", 1, 10]]},
        "accessed": {"date-parts": [[2024, 2, 1]]},
        "URL": "https://example.org/a?b=1&c=~x%20y",
        "language": "en-US",
    }

    for held in ([item], {"items": [item]}, item):
        assert sources("z.json", json.dumps(held)) == [GAZETTE]


def test_reads_csl_yaml():
    assert sources(
        "z.yaml",
        """\
        ---
        references:
        - id: poe
          type: article-newspaper
          title: Sheriff tells of release
          author:
          - family: Poe
            given: Alma
          - literal: News desk
          container-title: The Gazette
          page: 3-5
          issued:
          - year: 2024
            month: 1
            day: 10
          accessed: 2024-02-01
          URL: https://example.org/a?b=1&c=~x%20y
          language: en-US
        ...
        """,
    ) == [GAZETTE]


def test_reads_bibtex():
    assert sources(
        "z.BIB",
        r"""
        A comment.
        @article{poe_2024,
          title = {{Sheriff} tells of release},
          author = {Poe, Alma and {News desk}},
          journaltitle = {The Gazette},
          entrysubtype = {newspaper},
          date = {2024-01-10},
          urldate = {2024-02-01},
          pages = {3--5},
          url = {https://example.org/a?b=1\&c=~x%20y},
          langid = {en-US},
          abstract = {Much is said, @at length.},
        }
        """,
    ) == [GAZETTE]


def test_reads_ris():
    text = """\
        TY  - NEWS
        TI  - Sheriff tells of release
        AU  - Poe, Alma
        AU  - News desk
        T2  - The Gazette
        SP  - 3
        EP  - 5
        DA  - 2024/01/10/
        PY  - 2024
        Y2  - 2024/02/01/12:00:00
        UR  - https://example.org/a?b=1&c=~x%20y
        LA  - en-US
        N2  - Much is said
        at length.
        X9  - nobody knows
        ER  - """

    assert sources("z.ris", text) == [GAZETTE]
    assert sources("z.ris", dedent(text).replace("\n", "\r\n")) == [GAZETTE]


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Jane Smith, Bob Poe", ("Jane Smith", "Bob Poe")),
        ("jane Smith, bob Poe", ("jane Smith", "bob Poe")),
        # A family of two words, or one first name.
        ("García López, María Elena", ({"family": "García López", "given": "María Elena"},)),
        ("James Smith, Bo", ({"family": "James Smith", "given": "Bo"},)),
        ("James, Mary Ann", ({"family": "James", "given": "Mary Ann"},)),
    ],
)
def test_two_persons_in_the_place_of_one_are_two_authors(written, authors):
    assert sources("z.ris", f"TY  - NEWS\nAU  - {written}\nER  - ")[0]["author"] == authors
    if written[0].isupper():  # In BibTeX a small letter begins a particle.
        item = f"@misc{{a, title = {{A}}, author = {{{written}}}}}"
        assert sources("z.bib", item)[0]["author"] == authors


def test_an_entry_of_bibtex_is_what_is_surely_meant():
    found = sources(
        "z.bib",
        r"""
        @string{house = "House Press"}
        @techreport{a, title = "Caf\'e \& {B}ar", institution = house, number = 7, year = 2023,
          month = mar, author = {Jan van der Berg and {\'E}lan, Jr., Bo}}
        @article{a, title = {In a journal}, journal = {J}, volume = 3, number = 4, year = 2023,
          month = 5, day = 6, doi = {https://doi.org/10.1/a\_b}}
        @article{c, title = {Somewhere}, journal = {J}, year = {n.d.}, url = {file:///x}}
        @misc{d, howpublished = {Leaflet}, langid = {english-like}}
        """,
    )

    assert found == [
        {
            "type": "report",
            "title": "Café & Bar",
            "author": (
                {"family": "van der Berg", "given": "Jan"},
                {"family": "Élan", "given": "Bo Jr."},
            ),
            "publisher": "House Press",
            "number": "7",
            "issued": "2023-03",
        },
        {
            "type": "article-journal",
            "title": "In a journal",
            "container-title": "J",
            "volume": "3",
            "issued": "2023-05-06",
            "DOI": "10.1/a_b",
        },
        {"title": "Somewhere", "container-title": "J"},
        {},
    ]


def test_an_entry_of_ris_is_what_is_surely_meant():
    found = sources(
        "z.ris",
        """
        TY  - BILL
        T1  - An act
        A1  - Office,
        PY  - 2023///spring
        SP  - 4
        EP  - 4
        IS  - 12
        ER  -

        TY  - JOUR
        TI  - In a journal
        IS  - 4
        VL  - 3
        DO  - doi: 10.1/2
        ER  -
        TY  - GEN
        ER  -
        """,
    )

    assert found == [
        {
            "type": "legislation",
            "title": "An act",
            "author": ("Office",),
            "number": "12",
            "page": "4",
            "issued": "2023",
        },
        {"type": "article-journal", "title": "In a journal", "volume": "3", "DOI": "10.1/2"},
        {},
    ]


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2023]], "circa": True}, "2023~"),
        ({"date-parts": [[2023, 1], [2023, "02"]]}, "2023-01/2023-02"),
        ({"date-parts": [[2023, 13]]}, ""),
        ({"date-parts": ["2023"]}, ""),
        ({"date-parts": []}, ""),
        ({"raw": "January 10, 2024"}, "2024-01-10"),
        ({"literal": "n.d."}, ""),
        ({"season": 1}, ""),
        ([{"year": 2023}, {"year": 2024}], "2023/2024"),
        ([2023], ""),
        ("2024-01~", "2024-01~"),
        ("05/06/2024", ""),
        (2024, "2024"),
        (True, ""),
        (None, ""),
    ],
)
def test_a_date_is_what_it_can_be_alone(issued, date):
    assert source_of({"issued": issued}, TYPES).get("issued", "") == date


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ({"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, "van der Berg"),
        ({"family": "Berg", "given": "Jan", "dropping-particle": "von"}, "von Berg"),
    ],
)
def test_a_particle_belongs_to_the_family(name, known):
    assert source_of({"author": [name]}, TYPES)["author"] == ({"family": known, "given": "Jan"},)


def test_a_name_may_be_in_one_piece():
    names = [{"family": "Berg"}, {"given": "Jan"}, "Desk", {}, 7, None, {"family": ["x"]}]

    assert source_of({"author": names}, TYPES)["author"] == ("Berg", "Jan", "Desk", "7")
    assert "author" not in source_of({"author": "Jan Berg"}, TYPES)


def test_what_can_be_no_text_is_left_out():
    item = {"title": "x" * 1001, "publisher": "a\u202eb", "genre": ["x"], "type": "song"}

    assert source_of(item, TYPES) == {}


@pytest.mark.parametrize(
    ("known", "key"),
    [
        ({"URL": "https://www.example.co.uk/x", "issued": "2024-01-10"}, "example-2024-01-10"),
        ({"URL": "https://news.example.org/2024/01/09/x"}, "news-example-2024-01-09"),
        ({"URL": "https://example.org/2024-01/x"}, "example-2024-01"),
        ({"URL": "https://co.uk/"}, "co"),
        ({"URL": "https://localhost/"}, "localhost"),
        ({"URL": "https://gov.uk/"}, "gov"),
        ({"URL": "https://[gazette"}, "source"),
        ({"container-title": "The Gazette", "issued": "[..2024-01]"}, "the-gazette"),
        ({"publisher": "GAO", "issued": "2022-03/2022-04"}, "gao-2022-03"),
        ({"author": ({"family": "Poe", "given": "Al"},)}, "poe"),
        ({"author": ("News desk",)}, "news-desk"),
        ({"container-title": "שלום"}, "source"),
        ({"publisher": "x" * 90}, "x" * 40),
    ],
)
def test_a_key_is_made_from_where_it_stands_and_its_date(known, key):
    assert list(with_keys([known], ())) == [key]


def test_no_key_stands_twice():
    known = {"publisher": "GAO"}

    assert list(with_keys([known, known, known], ["gao-2"])) == ["gao", "gao-3", "gao-4"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("z.txt", "x", "z.txt:1: a file of references ends in one of `.bib`, `.json`"),
        ("z.bib", "x" * 65_537, "z.bib:1: it has more than 65,536 bytes; export less"),
        ("z.bib", b"\xff\xfex", "z.bib:1: the file is UTF-16"),
        ("z.bib", "\n\n@misc{a,\u202e}", "z.bib:3: "),
        (
            "z.bib",
            "\n@misc{a,\n title = {b}\n\n@misc{c, title = {d}}",
            "z.bib:2: this entry",
        ),
        ("z.bib", "hello", "z.bib:1: it holds no source"),
        ("z.ris", "TY  - NEWS\nTI  - x\n", "z.ris:1: this entry of RIS has no end"),
        ("z.ris", "\nTY  - NEWS\nTY  - NEWS\n", "z.ris:3: the entry of line 2 has no end"),
        ("z.ris", "\nhello", "z.ris:2: an entry of RIS begins with `TY  - `"),
        ("z.ris", "TY  - NEWS\nER  - \n" * 51, "z.ris:1: it holds more than 50 sources"),
        ("z.json", '[{"a": 1,\n "b" 2}]', "z.json:2: this is no JSON: Expecting ':' delimiter"),
        ("z.json", "[" * 60_000, "z.json:1: this JSON is nested or counts too far"),
        ("z.json", "9" * 60_000, "z.json:1: this JSON is nested or counts too far"),
        ("z.json", "[1]", "z.json:1: a list of sources is wanted"),
        ("z.json", "[]", "z.json:1: it holds no source"),
        ("z.yaml", "a: b: c", "z.yaml:1: a colon followed by a space stands inside text"),
        ("z.yaml", "- &x a\n- *x", "z.yaml:1: "),
        ("z.yaml", "", "z.yaml:1: the file holds nothing"),
    ],
)
def test_says_what_stops_it_and_where(name, data, said):
    assert refused(name, data).startswith(said)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
KEYS = ("title", "author", "issued", "accessed", "URL", "language", "page", "DOI", "type")


@settings(max_examples=150)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, ANYTHING)))
def test_whatever_an_item_holds_what_is_taken_from_it_can_be_written(item):
    known = source_of(item, TYPES)
    (key,) = with_keys([known], ())
    tree, problems = read_nodes(SourceText("f.yml", write_entries({"key": key, **known}).encode()))
    found = read_document(tree, Source, "x").problems

    assert problems == []
    # What is missing is a blank in the file.
    assert {problem.code for problem in found} <= {"missing-key"}


@pytest.mark.parametrize("name", ["z.bib", "z.ris"])
@settings(max_examples=100)
@given(text=st.text(alphabet='@{}(),="#\\ \n-abTYER', max_size=80))
def test_whatever_a_file_holds_it_is_read_or_refused(name, text):
    try:
        sources_in(SourceText(name, text.encode()), TYPES)
    except ReferencesError as error:
        assert str(error).startswith(f"{name}:")  # noqa: PT017 - most texts are refused
