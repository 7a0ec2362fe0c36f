"""Values are written so that they are read again, and edits change nothing but what they name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.edits import Edit, Manuscript, apply_edits, write_entries, write_text
from casefiles.core.nodes import Node, SourceText, read_nodes
from casefiles.core.problem import Position

_CASE = """\
# A case.
schema: 1
title: 'A title'   # as printed
topics: [one, "two words"]
claims:
  # The first.
  - id: first
    # Said in March.
    text: |
      One line.

      Another.
    by: ada

  - {id: second, text: It fell., via: []}  # short
  -
    id: third
    text: >-
      Folded
      text.
places:
- here
- there
"""


def _read(text: str) -> object:
    root, problems = read_nodes(SourceText("a.yml", text.encode()))
    assert problems == []
    assert root is not None
    return _data(root)


def _data(node: Node) -> object:
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [_data(item) for item in node.items]
    return {key.text: _data(value) for key, value in node.entries}


def _open(text: str = _CASE) -> Manuscript:
    manuscript = Manuscript.open(SourceText("a.yml", text.encode()))
    assert manuscript is not None
    return manuscript


# --- Writing -----------------------------------------------------------------------------------

# Fillers are letters that no file may hold.
_LETTERS = st.characters(
    codec="utf-8",
    categories=("Ll", "Lu", "Lo", "Nd", "Po", "Sm"),
    exclude_characters="\u115f\u1160\u3164\uffa0",
)
_TEXTS = st.text(
    st.one_of(st.sampled_from("ab :#-'\"\\[]{},|>&*!%@`~?=0\n "), _LETTERS), max_size=30
)
_KEYS = st.from_regex("[a-z]{1,6}", fullmatch=True)
_VALUES = st.recursive(
    _TEXTS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(_KEYS, below, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=5))
def test_what_is_written_is_read_again(entries):
    assert _read(f"{write_entries(entries)}\n") == entries


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The raid", "The raid"),
        ("well-known.", "well-known."),
        ("2024-01-10", '"2024-01-10"'),
        ("12", '"12"'),
        ("no", '"no"'),
        ("Null", '"Null"'),
        ("", '""'),
        (" x", '" x"'),
        ("x ", '"x "'),
        ("Bridge: the fall", '"Bridge: the fall"'),
        ("Case #4", '"Case #4"'),
        ('He said "no"', "'He said \"no\"'"),
        ("It's", '"It\'s"'),
        ("a\nb", '"a\\nb"'),
        ("https://example.org/a?b=c&d=e", "https://example.org/a?b=c&d=e"),
    ],
)
def test_a_text_is_quoted_where_another_reader_would_take_it_for_something_else(text, written):
    assert write_text(text) == written


def test_an_address_is_quoted_in_brackets():
    assert write_text("https://example.org/", in_brackets=True) == '"https://example.org/"'


def test_a_case_is_written_as_the_examples_are():
    entries = {
        "schema": 1,
        "title": "A: title",
        "topics": ["one", "two-words"],
        "long": ["Two words", "x: y"],
        "words": ["no", "yes"],
        "none": [],
        "nothing": {},
        "lat": 40.767,
        "claims": [
            {"id": "a", "private": True, "text": "One.\n\nTwo.\n", "quote": {"exact": "so"}},
            {},
            ["x"],
            "One.\nTwo.",
        ],
    }
    assert write_entries(entries) == (
        """\
schema: 1
title: "A: title"
topics: [one, two-words]
long:
  - Two words
  - "x: y"
