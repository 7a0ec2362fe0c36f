"""The tree of a YAML file, and every mistake in the YAML at its place."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.nodes import Node, SourceText, packed, read_nodes
from casefiles.core.nodes.mistake import LastScalar, Mistake
from casefiles.core.nodes.mistakes import name_mistake
from casefiles.core.nodes.text import split_text
from casefiles.core.problem import CasefilesError, Position


def read(text: str | bytes) -> tuple[Node | None, list[str]]:
    data = text if isinstance(text, bytes) else text.encode()
    node, problems = read_nodes(SourceText("a.yml", data))
    return node, [str(problem).removeprefix("a.yml:") for problem in problems]


def problems_of(text: str | bytes) -> list[str]:
    return [problem.partition("\n")[0] for problem in read(text)[1]]


def plain(node: Node) -> object:
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    if node.kind == "mapping":
        return {key.text: plain(value) for key, value in node.entries}
    return node.text


CITED = 'write `c` if that is the key of a source; else put the text in quotation marks: `"@c"`'


def tree(text: str) -> object:
    node, problems = read(text)
    assert problems == []
    assert node is not None
    return plain(node)


def test_reads_every_scalar_as_the_text_that_was_written():
    text = "a: no\nb: 1.10\nc: 2024-01-10\nd: 12:30:45\ne: 017\nf: ~\ng: 0x1F\nh: null\n"
    assert tree(text) == {
        "a": "no",
        "b": "1.10",
        "c": "2024-01-10",
        "d": "12:30:45",
        "e": "017",
        "f": "~",
        "g": "0x1F",
        "h": "null",
    }


def test_keeps_the_place_and_style_of_every_node():
    node, _ = read(
        "a: b\nc:\n- 'd'\n- \"e\"\n- {f: |-\n}\n".replace("{f: |-\n}", "|-\n  f\n- >\n  g")
    )
    assert node is not None
    value = node.get("c")
    assert value is not None
    found = [(item.position.line, item.position.column, item.style) for item in value.items]
    assert found == [(3, 3, "single"), (4, 3, "double"), (5, 3, "literal"), (7, 3, "folded")]
    assert (node.position, value.position) == (Position("a.yml", 1, 1), Position("a.yml", 3, 1))


def test_tells_an_empty_value_from_null_and_from_an_empty_text():
    node, problems = read("by:\nwithdrawn: null\ntitle: ''\nvia: ~\n")
    assert node is not None
    states = [(value.is_empty, value.is_null) for _, value in node.entries]
    assert states == [(True, False), (False, True), (False, False), (False, True)]
    assert problems == []
    assert node.entries[0][1].position == Position("a.yml", 1, 4)


def test_finds_a_value_by_its_key():
    node, _ = read("a: b\n")
    assert node is not None
    assert node.get("a") == Node("scalar", Position("a.yml", 1, 4), text="b")
    assert node.get("b") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "title: A: b\n",
            "1:9: error: a colon followed by a space stands inside text without quotation marks",
        ),
        (
            "a: b: c: d\n",
            "1:5: error: a colon followed by a space stands inside text without quotation marks",
        ),
        (
            "a: “b: c”\n",
            "1:4: error: `“` is no quotation mark in YAML, so the colon after it ends the text",
        ),
        ("--- a: b\n", "1:6: error: nothing can stand on the line of `---`"),
        ("title:foo\nsummary: x\n", "1:7: error: a space is missing after `title:`"),
        ("a: b\ntitle:foo\nc: x\n", "2:7: error: a space is missing after `title:`"),
        ("a:\n- b:foo\n  c: x\n", "2:5: error: a space is missing after `b:`"),
        ("a: {b:c}\n", "1:7: error: a space is missing after `b:`"),
        ("title:foo\n", "1:7: error: a space is missing after `title:`"),
        (
            "a:\u00a0b\nc: d\n",
            "1:2: error: after the key stands a colon followed by a non-breaking space",
        ),
        ("a\uff1a b\nc: d\n", "1:2: error: after the key stands `\uff1a`, not a colon"),
        (
            "foo\nbar: x\n",
            "1:1: error: this line is no `key: value`: it has no colon followed by a space",
        ),
        (
            "a: b\nfoo\n",
            "2:1: error: this line is no `key: value`: it has no colon followed by a space",
        ),
        (
            "a: b\n" + "word " * 9 + "\n",
            "2:1: error: this line is no `key: value`: it has no colon followed by a space",
        ),
        (
            "a: 1\n  b: 2\n",
            (
                "2:3: error: this line is indented deeper than `a`, so it belongs to the text of"
                " `a`, and its colon does not fit there"
            ),
        ),
        (
            "a:\n  b: 1\nc: 2\n  d: 3\n",
            "4:3: error: this line is indented deeper than `c`, and like the line above `c`",
        ),
        (
            "a: b # c\n  d\ne: f\n",
            "1:6: error: ` #` starts a comment and ends the text, so line 2 belongs to nothing",
        ),
        ("a: |\n  b\n: c\n", "3:1: error: no key stands before this colon"),
        (": b\n", "1:1: error: no key stands before this colon"),
        ("{: b}\n", "1:2: error: no key stands before this colon"),
        ("?\n: b\n", "1:2: error: a key is empty"),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2: error: this line is indented by 1, which fits no line above it",
        ),
        (
            "a:\n  - b: 1\n   c: 2\n",
            "3:4: error: this line is indented by 3, which fits no line above it",
        ),
        (
            "a:\n  - {b: 1}\n    {b: 2}\n",
            "3:5: error: a dash is missing: this line stands in a list and starts no entry",
        ),
        (
            "a:\n  - b\n  c\n",
            "3:3: error: a dash is missing: this line stands in a list and starts no entry",
        ),
        (
            "a:\n  - b\n  c: d\n",
            (
                "3:3: error: `c` is indented like the dashes above it, and begins no entry of"
                " their list"
            ),
        ),
        (
            "a:\n  - b: 1\n  b: 2\n",
            "3:3: error: a dash is missing: this line stands in a list and starts no entry",
        ),
        (
            "a:\n  - {b: 1}\n    - {b: 2}\n",
            "3:5: error: this dash is indented by 4, the one above it by 2",
        ),
        (
            "a:\n  - b: |\n      c\n    - b: d\n",
            "4:5: error: this dash is indented by 4, and fits no line above it",
        ),
        (
            "a:\n  - b\nc d\n",
            "3:1: error: this line is no `key: value`: it has no colon followed by a space",
        ),
        (
            "a:\n  - b\n\n  # c\n  d\n",
            "5:3: error: a dash is missing: this line stands in a list and starts no entry",
        ),
        ("- id:b\n  c: d\n", "1:6: error: a space is missing after `id:`"),
        ("-b: c\n  d: e: f\n", "1:2: error: a space is missing after the dash"),
        (
            "a:\n  -\u00a0b: c\n    d: e\n",
            "2:4: error: a non-breaking or other odd space stands behind the dash",
        ),
        ("a:\n  -b\n  -c\n", "2:4: error: a space is missing after the dash"),
        ("a:\n  - b\n  -c\n", "3:4: error: a space is missing after the dash"),
        ("a:\n  -b\n  -c: d\n", "2:4: error: a space is missing after the dash"),
        ("a:\n  - b: c\n  -d: e\n", "3:4: error: a space is missing after the dash"),
        (
            "a:\n  - {b: c}\n  {b: d}\ne: f\n",
            "3:3: error: a dash is missing: this line stands in a list and starts no entry",
        ),
        (
            "a:\n    b: 1\n    # c\n    d: 2\n  - b: 3\n",
            "2:5: error: a dash is missing: the list of `a` begins with this line",
        ),
        (
            "a:\n  - b: 1\n    - b: 2\n",
            "3:5: error: an entry of a list stands where a key is wanted",
        ),
        ("a:\n  - b: 1\n  \u2022 b: 2\n", "3:3: error: `\u2022` begins no entry of a list"),
        ("a:\n  - b: 1\n  * b: 2\n", "3:3: error: `*` begins no entry of a list"),
        (
            "a:\n  b: |\n    c\n  * d\n",
            (
                "4:3: error: this line is indented less than the text that begins on line 3, so it"
                " is no part of it"
            ),
        ),
        (
            "a:\n  b: 1\n\u00a0 c: 2\n  d: 3\n",
            "3:1: error: a non-breaking or other odd space stands where YAML wants plain spaces",
        ),
        (
            "a: |\n\u00a0\u00a0b\nc: d\n",
            "2:1: error: a non-breaking or other odd space stands where YAML wants plain spaces",
        ),
        (
            "a: |\nb c\n  d\n",
            "2:1: error: the text of `a` begins here, but is not indented, so it is no part of `a`",
        ),
        (
            "a: |\n  b\n[@c]\nd: e\n",
            (
                "3:1: error: this line is indented less than the text that begins on line 2, so it"
                " is no part of it"
            ),
        ),
        (
            "a: |\n  b\n# c\n  @d\n",
            (
                "3:1: error: `#` stands left of the text above, so this is a comment and ends that"
                " text"
            ),
        ),
        ("a: b: c, d: e}\n", "1:4: error: the opening brace `{` is missing before this"),
        ("a: [b}\n", "1:6: error: the `[` opened before is closed by `}`"),
        (
            "a: {b: c d: e}\n",
            "1:11: error: a comma is missing before `d:`, or a text with a colon has no quotes",
        ),
        ("a: b\n- c\n", "2:1: error: an entry of a list stands where a key is wanted"),
        ("a: |\n\n- c\n", "3:1: error: an entry of a list stands where a key is wanted"),
        ("[a]\nb: c\n", "2:1: error: the file can't be read as YAML from here on"),
        ("a: - b\n", "1:4: error: a list can't start on the line of its key"),
        (
            "a: |\n   foo\n  bar\n",
            (
                "3:3: error: this line is indented less than the text that begins on"
                " line 2, so it is no part of it"
            ),
        ),
        (
            "a: |\n  foo\nbar\nb: c\n",
            (
                "3:1: error: this line is indented less than the text that begins on"
                " line 2, so it is no part of it"
            ),
        ),
        ('a: "foo\nb: x\n', '1:4: error: the quotation mark `"` opened here is never closed'),
        ("a: 'foo\nb: x\n", "1:4: error: the quotation mark `'` opened here is never closed"),
        ('a: "x\n--- y"\n', '1:4: error: the quotation mark `"` opened here is never closed'),
        (
            'a: "foo\nb: "bar"\n',
            '1:4: error: the quotation mark `"` opened here is not closed on its line',
        ),
        (
            'a: "foo”\nb: "bar"\n',
            (
                '1:4: error: the quotation mark `"` opened here is not closed on its line, since'
                " `”` is another one"
            ),
        ),
        ("a: 'it's here'\n", "1:7: error: the `'` here ends the text, but the line goes on"),
        ('a: "foo" bar\n', '1:8: error: the `"` here ends the text, but the line goes on'),
        ('a: ["b" c]\n', '1:7: error: the `"` here ends the text, but the line goes on'),
        ("a: [b]]\n", "1:7: error: this `]` closes nothing"),
        ("a: [sic] d\n", "1:10: error: text goes on after the `]` that ends a list or mapping"),
        (
            "a: [b, c\nd: e\n",
            "1:4: error: the `[` opened here is not closed, or a comma is missing before line 2",
        ),
        (
            "a: {b: c\nd: e\n",
            "1:4: error: the `{` opened here is not closed, or a comma is missing before line 2",
        ),
        ("a: [x: y: z]\n", "1:9: error: this fits into no list or mapping that `[` opens"),
        ("a: [b, , c]\n", "1:8: error: `,` stands where a value is wanted"),
        ("a: [\n", "1:5: error: the file ends inside brackets that are never closed"),
        ("a: [b\n", "1:4: error: the `[` opened here is not closed"),
        ("a: @foo\n", "1:4: error: text without quotation marks can't start with `@`"),
        ("a: `foo`\n", "1:4: error: text without quotation marks can't start with a backtick"),
        ("a: %foo\n", "1:4: error: text without quotation marks can't start with `%`"),
        ("a: ? foo\n", "1:4: error: text without quotation marks can't start with `?`"),
        ("a: & foo\n", "1:4: error: text without quotation marks can't start with `&`"),
        ("a: **foo** bar\n", "1:4: error: text without quotation marks can't start with `*`"),
        ("a: *foo bar*\n", "1:4: error: text without quotation marks can't start with `*`"),
        ("a: {b: @c}\n", "1:8: error: text without quotation marks can't start with `@`"),
        ("- @foo\n", "1:3: error: text without quotation marks can't start with `@`"),
        (">:\n", "1:2: error: text can't stand on the line of `>`"),
        ("a: > foo\n", "1:6: error: text can't stand on the line of `>`"),
        ('a: "C:\\Users"\n', "1:7: error: `\\U` is no character that YAML knows"),
        ('a: "\\ud800"\n', "1:5: error: `\\u` is no character that YAML knows"),
        ('"a\n b": c\n', "2:4: error: the file can't be read as YAML from here on"),
    ],
)
def test_names_the_cause_where_yaml_cannot_be_read(text, found):
    assert read(text)[0] is None
    assert problems_of(text) == [f"{found} [yaml-syntax]"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("title: A: b\n", 'put the text in quotation marks: `title: "A: b"`'),
        ('- t: say "a: b"\n', "put the text in quotation marks: `t: 'say \"a: b\"'`"),
        ("a: “b: c”\n", 'put the text in quotation marks: `a: "b: c"`'),
        ("a: 'it's here'\n", 'put the text in quotation marks: `a: "it\'s here"`'),
        ("a: {b: @C}\n", 'put the text in quotation marks: `"@C"`'),
        ("a: {b: @c}\n", CITED),
        (
            "a: [@c-d]\n",
            (
                "write `a: c-d` if that is the key of a source; else put the text in quotation"
                ' marks: `a: "[@c-d]"`'
            ),
        ),
        ("a: `b`\n", 'put the text in quotation marks: `a: "b"`'),
        ("a: {b: @c, d: e}\n", CITED),
        ("a: `b` c `d`\n", 'put the text in quotation marks: `a: "`b` c `d`"`'),
        ("a: ''b''\n", 'put the text in quotation marks: `a: "b"`'),
        ('a: "foo”\nb: "bar"\n', 'close it at the end of the text: `"foo"`'),
        (
            "a: [b](https://example.org/)\n",
            (
                'put the text in quotation marks: `a: "[b](https://example.org/)"`; where an'
                " address is wanted, write it alone: `a: https://example.org/`"
            ),
        ),
        ("a: b: c, d: e}\n", "write `a: {b: c, d: e}`"),
        ("- b: c: d}\n", "write `b: {c: d}`"),
        ("- b c: d: e}\n", "write `b c: {d: e}`"),
        ("a: [@k, p. 3] b\n", 'put the text in quotation marks: `a: "[@k, p. 3] b"`'),
        ("a: " + "b " * 60 + ": c\n", "put the whole text after `a:` in quotation marks"),
        ("title:foo\nb: c\n", "write `title: foo`"),
        (
            "a: b\nc = d\n",
            (
                "write `c: d` if it is a key; indent it deeper if it belongs to the text above,"
                " else remove it"
            ),
        ),
        (
            "a:\n  - b: 1\n    - b: 2\n",
            "indent its dash like that of line 2; remove the dash if it is a key",
        ),
        (
            "a:\n  - b: 1\n    - c: 2\n",
            "indent it below the key of its list; remove the dash if it is a key",
        ),
        ("a:\n  b: 1\n c: 2\n", "indent it by 0 or 2 spaces"),
        ("a:\n  b: 1\n  c: 2\n d: 3\n", "indent it by 0 or 2 spaces"),
        (
            "a:\n  b: 1\n  c: 2\n d: 3\n e: 4\n",
            "indent it by 0 or 2 spaces, and so the lines below that stand like it",
        ),
        (
            "a:\n  b:\n    c: 1\nd:\n    c: 2\n    f: 3\n  e:\n    c: 3\n",
            "indent it by 0 or 4 spaces",
        ),
        (
            "```yaml\na: b\n```\n",
            "remove the line, and line 3 too",
        ),
        (
            "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> d\n",
            "keep one of the two versions alone; remove the line, and lines 3 and 5 too",
        ),
        (
            "a: 1\nb:\n  - c: 1\n  d: 2\n",
            (
                "indent it by 4 spaces if it belongs to the entry above, by 0"
                " if it stands beside `b`; write `- d: 2` for a new entry; or indent the dash"
                " above by 0 if that was moved"
            ),
        ),
        (
            "- b\nc: d\n",
            (
                "write `- c: d` for a new entry; indent it by 2 spaces if it belongs to the"
                " entry above"
            ),
        ),
        (
            "a:\n  - b: 1\n    c: 2\n  e: 2\n",
            (
                "indent it by 4 spaces if it belongs to the entry above, by 0 if it stands beside"
                " `a`; write `- e: 2` for a new entry"
            ),
        ),
        (
            "n:\n  - id: a\n    t: |\n      words\n     - id: b\n",
            "indent it like that of line 2; indent it by 6 spaces if it belongs to the text",
        ),
        (
            "a:\n  t: |\n    words\n   s: 1\n",
            "indent it by 2 spaces if it is a key; indent it by 4 spaces if it belongs to the text",
        ),
        ('a: "foo\nb: "bar"\n', 'close it at the end of the text: `"foo"`'),
        ("a: 'foo\n", "close it at the end of the text: `'foo'`"),
        ("a: '" + "b" * 99, "close it at the end of the text"),
    ],
)
def test_hints_at_a_line_that_can_be_pasted(text, hint):
    (problem,) = read(text)[1]
    assert problem.partition("hint: ")[2] == hint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a:\n\tb: 1\n\tc: 2\n", ["2:1: error: a tab stands where YAML wants spaces [tab-indent]"]),
        ("a:\n  b: 1\n\tc: 1\n", ["3:1: error: a tab stands where YAML wants spaces [tab-indent]"]),
        ("-\ta: b\n", ["1:2: error: a tab stands where YAML wants spaces [tab-indent]"]),
        ("a: |\n\tb\n", ["2:1: error: a tab stands where YAML wants spaces [tab-indent]"]),
        (
            "a: &x &y z\n",
            [
                "1:4: error: `&x` is a YAML anchor [yaml-anchor]",
                "1:7: error: the file can't be read as YAML from here on [yaml-syntax]",
            ],
        ),
        ("a: &x y z\n", ["1:4: error: `&x` is a YAML anchor [yaml-anchor]"]),
        (
            "a: &x !y z\n",
            [
                "1:4: error: `&x` is a YAML anchor [yaml-anchor]",
                "1:7: error: a word that starts with `!` is a YAML tag [yaml-tag]",
            ],
        ),
        (
            "a: &x [b]\nc: *x\n",
            [
                "1:4: error: `&x` is a YAML anchor [yaml-anchor]",
                "2:4: error: `*x` is a YAML alias [yaml-alias]",
            ],
        ),
        ("a:\n  <<: {b: c}\n", ["2:3: error: `<<` is a YAML merge key [yaml-merge-key]"]),
        ("a: ! foo\n", ["1:4: error: a word that starts with `!` is a YAML tag [yaml-tag]"]),
        (
            "a: !!python/name:os.system\n",
            ["1:4: error: a word that starts with `!` is a YAML tag [yaml-tag]"],
        ),
        ("a: !x!y z\n", ["1:4: error: a word that starts with `!` is a YAML tag [yaml-tag]"]),
        ("a: b\n---\nc: d\n", ["2:1: error: `---` starts a second document [second-document]"]),
        (
            "a: b\n...\nc: d\n",
            ["3:1: error: text goes on after the end of the document [second-document]"],
        ),
        (
            "%YAML 1.1\n# x\n%TAG ! x\n---\na: b\n",
            [
                "1:1: error: a line that starts with `%` is a YAML directive [yaml-directive]",
                "3:1: error: a line that starts with `%` is a YAML directive [yaml-directive]",
            ],
        ),
        (
            "a: b\n%TAG x\n",
            ["2:1: error: a line that starts with `%` is a YAML directive [yaml-directive]"],
        ),
        (
            "a: b\nc: d\na: e\n",
            ["3:1: error: `a` stands twice in this mapping, first on line 1 [repeated-key]"],
        ),
        ("? [a]\n: b\n", ["1:3: error: a list stands where a key is wanted [complex-key]"]),
        ("? {a: b}\n: b\n", ["1:3: error: a mapping stands where a key is wanted [complex-key]"]),
        (
            "a\u200db: c\n",
            [
                (
                    "1:1: error: U+200D (zero width joiner) can't be seen and has no"
                    " place in a key [forbidden-character]"
                )
            ],
        ),
        ("", ["1:1: error: the file holds nothing [empty-file]"]),
        ("# x\n", ["1:1: error: the file holds nothing [empty-file]"]),
        ("---\n", ["1:1: error: the file holds nothing [empty-file]"]),
        (
            'a: "b\\0c\\x1b"\nd: "\\u202e\\e"\n',
            [
                (
                    "1:6: error: `\\0` stands for U+0000, which is a control"
                    " character [forbidden-character]"
                ),
                (
                    "1:9: error: `\\x1b` stands for U+001B, which is a control"
                    " character [forbidden-character]"
                ),
                (
                    "2:5: error: `\\u202e` stands for U+202E (right-to-left override), which"
                    " changes the direction in which text is shown [forbidden-character]"
                ),
                (
                    "2:11: error: `\\e` stands for U+001B, which is a control"
                    " character [forbidden-character]"
                ),
            ],
        ),
    ],
)
def test_refuses_what_the_format_leaves_out(text, found):
    assert problems_of(text) == found


def test_has_an_answer_to_words_of_libyaml_that_it_does_not_know():
    text = split_text("a.yml", "a: b")
    place = text.at(3)
    problem = name_mistake(
        Mistake(text, "something new", place, place, LastScalar(place, place, "plain"))
    )
    assert str(problem) == (
        "a.yml:1:4: error: the file can't be read as YAML from here on [yaml-syntax]\n"
        "    hint: compare quotation marks, colons, dashes and indent of this line and the one"
        " above with a case that works"
    )


def test_counts_the_tabs_below():
    assert read("a:\n\tb: 1\n\tc: 2\n")[1] == [
        (
            "2:1: error: a tab stands where YAML wants spaces [tab-indent]\n"
            "    hint: write two spaces for each level; lines below that start so too: 1"
        )
    ]


def test_collects_what_does_not_stop_the_reading():
    text = "a: !x b\na: c\nd: &e f\ng: Case #4\n"
    node, _ = read(text)
    assert node is not None
    assert plain(node) == {"a": "b", "d": "f", "g": "Case"}
    assert problems_of(text) == [
        "1:4: error: a word that starts with `!` is a YAML tag [yaml-tag]",
        "2:1: error: `a` stands twice in this mapping, first on line 1 [repeated-key]",
        "3:4: error: `&e` is a YAML anchor [yaml-anchor]",
        "4:9: warning: ` #` starts a comment, so the text ends before `#4` [lost-to-comment]",
    ]


TWICE = "stands twice in this mapping, first on line"


@pytest.mark.parametrize(
    ("text", "meant", "found"),
    [
        pytest.param(
            "- a: 1\n  b: 2\n  a: 3\n  c: 4\n  b: 5\n",
            [{"a": "1", "b": "2"}, {"a": "3", "c": "4", "b": "5"}],
            ["3:3: error: a second entry begins here without its dash: `a` stands on line 1"],
            id="an entry without its dash",
        ),
        pytest.param(
            "- a: 1\n  b: 2\n  b: 3\n  a: 4\n- a: 5\n",
            [{"a": "1", "b": "2"}, {"b": "3", "a": "4"}, {"a": "5"}],
            ["3:3: error: a second entry begins here without its dash: `b` stands on line 2"],
            id="an entry with its keys in another order",
        ),
        pytest.param(
            "- a: 1\n  a: 2\n  a: 3\n",
            [{"a": "1"}, {"a": "2"}, {"a": "3"}],
            [
                "2:3: error: a second entry begins here without its dash: `a` stands on line 1",
                "3:3: error: a second entry begins here without its dash: `a` stands on line 2",
            ],
            id="entries of one key",
        ),
        pytest.param(
            "[{a: 1, b: 2, a: 3, b: 4}]",
            [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}],
            ["1:15: error: a second entry begins here without its brace: `a` stands on line 1"],
            id="an entry without its brace",
        ),
        pytest.param(
            "- a: 1\n  b: 2\n  a: 3\n",
            [{"a": "1", "b": "2"}],
            [f"3:3: error: `a` {TWICE} 1"],
            id="one key twice",
        ),
        pytest.param(
            "- a: 1\n  b: 2\n  c: 3\n  b: 4\n  c: 5\n",
            [{"a": "1", "b": "2", "c": "3"}, {"a": "", "b": "4", "c": "5"}],
            ["4:3: error: a second entry begins here without its first line: `b` stands on line 2"],
            id="two keys twice, but not the first",
        ),
        pytest.param(
            "a:\n  b: 1\na:\na:\n",
            {"a": {"b": "1"}},
            [f"3:1: error: `a` {TWICE} 1", f"4:1: error: `a` {TWICE} 1"],
            id="a head three times",
        ),
        pytest.param(
            "a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4\nd: 5\n",
            {"a": {"b": "1", "c": "2"}, "d": "5"},
            ["4:3: error: a second entry begins here: `b` stands on line 2"],
            id="an entry without its name",
        ),
        pytest.param(
            "a: 1\nb: 2\na: 3\nb: 4\n",
            {"a": "1", "b": "2"},
            ["3:1: error: a second record begins here: `a` stands on line 1"],
            id="a second record",
        ),
        pytest.param(
            "x: 0\na: [1]\nb: {c: 1, d: 2}\na: [2]\nb: {d: 3, e: 4}\na: 3\n",
            {"x": "0", "a": ["1", "2"], "b": {"c": "1", "d": "2", "e": "4"}},
            [
                f"4:1: error: `a` {TWICE} 2",
                f"5:1: error: `b` {TWICE} 3",
                f"6:1: error: `a` {TWICE} 2",
            ],
            id="lists and mappings in two parts",
        ),
    ],
)
def test_reads_on_as_if_what_stands_twice_were_mended(text, meant, found):
    node, _ = read(text)
    assert node is not None
    assert plain(node) == meant
    told = [problem.removesuffix(" [repeated-key]") for problem in problems_of(text)]
    assert [problem.removesuffix(" already") for problem in told] == found


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "- a: 1\n  b: 2\n  a: 3\n  b: 4\n",
            "write `- a: 3`, with the dash below that of the entry",
        ),
        ("- a: 1\n  a: 3\n  b: 2\n", "write `- a: 3` if a second entry begins here; else join"),
        ("- a: 1\n  a: [3]\n  b: 2\n", "write `- a: ...` if a second entry begins here; else join"),
        ("- b: 1\n  a: 3\n  a: 2\n", "join the two, or rename one"),
    ],
)
def test_says_where_a_dash_may_be_missing(text, hint):
    (problem,) = read(text)[1]
    assert problem.partition("hint: ")[2].startswith(hint)


def test_tells_of_what_stands_twice_above_what_cannot_be_read():
    assert [line.partition(": ")[0] for line in problems_of("a: 1\nb: 2\nb: 3\nc: d: e\n")] == [
        "3:1",
        "4:5",
    ]


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ("a: Case #4", True),
        ("a: Case # 4", True),
        ("a: one two three four # five", True),
        ("a: one two three four  # five", False),
        ("kind: person # person or place", False),
        ("a: 'Case' #4", False),
        ("a: # 4", False),
        ("a: b#4", False),
    ],
)
def test_warns_of_text_lost_to_a_comment(line, is_cut):
    assert [problem.partition("[")[2] for problem in problems_of(line)] == [
        "lost-to-comment]"
    ] * is_cut


BEGINS = "text without quotation marks can't start with `#`, which starts a comment [yaml-syntax]"


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("a: #b c\nd: e\n", f"1:4: error: {BEGINS}", {"a": "#b c", "d": "e"}),
        ("- #b\n- c\n", f"1:3: error: {BEGINS}", ["#b", "c"]),
        ("x: y\na: #b\n  c\nd: e\n", f"2:4: error: {BEGINS}", {"x": "y", "a": "c", "d": "e"}),
        ("a: #b\n  c: d\n", "", {"a": {"c": "d"}}),
        ("a: #b\n  - c\n", "", {"a": ["c"]}),
        ("a: b  #c\nd: e\n", None, {"a": "b", "d": "e"}),
        ("#a\n b\n", "", "b"),
        ("a: # b\nd: e\n", "", {"a": "", "d": "e"}),
    ],
)
def test_a_hashtag_at_the_start_of_a_text_is_told(text, found, meant):
    node, problems = read(text)

    assert node is not None
    assert plain(node) == meant
    if found is not None:
        assert [problem.partition("\n")[0] for problem in problems] == ([found] if found else [])


PASTED = """\
schema: 1
claims:
  - id: a
    text: {text}
    voice: report
