"""Rules about texts that hold without exception."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from casefiles.core.prose import ProseReader, render_prose
from casefiles.core.prose.offsets import untag
from support.resolver import AnyResolver

PIECES = st.sampled_from(
    [
        *("[@a]", "[@b, para. 3]", "[@a; @c, p. 2]", "[@bad!]", "[@", "[", "]", "(", ")", "]("),
        *("[w](case:x)", "[w](claim:y)", "[w](https://e.org/)", "[w](nope)", "![i](x)", "`"),
        *("*", "**", "_", "\\", "<", ">", "&", "&amp;", "<b>", "!", "@", "\n", "\n\n", "    "),
        *("- ", "> ", "1. ", "# ", "---", "word", " ", "é", "\t", "\U000f0001", "<https://e.org>"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=40))
READER = ProseReader()


def block(text):
    return str(render_prose(READER.read_block(text), AnyResolver()))


def reads(text):
    return (READER.read_block(text), READER.read_line(text))


@given(TEXTS)
def test_what_is_read_is_what_is_rendered(text):
    for prose in reads(text):
        resolver = AnyResolver()
        html = render_prose(prose, resolver)
        assert resolver.asked == [(r.kind, r.key, r.locator) for r in prose.references]
        cited = [r for r in prose.references if r.kind == "source"]
        assert html.count('class="cf-cite__link"') == len(cited)


@given(TEXTS)
def test_each_reference_tells_its_place(text):
    for prose in reads(text):
        for reference in prose.references:
            written = text[reference.offset :]
            if reference.kind == "source":
                assert written.startswith(f"@{reference.key}")
            else:
                assert re.match(rf"\s*<?{reference.kind}:{reference.key}", written)


@given(TEXTS)
def test_faults_are_in_the_order_of_the_text_and_inside_it(text):
    for prose in reads(text):
        offsets = [fault.offset for fault in prose.faults]
        assert offsets == sorted(offsets)
        assert all(0 <= offset < len(text) for offset in offsets)


@given(TEXTS)
def test_a_reader_forgets_the_text_before(text):
    fresh = ProseReader()
    assert reads(text) == (fresh.read_block(text), fresh.read_line(text))


WORDS = st.lists(
    st.sampled_from(
        ["He said", " ", "*so*", "`x`", " (see)", "\n\n", "- a\n", "**b**", "é.", "1 < 2"]
    ),
    max_size=8,
).map(lambda words: re.sub(" +", " ", "".join(words)))  # Behind four spaces a mark is code.


@given(WORDS, WORDS, WORDS)
def test_citations_leave_other_text_alone(one, two, three):
    marked = block(f"x{one}[@a]{two}[@b, p. 3]{three}x")
    bare = block(f"x{one}\x1a{two}\x1a{three}x").replace("\x1a", "")
    unmarked = re.sub('<sup class="cf-cite">.*?</sup>', "", marked)
    assert _one_space(unmarked) == _one_space(bare)


def _one_space(html):
    """The space before a mark doesn't break; in other respects it is like any other."""
    return re.sub(r"(?:&nbsp;|\s)+", " ", html)


SENTENCES = st.text(
    st.one_of(st.sampled_from("aZ é\"'(“1.-+=:~|\u2003"), st.characters()), max_size=30
)


@given(SENTENCES)
def test_the_short_way_for_plain_sentences_gives_the_same(text):
    for read, markdown in ((READER.read_block, READER._block), (READER.read_line, READER._line)):
        prose = read(text)
        if text and prose.skeleton.removeprefix("<p>").removesuffix("</p>") == text:
            assert untag(READER._convert(markdown, text)) == f"<p>{text}</p>"
