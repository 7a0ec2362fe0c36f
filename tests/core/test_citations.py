"""Files that cite a case and its claims, read back as other programs read them."""

import json
import re

import pytest

from casefiles.core.outputs.bibtex import render_bibtex
from casefiles.core.outputs.csl_json import render_csl_json
from casefiles.core.outputs.ris import render_ris
from casefiles.core.view import citables
from support.bridges import BRIDGE, read_bridges

PAGE = "https://example.org/archive/cases/bridge/"
TITLES = [
    r"""A "quoted" {braced} 100 % of $5 & #1_a ~ ^ \ 'end'""",
    "Brücke über die Straße, geprüft",
    "桥梁关闭 — мост закрыт",
    "}{ unbalanced {{",
]
SIGNS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}


def cited(title=""):
    archive = read_bridges(
        BRIDGE.replace(
            "title: Bridge closed after a crack was seen", f"title: {json.dumps(title)}", 1
        )
        if title
        else BRIDGE
    )
    return list(citables(archive, archive.cases["bridge"]))


def read_bibtex(text):
    """Read entries as BibTeX does: a value ends where its braces are balanced."""
    entries, place = {}, 0
    while head := re.compile(r"\s*@online\{([^,\s]+),").match(text, place):
        fields, place = {}, head.end()
        while field := re.compile(r"\s*(\w+) = \{").match(text, place):
            start = place = field.end()
            depth = 1
            while depth:
                depth += {"{": 1, "}": -1}.get(text[place], 0)
                place += 1
            fields[field[1]] = text[start : place - 1]
            place += text[place : place + 1] == ","
        end = re.compile(r"\s*\}\n").match(text, place)
        assert end
        place = end.end()
        entries[head[1]] = fields
    assert text[place:] == ""
    return entries


def typeset(value):
    """Return what TeX would print of a value in two braces."""
    assert value[0] + value[-1] == "{}"
    command = re.compile(r"\\(text\w+)\{\}|\\([$&%#_])|([\\{}$&%#_~^])")

    def printed(found):
        assert not found[3], f"bare {found[3]}"
        return SIGNS[found[1]] if found[1] else found[2]

    return command.sub(printed, value[1:-1])


def read_ris(text):
    *entries, rest = text.split("ER  - \r\n")
    assert rest == ""
    lines = [re.findall("(..)  - (.*)\r\n", entry) for entry in entries]
    assert "\n" not in re.sub("\r\n", "", text)
    assert all(entry[0] == ("TY", "ELEC") for entry in lines)
    return [dict(entry) for entry in lines]


def test_a_case_is_cited_and_then_each_of_its_claims():
    assert [(item.key, item.address) for item in cited()] == [
        ("bridge", PAGE),
        ("bridge:claim-closed", f"{PAGE}#claim-closed"),
        ("bridge:claim-crack", f"{PAGE}#claim-crack"),
        ("bridge:claim-rumour", f"{PAGE}#claim-rumour"),
        ("bridge:claim-undated", f"{PAGE}#claim-undated"),
    ]


def test_says_a_citation_in_words():
    case, _, crack, *_ = cited()

    assert case.text == (
        "“Bridge closed after a crack was seen”. Bridges. Record last checked 12 January 2024."
        " https://example.org/archive/cases/bridge/"
    )
    assert crack.text == (
        "“Ada Byron on 9 January 2024: A crack was seen.”"
        " In “Bridge closed after a crack was seen”. Bridges."
        " Record last checked 12 January 2024."
        " https://example.org/archive/cases/bridge/#claim-crack"
    )


@pytest.mark.parametrize("title", TITLES)
def test_every_title_comes_back_from_bibtex(title):
    entries = read_bibtex(render_bibtex(cited(title)))

    assert list(entries) == [item.key for item in cited()]
    assert typeset(entries["bridge"].pop("title")) == title
    assert entries["bridge"] == {
        "author": "{Bridges}",
        "date": "2024-01-10",
        "version": "2024-01-12",
        "url": PAGE,
    }
    assert typeset(f"{{{entries['bridge:claim-crack']['titleaddon']}}}") == f"In: {title}"


@pytest.mark.parametrize("title", TITLES)
def test_every_title_comes_back_from_csl_json(title):
    case, _, crack, *_ = json.loads(render_csl_json(cited(title)))

    assert case.pop("custom")["text"].startswith(f"“{title}”. Bridges.")
    assert case == {
        "id": "bridge",
        "type": "webpage",
        "author": [{"literal": "Bridges"}],
        "title": title,
        "issued": {"date-parts": [[2024, 1, 10]]},
        "version": "2024-01-12",
        "language": "en",
        "URL": PAGE,
    }
    assert (crack["title"], crack["container-title"]) == (
        "Ada Byron on 9 January 2024: A crack was seen.",
        title,
    )


@pytest.mark.parametrize("title", TITLES)
def test_every_title_comes_back_from_ris(title):
    case, _, crack, *_ = read_ris(render_ris(cited(title)))

    assert case == {
        "TY": "ELEC",
        "ID": "bridge",
        "AU": "Bridges",
        "TI": title,
        "PY": "2024",
        "DA": "2024/01/10",
        "ET": "2024-01-12",
        "LA": "en",
        "UR": PAGE,
    }
    assert (crack["T2"], crack["UR"]) == (title, f"{PAGE}#claim-crack")