"""
POST = ["Rep. Anna @anna", "BREAKING: closed \U0001f6a8", "#Bridge https://example.org/1"]
IN_LINES = "lines, which YAML takes for one text only where a `|` stands before them"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(POST),
        "\n      ".join(POST),
        "\n" + "\n".join(POST),
        "\n      " + "\n      ".join(POST),
        "\n\n".join(POST),
        "@anna: closed\n\nMore: https://example.org/1",
        "The council met\nIt closed the bridge: why?\nMore to come.",
        "The council met\nIt closed the bridge\nMore: to come.",
        "The council met #bridge @anna\n      It closed gate #2\n      More: to come.",
    ],
)
def test_a_pasted_text_of_several_lines_is_told_at_its_key(text):
    (problem,) = read(PASTED.format(text=text).replace("text: \n", "text:\n"))[1]
    count = len([line for line in text.splitlines() if line.strip()])

    assert problem.startswith("4:")
    assert f"error: the text of `text` has {count} {IN_LINES} [yaml-syntax]\n" in problem
    assert (
        "hint: write `text: |`, and the whole text on the lines below, each indented by 6"
        in problem
    )


@pytest.mark.parametrize(
    "text",
    [
        "The bridge\n    statement The bridge was closed",
        "The bridge\n    by city\n    via paper",
        "The bridge\nwas closed: why",
        "- The bridge\n was closed",
        "| The bridge\n Was closed: why\n Nobody knows",
        "'The bridge' closed\n Was closed: why\n Nobody knows",
    ],
)
def test_other_mistakes_are_no_pasted_text(text):
    found = read(PASTED.format(text=text))[1]

    assert found
    assert not any(IN_LINES in problem for problem in found)


def test_lines_without_any_key_above_are_no_pasted_text():
    assert problems_of("The bridge\nWas closed\nIt: was\n") == [
        (
            "1:1: error: this line is no `key: value`: it has no colon followed by a space"
            " [yaml-syntax]"
        )
    ]


def test_a_line_fails_because_of_what_is_refused_in_it():
    assert problems_of("a: b\n\f\n") == [
        "2:1: error: U+000C is a control character [forbidden-character]"
    ]


def test_what_is_hidden_on_a_line_is_told_once_by_kind():
    (first, second) = read("a: \u200bb\u200b\u200bc\u200b\u202e\n")[1]

    assert first.endswith("type the word around it again; more of its kind on this line: 2")
    assert second.startswith("1:10: error: U+202E")


def test_a_key_is_known_without_what_is_hidden_in_it():
    assert plain(read("a\u200db: c\n")[0]) == {"ab": "c"}


def test_warns_of_the_last_line_of_a_longer_text():
    assert read("a: one\n  two #3\n")[1] == [
        (
            "2:7: warning: ` #` starts a comment, so the text ends before `#3` [lost-to-comment]\n"
            "    hint: put the whole text in quotation marks, or write `|` behind its key, with the"
            " text indented below; write `# ` after two spaces if it is a comment"
        )
    ]


def test_stops_at_too_many_values():
    assert problems_of("a: [" + "b," * 60_000 + "]") == [
        "1:99999: error: the file holds more than 50,000 values [too-many-nodes]"
    ]


def test_refuses_a_text_that_is_too_long():
    assert problems_of("a: " + "b" * 65_536) == []
    assert problems_of("a: " + "b" * 65_537) == [
        (
            "1:4: error: this text has 65,537 characters; 65,536 are the most a text"
            " may have [scalar-too-long]"
        )
    ]


def test_refuses_a_level_too_many():
    assert problems_of("[" * 32 + "]" * 32) == []
    assert problems_of("[" * 33 + "]" * 33) == [
        "1:33: error: lists and mappings are nested more than 32 deep here [too-deep]"
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"a: b\n{'k' * 1025}: c\n", "2:1"),
        (f"a:\n  - {'k ' * 512}k: c\n", "2:5"),
        (f'a: b\n"{"k" * 1023}": c\n', "2:1"),
        (f"a: {{b: c, {'k' * 1025}: d}}\n", "1:11"),
    ],
)
def test_names_a_key_that_is_too_long(text, place):
    told = "error: a key has 1,025 characters; 1,024 are the most [yaml-syntax]"
    assert problems_of(text) == [f"{place}: {told}"]


def test_a_long_text_is_no_long_key():
    assert tree(f"a: b\n{'k' * 1024}: c\n") == {"a": "b", "k" * 1024: "c"}
    assert problems_of(f"a: b, {'k' * 1100}: c\n") == [
        (
            "1:1107: error: a colon followed by a space stands inside text without quotation marks"
            " [yaml-syntax]"
        )
    ]


def test_says_that_libyaml_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    monkeypatch.delattr("yaml.cyaml")
    with pytest.raises(CasefilesError, match="built without libyaml"):
        read("a: b\n")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: bc d\n", [(1, 4), (1, 5), (1, 6), (1, 7)]),
        ("a: b\x00c\n", [(1, 4), (1, 6)]),
        ("a: b\n  c\n", [(1, 4), (2, 3), (2, 3)]),
        ("a: |\n  bc\n\n  d\n", [(2, 3), (2, 4), (4, 3), (4, 3), (4, 3), (4, 3)]),
        ("a: |-\n  b\n", [(2, 3)]),
        ("a: |2\n   b\n", [(2, 4), (2, 4), (2, 4)]),
        ("a: | # x\n\n\n  b\n", [(4, 3)] * 4),
        ("a: |\r\n  b\r\n  c", [(2, 3), (3, 3), (3, 3)]),
        ("a: |+\n\nb: c\n", [(2, 1)]),
        ("a: |", []),
        ("a: >\n  bc\n  d\n", [(2, 3), (2, 4), (3, 3), (3, 3), (3, 3)]),
        ("a: > # x\n  b\n\n    c\n", [(2, 3), *[(4, 5)] * 6]),
        ("a: 'b\n  c''d'\n", [(1, 5), (2, 3), (2, 3), (2, 4), (2, 6)]),
        ('a: ""\n', []),
        ('a: " "\n', [(1, 5)]),
        (
            'a: "b\\x20\\\n  \\nc\\u00e9 \\"d"\n',
            [(1, 5), *[(2, 5)] * 3, (2, 6), *[(2, 13)] * 2, (2, 15)],
        ),
    ],
)
def test_tells_the_place_of_each_character(text, places):
    node, _ = read(text)
    assert node is not None
    value = node.entries[0][1]
    found = [value.line_of(offset) for offset in range(len(value.text))]
    assert found == [Position("a.yml", *place) for place in places]


def test_a_place_behind_a_text_is_that_of_its_end():
    node, _ = read("a: |\n  bc\n")
    assert node is not None
    assert node.entries[0][1].line_of(10_000) == Position("a.yml", 2, 4)


WORDS = st.text(st.sampled_from("ab\u00e9\U0001f600'\"\\#:-[@]>|&"), min_size=1, max_size=6)
GAPS = st.sampled_from([" ", "  ", "\n", "\n\n", "\n\n\n", "\n  ", " \n"])
WRITERS = {
    "plain": lambda text, indent: f"x{text}".replace("\n", f"\n{indent}"),
    "single": lambda text, indent: (
        f"""'{text.replace("'", "''").replace(chr(10), chr(10) + indent)}'"""
    ),
    "double": lambda text, _: (
        '"'
        + text.replace("\\", "\\\\")
        .replace('"', '\\"')
        .replace("\n\n", "\\n\\\n  ")
        .replace("\u00e9", "\\xe9")
        + '"'
    ),
    "literal": lambda text, indent: f"|\nx\n{text}".replace("\n", f"\n{indent}"),
    "folded": lambda text, indent: f">+ # note\nx\n{text}".replace("\n", f"\n{indent}"),
}


