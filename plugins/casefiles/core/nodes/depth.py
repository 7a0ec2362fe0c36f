"""How deep a text nests, found without a YAML parser: nobody's recursion limit is put to the test.

libyaml needs a minute for 256 KiB of `[`, and PyYAML's C composer crashes the process. So the text
is scanned first, coarsely but in linear time: brackets and indents are counted; quoted texts,
comments and `|` blocks are skipped. Twice the depth that a file may have is let through, so that
nothing legitimate is refused. The exact limit is kept in `events`, which stops at the first
event too deep; that holds even where a text fools this scan, since libyaml looks ahead 1,024
characters at most.
"""

from __future__ import annotations

import re

MOST_LEVELS = 32
_COARSE_LEVELS = 2 * MOST_LEVELS

_TOKEN = re.compile(
    r"""
    (?P<line>\r\n?|\n)
  | (?P<space>[ \t]+)
  | (?P<comment>\#[^\r\n]*)
  | (?P<quoted>"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|'[^']*(?:''[^']*)*(?:'|\Z))
  | (?P<open>[\[{])
  | (?P<close>[\]}])
  | (?P<entry>[-?](?=\s|\Z))
  | (?P<block>[|>][-+0-9]*(?=[ \t]*(?:[\r\n]|\#|\Z)))
  | (?P<mark>[:,](?=\s|\Z)|,|[&*!][^\s,\[\]{}]*|---(?=\s|\Z))
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN = re.compile(r"[^\r\n][^\r\n]*?(?=:(?:\s|\Z)|[ \t]\#|[\r\n]|\Z)")
_FLOW_PLAIN = re.compile(r"[^\r\n][^\r\n,\[\]{}]*?(?=:(?:[\s,\[\]{}]|\Z)|[ \t]\#|[\r\n,\[\]{}]|\Z)")
_COLON = re.compile(r"[ \t]*:(?:\s|\Z)")
_BLOCK_LINE = re.compile(r"( *)([^\r\n]*)(?:\r\n?|\n|\Z)")


def find_too_deep(text: str) -> int | None:
    """Return the index at which a text that is far too deep passes the limit, or `None`."""
    return _Scan(text).run()


class _Scan:
    """One pass over a text, token by token."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._index = 0
        self._line_start = 0
        self._columns: list[int] = []  # where the open block lists and mappings stand
        self._brackets = 0
        self._continues = (
            False  # the last token was unquoted text, which may go on in the next line
        )

    def run(self) -> int | None:
        first: int | None = None
        while self._index < len(self._text):
            start = self._index
            self._step()
            depth = len(self._columns) + self._brackets
            if depth <= MOST_LEVELS:
                first = None
            elif first is None:
                first = start
            if depth > _COARSE_LEVELS:
                return first
        return None

    def _step(self) -> None:
        match = _TOKEN.match(self._text, self._index)
        if match is None or self._in_plain(match):
            self._plain()
            return
        self._index = match.end()
        kind = match.lastgroup
        if kind == "line":
            self._line_start = self._index
        elif kind not in ("space", "comment"):
            self._token(kind, match)
        if kind not in ("line", "space"):
            self._continues = False

    def _token(self, kind: str | None, match: re.Match[str]) -> None:
        if kind == "open":
            self._close_levels(match.start())
            self._brackets += 1
        elif kind == "close":
            self._brackets = max(0, self._brackets - 1)
        elif kind == "entry" or (kind == "quoted" and _COLON.match(self._text, match.end())):
            self._open_level(match.start())
        elif kind == "block" and not self._brackets:
            self._skip_block()

    def _in_plain(self, match: re.Match[str]) -> bool:
        """Tell whether a line goes on with the unquoted text above, whatever it looks like."""
        if not self._continues or self._brackets or match.lastgroup in ("line", "space", "comment"):
            return False
        return match.start() - self._line_start > (self._columns[-1] if self._columns else -1)

    def _plain(self) -> None:
        start = self._index
        pattern = _FLOW_PLAIN if self._brackets else _PLAIN
        match = pattern.match(self._text, start)
        self._index = match.end() if match else start + 1
        is_key = _COLON.match(self._text, self._index) is not None
        if is_key:
            self._open_level(start)
        self._continues = not is_key

    def _close_levels(self, index: int) -> None:
        while not self._brackets and self._columns and self._columns[-1] > index - self._line_start:
            self._columns.pop()

    def _open_level(self, index: int) -> None:
        self._close_levels(index)
        column = index - self._line_start
        if not self._brackets and (not self._columns or self._columns[-1] < column):
            self._columns.append(column)

    def _skip_block(self) -> None:
        indent = self._columns[-1] if self._columns else -1
        header = _BLOCK_LINE.match(self._text, self._index)
        end = header.end() if header else self._index
        while end < len(self._text) and (line := _BLOCK_LINE.match(self._text, end)):
            if line[2] and len(line[1]) <= indent:
                break
            end = line.end()
        self._index = self._line_start = end
