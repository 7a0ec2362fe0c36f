"""The browser writes and edits YAML as the core does, character by character."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.core.edits import Manuscript, write_entries
from casefiles.core.nodes import SourceText, packed
from support.builds import PROJECT
from support.node import answers

CASE = (PROJECT / "tests/both/case.yml").read_bytes().decode()
# Each is a list of edits: what is done, where (a path), and with what.
EDITS = json.loads((PROJECT / "tests/both/edits.json").read_text())

_LETTERS = st.characters(codec="utf-8", categories=("Ll", "Lu", "Lo", "Nd", "No", "Po", "Sm", "Zs"))
_TEXTS = st.one_of(
    st.text(st.sampled_from("ab :#-'\"\\[]{},|>&*!%@`~?=0\n \t\u00a0😀é"), max_size=20),
    st.text(_LETTERS, max_size=20),
    st.sampled_from(["no", "https://example.org/a?b=c", "2024-01-10", "a-b", "One.\n\nTwo.\n"]),
)
_KEYS = st.from_regex("[a-z]{1,6}", fullmatch=True)
_VALUES = st.recursive(
    _TEXTS | st.booleans() | st.integers(0, 9),
    lambda below: st.lists(below, max_size=4) | st.dictionaries(_KEYS, below, max_size=4),
    max_leaves=10,
)
_MAPPINGS = st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=5)


WRITTEN = [
    {"topics": ["one", "two-words"], "words": ["no", "yes"], "none": [], "nothing": {}},
    {"ids": ["a" * 30, "b" * 30, "c" * 24], "more": ["a" * 30, "b" * 30, "c" * 25]},
    {"schema": 1, "private": True, "claims": [{"id": "a", "text": "One.\n\nTwo.\n"}, {}, ["x"]]},
    {"a": "Case #4", "b": "A: b", "c": 'He said "no"', "d": "It's", "e": "a\tb", "f": " x"},
    {"a": "https://example.org/a?b=c", "b": ["https://example.org/"], "c": {"d": "One.\nTwo."}},
    {"a": "One. \nTwo.", "b": "One.\n\n", "c": "\nOne.", "d": "²x", "e": "a\u200bb", "f": "12"},
]


def test_writes_the_same_examples():
    theirs = answers([("yaml", "writeEntries", one) for one in WRITTEN])
    assert theirs == [write_entries(one) for one in WRITTEN]


@settings(max_examples=5)
@given(st.lists(st.tuples(_MAPPINGS, st.integers(0, 4)), min_size=5, max_size=20))
def test_writes_the_same_text(asked):
    theirs = answers([("yaml", "writeEntries", *one) for one in asked])
    assert theirs == [write_entries(*one) for one in asked]


def source_of(text):
    manuscript = Manuscript.open(SourceText("a.yml", text.encode()))
    assert manuscript is not None
    return {"text": text, "tree": packed(text, manuscript.root)}


def _key_at(root, path):
    entries = root.at(path[:-1]).entries if path else ()
    return next((key for key, _ in entries if key.text == path[-1]), None)


def edited(text, edits):
    """Make the edits in Python, as `edits.mjs` makes them."""
    manuscript = Manuscript.open(SourceText("a.yml", text.encode()))
    names = {
        "setText": "set_text",
        "setValue": "set_value",
        "renameKey": "rename_key",
    }
    try:
        for name, path, *args in edits:
            node, key = manuscript.root.at(path), _key_at(manuscript.root, path)
            first = {"setValue": (key, node), "renameKey": (key,)}.get(name, (node,))
            getattr(manuscript, names.get(name, name))(*first, *args)
        return [manuscript.is_changed, manuscript.finished()]
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize(
    "text",
    [CASE, CASE.replace("\n", "\r\n"), CASE.rstrip(), CASE.rstrip().replace("\n", "\r\n")],
    ids=["lf", "crlf", "open end", "crlf, open end"],
)
def test_makes_the_same_edits(text):
    source = source_of(text)
    assert answers([(source, edits) for edits in EDITS], "edits.mjs") == [
        edited(text, edits) for edits in EDITS
    ]


COMMENTED = """\
schema: 1
by: ___  # Who says it; or
#   label: Witness

