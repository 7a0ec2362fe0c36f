"""Citations as they are written elsewhere, and what is ours of a text."""

import pytest

from casefiles.core.check.ours import our_words, ours, until_blot, without_code
from support.reading import ground, read_world

OTHER = "content/cases/other.yml"
CASE = ground()[OTHER].decode()
SUMMARY = next(line for line in CASE.splitlines() if line.startswith("summary:"))
CLAIM = next(line for line in CASE.splitlines() if line.startswith("    text:"))
ISSUED = '    issued: "2024-01-10"'
OF_SMITH = CASE.replace(
    ISSUED,
    '    container-title: The Gazette\n    author: [{family: Smith}]\n    issued: "2024-03-02"',
).replace("2024-01-12", "2024-04-01")
TWO = OF_SMITH.replace(
    "claims:",
    "  leaflet:\n    type: article-newspaper\n    title: A leaflet\n"
    "    licence: all-rights-reserved\nclaims:",
    1,
)


def told(text, case=OF_SMITH):
    lines = "\n".join(f"  {line}" for line in text.split("\n"))
    files = {OTHER: case.replace(SUMMARY, f"summary: |\n{lines}", 1)}
    problems = read_world(files)[1]
    return [(problem.message, problem.hint, problem.position.line) for problem in problems]


@pytest.mark.parametrize(
    "mark",
    [
        *("[1]", "(see the Gazette, March 2)", "(Gazette, 3/2/2024)", "(see Smith 2024)"),
        *("(cf. Smith 2024)", "(See also The Gazette, 2 March 2024)", "[Gazette, March 2]"),
        *("[gazette]", "(@gazette)", "\\cite{gazette}", "【4†source】"),
    ],
)
def test_a_citation_of_another_kind_is_told_with_its_mark(mark):
    said = f"`{mark}` names a source, but is no citation"
    assert told(f"It was closed {mark}.") == [(said, "write `[@gazette]`", 4)]
    assert told(f"It was closed `{mark}` [@gazette].") == []


@pytest.mark.parametrize(
    "name", ["container-title: The Gazette", "publisher: The Gazette", "publisher: Gazette", ""]
)
@pytest.mark.parametrize("mark", ["(Gazette, 3/2/2024)", "(see the Gazette, March 2)"])
def test_a_source_is_meant_by_its_paper_its_publisher_or_its_key(name, mark):
    case = OF_SMITH.replace("container-title: The Gazette", name or "genre: report")
    said = f"`{mark}` names a source, but is no citation"

    assert told(f"It was closed {mark}.", case) == [(said, "write `[@gazette]`", 4)]
    other = case.replace("gazette:", "post:").replace("source: gazette", "source: post")
    assert bool(told(f"It was closed {mark} [@post].", other)) == bool(name)
    dated = case.replace("gazette:", "gazette-2024-03-02:").replace(
        "source: gazette", "source: gazette-2024-03-02"
    )
    assert told(f"It was closed {mark}.", dated)[0][1] == "write `[@gazette-2024-03-02]`"


@pytest.mark.parametrize(
    "words",
    [
        "He said 'it [1] closed' [@gazette].",
        "He said ‘it [1] closed’ [@gazette].",
        "He said “it (Smith 2024) closed” [@gazette].",
        "“It closed [1].\n\n“It opened” [@gazette].",
        "It closed [@gazette].\n\n> It closed [1].",
        "It has a[1] arrays [@gazette].",
        "It closed (see Jones 2024) [@gazette].",
        "It closed (see Smith 2023) [@gazette].",
        "It closed (see March 2) [@gazette].",
        "It was [@gazette] “so [1]",
        "It was \\cite{} [@gazette].",
    ],
)
def test_what_is_none_or_anothers_is_not_told(words):
    assert told(words) == []


def test_the_mayors_house_is_no_quotation():
    ((message, _, line),) = told("The mayor's it\n[1] of the city's [@gazette].")
    assert (message.partition(" ")[0], line) == ("`[1]`", 5)


@pytest.mark.parametrize(
    ("note", "hint"),
    [
        ("The Gazette, March 2, p. 4.", "write `[@gazette, p. 4]` in its place, and take the note"),
        ("See gazette", "write `[@gazette]` in its place, and take the note"),
        ("It was old.", "say in its place what the note says, or cite its source there as in `[@"),
        ("Gazettes, or a leaflet in The Gazette.", "say in its place what the note says"),
        ("The Gazette (2 March 2024), sec. 4(a)", "write `[@gazette, sec. 4(a)]` in its place"),
        ("See [@gazette, p. 4].", "write `[@gazette, p. 4]` in its place, and take the note"),
        ("[@gazette, p. 4], which the city disputes.", "say in its place what the note says"),
        ("No gazette told of it.", "say in its place what the note says"),
        ("The Gazette, p. 4, was wrong.", "say in its place what the note says"),
        ("The Gazette, p. 4,\n  was wrong.", "say in its place what the note says"),
    ],
)
@pytest.mark.parametrize("label", ["1", "note"])
def test_a_footnote_is_told_with_the_source_that_its_note_names(note, hint, label):
    found = told(f"It was\nclosed[^{label}].\n\n[^{label}]: {note}", TWO)
    ((message, told_hint, line),) = [each for each in found if "footnote" in each[0]]

    assert message == f"`[^{label}]` is a footnote, which is not made here"
    assert told_hint.startswith(hint)
    assert line == 5


def test_a_footnote_of_an_address_alone_is_told_as_a_link():
    ((message, *_),) = told("It was closed[^1] [@gazette].\n\n[^1]: https://example.org")
    assert message == "`[^1]: ...` gives the address of a link that stands elsewhere"


@pytest.mark.parametrize("words", ["`[^1]`", "\\[^1]", "[^2]"])
def test_what_calls_no_note_is_no_footnote(words):
    found = told(f"It was closed {words} [@gazette].\n\n[^1]: It was old.")
    assert [message for message, *_ in found if "footnote" in message] == []


def test_a_footnote_of_an_entity_is_told_too():
    path = "content/entities/city.yml"
    city = ground()[path].decode() + "description: |\n  A city[^1].\n\n  [^1]: In a book.\n"
    (problem,) = read_world({path: city})[1]

    assert problem.message == "`[^1]` is a footnote, which is not made here"


TEXT = """He `said` “it [@key] was” > so
> or not

```
all
```
at https://example.org/'a ‘b’ [c](d) <a href="e"> <q>f</q>"""


def test_blots_keep_each_letter_and_each_line_in_its_place():
    for blotted in (ours(TEXT), our_words(TEXT), without_code(TEXT)):
        assert [len(line) for line in blotted.split("\n")] == list(map(len, TEXT.split("\n")))
        assert all(one in (other, "\0") for one, other in zip(blotted, TEXT, strict=True))
    left = [text.replace("\0", "") for text in (ours(TEXT), our_words(TEXT), without_code(TEXT))]

    assert left == [
        'He   > so\n\n\n\n\n\nat https://example.org/\'a  [c](d) <a href="e"> ',
        "He   > so\n\n\n\n\n\nat   [c  ",
        TEXT.replace("`said`", "").replace("```", "").replace("all", ""),
    ]
    assert until_blot(ours(TEXT)) == "He "


def test_a_text_without_code_is_left_alone():
    assert without_code("a 'b' ~~") == "a 'b' ~~"
    assert without_code("~~~\na\n~~~\nb").replace("\0", "") == "\n\n\nb"
