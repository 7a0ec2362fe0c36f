"""The browser judges a case as the command line does: the same codes, places and words."""

import ast
import copy
import json
import re

import pytest

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.edits import Manuscript, write_entries
from casefiles.core.nodes import SourceText
from casefiles.core.nodes.characters import STAND_IN, cover_hidden
from casefiles.core.outputs.names import render_names
from casefiles.core.outputs.rules import LATER, PARTLY, render_rules
from casefiles.core.schema import render_schema
from casefiles.core.sentences import SENTENCES
from casefiles.core.sentences.early import EARLY
from support.builds import PROJECT
from support.heard import heard, sentence_of
from support.node import answers
from support.reading import TODAY as DAY
from support.reading import ground, read_world

TERMS = ("topic", "role", "jurisdiction", "voice", "standing", "source-type", "licence")
PATH = "content/cases/bridge.yml"
TODAY = DAY.isoformat()
CORE = PROJECT / "plugins/casefiles/core"
TABLE = json.loads((PROJECT / "tests/both/rules.json").read_text())
ENTITIES = json.loads((PROJECT / "tests/both/entities.json").read_text())
FOUND = {
    code
    for table in (TABLE, ENTITIES)
    for example in table["examples"]
    for code, *_ in example["found"]
}
SAID = {
    name
    for table in (TABLE, ENTITIES)
    for example in table["examples"]
    for _, _, *names in example["found"]
    for name in names
}
# Of files, YAML, settings, entities and pages: a form writes none of them, or only right ones.
ELSEWHERE = (
    *("misplaced-file", "unreadable-file", "not-utf8", "too-deep", "too-many-nodes"),
    *("yaml-syntax", "tab-indent", "yaml-anchor", "yaml-alias", "yaml-merge-key", "yaml-tag"),
    *("yaml-directive", "second-document", "repeated-key", "complex-key", "empty-file"),
    *("lost-to-comment", "foreign-file", "bad-file-name", "id-not-file-name"),
    *("bad-number", "bad-pattern", "withdrawn-lead", "settings-differ"),
    *("bad-front-matter", "unknown-slot", "schema-differs"),
)
# Of keys, parts and kinds of values, which a form always has right; and of settings and entities
# what no form asks for.
NEVER_SAID = (
    *("misplaced-key", "missing-part", "no-mapping", "no-list", "no-text"),
    *("no-repository", "nearly-repository", "no-item", "nearly-item"),
)
# What is told of keys of entities that no form asks for, of all files together, and of old ids of
# this file; and what core/locator says of a place, in both languages.
OF_OTHERS = {
    ("ids", "duplicate-id"),
    ("marks", "bad-locator"),
    *(("kinds", "wrong-kind"), ("dates", "date-order")),
    *(("references", "self-reference"), ("references", "unused-source")),
}
# Of keys and kinds of values, which a form always has right.
NOT_OF_FORMS = ("unknown-key", "wrong-type", "wrong-schema")
# What whoever fills in a form need not know.
STRANGE = re.compile(
    r"content/|site_config|casefiles |EDTF|\b(?:entity|id)\b|`[\w-]+:(?: [^`]*)?`|\{"
)
CONFIG = ground()["site_config.yml"].decode()
# Beside the small world: a state, more standings, a place, what a speaker was called once, and a
# source of several cases.
TYPES = "article-newspaper: News article, article-magazine: Magazine article, post: Post"
MORE = {
    "site_config.yml": CONFIG.replace("{US: United States", "{US: United States, US-NY: New York")
    .replace(
        "standings:\n",
        "standings:\n"
        "  established: {label: Established, needs: a record or two independent origins}\n"
        "  disputed: {label: Disputed, needs: a dispute}\n"
        "  refuted: {label: Refuted, needs: a refutation}\n",
    )
    .replace("{article-newspaper: News article}", f"{{{TYPES}}}"),
    "content/entities/river.yml": "schema: 1\nkind: place\nname: The river\naliases: [stream]\n",
    "content/entities/city.yml": (
        "schema: 1\nkind: organisation\nname: City of Bridges\naliases: [town]\n"
    ),
    "content/entities/bridge-office.yml": "schema: 1\nkind: organisation\nname: Bridge Office\n",
    # The browser does not know what other cases cite.
    "content/cases/other.yml": (
        ground()["content/cases/other.yml"].decode().replace("[@gazette]", "[@gazette; @leaflet]")
    ),
    "content/sources/leaflet.yml": (
        "schema: 1\ntype: article-newspaper\ntitle: A leaflet\nlicence: public\n"
        "container-title: The Bridge Leaflets\npublisher: Leaflets of Bridges\n"
    ),
}