# # What the case was called
# aliases: [old]   # Old ids
claims:
  - id: a
    by: ___  # Who says it; or
    #   label: Witness
    # via: [x]
    # # Remarks
    # notes: x
  - id: b
    text: |
      # via: no
    # aliases: no
  - id: c
    text: T.
          # deep

          # deep behind a blank line

    # beside
    y: x

# related:
#   - case: x
"""
AMONG_COMMENTS = [
    [["add", [], "aliases", ["a"], ["schema", "by", "claims", "aliases"]]],
    [["add", [], "status", "final", ["by", "status"]]],
    [["add", [], "related", [{"case": "y"}]]],
    [["add", [], "more", "x"]],
    [["add", [], "label", "x", ["by", "label"]]],
    [["add", ["claims", 0], "via", ["y"], ["by", "via"]]],
    [["add", ["claims", 0], "said", "y", ["by", "said"]]],
    [["add", ["claims", 0], "notes", "y"]],
    [["add", ["claims", 0], "related", "y"]],
    [["add", ["claims", 1], "via", ["y"]]],
    [["add", ["claims", 1], "aliases", ["y"]]],
    [["add", ["claims", 2], "more", ["y"], ["text", "more"]]],
    [["append", ["claims"], {"id": "d"}]],
    [["remove", ["claims", 2], "text"]],
]


@pytest.mark.parametrize(
    "text",
    [COMMENTED, COMMENTED.replace("\n", "\r\n"), COMMENTED.rstrip()],
    ids=["lf", "crlf", "end"],
)
def test_makes_the_same_edits_among_comments(text):
    source = source_of(text)
    ours = [edited(text, edits) for edits in AMONG_COMMENTS]

    assert answers([(source, edits) for edits in AMONG_COMMENTS], "edits.mjs") == ours
    assert all(text != after for _, after in ours)


def _edits_of(entries):
    """Edits of one key each, so that no two meet."""
    keys = st.sampled_from(sorted(entries))
    return st.one_of(
        st.tuples(st.just("setValue"), keys.map(lambda key: [key]), _VALUES),
        st.tuples(st.just("remove"), st.just([]), keys),
        st.tuples(st.just("add"), st.just([]), st.just("zz"), _VALUES, st.just(["zz"])),
        st.tuples(st.just("renameKey"), keys.map(lambda key: [key]), _KEYS),
    )


_CHANGES = _MAPPINGS.filter(lambda entries: "zz" not in entries).flatmap(
    lambda entries: st.tuples(st.just(write_entries(entries) + "\n"), _edits_of(entries))
)


@settings(max_examples=5)
@given(st.lists(_CHANGES, min_size=5, max_size=20))
def test_makes_any_edit_the_same(changes):
    theirs = answers([(source_of(text), [edit]) for text, edit in changes], "edits.mjs")
    assert theirs == [edited(text, [edit]) for text, edit in changes]


def _shape(node):
    """A node as JavaScript holds it, without its places."""
    style = node.style if node.kind == "scalar" else "plain"
    return {
        "kind": node.kind,
        "text": node.text,
        "style": style,
        "inBrackets": node.in_brackets,
        "items": [_shape(item) for item in node.items],
        "entries": [[_shape(key), _shape(value)] for key, value in node.entries],
    }


def _without_places(node):
    items = [_without_places(item) for item in node["items"]]
    entries = [[_without_places(one) for one in pair] for pair in node["entries"]]
    left = {key: value for key, value in node.items() if key not in ("start", "end")}
    return {**left, "items": items, "entries": entries}


def _placed(node, text):
    start, end = node.position, node.end or node.position
    lines = text.splitlines(keepends=True)

    def index(place):
        before = "".join(lines[: place.line - 1]) + lines[place.line - 1][: place.column - 1]
        return len(before.encode("utf-16-le")) // 2

    below = (*node.items, *(one for pair in node.entries for one in pair))
    yield index(start), index(end)
    for one in below:
        yield from _placed(one, text)


def _places(node):
    yield node["start"], node["end"]
    for one in (*node["items"], *(one for pair in node["entries"] for one in pair)):
        yield from _places(one)


def test_unpacks_the_tree_that_was_packed():
    root = Manuscript.open(SourceText("a.yml", CASE.encode())).root
    (tree,) = answers([("yaml-tree", "unpacked", CASE, packed(CASE, root))])
    assert _without_places(tree) == _shape(root)
    assert list(_places(tree)) == list(_placed(root, CASE))