@pytest.mark.parametrize("style", WRITERS)
@given(
    words=st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=8),
    indent=st.integers(1, 4),
    line_break=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_line_of_finds_each_mark_in_the_file(style, words, indent, line_break):
    text = "".join(f"{word}{gap}[@{number}]" for number, (word, gap) in enumerate(words))
    source = f"k:\n  a: {WRITERS[style](text, ' ' * (indent + 2))}\n  b: c\n"
    node, problems = read_nodes(SourceText("a.yml", source.replace("\n", line_break).encode()))
    if node is None or problems:  # Of an unquoted text, a colon or a `#` may end it.
        assert style == "plain"
        return
    value = node.at(("k", "a"))
    lines = source.split("\n")
    assert value.style == style
    for number in range(len(words)):
        mark = f"[@{number}]"
        place = value.line_of(value.text.index(mark))
        assert lines[place.line - 1][place.column - 1 :].startswith(mark)


@given(
    st.one_of(
        st.text(),
        st.text(alphabet="ab:-?[]{},#|>&*!%@`'\"\\ \t\n\r<.0\ufeff\u202e\x85"),
        st.binary(),
    )
)
def test_reads_anything_without_an_exception(text):
    data = text if isinstance(text, bytes) else text.encode(errors="replace")
    node, problems = read_nodes(SourceText("a.yml", data))
    assert node is not None or any(problem.severity == "error" for problem in problems)
    assert len({problem.position for problem in problems if problem.code == "yaml-syntax"}) <= 20


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: b\n", [":", 0, 4, 1, 0, 1, 2, 1]),
        ("a:\n", [":", 0, 2, 1, 0, 1, 1, 0]),
        ("- 😀 b\n- c", ["-", 0, 10, 2, 2, 4, 3, 1]),
        ("{a: [], b: 'c'}", ["{", 0, 15, 2, 1, 1, "[", 2, 2, 0, 2, 1, "s", 2, 3]),
        ("a: \"b\"\nc: 'it''s'", [":", 0, 17, 2, 0, 1, "d", 2, 3, 1, 1, "'", 2, 7, "it's"]),
        ('a: "\\x41"', [":", 0, 9, 1, 0, 1, '"', 2, 6, "A"]),
        ("a: |\n  b\n", [":", 0, 8, 1, 0, 1, "|", 2, 5, "b\n"]),
        ("a: b\n  c\n", [":", 0, 8, 1, 0, 1, "p", 2, 5, "b c"]),
    ],
)
def test_a_tree_is_packed_for_a_browser(text, tree):
    root, problems = read_nodes(SourceText("a.yml", text.encode()))
    assert not problems
    assert packed(text, root) == tree