def with_changes(changes):
    """The case of the table with each change: a value put at a path, or `None` to take it out."""
    case = copy.deepcopy(TABLE["case"])
    for path, value in changes:
        holder = case
        for step in path[:-1]:
            holder = holder[step]
        if value is None:
            del holder[path[-1]]
        else:
            holder[path[-1]] = value
    return case


def places_of(root, path):
    """Every place at which a problem of a path may be told: its key, its value, what holds it."""
    steps = [(path[:end], path[end]) for end in range(max(len(path) - 2, 0), len(path))]
    keys = [key for above, name in steps for key, _ in root.at(above).entries if key.text == name]
    return {root.at(path).position, *(key.position for key in keys)}


def lines_of(root, path):
    """The lines of a text: of what is wrong in prose, the command line tells the very place."""
    node = root.at(path)
    return range(node.position.line, node.line_of(len(node.text)).line + 1)


def told_by_core(case):
    text = write_entries(case) + "\n"
    with heard() as names:
        _, problems = read_world({**MORE, PATH: text})
    # A text with a character that nobody sees has no tree of its own.
    seen = cover_hidden(text).replace(STAND_IN, "?")
    manuscript = Manuscript.open(SourceText(PATH, seen.encode()))
    assert manuscript is not None
    ours = [one for one in problems if one.position.path == PATH and one.code not in LATER]
    return manuscript.root, ours, names


def words(code, message, hint):
    """The words of a problem, but for where a line of a file stands for an entry of a list."""
    plain = re.sub(r"used already at (?:content\S+:\d+:\d+|entry \d+ of `\w+`)", "used", message)
    # In a file a set stands in quotation marks; in a field of a form it must not.
    return code, plain, re.sub(r'`"([\[{][^`]*)"`', r"`\1`", hint)


@pytest.fixture(scope="module")
def published():
    archive, problems = read_world(MORE)
    assert archive is not None, problems
    schema = json.loads(render_schema("case", archive.settings))
    return schema, json.loads(render_names(archive)), json.loads(render_rules(archive.settings))


def test_every_other_code_is_named_as_found_later_or_can_not_come_from_a_form():
    assert set(CATALOGUE) == FOUND | set(LATER) | set(ELSEWHERE)
    assert not set(ELSEWHERE) & (FOUND | set(LATER))


# Of these test_early.py has examples.
BESIDE = {*EARLY, "entry-as-title"}


def test_has_an_example_of_every_sentence():
    assert set(SENTENCES) == SAID | set(NEVER_SAID) | BESIDE
    assert not SAID & {*NEVER_SAID, *BESIDE}


def codes_beside_sentences(path):
    """The codes that a module tells with words of its own."""
    for node in ast.walk(ast.parse(path.read_text())):
        is_ours = isinstance(node, ast.Call) and getattr(node.func, "id", "") != "problem_of"
        for given in node.args if is_ours else ():
            if isinstance(given, ast.Constant) and given.value in CATALOGUE:
                yield given.value


def test_what_the_checks_tell_in_other_words_is_named_as_found_later():
    checks = [path for name in ("check", "prose") for path in (CORE / name).glob("*.py")]
    found = {(path.stem, code) for path in checks for code in codes_beside_sentences(path)}
    elsewhere = {*LATER, *PARTLY, *ELSEWHERE}
    assert {one for one in found if one[1] not in elsewhere} == OF_OTHERS
    assert {code for _, code in found} >= {"far-date", "bad-link", "marked-quote"}


