"""Texts: what is read from them and how they are rendered."""

from __future__ import annotations

import re
from inspect import cleandoc

import pytest

from casefiles.core.locator import FORMS, Locator
from casefiles.core.prose import (
    Fault,
    ProseReader,
    Reference,
    RememberingReader,
    plain_prose,
    render_prose,
)
from support.resolver import AnyResolver

NO_MARK = r", or `\[` where no source is cited"


def block(text):
    return str(render_prose(ProseReader().read_block(text), AnyResolver()))


def line(text):
    return str(render_prose(ProseReader().read_line(text), AnyResolver()))


def sup(*marks):
    """The HTML of marks, each given as number, use, key and place in words."""
    links = (
        f'<a id="cite-{number}-{use}" href="#source-{key}" class="cf-cite__link"'
        f' aria-label="Source {number}{place}">{number}</a>'
        for number, use, key, place in marks
    )
    return f'<sup class="cf-cite">{",".join(links)}</sup>'


# Citations


def test_turns_marks_into_numbers_in_the_order_of_the_text():
    html = block("One [@wire]. Two [@hearing, para. 3; @wire, p. 2]. *Three [@wire]*.")
    assert html == (
        f"<p>One&nbsp;{sup((1, 1, 'wire', ''))}."
        f" Two&nbsp;{sup((2, 1, 'hearing', ', paragraph 3'), (1, 2, 'wire', ', page 2'))}."
        f" <em>Three&nbsp;{sup((1, 3, 'wire', ''))}</em>.</p>"
    )


@pytest.mark.parametrize("space", [" ", "  ", "\n"])
def test_a_mark_stays_on_the_line_of_its_word(space):
    assert line(f"One{space}[@wire] two") == f"One&nbsp;{sup((1, 1, 'wire', ''))} two"


def test_marks_side_by_side_are_one_place():
    assert line("x[@a][@b]") == f"x{sup((1, 1, 'a', ''), (2, 1, 'b', ''))}"


def test_reads_each_reference_with_its_place_in_the_text():
    text = cleandoc("""
        # Heading [@a]

        > quoted [@b;
        > @c, para. 3] and *so **on [@d]***

        1. item [he said](claim:no-felony)
            - inner [@a] `[@code]` \\[@text]

                    [@code-block]

        [the case](case:bridge#claim-x), [who](entity:dhs), [when]( <event:vote> ).
    """)
    references = ProseReader().read_block(text).references
    assert [(r.kind, r.key, r.locator, text[r.offset :][: len(r.key) + 1]) for r in references] == [
        ("source", "a", None, "@a"),
        ("source", "b", None, "@b"),
        ("source", "c", Locator("paragraph", "3"), "@c"),
        ("source", "d", None, "@d"),
        ("claim", "no-felony", None, "claim:no-f"),
        ("source", "a", None, "@a"),
        ("case", "bridge#claim-x", None, "case:bridge#clai"[:15]),
        ("entity", "dhs", None, "enti"),
        ("event", "vote", None, " <eve"),
    ]


def test_a_reference_to_a_part_of_a_case_knows_both():
    reference = Reference("case", "bridge#claim-x", None, 0)
    assert (reference.id, reference.anchor) == ("bridge", "claim-x")
    assert (Reference("source", "wire", None, 0).anchor) == ""


@pytest.mark.parametrize(
    "text",
    ["[@a,p.3]", "[@a , p. 3]", "[ @a, p. 3 ]", "[@a,\np. 3]", "[@a, p. 3;]", "[@a, pp.3]"],
)
def test_white_space_in_a_mark_does_not_matter(text):
    references = ProseReader().read_block(text.replace("pp.3", "p.3")).references
    assert references == (Reference("source", "a", Locator("page", "3"), text.index("@")),)


@pytest.mark.parametrize(
    "text",
    [
        "Write to desk@example.org or @office; [sic] [a@b.example] @ [see @a].",
        r"\[@a] and [\@a] stay.",
        "`[@a]` and ``[@b `]``",
    ],
)
def test_other_at_signs_are_text(text):
    prose = ProseReader().read_block(text)
    assert (prose.references, prose.faults) == ((), ())


@pytest.mark.parametrize(
    ("text", "offset", "message", "hint"),
    [
        ("x [@]", 3, "`@` can't be read as a citation", "write `[@key]`" + NO_MARK),
        ("[@ key]", 1, "`@ key` can't be read as a citation", "write `[@key]`" + NO_MARK),
        (
            "[@key para. 3]",
            1,
            "`@key para. 3` can't be read as a citation",
            "write `[@key, para. 3]`" + NO_MARK,
        ),
        (
            "[-@Key, 4]",
            2,
            "`-@Key, 4` can't be read as a citation",
            "write `[@key]`" + NO_MARK,
        ),
        (
            "[@key `x`]",
            1,
            "`@key ?` can't be read as a citation",
            "write `[@key]`" + NO_MARK,
        ),
        ("see [@key", 4, "the citation mark `[@key` is not closed", "write `[@key]`"),
        (
            "[@desk](https://example.org)",
            0,
            "a citation mark can't be a link too",
            r"write `\[@desk](...)` for a link with these words, or a space before `(`",
        ),
        (
            "see [*his* [@key]](case:bridge)",
            4,
            "a citation stands inside the words of a link",
            "write it behind: `[words](address)[@key]`",
        ),
    ],
)
def test_a_mark_that_cannot_be_read_is_a_mistake_with_a_mend(text, offset, message, hint):
    assert ProseReader().read_line(text).faults == (Fault(offset, "bad-citation", message, hint),)


