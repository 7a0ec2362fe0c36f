"""What contributors see in an editor that knows YAML: offers, explanations and marks."""

import json
import re
import subprocess

import pytest

from casefiles.core import urls
from casefiles.core.edtf import EDTF_PATTERN
from casefiles.core.locator import LOCATOR_PATTERN
from casefiles.core.schema import SCHEMAS
from casefiles.project import read_settings
from support.builds import PROJECT
from support.editor import Editor, open_editor

SETTINGS = read_settings(PROJECT)
STANDINGS = list(SETTINGS.vocabulary("standing"))
VOICE, LICENCE, TOPIC, TYPE = (
    next(iter(SETTINGS.vocabulary(kind))) for kind in ("voice", "licence", "topic", "source-type")
)
PLACE = PROJECT / "content/cases/bridge.yml"
CASE = f"""\
# yaml-language-server: $schema=../../schema/case.schema.json
schema: 1
title: A bridge is closed
summary: The city closed a bridge [@gazette].
status: preliminary
opened: "2024-01-10"
reviewed: "2024-01-12"
topics: [{TOPIC}]
jurisdictions: [{next(iter(SETTINGS.vocabulary("jurisdiction")))}]
occurred: "2024-01-09"
sources:
  gazette:
    type: {TYPE}
    title: Bridge closed
    licence: {LICENCE}
claims:
  - id: closed
    text: The bridge was closed.
    voice: {VOICE}
    by: {{label: The keeper, private: true}}
    standing: {STANDINGS[0]}
    evidence:
      - source: gazette
        relation: supports
"""


@pytest.fixture(scope="module")
def editor():
    with open_editor() as editor:
        yield editor


def changed(old: str, new: str) -> str:
    assert CASE.count(old) == 1
    return CASE.replace(old, new)


def test_no_file_of_the_archive_has_a_mark(editor: Editor):
    paths = [PROJECT / "site_config.yml", *sorted((PROJECT / "content").rglob("*.yml"))]
    texts = {path: path.read_text(encoding="utf-8") for path in paths}

    assert len(texts) > 10
    assert {path: found for path, found in editor.diagnostics(texts).items() if found} == {}


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("", "", []),
        (
            "title: A",
            "titel: A",
            ['2: Missing property "title".', "3: Property titel is not allowed."],
        ),
        ("        relation", "        relaton", ["24: Property relaton is not allowed."]),
        ("private: true", "privat: true", ["20: Property privat is not allowed."]),
        ('opened: "2024-01-10"', "opened: 10/01/2024", ["6: A day is written `2024-01-10`."]),
        (
            "id: closed",
            "id: The closing",
            ["17: An id is lower-case words joined by hyphens, such as `bridge-closed`."],
        ),
        (
            'occurred: "2024-01-09"',
            "occurred: about May 2023",
            ["10: A date is written in EDTF: `2024-01-10`, or `2023-05~` for about May 2023."],
        ),
        (f"voice: {VOICE}", "voice: rumour", ["19: Value is not accepted. Valid values: "]),
        (f"topics: [{TOPIC}]", "topics: []", ["8: Array has too few items. Expected 1 or more."]),
        ("status: preliminary", "status: ", ["5: Value is not accepted. Valid values: "]),
    ],
)
def test_marks_a_mistake_at_its_line(editor: Editor, old, new, marked):
    text = changed(old, new) if old else CASE

    found = editor.diagnostics({PLACE: text})[PLACE]

    assert [each[: len(start)] for each, start in zip(found, marked, strict=True)] == marked


@pytest.mark.parametrize(
    ("old", "new", "offered"),
    [
        (f"standing: {STANDINGS[0]}", "standing: |", STANDINGS),
        (f"topics: [{TOPIC}]", "topics: [|]", list(SETTINGS.vocabulary("topic"))),
        (f"voice: {VOICE}", "voice: |", list(SETTINGS.vocabulary("voice"))),
        (f"licence: {LICENCE}", "licence: |", list(SETTINGS.vocabulary("licence"))),
        ("relation: supports", "relation: |", ["supports", "corroborates", "disputes"]),
        ("status: preliminary", "status: |", ["preliminary", "factual", "final", "withdrawn"]),
        ("    standing: ", "    |\n    standing: ", ["about", "no_evidence", "paraphrase", "via"]),
        ("        relation: supports\n", "        |\n", ["locator", "note", "quote", "relation"]),
        ("    licence", "    |\n    licence", ["URL", "archived", "issued", "origin"]),
        ("claims:", "|\nclaims:", ["conflicts", "open_questions", "timeline"]),
    ],
)
def test_offers_the_words_of_the_settings_and_the_keys_of_a_part(editor: Editor, old, new, offered):
    assert set(offered) <= set(editor.completions(PLACE, changed(old, new)))


def test_offers_no_key_twice(editor: Editor):
    offered = editor.completions(PLACE, changed("    standing: ", "    |\n    standing: "))

    assert "voice" not in offered
    assert len(set(offered)) == len(offered)


def test_offers_no_word_that_nothing_is_called_by(editor: Editor):
    by = "by: {label: The keeper, private: true}"

    assert editor.completions(PLACE, changed("source: gazette", "source: |")) == []
    assert editor.completions(PLACE, changed(by, "by: |")) == []


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("ti|tle: A", ["#### Title", "One line, neutral."]),
        ("    stan|ding", ["#### Standing", "How well it is supported", f"`{STANDINGS[0]}`"]),
        ("    evi|dence", ["The sources for and against it."]),
        ("        rela|tion", ["What the source does to the claim", "* `disputes`"]),
        ("occur|red", ["When the incident happened, in EDTF.", "2023-05~"]),
        ("    lic|ence", ["Under what terms its words can be quoted.", f"`{LICENCE}`"]),
    ],
)
def test_explains_a_key_with_the_words_of_the_format(editor: Editor, at, told):
    text = editor.hover(PLACE, changed(at.replace("|", ""), at))

    assert [words for words in told if words not in text] == []


def test_each_pattern_is_one_of_ecma_262():
    schemas = [
        json.loads((PROJECT / urls.schema_file(name)).read_text(encoding="utf-8"))
        for name in SCHEMAS
    ]
    patterns = [EDTF_PATTERN, LOCATOR_PATTERN, *(set(patterns_in(schemas)))]
    script = f"for (const p of {json.dumps(patterns)}) new RegExp(p, 'u'), new RegExp(p);"
    command = [str(PROJECT / "tools/node.sh"), "node", "--eval", script]

    assert len(patterns) > 8
    assert subprocess.run(command, check=False).returncode == 0


def patterns_in(schema):
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "pattern")
    if isinstance(schema, dict | list):
        for part in schema.values() if isinstance(schema, dict) else schema:
            yield from patterns_in(part)


def test_every_line_that_names_a_schema_names_the_one_of_its_folder():
    homes = {"cases": "case", "entities": "entity", "sources": "source"}
    found = {
        path: path.read_text(encoding="utf-8").split("\n", 1)[0]
        for path in (PROJECT / "content").rglob("*.yml")
    }

    named = {path: line for path, line in found.items() if "yaml-language-server" in line}
    assert named
    for path, line in named.items():
        schema = urls.schema_file(homes[path.parent.name])
        assert line == f"# yaml-language-server: $schema=../../{schema}", path


def test_files_without_that_line_are_mapped_for_vs_code():
    settings = (PROJECT / ".vscode/settings.json").read_text(encoding="utf-8")

    assert set(re.findall(r'"\./(schema/[^"]+)":', settings)) == set(map(urls.schema_file, SCHEMAS))