words: ["no", "yes"]
none: []
nothing: {}
lat: 40.767
claims:
  - id: a
    private: true
    text: |
      One.

      Two.
    quote:
      exact: so
  - {}
  - [x]
  - |-
    One.
    Two."""
    )


# --- Edits -------------------------------------------------------------------------------------


def test_edits_count_from_the_text_as_it_was():
    assert apply_edits(
        "abcdef", [Edit(4, 5, ""), Edit(0, 1, "AA"), Edit(6, 6, "!"), Edit(6, 6, "?")]
    ) == ("AAbcdf!?")


def test_two_edits_of_one_place_are_refused():
    with pytest.raises(ValueError, match="two edits change the character at 1"):
        apply_edits("abc", [Edit(0, 2, ""), Edit(1, 3, "")])


@pytest.mark.parametrize("data", [b"", b"a: [", b"\xef\xbb\xbfa: 1\n", b"\xff\xfea"])
def test_a_file_of_which_nothing_is_sure_can_not_be_edited(data):
    assert Manuscript.open(SourceText("a.yml", data)) is None


def test_a_manuscript_without_edits_is_the_text():
    manuscript = _open()
    assert (manuscript.finished(), manuscript.is_changed) == (_CASE, False)


def _edited(was: str, now: str, text: str = _CASE) -> str:
    assert text.count(was) == 1
    return text.replace(was, now)


@pytest.mark.parametrize(
    ("path", "new", "was", "now"),
    [
        (["title"], "New", "'A title'", "'New'"),
        (["title"], "It's new", "'A title'", '"It\'s new"'),
        (["topics", 1], "three", '"two words"', '"three"'),
        (["topics", 0], "a, b", "one,", '"a, b",'),
        (["claims", 0, "by"], "Ada: L.", "by: ada", 'by: "Ada: L."'),
        (["claims", 0, "by"], "One.\nTwo.\n", "by: ada", "by: |\n      One.\n      Two."),
        (["claims", 0, "text"], "Short.", "|\n      One line.\n\n      Another.", "Short."),
        (["claims", 2, "text"], "Short.", ">-\n      Folded\n      text.", "Short."),
        (["places", 1], "where", "- there", "- where"),
        (["places", 1], "15 are here, [sic]", "- there", "- 15 are here, [sic]"),
        (["title"], "A: title", "'A title'", "'A: title'"),
        (["title"], "A\u00a0title", "'A title'", '"A\u00a0title"'),
        (
            ["claims", 0, "text"],
            "Short, so.",
            "|\n      One line.\n\n      Another.",
            '"Short, so."',
        ),
        *(
            (["claims", 0, "by"], new, "by: ada", f"by: {now}")
            for new, now in [
                ('Ada\'s aide, "A", no:1#2', 'Ada\'s aide, "A", no:1#2'),
                ("a, #b", '"a, #b"'),
                ("a, b:", '"a, b:"'),
                ("1, 2", '"1, 2"'),
                ("yes", '"yes"'),
            ]
        ),
    ],
)
def test_a_text_is_written_in_the_place_of_another(path, new, was, now):
    manuscript = _open()
    manuscript.set_text(manuscript.root.at(path), new)
    assert manuscript.finished() == _edited(was, now)


_LINES = _TEXTS.map(lambda text: text.replace("\n", " "))


@given(_LINES, st.sampled_from((["title"], ["topics", 0], ["claims", 0, "by"], ["places", 0])))
def test_a_text_that_is_written_as_another_was_is_read_again(text, path):
    manuscript = _open()
    manuscript.set_text(manuscript.root.at(path), text)
    assert _open(manuscript.finished()).root.at(path).text == text


def test_a_text_is_written_where_a_key_has_none():
    manuscript = _open("by:\nat: x\n")
    manuscript.set_text(manuscript.root.at(["by"]), "ada")
    assert manuscript.finished() == "by: ada\nat: x\n"


@pytest.mark.parametrize(
    ("path", "entry", "order", "was", "now"),
    [
        ([], ("status", "final"), ["title", "status"], "printed\n", "printed\nstatus: final\n"),
        ([], ("id", "x"), ["id", "schema"], "schema: 1", "id: x\nschema: 1"),
        ([], ("last", ["A b"]), [], "- there\n", "- there\nlast:\n  - A b\n"),
        (
            ["claims", 0],
            ("voice", "report"),
            ["text", "voice", "by"],
            "Another.\n",
            "Another.\n    voice: report\n",
        ),
        (["claims", 0], ("x", "why"), ["x", "id"], "- id: first", "- x: why\n    id: first"),
        (["claims", 1], ("by", "bob"), [], "[]}", "[], by: bob}"),
        (["claims", 1], ("by", "bob"), ["by", "id"], "{id", "{by: bob, id"),
    ],
)
def test_a_key_is_added_in_the_order_of_the_format(path, entry, order, was, now):
    manuscript = _open()
    manuscript.add(manuscript.root.at(path), *entry, order)
    assert manuscript.finished() == _edited(was, now)


@pytest.mark.parametrize(
    ("path", "key", "order", "was", "now"),
    [
        ([], "aliases", ["claims", "aliases"], "# aliases: [o", "aliases: [x]\n# aliases: [o"),
        ([], "related", [], "# related", "related: [x]\n# related"),
        ([], "id", ["id"], "schema", "id: [x]\nschema"),
        ([], "y", ["by", "y"], "#   label: Top\n", "#   label: Top\ny: [x]\n"),
        ([], "label", ["by", "label"], "#   label: Top\n", "#   label: Top\nlabel: [x]\n"),
        (["claims", 0], "via", ["by", "via"], "    # via: [", "    via: [x]\n    # via: ["),
        (["claims", 0], "y", ["by", "y"], "Deep\n", "Deep\n    y: [x]\n"),
        (["claims", 0], "y", [], "Deep\n", "Deep\n    y: [x]\n"),
        (["claims", 1], "via", [], "via: no\n", "via: no\n    via: [x]\n"),
        (["claims", 1], "aliases", [], "    # aliases", "    aliases: [x]\n    # aliases"),
    ],
)
def test_a_key_is_added_beside_its_comment_and_behind_those_of_another(path, key, order, was, now):
    assert BEGUN.count(was) == 1
    for end in ("\n", "\r\n"):
        manuscript = Manuscript.open(SourceText("a.yml", BEGUN.replace("\n", end).encode()))
        manuscript.add(manuscript.root.at(path), key, ["x"], order)
        assert manuscript.finished() == BEGUN.replace(was, now).replace("\n", end)


BEGUN = """\
schema: 1
by: ___  # Who says it; or
#   label: Top

