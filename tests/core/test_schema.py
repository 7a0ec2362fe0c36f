"""The format as JSON Schema: what it says, what it lets pass, and what it can refuse."""

import json
import re
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import Field

from casefiles.core.catalogue import CATALOGUE
from casefiles.core.edtf import EDTF_PATTERN, EdtfError, parse_edtf
from casefiles.core.locator import LOCATOR_PATTERN, LocatorError, parse_locator
from casefiles.core.model import Model
from casefiles.core.model.values import (
    EntityId,
    Flag,
    ProseLine,
    Slug,
    SpeakerId,
    StandingId,
    Text,
    Url,
)
from casefiles.core.nodes import Node, SourceText, read_nodes
from casefiles.core.schema import SCHEMAS, render_schema, schema_of
from casefiles.core.settings import SiteSettings
from casefiles.core.site import read_draft
from support.builds import PROJECT
from support.reading import PROBLEMS, TODAY, ground, read_world

ARCHIVE = read_world({})[0]
FOLDERS = {"cases": "case", "entities": "entity", "sources": "source"}
STORED = {file.stem: file.read_bytes() for file in PROBLEMS.glob("*.yml") if file.stem in CATALOGUE}
TEXT = ["string", "number"]


class Stone(Model):
    """A stone, by its name."""

    short_form = "name"
    keyed_by = "id"
    supplied = frozenset({"id"})

    id: Slug
    """What it is
    called."""
    name: Text = Field(examples=["Old stone"])
    """Its name."""


class Bridge(Model):
    """A bridge."""

    schema_version: Flag = Field(alias="schema")
    """Whether."""
    web_site: Url | None = None
    """Where."""
    owner: SpeakerId
    """Whose."""
    standing: StandingId
    """How well."""
    words: ProseLine = "none"
    """What is said."""
    parts: tuple[EntityId, ...] = ()
    """Which."""
    ends: tuple[Text, ...] = Field(json_schema_extra={"minItems": 2})
    """Both."""
    piers: tuple[Text, ...] = Field(json_schema_extra={"minItems": 1})
    """Some."""
    stones: tuple[Stone, ...] = ()
    """Of what."""
    first: Stone | None = None
    """The first."""
    said_again: StandingId | None = None


def test_says_of_a_model_what_it_knows():
    stone = {
        "anyOf": [{"type": TEXT, "x-short-for": "name"}, {"$ref": "#/$defs/Stone"}],
    }
    schema = schema_of(Bridge, ARCHIVE.settings)

    assert {name: schema[name] for name in ("title", "description", "required")} == {
        "title": "Bridge",
        "description": "A bridge.",
        "required": ["schema", "owner", "standing", "ends", "piers"],
    }
    assert schema["additionalProperties"] is False
    assert schema["properties"] == {
        "schema": {"type": "boolean", "title": "Schema", "description": "Whether."},
        "web_site": {"$ref": "#/$defs/uri", "title": "Web site", "description": "Where."},
        "owner": {
            "type": TEXT,
            "x-ref": "entity",
            "x-kinds": ["person", "organisation"],
            "title": "Owner",
            "description": "Whose.",
        },
        "standing": {
            "$ref": "#/$defs/standing",
            "title": "Standing",
            "description": "How well.",
        },
        "words": {
            "type": TEXT,
            "x-prose": "line",
            "title": "Words",
            "description": "What is said.",
            "default": "none",
        },
        "parts": {
            "anyOf": [
                {
                    "type": "array",
                    "items": {"type": TEXT, "x-ref": "entity"},
                },
                {"type": TEXT, "x-ref": "entity"},
            ],
            "title": "Parts",
            "description": "Which.",
        },
        "ends": {
            "type": "array",
            "items": {"type": TEXT},
            "minItems": 2,
            "title": "Ends",
            "description": "Both.",
        },
        "piers": {
            "anyOf": [{"type": "array", "items": {"type": TEXT}, "minItems": 1}, {"type": TEXT}],
            "title": "Piers",
            "description": "Some.",
        },
        "stones": {
            "anyOf": [
                {"type": "object", "additionalProperties": stone, "x-keyed-by": "id"},
                {"type": "array", "items": stone},
            ],
            "title": "Stones",
            "description": "Of what.",
        },
        "first": {**stone, "title": "First", "description": "The first."},
        "said_again": {"$ref": "#/$defs/standing", "title": "Said again"},
    }


