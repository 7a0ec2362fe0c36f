"""The pages that are made from the code: what stands in them; tests/ sees that they are stored."""

import re

import pytest

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.reference import render_fields, render_problem_codes
from casefiles.core.reference.markdown import cell


def test_each_part_that_a_key_links_to_has_a_section():
    page = render_fields()
    sections = re.findall(r"^### (.+)$", page, re.MULTILINE)

    linked = {link.replace("-", " ") for link in re.findall(r"\]\(#([a-z-]+)\)", page)}
    assert linked == {section.lower() for section in sections}
    assert len(set(sections)) == len(sections)


@pytest.mark.parametrize(
    "line",
    [
        "| `title` | **yes** | text | One line, neutral. |",
        "| `id` | the file's name | id | The file's name, and the page's address. |",
        "| `key` | the name above it | id | The name that citations use. |",
        "| `via` |  | list: [party](#party) | Whose words the speaker passes on, in order. |",
        "| `licences` | **yes** | names, each with: [licence](#licence) | ",
        "| `kind` |  | one of `event`, `period`; else `event` | ",
        "| `private` |  | `true` or `false`; else `false` | ",
        "| `voice` | **yes** | a voice of the settings | ",
        "| `repository` |  | `owner/name` | ",
        "In short, a text alone is its `exact`.\n",
        "The name that stands above it, with a colon, is its `key`.\n",
    ],
)
def test_tells_of_a_key_what_its_model_knows(line):
    assert f"\n{line}" in render_fields()


def test_each_problem_code_has_a_row_that_leads_to_its_page():
    rows = re.findall(
        r"^\| \[`([a-z0-9-]+)`\]\(problems/([a-z0-9-]+)\.md\) \|",
        render_problem_codes(),
        re.MULTILINE,
    )

    assert sorted(rows) == sorted((code, code) for code in CATALOGUE)


def test_a_cell_holds_neither_html_nor_the_end_of_a_cell():
    assert cell("a <b> |\n`<<|`") == "a &lt;b> \\| `<<\\|`"