def test_has_an_example_of_every_code():
    said = {one.code for name, one in SENTENCES.items() if name not in BESIDE} - {"unknown-{kind}"}
    references = {
        f"unknown-{kind}" for kind in (*TERMS, "entity", "source", "claim", "case", "event")
    }
    assert said | references | {"bad-date", "bad-locator"} == FOUND
    assert not FOUND & set(LATER)


@pytest.fixture(scope="module")
def told_by_browser(published):
    schema, names, rules = published
    cases = [with_changes(example["changes"]) for example in TABLE["examples"]]
    return answers([("rules", "judge", schema, case, names, rules, "", TODAY) for case in cases])


@pytest.mark.parametrize(
    "place", range(len(TABLE["examples"])), ids=lambda i: TABLE["examples"][i]["what"]
)
def test_says_the_same(place, told_by_browser):
    example, theirs = TABLE["examples"][place], told_by_browser[place]
    root, ours, names = told_by_core(with_changes(example["changes"]))
    assert sorted(words(one["code"], one["message"], one["hint"]) for one in theirs) == sorted(
        words(one.code, one.message, one.hint) for one in ours
    )
    assert sorted((one["code"], one["level"]) for one in theirs) == sorted(
        (one.code, one.severity) for one in ours
    )
    for one in theirs:
        there, lines = places_of(root, one["path"]), lines_of(root, one["path"])
        same = [o for o in ours if o.code == one["code"]]
        assert [o for o in same if o.position in there or o.position.line in lines], (one, ours)
    assert sorted([one["code"], one["path"]] for one in theirs) == sorted(
        one[:2] for one in example["found"]
    )
    said = sorted((one.code, sentence_of(one, names)) for one in ours)
    assert said == sorted((code, *name, "")[:2] for code, _, *name in example["found"])


@pytest.fixture(scope="module")
def form(published):
    (form,) = answers([("form-schema", "formatOf", published[0])])
    return form


def test_a_form_names_no_key_no_file_and_no_command(form, told_by_browser):
    calls = [
        ("form-plain", "plainly", form, with_changes(example["changes"]), one)
        for example, problems in zip(TABLE["examples"], told_by_browser, strict=True)
        for one in problems
        if one["code"] not in NOT_OF_FORMS
    ]
    # These two are words of vocabularies as well.
    words = {"withdrawn", "public"}
    keys = {field["key"] for fields in form.values() for field in fields} - words
    said = [f"{one['message']} ({one['hint']})" for one in answers(calls)]

    assert len(said) > len(TABLE["examples"]) / 2
    assert [words for words in said if STRANGE.search(words)] == []
    assert [words for words in said if keys & {*re.findall("`([^`]*)`", words)}] == []


@pytest.mark.parametrize(
    ("path", "message", "hint", "said"),
    [
        (
            ["claims", 0, "evidence"],
            "the claim `date` has no evidence",
            "add `evidence:`, or `no_evidence:` with the reason",
            (
                "the claim `date` has no evidence",
                "add “Evidence”, or “Why there is no evidence” with the reason",
            ),
        ),
        (
            ["claims", 1, "date"],
            "`date` is missing",
            "`date:` When it was said",
            (
                "“When it was said” is missing",
                "The day or the year, if it is known.",
            ),
        ),
        (["summary"], "there is no source `title`", "", ("there is no source `title`", "")),
    ],
)
def test_a_form_leaves_what_was_typed_though_a_key_is_called_so(form, path, message, hint, said):
    case = {"summary": "So [@title].", "claims": [{"id": "date"}, {"id": "shut"}]}
    problem = {"path": path, "message": message, "hint": hint}
    (told,) = answers([("form-plain", "plainly", form, case, problem)])
    assert (told["message"], told["hint"]) == said