# aliases: [old]   # Old ids
claims:
  - id: a
    by: ___  # Who says it; or
    #   label: Deep
    # via: [x]
  - id: b
    text: |
      # via: no
    # aliases: no

# related:
#   - case: x
"""


@pytest.mark.parametrize(
    ("path", "value", "was", "now"),
    [
        (["topics"], "x: y", 'words"]', 'words", "x: y"]'),
        (["claims", 1, "via"], "bob", "[]", "[bob]"),
        (["claims"], {"id": "new", "text": "T."}, "text.\n", "text.\n  - id: new\n    text: T.\n"),
        (["places"], "beyond", "- there\n", "- there\n- beyond\n"),
    ],
)
def test_an_entry_is_added_at_the_end_of_a_list(path, value, was, now):
    manuscript = _open()
    manuscript.append(manuscript.root.at(path), value)
    assert manuscript.finished() == _edited(was, now)


DEEP = """\
claims:
  - id: a
    text: |
      T.
    via: [x]
          # deep

          # deep behind a blank line

    # beside
  - id: b
      # deep
# behind
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("edit", "was", "now"),
    [
        # What is deeper than a key would be taken for the text above it, or for one put in there.
        (
            lambda one, root: one.remove(root.at(["claims", 0]), "via"),
            "    via: [x]\n          # deep\n\n          # deep behind a blank line\n",
            "",
        ),
        (
            lambda one, root: one.add(root.at(["claims", 0]), "y", "A\nb"),
            "a blank line\n",
            "a blank line\n    y: |-\n      A\n      b\n",
        ),
        (
            lambda one, root: one.append(root.at(["claims"]), {"id": "c", "y": "A\nb"}),
            "# behind",
            "  - id: c\n    y: |-\n      A\n      b\n# behind",
        ),
    ],
)
def test_a_comment_that_is_deeper_belongs_to_what_stands_above_it(edit, was, now, end):
    assert DEEP.count(was) == 1
    manuscript = _open(DEEP.replace("\n", end))
    edit(manuscript, manuscript.root)
    assert manuscript.finished() == DEEP.replace(was, now).replace("\n", end)


def test_a_value_of_another_kind_is_written_behind_its_key():
    manuscript = _open()
    key, value = manuscript.root.entries[2]
    manuscript.set_value(key, value, ["One", "Two words"])
    assert manuscript.finished() == _edited(
        'topics: [one, "two words"]', "topics:\n  - One\n  - Two words"
    )