def test_says_each_part_format_and_vocabulary_once():
    defs = schema_of(Bridge, ARCHIVE.settings)["$defs"]

    assert sorted(defs) == ["Stone", "id", "standing", "uri"]
    assert defs["standing"] == {
        "enum": ["uncorroborated", "corroborated"],
        "markdownEnumDescriptions": ["**Uncorroborated**", "**Corroborated**"],
        "x-ref": "standing",
    }
    assert defs["Stone"] == {
        "title": "Stone",
        "description": "A stone, by its name.",
        "type": "object",
        "properties": {
            "id": {"$ref": "#/$defs/id", "title": "Id", "description": "What it is called."},
            "name": {
                "type": TEXT,
                "title": "Name",
                "description": "Its name.",
                "examples": ["Old stone"],
            },
        },
        "required": ["name"],
        "additionalProperties": False,
    }
    assert defs["id"] == {
        "type": ["string", "number"],
        "pattern": "^(?:[a-z0-9]+(?:-[a-z0-9]+)*)$",
        "patternErrorMessage": (
            "An id is lower-case words joined by hyphens, such as `bridge-closed`."
        ),
        "format": "id",
        "maxLength": 80,
        "examples": ["bridge-closed"],
    }
    assert defs["uri"]["type"] == "string"


def test_without_settings_any_word_of_a_vocabulary_passes():
    assert schema_of(Bridge)["properties"]["standing"] == {
        "type": TEXT,
        "x-ref": "standing",
        "title": "Standing",
        "description": "How well.",
    }


@cache
def validator(name: str, settings: SiteSettings) -> Draft202012Validator:
    schema = schema_of(SCHEMAS[name], settings)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def plain(node: Node):
    """Return what a reader of YAML 1.2 that knows nothing of us makes of a tree."""
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    if node.kind == "mapping":
        return {key.text: plain(value) for key, value in node.entries}
    if node.style != "plain":
        return node.text
    if node.text in ("", "~", "null", "true", "false"):
        return {"true": True, "false": False}.get(node.text)
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    return float(node.text) if re.fullmatch(r"[-+]?[0-9]+\.[0-9]*", node.text) else node.text


def refused(path: str, data: bytes, settings: SiteSettings) -> list[str]:
    """Return where the schema of a file refuses it; nothing where it is no YAML."""
    tree, _ = read_nodes(SourceText(path, data))
    if tree is None:
        return []
    name = FOLDERS.get(path.split("/")[1], "") if "/" in path else "site-config"
    errors = validator(name, settings).iter_errors(plain(tree))
    return ["/".join(map(str, error.absolute_path)) for error in errors]


def unlike(files: dict[str, bytes], settings: SiteSettings) -> dict[str, list[str]]:
    return {path: found for path, data in files.items() if (found := refused(path, data, settings))}


@pytest.mark.unmeasured
def test_every_file_of_the_archive_passes():
    paths = [PROJECT / "site_config.yml", *sorted((PROJECT / "content").rglob("*.yml"))]
    files = {path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in paths}
    texts = [SourceText(path, data) for path, data in files.items() if "/" not in path]

    assert len(files) > 10
    assert unlike(files, read_draft(texts, TODAY).settings.value) == {}


def test_every_file_of_the_small_archive_passes():
    assert unlike(ground(), ARCHIVE.settings) == {}


def test_refuses_the_bad_files_whose_mistake_one_file_alone_shows():
    known = {
        code for code, data in STORED.items() if refused(place_of(data), data, ARCHIVE.settings)
    }

    assert known == {
        *("bad-date", "bad-day", "bad-id", "bad-locator", "bad-number", "bad-url", "bad-value"),
        "blank",  # Where words of a list are wanted; a text may be anything.
        *("empty-value", "foreign-file", "missing-key", "one-sided-conflict", "unknown-key"),
        *("unknown-jurisdiction", "unknown-licence", "unknown-role", "unknown-source-type"),
        *("unknown-standing", "unknown-topic", "unknown-voice", "wrong-schema", "wrong-type"),
    }


