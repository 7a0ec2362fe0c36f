"""Text to `Prose`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from markdown import Markdown

from casefiles.core.prose.collector import Collector
from casefiles.core.prose.dialect import block_dialect, line_dialect
from casefiles.core.prose.limits import overfull
from casefiles.core.prose.offsets import tag
from casefiles.core.prose.values import Prose

# A sentence that Markdown leaves alone. Most texts of an archive are such, and Markdown needs 40
# times as long.
_MEANS_NOTHING = r"[^\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\U0010ffff<>&\[\]*_`\\!#]"
_PLAIN = re.compile(rf"(?:[^\W\d_]|[\"'(“‘]){_MEANS_NOTHING}*(?<!\s)")
NOTHING_READ: Mapping[str, Prose] = MappingProxyType({})
_LINE_ENDS = re.compile(r"[\r\n]")


class ProseReader:
    """Reads texts one after the other.

    Holds two Markdown instances, since to build one costs more than to read a sentence. Not for
    several threads.
    """

    def __init__(self) -> None:
        self._collector = Collector()
        self._block = block_dialect(self._collector)
        self._line = line_dialect(self._collector)

    def read_block(self, text: str) -> Prose:
        """Read a text of paragraphs, lists, headings and so on."""
        if _PLAIN.fullmatch(text):
            return Prose((), (), f"<p>{text}</p>", ())
        if fault := overfull(text):
            return Prose((), (fault,), "", ())
        return self._collector.prose(self._convert(self._block, text))

    def read_line(self, text: str) -> Prose:
        """Read a text of one line: only emphasis, code, links and citations mean something."""
        if _PLAIN.fullmatch(text):
            return Prose((), (), text, ())
        if fault := overfull(text):
            return Prose((), (fault,), "", ())
        html = self._convert(self._line, _LINE_ENDS.sub(" ", text))
        return self._collector.prose(html.removeprefix("<p>").removesuffix("</p>").strip())

    def _convert(self, markdown: Markdown, text: str) -> str:
        self._collector.start(text)
        markdown.reset()
        return markdown.convert(tag(text))


class RememberingReader(ProseReader):
    """Reads each text of paragraphs once, however many pages tell it.

    Args:
        known: What another one has read.
    """

    def __init__(self, known: Mapping[str, Prose] = NOTHING_READ) -> None:
        super().__init__()
        self.known = dict(known)
        """What was read, by the text; for as long as the reader lives."""

    def read_block(self, text: str) -> Prose:
        """Read a text of paragraphs, or return what was read in it before."""
        prose = self.known.get(text)
        if prose is None:
            prose = self.known[text] = super().read_block(text)
        return prose
