"""The Markdown that contributors write: a fixed, small part of Python-Markdown.

Paragraphs, emphasis, lists, block quotes, headings, rules, code, links. No HTML, no attribute
lists, no images, no reference definitions: `[@key]: http://...` would turn every mark into an
outside link. What is not listed here does not exist: a new version of Markdown can't bring syntax.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown, blockprocessors, inlinepatterns, treeprocessors
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.util import Registry

from casefiles.core.prose.collector import Collector
from casefiles.core.prose.emphasis import add_emphasis
from casefiles.core.prose.links import LinkProcessor
from casefiles.core.prose.marks import PRIORITY, MarkProcessor
from casefiles.core.prose.signs import SignProcessor

# The page's title is h1 and its sections are h2; more levels would be a document of its own.
_HEADINGS = {"h1": "h3", "h2": "h4", "h3": "h5", "h4": "h5", "h5": "h5", "h6": "h5"}
# Deeper is text. Markdown calls itself for each level and would end in a `RecursionError`.
_DEEPEST = 16


def block_dialect(collector: Collector) -> Markdown:
    """Return Markdown for texts of several paragraphs."""
    md = _empty(collector)
    blocks = (
        (blockprocessors.EmptyBlockProcessor, "empty"),
        (blockprocessors.ListIndentProcessor, "indent"),
        (blockprocessors.CodeBlockProcessor, "code"),
        (blockprocessors.HashHeaderProcessor, "hashheader"),
        (_UnderlinedHeading, "setextheader"),
        (blockprocessors.HRProcessor, "hr"),
        (_OrderedList, "olist"),
        (_List, "ulist"),
        (_Quote, "quote"),
        (blockprocessors.ParagraphProcessor, "paragraph"),
    )
    for place, (processor, name) in enumerate(blocks):
        md.parser.blockprocessors.register(processor(md.parser), name, -place)
    return md


def line_dialect(collector: Collector) -> Markdown:
    """Return Markdown for one line of text, where `#` or `1.` at the start is text."""
    md = _empty(collector)
    paragraph = blockprocessors.ParagraphProcessor(md.parser)
    md.parser.blockprocessors.register(paragraph, "paragraph", 0)
    return md


def _empty(collector: Collector) -> Markdown:
    md = Markdown(output_format="html")
    md.preprocessors = Registry()
    md.preprocessors.register(NormalizeWhitespace(md), "normalize_whitespace", 0)
    md.parser.blockprocessors = Registry()
    md.inlinePatterns = _inline(md, collector)
    md.treeprocessors = Registry()
    md.treeprocessors.register(treeprocessors.InlineProcessor(md), "inline", 20)
    md.treeprocessors.register(_Headings(md), "headings", 15)
    md.treeprocessors.register(treeprocessors.PrettifyTreeprocessor(md), "prettify", 10)
    md.treeprocessors.register(treeprocessors.UnescapeTreeprocessor(md), "unescape", 0)
    md.postprocessors = Registry()
    # A copy: the list belongs to the class, and with it to every other Markdown of the process.
    md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "<", "&", "@"]
    return md


def _inline(md: Markdown, collector: Collector) -> Registry[inlinepatterns.Pattern]:
    inline: Registry[inlinepatterns.Pattern] = Registry()
    add = inline.register
    add(inlinepatterns.BacktickInlineProcessor(inlinepatterns.BACKTICK_RE), "backtick", 190)
    add(inlinepatterns.EscapeInlineProcessor(inlinepatterns.ESCAPE_RE, md), "escape", 180)
    add(MarkProcessor(md, collector), "mark", PRIORITY)
    add(LinkProcessor(md, collector), "link", 160)
    add(SignProcessor(md, collector), "sign", 120)
    line_break = inlinepatterns.LINE_BREAK_RE
    add(inlinepatterns.SubstituteTagInlineProcessor(line_break, "br"), "linebreak", 100)
    add_emphasis(inline)
    return inline


class _Shallow(blockprocessors.BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        return len(self.parser.state) < _DEEPEST and super().test(parent, block)


class _OrderedList(_Shallow, SaneOListProcessor): ...


class _List(_Shallow, SaneUListProcessor): ...


class _Quote(_Shallow, blockprocessors.BlockQuoteProcessor): ...


class _UnderlinedHeading(blockprocessors.SetextHeaderProcessor):
    def run(self, parent: Element, blocks: list[str]) -> None:
        # Markdown's own takes all lines of the block apart for each heading in it.
        words, line, *rest = blocks.pop(0).split("\n", 2)
        SubElement(parent, "h1" if line.startswith("=") else "h2").text = words.strip()
        blocks[:0] = rest


class _Headings(treeprocessors.Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            element.tag = _HEADINGS.get(element.tag, element.tag)