def test_what_is_good_in_a_bad_mark_is_still_read():
    prose = ProseReader().read_line("[@a; b; @c, chapter 9]")
    unknown = "`chapter 9` is no place in a source that the format knows"
    assert prose.references == (
        Reference("source", "a", None, 1),
        Reference("source", "c", None, 8),
    )
    assert prose.faults == (
        Fault(0, "bad-citation", "`b` can't be read as a citation", "write `[@b]`" + NO_MARK),
        Fault(8, "bad-locator", unknown, f"write {FORMS}"),
    )


def test_a_reference_definition_cannot_hijack_a_mark():
    html = block("[@a]\n\n[@a]: https://example.org/\n[a]: https://example.org/")
    assert html == (
        f"<p>{sup((1, 1, 'a', ''))}</p>\n"
        f"<p>{sup((1, 2, 'a', ''))}: https://example.org/\n[a]: https://example.org/</p>"
    )


# Emphasis


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* _b_ **c** __d__", "<em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong>"),
        ("***a*** ___b___", "<strong><em>a</em></strong> <strong><em>b</em></strong>"),
        ("**a *b***", "<strong>a <em>b</em></strong>"),
        ("***a* b**", "<strong><em>a</em> b</strong>"),
        ("*a **b***", "<em>a <strong>b</strong></em>"),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("*a **b** c* _a **b** c_ .", "<em>a <strong>b</strong> c</em> " * 2 + "."),
        ("_a_b_ c_d_e __f_g__", "<em>a_b</em> c_d_e <strong>f_g</strong>"),
        ("2 * 3 * 4, a*b**c*d, ****, _ _, ** a **", "2 * 3 * 4, a*b**c*d, ****, _ _, ** a **"),
        (r"\*a* *\*b*", "*a* <em>*b</em>"),
    ],
)
def test_emphasis_pairs_or_stays_text(text, html):
    assert line(text) == html


# Blocks and lines


def test_renders_the_blocks_of_the_dialect():
    text = """\
        # One

        Two
        ===

        ###### Three

        - a
        - b

        3. c

        ---

        > d  
        > e

            f < g
        """  # noqa: W291  (two spaces break a line)
    assert block(re.sub("(?m)^ {8}", "", text)) == (
        "<h3>One</h3>\n<h3>Two</h3>\n<h5>Three</h5>\n"
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
        '<ol start="3">\n<li>c</li>\n</ol>\n<hr>\n'
        "<blockquote>\n<p>d<br>\ne</p>\n</blockquote>\n"
        "<pre><code>f &lt; g\n</code></pre>"
    )


def test_a_line_knows_no_blocks():
    assert line("1. Not a *list*,\n# no heading\n\n> no quote") == (
        "1. Not a <em>list</em>, # no heading  &gt; no quote"
    )


def test_attribute_lists_and_typography_stay_text():
    text = '"It\'s" -- she said... {: .x onclick=y } *[X]: y'
    assert line(text) == text
    assert block(text) == f"<p>{text}</p>"


def test_nesting_without_end_is_text():
    prose = ProseReader().read_block("1. " * 3000)
    assert prose.skeleton.count("<ol>") == 16


def test_words_alone_are_for_descriptions():
    text = "# Head\n\nHe *said* [@a], `x < y`.\n\n- one [@b]\n- [two](case:c)\n\nAT\\&amp;T"
    plain = plain_prose(ProseReader().read_block(text))
    assert plain == "Head He said, x < y. one two AT&amp;T"


def test_a_text_is_read_once_and_told_to_the_next_reader():
    reader = RememberingReader()
    prose = reader.read_block("*One* text.")

    assert prose == ProseReader().read_block("*One* text.")
    assert reader.read_block("*One* text.") is prose
    assert RememberingReader(reader.known).read_block("*One* text.") is prose


def test_an_empty_text_is_nothing():
    assert (block(" \n"), line("")) == ("", "")


@pytest.mark.parametrize("read", [ProseReader.read_block, ProseReader.read_line])
def test_a_text_with_too_many_marks_is_not_read(read):
    prose = read(ProseReader(), "a " + r"\!" * 2_001)

    assert [(fault.code, fault.offset) for fault in prose.faults] == [("too-many-marks", 4_002)]
    assert prose.skeleton == ""
    assert read(ProseReader(), "a " + r"\!" * 2_000).faults == ()