QUOTED = "this line begins with `>`, as mails mark what they quote"
AWAY = "take `>` and the space behind it away at the start of this line"
NO_KEY = "; words that are no key stand behind the key whose text they are"


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: b\n> c: d\n", "2:1", AWAY),
        ("a: b\n> c: d\n> e: f\n", "2:1", f"{AWAY}, and of the 1 line below that begins so"),
        ("> # d\n> a: b\n> c: d\n", "1:1", f"{AWAY}, and of the 2 lines below that begin so"),
        ("a:\n  b: c\n  > Hello, you\nc: d\n", "3:3", f"{AWAY}{NO_KEY}"),
        (
            "> Hello,\n>\n> you\nc: d\n",
            "1:1",
            f"{AWAY}, and of the 2 lines below that begin so{NO_KEY}",
        ),
    ],
)
def test_what_a_mail_quotes_is_told_as_such(text, place, hint):
    (problem,) = read_nodes(SourceText("f.yml", text.encode()))[1]

    found = f"{problem.position.line}:{problem.position.column}"
    assert (found, problem.message) == (place, QUOTED)
    assert (
        problem.hint.removesuffix("; or write `|` behind its key, with the text indented below")
        == hint
    )


def test_a_folded_text_is_no_mail():
    assert read_nodes(SourceText("f.yml", b"a: >\n  > b\n"))[1] == []
