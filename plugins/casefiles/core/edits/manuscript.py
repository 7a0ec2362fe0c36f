"""A file as it is written, with what is to be changed in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from casefiles.core.edits.comments import (
    commented_key,
    end_of_comments,
    end_of_deeper_comments,
    end_of_inner_comments,
)
from casefiles.core.edits.edit import Edit, apply_edits
from casefiles.core.edits.writing import (
    Value,
    write_after_key,
    write_in_brackets,
    write_item,
    write_text,
    write_text_like,
    write_value_text,
)
from casefiles.core.nodes import Node, SourceText, Text, open_text, read_nodes
from casefiles.core.problem import Position, errors_in


class Manuscript:
    """Collects edits of one file; nodes are those of `root`, which stays as it was read."""

    def __init__(self, text: Text, root: Node) -> None:
        self.root = root
        """The tree as it is written, short forms and all."""
        self._text = text
        self._edits: list[Edit] = []
        self._break = "\r\n" if "\r\n" in text.text else "\n"

    @classmethod
    def open(cls, source: SourceText) -> Manuscript | None:
        """Open a file to edit it; `None` where nobody can tell for sure what it says."""
        text, problems = open_text(source, "")
        root, found = read_nodes(source)
        if text is None or root is None or errors_in([*problems, *found]):
            return None
        return cls(text, root)

    @property
    def text(self) -> Text:
        """The text as it was read."""
        return self._text

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to be changed."""
        return bool(self._edits)

    def finished(self) -> str:
        """Return the text with all edits made.

        Raises:
            ValueError: Two edits change the same characters.
        """
        return apply_edits(self._text.text, self._edits)

    def written(self, node: Node) -> str:
        """Return what stands in the file for a node."""
        return self._text.text[self._start(node) : self._end(node)]

    def rewrite(self, start: int, end: int, text: str) -> None:
        """Change characters by their indexes; lines of `text` come to end as those of the file."""
        lines = text.replace("\r\n", "\n").replace("\n", self._break)
        self._edits.append(Edit(start, end, lines))

    def replace(self, place: Position, was: str, now: str) -> bool:
        """Write something else for what stands at a place, behind blanks and an opening `<`.

        Returns:
            Whether `was` stands there; where it is written in another way, nothing changes.
        """
        found = re.compile(rf"[\s<]*{re.escape(was)}").match(
            self._text.text, self._text.index_of(place)
        )
        if found is None:
            return False
        self.rewrite(found.end() - len(was), found.end(), now)
        return True

    def shorten(self, mapping: Node, text: Node, key: Node | None = None) -> bool:
        """Let the only text of a mapping stand alone in the mapping's place, as it is written.

        Args:
            mapping: The mapping.
            text: The text that it holds.
            key: The key that the mapping stands behind; `None` for an entry of a list.

        Returns:
            Whether the text stands on one line and no comment beside it in the mapping; where it
            does not, nothing changes.
        """
        start, end = self._start(mapping), self._end(mapping)
        if key is not None and not mapping.in_brackets:
            start = self._text.text.index(":", self._end(key)) + 1
        raw = self.written(text)
        around = self._text.text[start : self._start(text)] + self._text.text[self._end(text) : end]
        if "#" in around or "\n" in raw:
            return False
        self.rewrite(start, end, raw if start == self._start(mapping) else f" {raw}")
        return True

    def rename_key(self, key: Node, name: str) -> None:
        """Give a key another name."""
        self.rewrite(self._start(key), self._end(key), write_text(name))

    def set_text(self, node: Node, text: str) -> None:
        """Write another text in the place of one, quoted as that one was where it can be."""
        inside = _holds_in_brackets(self.root, node.position)
        if "\n" in text and not inside:
            new = write_value_text(text, self._indent_of_line(node.position))
        else:
            new = write_text_like(self.written(node), text, in_brackets=inside)
        blank = " " if node.is_empty else ""
        self.rewrite(self._start(node), self._end(node), blank + new)

    def set_flag(self, node: Node, *, on: bool) -> None:
        """Write `true` or `false` in the place of a text."""
        self.rewrite(self._start(node), self._end(node), str(on).lower())

    def add(self, mapping: Node, key: str, value: Value, order: Sequence[str] = ()) -> None:
        """Add a key to a mapping.

        Args:
            mapping: The mapping, which holds at least one key.
            key: The new key.
            value: Its value.
            order: Keys in the order of the format; the new one stands behind the last of those that
                come before it. Without an order, or where it is not in it, at the end. Where the
                key is commented out, it stands before that comment instead.
        """
        before = (
            order[: order.index(key)]
            if key in order
            else [name.text for name, _ in mapping.entries]
        )
        above = [pair for pair in mapping.entries if pair[0].text in before]
        if mapping.in_brackets:
            entry = f"{key}: {write_in_brackets(value)}"
            if above:
                place = self._end(above[-1][1])
                self.rewrite(place, place, f", {entry}")
            else:
                place = self._start(mapping.entries[0][0])
                self.rewrite(place, place, f"{entry}, ")
            return
        indent = mapping.position.column - 1
        entry = f"{key}:{write_after_key(value, indent)}"
        commented = commented_key(self._text.text, key, indent, self._gaps(mapping))
        if commented is not None:
            self.rewrite(commented, commented, f"{' ' * indent}{entry}\n")
        elif above:
            line = self._end_of_line(self._end(above[-1][1]))
            place = end_of_inner_comments(self._text.text, line, indent)
            self.rewrite(place, place, f"\n{' ' * indent}{entry}")
        else:
            place = self._start(mapping.entries[0][0])
            self.rewrite(place, place, f"{entry}\n{' ' * indent}")

    def append(self, sequence: Node, value: Value) -> None:
        """Add an entry at the end of a list; one that is empty is written in brackets."""
        if sequence.in_brackets:
            place = self._end(sequence.items[-1]) if sequence.items else self._start(sequence) + 1
            blank = ", " if sequence.items else ""
            self.rewrite(place, place, blank + write_in_brackets(value))
            return
        indent = sequence.position.column - 1
        line = self._end_of_line(self._end(sequence))
        # A text of several lines would take the comments that are deeper than it for its own.
        place = end_of_deeper_comments(self._text.text, line, indent)
        self.rewrite(place, place, f"\n{' ' * indent}{write_item(value, indent)}")

    def set_value(self, key: Node, node: Node, value: Value) -> None:
        """Write another value of any kind behind a key."""
        indent = key.position.column - 1
        start, end = self._end(key), self._end(node)
        colon = self._text.text.index(":", start) + 1
        self.rewrite(colon, max(end, colon), write_after_key(value, indent))

    def remove(self, mapping: Node, key: str) -> None:
        """Take a key out of a mapping, with its value and what is deeper; other comments stay.

        Raises:
            ValueError: Nothing else stands in the mapping.
        """
        pairs = mapping.entries
        place = next(i for i, (name, _) in enumerate(pairs) if name.text == key)
        if len(pairs) == 1:
            raise ValueError(f"`{key}` is all that its mapping holds")
        starts = [self._start(name) for name, _ in pairs]
        self._cut(mapping, starts, [self._end(value) for _, value in pairs], place)

    def _cut(self, holder: Node, starts: Sequence[int], ends: Sequence[int], place: int) -> None:
        """Take one of several parts out of what holds them."""
        is_last, text = place + 1 == len(starts), self._text.text
        if holder.in_brackets:
            start = ends[place - 1] if is_last else starts[place]
            self.rewrite(start, ends[place] if is_last else starts[place + 1], "")
            return
        line = self._text.start_of(self._text.at(starts[place]).line)
        if not text[line : starts[place]].strip():
            start, indent = line, starts[place] - line
            end = end_of_deeper_comments(text, self._end_of_line(ends[place]), indent)
            end += len(self._break)
            if end > len(text):  # The last line of a file that ends without a line end.
                start, end = start - len(self._break), len(text)
            self.rewrite(start, end, "")
            return
        # It stands behind the dash of an entry, where the next part moves up to.
        indent = text[line : starts[place]].index("-")
        between = text[ends[place] : starts[place + 1]].splitlines()
        for comment in (part.strip() for part in between if part.strip()):
            self.rewrite(line, line, f"{' ' * indent}{comment}\n")
        self.rewrite(starts[place], starts[place + 1], "")

    def _gaps(self, mapping: Node) -> Iterator[tuple[int, int]]:
        """Yield what stands between the values of a mapping, and behind the last."""
        for (_, value), (key, _) in pairwise(mapping.entries):
            yield self._end(value), self._start(key)
        last = self._end(mapping.entries[-1][1])
        yield last, end_of_comments(self._text.text, last)

    def _start(self, node: Node) -> int:
        return self._text.index_of(node.position)

    def _end(self, node: Node) -> int:
        return self._text.index_of(node.end or node.position)

    def _end_of_line(self, index: int) -> int:
        line = self._text.at(index).line
        return self._text.start_of(line) + len(self._text.line(line))

    def _indent_of_line(self, place: Position) -> int:
        line = self._text.line(place.line)
        return len(line) - len(line.lstrip(" -"))


def _holds_in_brackets(node: Node, place: Position) -> bool:
    """Tell whether what begins at a place stands inside the brackets of a list or mapping."""
    below = (*node.items, *(value for _, value in node.entries))
    holder = next((one for one in below if one.position <= place <= (one.end or place)), None)
    is_holder = node.in_brackets and node.position != place
    return is_holder or (holder is not None and _holds_in_brackets(holder, place))
