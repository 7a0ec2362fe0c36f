"""Words of the format with signs that belong to none: `opened: “2024-01-10”`, `topics: #audits`.

For YAML the quotation marks of a word processor are letters, and so are no-break spaces. Texts may
hold them; ids, dates, addresses and the like are read on without them, and a file is told once,
with all lines: whoever wrote one so mostly wrote all. A `#` begins a comment; the word behind it is
read on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from casefiles.core.model import Model
from casefiles.core.model.base import FieldShape
from casefiles.core.nodes import CURLY_QUOTES, QUOTED, Node
from casefiles.core.problem import Problem, also_on
from casefiles.core.read.gather import Items
from casefiles.core.slugs import SLUG

_HASHTAG = re.compile(f"#({SLUG})")
_HASHTAGS = re.compile(rf"#{SLUG}(?:(?: ?, ?| )#{SLUG})*")
_SPACES = "\u00a0\u2007\u202f"
"""Those at which no line may break."""


def curly_key(key: Node, near: str) -> Problem | None:
    """Tell of a key in such marks, which is read as the known one in them."""
    marks = [letter for letter in key.text if letter in CURLY_QUOTES]
    if not marks:
        return None
    message = f"`{marks[0]}` is no quotation mark in YAML, so it is taken for a part of this key"
    return Problem(key.position, "unknown-key", message, hint=f"write `{near}`")


def without_signs(node: Node, model: type[Model]) -> tuple[Node, Signs]:
    """Take such signs away from the words of a tree in long form."""
    signs = Signs()
    return signs.taken(node, model), signs


@dataclass
class Signs:
    """The signs that were found in a tree."""

    found: list[tuple[Node, str]] = field(default_factory=list)
    """Each text as it was written, and what is meant."""
    spaced: list[tuple[Node, str]] = field(default_factory=list)
    """The same of each text with a space around it that YAML leaves there."""
    hashes: list[tuple[Node, str]] = field(default_factory=list)
    """Each word behind a `#`, and the line that is meant."""

    def told_with(self, refused: Iterable[Problem]) -> Iterator[Problem]:
        """Tell of them, and of what the model refused: one problem of a word, one of all marks."""
        both = (*self.found, *self.spaced)
        marked = {node.position: (node.text, meant) for node, meant in both}
        for problem in refused:
            written, meant = marked.get(problem.position, ("", ""))
            message = problem.message.replace(f"`{meant}`", f"`{written}`")
            if written and message != problem.message:
                del marked[problem.position]
            yield replace(problem, message=message)
        for words, tell in ((self.found, _told), (self.spaced, _told_of_space)):
            left = [(node, meant) for node, meant in words if node.position in marked]
            if left:
                yield tell(left)
        yield from (_hash_before(word, line) for word, line in self.hashes)

    def taken(self, node: Node, model: type[Model]) -> Node:
        """Take them away from a tree, and note each."""
        entries = []
        for key, value in node.entries:
            shape = model.shape.get(key.text)
            if shape is None or not (shape.model or shape.is_word):
                entries.append((key, value))
                continue
            if shape.is_list:
                items = self._hashed(key.text, value) if not shape.model else value.items
                held = tuple(self._one(key.text, item, shape) for item in items)
                entries.append((key, replace(value, items=held) if held else value))
            else:
                entries.append((key, self._one(key.text, value, shape)))
        return replace(node, entries=tuple(entries)) if node.entries else node

    def _one(self, key: str, node: Node, shape: FieldShape) -> Node:
        if shape.model:
            return self.taken(node, shape.model)
        if node.kind == "scalar" and _HASHTAG.fullmatch(node.text):
            word = replace(node, text=node.text[1:])
            self.hashes.append((node, f"{key}: {word.text}"))
            return word
        return self._bare(node, shape) if node.kind == "scalar" else node

    def _hashed(self, key: str, value: Node) -> Items:
        """Return the items of a list of words, those behind a `#` without it."""
        held: list[Node] = []
        for item in value.items:
            words = _HASHTAG.findall(item.text) if _HASHTAGS.fullmatch(item.text) else ()
            label = f"{key}: " if item.position == value.position else "- "
            whole = f"[{', '.join(words)}]" if len(words) > 1 else "".join(words)
            self.hashes += [(item, f"{label}{whole}")] if words else []
            held += [replace(item, text=word) for word in words] or [item]
        return tuple(held)

    def _bare(self, node: Node, shape: FieldShape) -> Node:
        """Return a word without what stands around it."""
        text = node.text.strip(_SPACES)
        if set(text[:1] + text[-1:]) & set(CURLY_QUOTES):
            return self._unquoted(node, shape)
        # Some words may have such a space, as a place in a source.
        is_right = text == node.text or (shape.meant and not shape.meant(node.text))
        if is_right or not text:
            return node
        self.spaced.append((node, text))
        return replace(node, text=text)

    def _unquoted(self, node: Node, shape: FieldShape) -> Node:
        meant = node.text.strip(f"{CURLY_QUOTES}{_SPACES}\"' ")
        if not meant or any(mark in meant for mark in CURLY_QUOTES):
            return node
        meant = (shape.meant and shape.meant(meant)) or meant
        self.found.append((node, meant))
        return replace(node, text=meant)


def _hash_before(word: Node, line: str) -> Problem:
    if word.style in QUOTED:
        message = f"`{word.text}` has a `#` before the word"
        return Problem(word.position, "bad-value", message, hint=f"write `{word.text[1:]}`")
    message = f"`#` starts a comment, so `{word.text}` is lost"
    return Problem(word.position, "yaml-syntax", message, hint=f"write `{line}`")


def _told(found: list[tuple[Node, str]]) -> Problem:
    (node, meant), *others = sorted(found, key=lambda each: each[0].position)
    mark = next(letter for letter in node.text if letter in CURLY_QUOTES)
    message = f"`{mark}` is no quotation mark in YAML, so it is taken for a part of `{node.text}`"
    hint = f'write `"{meant}"`, with the plain marks of a keyboard, or `{meant}` without any'
    if meant.startswith(("[", "{")):
        hint = f'write `"{meant}"`, with the plain marks of a keyboard'
    return Problem(node.position, "bad-value", message, hint=f"{hint}{_again(others)}")


def _told_of_space(found: list[tuple[Node, str]]) -> Problem:
    (node, meant), *others = sorted(found, key=lambda each: each[0].position)
    message = f"a no-break space stands beside `{meant}`, and is a part of it"
    hint = f"delete the space, and write `{meant}`{_again(others)}"
    return Problem(node.position, "bad-value", message, hint=hint)


def _again(others: list[tuple[Node, str]]) -> str:
    return also_on(other.position.line for other, _ in others)