@pytest.mark.parametrize(
    ("path", "key", "was", "now"),
    [
        ([], "title", "title: 'A title'   # as printed\n", ""),
        ([], "places", "places:\n- here\n- there\n", ""),
        (["claims", 0], "by", "    by: ada\n", ""),
        (
            ["claims", 0],
            "id",
            "  - id: first\n    # Said in March.\n    text",
            "  # Said in March.\n  - text",
        ),
        (["claims", 1], "id", "id: second, ", ""),
        (["claims", 1], "via", ", via: []", ""),
        (["claims", 2], "id", "    id: third\n", ""),
    ],
)
def test_a_key_goes_with_its_value_and_comments_stay(path, key, was, now):
    manuscript = _open()
    manuscript.remove(manuscript.root.at(path), key)
    assert manuscript.finished() == _edited(was, now)


def test_the_last_line_goes_where_the_file_ends_without_a_line_end():
    manuscript = _open("a: 1\nb: 2")
    manuscript.remove(manuscript.root, "b")
    assert manuscript.finished() == "a: 1"


def test_what_stands_alone_can_not_go():
    manuscript = _open("a: [x]\n")
    with pytest.raises(ValueError, match="`a` is all that its mapping holds"):
        manuscript.remove(manuscript.root, "a")


def test_a_key_gets_another_name():
    manuscript = _open()
    manuscript.rename_key(manuscript.root.entries[1][0], "heading")
    assert manuscript.finished() == _edited("title:", "heading:")


def test_lines_end_as_they_did():
    manuscript = _open(_CASE.replace("\n", "\r\n"))
    manuscript.append(manuscript.root.at(["places"]), "beyond")
    manuscript.remove(manuscript.root, "title")
    assert manuscript.finished() == (
        _edited("title: 'A title'   # as printed\n", "") + "- beyond\n"
    ).replace("\n", "\r\n")


@given(st.data())
def test_any_edit_changes_what_it_names_and_nothing_else(data):
    entries = data.draw(st.dictionaries(_KEYS, _VALUES, min_size=2, max_size=4))
    text = write_entries(entries) + "\n"
    manuscript = _open(text)
    key = data.draw(st.sampled_from(sorted(entries)))
    new = data.draw(_VALUES)
    pair = next(pair for pair in manuscript.root.entries if pair[0].text == key)
    if data.draw(st.booleans()):
        manuscript.set_value(*pair, new)
        entries[key] = new
    else:
        manuscript.remove(manuscript.root, key)
        del entries[key]
    manuscript.add(manuscript.root, "added", new, ["added"])
    assert _read(manuscript.finished()) == {**entries, "added": new}


@pytest.mark.parametrize(
    ("text", "was", "now", "after"),
    [
        ("a: see ada\n", "ada", "bob", "a: see bob\n"),
        ("a: see  <ada>\n", "ada", "bob", "a: see  <bob>\n"),
        ("a: see \\ada\n", "ada", "bob", None),
    ],
)
def test_words_inside_a_text_are_replaced_where_they_stand(text, was, now, after):
    manuscript = _open(text)

    assert manuscript.replace(Position("a.yml", 1, 7), was, now) is (after is not None)
    assert manuscript.finished() == (after or text)


def test_a_flag_is_written_without_quotation_marks():
    manuscript = _open('a: "yes"\n')
    manuscript.set_flag(manuscript.root.at(["a"]), on=False)

    assert manuscript.finished() == "a: false\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: {b: 'x'}\n", "a: 'x'\n"),
        ("a:\n  b: x  # so\n", "a: x  # so\n"),
        ("a: # so\n  b: x\n", None),
        ("a: {b: x\n  y}\n", None),
        ("a: {b: x # so\n  }\n", None),
    ],
)
def test_a_text_stands_alone_where_nothing_is_lost(text, after):
    manuscript = _open(text)
    key, mapping = manuscript.root.entries[0]

    assert manuscript.shorten(mapping, mapping.entries[0][1], key) is (after is not None)
    assert manuscript.finished() == (after or text)


def test_an_entry_of_a_list_stands_alone():
    manuscript = _open("- b: x\n- {b: y}\n")
    for item in manuscript.root.items:
        assert manuscript.shorten(item, item.entries[0][1])

    assert manuscript.finished() == "- x\n- y\n"