def place_of(data: bytes) -> str:
    said = re.match(rb"# (content/\S.*\.yml|site_config\.yml)\n", data)
    return said[1].decode() if said else "content/cases/bad.yml"


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("topics: bridges", []),
        ("topics: []", ["topics"]),
        ("places: [millford, {name: A ford}]", []),
        ("places: {name: A ford}", []),
        ("places: {nam: A ford}", ["places"]),
        ("title: 1984", []),
        ("title: no", []),
        ("title: true", ["title"]),
        ("noindex: yes", ["noindex"]),
        ("occurred: 1984", []),
        ("sources: {gazette: {title: A, type: article-newspaper, licence: public}}", []),
        ("sources: {gazette: {title: A, type: article-newspaper}}", ["sources"]),
        ("related: [{case: other, why: It came next.}, third]", []),
    ],
)
def test_takes_what_the_reader_takes(written, where):
    case = ground()["content/cases/other.yml"].decode()
    key = written.split(":")[0]
    kept = re.sub(rf"^{key}:.*\n( .*\n)*", "", case, flags=re.MULTILINE)
    text = f"{kept}{written}\n".encode()

    assert refused("content/cases/other.yml", text, ARCHIVE.settings) == where


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_written_with_what_fits_into_a_line_on_one(name):
    text = render_schema(name, ARCHIVE.settings)

    assert json.loads(text) == schema_of(SCHEMAS[name], ARCHIVE.settings)
    assert '": {"$ref": "#/$defs/' in text
    assert text.endswith("\n}\n")
    assert len(text) < 45_000


def test_is_called_what_its_files_are_called():
    titles = {name: schema_of(model)["title"] for name, model in SCHEMAS.items()}

    assert titles == {
        "case": "Case",
        "entity": "Entity",
        "source": "Source",
        "site-config": "Settings file",
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_explained(name):
    schema = schema_of(SCHEMAS[name], ARCHIVE.settings)
    objects = [schema, *schema["$defs"].values()]
    fields = [
        (part.get("title"), key, field)
        for part in objects
        for key, field in part.get("properties", {}).items()
    ]

    assert [(part, key) for part, key, field in fields if not field.get("description")] == []


_digits = st.integers(1, 3000).map(str)
_blank = st.sampled_from(["", " ", "  ", "\n"])
_dash = st.sampled_from(["-", "–", "—", " - ", " — "])
_value = st.one_of(
    _digits,
    st.sampled_from(["xii", "H5023", "287.7(d)", "1373(a)", "4a", "2.1"]),
    st.tuples(_digits, _dash, _digits).map("".join),
)
_name = st.sampled_from(["p.", "pp.", "para.", "paras.", "sec.", "fn.", "line", "lines"])
_worded = st.tuples(_blank, _name, _blank, _value, _blank).map("".join)
_clock = st.times().map(lambda time: time.strftime("%H:%M:%S"))


@given(st.one_of(_worded, _clock, st.from_regex(LOCATOR_PATTERN, fullmatch=True)))
@example("  pp. 3 — 5\n")
def test_every_place_in_a_source_looks_like_one(text):
    with suppress(LocatorError):
        parse_locator(text)

        assert re.fullmatch(LOCATOR_PATTERN, text)


_date = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: f"{day.year:04}"),
    st.dates().map(lambda day: f"-{day}"),
    st.dates().map(lambda day: f"{day}T10:20:30+02:00"),
    st.sampled_from(["2023-05", "2023-XX", "2023-XX-XX", "2023-05-XX", "202X", "20XX", "2023-21"]),
    st.sampled_from(["Y12345", "Y-170000002", "-0044-03-15", "2024-01-10T10:20:30Z", "XXXX-XX"]),
)
_single = st.tuples(_date, st.sampled_from(["", "?", "~", "%"])).map("".join)
_end = st.one_of(_single, st.sampled_from(["", ".."]))
_member = st.tuples(
    st.sampled_from(["", " ", "  "]),
    st.one_of(
        _single,
        _single.map("..{}".format),
        _single.map("{}..".format),
        st.tuples(_end, st.sampled_from(["", ".."]), _end).map("".join),
    ),
    st.sampled_from(["", " "]),
).map("".join)
_members = st.lists(_member, min_size=1, max_size=4).map(",".join)


@given(
    st.one_of(
        _single,
        st.tuples(_end, st.just("/"), _end).map("".join),
        _members.map("[{}]".format),
        _members.map("{{{}}}".format),
        st.from_regex(EDTF_PATTERN, fullmatch=True),
    )
)
@example("[ 2024 , 2025.. ]")
@example("{ 1667,1668..1672 }")
def test_every_date_looks_like_one(text):
    with suppress(EdtfError):
        parse_edtf(text)

        assert re.fullmatch(EDTF_PATTERN, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (EDTF_PATTERN, "about May 2023"),
        (EDTF_PATTERN, "10/01/2024"),
        (EDTF_PATTERN, "2024-1-10"),
        (EDTF_PATTERN, "2023-05 ~"),
        (EDTF_PATTERN, "[2023-05"),
        (LOCATOR_PATTERN, "page 12"),
        (LOCATOR_PATTERN, "0:41:10"),
        (LOCATOR_PATTERN, "p."),
    ],
)
def test_what_people_write_otherwise_does_not(pattern, text):
    assert not re.fullmatch(pattern, text)
